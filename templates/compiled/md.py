# What Jinja makes of the templates; `pytest tests/showing --update-golden` writes it.
# Jinja 3.1.6
MADE = {}


def template_0(environment):  # report.md.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'report.md.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_w = resolve('w')
        l_0_figure = l_0_graded = l_0_lines = l_0_table = l_0_twig = l_0_tree = l_0_leaves = l_0_texts = missing
        try:
            t_1 = environment.filters['paragraphs']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'paragraphs' found.")
        try:
            t_2 = environment.filters['safe']
        except KeyError:
            @internalcode
            def t_2(*unused):
                raise TemplateRuntimeError("No filter named 'safe' found.")
        pass
        def macro(l_1_cell):
            t_3 = []
            if l_1_cell is missing:
                l_1_cell = undefined("parameter 'cell' was not provided", name='cell')
            pass
            t_3.append(
                escape(environment.finalize(environment.getattr(l_1_cell, 'text'))),
            )
            if environment.getattr(l_1_cell, 'detail'):
                pass
                t_3.append(
                    escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_1_cell, 'detail')))),
                )
            return concat(t_3)
        context.exported_vars.add('figure')
        context.vars['figure'] = l_0_figure = Macro(environment, macro, 'figure', ('cell',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_row):
            t_4 = []
            if l_1_row is missing:
                l_1_row = undefined("parameter 'row' was not provided", name='row')
            pass
            t_4.append(
                escape(environment.finalize(environment.getattr(l_1_row, 'grade'))),
            )
            if environment.getattr(l_1_row, 'mark'):
                pass
                t_4.append(
                    escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_1_row, 'mark')))),
                )
            return concat(t_4)
        context.exported_vars.add('graded')
        context.vars['graded'] = l_0_graded = Macro(environment, macro, 'graded', ('row',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_items):
            t_5 = []
            if l_1_items is missing:
                l_1_items = undefined("parameter 'items' was not provided", name='items')
            pass
            t_6 = 1
            for l_2_item in l_1_items:
                _loop_vars = {}
                pass
                t_5.extend((
                    '\n- ',
                    escape(environment.finalize(l_2_item)),
                ))
                t_6 = 0
            l_2_item = missing
            if t_6:
                pass
                t_5.extend((
                    '\n- ',
                    escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.none'))),
                ))
            return concat(t_5)
        context.exported_vars.add('lines')
        context.vars['lines'] = l_0_lines = Macro(environment, macro, 'lines', ('items',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_rows):
            t_7 = []
            l_1_report = resolve('report')
            if l_1_rows is missing:
                l_1_rows = undefined("parameter 'rows' was not provided", name='rows')
            pass
            t_7.extend((
                '| ',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.indicator'))),
                ' | ',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.unit'))),
                ' | ',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.baseline'))),
                ' |',
            ))
            for (l_2_era, l_2_year) in environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'years'):
                _loop_vars = {}
                pass
                t_7.extend((
                    ' ',
                    escape(environment.finalize(l_2_era)),
                    ' |',
                ))
            l_2_era = l_2_year = missing
            t_7.extend((
                ' ',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.expected'))),
                ' ',
                escape(environment.finalize(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'this_year'))),
                ' | ',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.target'))),
                ' | ',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.gap'))),
                ' | ',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'label.attainment'))),
                ' | ',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.grade'))),
                ' | ',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.state'))),
                ' | ',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'label.change'))),
                ' | ',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.department'))),
                ' | ',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.note'))),
                ' |\n| :-- | :-- | --: |',
            ))
            for l_2__ in environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'years'):
                _loop_vars = {}
                pass
                t_7.append(
                    ' --: |',
                )
            l_2__ = missing
            t_7.append(
                ' --: | --: | --: | --: | :-: | :-- | --: | :-- | :-- |',
            )
            for l_2_row in l_1_rows:
                _loop_vars = {}
                pass
                t_7.extend((
                    '\n| ',
                    escape(environment.finalize(environment.getattr(l_2_row, 'name'))),
                ))
                if environment.getattr(l_2_row, 'belongs'):
                    pass
                    t_7.append(
                        escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_2_row, 'belongs'), _loop_vars=_loop_vars))),
                    )
                t_7.extend((
                    escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_2_row, 'better'), _loop_vars=_loop_vars))),
                    ' | ',
                    escape(environment.finalize(environment.getattr(l_2_row, 'unit'))),
                    ' | ',
                    escape(environment.finalize(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr(l_2_row, 'baseline'), _loop_vars=_loop_vars))),
                    ' |',
                ))
                for l_3_value in environment.getattr(l_2_row, 'years'):
                    _loop_vars = {}
                    pass
                    t_7.extend((
                        ' ',
                        escape(environment.finalize(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), l_3_value, _loop_vars=_loop_vars))),
                        ' |',
                    ))
                l_3_value = missing
                t_7.extend((
                    ' ',
                    escape(environment.finalize(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr(l_2_row, 'expected'), _loop_vars=_loop_vars))),
                    ' | ',
                    escape(environment.finalize(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr(l_2_row, 'target'), _loop_vars=_loop_vars))),
                    ' | ',
                    escape(environment.finalize(environment.getattr(l_2_row, 'gap'))),
                    ' | ',
                    escape(environment.finalize(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr(l_2_row, 'attainment'), _loop_vars=_loop_vars))),
                    ' | ',
                    escape(environment.finalize(context.call((undefined(name='graded') if l_0_graded is missing else l_0_graded), l_2_row, _loop_vars=_loop_vars))),
                ))
                if environment.getattr(l_2_row, 'rate'):
                    pass
                    t_7.append(
                        escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.rate', rate=environment.getattr(l_2_row, 'rate'), _loop_vars=_loop_vars), _loop_vars=_loop_vars))),
                    )
                t_7.extend((
                    ' | ',
                    escape(environment.finalize(environment.getattr(l_2_row, 'state'))),
                    ' | ',
                    escape(environment.finalize(context.call((undefined(name='figure') if l_0_figure is missing else l_0_figure), environment.getattr(l_2_row, 'change'), _loop_vars=_loop_vars))),
                    ' | ',
                    escape(environment.finalize(environment.getattr(l_2_row, 'department'))),
                    ' | ',
                    escape(environment.finalize(environment.getattr(l_2_row, 'note'))),
                    ' |',
                ))
            l_2_row = missing
            t_7.extend((
                '\n\n',
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.table-note'))),
            ))
            return concat(t_7)
        context.exported_vars.add('table')
        context.vars['table'] = l_0_table = Macro(environment, macro, 'table', ('rows',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_node, l_1_indent):
            t_8 = []
            l_1_report = resolve('report')
            if l_1_node is missing:
                l_1_node = undefined("parameter 'node' was not provided", name='node')
            if l_1_indent is missing:
                l_1_indent = undefined("parameter 'indent' was not provided", name='indent')
            pass
            t_8.extend((
                '\n',
                escape(environment.finalize(t_2(l_1_indent))),
                '- ',
                escape(environment.finalize(environment.getitem(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'labels'), environment.getattr(l_1_node, 'level')))),
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon'))),
                escape(environment.finalize(environment.getattr(l_1_node, 'name'))),
            ))
            if environment.getattr(l_1_node, 'original'):
                pass
                t_8.append(
                    escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_1_node, 'original')))),
                )
            return concat(t_8)
        context.exported_vars.add('twig')
        context.vars['twig'] = l_0_twig = Macro(environment, macro, 'twig', ('node', 'indent'), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_node, l_1_indent):
            t_9 = []
            if l_1_node is missing:
                l_1_node = undefined("parameter 'node' was not provided", name='node')
            if l_1_indent is missing:
                l_1_indent = undefined("parameter 'indent' was not provided", name='indent')
            pass
            t_9.append(
                escape(environment.finalize(context.call((undefined(name='twig') if l_0_twig is missing else l_0_twig), l_1_node, l_1_indent))),
            )
            for l_2_below in environment.getattr(l_1_node, 'nodes'):
                _loop_vars = {}
                pass
                t_9.append(
                    escape(environment.finalize(context.call((undefined(name='tree') if l_0_tree is missing else l_0_tree), l_2_below, markup_join((l_1_indent, '  ', )), _loop_vars=_loop_vars))),
                )
            l_2_below = missing
            return concat(t_9)
        context.exported_vars.add('tree')
        context.vars['tree'] = l_0_tree = Macro(environment, macro, 'tree', ('node', 'indent'), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_node, l_1_indent):
            t_10 = []
            if l_1_node is missing:
                l_1_node = undefined("parameter 'node' was not provided", name='node')
            if l_1_indent is missing:
                l_1_indent = undefined("parameter 'indent' was not provided", name='indent')
            pass
            for (l_2_name, l_2_note) in environment.getattr(l_1_node, 'initiatives'):
                _loop_vars = {}
                pass
                t_10.extend((
                    '\n',
                    escape(environment.finalize(t_2(l_1_indent))),
                    '- ',
                    escape(environment.finalize(l_2_name)),
                ))
                if l_2_note:
                    pass
                    t_10.append(
                        escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=l_2_note, _loop_vars=_loop_vars))),
                    )
            l_2_name = l_2_note = missing
            for l_2_below in environment.getattr(l_1_node, 'nodes'):
                _loop_vars = {}
                pass
                t_10.append(
                    escape(environment.finalize(context.call((undefined(name='twig') if l_0_twig is missing else l_0_twig), l_2_below, l_1_indent, _loop_vars=_loop_vars))),
                )
                if environment.getattr(l_2_below, 'statement'):
                    pass
                    t_10.extend((
                        '\n',
                        escape(environment.finalize(t_2(l_1_indent))),
                        '  - ',
                        escape(environment.finalize(environment.getattr(l_2_below, 'statement'))),
                    ))
                if environment.getattr(l_2_below, 'note'):
                    pass
                    t_10.extend((
                        '\n',
                        escape(environment.finalize(t_2(l_1_indent))),
                        '  - ',
                        escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.note', _loop_vars=_loop_vars))),
                        escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars))),
                        escape(environment.finalize(environment.getattr(l_2_below, 'note'))),
                    ))
                t_10.append(
                    escape(environment.finalize(context.call((undefined(name='leaves') if l_0_leaves is missing else l_0_leaves), l_2_below, markup_join((l_1_indent, '  ', )), _loop_vars=_loop_vars))),
                )
            l_2_below = missing
            return concat(t_10)
        context.exported_vars.add('leaves')
        context.vars['leaves'] = l_0_leaves = Macro(environment, macro, 'leaves', ('node', 'indent'), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_text):
            t_11 = []
            if l_1_text is missing:
                l_1_text = undefined("parameter 'text' was not provided", name='text')
            pass
            for l_2_part in t_1((l_1_text or context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.unwritten'))):
                _loop_vars = {}
                pass
                t_11.extend((
                    '\n\n',
                    escape(environment.finalize(l_2_part)),
                ))
            l_2_part = missing
            return concat(t_11)
        context.exported_vars.add('texts')
        context.vars['texts'] = l_0_texts = Macro(environment, macro, 'texts', ('text',), False, False, False, context.eval_ctx.autoescape)
        yield from context.blocks['title'][0](context)
        yield '\n'
        yield from context.blocks['cover'][0](context)
        yield '\n'
        yield from context.blocks['outline'][0](context)
        yield '\n'
        yield from context.blocks['method'][0](context)
        yield '\n'
        yield from context.blocks['population'][0](context)
        yield '\n'
        yield from context.blocks['overview'][0](context)
        yield '\n'
        yield from context.blocks['goals'][0](context)
        yield '\n'
        yield from context.blocks['panel'][0](context)
        yield '\n'
        yield from context.blocks['annex'][0](context)
        yield '\n'
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.generated')))
        yield '\n'

    def block_title(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_report = resolve('report')
        pass
        yield '# '
        yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'title')))
        yield '\n\n'
        yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'heading')))
        yield '\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'notice'):
            pass
            yield '\n> '
            yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'notice')))
            yield '\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'other_scheme'):
            pass
            yield '\n> '
            yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'other_scheme')))
            yield '\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'without_values'):
            pass
            yield '\n> '
            yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'without_values')))
            yield '\n'

    def block_cover(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_w = resolve('w')
        l_0_report = resolve('report')
        l_0_texts = resolve('texts')
        try:
            t_12 = environment.filters['textbar']
        except KeyError:
            @internalcode
            def t_12(*unused):
                raise TemplateRuntimeError("No filter named 'textbar' found.")
        pass
        yield '\n## '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.cover', _block_vars=_block_vars)))
        yield '\n\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'municipality'):
            pass
            yield '- '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.municipality', _block_vars=_block_vars)))
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _block_vars=_block_vars)))
            yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'municipality')))
            yield '\n'
        yield '- '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.year-label', _block_vars=_block_vars)))
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _block_vars=_block_vars)))
        yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'year')))
        yield '\n- '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.period-label', _block_vars=_block_vars)))
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _block_vars=_block_vars)))
        yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'period')))
        yield '\n- '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.data-label', _block_vars=_block_vars)))
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _block_vars=_block_vars)))
        yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'data_status')))
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'source'):
            pass
            yield '\n- '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.source-label', _block_vars=_block_vars)))
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _block_vars=_block_vars)))
            yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'source')))
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'note'):
            pass
            yield '\n- '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.note', _block_vars=_block_vars)))
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _block_vars=_block_vars)))
            yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'note')))
        yield '\n\n### '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.summary', _block_vars=_block_vars)))
        yield escape(environment.finalize(context.call((undefined(name='texts') if l_0_texts is missing else l_0_texts), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'summary'), _block_vars=_block_vars)))
        yield '\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'values'):
            pass
            yield '\n\n### '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.overview-bars', _block_vars=_block_vars)))
            yield '\n\n| '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.indicator', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.grade', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'label.attainment', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.state', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.bar-column', _block_vars=_block_vars)))
            yield ' |\n| :-- | :-: | --: | :-- | :-- |'
            for l_1_goal in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals'):
                _loop_vars = {}
                pass
                for l_2_row in environment.getattr(l_1_goal, 'rows'):
                    l_2_graded = resolve('graded')
                    l_2_figure = resolve('figure')
                    _loop_vars = {}
                    pass
                    yield '\n| '
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'name')))
                    yield ' | '
                    yield escape(environment.finalize(context.call((undefined(name='graded') if l_2_graded is missing else l_2_graded), l_2_row, _loop_vars=_loop_vars)))
                    yield ' | '
                    yield escape(environment.finalize(context.call((undefined(name='figure') if l_2_figure is missing else l_2_figure), environment.getattr(l_2_row, 'attainment'), _loop_vars=_loop_vars)))
                    yield ' | '
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'state')))
                    yield ' | '
                    if environment.getattr(l_2_row, 'bar'):
                        pass
                        yield escape(environment.finalize(t_12(environment.getattr(l_2_row, 'bar'))))
                    yield ' |'
                l_2_row = l_2_graded = l_2_figure = missing
            l_1_goal = missing
            yield '\n\n'
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.bar-meaning', _block_vars=_block_vars)))
            yield '\n'

    def block_outline(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_w = resolve('w')
        l_0_report = resolve('report')
        pass
        yield '\n## '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.outline', _block_vars=_block_vars)))
        yield '\n\n### '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.tree', _block_vars=_block_vars)))
        yield '\n'
        for l_1_goal in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals'):
            l_1_tree = resolve('tree')
            _loop_vars = {}
            pass
            yield escape(environment.finalize(context.call((undefined(name='tree') if l_1_tree is missing else l_1_tree), environment.getattr(l_1_goal, 'tree'), '', _loop_vars=_loop_vars)))
        l_1_goal = l_1_tree = missing
        yield '\n'

    def block_method(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_w = resolve('w')
        l_0_report = resolve('report')
        pass
        yield '\n## '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.method', _block_vars=_block_vars)))
        yield '\n'
        def t_13(fiter):
            for l_1_key in fiter:
                if ((l_1_key != 'flow') or environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'has_flows')):
                    yield l_1_key
        for l_1_key in t_13(('path', 'gap', 'attainment', 'contain', 'flow', 'tolerance', 'rounding', 'missing', 'average')):
            _loop_vars = {}
            pass
            yield '\n'
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), markup_join(('report.method-', l_1_key, ('-state' if ((l_1_key == 'tolerance') and (not environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'grades_by_path'))) else ''), )), _loop_vars=_loop_vars)))
            yield '\n'
        l_1_key = missing
        for l_1_line in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'rating'):
            _loop_vars = {}
            pass
            yield '\n'
            yield escape(environment.finalize(l_1_line))
            yield '\n'
        l_1_line = missing
        yield '\n| '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.band-grade', _block_vars=_block_vars)))
        yield ' | '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), ('report.band-condition' if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'rating') else 'report.band-lower'), _block_vars=_block_vars)))
        yield ' |\n| :-: | :-- |'
        for (l_1_grade, l_1_bounds) in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'bands'):
            _loop_vars = {}
            pass
            yield '\n| '
            yield escape(environment.finalize(l_1_grade))
            yield ' | '
            yield escape(environment.finalize(l_1_bounds))
            yield ' |'
        l_1_grade = l_1_bounds = missing
        yield '\n\n| '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.state-word', _block_vars=_block_vars)))
        yield ' | '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.state-meaning', _block_vars=_block_vars)))
        yield ' |\n| :-- | :-- |'
        for (l_1_word, l_1_meaning) in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'states'):
            _loop_vars = {}
            pass
            yield '\n| '
            yield escape(environment.finalize(l_1_word))
            yield ' | '
            yield escape(environment.finalize(l_1_meaning))
            yield ' |'
        l_1_word = l_1_meaning = missing
        yield '\n'

    def block_population(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        pass
        yield '\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'population'):
            pass
            yield '\n## '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population', _block_vars=_block_vars)))
            yield '\n\n| '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population-year', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population-kind', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population-value', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population-label', _block_vars=_block_vars)))
            yield ' |\n| :-- | :-- | --: | :-- |'
            for l_1_each in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'population'):
                _loop_vars = {}
                pass
                yield '\n| '
                yield escape(environment.finalize(environment.getattr(l_1_each, 'year_told')))
                yield ' | '
                yield escape(environment.finalize(environment.getattr(l_1_each, 'kind_told')))
                yield ' | '
                yield escape(environment.finalize(environment.getattr(l_1_each, 'told')))
                yield ' | '
                yield escape(environment.finalize(environment.getattr(l_1_each, 'label')))
                yield ' |'
            l_1_each = missing
            yield '\n'

    def block_overview(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_w = resolve('w')
        l_0_report = resolve('report')
        l_0_lines = resolve('lines')
        try:
            t_14 = environment.filters['length']
        except KeyError:
            @internalcode
            def t_14(*unused):
                raise TemplateRuntimeError("No filter named 'length' found.")
        pass
        yield '\n## '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.overview', _block_vars=_block_vars)))
        yield '\n\n### '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.counts', _block_vars=_block_vars)))
        yield '\n\n| '
        yield escape(environment.finalize(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'goal')))
        yield ' |'
        for l_1_each in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'grades'):
            _loop_vars = {}
            pass
            yield ' '
            yield escape(environment.finalize(l_1_each))
            yield ' |'
        l_1_each = missing
        yield ' '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.not-evaluated', _block_vars=_block_vars)))
        yield ' | '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.total', _block_vars=_block_vars)))
        yield ' | '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.of-them-carried', _block_vars=_block_vars)))
        yield ' |\n| :-- |'
        for l_1__ in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'grades'):
            _loop_vars = {}
            pass
            yield ' --: |'
        l_1__ = missing
        yield ' --: | --: | --: |'
        for l_1_line in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'counts'):
            _loop_vars = {}
            pass
            yield '\n| '
            yield escape(environment.finalize(environment.getattr(l_1_line, 'name')))
            yield ' |'
            for l_2_count in environment.getattr(l_1_line, 'grades'):
                _loop_vars = {}
                pass
                yield ' '
                yield escape(environment.finalize(l_2_count))
                yield ' |'
            l_2_count = missing
            yield ' '
            yield escape(environment.finalize(environment.getattr(l_1_line, 'not_evaluated')))
            yield ' | '
            yield escape(environment.finalize(environment.getattr(l_1_line, 'total')))
            yield ' | '
            yield escape(environment.finalize(environment.getattr(l_1_line, 'carried')))
            yield ' |'
        l_1_line = missing
        yield '\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'reasons'):
            pass
            yield '\n### '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.reasons', _block_vars=_block_vars)))
            yield '\n'
            for l_1_group in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'reasons'):
                _loop_vars = {}
                pass
                yield '\n'
                yield escape(environment.finalize(environment.getattr(l_1_group, 'title')))
                yield '\n'
                yield escape(environment.finalize(context.call((undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getattr(l_1_group, 'items'), _loop_vars=_loop_vars)))
                yield '\n'
            l_1_group = missing
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'by_hand'):
            pass
            yield '\n### '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'status.reason-count', reason=context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.by-hand', _block_vars=_block_vars), count=t_14(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'by_hand')), _block_vars=_block_vars)))
            yield '\n\n'
            yield escape(environment.finalize(context.call((undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'by_hand'), _block_vars=_block_vars)))
            yield '\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'carried'):
            pass
            yield '\n### '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.carried', _block_vars=_block_vars)))
            yield '\n'
            yield escape(environment.finalize(context.call((undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'carried'), _block_vars=_block_vars)))
            yield '\n'
        if (environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'movements') or environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'revised')):
            pass
            yield '\n### '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.changes', _block_vars=_block_vars)))
            yield '\n'
            for l_1_group in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'movements'):
                _loop_vars = {}
                pass
                yield '\n'
                yield escape(environment.finalize(environment.getattr(l_1_group, 'title')))
                yield '\n'
                yield escape(environment.finalize(context.call((undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getattr(l_1_group, 'items'), _loop_vars=_loop_vars)))
                yield '\n'
            l_1_group = missing
            if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'revised'):
                pass
                yield '\n'
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.revised', _block_vars=_block_vars)))
                yield '\n'
                yield escape(environment.finalize(context.call((undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'revised'), _block_vars=_block_vars)))
                yield '\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'unstable'):
            pass
            yield '\n'
            yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'unstable')))
            yield '\n'

    def block_goals(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_w = resolve('w')
        l_0_report = resolve('report')
        try:
            t_15 = environment.filters['selectattr']
        except KeyError:
            @internalcode
            def t_15(*unused):
                raise TemplateRuntimeError("No filter named 'selectattr' found.")
        pass
        yield '\n## '
        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.by-goal', goal=environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'goal'), _block_vars=_block_vars)))
        yield '\n'
        l_1_loop = missing
        for l_1_goal, l_1_loop in LoopContext(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals'), undefined):
            l_1_table = resolve('table')
            l_1_leaves = resolve('leaves')
            l_1_texts = resolve('texts')
            _loop_vars = {}
            pass
            yield '\n### '
            yield escape(environment.finalize(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'goal')))
            yield ' '
            yield escape(environment.finalize(environment.getattr(l_1_goal, 'number')))
            yield ' '
            yield escape(environment.finalize(environment.getattr(l_1_goal, 'name')))
            if environment.getattr(l_1_goal, 'original'):
                pass
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_1_goal, 'original'), _loop_vars=_loop_vars)))
            yield '\n'
            if environment.getattr(l_1_goal, 'statement'):
                pass
                yield '\n'
                yield escape(environment.finalize(environment.getattr(l_1_goal, 'statement')))
                yield '\n'
            if environment.getattr(l_1_goal, 'note'):
                pass
                yield '\n'
                yield escape(environment.finalize(environment.getattr(l_1_goal, 'note')))
                yield '\n'
            if environment.getattr(l_1_goal, 'rows'):
                pass
                yield '\n#### '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.indicators', _loop_vars=_loop_vars)))
                yield '\n\n'
                yield escape(environment.finalize(context.call((undefined(name='table') if l_1_table is missing else l_1_table), environment.getattr(l_1_goal, 'rows'), _loop_vars=_loop_vars)))
                yield '\n'
                l_2_loop = missing
                for l_2_row, l_2_loop in LoopContext(t_15(context, environment.getattr(l_1_goal, 'rows'), 'drawing'), undefined):
                    _loop_vars = {}
                    pass
                    if environment.getattr(l_2_loop, 'first'):
                        pass
                        yield '\n#### '
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.charts', _loop_vars=_loop_vars)))
                        yield '\n'
                    yield '\n- '
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'name')))
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'path_in_words')))
                l_2_loop = l_2_row = missing
                yield '\n'
            if (environment.getattr(environment.getattr(l_1_goal, 'tree'), 'nodes') or environment.getattr(environment.getattr(l_1_goal, 'tree'), 'initiatives')):
                pass
                yield '\n#### '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.policies', policy=environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'policy'), initiative=environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'initiative'), _loop_vars=_loop_vars)))
                yield '\n'
                yield escape(environment.finalize(context.call((undefined(name='leaves') if l_1_leaves is missing else l_1_leaves), environment.getattr(l_1_goal, 'tree'), '', _loop_vars=_loop_vars)))
                yield '\n'
            yield '\n#### '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.review', _loop_vars=_loop_vars)))
            yield '\n'
            if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'has_review'):
                pass
                yield '\n##### '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.actions', _loop_vars=_loop_vars)))
                yield escape(environment.finalize(context.call((undefined(name='texts') if l_1_texts is missing else l_1_texts), environment.getattr(environment.getattr(l_1_goal, 'review'), 'actions'), _loop_vars=_loop_vars)))
                yield '\n\n##### '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.assessment', _loop_vars=_loop_vars)))
                yield escape(environment.finalize(context.call((undefined(name='texts') if l_1_texts is missing else l_1_texts), environment.getattr(environment.getattr(l_1_goal, 'review'), 'assessment'), _loop_vars=_loop_vars)))
                yield '\n'
                for l_2_row in environment.getattr(l_1_goal, 'rows'):
                    _loop_vars = {}
                    pass
                    yield '\n##### '
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'name')))
                    yield '\n\n'
                    if environment.getattr(l_2_row, 'by_hand'):
                        pass
                        yield '- '
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.by-hand', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(environment.getattr(l_2_row, 'by_hand')))
                        yield '\n'
                    yield '- '
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.cause', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize((environment.getattr(environment.getattr(l_2_row, 'review'), 'cause') or context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.unwritten', _loop_vars=_loop_vars))))
                    yield '\n- '
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.issue', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize((environment.getattr(environment.getattr(l_2_row, 'review'), 'issue') or context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.unwritten', _loop_vars=_loop_vars))))
                    yield '\n- '
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.next', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize((environment.getattr(l_2_row, 'next_step') or context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.unwritten', _loop_vars=_loop_vars))))
                    if environment.getattr(environment.getattr(l_2_row, 'review'), 'comment'):
                        pass
                        yield '\n- '
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.comment', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'review'), 'comment')))
                    yield '\n'
                l_2_row = missing
            else:
                pass
                yield escape(environment.finalize(context.call((undefined(name='texts') if l_1_texts is missing else l_1_texts), '', _loop_vars=_loop_vars)))
                yield '\n'
        l_1_loop = l_1_goal = l_1_table = l_1_leaves = l_1_texts = missing

    def block_panel(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_report = resolve('report')
        pass
        yield '\n'
        l_1_loop = missing
        for l_1_each, l_1_loop in LoopContext(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'panel'), undefined):
            l_1_w = resolve('w')
            _loop_vars = {}
            pass
            if environment.getattr(l_1_loop, 'first'):
                pass
                yield '\n## '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.panel', _loop_vars=_loop_vars)))
                yield '\n'
            yield '\n- '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.opinion', _loop_vars=_loop_vars)))
            yield escape(environment.finalize(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.colon', _loop_vars=_loop_vars)))
            yield escape(environment.finalize(environment.getattr(l_1_each, 'opinion')))
            yield '\n  - '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.response', _loop_vars=_loop_vars)))
            yield escape(environment.finalize(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.colon', _loop_vars=_loop_vars)))
            yield escape(environment.finalize((environment.getattr(l_1_each, 'response') or context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.unwritten', _loop_vars=_loop_vars))))
            yield '\n'
        l_1_loop = l_1_each = l_1_w = missing

    def block_annex(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        l_0_rows = resolve('rows')
        l_0_table = resolve('table')
        pass
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'values'):
            pass
            yield '\n## '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.annex', _block_vars=_block_vars)))
            yield '\n\n### '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.all-indicators', _block_vars=_block_vars)))
            yield '\n'
            l_0_rows = []
            _block_vars['rows'] = l_0_rows
            for l_1_goal in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals'):
                _loop_vars = {}
                pass
                for l_2_row in environment.getattr(l_1_goal, 'rows'):
                    l_2__ = missing
                    _loop_vars = {}
                    pass
                    l_2__ = context.call(environment.getattr((undefined(name='rows') if l_0_rows is missing else l_0_rows), 'append'), l_2_row, _loop_vars=_loop_vars)
                    _loop_vars['_'] = l_2__
                l_2_row = l_2__ = missing
            l_1_goal = missing
            yield '\n'
            yield escape(environment.finalize(context.call((undefined(name='table') if l_0_table is missing else l_0_table), (undefined(name='rows') if l_0_rows is missing else l_0_rows), _block_vars=_block_vars)))
            yield '\n\n### '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.definitions', _block_vars=_block_vars)))
            yield '\n\n| '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.indicator', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.basis', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.definition', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.source', _block_vars=_block_vars)))
            yield ' |\n| :-- | :-- | :-- | :-- |'
            for l_1_row in (undefined(name='rows') if l_0_rows is missing else l_0_rows):
                _loop_vars = {}
                pass
                yield '\n| '
                yield escape(environment.finalize(environment.getattr(l_1_row, 'name')))
                if environment.getattr(l_1_row, 'original'):
                    pass
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_1_row, 'original'), _loop_vars=_loop_vars)))
                yield ' | '
                yield escape(environment.finalize(environment.getattr(l_1_row, 'basis')))
                yield ' | '
                yield escape(environment.finalize((environment.getattr(l_1_row, 'definition') or context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.none', _loop_vars=_loop_vars))))
                yield ' | '
                yield escape(environment.finalize((environment.getattr(l_1_row, 'source') or context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.none', _loop_vars=_loop_vars))))
                yield ' |'
            l_1_row = missing
            yield '\n\n### '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.workings', _block_vars=_block_vars)))
            yield '\n\n'
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.working-note', _block_vars=_block_vars)))
            yield '\n\n| '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.indicator', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.baseline', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.target', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.working', _block_vars=_block_vars)))
            yield ' |\n| :-- | --: | --: | :-- |'
            for l_1_row in (undefined(name='rows') if l_0_rows is missing else l_0_rows):
                l_1_figure = resolve('figure')
                _loop_vars = {}
                pass
                yield '\n| '
                yield escape(environment.finalize(environment.getattr(l_1_row, 'name')))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='figure') if l_1_figure is missing else l_1_figure), environment.getattr(l_1_row, 'baseline'), _loop_vars=_loop_vars)))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='figure') if l_1_figure is missing else l_1_figure), environment.getattr(l_1_row, 'target'), _loop_vars=_loop_vars)))
                yield ' | '
                yield escape(environment.finalize(environment.getattr(l_1_row, 'working')))
                yield ' |'
            l_1_row = l_1_figure = missing
            yield '\n\n### '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.values', _block_vars=_block_vars)))
            yield '\n\n| '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.indicator', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.year-column', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.value', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.status', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.source', _block_vars=_block_vars)))
            yield ' | '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.note', _block_vars=_block_vars)))
            yield ' |\n| :-- | :-- | --: | :-- | :-- | :-- |'
            for l_1_value in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'values'):
                _loop_vars = {}
                pass
                yield '\n| '
                yield escape(environment.finalize(environment.getattr(l_1_value, 'indicator')))
                yield ' | '
                yield escape(environment.finalize(environment.getattr(l_1_value, 'year')))
                yield ' | '
                yield escape(environment.finalize(environment.getattr(l_1_value, 'value')))
                yield ' | '
                yield escape(environment.finalize(environment.getattr(l_1_value, 'status')))
                yield ' | '
                yield escape(environment.finalize(environment.getattr(l_1_value, 'source')))
                yield ' | '
                yield escape(environment.finalize(environment.getattr(l_1_value, 'note')))
                yield ' |'
            l_1_value = missing
            yield '\n'

    blocks = {'title': block_title, 'cover': block_cover, 'outline': block_outline, 'method': block_method, 'population': block_population, 'overview': block_overview, 'goals': block_goals, 'panel': block_panel, 'annex': block_annex}
    debug_info = '2=25&3=41&4=57&5=68&7=76&9=81&10=89&11=128&12=138&13=143&16=198&18=203&19=213&21=227&22=247&23=254&24=259&26=269&27=275&28=279&30=283&31=287&33=294&35=300&37=310&39=316&51=318&80=320&86=322&105=324&115=326&151=328&191=330&198=332&231=334&39=337&40=347&42=349&43=351&44=354&45=356&46=359&47=361&48=364&51=367&52=385&54=387&56=395&57=399&58=403&59=406&60=409&62=412&63=415&66=419&67=420&68=422&70=425&72=427&74=437&75=446&78=461&80=464&81=475&83=477&84=479&86=487&87=498&88=500&89=508&90=511&91=515&93=519&95=523&96=527&99=533&101=537&102=541&105=548&106=559&107=562&109=564&111=572&112=576&115=587&116=605&118=607&120=609&121=625&122=631&123=635&125=653&126=656&127=658&128=662&129=664&131=667&132=670&134=672&136=674&137=677&138=679&140=681&141=684&142=686&143=690&144=692&145=695&146=698&147=700&148=702&149=705&151=708&152=725&153=728&154=735&155=744&156=747&157=749&158=752&159=754&160=757&162=759&163=762&164=768&166=771&168=776&169=779&170=781&172=784&173=786&174=789&175=790&177=792&178=793&179=795&180=799&182=801&183=809&184=813&185=817&186=820&187=823&189=830&191=834&192=845&193=852&195=855&196=859&198=865&199=880&201=882&202=884&203=898&205=900&207=902&209=910&210=914&213=927&215=929&217=931&219=939&220=944&223=954&225=956&227=968&228=972'
    return locals()


MADE["49679bf089bbae0bcfb095f7bad2c64905214be32d916a5ef87a4eccdda696c1"] = template_0

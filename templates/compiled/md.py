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
        l_0_figure = l_0_graded = l_0_lines = l_0_twig = l_0_leaves = l_0_texts = missing
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
            for l_2_item in l_1_items:
                _loop_vars = {}
                pass
                t_5.extend((
                    '\n- ',
                    escape(environment.finalize(l_2_item)),
                ))
            l_2_item = missing
            return concat(t_5)
        context.exported_vars.add('lines')
        context.vars['lines'] = l_0_lines = Macro(environment, macro, 'lines', ('items',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_node, l_1_indent):
            t_6 = []
            l_1_report = resolve('report')
            if l_1_node is missing:
                l_1_node = undefined("parameter 'node' was not provided", name='node')
            if l_1_indent is missing:
                l_1_indent = undefined("parameter 'indent' was not provided", name='indent')
            pass
            t_6.extend((
                '\n',
                escape(environment.finalize(t_2(l_1_indent))),
                '- ',
                escape(environment.finalize(environment.getitem(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'labels'), environment.getattr(l_1_node, 'level')))),
                escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon'))),
                escape(environment.finalize(environment.getattr(l_1_node, 'name'))),
            ))
            if environment.getattr(l_1_node, 'original'):
                pass
                t_6.append(
                    escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_1_node, 'original')))),
                )
            return concat(t_6)
        context.exported_vars.add('twig')
        context.vars['twig'] = l_0_twig = Macro(environment, macro, 'twig', ('node', 'indent'), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_node, l_1_indent):
            t_7 = []
            if l_1_node is missing:
                l_1_node = undefined("parameter 'node' was not provided", name='node')
            if l_1_indent is missing:
                l_1_indent = undefined("parameter 'indent' was not provided", name='indent')
            pass
            for (l_2_name, l_2_note) in environment.getattr(l_1_node, 'initiatives'):
                _loop_vars = {}
                pass
                t_7.extend((
                    '\n',
                    escape(environment.finalize(t_2(l_1_indent))),
                    '- ',
                    escape(environment.finalize(l_2_name)),
                ))
                if l_2_note:
                    pass
                    t_7.append(
                        escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=l_2_note, _loop_vars=_loop_vars))),
                    )
            l_2_name = l_2_note = missing
            for l_2_below in environment.getattr(l_1_node, 'nodes'):
                _loop_vars = {}
                pass
                t_7.append(
                    escape(environment.finalize(context.call((undefined(name='twig') if l_0_twig is missing else l_0_twig), l_2_below, l_1_indent, _loop_vars=_loop_vars))),
                )
                if environment.getattr(l_2_below, 'statement'):
                    pass
                    t_7.extend((
                        '\n',
                        escape(environment.finalize(t_2(l_1_indent))),
                        '  - ',
                        escape(environment.finalize(environment.getattr(l_2_below, 'statement'))),
                    ))
                if environment.getattr(l_2_below, 'note'):
                    pass
                    t_7.extend((
                        '\n',
                        escape(environment.finalize(t_2(l_1_indent))),
                        '  - ',
                        escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.note', _loop_vars=_loop_vars))),
                        escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars))),
                        escape(environment.finalize(environment.getattr(l_2_below, 'note'))),
                    ))
                t_7.append(
                    escape(environment.finalize(context.call((undefined(name='leaves') if l_0_leaves is missing else l_0_leaves), l_2_below, markup_join((l_1_indent, '  ', )), _loop_vars=_loop_vars))),
                )
            l_2_below = missing
            return concat(t_7)
        context.exported_vars.add('leaves')
        context.vars['leaves'] = l_0_leaves = Macro(environment, macro, 'leaves', ('node', 'indent'), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_text):
            t_8 = []
            if l_1_text is missing:
                l_1_text = undefined("parameter 'text' was not provided", name='text')
            pass
            for l_2_part in t_1((l_1_text or context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.unwritten'))):
                _loop_vars = {}
                pass
                t_8.extend((
                    '\n\n',
                    escape(environment.finalize(l_2_part)),
                ))
            l_2_part = missing
            return concat(t_8)
        context.exported_vars.add('texts')
        context.vars['texts'] = l_0_texts = Macro(environment, macro, 'texts', ('text',), False, False, False, context.eval_ctx.autoescape)
        yield from context.blocks['title'][0](context)
        yield '\n'
        yield from context.blocks['answer'][0](context)
        yield '\n'
        yield from context.blocks['indicators'][0](context)
        yield '\n'
        yield from context.blocks['goals'][0](context)
        yield '\n'
        yield from context.blocks['population'][0](context)
        yield '\n'
        yield from context.blocks['panel'][0](context)
        yield '\n'
        yield from context.blocks['outline'][0](context)
        yield '\n'
        yield from context.blocks['method'][0](context)
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
        try:
            t_9 = environment.filters['join']
        except KeyError:
            @internalcode
            def t_9(*unused):
                raise TemplateRuntimeError("No filter named 'join' found.")
        try:
            t_10 = environment.filters['select']
        except KeyError:
            @internalcode
            def t_10(*unused):
                raise TemplateRuntimeError("No filter named 'select' found.")
        pass
        yield '# '
        yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'title')))
        yield '\n\n'
        yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'heading')))
        yield '\n'
        if ((environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'municipality') or environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'office')) or environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'date')):
            pass
            yield '\n'
            yield escape(environment.finalize(t_9(context.eval_ctx, t_10(context, [environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'municipality'), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'office'), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'date')]), '\u3000')))
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

    def block_answer(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        l_0_texts = resolve('texts')
        try:
            t_11 = environment.filters['length']
        except KeyError:
            @internalcode
            def t_11(*unused):
                raise TemplateRuntimeError("No filter named 'length' found.")
        try:
            t_12 = environment.tests['none']
        except KeyError:
            @internalcode
            def t_12(*unused):
                raise TemplateRuntimeError("No test named 'none' found.")
        pass
        yield '\n## '
        yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'headline')))
        yield '\n\n'
        for l_1_each in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'figures'):
            _loop_vars = {}
            pass
            yield '\n- '
            yield escape(environment.finalize(environment.getattr(l_1_each, 'label')))
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
            yield escape(environment.finalize(environment.getattr(l_1_each, 'number')))
            if (not t_12(environment.getattr(l_1_each, 'total'))):
                pass
                yield '／'
                yield escape(environment.finalize(environment.getattr(l_1_each, 'total')))
        l_1_each = missing
        yield '\n'
        if environment.getattr(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'counts'), -1), 'total'):
            pass
            yield '\n| '
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
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.indicator-count', _block_vars=_block_vars)))
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
        yield '\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'summary'):
            pass
            yield '\n### '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.summary', _block_vars=_block_vars)))
            yield escape(environment.finalize(context.call((undefined(name='texts') if l_0_texts is missing else l_0_texts), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'summary'), _block_vars=_block_vars)))
            yield '\n'
        elif environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'has_review'):
            pass
            yield '\n### '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.summary', _block_vars=_block_vars)))
            yield '\n\n'
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.unwritten', _block_vars=_block_vars)))
            yield '\n'
        else:
            pass
            yield '\n'
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.unreviewed', _block_vars=_block_vars)))
            yield '\n'
        yield '\n'
        for l_1_list in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'listings'):
            _loop_vars = {}
            pass
            yield '\n### '
            yield escape(environment.finalize(environment.getattr(l_1_list, 'title')))
            yield ' '
            yield escape(environment.finalize(environment.getattr(l_1_list, 'total')))
            if (t_11(environment.getattr(l_1_list, 'rows')) < environment.getattr(l_1_list, 'total')):
                pass
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.list-first', count=t_11(environment.getattr(l_1_list, 'rows')), _loop_vars=_loop_vars)))
            yield '\n'
            for l_2_row in environment.getattr(l_1_list, 'rows'):
                l_2_figure = resolve('figure')
                _loop_vars = {}
                pass
                yield '\n- '
                yield escape(environment.finalize(environment.getattr(l_2_row, 'grade')))
                yield ' '
                yield escape(environment.finalize(environment.getattr(l_2_row, 'name')))
                if (environment.getattr(l_1_list, 'kind') == 'furthest'):
                    pass
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(context.call((undefined(name='figure') if l_2_figure is missing else l_2_figure), environment.getattr(l_2_row, 'attainment'), _loop_vars=_loop_vars)))
                elif (environment.getattr(l_1_list, 'kind') == 'worsened'):
                    pass
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'step')))
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=markup_join((environment.getattr(environment.getattr(l_2_row, 'previous'), 'detail'), ' ', environment.getattr(environment.getattr(l_2_row, 'previous'), 'text'), ' → ', environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'this_year'), ' ', environment.getattr(environment.getattr(l_2_row, 'value'), 'text'), )), _loop_vars=_loop_vars)))
                elif (environment.getattr(l_1_list, 'kind') == 'missing'):
                    pass
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'reason')))
                    if environment.getattr(l_2_row, 'department'):
                        pass
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_2_row, 'department'), _loop_vars=_loop_vars)))
                else:
                    pass
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'reason')))
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.list-by', era=environment.getattr(environment.getattr(l_2_row, 'value'), 'detail'), value=environment.getattr(environment.getattr(l_2_row, 'value'), 'text'), _loop_vars=_loop_vars)))
            l_2_row = l_2_figure = missing
            yield '\n'
        l_1_list = missing

    def block_indicators(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        l_0_lines = resolve('lines')
        try:
            t_13 = environment.filters['textbar']
        except KeyError:
            @internalcode
            def t_13(*unused):
                raise TemplateRuntimeError("No filter named 'textbar' found.")
        pass
        if ('indicators' in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'chapters')):
            pass
            yield '\n## '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.indicators', _block_vars=_block_vars)))
            yield '\n'
            def t_14(fiter):
                for l_1_goal in fiter:
                    if environment.getattr(l_1_goal, 'rows'):
                        yield l_1_goal
            for l_1_goal in t_14(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals')):
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
                yield '\n\n| '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.grade', _loop_vars=_loop_vars)))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.name-unit', _loop_vars=_loop_vars)))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.bar-scale', _loop_vars=_loop_vars)))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'label.attainment', _loop_vars=_loop_vars)))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.actual', _loop_vars=_loop_vars)))
                yield ' '
                yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'this_year')))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.expected', _loop_vars=_loop_vars)))
                yield ' '
                yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'this_year')))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.gap', _loop_vars=_loop_vars)))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.target', _loop_vars=_loop_vars)))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.baseline', _loop_vars=_loop_vars)))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.since', _loop_vars=_loop_vars)))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.state', _loop_vars=_loop_vars)))
                yield ' | '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.department', _loop_vars=_loop_vars)))
                yield ' |\n| :-: | :-- | :-- | --: | --: | --: | --: | --: | --: | --: | :-- | :-- |'
                for l_2_row in environment.getattr(l_1_goal, 'rows'):
                    l_2_graded = resolve('graded')
                    l_2_figure = resolve('figure')
                    _loop_vars = {}
                    pass
                    yield '\n| '
                    yield escape(environment.finalize(context.call((undefined(name='graded') if l_2_graded is missing else l_2_graded), l_2_row, _loop_vars=_loop_vars)))
                    yield ' | '
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'name')))
                    if environment.getattr(l_2_row, 'suffix'):
                        pass
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_2_row, 'suffix'), _loop_vars=_loop_vars)))
                    yield ' | '
                    yield escape(environment.finalize(t_13(l_2_row)))
                    yield ' | '
                    yield escape(environment.finalize(context.call((undefined(name='figure') if l_2_figure is missing else l_2_figure), environment.getattr(l_2_row, 'attainment'), _loop_vars=_loop_vars)))
                    yield ' | '
                    yield escape(environment.finalize(context.call((undefined(name='figure') if l_2_figure is missing else l_2_figure), environment.getattr(l_2_row, 'value'), _loop_vars=_loop_vars)))
                    yield ' | '
                    yield escape(environment.finalize(context.call((undefined(name='figure') if l_2_figure is missing else l_2_figure), environment.getattr(l_2_row, 'expected'), _loop_vars=_loop_vars)))
                    yield ' | '
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'gap')))
                    yield ' | '
                    yield escape(environment.finalize(context.call((undefined(name='figure') if l_2_figure is missing else l_2_figure), environment.getattr(l_2_row, 'target'), _loop_vars=_loop_vars)))
                    yield ' | '
                    yield escape(environment.finalize(context.call((undefined(name='figure') if l_2_figure is missing else l_2_figure), environment.getattr(l_2_row, 'baseline'), _loop_vars=_loop_vars)))
                    yield ' | '
                    yield escape(environment.finalize(context.call((undefined(name='figure') if l_2_figure is missing else l_2_figure), environment.getattr(l_2_row, 'change'), _loop_vars=_loop_vars)))
                    yield ' | '
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'state')))
                    yield ' | '
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'department')))
                    yield ' |'
                l_2_row = l_2_graded = l_2_figure = missing
                yield '\n'
            l_1_goal = missing
            yield '\n'
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.bar-meaning', _block_vars=_block_vars)))
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.joint', _block_vars=_block_vars)))
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.table-note', _block_vars=_block_vars)))
            yield '\n'
            if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'revisions'):
                pass
                yield '\n### '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.revised', _block_vars=_block_vars)))
                yield '\n'
                for l_1_each in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'revisions'):
                    _loop_vars = {}
                    pass
                    yield '\n- '
                    yield escape(environment.finalize(environment.getattr(l_1_each, 'indicator')))
                    yield ' '
                    yield escape(environment.finalize(environment.getattr(l_1_each, 'year')))
                    yield ' '
                    yield escape(environment.finalize(environment.getattr(l_1_each, 'value')))
                    if environment.getattr(l_1_each, 'note'):
                        pass
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_1_each, 'note'), _loop_vars=_loop_vars)))
                l_1_each = missing
                yield '\n'
            if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'by_hand'):
                pass
                yield '\n### '
                yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.by-hand', _block_vars=_block_vars)))
                yield '\n'
                yield escape(environment.finalize(context.call((undefined(name='lines') if l_0_lines is missing else l_0_lines), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'by_hand'), _block_vars=_block_vars)))
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
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        pass
        if ('by-goal' in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'chapters')):
            pass
            yield '\n## '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.by-goal', _block_vars=_block_vars)))
            yield '\n'
            def t_15(fiter):
                for l_1_goal in fiter:
                    if ((environment.getattr(l_1_goal, 'rows') or environment.getattr(environment.getattr(l_1_goal, 'review'), 'actions')) or environment.getattr(environment.getattr(l_1_goal, 'review'), 'assessment')):
                        yield l_1_goal
            for l_1_goal in t_15(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals')):
                _loop_vars = {}
                pass
                yield '\n### '
                yield escape(environment.finalize(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'goal')))
                yield ' '
                yield escape(environment.finalize(environment.getattr(l_1_goal, 'number')))
                yield ' '
                yield escape(environment.finalize(environment.getattr(l_1_goal, 'name')))
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
                if environment.getattr(environment.getattr(l_1_goal, 'review'), 'actions'):
                    pass
                    yield '\n- '
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.actions', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_goal, 'review'), 'actions')))
                if environment.getattr(environment.getattr(l_1_goal, 'review'), 'assessment'):
                    pass
                    yield '\n- '
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.assessment', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(environment.getattr(environment.getattr(l_1_goal, 'review'), 'assessment')))
                yield '\n'
                for l_2_row in environment.getattr(l_1_goal, 'rows'):
                    _loop_vars = {}
                    pass
                    yield '\n#### '
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'name')))
                    if environment.getattr(l_2_row, 'original'):
                        pass
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_2_row, 'original'), _loop_vars=_loop_vars)))
                    yield '\n\n'
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'sentence')))
                    yield '\n\n- '
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'better')))
                    if environment.getattr(l_2_row, 'belongs'):
                        pass
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'list.separator', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(environment.getattr(l_2_row, 'belongs')))
                    for (l_3_name, l_3_text) in environment.getattr(l_2_row, 'figures'):
                        _loop_vars = {}
                        pass
                        yield '\n- '
                        yield escape(environment.finalize(l_3_name))
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(l_3_text))
                    l_3_name = l_3_text = missing
                    yield '\n- '
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.chart-name', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                    yield escape(environment.finalize(environment.getattr(l_2_row, 'path_in_words')))
                    if environment.getattr(l_2_row, 'by_hand'):
                        pass
                        yield '\n- '
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.by-hand', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(environment.getattr(l_2_row, 'by_hand')))
                    if environment.getattr(environment.getattr(l_2_row, 'review'), 'cause'):
                        pass
                        yield '\n- '
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.cause', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'review'), 'cause')))
                    if environment.getattr(environment.getattr(l_2_row, 'review'), 'issue'):
                        pass
                        yield '\n- '
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.issue', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'review'), 'issue')))
                    if environment.getattr(l_2_row, 'next_step'):
                        pass
                        yield '\n- '
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.next', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(environment.getattr(l_2_row, 'next_step')))
                    if environment.getattr(environment.getattr(l_2_row, 'review'), 'comment'):
                        pass
                        yield '\n- '
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.comment', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(environment.getattr(environment.getattr(l_2_row, 'review'), 'comment')))
                    for (l_3_key, l_3_text) in environment.getattr(l_2_row, 'fine'):
                        _loop_vars = {}
                        pass
                        yield '\n- '
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), markup_join(('report.', l_3_key, )), _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon', _loop_vars=_loop_vars)))
                        yield escape(environment.finalize(l_3_text))
                    l_3_key = l_3_text = missing
                    yield '\n'
                l_2_row = missing
            l_1_goal = missing

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
        if ('population' in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'chapters')):
            pass
            yield '\n## '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population', _block_vars=_block_vars)))
            yield '\n'
            if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'population_told'):
                pass
                yield '\n'
                yield escape(environment.finalize(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'population_told')))
                yield '\n'
            yield '\n| '
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
        yield '\n\n- '
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
        yield '\n'
        for l_1_goal in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals'):
            l_1_twig = resolve('twig')
            l_1_leaves = resolve('leaves')
            _loop_vars = {}
            pass
            yield '\n'
            yield escape(environment.finalize(context.call((undefined(name='twig') if l_1_twig is missing else l_1_twig), environment.getattr(l_1_goal, 'tree'), '', _loop_vars=_loop_vars)))
            yield escape(environment.finalize(context.call((undefined(name='leaves') if l_1_leaves is missing else l_1_leaves), environment.getattr(l_1_goal, 'tree'), '  ', _loop_vars=_loop_vars)))
            yield '\n'
        l_1_goal = l_1_twig = l_1_leaves = missing

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
        def t_16(fiter):
            for l_1_key in fiter:
                if ((l_1_key != 'flow') or environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'has_flows')):
                    yield l_1_key
        for l_1_key in t_16(('path', 'gap', 'attainment', 'contain', 'flow', 'tolerance', 'rounding', 'missing', 'average')):
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

    def block_annex(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        pass
        if ('annex' in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'chapters')):
            pass
            yield '\n## '
            yield escape(environment.finalize(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.annex', _block_vars=_block_vars)))
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

    blocks = {'title': block_title, 'answer': block_answer, 'indicators': block_indicators, 'goals': block_goals, 'population': block_population, 'panel': block_panel, 'outline': block_outline, 'method': block_method, 'annex': block_annex}
    debug_info = '2=25&3=41&4=57&5=67&7=73&8=83&10=97&11=104&12=109&14=119&15=125&16=129&18=133&19=137&21=144&23=150&25=160&27=166&41=168&70=170&93=172&130=174&141=176&148=178&162=180&181=182&192=184&27=187&28=209&30=211&31=213&32=216&33=218&34=221&35=223&36=226&37=228&38=231&41=234&42=258&44=260&45=264&47=273&48=276&49=292&50=298&51=302&54=321&55=324&56=325&57=327&58=330&60=332&62=337&64=340&65=344&66=351&67=356&70=384&71=404&72=406&73=414&75=423&77=451&78=457&81=488&82=492&83=495&84=497&85=501&87=511&88=514&89=516&90=518&91=521&93=524&94=537&95=539&96=547&97=553&98=556&99=558&100=561&101=563&102=566&103=569&104=572&106=576&107=580&109=585&111=587&112=592&113=596&115=601&116=604&117=607&118=610&119=613&120=616&121=619&122=622&123=625&124=628&125=631&126=634&127=638&130=646&131=659&132=661&133=664&135=667&137=675&138=679&141=690&142=701&143=708&145=711&146=715&148=721&149=732&151=734&152=738&153=741&154=744&156=747&157=750&159=754&160=760&162=765&163=776&164=778&165=786&166=789&167=793&169=797&171=801&172=805&175=811&177=815&178=819&181=826&182=839&184=841&186=843&188=855&189=859'
    return locals()


MADE["bcc55d351a0e4d812721daadef257137e1e4d2a15ea627eedd9dab3c2d866a9b"] = template_0

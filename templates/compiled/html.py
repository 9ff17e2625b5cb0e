# What Jinja makes of the templates; `pytest tests/showing --update-golden` writes it.
# Jinja 3.1.6
MADE = {}


def template_0(environment):  # annex.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'annex.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_w = resolve('w')
        l_0_report = resolve('report')
        l_0_caption = l_0_cell = l_0_original = l_0_own = l_0_own_name = l_0_scroll = l_0_indicator_table = l_0_rows = missing
        try:
            t_1 = environment.filters['links']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'links' found.")
        pass
        included_template = environment.get_template('macros.html.j2', 'annex.html.j2').make_module(context.get_all(), True, {'caption': l_0_caption, 'cell': l_0_cell, 'indicator_table': l_0_indicator_table, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name, 'rows': l_0_rows, 'scroll': l_0_scroll})
        l_0_caption = getattr(included_template, 'caption', missing)
        if l_0_caption is missing:
            l_0_caption = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'annex.html.j2') does not export the requested name 'caption'", name='caption')
        l_0_cell = getattr(included_template, 'cell', missing)
        if l_0_cell is missing:
            l_0_cell = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'annex.html.j2') does not export the requested name 'cell'", name='cell')
        l_0_original = getattr(included_template, 'original', missing)
        if l_0_original is missing:
            l_0_original = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'annex.html.j2') does not export the requested name 'original'", name='original')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'annex.html.j2') does not export the requested name 'own'", name='own')
        l_0_own_name = getattr(included_template, 'own_name', missing)
        if l_0_own_name is missing:
            l_0_own_name = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'annex.html.j2') does not export the requested name 'own_name'", name='own_name')
        l_0_scroll = getattr(included_template, 'scroll', missing)
        if l_0_scroll is missing:
            l_0_scroll = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'annex.html.j2') does not export the requested name 'scroll'", name='scroll')
        context.vars.update({'caption': l_0_caption, 'cell': l_0_cell, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name, 'scroll': l_0_scroll})
        context.exported_vars.difference_update(('caption', 'cell', 'original', 'own', 'own_name', 'scroll'))
        included_template = environment.get_template('table.html.j2', 'annex.html.j2').make_module(context.get_all(), True, {'caption': l_0_caption, 'cell': l_0_cell, 'indicator_table': l_0_indicator_table, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name, 'rows': l_0_rows, 'scroll': l_0_scroll})
        l_0_indicator_table = getattr(included_template, 'indicator_table', missing)
        if l_0_indicator_table is missing:
            l_0_indicator_table = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'annex.html.j2') does not export the requested name 'indicator_table'", name='indicator_table')
        context.vars['indicator_table'] = l_0_indicator_table
        context.exported_vars.discard('indicator_table')
        yield '<h3>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.all-indicators'))
        yield '</h3>\n'
        l_0_rows = []
        context.vars['rows'] = l_0_rows
        context.exported_vars.add('rows')
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
        yield escape(context.call((undefined(name='indicator_table') if l_0_indicator_table is missing else l_0_indicator_table), (undefined(name='rows') if l_0_rows is missing else l_0_rows), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.all-indicators')))
        yield '\n<h3>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.definitions'))
        yield '</h3>\n'
        def macro():
            t_2 = []
            pass
            t_2.extend((
                '<table>\n',
                escape(context.call((undefined(name='caption') if l_0_caption is missing else l_0_caption), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.definitions'))),
                '\n<thead><tr><th scope="col">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.indicator')),
                '</th><th scope="col">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.basis')),
                '</th><th scope="col">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.definition')),
                '</th><th scope="col">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.source')),
                '</th></tr></thead>\n<tbody>\n',
            ))
            for l_2_row in (undefined(name='rows') if l_0_rows is missing else l_0_rows):
                _loop_vars = {}
                pass
                t_2.extend((
                    '<tr><th scope="row"><span',
                    escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_2_row, _loop_vars=_loop_vars)),
                    '>',
                    escape(environment.getattr(l_2_row, 'name')),
                    '</span>',
                    escape(context.call((undefined(name='original') if l_0_original is missing else l_0_original), l_2_row, _loop_vars=_loop_vars)),
                    '</th><td>',
                    escape(environment.getattr(l_2_row, 'basis')),
                    '</td><td',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars)),
                    '>',
                    escape(t_1((environment.getattr(l_2_row, 'definition') or context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.none', _loop_vars=_loop_vars)))),
                    '</td><td',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars)),
                    '>',
                    escape(t_1((environment.getattr(l_2_row, 'source') or context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.none', _loop_vars=_loop_vars)))),
                    '</td></tr>\n',
                ))
            l_2_row = missing
            t_2.append(
                '</tbody>\n</table>\n',
            )
            return concat(t_2)
        caller = Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape)
        yield context.call((undefined(name='scroll') if l_0_scroll is missing else l_0_scroll), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.definitions'), caller=caller)
        yield '<h3>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.workings'))
        yield '</h3>\n<p class="remark">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.working-note'))
        yield '</p>\n'
        def macro():
            t_3 = []
            pass
            t_3.extend((
                '<table>\n',
                escape(context.call((undefined(name='caption') if l_0_caption is missing else l_0_caption), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.workings'))),
                '\n<thead><tr><th scope="col">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.indicator')),
                '</th><th scope="col" class="number">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.baseline')),
                '</th><th scope="col" class="number">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.target')),
                '</th><th scope="col">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.working')),
                '</th></tr></thead>\n<tbody>\n',
            ))
            for l_2_row in (undefined(name='rows') if l_0_rows is missing else l_0_rows):
                _loop_vars = {}
                pass
                t_3.extend((
                    '<tr><th scope="row"',
                    escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_2_row, _loop_vars=_loop_vars)),
                    '>',
                    escape(environment.getattr(l_2_row, 'name')),
                    '</th><td class="number">',
                    escape(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), environment.getattr(l_2_row, 'baseline'), _loop_vars=_loop_vars)),
                    '</td><td class="number">',
                    escape(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), environment.getattr(l_2_row, 'target'), _loop_vars=_loop_vars)),
                    '</td><td>',
                    escape(environment.getattr(l_2_row, 'working')),
                    '</td></tr>\n',
                ))
            l_2_row = missing
            t_3.append(
                '</tbody>\n</table>\n',
            )
            return concat(t_3)
        caller = Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape)
        yield context.call((undefined(name='scroll') if l_0_scroll is missing else l_0_scroll), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.workings'), caller=caller)
        yield '<h3>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.values'))
        yield '</h3>\n'
        def macro():
            t_4 = []
            pass
            t_4.extend((
                '<table>\n',
                escape(context.call((undefined(name='caption') if l_0_caption is missing else l_0_caption), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.values'))),
                '\n<thead><tr><th scope="col">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.indicator')),
                '</th><th scope="col" class="short">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.year-column')),
                '</th><th scope="col" class="number">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.value')),
                '</th><th scope="col" class="short">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.status')),
                '</th><th scope="col">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.source')),
                '</th><th scope="col">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.note')),
                '</th></tr></thead>\n<tbody>\n',
            ))
            for l_2_value in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'values'):
                _loop_vars = {}
                pass
                t_4.extend((
                    '<tr><th scope="row">',
                    escape(environment.getattr(l_2_value, 'indicator')),
                    '</th><td class="short">',
                    escape(environment.getattr(l_2_value, 'year')),
                    '</td><td class="number">',
                    escape(environment.getattr(l_2_value, 'value')),
                    '</td><td class="short">',
                    escape(environment.getattr(l_2_value, 'status')),
                    '</td><td',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars)),
                    '>',
                    escape(t_1(environment.getattr(l_2_value, 'source'))),
                    '</td><td',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars)),
                    '>',
                    escape(t_1(environment.getattr(l_2_value, 'note'))),
                    '</td></tr>\n',
                ))
            l_2_value = missing
            t_4.append(
                '</tbody>\n</table>\n',
            )
            return concat(t_4)
        caller = Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape)
        yield context.call((undefined(name='scroll') if l_0_scroll is missing else l_0_scroll), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.values'), caller=caller)

    blocks = {}
    debug_info = '1=20&2=41&3=48&4=50&5=64&6=66&7=68&9=73&10=75&12=84&7=112&17=114&18=116&19=118&21=123&22=125&24=134&19=156&29=158&30=160&32=165&33=167&35=180&30=208'
    return locals()


MADE["661ecbc29a68872759bec3821fd372877d5808fee74872703e91d646c0379563"] = template_0


def template_1(environment):  # bar.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'bar.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_w = resolve('w')
        l_0_row = resolve('row')
        pass
        yield '<svg class="bar" viewBox="0 0 220 16" width="220" height="16" role="img" aria-label="'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.bar-title', text=environment.getattr(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'attainment'), 'text')))
        yield '">\n<title>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.bar-title', text=environment.getattr(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'attainment'), 'text')))
        yield '</title>\n<rect class="ground" fill="#f4f4f7" stroke="#b4b4bb" x="10" y="2" width="200" height="12"/>\n<rect class="fill" fill="#0017c1" x="10" y="3" width="'
        yield escape((environment.getattr(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'bar'), 'length') * 2))
        yield '" height="10"/>\n<line class="hundred" stroke="#1a1a1c" stroke-width="2" x1="110" y1="0" x2="110" y2="16"/>\n'
        if environment.getattr(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'bar'), 'is_capped'):
            pass
            yield '<path class="beyond" fill="#1a1a1c" d="M212 2 L219 8 L212 14 Z"/>'
        if environment.getattr(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'bar'), 'is_below_zero'):
            pass
            yield '<path class="beyond" fill="#1a1a1c" d="M8 2 L1 8 L8 14 Z"/>'
        yield '</svg>\n'

    blocks = {}
    debug_info = '1=14&2=16&4=18&6=20&7=23'
    return locals()


MADE["181ccbe487592e20e70350595f3fd2a932da8d54d5b398faf43cd3ebc8a89fab"] = template_1


def template_2(environment):  # bars.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'bars.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_w = resolve('w')
        l_0_caption = l_0_cell = l_0_grade = l_0_own_name = l_0_scroll = missing
        pass
        included_template = environment.get_template('macros.html.j2', 'bars.html.j2').make_module(context.get_all(), True, {'caption': l_0_caption, 'cell': l_0_cell, 'grade': l_0_grade, 'own_name': l_0_own_name, 'scroll': l_0_scroll})
        l_0_caption = getattr(included_template, 'caption', missing)
        if l_0_caption is missing:
            l_0_caption = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'bars.html.j2') does not export the requested name 'caption'", name='caption')
        l_0_cell = getattr(included_template, 'cell', missing)
        if l_0_cell is missing:
            l_0_cell = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'bars.html.j2') does not export the requested name 'cell'", name='cell')
        l_0_grade = getattr(included_template, 'grade', missing)
        if l_0_grade is missing:
            l_0_grade = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'bars.html.j2') does not export the requested name 'grade'", name='grade')
        l_0_own_name = getattr(included_template, 'own_name', missing)
        if l_0_own_name is missing:
            l_0_own_name = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'bars.html.j2') does not export the requested name 'own_name'", name='own_name')
        l_0_scroll = getattr(included_template, 'scroll', missing)
        if l_0_scroll is missing:
            l_0_scroll = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'bars.html.j2') does not export the requested name 'scroll'", name='scroll')
        context.vars.update({'caption': l_0_caption, 'cell': l_0_cell, 'grade': l_0_grade, 'own_name': l_0_own_name, 'scroll': l_0_scroll})
        context.exported_vars.difference_update(('caption', 'cell', 'grade', 'own_name', 'scroll'))
        yield '<h3>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.overview-bars'))
        yield '</h3>\n<p class="remark">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.bar-scale'))
        yield '</p>\n'
        def macro():
            t_1 = []
            l_1_report = resolve('report')
            pass
            t_1.extend((
                '<table class="bars">\n',
                escape(context.call((undefined(name='caption') if l_0_caption is missing else l_0_caption), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.overview-bars'))),
                '\n<thead><tr><th scope="col">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.indicator')),
                '</th><th scope="col" class="number">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'label.attainment')),
                '</th><th scope="col" class="short">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.grade')),
                '</th><th scope="col">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.state')),
                '</th><th scope="col">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.bar-column')),
                '</th></tr></thead>\n<tbody>\n',
            ))
            for l_2_goal in environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'goals'):
                _loop_vars = {}
                pass
                for l_3_row in environment.getattr(l_2_goal, 'rows'):
                    _loop_vars = {}
                    pass
                    t_1.extend((
                        '<tr><th scope="row"',
                        escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_3_row, _loop_vars=_loop_vars)),
                        '>',
                        escape(environment.getattr(l_3_row, 'name')),
                        '</th><td class="number">',
                        escape(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), environment.getattr(l_3_row, 'attainment'), _loop_vars=_loop_vars)),
                        '</td><td>',
                        escape(context.call((undefined(name='grade') if l_0_grade is missing else l_0_grade), l_3_row, _loop_vars=_loop_vars)),
                        '</td><td class="state">',
                        escape(environment.getattr(l_3_row, 'state')),
                        '</td><td>',
                    ))
                    if environment.getattr(l_3_row, 'bar'):
                        pass
                        template = environment.get_template('bar.html.j2', 'bars.html.j2')
                        gen = template.root_render_func(template.new_context(context.get_all(), True, {'row': l_3_row, 'goal': l_2_goal, 'caption': l_0_caption, 'cell': l_0_cell, 'grade': l_0_grade, 'own_name': l_0_own_name, 'scroll': l_0_scroll}))
                        try:
                            for event in gen:
                                t_1.append(event)
                        finally: gen.close()
                    t_1.append(
                        '</td></tr>\n',
                    )
                l_3_row = missing
            l_2_goal = missing
            t_1.append(
                '</tbody>\n</table>\n',
            )
            return concat(t_1)
        caller = Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape)
        yield context.call((undefined(name='scroll') if l_0_scroll is missing else l_0_scroll), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.overview-bars'), caller=caller)

    blocks = {}
    debug_info = '1=13&2=32&3=34&4=36&6=42&7=44&9=55&10=63&4=92'
    return locals()


MADE["f02116fd09dc2ee54a73f116d3fa6157f756e915402f39b2ebd712ec3244fba7"] = template_2


def template_3(environment):  # body.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'body.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_caption = l_0_own = l_0_scroll = l_0_texts = missing
        pass
        included_template = environment.get_template('macros.html.j2', 'body.html.j2').make_module(context.get_all(), True, {'caption': l_0_caption, 'own': l_0_own, 'scroll': l_0_scroll, 'texts': l_0_texts})
        l_0_caption = getattr(included_template, 'caption', missing)
        if l_0_caption is missing:
            l_0_caption = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'body.html.j2') does not export the requested name 'caption'", name='caption')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'body.html.j2') does not export the requested name 'own'", name='own')
        l_0_scroll = getattr(included_template, 'scroll', missing)
        if l_0_scroll is missing:
            l_0_scroll = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'body.html.j2') does not export the requested name 'scroll'", name='scroll')
        l_0_texts = getattr(included_template, 'texts', missing)
        if l_0_texts is missing:
            l_0_texts = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'body.html.j2') does not export the requested name 'texts'", name='texts')
        context.vars.update({'caption': l_0_caption, 'own': l_0_own, 'scroll': l_0_scroll, 'texts': l_0_texts})
        context.exported_vars.difference_update(('caption', 'own', 'scroll', 'texts'))
        yield from context.blocks['cover'][0](context)
        yield from context.blocks['outline'][0](context)
        yield from context.blocks['method'][0](context)
        yield from context.blocks['population'][0](context)
        yield from context.blocks['overview'][0](context)
        yield from context.blocks['goals'][0](context)
        yield from context.blocks['panel'][0](context)
        yield from context.blocks['annex'][0](context)

    def block_cover(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_w = resolve('w')
        l_0_report = resolve('report')
        l_0_own = resolve('own')
        l_0_texts = resolve('texts')
        try:
            t_1 = environment.filters['links']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'links' found.")
        pass
        yield '<section aria-labelledby="ichigo-cover">\n<h2 id="ichigo-cover">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.cover', _block_vars=_block_vars))
        yield '</h2>\n<dl class="facts">\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'municipality'):
            pass
            yield '<dt>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.municipality', _block_vars=_block_vars))
            yield '</dt><dd'
            yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _block_vars=_block_vars))
            yield '>'
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'municipality'))
            yield '</dd>'
        yield '<dt>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.year-label', _block_vars=_block_vars))
        yield '</dt><dd>'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'year'))
        yield '</dd>\n<dt>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.period-label', _block_vars=_block_vars))
        yield '</dt><dd>'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'period'))
        yield '</dd>\n<dt>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.data-label', _block_vars=_block_vars))
        yield '</dt><dd>'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'data_status'))
        yield '</dd>\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'source'):
            pass
            yield '<dt>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.source-label', _block_vars=_block_vars))
            yield '</dt><dd'
            yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _block_vars=_block_vars))
            yield '>'
            yield escape(t_1(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'source')))
            yield '</dd>'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'note'):
            pass
            yield '<dt>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.note', _block_vars=_block_vars))
            yield '</dt><dd>'
            yield escape(context.call((undefined(name='texts') if l_0_texts is missing else l_0_texts), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'note'), _block_vars=_block_vars))
            yield '</dd>'
        yield '<dt>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.summary', _block_vars=_block_vars))
        yield '</dt><dd>'
        yield escape(context.call((undefined(name='texts') if l_0_texts is missing else l_0_texts), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'summary'), _block_vars=_block_vars))
        yield '</dd>\n</dl>\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'values'):
            pass
            template = environment.get_template('bars.html.j2', 'body.html.j2')
            gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
            try:
                for event in gen:
                    yield event
            finally: gen.close()
        yield '</section>\n'

    def block_outline(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_w = resolve('w')
        pass
        yield '<section aria-labelledby="ichigo-outline">\n<h2 id="ichigo-outline">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.outline', _block_vars=_block_vars))
        yield '</h2>\n<h3>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.tree', _block_vars=_block_vars))
        yield '</h3>\n'
        template = environment.get_template('tree.html.j2', 'body.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '</section>\n'

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
        yield '<section aria-labelledby="ichigo-method">\n<h2 id="ichigo-method">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.method', _block_vars=_block_vars))
        yield '</h2>\n'
        def t_2(fiter):
            for l_1_key in fiter:
                if ((l_1_key != 'flow') or environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'has_flows')):
                    yield l_1_key
        for l_1_key in t_2(('path', 'gap', 'attainment', 'contain', 'flow', 'tolerance', 'rounding', 'missing', 'average')):
            _loop_vars = {}
            pass
            yield '<p>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), markup_join(('report.method-', l_1_key, ('-state' if ((l_1_key == 'tolerance') and (not environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'grades_by_path'))) else ''), )), _loop_vars=_loop_vars))
            yield '</p>\n'
        l_1_key = missing
        for l_1_line in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'rating'):
            _loop_vars = {}
            pass
            yield '<p>'
            yield escape(l_1_line)
            yield '</p>\n'
        l_1_line = missing
        yield '<table>\n<caption>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.band-table', _block_vars=_block_vars))
        yield '</caption>\n<thead><tr><th scope="col">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.band-grade', _block_vars=_block_vars))
        yield '</th><th scope="col">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), ('report.band-condition' if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'rating') else 'report.band-lower'), _block_vars=_block_vars))
        yield '</th></tr></thead>\n<tbody>\n'
        for (l_1_grade, l_1_bounds) in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'bands'):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(l_1_grade)
            yield '</th><td>'
            yield escape(l_1_bounds)
            yield '</td></tr>\n'
        l_1_grade = l_1_bounds = missing
        yield '</tbody>\n</table>\n<table>\n<caption>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.state-table', _block_vars=_block_vars))
        yield '</caption>\n<thead><tr><th scope="col">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.state-word', _block_vars=_block_vars))
        yield '</th><th scope="col">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.state-meaning', _block_vars=_block_vars))
        yield '</th></tr></thead>\n<tbody>\n'
        for (l_1_word, l_1_meaning) in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'states'):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(l_1_word)
            yield '</th><td>'
            yield escape(l_1_meaning)
            yield '</td></tr>\n'
        l_1_word = l_1_meaning = missing
        yield '</tbody>\n</table>\n</section>\n'

    def block_population(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        l_0_scroll = resolve('scroll')
        pass
        if ('population' in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'chapters')):
            pass
            yield '<section aria-labelledby="ichigo-population">\n<h2 id="ichigo-population">'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population', _block_vars=_block_vars))
            yield '</h2>\n'
            def macro():
                t_3 = []
                l_1_caption = resolve('caption')
                pass
                t_3.extend((
                    '<table>\n',
                    escape(context.call((undefined(name='caption') if l_1_caption is missing else l_1_caption), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population'))),
                    '\n<thead><tr><th scope="col">',
                    escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population-year')),
                    '</th><th scope="col">',
                    escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population-kind')),
                    '</th><th scope="col" class="number">',
                    escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population-value')),
                    '</th><th scope="col">',
                    escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population-label')),
                    '</th></tr></thead>\n<tbody>\n',
                ))
                for l_2_each in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'population'):
                    l_2_own = resolve('own')
                    _loop_vars = {}
                    pass
                    t_3.extend((
                        '<tr><th scope="row">',
                        escape(environment.getattr(l_2_each, 'year_told')),
                        '</th><td>',
                        escape(environment.getattr(l_2_each, 'kind_told')),
                        '</td><td class="number">',
                        escape(environment.getattr(l_2_each, 'told')),
                        '</td><td',
                        escape(context.call((undefined(name='own') if l_2_own is missing else l_2_own), _loop_vars=_loop_vars)),
                        '>',
                        escape(environment.getattr(l_2_each, 'label')),
                        '</td></tr>\n',
                    ))
                l_2_each = l_2_own = missing
                t_3.append(
                    '</tbody>\n</table>\n',
                )
                return concat(t_3)
            caller = Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape)
            yield context.call((undefined(name='scroll') if l_0_scroll is missing else l_0_scroll), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population', _block_vars=_block_vars), caller=caller, _block_vars=_block_vars)
            yield '</section>\n'

    def block_overview(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_w = resolve('w')
        pass
        yield '<section aria-labelledby="ichigo-overview">\n<h2 id="ichigo-overview">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.overview', _block_vars=_block_vars))
        yield '</h2>\n'
        template = environment.get_template('overview.html.j2', 'body.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '</section>\n'

    def block_goals(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_w = resolve('w')
        l_0_report = resolve('report')
        pass
        yield '<section class="wide" aria-labelledby="ichigo-by-goal">\n<h2 id="ichigo-by-goal">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.by-goal', goal=environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'goal'), _block_vars=_block_vars))
        yield '</h2>\n'
        for l_1_goal in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals'):
            _loop_vars = {}
            pass
            template = environment.get_template('goal.html.j2', 'body.html.j2')
            gen = template.root_render_func(template.new_context(context.get_all(), True, {'goal': l_1_goal}))
            try:
                for event in gen:
                    yield event
            finally: gen.close()
        l_1_goal = missing
        yield '</section>\n'

    def block_panel(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        pass
        if ('panel' in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'chapters')):
            pass
            yield '<section aria-labelledby="ichigo-panel">\n<h2 id="ichigo-panel">'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.panel', _block_vars=_block_vars))
            yield '</h2>\n'
            for l_1_each in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'panel'):
                l_1_texts = resolve('texts')
                _loop_vars = {}
                pass
                yield '<dl class="facts opinion">\n<dt>'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.opinion', _loop_vars=_loop_vars))
                yield '</dt><dd>'
                yield escape(context.call((undefined(name='texts') if l_1_texts is missing else l_1_texts), environment.getattr(l_1_each, 'opinion'), _loop_vars=_loop_vars))
                yield '</dd>\n<dt>'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.response', _loop_vars=_loop_vars))
                yield '</dt><dd>'
                yield escape(context.call((undefined(name='texts') if l_1_texts is missing else l_1_texts), (environment.getattr(l_1_each, 'response') or ''), _loop_vars=_loop_vars))
                yield '</dd>\n</dl>\n'
            l_1_each = l_1_texts = missing
            yield '</section>\n'

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
            yield '<section class="wide" aria-labelledby="ichigo-annex">\n<h2 id="ichigo-annex">'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.annex', _block_vars=_block_vars))
            yield '</h2>\n'
            template = environment.get_template('annex.html.j2', 'body.html.j2')
            gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
            try:
                for event in gen:
                    yield event
            finally: gen.close()
            yield '</section>\n'

    blocks = {'cover': block_cover, 'outline': block_outline, 'method': block_method, 'population': block_population, 'overview': block_overview, 'goals': block_goals, 'panel': block_panel, 'annex': block_annex}
    debug_info = '1=12&2=27&17=28&24=29&50=30&67=31&73=32&81=33&94=34&2=36&4=55&6=57&7=67&8=71&9=75&10=79&11=88&12=96&14=100&17=110&19=120&20=122&21=124&24=132&26=143&27=145&28=153&30=156&33=164&34=166&36=170&41=180&42=182&44=186&50=197&51=208&53=211&54=213&56=219&57=221&59=230&54=253&67=256&69=266&70=268&73=276&75=287&76=289&77=292&81=301&82=311&84=314&85=316&87=321&88=325&94=332&95=342&97=345&98=347'
    return locals()


MADE["9695030f91f8cb40b51a13c42c2e4c1a8877f26870f14476a255bcd69692e2dc"] = template_3


def template_4(environment):  # chart.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'chart.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_row = resolve('row')
        l_0_w = resolve('w')
        l_0_c = missing
        try:
            t_1 = environment.filters['era']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'era' found.")
        try:
            t_2 = environment.filters['length']
        except KeyError:
            @internalcode
            def t_2(*unused):
                raise TemplateRuntimeError("No filter named 'length' found.")
        try:
            t_3 = environment.filters['number']
        except KeyError:
            @internalcode
            def t_3(*unused):
                raise TemplateRuntimeError("No filter named 'number' found.")
        pass
        l_0_c = environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'drawing')
        context.vars['c'] = l_0_c
        context.exported_vars.add('c')
        yield '<figure class="chart">\n<figcaption>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.chart-name', name=environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'name')))
        if (environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'unit') != context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.none')):
            pass
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.chart-unit', unit=environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'unit')))
        yield '</figcaption>\n<svg viewBox="0 0 360 220" role="img" aria-labelledby="ichigo-chart-'
        yield escape(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'id'))
        yield '-name ichigo-chart-'
        yield escape(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'id'))
        yield '-words">\n<title id="ichigo-chart-'
        yield escape(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'id'))
        yield '-name">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.chart-name', name=environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'name')))
        yield '</title>\n<desc id="ichigo-chart-'
        yield escape(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'id'))
        yield '-words">'
        yield escape(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'path_in_words'))
        yield '</desc>\n'
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'band'):
            pass
            yield '<rect class="band" fill="#f4f4f7" stroke="#5a5a60" stroke-dasharray="3 3" x="'
            yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'left'))
            yield '" y="'
            yield escape(environment.getitem(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'band'), 0))
            yield '" width="'
            yield escape((346 - environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'left')))
            yield '" height="'
            yield escape((environment.getitem(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'band'), 1) - environment.getitem(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'band'), 0)))
            yield '"/>'
        for l_1_tick in environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'scale'):
            _loop_vars = {}
            pass
            yield '<line class="grid" stroke="#b4b4bb" stroke-width="0.5" x1="'
            yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'left'))
            yield '" x2="346" y1="'
            yield escape(environment.getattr(l_1_tick, 'at'))
            yield '" y2="'
            yield escape(environment.getattr(l_1_tick, 'at'))
            yield '"/><text class="axis" font-size="'
            yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'letters'))
            yield '" fill="#1a1a1c" x="'
            yield escape((environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'left') - 6))
            yield '" y="'
            yield escape((environment.getattr(l_1_tick, 'at') + 4))
            yield '" text-anchor="end">'
            yield escape(t_3(environment.getattr(l_1_tick, 'value')))
            yield '</text>\n'
        l_1_tick = missing
        for l_1_tick in environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'years'):
            _loop_vars = {}
            pass
            yield '<text class="axis" font-size="12" fill="#1a1a1c" x="'
            yield escape(environment.getattr(l_1_tick, 'at'))
            yield '" y="206" text-anchor="middle">'
            yield escape(t_1(environment.getattr(l_1_tick, 'value')))
            yield '</text>\n'
        l_1_tick = missing
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'path'):
            pass
            yield '<polyline class="path" fill="none" stroke="#5a5a60" stroke-width="1.5" stroke-dasharray="6 4" points="'
            for l_1_mark in environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'path'):
                _loop_vars = {}
                pass
                yield escape(environment.getattr(l_1_mark, 'x'))
                yield ','
                yield escape(environment.getattr(l_1_mark, 'y'))
                yield ' '
            l_1_mark = missing
            yield '"/>'
        for l_1_run in environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'runs'):
            _loop_vars = {}
            pass
            if (t_2(l_1_run) > 1):
                pass
                yield '<polyline class="actual" fill="none" stroke="#0017c1" stroke-width="2.5" points="'
                for l_2_mark in l_1_run:
                    _loop_vars = {}
                    pass
                    yield escape(environment.getattr(l_2_mark, 'x'))
                    yield ','
                    yield escape(environment.getattr(l_2_mark, 'y'))
                    yield ' '
                l_2_mark = missing
                yield '"/>'
        l_1_run = missing
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'baseline'):
            pass
            yield '<rect class="baseline" fill="#5a5a60" x="'
            yield escape((environment.getattr(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'baseline'), 'x') - 3))
            yield '" y="'
            yield escape((environment.getattr(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'baseline'), 'y') - 3))
            yield '" width="6" height="6"/>'
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'target'):
            pass
            yield '<rect class="target" fill="none" stroke="#1a1a1c" stroke-width="2" x="'
            yield escape((environment.getattr(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'target'), 'x') - 5))
            yield '" y="'
            yield escape((environment.getattr(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'target'), 'y') - 5))
            yield '" width="10" height="10"/>'
        for l_1_run in environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'runs'):
            _loop_vars = {}
            pass
            for l_2_mark in l_1_run:
                _loop_vars = {}
                pass
                yield '<circle class="'
                yield escape(('preliminary' if environment.getattr(l_2_mark, 'is_preliminary') else 'final'))
                yield '" fill="'
                yield escape(('#ffffff' if environment.getattr(l_2_mark, 'is_preliminary') else '#0017c1'))
                yield '" stroke="#0017c1" stroke-width="2" cx="'
                yield escape(environment.getattr(l_2_mark, 'x'))
                yield '" cy="'
                yield escape(environment.getattr(l_2_mark, 'y'))
                yield '" r="3.5"/>'
                if environment.getattr(l_2_mark, 'is_carried'):
                    pass
                    yield '<circle class="carried" fill="none" stroke="#1a1a1c" stroke-width="1.5" cx="'
                    yield escape(environment.getattr(l_2_mark, 'x'))
                    yield '" cy="'
                    yield escape(environment.getattr(l_2_mark, 'y'))
                    yield '" r="7"/>'
            l_2_mark = missing
        l_1_run = missing
        yield '</svg>\n<p class="chart-words">'
        yield escape(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'path_in_words'))
        yield '</p>\n</figure>\n'

    blocks = {}
    debug_info = '2=32&4=36&5=41&6=45&7=49&8=53&9=64&11=83&13=92&14=104&15=120&16=127&17=134&20=159'
    return locals()


MADE["25fb5764b36491a15ae28e72a473c70d9457ebd499d5237d1198fb30a7fedff5"] = template_4


def template_5(environment):  # contents.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'contents.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_w = resolve('w')
        l_0_report = resolve('report')
        pass
        yield '<nav aria-label="'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.contents'))
        yield '">\n<ul>\n'
        for l_1_key in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'chapters'):
            _loop_vars = {}
            pass
            yield '<li><a href="#ichigo-'
            yield escape(l_1_key)
            yield '">'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), markup_join(('report.', l_1_key, )), goal=environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'goal'), _loop_vars=_loop_vars))
            yield '</a></li>\n'
        l_1_key = missing
        yield '</ul>\n</nav>\n'

    blocks = {}
    debug_info = '1=14&3=16&4=20'
    return locals()


MADE["352419393afa3a9b81214bd4f48c7879595649d5679dd3f1bc8817c7de16dcdf"] = template_5


def template_6(environment):  # fragment.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'fragment.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_style = resolve('style')
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        l_0_own = missing
        pass
        yield '<style>'
        yield escape((undefined(name='style') if l_0_style is missing else l_0_style))
        yield '</style>\n'
        included_template = environment.get_template('macros.html.j2', 'fragment.html.j2').make_module(context.get_all(), True, {'own': l_0_own})
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 3 in 'fragment.html.j2') does not export the requested name 'own'", name='own')
        context.vars['own'] = l_0_own
        context.exported_vars.discard('own')
        yield '<div class="ichigo" lang="'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'language'))
        yield '">\n<p class="fragment-title"><strong'
        yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own)))
        yield '>'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'title'))
        yield '</strong> '
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'heading'))
        yield '</p>\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'notice'):
            pass
            yield '<p class="notice"'
            yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own)))
            yield '><strong>'
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'notice'))
            yield '</strong></p>'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'other_scheme'):
            pass
            yield '<p class="notice">'
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'other_scheme'))
            yield '</p>'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'without_values'):
            pass
            yield '<p class="notice">'
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'without_values'))
            yield '</p>'
        template = environment.get_template('body.html.j2', 'fragment.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'own': l_0_own}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '<p>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.generated'))
        yield '</p>\n</div>\n'

    blocks = {}
    debug_info = '2=16&3=18&4=25&5=27&6=33&7=40&8=45&9=50&10=57'
    return locals()


MADE["3ba975ee7b55f1abe56301b033e4f45de37a7d4c7ecff30bc71636c710b7ca92"] = template_6


def template_7(environment):  # goal.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'goal.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_goal = resolve('goal')
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        l_0_about = l_0_initiatives = l_0_original = l_0_own = l_0_own_name = l_0_texts = l_0_indicator_table = missing
        try:
            t_1 = environment.filters['list']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'list' found.")
        try:
            t_2 = environment.filters['selectattr']
        except KeyError:
            @internalcode
            def t_2(*unused):
                raise TemplateRuntimeError("No filter named 'selectattr' found.")
        pass
        included_template = environment.get_template('macros.html.j2', 'goal.html.j2').make_module(context.get_all(), True, {'about': l_0_about, 'indicator_table': l_0_indicator_table, 'initiatives': l_0_initiatives, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name, 'texts': l_0_texts})
        l_0_about = getattr(included_template, 'about', missing)
        if l_0_about is missing:
            l_0_about = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'goal.html.j2') does not export the requested name 'about'", name='about')
        l_0_initiatives = getattr(included_template, 'initiatives', missing)
        if l_0_initiatives is missing:
            l_0_initiatives = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'goal.html.j2') does not export the requested name 'initiatives'", name='initiatives')
        l_0_original = getattr(included_template, 'original', missing)
        if l_0_original is missing:
            l_0_original = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'goal.html.j2') does not export the requested name 'original'", name='original')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'goal.html.j2') does not export the requested name 'own'", name='own')
        l_0_own_name = getattr(included_template, 'own_name', missing)
        if l_0_own_name is missing:
            l_0_own_name = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'goal.html.j2') does not export the requested name 'own_name'", name='own_name')
        l_0_texts = getattr(included_template, 'texts', missing)
        if l_0_texts is missing:
            l_0_texts = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'goal.html.j2') does not export the requested name 'texts'", name='texts')
        context.vars.update({'about': l_0_about, 'initiatives': l_0_initiatives, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name, 'texts': l_0_texts})
        context.exported_vars.difference_update(('about', 'initiatives', 'original', 'own', 'own_name', 'texts'))
        included_template = environment.get_template('table.html.j2', 'goal.html.j2').make_module(context.get_all(), True, {'about': l_0_about, 'indicator_table': l_0_indicator_table, 'initiatives': l_0_initiatives, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name, 'texts': l_0_texts})
        l_0_indicator_table = getattr(included_template, 'indicator_table', missing)
        if l_0_indicator_table is missing:
            l_0_indicator_table = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'goal.html.j2') does not export the requested name 'indicator_table'", name='indicator_table')
        context.vars['indicator_table'] = l_0_indicator_table
        context.exported_vars.discard('indicator_table')
        yield '<section class="goal" aria-labelledby="ichigo-goal-'
        yield escape(environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'number'))
        yield '">\n<h3 id="ichigo-goal-'
        yield escape(environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'number'))
        yield '">'
        yield escape(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'goal'))
        yield ' '
        yield escape(environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'number'))
        yield ' <span'
        yield escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), (undefined(name='goal') if l_0_goal is missing else l_0_goal)))
        yield '>'
        yield escape(environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'name'))
        yield '</span>'
        yield escape(context.call((undefined(name='original') if l_0_original is missing else l_0_original), (undefined(name='goal') if l_0_goal is missing else l_0_goal)))
        yield '</h3>\n'
        yield escape(context.call((undefined(name='about') if l_0_about is missing else l_0_about), (undefined(name='goal') if l_0_goal is missing else l_0_goal)))
        yield '\n'
        if environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'rows'):
            pass
            yield '<h4>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.indicators'))
            yield '</h4>\n'
            yield escape(context.call((undefined(name='indicator_table') if l_0_indicator_table is missing else l_0_indicator_table), environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'rows'), markup_join((environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'goal'), ' ', environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'number'), ' ', environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'name'), ))))
            yield '\n'
            if t_1(context.eval_ctx, t_2(context, environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'rows'), 'drawing')):
                pass
                yield '<h4>'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.charts'))
                yield '</h4>\n<p class="remark legend">'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.legend'))
                yield '</p>\n<div class="charts">\n'
                for l_1_row in environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'rows'):
                    _loop_vars = {}
                    pass
                    if environment.getattr(l_1_row, 'drawing'):
                        pass
                        template = environment.get_template('chart.html.j2', 'goal.html.j2')
                        gen = template.root_render_func(template.new_context(context.get_all(), True, {'row': l_1_row, 'about': l_0_about, 'indicator_table': l_0_indicator_table, 'initiatives': l_0_initiatives, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name, 'texts': l_0_texts}))
                        try:
                            for event in gen:
                                yield event
                        finally: gen.close()
                l_1_row = missing
                yield '</div>\n'
        if (environment.getattr(environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'tree'), 'nodes') or environment.getattr(environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'tree'), 'initiatives')):
            pass
            yield '<h4>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.policies', policy=environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'policy'), initiative=environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'initiative')))
            yield '</h4>\n'
            for l_1_direction in environment.getattr(environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'tree'), 'nodes'):
                _loop_vars = {}
                pass
                yield '<h5 class="direction"'
                yield escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_1_direction, _loop_vars=_loop_vars))
                yield '>'
                yield escape(environment.getattr(l_1_direction, 'name'))
                yield '</h5>\n'
                yield escape(context.call((undefined(name='about') if l_0_about is missing else l_0_about), l_1_direction, _loop_vars=_loop_vars))
                yield '\n'
                if ((((not environment.getattr(l_1_direction, 'nodes')) and (not environment.getattr(l_1_direction, 'initiatives'))) and (not environment.getattr(l_1_direction, 'statement'))) and (not environment.getattr(l_1_direction, 'note'))):
                    pass
                    yield '<p>'
                    yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.none', _loop_vars=_loop_vars))
                    yield '</p>'
                if environment.getattr(l_1_direction, 'initiatives'):
                    pass
                    yield escape(context.call((undefined(name='initiatives') if l_0_initiatives is missing else l_0_initiatives), environment.getattr(l_1_direction, 'initiatives'), _loop_vars=_loop_vars))
                if environment.getattr(l_1_direction, 'nodes'):
                    pass
                    yield '<dl class="policies">'
                    for l_2_policy in environment.getattr(l_1_direction, 'nodes'):
                        _loop_vars = {}
                        pass
                        yield '<dt'
                        yield escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_2_policy, _loop_vars=_loop_vars))
                        yield '>'
                        yield escape(environment.getattr(l_2_policy, 'name'))
                        yield '</dt><dd>'
                        yield escape(context.call((undefined(name='about') if l_0_about is missing else l_0_about), l_2_policy, _loop_vars=_loop_vars))
                        if environment.getattr(l_2_policy, 'initiatives'):
                            pass
                            yield escape(context.call((undefined(name='initiatives') if l_0_initiatives is missing else l_0_initiatives), environment.getattr(l_2_policy, 'initiatives'), _loop_vars=_loop_vars))
                        else:
                            pass
                            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.none', _loop_vars=_loop_vars))
                        yield '</dd>'
                    l_2_policy = missing
                    yield '</dl>'
            l_1_direction = missing
            if environment.getattr(environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'tree'), 'initiatives'):
                pass
                yield escape(context.call((undefined(name='initiatives') if l_0_initiatives is missing else l_0_initiatives), environment.getattr(environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'tree'), 'initiatives')))
        yield '<h4>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.review'))
        yield '</h4>\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'has_review'):
            pass
            yield '<dl class="facts">\n<dt>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.actions'))
            yield '</dt><dd>'
            yield escape(context.call((undefined(name='texts') if l_0_texts is missing else l_0_texts), (environment.getattr(environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'review'), 'actions') or '')))
            yield '</dd>\n<dt>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.assessment'))
            yield '</dt><dd>'
            yield escape(context.call((undefined(name='texts') if l_0_texts is missing else l_0_texts), (environment.getattr(environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'review'), 'assessment') or '')))
            yield '</dd>\n</dl>\n'
            for l_1_row in environment.getattr((undefined(name='goal') if l_0_goal is missing else l_0_goal), 'rows'):
                _loop_vars = {}
                pass
                yield '<div class="words">\n<h5'
                yield escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_1_row, _loop_vars=_loop_vars))
                yield '>'
                yield escape(environment.getattr(l_1_row, 'name'))
                yield '</h5>\n<dl class="facts">\n'
                if environment.getattr(l_1_row, 'by_hand'):
                    pass
                    yield '<dt>'
                    yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.by-hand', _loop_vars=_loop_vars))
                    yield '</dt><dd>'
                    yield escape(context.call((undefined(name='texts') if l_0_texts is missing else l_0_texts), environment.getattr(l_1_row, 'by_hand'), _loop_vars=_loop_vars))
                    yield '</dd>'
                yield '<dt>'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.cause', _loop_vars=_loop_vars))
                yield '</dt><dd>'
                yield escape(context.call((undefined(name='texts') if l_0_texts is missing else l_0_texts), (environment.getattr(environment.getattr(l_1_row, 'review'), 'cause') or ''), _loop_vars=_loop_vars))
                yield '</dd>\n<dt>'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.issue', _loop_vars=_loop_vars))
                yield '</dt><dd>'
                yield escape(context.call((undefined(name='texts') if l_0_texts is missing else l_0_texts), (environment.getattr(environment.getattr(l_1_row, 'review'), 'issue') or ''), _loop_vars=_loop_vars))
                yield '</dd>\n<dt>'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.next', _loop_vars=_loop_vars))
                yield '</dt><dd><p>'
                yield escape((environment.getattr(l_1_row, 'next_step') or context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.unwritten', _loop_vars=_loop_vars)))
                yield '</p></dd>\n'
                if environment.getattr(environment.getattr(l_1_row, 'review'), 'comment'):
                    pass
                    yield '<dt>'
                    yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.comment', _loop_vars=_loop_vars))
                    yield '</dt><dd>'
                    yield escape(context.call((undefined(name='texts') if l_0_texts is missing else l_0_texts), environment.getattr(environment.getattr(l_1_row, 'review'), 'comment'), _loop_vars=_loop_vars))
                    yield '</dd>'
                yield '</dl>\n</div>\n'
            l_1_row = missing
        else:
            pass
            yield escape(context.call((undefined(name='texts') if l_0_texts is missing else l_0_texts), ''))
        yield '</section>\n'

    blocks = {}
    debug_info = '1=27&2=48&3=55&4=57&5=69&6=71&7=74&8=76&9=78&10=81&11=83&13=85&17=98&18=101&19=103&20=107&21=111&22=113&23=118&24=121&26=143&28=147&29=149&31=152&32=156&34=160&36=164&38=168&39=176&40=180&41=184&42=188&46=199'
    return locals()


MADE["3249ee99aba1a1a7589afd69bfd1b258d6063fda751c5917fd529c455d623a3b"] = template_7


def template_8(environment):  # macros.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'macros.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_own = l_0_own_name = l_0_original = l_0_texts = l_0_cell = l_0_names = l_0_initiatives = l_0_about = l_0_scroll = l_0_grade = l_0_caption = missing
        try:
            t_1 = environment.filters['links']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'links' found.")
        try:
            t_2 = environment.filters['min']
        except KeyError:
            @internalcode
            def t_2(*unused):
                raise TemplateRuntimeError("No filter named 'min' found.")
        try:
            t_3 = environment.filters['paragraphs']
        except KeyError:
            @internalcode
            def t_3(*unused):
                raise TemplateRuntimeError("No filter named 'paragraphs' found.")
        pass
        def macro():
            t_4 = []
            l_1_report = resolve('report')
            pass
            if (environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'original_language') != environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'language')):
                pass
                t_4.extend((
                    ' lang="',
                    escape(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'original_language')),
                    '"',
                ))
            return concat(t_4)
        context.exported_vars.add('own')
        context.vars['own'] = l_0_own = Macro(environment, macro, 'own', (), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_thing):
            t_5 = []
            if l_1_thing is missing:
                l_1_thing = undefined("parameter 'thing' was not provided", name='thing')
            pass
            if (not environment.getattr(l_1_thing, 'original')):
                pass
                t_5.append(
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                )
            return concat(t_5)
        context.exported_vars.add('own_name')
        context.vars['own_name'] = l_0_own_name = Macro(environment, macro, 'own_name', ('thing',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_thing):
            t_6 = []
            if l_1_thing is missing:
                l_1_thing = undefined("parameter 'thing' was not provided", name='thing')
            pass
            if environment.getattr(l_1_thing, 'original'):
                pass
                t_6.extend((
                    ' <span',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                    '>',
                    escape(environment.getattr(l_1_thing, 'original')),
                    '</span>',
                ))
            return concat(t_6)
        context.exported_vars.add('original')
        context.vars['original'] = l_0_original = Macro(environment, macro, 'original', ('thing',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_text):
            t_7 = []
            if l_1_text is missing:
                l_1_text = undefined("parameter 'text' was not provided", name='text')
            pass
            t_8 = 1
            for l_2_part in t_3(l_1_text):
                _loop_vars = {}
                pass
                t_7.extend((
                    '<p',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars)),
                    '>',
                    escape(t_1(l_2_part)),
                    '</p>',
                ))
                t_8 = 0
            l_2_part = missing
            if t_8:
                l_2_w = resolve('w')
                pass
                t_7.extend((
                    '<p class="unwritten">',
                    escape(context.call((undefined(name='w') if l_2_w is missing else l_2_w), 'report.unwritten')),
                    '</p>',
                ))
                l_2_w = missing
            return concat(t_7)
        context.exported_vars.add('texts')
        context.vars['texts'] = l_0_texts = Macro(environment, macro, 'texts', ('text',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_figure):
            t_9 = []
            if l_1_figure is missing:
                l_1_figure = undefined("parameter 'figure' was not provided", name='figure')
            pass
            t_9.extend((
                '<span class="figure">',
                escape(environment.getattr(l_1_figure, 'text')),
                '</span>',
            ))
            if environment.getattr(l_1_figure, 'detail'):
                pass
                t_9.extend((
                    '<span class="detail">',
                    escape(environment.getattr(l_1_figure, 'detail')),
                    '</span>',
                ))
            return concat(t_9)
        context.exported_vars.add('cell')
        context.vars['cell'] = l_0_cell = Macro(environment, macro, 'cell', ('figure',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_items):
            t_10 = []
            l_1_w = resolve('w')
            if l_1_items is missing:
                l_1_items = undefined("parameter 'items' was not provided", name='items')
            pass
            if l_1_items:
                pass
                t_10.append(
                    '<ul>',
                )
                for l_2_item in l_1_items:
                    _loop_vars = {}
                    pass
                    t_10.extend((
                        '<li>',
                        escape(l_2_item),
                        '</li>',
                    ))
                l_2_item = missing
                t_10.append(
                    '</ul>',
                )
            else:
                pass
                t_10.extend((
                    '<p>',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.none')),
                    '</p>',
                ))
            return concat(t_10)
        context.exported_vars.add('names')
        context.vars['names'] = l_0_names = Macro(environment, macro, 'names', ('items',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_items):
            t_11 = []
            l_1_report = resolve('report')
            if l_1_items is missing:
                l_1_items = undefined("parameter 'items' was not provided", name='items')
            pass
            t_11.extend((
                '<ul class="initiatives" aria-label="',
                escape(environment.getitem(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'labels'), 'initiative')),
                '"',
                escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                '>',
            ))
            for (l_2_name, l_2_note) in l_1_items:
                _loop_vars = {}
                pass
                t_11.extend((
                    '<li>',
                    escape(l_2_name),
                ))
                if l_2_note:
                    pass
                    t_11.extend((
                        '<p class="remark">',
                        escape(t_1(l_2_note)),
                        '</p>',
                    ))
                t_11.append(
                    '</li>',
                )
            l_2_name = l_2_note = missing
            t_11.append(
                '</ul>',
            )
            return concat(t_11)
        context.exported_vars.add('initiatives')
        context.vars['initiatives'] = l_0_initiatives = Macro(environment, macro, 'initiatives', ('items',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_node):
            t_12 = []
            if l_1_node is missing:
                l_1_node = undefined("parameter 'node' was not provided", name='node')
            pass
            if environment.getattr(l_1_node, 'statement'):
                pass
                t_12.extend((
                    '<p',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                    '>',
                    escape(t_1(environment.getattr(l_1_node, 'statement'))),
                    '</p>',
                ))
            if environment.getattr(l_1_node, 'note'):
                pass
                t_12.extend((
                    '<p class="remark"',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                    '>',
                    escape(t_1(environment.getattr(l_1_node, 'note'))),
                    '</p>',
                ))
            return concat(t_12)
        context.exported_vars.add('about')
        context.vars['about'] = l_0_about = Macro(environment, macro, 'about', ('node',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_name, l_1_caller):
            t_13 = []
            l_1_w = resolve('w')
            if l_1_name is missing:
                l_1_name = undefined("parameter 'name' was not provided", name='name')
            pass
            t_13.extend((
                '<div class="scroll" role="region" tabindex="0" aria-label="',
                escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.region', name=l_1_name)),
                '">',
                escape(context.call(l_1_caller)),
                '</div>',
            ))
            return concat(t_13)
        context.exported_vars.add('scroll')
        context.vars['scroll'] = l_0_scroll = Macro(environment, macro, 'scroll', ('name',), False, False, True, context.eval_ctx.autoescape)
        def macro(l_1_row):
            t_14 = []
            l_1_report = resolve('report')
            if l_1_row is missing:
                l_1_row = undefined("parameter 'row' was not provided", name='row')
            pass
            t_14.extend((
                '<span class="grade grade-',
                escape((t_2(environment, [(context.call(environment.getattr(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'grades'), 'index'), environment.getattr(l_1_row, 'grade')) + 1), 4]) if (environment.getattr(l_1_row, 'grade') in environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'grades')) else 'none')),
                '">',
                escape(environment.getattr(l_1_row, 'grade')),
                '</span>',
            ))
            if environment.getattr(l_1_row, 'mark'):
                pass
                t_14.extend((
                    '<span class="detail">',
                    escape(environment.getattr(l_1_row, 'mark')),
                    '</span>',
                ))
            return concat(t_14)
        context.exported_vars.add('grade')
        context.vars['grade'] = l_0_grade = Macro(environment, macro, 'grade', ('row',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_name):
            t_15 = []
            if l_1_name is missing:
                l_1_name = undefined("parameter 'name' was not provided", name='name')
            pass
            t_15.extend((
                '<caption><span class="unseen">',
                escape(l_1_name),
                '</span></caption>',
            ))
            return concat(t_15)
        context.exported_vars.add('caption')
        context.vars['caption'] = l_0_caption = Macro(environment, macro, 'caption', ('name',), False, False, False, context.eval_ctx.autoescape)

    blocks = {}
    debug_info = '2=30&3=44&4=57&5=74&6=104&7=124&8=157&9=194&10=220&11=236&13=259'
    return locals()


MADE["d2e9d6d8792d7f2491a21280aebb772ea066e6e5fbbce915403631903aa230c9"] = template_8


def template_9(environment):  # overview.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'overview.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_w = resolve('w')
        l_0_report = resolve('report')
        l_0_caption = l_0_names = l_0_scroll = missing
        try:
            t_1 = environment.filters['length']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'length' found.")
        pass
        included_template = environment.get_template('macros.html.j2', 'overview.html.j2').make_module(context.get_all(), True, {'caption': l_0_caption, 'names': l_0_names, 'scroll': l_0_scroll})
        l_0_caption = getattr(included_template, 'caption', missing)
        if l_0_caption is missing:
            l_0_caption = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'overview.html.j2') does not export the requested name 'caption'", name='caption')
        l_0_names = getattr(included_template, 'names', missing)
        if l_0_names is missing:
            l_0_names = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'overview.html.j2') does not export the requested name 'names'", name='names')
        l_0_scroll = getattr(included_template, 'scroll', missing)
        if l_0_scroll is missing:
            l_0_scroll = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'overview.html.j2') does not export the requested name 'scroll'", name='scroll')
        context.vars.update({'caption': l_0_caption, 'names': l_0_names, 'scroll': l_0_scroll})
        context.exported_vars.difference_update(('caption', 'names', 'scroll'))
        yield '<h3>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.counts'))
        yield '</h3>\n'
        def macro():
            t_2 = []
            pass
            t_2.extend((
                '<table>\n',
                escape(context.call((undefined(name='caption') if l_0_caption is missing else l_0_caption), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.counts'))),
                '\n<thead><tr><th scope="col">',
                escape(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'goal')),
                '</th>',
            ))
            for l_2_each in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'grades'):
                _loop_vars = {}
                pass
                t_2.extend((
                    '<th scope="col" class="number">',
                    escape(l_2_each),
                    '</th>',
                ))
            l_2_each = missing
            t_2.extend((
                '<th scope="col" class="number">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.not-evaluated')),
                '</th><th scope="col" class="number">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.total')),
                '</th><th scope="col" class="number">',
                escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.of-them-carried')),
                '</th></tr></thead>\n<tbody>\n',
            ))
            l_2_loop = missing
            for l_2_line, l_2_loop in LoopContext(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'counts'), undefined):
                _loop_vars = {}
                pass
                t_2.append(
                    '<tr',
                )
                if environment.getattr(l_2_loop, 'last'):
                    pass
                    t_2.append(
                        ' class="total"',
                    )
                t_2.extend((
                    '><th scope="row">',
                    escape(environment.getattr(l_2_line, 'name')),
                    '</th>',
                ))
                for l_3_count in environment.getattr(l_2_line, 'grades'):
                    _loop_vars = {}
                    pass
                    t_2.extend((
                        '<td class="number">',
                        escape(l_3_count),
                        '</td>',
                    ))
                l_3_count = missing
                t_2.extend((
                    '<td class="number">',
                    escape(environment.getattr(l_2_line, 'not_evaluated')),
                    '</td><td class="number">',
                    escape(environment.getattr(l_2_line, 'total')),
                    '</td><td class="number">',
                    escape(environment.getattr(l_2_line, 'carried')),
                    '</td></tr>\n',
                ))
            l_2_loop = l_2_line = missing
            t_2.append(
                '</tbody>\n</table>\n',
            )
            return concat(t_2)
        caller = Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape)
        yield context.call((undefined(name='scroll') if l_0_scroll is missing else l_0_scroll), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.counts'), caller=caller)
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'reasons'):
            pass
            yield '<h3>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.reasons'))
            yield '</h3>\n<dl>'
            for l_1_group in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'reasons'):
                _loop_vars = {}
                pass
                yield '<dt>'
                yield escape(environment.getattr(l_1_group, 'title'))
                yield '</dt><dd>'
                yield escape(context.call((undefined(name='names') if l_0_names is missing else l_0_names), environment.getattr(l_1_group, 'items'), _loop_vars=_loop_vars))
                yield '</dd>'
            l_1_group = missing
            yield '</dl>\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'by_hand'):
            pass
            yield '<h3>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'status.reason-count', reason=context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.by-hand'), count=t_1(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'by_hand'))))
            yield '</h3>\n'
            yield escape(context.call((undefined(name='names') if l_0_names is missing else l_0_names), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'by_hand')))
            yield '\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'carried'):
            pass
            yield '<h3>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.carried'))
            yield '</h3>\n'
            yield escape(context.call((undefined(name='names') if l_0_names is missing else l_0_names), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'carried')))
            yield '\n'
        if (environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'movements') or environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'revised')):
            pass
            yield '<h3>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.changes'))
            yield '</h3>\n<dl>'
            for l_1_group in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'movements'):
                _loop_vars = {}
                pass
                yield '<dt>'
                yield escape(environment.getattr(l_1_group, 'title'))
                yield '</dt><dd>'
                yield escape(context.call((undefined(name='names') if l_0_names is missing else l_0_names), environment.getattr(l_1_group, 'items'), _loop_vars=_loop_vars))
                yield '</dd>'
            l_1_group = missing
            if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'revised'):
                pass
                yield '<dt>'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.revised'))
                yield '</dt><dd>'
                yield escape(context.call((undefined(name='names') if l_0_names is missing else l_0_names), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'revised')))
                yield '</dd>'
            yield '</dl>\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'unstable'):
            pass
            yield '<p>'
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'unstable'))
            yield '</p>'

    blocks = {}
    debug_info = '1=20&2=33&3=35&5=40&6=42&8=64&3=104&13=105&14=108&15=110&17=120&18=123&19=125&21=127&22=130&23=132&25=134&26=137&27=139&28=148&31=156'
    return locals()


MADE["f9ad78a8bba7bc47e9a58f749bda2dc6b684452b94eafa35b5ad67064d589c59"] = template_9


def template_10(environment):  # pdf.css.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'pdf.css.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        pass
        yield '.ichigo h1{string-set:ichigo-title content(text)}\n.ichigo header .notice{string-set:ichigo-notice content(text)}\n@page{@top-left{content:string(ichigo-title);font-size:8pt}@top-right{content:string(ichigo-notice);font-size:8pt;color:#ce0000;max-width:60%}}\n@page :first{@top-left{content:none}@top-right{content:none}}\n'

    blocks = {}
    debug_info = ''
    return locals()


MADE["42ddd10dc71a602642f448f5bc972feb342e0f77461cbad055b555fa8fd65c49"] = template_10


def template_11(environment):  # report.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'report.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_report = resolve('report')
        l_0_style_hash = resolve('style_hash')
        l_0_style = resolve('style')
        l_0_own = missing
        pass
        included_template = environment.get_template('macros.html.j2', 'report.html.j2').make_module(context.get_all(), True, {'own': l_0_own})
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'report.html.j2') does not export the requested name 'own'", name='own')
        context.vars['own'] = l_0_own
        context.exported_vars.discard('own')
        yield '<!DOCTYPE html>\n<html lang="'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'language'))
        yield '">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \''
        yield escape((undefined(name='style_hash') if l_0_style_hash is missing else l_0_style_hash))
        yield '\'; base-uri \'none\'; form-action \'none\'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'heading'))
        yield ' - '
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'title'))
        yield '</title>\n<style>'
        yield escape((undefined(name='style') if l_0_style is missing else l_0_style))
        yield '</style>\n</head>\n<body>\n<div class="ichigo">\n<header>\n<h1><span'
        yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own)))
        yield '>'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'title'))
        yield '</span> <span class="heading">'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'heading'))
        yield '</span></h1>\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'notice'):
            pass
            yield '<p class="notice"'
            yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own)))
            yield '><strong>'
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'notice'))
            yield '</strong></p>'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'other_scheme'):
            pass
            yield '<p class="notice">'
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'other_scheme'))
            yield '</p>'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'without_values'):
            pass
            yield '<p class="notice">'
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'without_values'))
            yield '</p>'
        yield '</header>\n'
        yield from context.blocks['contents'][0](context)
        yield '<main>\n'
        yield from context.blocks['body'][0](context)
        yield '</main>\n<footer>'
        yield from context.blocks['footer'][0](context)
        yield '</footer>\n</div>\n</body>\n</html>\n'

    def block_contents(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        pass
        template = environment.get_template('contents.html.j2', 'report.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()

    def block_body(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        pass
        template = environment.get_template('body.html.j2', 'report.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()

    def block_footer(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_w = resolve('w')
        l_0_report = resolve('report')
        l_0_own = resolve('own')
        pass
        yield '<p>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.generated', _block_vars=_block_vars))
        yield '</p>'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'notice'):
            pass
            yield '<p class="notice"'
            yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _block_vars=_block_vars))
            yield '><strong>'
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'notice'))
            yield '</strong></p>'

    blocks = {'contents': block_contents, 'body': block_body, 'footer': block_footer}
    debug_info = '2=15&4=22&7=24&9=26&10=30&15=32&16=38&17=45&18=50&20=56&22=58&24=60&20=63&22=78&24=93'
    return locals()


MADE["9fabbb1aac264c2e66e6fb00ef2a0dbb670868f4abc67a3a9e038789f3834f5c"] = template_11


def template_12(environment):  # style.css.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'style.css.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_is_fragment = resolve('is_fragment')
        pass
        yield '.ichigo{--ink:#1a1a1c;--soft:#5a5a60;--paper:#fff;--line:#b4b4bb;--tint:#f4f4f7;--blue:#0017c1;--green:#197a4b;--orange:#c74700;--red:#ce0000;color:var(--ink);background:var(--paper);font-family:"BIZ UDPGothic","BIZ UDゴシック","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",Meiryo,sans-serif;line-height:1.7;max-width:72rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}\n.ichigo *{box-sizing:border-box}\n.ichigo h1{font-size:1.6rem;line-height:1.4;margin:0 0 .5rem}\n.ichigo h1 .heading{display:block;font-size:1.25rem;font-weight:normal}\n.ichigo h2{font-size:1.35rem;border-bottom:3px solid var(--blue);margin:2.5rem 0 1rem;padding-bottom:.25rem}\n.ichigo h3{font-size:1.15rem;margin:2rem 0 .75rem;border-left:6px solid var(--blue);padding-left:.6rem}\n.ichigo h4{font-size:1.05rem;margin:1.75rem 0 .5rem}\n.ichigo h5{font-size:1rem;margin:1.25rem 0 .5rem;padding-bottom:.15rem;border-bottom:1px solid var(--line)}\n.ichigo a{color:var(--blue)}\n.ichigo nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;list-style:none}\n.ichigo .notice{border:3px solid var(--red);color:var(--red);padding:.5rem .75rem}\n.ichigo .remark,.ichigo .detail,.ichigo .level,.ichigo .chart-words{color:var(--soft);font-size:.85em}\n.ichigo .unwritten{color:var(--soft)}\n.ichigo .detail{display:block}\n.ichigo .on-paper{display:none}\n.ichigo p.remark{margin:.2rem 0}\n.ichigo .scroll{position:relative;overflow-x:auto;margin:.75rem 0}\n.ichigo .scroll:focus{outline:3px solid var(--blue);outline-offset:2px}\n.ichigo table{border-collapse:collapse;font-size:.875rem;line-height:1.45;margin:.75rem 0}\n.ichigo .scroll table{min-width:100%;margin:0}\n.ichigo caption{text-align:left;font-weight:bold;padding:.25rem 0}\n.ichigo .unseen{position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap}\n.ichigo th,.ichigo td{border:1px solid var(--line);padding:.35rem .5rem;vertical-align:top;text-align:left}\n.ichigo thead th{background:var(--tint);overflow-wrap:break-word;word-break:keep-all}\n.ichigo tbody th{font-weight:normal;min-width:9rem}\n.ichigo th.number,.ichigo td.number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}\n.ichigo .indicators th,.ichigo .indicators td{padding:.35rem .4rem}\n.ichigo .indicators td{overflow-wrap:break-word}\n.ichigo .indicators .note{min-width:11rem;font-size:.8rem;white-space:pre-line}\n.ichigo .short{white-space:nowrap}\n.ichigo .total th,.ichigo .total td{font-weight:bold;background:var(--tint)}\n.ichigo .state,.ichigo .department{min-width:6em}\n.ichigo .grade{font-weight:bold}\n.ichigo .grade-1{color:var(--green)}\n.ichigo .grade-2{color:var(--blue)}\n.ichigo .grade-3{color:var(--orange)}\n.ichigo .grade-4{color:var(--red)}\n.ichigo dt{font-weight:bold;margin-top:.6rem}\n.ichigo dd{margin:0 0 0 1.25rem}\n.ichigo dd p{margin:.2rem 0}\n.ichigo dd p:first-child{margin-top:0}\n.ichigo ul{padding-left:1.25rem}\n.ichigo dd ul{margin:.2rem 0}\n.ichigo .direction{background:var(--tint);padding:.25rem .6rem;margin:1rem 0 .5rem}\n.ichigo .policies .initiatives{list-style:none;padding:0}\n.ichigo .policies .initiatives li{display:inline-block;margin-right:1.25rem}\n.ichigo .facts.opinion{border-top:1px solid var(--line);padding-top:.6rem}\n@media (min-width:48rem){.ichigo .facts{display:grid;grid-template-columns:7rem 1fr;gap:.4rem 1.5rem}.ichigo .facts dt,.ichigo .facts dd{margin:0}}\n@media (min-width:60rem){.ichigo .tree{columns:2;column-gap:2rem}}\n.ichigo .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:1rem}\n.ichigo .chart{margin:0;border:1px solid var(--line);padding:.5rem}\n.ichigo .chart figcaption{font-weight:bold;font-size:.9rem}\n.ichigo .chart-words{margin:.25rem 0 0}\n.ichigo svg{display:block;max-width:100%;height:auto}\n.ichigo .chart svg{width:100%}\n.ichigo svg text{fill:var(--ink)}\n.ichigo .grid{stroke:var(--line);stroke-width:.5}\n.ichigo .path{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:6 4}\n.ichigo .actual{fill:none;stroke:var(--blue);stroke-width:2.5}\n.ichigo .final{fill:var(--blue);stroke:var(--blue);stroke-width:2}\n.ichigo .preliminary{fill:var(--paper);stroke:var(--blue);stroke-width:2}\n.ichigo .carried{fill:none;stroke:var(--ink);stroke-width:1.5}\n.ichigo .baseline{fill:var(--soft)}\n.ichigo .target{fill:none;stroke:var(--ink);stroke-width:2}\n.ichigo .band{fill:var(--tint);stroke:var(--soft);stroke-dasharray:3 3}\n.ichigo .ground{fill:var(--tint);stroke:var(--line)}\n.ichigo .fill{fill:var(--blue)}\n.ichigo .hundred{stroke:var(--ink);stroke-width:2}\n.ichigo .beyond{fill:var(--ink)}\n.ichigo .bar{width:220px;max-width:none}\n.ichigo .indicators tbody th{position:sticky;left:0;background:var(--paper)}\n@media (max-width:40rem){.ichigo{padding:.75rem}.ichigo h1{font-size:1.3rem}.ichigo h1 .heading{font-size:1.05rem}.ichigo .bar{width:110px}.ichigo tbody th{min-width:7rem}}\n@media (prefers-color-scheme:dark){.ichigo{--ink:#f1f1f4;--soft:#b8b8c0;--paper:#16161a;--line:#55555e;--tint:#24242a;--blue:#9db7f9;--green:#6fd3a0;--orange:#ffa66d;--red:#ff9a9a}}\n@media print{\n.ichigo{--ink:#000;--soft:#444;--paper:#fff;--line:#888;--tint:#f2f2f2;--blue:#0017c1;--green:#197a4b;--orange:#c74700;--red:#ce0000;font-size:10pt;line-height:1.55;max-width:none;padding:0}\n.ichigo nav{display:none}\n.ichigo h1{font-size:16pt}\n.ichigo h1 .heading{font-size:13pt}\n.ichigo h2{font-size:14pt;margin:8mm 0 4mm}\n.ichigo h3{font-size:12pt;margin:6mm 0 3mm}\n.ichigo h4{font-size:11pt;margin:5mm 0 2mm}\n.ichigo h5{font-size:10pt;margin:4mm 0 1mm}\n.ichigo h2,.ichigo h3,.ichigo h4,.ichigo h5,.ichigo dt,.ichigo caption,.ichigo .direction,.ichigo .legend{break-after:avoid}\n.ichigo .tree>li>strong,.ichigo .tree .level{break-after:avoid}\n.ichigo tr,.ichigo figure,.ichigo .words,.ichigo .opinion,.ichigo .policies dd{break-inside:avoid}\n.ichigo .scroll{overflow:visible}\n.ichigo table{font-size:8pt}\n.ichigo .scroll table{width:100%}\n.ichigo thead{display:table-header-group}\n.ichigo th,.ichigo td,.ichigo .indicators th,.ichigo .indicators td{padding:.6mm .8mm}\n.ichigo tbody th{min-width:20mm}\n.ichigo thead th{word-break:normal;overflow-wrap:anywhere}\n.ichigo th.number,.ichigo td.number,.ichigo .short{white-space:normal}\n.ichigo td.number,.ichigo .indicators th.number{overflow-wrap:normal}\n.ichigo .on-paper{display:block}\n.ichigo .older{display:none}\n.ichigo .indicators{font-size:7.5pt}\n.ichigo .indicators td{overflow-wrap:anywhere}\n.ichigo .indicators td.number{overflow-wrap:normal}\n.ichigo .indicators.paper-small,.ichigo .indicators.paper-broken{font-size:6pt}\n.ichigo .indicators.paper-broken .number{overflow-wrap:anywhere}\n.ichigo .wide{page:ichigo-wide}\n.ichigo .wide .charts{grid-template-columns:1fr 1fr 1fr}\n.ichigo .indicators .note{min-width:8em;font-size:1em}\n.ichigo .indicators .state,.ichigo .indicators .department{min-width:6em}\n.ichigo .indicators .short{min-width:3em}\n.ichigo .indicators tbody th{min-width:10em}\n.ichigo .facts{display:block}\n.ichigo .facts dt{float:left;clear:left;width:24mm;margin:0}\n.ichigo .facts dd{margin:0 0 1mm 26mm}\n.ichigo .charts{grid-template-columns:1fr 1fr;gap:4mm}\n.ichigo .tree{columns:2;column-gap:6mm;font-size:8.5pt}\n.ichigo .tree ul{margin:0}\n}\n'
        if (not (undefined(name='is_fragment') if l_0_is_fragment is missing else l_0_is_fragment)):
            pass
            yield 'body:has(>.ichigo){margin:0}\n@media screen and (prefers-color-scheme:dark){body:has(>.ichigo){background:#16161a}}\n@page{size:A4;margin:18mm 14mm;font-family:"BIZ UDPGothic","BIZ UDゴシック","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",Meiryo,sans-serif;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt}}\n@page ichigo-wide{size:A4 landscape;margin:16mm 12mm 14mm}\n'
        yield from context.blocks['extra'][0](context)

    def block_extra(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        pass

    blocks = {'extra': block_extra}
    debug_info = '115=13&121=16'
    return locals()


MADE["7259bab763f3c6bda63b52694c46ae80f91962b29188444d05e08715ac0edeae"] = template_12


def template_13(environment):  # table.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'table.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_caption = l_0_cell = l_0_grade = l_0_own = l_0_own_name = l_0_scroll = l_0_indicator_table = missing
        try:
            t_1 = environment.filters['links']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'links' found.")
        pass
        included_template = environment.get_template('macros.html.j2', 'table.html.j2').make_module(context.get_all(), True, {'caption': l_0_caption, 'cell': l_0_cell, 'grade': l_0_grade, 'indicator_table': l_0_indicator_table, 'own': l_0_own, 'own_name': l_0_own_name, 'scroll': l_0_scroll})
        l_0_caption = getattr(included_template, 'caption', missing)
        if l_0_caption is missing:
            l_0_caption = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'table.html.j2') does not export the requested name 'caption'", name='caption')
        l_0_cell = getattr(included_template, 'cell', missing)
        if l_0_cell is missing:
            l_0_cell = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'table.html.j2') does not export the requested name 'cell'", name='cell')
        l_0_grade = getattr(included_template, 'grade', missing)
        if l_0_grade is missing:
            l_0_grade = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'table.html.j2') does not export the requested name 'grade'", name='grade')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'table.html.j2') does not export the requested name 'own'", name='own')
        l_0_own_name = getattr(included_template, 'own_name', missing)
        if l_0_own_name is missing:
            l_0_own_name = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'table.html.j2') does not export the requested name 'own_name'", name='own_name')
        l_0_scroll = getattr(included_template, 'scroll', missing)
        if l_0_scroll is missing:
            l_0_scroll = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'table.html.j2') does not export the requested name 'scroll'", name='scroll')
        context.vars.update({'caption': l_0_caption, 'cell': l_0_cell, 'grade': l_0_grade, 'own': l_0_own, 'own_name': l_0_own_name, 'scroll': l_0_scroll})
        context.exported_vars.difference_update(('caption', 'cell', 'grade', 'own', 'own_name', 'scroll'))
        def macro(l_1_rows, l_1_name):
            t_2 = []
            l_1_report = resolve('report')
            l_1_w = resolve('w')
            if l_1_rows is missing:
                l_1_rows = undefined("parameter 'rows' was not provided", name='rows')
            if l_1_name is missing:
                l_1_name = undefined("parameter 'name' was not provided", name='name')
            pass
            def macro():
                t_3 = []
                pass
                t_3.extend((
                    '<table class="indicators paper-',
                    escape(environment.getattr(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'paper'), 'density')),
                    '">\n',
                    escape(context.call((undefined(name='caption') if l_0_caption is missing else l_0_caption), l_1_name)),
                    '\n<thead><tr>\n<th scope="col">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'column.indicator')),
                    '</th><th scope="col" class="short">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.unit')),
                    '</th><th scope="col" class="number">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'column.baseline')),
                    '</th>\n',
                ))
                l_3_loop = missing
                for (l_3_era, l_3_year), l_3_loop in LoopContext(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'years'), undefined):
                    _loop_vars = {}
                    pass
                    t_3.append(
                        '<th scope="col" class="number',
                    )
                    if (environment.getattr(l_3_loop, 'index') <= environment.getattr(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'paper'), 'older')):
                        pass
                        t_3.append(
                            ' older',
                        )
                    t_3.extend((
                        '">',
                        escape(l_3_era),
                        '<span class="detail">',
                        escape(l_3_year),
                        '</span></th>',
                    ))
                l_3_loop = l_3_era = l_3_year = missing
                t_3.extend((
                    '<th scope="col" class="number">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'column.expected')),
                    '<span class="detail">',
                    escape(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'this_year')),
                    '</span></th><th scope="col" class="number">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'column.target')),
                    '</th><th scope="col" class="number">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'column.gap')),
                    '</th><th scope="col" class="number">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'label.attainment')),
                    '</th><th scope="col" class="short">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'column.grade')),
                    '</th><th scope="col">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'column.state')),
                    '</th><th scope="col" class="number">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'label.change')),
                    '</th><th scope="col">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.department')),
                    '</th><th scope="col">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.note')),
                    '</th>\n</tr></thead>\n<tbody>\n',
                ))
                l_3_loop = missing
                for l_3_row, l_3_loop in LoopContext(l_1_rows, undefined):
                    _loop_vars = {}
                    pass
                    t_3.extend((
                        '<tr>\n<th scope="row"><span',
                        escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_3_row, _loop_vars=_loop_vars)),
                        '>',
                        escape(environment.getattr(l_3_row, 'name')),
                        '</span>',
                    ))
                    if environment.getattr(l_3_row, 'belongs'):
                        pass
                        t_3.extend((
                            '<span class="detail"',
                            escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_3_row, _loop_vars=_loop_vars)),
                            '>',
                            escape(environment.getattr(l_3_row, 'belongs')),
                            '</span>',
                        ))
                    t_3.extend((
                        '<span class="detail">',
                        escape(environment.getattr(l_3_row, 'better')),
                        '</span></th><td class="short"',
                        escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars)),
                        '>',
                        escape(environment.getattr(l_3_row, 'unit')),
                        '</td><td class="number">',
                        escape(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), environment.getattr(l_3_row, 'baseline'), _loop_vars=_loop_vars)),
                        '</td>\n',
                    ))
                    l_4_loop = missing
                    for l_4_value, l_4_loop in LoopContext(environment.getattr(l_3_row, 'years'), undefined):
                        _loop_vars = {}
                        pass
                        t_3.append(
                            '<td class="number',
                        )
                        if (environment.getattr(l_4_loop, 'index') <= environment.getattr(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'paper'), 'older')):
                            pass
                            t_3.append(
                                ' older',
                            )
                        t_3.extend((
                            '">',
                            escape(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), l_4_value, _loop_vars=_loop_vars)),
                            '</td>',
                        ))
                    l_4_loop = l_4_value = missing
                    t_3.extend((
                        '<td class="number">',
                        escape(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), environment.getattr(l_3_row, 'expected'), _loop_vars=_loop_vars)),
                        '</td><td class="number">',
                        escape(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), environment.getattr(l_3_row, 'target'), _loop_vars=_loop_vars)),
                        '</td><td class="number">',
                        escape(environment.getattr(l_3_row, 'gap')),
                        '</td><td class="number">',
                        escape(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), environment.getattr(l_3_row, 'attainment'), _loop_vars=_loop_vars)),
                        '</td><td>',
                        escape(context.call((undefined(name='grade') if l_0_grade is missing else l_0_grade), l_3_row, _loop_vars=_loop_vars)),
                    ))
                    if environment.getattr(l_3_row, 'rate'):
                        pass
                        t_3.extend((
                            '<span class="detail">',
                            escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.rate', rate=environment.getattr(l_3_row, 'rate'), _loop_vars=_loop_vars)),
                            '</span>',
                        ))
                    t_3.extend((
                        '</td><td class="state">',
                        escape(environment.getattr(l_3_row, 'state')),
                        '</td><td class="number">',
                        escape(context.call((undefined(name='cell') if l_0_cell is missing else l_0_cell), environment.getattr(l_3_row, 'change'), _loop_vars=_loop_vars)),
                        '</td><td class="department"',
                        escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars)),
                        '>',
                        escape(environment.getattr(l_3_row, 'department')),
                        '</td><td class="note"',
                        escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars)),
                        '>',
                        escape(t_1(environment.getattr(l_3_row, 'note'))),
                        '</td>\n</tr>\n',
                    ))
                l_3_loop = l_3_row = missing
                t_3.append(
                    '</tbody>\n</table>\n',
                )
                return concat(t_3)
            caller = Macro(environment, macro, None, (), False, False, False, context.eval_ctx.autoescape)
            t_2.append(context.call((undefined(name='scroll') if l_0_scroll is missing else l_0_scroll), l_1_name, caller=caller))
            if environment.getattr(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'paper'), 'older'):
                pass
                t_2.extend((
                    '<p class="remark on-paper">',
                    escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.older-years', first=environment.getitem(environment.getitem(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'years'), 0), 0), last=environment.getitem(environment.getitem(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'years'), (environment.getattr(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'paper'), 'older') - 1)), 0), table=context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.values'))),
                    '</p>\n',
                ))
            t_2.extend((
                '<p class="remark">',
                escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.table-note')),
                '</p>\n',
            ))
            return concat(t_2)
        context.exported_vars.add('indicator_table')
        context.vars['indicator_table'] = l_0_indicator_table = Macro(environment, macro, 'indicator_table', ('rows', 'name'), False, False, False, context.eval_ctx.autoescape)

    blocks = {}
    debug_info = '1=18&2=39&3=48&4=53&5=55&7=57&8=65&9=86&12=108&14=113&15=139&16=158&3=196&22=197&23=201&25=206'
    return locals()


MADE["7911ab0ab2314e3a501b29e12db9c8718f264e5e1bf1e0bfbd94eba9b8a5798a"] = template_13


def template_14(environment):  # tree.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'tree.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_report = resolve('report')
        l_0_original = l_0_own = l_0_own_name = l_0_branch = missing
        pass
        included_template = environment.get_template('macros.html.j2', 'tree.html.j2').make_module(context.get_all(), True, {'branch': l_0_branch, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name})
        l_0_original = getattr(included_template, 'original', missing)
        if l_0_original is missing:
            l_0_original = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'tree.html.j2') does not export the requested name 'original'", name='original')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'tree.html.j2') does not export the requested name 'own'", name='own')
        l_0_own_name = getattr(included_template, 'own_name', missing)
        if l_0_own_name is missing:
            l_0_own_name = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'tree.html.j2') does not export the requested name 'own_name'", name='own_name')
        context.vars.update({'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name})
        context.exported_vars.difference_update(('original', 'own', 'own_name'))
        def macro(l_1_node):
            t_1 = []
            if l_1_node is missing:
                l_1_node = undefined("parameter 'node' was not provided", name='node')
            pass
            t_1.extend((
                '<li><span class="level">',
                escape(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), environment.getattr(l_1_node, 'level'))),
                '</span> <strong',
                escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_1_node)),
                '>',
                escape(environment.getattr(l_1_node, 'name')),
                '</strong>',
                escape(context.call((undefined(name='original') if l_0_original is missing else l_0_original), l_1_node)),
                '\n',
            ))
            if environment.getattr(l_1_node, 'nodes'):
                pass
                t_1.append(
                    '<ul>',
                )
                for l_2_below in environment.getattr(l_1_node, 'nodes'):
                    _loop_vars = {}
                    pass
                    t_1.append(
                        escape(context.call((undefined(name='branch') if l_0_branch is missing else l_0_branch), l_2_below, _loop_vars=_loop_vars)),
                    )
                l_2_below = missing
                t_1.append(
                    '</ul>',
                )
            t_1.append(
                '</li>\n',
            )
            return concat(t_1)
        context.exported_vars.add('branch')
        context.vars['branch'] = l_0_branch = Macro(environment, macro, 'branch', ('node',), False, False, False, context.eval_ctx.autoescape)
        yield '<ul class="tree">\n'
        for l_1_goal in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals'):
            _loop_vars = {}
            pass
            yield escape(context.call((undefined(name='branch') if l_0_branch is missing else l_0_branch), environment.getattr(l_1_goal, 'tree'), _loop_vars=_loop_vars))
        l_1_goal = missing
        yield '</ul>\n'

    blocks = {}
    debug_info = '1=13&2=25&3=32&4=41&8=63'
    return locals()


MADE["7d9f747f91a36e09def0731c4e69ae14694d8327496e651a8794e2635c557a3f"] = template_14

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
        l_0_caption = l_0_own = l_0_own_name = l_0_dash = l_0_final = missing
        try:
            t_1 = environment.filters['links']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'links' found.")
        pass
        included_template = environment.get_template('macros.html.j2', 'annex.html.j2').make_module(context.get_all(), True, {'caption': l_0_caption, 'dash': l_0_dash, 'final': l_0_final, 'own': l_0_own, 'own_name': l_0_own_name})
        l_0_caption = getattr(included_template, 'caption', missing)
        if l_0_caption is missing:
            l_0_caption = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'annex.html.j2') does not export the requested name 'caption'", name='caption')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'annex.html.j2') does not export the requested name 'own'", name='own')
        l_0_own_name = getattr(included_template, 'own_name', missing)
        if l_0_own_name is missing:
            l_0_own_name = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'annex.html.j2') does not export the requested name 'own_name'", name='own_name')
        context.vars.update({'caption': l_0_caption, 'own': l_0_own, 'own_name': l_0_own_name})
        context.exported_vars.difference_update(('caption', 'own', 'own_name'))
        yield '<h3>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.values'))
        yield '</h3>\n<table class="years">\n'
        yield escape(context.call((undefined(name='caption') if l_0_caption is missing else l_0_caption), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.values')))
        yield '\n<thead class="unseen"><tr><th scope="col">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.indicator'))
        yield '</th>'
        for (l_1_era, l_1_year) in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'years'):
            _loop_vars = {}
            pass
            yield '<th scope="col">'
            yield escape(l_1_era)
            yield '</th>'
        l_1_era = l_1_year = missing
        yield '<th scope="col">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.source'))
        yield '</th></tr></thead>\n<tbody>\n'
        l_0_dash = context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.none')
        context.vars['dash'] = l_0_dash
        context.exported_vars.add('dash')
        l_0_final = context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'status.final')
        context.vars['final'] = l_0_final
        context.exported_vars.add('final')
        for l_1_goal in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals'):
            _loop_vars = {}
            pass
            for l_2_row in environment.getattr(l_1_goal, 'rows'):
                _loop_vars = {}
                pass
                yield '<tr><th scope="row"'
                yield escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_2_row, _loop_vars=_loop_vars))
                yield '>'
                yield escape(environment.getattr(l_2_row, 'name'))
                if environment.getattr(l_2_row, 'suffix'):
                    pass
                    yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_2_row, 'suffix'), _loop_vars=_loop_vars))
                yield '</th>'
                for l_3_value in environment.getattr(l_2_row, 'values'):
                    _loop_vars = {}
                    pass
                    yield '<td data-year="'
                    yield escape(environment.getattr(l_3_value, 'year'))
                    yield '">'
                    if (environment.getattr(l_3_value, 'value') == (undefined(name='dash') if l_0_dash is missing else l_0_dash)):
                        pass
                        yield '<small>'
                        yield escape(environment.getattr(l_3_value, 'status'))
                        yield '</small>'
                    else:
                        pass
                        yield escape(environment.getattr(l_3_value, 'value'))
                        if (environment.getattr(l_3_value, 'status') != (undefined(name='final') if l_0_final is missing else l_0_final)):
                            pass
                            yield ' <small>'
                            yield escape(environment.getattr(l_3_value, 'status'))
                            yield '</small>'
                    yield '</td>'
                l_3_value = missing
                yield '<td class="sources"'
                yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars))
                yield '>'
                yield escape(t_1(environment.getattr(l_2_row, 'sources')))
                yield '</td></tr>\n'
            l_2_row = missing
        l_1_goal = missing
        yield '</tbody>\n</table>\n'

    blocks = {}
    debug_info = '2=20&3=33&5=35&6=37&8=49&9=55&10=62'
    return locals()


MADE["7b99ed1b564f7d5da8f3d43b21aa222e1a896f9c7868e4a96877c1920ef5ebaf"] = template_0


def template_1(environment):  # answer.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'answer.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        l_0_caption = l_0_chip = l_0_own = l_0_own_name = l_0_tag = l_0_texts = missing
        try:
            t_1 = environment.filters['bar']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'bar' found.")
        try:
            t_2 = environment.filters['length']
        except KeyError:
            @internalcode
            def t_2(*unused):
                raise TemplateRuntimeError("No filter named 'length' found.")
        try:
            t_3 = environment.filters['list']
        except KeyError:
            @internalcode
            def t_3(*unused):
                raise TemplateRuntimeError("No filter named 'list' found.")
        try:
            t_4 = environment.filters['strip']
        except KeyError:
            @internalcode
            def t_4(*unused):
                raise TemplateRuntimeError("No filter named 'strip' found.")
        try:
            t_5 = environment.tests['none']
        except KeyError:
            @internalcode
            def t_5(*unused):
                raise TemplateRuntimeError("No test named 'none' found.")
        pass
        included_template = environment.get_template('macros.html.j2', 'answer.html.j2').make_module(context.get_all(), True, {'caption': l_0_caption, 'chip': l_0_chip, 'own': l_0_own, 'own_name': l_0_own_name, 'tag': l_0_tag, 'texts': l_0_texts})
        l_0_caption = getattr(included_template, 'caption', missing)
        if l_0_caption is missing:
            l_0_caption = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'answer.html.j2') does not export the requested name 'caption'", name='caption')
        l_0_chip = getattr(included_template, 'chip', missing)
        if l_0_chip is missing:
            l_0_chip = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'answer.html.j2') does not export the requested name 'chip'", name='chip')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'answer.html.j2') does not export the requested name 'own'", name='own')
        l_0_own_name = getattr(included_template, 'own_name', missing)
        if l_0_own_name is missing:
            l_0_own_name = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'answer.html.j2') does not export the requested name 'own_name'", name='own_name')
        l_0_tag = getattr(included_template, 'tag', missing)
        if l_0_tag is missing:
            l_0_tag = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'answer.html.j2') does not export the requested name 'tag'", name='tag')
        l_0_texts = getattr(included_template, 'texts', missing)
        if l_0_texts is missing:
            l_0_texts = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'answer.html.j2') does not export the requested name 'texts'", name='texts')
        context.vars.update({'caption': l_0_caption, 'chip': l_0_chip, 'own': l_0_own, 'own_name': l_0_own_name, 'tag': l_0_tag, 'texts': l_0_texts})
        context.exported_vars.difference_update(('caption', 'chip', 'own', 'own_name', 'tag', 'texts'))
        yield '<section class="answer" aria-labelledby="ichigo-answer">\n<h2 id="ichigo-answer">'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'headline'))
        yield '</h2>\n<div class="top">\n<div>\n'
        if environment.getattr(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'counts'), -1), 'total'):
            pass
            yield '<table class="strips">\n'
            yield escape(context.call((undefined(name='caption') if l_0_caption is missing else l_0_caption), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.counts')))
            yield '\n<tbody>\n'
            def t_6(fiter):
                for l_1_line in fiter:
                    if environment.getattr(l_1_line, 'total'):
                        yield l_1_line
            for l_1_line in t_6(([environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'counts'), -1)] + t_3(context.eval_ctx, environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'counts')[:-1]))):
                l_1_strip = missing
                _loop_vars = {}
                pass
                l_1_strip = t_4(l_1_line, (undefined(name='report') if l_0_report is missing else l_0_report))
                _loop_vars['strip'] = l_1_strip
                yield '<tr><th scope="row">'
                yield escape(environment.getattr(l_1_line, 'name'))
                yield '</th><td><svg class="strip" viewBox="0 0 402 38" width="402" height="38" role="img" aria-label="'
                yield escape(environment.getattr((undefined(name='strip') if l_1_strip is missing else l_1_strip), 'told'))
                yield '">\n'
                for l_2_part in environment.getattr((undefined(name='strip') if l_1_strip is missing else l_1_strip), 'parts'):
                    l_2_fills = resolve('fills')
                    l_2_lines = resolve('lines')
                    l_2_letters = resolve('letters')
                    _loop_vars = {}
                    pass
                    yield '<rect '
                    yield escape(environment.getitem((undefined(name='fills') if l_2_fills is missing else l_2_fills), environment.getattr(l_2_part, 'shade')))
                    yield ' x="'
                    yield escape(environment.getattr(l_2_part, 'x'))
                    yield '" y="1" width="'
                    yield escape(environment.getattr(l_2_part, 'width'))
                    yield '" height="36"/>'
                    if environment.getattr(l_2_part, 'cuts'):
                        pass
                        yield '<path '
                        yield escape(environment.getattr((undefined(name='lines') if l_2_lines is missing else l_2_lines), 'cut'))
                        yield ' d="'
                        yield escape(environment.getattr(l_2_part, 'cuts'))
                        yield '"/>'
                    if environment.getattr(l_2_part, 'text'):
                        pass
                        yield '<text '
                        yield escape(environment.getitem((undefined(name='letters') if l_2_letters is missing else l_2_letters), environment.getattr(l_2_part, 'shade')))
                        yield ' x="'
                        yield escape((environment.getattr(l_2_part, 'x') + 6))
                        yield '" y="24">'
                        yield escape(environment.getattr(l_2_part, 'text'))
                        yield '</text>'
                l_2_part = l_2_fills = l_2_lines = l_2_letters = missing
                yield '</svg></td><td><small>'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.of-indicators', count=environment.getattr(l_1_line, 'total'), _loop_vars=_loop_vars))
                if environment.getattr((undefined(name='strip') if l_1_strip is missing else l_1_strip), 'is_short'):
                    pass
                    yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr((undefined(name='strip') if l_1_strip is missing else l_1_strip), 'told'), _loop_vars=_loop_vars))
                yield '</small></td></tr>\n'
            l_1_line = l_1_strip = missing
            yield '</tbody>\n</table>\n<ul class="legend">\n'
            l_1_loop = missing
            for (l_1_grade, l_1_text), l_1_loop in LoopContext(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'legend'), undefined):
                _loop_vars = {}
                pass
                yield '<li><b class="g g'
                yield escape(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'shades'), environment.getattr(l_1_loop, 'index0')))
                yield '">'
                yield escape(l_1_grade)
                yield '</b> '
                yield escape(l_1_text)
                yield '</li>\n'
            l_1_loop = l_1_grade = l_1_text = missing
            if environment.getattr(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'counts'), -1), 'not_evaluated'):
                pass
                yield '<li><b class="g g0">'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.none'))
                yield '</b> '
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.not-evaluated'))
                yield '</li>'
            yield '</ul>\n'
        yield '</div>\n<div>\n<dl class="figures">\n'
        for l_1_each in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'figures'):
            _loop_vars = {}
            pass
            yield '<div><dt>'
            yield escape(environment.getattr(l_1_each, 'label'))
            yield '</dt><dd>'
            yield escape(environment.getattr(l_1_each, 'number'))
            if (not t_5(environment.getattr(l_1_each, 'total'))):
                pass
                yield '<small>／'
                yield escape(environment.getattr(l_1_each, 'total'))
                yield '</small>'
            yield '</dd></div>\n'
        l_1_each = missing
        yield '</dl>\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'summary'):
            pass
            yield '<h3>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.summary'))
            yield '</h3>\n'
            yield escape(context.call((undefined(name='texts') if l_0_texts is missing else l_0_texts), environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'summary')))
            yield '\n'
        elif environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'has_review'):
            pass
            yield '<h3>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.summary'))
            yield '</h3>\n<p class="soft">'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.unwritten'))
            yield '</p>\n'
        else:
            pass
            yield '<p class="soft">'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.unreviewed'))
            yield '</p>\n'
        yield '</div>\n</div>\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'listings'):
            pass
            yield '<div class="lists">\n'
            for l_1_list in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'listings'):
                _loop_vars = {}
                pass
                yield '<div class="list list-'
                yield escape(environment.getattr(l_1_list, 'kind'))
                yield '">\n<h3>'
                yield escape(environment.getattr(l_1_list, 'title'))
                yield ' <small>'
                yield escape(environment.getattr(l_1_list, 'total'))
                if (t_2(environment.getattr(l_1_list, 'rows')) < environment.getattr(l_1_list, 'total')):
                    pass
                    yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.list-first', count=t_2(environment.getattr(l_1_list, 'rows')), _loop_vars=_loop_vars))
                yield '</small></h3>\n<ol>\n'
                for l_2_row in environment.getattr(l_1_list, 'rows'):
                    l_2_bar = resolve('bar')
                    l_2_fills = resolve('fills')
                    l_2_lines = resolve('lines')
                    _loop_vars = {}
                    pass
                    yield '<li>'
                    yield escape(context.call((undefined(name='chip') if l_0_chip is missing else l_0_chip), l_2_row, _loop_vars=_loop_vars))
                    yield '<a href="#ichigo-i-'
                    yield escape(environment.getattr(l_2_row, 'id'))
                    yield '"'
                    yield escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_2_row, _loop_vars=_loop_vars))
                    yield '>'
                    yield escape(environment.getattr(l_2_row, 'name'))
                    yield '</a>\n'
                    if (environment.getattr(l_1_list, 'kind') == 'furthest'):
                        pass
                        yield '<strong>'
                        yield escape(context.call((undefined(name='tag') if l_0_tag is missing else l_0_tag), environment.getattr(environment.getattr(l_2_row, 'value'), 'detail'), _loop_vars=_loop_vars))
                        yield escape(environment.getattr(environment.getattr(l_2_row, 'attainment'), 'text'))
                        yield '</strong>'
                        l_2_bar = t_1(l_2_row)
                        _loop_vars['bar'] = l_2_bar
                        if (environment.getattr((undefined(name='bar') if l_2_bar is missing else l_2_bar), 'width') and (environment.getattr((undefined(name='bar') if l_2_bar is missing else l_2_bar), 'x') < 136)):
                            pass
                            yield '<svg class="far" viewBox="-1 0 276 14" width="276" height="14" aria-hidden="true"><rect '
                            yield escape(environment.getitem((undefined(name='fills') if l_2_fills is missing else l_2_fills), environment.getattr(l_2_row, 'shade')))
                            yield ' x="'
                            yield escape((environment.getattr((undefined(name='bar') if l_2_bar is missing else l_2_bar), 'x') * 2))
                            yield '" y="1.5" width="'
                            yield escape((environment.getattr((undefined(name='bar') if l_2_bar is missing else l_2_bar), 'width') * 2))
                            yield '" height="10"/>'
                            if environment.getattr((undefined(name='bar') if l_2_bar is missing else l_2_bar), 'is_cut'):
                                pass
                                yield '<path '
                                yield escape(environment.getattr((undefined(name='lines') if l_2_lines is missing else l_2_lines), 'cutmark'))
                                yield ' d="M9 0l-4 5 6 4-4 5"/>'
                            yield '<path '
                            yield escape(environment.getattr((undefined(name='lines') if l_2_lines is missing else l_2_lines), 'zero'))
                            yield ' d="M136 0V14"/><path '
                            yield escape(environment.getattr((undefined(name='lines') if l_2_lines is missing else l_2_lines), 'hundred'))
                            yield ' d="M273 0V14"/></svg>'
                    elif (environment.getattr(l_1_list, 'kind') == 'worsened'):
                        pass
                        yield '<strong>'
                        yield escape(environment.getattr(l_2_row, 'step'))
                        yield '</strong><small>'
                        yield escape(environment.getattr(environment.getattr(l_2_row, 'previous'), 'detail'))
                        yield ' '
                        yield escape(environment.getattr(environment.getattr(l_2_row, 'previous'), 'text'))
                        yield ' → '
                        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'this_year'))
                        yield ' '
                        yield escape(environment.getattr(environment.getattr(l_2_row, 'value'), 'text'))
                        if environment.getattr(l_2_row, 'remark'):
                            pass
                            yield ' '
                            yield escape(context.call((undefined(name='tag') if l_0_tag is missing else l_0_tag), environment.getattr(l_2_row, 'remark'), _loop_vars=_loop_vars))
                        yield '</small>\n'
                    elif (environment.getattr(l_1_list, 'kind') == 'missing'):
                        pass
                        yield '<small>'
                        yield escape(environment.getattr(l_2_row, 'reason'))
                        if environment.getattr(l_2_row, 'department'):
                            pass
                            yield '<br><span'
                            yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars))
                            yield '>'
                            yield escape(environment.getattr(l_2_row, 'department'))
                            yield '</span>'
                        yield '</small>\n'
                    else:
                        pass
                        yield '<small>'
                        yield escape(environment.getattr(l_2_row, 'reason'))
                        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.list-by', era=environment.getattr(environment.getattr(l_2_row, 'value'), 'detail'), value=environment.getattr(environment.getattr(l_2_row, 'value'), 'text'), _loop_vars=_loop_vars))
                        yield '</small>\n'
                    yield '</li>\n'
                l_2_row = l_2_bar = l_2_fills = l_2_lines = missing
                yield '</ol>\n'
                if (environment.getattr(l_1_list, 'kind') == 'furthest'):
                    pass
                    yield '<p class="ends" aria-hidden="true"><span>-100％</span><span>0％</span><span>'
                    yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.hundred', _loop_vars=_loop_vars))
                    yield '</span></p>'
                yield '</div>\n'
            l_1_list = missing
            yield '</div>\n'
        template = environment.get_template('contents.html.j2', 'answer.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'caption': l_0_caption, 'chip': l_0_chip, 'own': l_0_own, 'own_name': l_0_own_name, 'tag': l_0_tag, 'texts': l_0_texts}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '</section>\n'

    blocks = {}
    debug_info = '2=44&4=66&7=68&9=71&11=73&12=81&13=84&14=88&16=119&21=127&23=138&29=147&32=162&33=167&34=169&35=174&36=179&40=182&42=185&43=189&44=191&46=198&47=205&48=213&49=240&50=257&51=272&56=278&61=286'
    return locals()


MADE["1c709b115fc4ac294375a0ea0693bae8143f3a1e3228dac28b752b52d16e1b44"] = template_1


def template_2(environment):  # body.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'body.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_paper = resolve('paper')
        l_0_caption = l_0_own = l_0_texts = missing
        pass
        included_template = environment.get_template('macros.html.j2', 'body.html.j2').make_module(context.get_all(), True, {'caption': l_0_caption, 'own': l_0_own, 'texts': l_0_texts})
        l_0_caption = getattr(included_template, 'caption', missing)
        if l_0_caption is missing:
            l_0_caption = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'body.html.j2') does not export the requested name 'caption'", name='caption')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'body.html.j2') does not export the requested name 'own'", name='own')
        l_0_texts = getattr(included_template, 'texts', missing)
        if l_0_texts is missing:
            l_0_texts = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'body.html.j2') does not export the requested name 'texts'", name='texts')
        context.vars.update({'caption': l_0_caption, 'own': l_0_own, 'texts': l_0_texts})
        context.exported_vars.difference_update(('caption', 'own', 'texts'))
        if (not (undefined(name='paper') if l_0_paper is missing else l_0_paper)):
            pass
            template = environment.get_template('patterns.html.j2', 'body.html.j2')
            gen = template.root_render_func(template.new_context(context.get_all(), True, {'caption': l_0_caption, 'own': l_0_own, 'texts': l_0_texts}))
            try:
                for event in gen:
                    yield event
            finally: gen.close()
        yield from context.blocks['answer'][0](context)
        yield from context.blocks['indicators'][0](context)
        yield from context.blocks['goals'][0](context)
        yield from context.blocks['population'][0](context)
        yield from context.blocks['panel'][0](context)
        yield from context.blocks['outline'][0](context)
        yield from context.blocks['method'][0](context)
        yield from context.blocks['annex'][0](context)

    def block_answer(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        pass
        template = environment.get_template('answer.html.j2', 'body.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
        try:
            for event in gen:
                yield event
        finally: gen.close()

    def block_indicators(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        _block_vars = {}
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        pass
        if ('indicators' in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'chapters')):
            pass
            yield '<section class="part" aria-labelledby="ichigo-indicators">\n<h2 id="ichigo-indicators">'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.indicators', _block_vars=_block_vars))
            yield '</h2>\n'
            template = environment.get_template('rows.html.j2', 'body.html.j2')
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
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        pass
        if ('by-goal' in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'chapters')):
            pass
            yield '<section class="part" aria-labelledby="ichigo-by-goal">\n<h2 id="ichigo-by-goal">'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.by-goal', _block_vars=_block_vars))
            yield '</h2>\n'
            template = environment.get_template('goals.html.j2', 'body.html.j2')
            gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
            try:
                for event in gen:
                    yield event
            finally: gen.close()
            yield '</section>\n'

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
            yield '<section class="part" aria-labelledby="ichigo-population">\n<h2 id="ichigo-population">'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population', _block_vars=_block_vars))
            yield '</h2>\n'
            template = environment.get_template('population.html.j2', 'body.html.j2')
            gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
            try:
                for event in gen:
                    yield event
            finally: gen.close()
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
            yield '<section class="part" aria-labelledby="ichigo-panel">\n<h2 id="ichigo-panel">'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.panel', _block_vars=_block_vars))
            yield '</h2>\n'
            for l_1_each in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'panel'):
                l_1_texts = resolve('texts')
                _loop_vars = {}
                pass
                yield '<dl class="panel">\n<dt>'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.opinion', _loop_vars=_loop_vars))
                yield '</dt><dd>'
                yield escape(context.call((undefined(name='texts') if l_1_texts is missing else l_1_texts), environment.getattr(l_1_each, 'opinion'), _loop_vars=_loop_vars))
                yield '</dd>\n<dt>'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.response', _loop_vars=_loop_vars))
                yield '</dt><dd>'
                if environment.getattr(l_1_each, 'response'):
                    pass
                    yield escape(context.call((undefined(name='texts') if l_1_texts is missing else l_1_texts), environment.getattr(l_1_each, 'response'), _loop_vars=_loop_vars))
                else:
                    pass
                    yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.unwritten', _loop_vars=_loop_vars))
                yield '</dd>\n</dl>\n'
            l_1_each = l_1_texts = missing
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
        yield '<section class="part" aria-labelledby="ichigo-outline">\n<h2 id="ichigo-outline">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.outline', _block_vars=_block_vars))
        yield '</h2>\n'
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
        yield '<section class="part method" aria-labelledby="ichigo-method">\n<h2 id="ichigo-method">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.method', _block_vars=_block_vars))
        yield '</h2>\n'
        def t_1(fiter):
            for l_1_key in fiter:
                if ((l_1_key != 'flow') or environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'has_flows')):
                    yield l_1_key
        for l_1_key in t_1(('path', 'gap', 'attainment', 'contain', 'flow', 'tolerance', 'rounding', 'missing', 'average')):
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
        yield '<table>\n<caption><b>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.band-table', _block_vars=_block_vars))
        yield '</b></caption>\n<thead><tr><th scope="col">'
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
        yield '</tbody>\n</table>\n<table>\n<caption><b>'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.state-table', _block_vars=_block_vars))
        yield '</b></caption>\n<thead><tr><th scope="col">'
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
            yield '<section class="part" aria-labelledby="ichigo-annex">\n<h2 id="ichigo-annex">'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.annex', _block_vars=_block_vars))
            yield '</h2>\n'
            template = environment.get_template('annex.html.j2', 'body.html.j2')
            gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
            try:
                for event in gen:
                    yield event
            finally: gen.close()
            yield '</section>\n'

    blocks = {'answer': block_answer, 'indicators': block_indicators, 'goals': block_goals, 'population': block_population, 'panel': block_panel, 'outline': block_outline, 'method': block_method, 'annex': block_annex}
    debug_info = '2=13&3=25&4=33&5=34&13=35&21=36&29=37&42=38&48=39&74=40&4=42&5=57&6=67&8=70&9=72&13=80&14=90&16=93&17=95&21=103&22=113&24=116&25=118&29=126&30=136&32=139&33=141&35=146&36=150&42=162&44=172&45=174&48=182&50=193&51=195&52=203&54=206&57=214&58=216&60=220&65=230&66=232&68=236&74=247&75=257&77=260&78=262'
    return locals()


MADE["c25c6738d45be2dd2163096e72689cb69d1f94464dcd73e17c8ce6a8f4e58334"] = template_2


def template_3(environment):  # chart.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'chart.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_row = resolve('row')
        l_0_c = resolve('c')
        l_0_lines = resolve('lines')
        l_0_gaps = resolve('gaps')
        l_0_fills = resolve('fills')
        l_0_chips = resolve('chips')
        l_0_w = resolve('w')
        try:
            t_1 = environment.filters['length']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'length' found.")
        try:
            t_2 = environment.filters['told']
        except KeyError:
            @internalcode
            def t_2(*unused):
                raise TemplateRuntimeError("No filter named 'told' found.")
        pass
        yield '<figure>\n<svg class="drawing" viewBox="0 0 640 320" role="img" aria-labelledby="ichigo-i-'
        yield escape(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'id'))
        yield ' ichigo-s-'
        yield escape(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'id'))
        yield '">\n'
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'band'):
            pass
            yield '<rect '
            yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'band'))
            yield ' x="'
            yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'left'))
            yield '" y="'
            yield escape(environment.getitem(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'band'), 0))
            yield '" width="'
            yield escape((596 - environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'left')))
            yield '" height="'
            yield escape(environment.getitem(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'band'), 1))
            yield '"/>'
        yield '<path '
        yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'grid'))
        yield ' d="'
        yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'grid'))
        yield '"/>\n'
        for l_1_tick in environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'scale'):
            _loop_vars = {}
            pass
            yield '<text '
            yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'axis_end'))
            yield ' x="'
            yield escape((environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'left') - 8))
            yield '" y="'
            yield escape((environment.getattr(l_1_tick, 'at') + 5))
            yield '"'
            if environment.getattr(l_1_tick, 'squeeze'):
                pass
                yield ' textLength="'
                yield escape(environment.getattr(l_1_tick, 'squeeze'))
                yield '" lengthAdjust="spacingAndGlyphs"'
            yield '>'
            yield escape(environment.getattr(l_1_tick, 'text'))
            yield '</text>'
        l_1_tick = missing
        for l_1_tick in environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'years'):
            _loop_vars = {}
            pass
            yield '<text '
            yield escape((environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'year') if environment.getattr(l_1_tick, 'is_judged') else environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'axis_middle')))
            yield ' x="'
            yield escape(environment.getattr(l_1_tick, 'at'))
            yield '" y="308">'
            yield escape(environment.getattr(l_1_tick, 'text'))
            yield '</text>'
        l_1_tick = missing
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'path'):
            pass
            yield '<path '
            yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'path'))
            yield ' d="'
            yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'path'))
            yield '"/>'
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'gap'):
            pass
            yield '<path '
            yield escape(environment.getitem((undefined(name='gaps') if l_0_gaps is missing else l_0_gaps), environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'shade')))
            yield ' d="'
            yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'gap'))
            yield '"/>'
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'actual'):
            pass
            yield '<path '
            yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'actual'))
            yield ' d="'
            yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'actual'))
            yield '"/>'
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'dots'):
            pass
            yield '<path '
            yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'dots'))
            yield ' d="'
            yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'dots'))
            yield '"/>'
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'open'):
            pass
            yield '<path '
            yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'open'))
            yield ' d="'
            yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'open'))
            yield '"/>'
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'marks'):
            pass
            yield '<path '
            yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'mark'))
            yield ' d="'
            yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'marks'))
            yield '"/>'
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'chip'):
            pass
            if environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'shade'):
                pass
                yield '<rect '
                yield escape(environment.getitem((undefined(name='fills') if l_0_fills is missing else l_0_fills), environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'shade')))
                yield ' x="'
                yield escape((environment.getitem(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'chip'), 0) - 12))
                yield '" y="'
                yield escape((environment.getitem(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'chip'), 1) - 12))
                yield '" width="24" height="24"/>'
                if (t_1(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'grade')) < 2):
                    pass
                    yield '<text '
                    yield escape(environment.getitem((undefined(name='chips') if l_0_chips is missing else l_0_chips), environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'shade')))
                    yield ' x="'
                    yield escape(environment.getitem(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'chip'), 0))
                    yield '" y="'
                    yield escape((environment.getitem(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'chip'), 1) + 6))
                    yield '">'
                    yield escape(environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'grade'))
                    yield '</text>'
        for l_1_label in environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'labels'):
            _loop_vars = {}
            pass
            yield '<text '
            yield escape(t_2(l_1_label, environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'shade')))
            yield ' x="'
            yield escape(environment.getattr(l_1_label, 'x'))
            yield '" y="'
            yield escape(environment.getattr(l_1_label, 'y'))
            yield '"'
            if environment.getattr(l_1_label, 'shift'):
                pass
                yield ' dy="'
                yield escape((environment.getattr(l_1_label, 'shift') / 10))
                yield 'em"'
            yield '>'
            yield escape(environment.getattr(l_1_label, 'text'))
            yield '</text>'
        l_1_label = missing
        yield '</svg>\n<figcaption>'
        if environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'suffix'):
            pass
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.chart-unit', unit=environment.getattr((undefined(name='row') if l_0_row is missing else l_0_row), 'suffix')))
            yield ' '
        if (not environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'starts_at_zero')):
            pass
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.not-from-zero'))
            yield ' '
        if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'path'):
            pass
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.chart-path'))
        yield '</figcaption>\n</figure>\n'

    blocks = {}
    debug_info = '2=31&3=35&4=49&5=53&6=72&7=83&8=90&9=97&10=104&11=111&12=118&13=125&14=147&16=167'
    return locals()


MADE["a250ea349162aa94a521d0a041995174330c8a5dfc99cda2d9be18c11191cc8d"] = template_3


def template_4(environment):  # contents.html.j2
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
        yield '<nav class="contents" aria-label="'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.contents'))
        yield '">\n<ul>\n'
        def t_1(fiter):
            for l_1_key in fiter:
                if (l_1_key != 'answer'):
                    yield l_1_key
        for l_1_key in t_1(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'chapters')):
            _loop_vars = {}
            pass
            yield '<li><a href="#ichigo-'
            yield escape(l_1_key)
            yield '">'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), markup_join(('report.', l_1_key, )), _loop_vars=_loop_vars))
            yield '</a></li>\n'
        l_1_key = missing
        yield '</ul>\n</nav>\n'

    blocks = {}
    debug_info = '1=14&3=16&4=24'
    return locals()


MADE["a8c70ae22e468961b9dbbad2d3b6332e332ebc8356e414073eb85ab70f3ad8c5"] = template_4


def template_5(environment):  # fragment.html.j2
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
        l_0_kicker = l_0_own = l_0_signed = missing
        pass
        yield '<style>'
        yield escape((undefined(name='style') if l_0_style is missing else l_0_style))
        yield '</style>\n'
        included_template = environment.get_template('macros.html.j2', 'fragment.html.j2').make_module(context.get_all(), True, {'kicker': l_0_kicker, 'own': l_0_own, 'signed': l_0_signed})
        l_0_kicker = getattr(included_template, 'kicker', missing)
        if l_0_kicker is missing:
            l_0_kicker = undefined(f"the template {included_template.__name__!r} (imported on line 3 in 'fragment.html.j2') does not export the requested name 'kicker'", name='kicker')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 3 in 'fragment.html.j2') does not export the requested name 'own'", name='own')
        l_0_signed = getattr(included_template, 'signed', missing)
        if l_0_signed is missing:
            l_0_signed = undefined(f"the template {included_template.__name__!r} (imported on line 3 in 'fragment.html.j2') does not export the requested name 'signed'", name='signed')
        context.vars.update({'kicker': l_0_kicker, 'own': l_0_own, 'signed': l_0_signed})
        context.exported_vars.difference_update(('kicker', 'own', 'signed'))
        yield '<div class="ichigo" lang="'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'language'))
        yield '">\n'
        yield escape(context.call((undefined(name='kicker') if l_0_kicker is missing else l_0_kicker)))
        yield '\n<p class="title"><strong'
        yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own)))
        yield '>'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'title'))
        yield '</strong> <span class="heading">'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'heading'))
        yield '</span></p>\n'
        yield escape(context.call((undefined(name='signed') if l_0_signed is missing else l_0_signed)))
        yield '\n'
        template = environment.get_template('top.html.j2', 'fragment.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'kicker': l_0_kicker, 'own': l_0_own, 'signed': l_0_signed}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        template = environment.get_template('body.html.j2', 'fragment.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'kicker': l_0_kicker, 'own': l_0_own, 'signed': l_0_signed}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '<p class="soft">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.generated'))
        yield '</p>\n</div>\n'

    blocks = {}
    debug_info = '2=16&3=18&4=31&5=33&6=35&7=41&8=43&9=49&10=56'
    return locals()


MADE["163d716ca5e0662761a05565a64f1b66e5bcf3b69dbe19d9cc6672f8ccb0e757"] = template_5


def template_6(environment):  # goals.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'goals.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_report = resolve('report')
        l_0_about = l_0_original = l_0_own = l_0_own_name = missing
        try:
            t_1 = environment.filters['chart']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'chart' found.")
        try:
            t_2 = environment.filters['links']
        except KeyError:
            @internalcode
            def t_2(*unused):
                raise TemplateRuntimeError("No filter named 'links' found.")
        pass
        included_template = environment.get_template('macros.html.j2', 'goals.html.j2').make_module(context.get_all(), True, {'about': l_0_about, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name})
        l_0_about = getattr(included_template, 'about', missing)
        if l_0_about is missing:
            l_0_about = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'goals.html.j2') does not export the requested name 'about'", name='about')
        l_0_original = getattr(included_template, 'original', missing)
        if l_0_original is missing:
            l_0_original = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'goals.html.j2') does not export the requested name 'original'", name='original')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'goals.html.j2') does not export the requested name 'own'", name='own')
        l_0_own_name = getattr(included_template, 'own_name', missing)
        if l_0_own_name is missing:
            l_0_own_name = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'goals.html.j2') does not export the requested name 'own_name'", name='own_name')
        context.vars.update({'about': l_0_about, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name})
        context.exported_vars.difference_update(('about', 'original', 'own', 'own_name'))
        def t_3(fiter):
            for l_1_goal in fiter:
                if ((environment.getattr(l_1_goal, 'rows') or environment.getattr(environment.getattr(l_1_goal, 'review'), 'actions')) or environment.getattr(environment.getattr(l_1_goal, 'review'), 'assessment')):
                    yield l_1_goal
        for l_1_goal in t_3(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals')):
            l_1_w = resolve('w')
            _loop_vars = {}
            pass
            yield '<section class="of-goal" aria-labelledby="ichigo-goal-'
            yield escape(environment.getattr(l_1_goal, 'number'))
            yield '">\n<h3 id="ichigo-goal-'
            yield escape(environment.getattr(l_1_goal, 'number'))
            yield '">'
            yield escape(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'goal'))
            yield ' '
            yield escape(environment.getattr(l_1_goal, 'number'))
            yield ' <span'
            yield escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_1_goal, _loop_vars=_loop_vars))
            yield '>'
            yield escape(environment.getattr(l_1_goal, 'name'))
            yield '</span>'
            yield escape(context.call((undefined(name='original') if l_0_original is missing else l_0_original), l_1_goal, _loop_vars=_loop_vars))
            yield '</h3>\n'
            yield escape(context.call((undefined(name='about') if l_0_about is missing else l_0_about), l_1_goal, _loop_vars=_loop_vars))
            yield '\n'
            if (environment.getattr(environment.getattr(l_1_goal, 'review'), 'actions') or environment.getattr(environment.getattr(l_1_goal, 'review'), 'assessment')):
                pass
                yield '<dl class="words">\n'
                if environment.getattr(environment.getattr(l_1_goal, 'review'), 'actions'):
                    pass
                    yield '<div><dt>'
                    yield escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.actions', _loop_vars=_loop_vars))
                    yield '</dt><dd'
                    yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars))
                    yield '>'
                    yield escape(t_2(environment.getattr(environment.getattr(l_1_goal, 'review'), 'actions')))
                    yield '</dd></div>'
                if environment.getattr(environment.getattr(l_1_goal, 'review'), 'assessment'):
                    pass
                    yield '<div><dt>'
                    yield escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.assessment', _loop_vars=_loop_vars))
                    yield '</dt><dd'
                    yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars))
                    yield '>'
                    yield escape(t_2(environment.getattr(environment.getattr(l_1_goal, 'review'), 'assessment')))
                    yield '</dd></div>'
                yield '</dl>\n'
            for l_2_row in environment.getattr(l_1_goal, 'rows'):
                l_2_c = l_2_said = missing
                _loop_vars = {}
                pass
                l_2_c = t_1(l_2_row)
                _loop_vars['c'] = l_2_c
                l_2_said = environment.getattr(l_2_row, 'review')
                _loop_vars['said'] = l_2_said
                yield '<article class="card">\n<h4 id="ichigo-i-'
                yield escape(environment.getattr(l_2_row, 'id'))
                yield '"><b class="g g'
                yield escape(environment.getattr(l_2_row, 'shade'))
                yield '">'
                yield escape(environment.getattr(l_2_row, 'grade'))
                yield '</b><span'
                yield escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_2_row, _loop_vars=_loop_vars))
                yield '>'
                yield escape(environment.getattr(l_2_row, 'name'))
                yield '</span>'
                yield escape(context.call((undefined(name='original') if l_0_original is missing else l_0_original), l_2_row, _loop_vars=_loop_vars))
                yield '</h4>\n<p class="meta">'
                yield escape(environment.getattr(l_2_row, 'better'))
                yield '\u3000'
                yield escape(environment.getattr(l_2_row, 'state'))
                if environment.getattr(l_2_row, 'department'):
                    pass
                    yield '\u3000<span'
                    yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars))
                    yield '>'
                    yield escape(environment.getattr(l_2_row, 'department'))
                    yield '</span>'
                if environment.getattr(l_2_row, 'belongs'):
                    pass
                    yield '\u3000<span'
                    yield escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_2_row, _loop_vars=_loop_vars))
                    yield '>'
                    yield escape(environment.getattr(l_2_row, 'belongs'))
                    yield '</span>'
                yield '</p>\n<p class="sentence" id="ichigo-s-'
                yield escape(environment.getattr(l_2_row, 'id'))
                yield '">'
                yield escape(environment.getattr(l_2_row, 'sentence'))
                yield '</p>\n'
                if (undefined(name='c') if l_2_c is missing else l_2_c):
                    pass
                    template = environment.get_template('chart.html.j2', 'goals.html.j2')
                    gen = template.root_render_func(template.new_context(context.get_all(), True, {'c': l_2_c, 'row': l_2_row, 'said': l_2_said, 'goal': l_1_goal, 'about': l_0_about, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name}))
                    try:
                        for event in gen:
                            yield event
                    finally: gen.close()
                yield '<dl class="numbers"><dt class="first">'
                yield escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'column.actual', _loop_vars=_loop_vars))
                yield ' '
                yield escape((environment.getattr(environment.getattr(l_2_row, 'value'), 'detail') or environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'this_year')))
                yield '</dt><dd class="first">'
                yield escape(environment.getattr(environment.getattr(l_2_row, 'value'), 'text'))
                if environment.getattr(environment.getattr(l_2_row, 'standing'), 'actual'):
                    pass
                    yield escape(environment.getattr(l_2_row, 'suffix'))
                yield '</dd>'
                for (l_3_name, l_3_text) in environment.getattr(l_2_row, 'figures'):
                    _loop_vars = {}
                    pass
                    yield '<dt>'
                    yield escape(l_3_name)
                    yield '</dt><dd>'
                    yield escape(l_3_text)
                    yield '</dd>'
                l_3_name = l_3_text = missing
                yield '</dl>\n'
                if ((((environment.getattr((undefined(name='said') if l_2_said is missing else l_2_said), 'cause') or environment.getattr((undefined(name='said') if l_2_said is missing else l_2_said), 'issue')) or environment.getattr(l_2_row, 'next_step')) or environment.getattr((undefined(name='said') if l_2_said is missing else l_2_said), 'comment')) or environment.getattr(l_2_row, 'by_hand')):
                    pass
                    yield '<dl class="words">\n'
                    if environment.getattr((undefined(name='said') if l_2_said is missing else l_2_said), 'cause'):
                        pass
                        yield '<div><dt>'
                        yield escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.cause', _loop_vars=_loop_vars))
                        yield '</dt><dd'
                        yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars))
                        yield '>'
                        yield escape(t_2(environment.getattr((undefined(name='said') if l_2_said is missing else l_2_said), 'cause')))
                        yield '</dd></div>'
                    if environment.getattr((undefined(name='said') if l_2_said is missing else l_2_said), 'issue'):
                        pass
                        yield '<div><dt>'
                        yield escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.issue', _loop_vars=_loop_vars))
                        yield '</dt><dd'
                        yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars))
                        yield '>'
                        yield escape(t_2(environment.getattr((undefined(name='said') if l_2_said is missing else l_2_said), 'issue')))
                        yield '</dd></div>'
                    if environment.getattr(l_2_row, 'next_step'):
                        pass
                        yield '<div><dt>'
                        yield escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.next', _loop_vars=_loop_vars))
                        yield '</dt><dd>'
                        yield escape(environment.getattr(l_2_row, 'next_step'))
                        yield '</dd></div>'
                    if environment.getattr((undefined(name='said') if l_2_said is missing else l_2_said), 'comment'):
                        pass
                        yield '<div><dt>'
                        yield escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.comment', _loop_vars=_loop_vars))
                        yield '</dt><dd'
                        yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars))
                        yield '>'
                        yield escape(t_2(environment.getattr((undefined(name='said') if l_2_said is missing else l_2_said), 'comment')))
                        yield '</dd></div>'
                    if environment.getattr(l_2_row, 'by_hand'):
                        pass
                        yield '<div><dt>'
                        yield escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.by-hand', _loop_vars=_loop_vars))
                        yield '</dt><dd'
                        yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars))
                        yield '>'
                        yield escape(environment.getattr(l_2_row, 'by_hand'))
                        yield '</dd></div>'
                    yield '</dl>\n'
                yield '<p class="fine">'
                for (l_3_key, l_3_text) in environment.getattr(l_2_row, 'fine'):
                    _loop_vars = {}
                    pass
                    yield '<b>'
                    yield escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), markup_join(('report.', l_3_key, )), _loop_vars=_loop_vars))
                    yield '</b>'
                    yield escape(t_2(l_3_text))
                    yield '\n'
                l_3_key = l_3_text = missing
                yield '</p>\n</article>\n'
            l_2_row = l_2_c = l_2_said = missing
            yield '</section>\n'
        l_1_goal = l_1_w = missing

    blocks = {}
    debug_info = '2=25&3=40&4=49&5=51&6=63&7=65&9=68&10=77&13=87&14=91&16=96&17=108&18=126&19=130&20=139&21=158&23=161&24=170&25=179&26=186&27=195&30=206'
    return locals()


MADE["f82d73c9f783b4471407184b9ea384e478443786678fd02303dafead19fda334"] = template_6


def template_7(environment):  # macros.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'macros.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_own = l_0_own_name = l_0_original = l_0_texts = l_0_about = l_0_caption = l_0_chip = l_0_tag = l_0_kicker = l_0_signed = missing
        try:
            t_1 = environment.filters['links']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'links' found.")
        try:
            t_2 = environment.filters['paragraphs']
        except KeyError:
            @internalcode
            def t_2(*unused):
                raise TemplateRuntimeError("No filter named 'paragraphs' found.")
        pass
        def macro():
            t_3 = []
            l_1_report = resolve('report')
            pass
            if (environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'original_language') != environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'language')):
                pass
                t_3.extend((
                    ' lang="',
                    escape(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'original_language')),
                    '"',
                ))
            return concat(t_3)
        context.exported_vars.add('own')
        context.vars['own'] = l_0_own = Macro(environment, macro, 'own', (), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_thing):
            t_4 = []
            if l_1_thing is missing:
                l_1_thing = undefined("parameter 'thing' was not provided", name='thing')
            pass
            if (not environment.getattr(l_1_thing, 'original')):
                pass
                t_4.append(
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                )
            return concat(t_4)
        context.exported_vars.add('own_name')
        context.vars['own_name'] = l_0_own_name = Macro(environment, macro, 'own_name', ('thing',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_thing):
            t_5 = []
            if l_1_thing is missing:
                l_1_thing = undefined("parameter 'thing' was not provided", name='thing')
            pass
            if environment.getattr(l_1_thing, 'original'):
                pass
                t_5.extend((
                    ' <small',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                    '>',
                    escape(environment.getattr(l_1_thing, 'original')),
                    '</small>',
                ))
            return concat(t_5)
        context.exported_vars.add('original')
        context.vars['original'] = l_0_original = Macro(environment, macro, 'original', ('thing',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_text):
            t_6 = []
            if l_1_text is missing:
                l_1_text = undefined("parameter 'text' was not provided", name='text')
            pass
            for l_2_part in t_2(l_1_text):
                _loop_vars = {}
                pass
                t_6.extend((
                    '<p',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars)),
                    '>',
                    escape(t_1(l_2_part)),
                    '</p>',
                ))
            l_2_part = missing
            return concat(t_6)
        context.exported_vars.add('texts')
        context.vars['texts'] = l_0_texts = Macro(environment, macro, 'texts', ('text',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_node):
            t_7 = []
            if l_1_node is missing:
                l_1_node = undefined("parameter 'node' was not provided", name='node')
            pass
            if environment.getattr(l_1_node, 'statement'):
                pass
                t_7.extend((
                    '<p',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                    '>',
                    escape(t_1(environment.getattr(l_1_node, 'statement'))),
                    '</p>',
                ))
            if environment.getattr(l_1_node, 'note'):
                pass
                t_7.extend((
                    '<p class="soft"',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                    '>',
                    escape(t_1(environment.getattr(l_1_node, 'note'))),
                    '</p>',
                ))
            return concat(t_7)
        context.exported_vars.add('about')
        context.vars['about'] = l_0_about = Macro(environment, macro, 'about', ('node',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_name):
            t_8 = []
            if l_1_name is missing:
                l_1_name = undefined("parameter 'name' was not provided", name='name')
            pass
            t_8.extend((
                '<caption><span class="unseen">',
                escape(l_1_name),
                '</span></caption>',
            ))
            return concat(t_8)
        context.exported_vars.add('caption')
        context.vars['caption'] = l_0_caption = Macro(environment, macro, 'caption', ('name',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_row):
            t_9 = []
            if l_1_row is missing:
                l_1_row = undefined("parameter 'row' was not provided", name='row')
            pass
            t_9.extend((
                '<b class="g g',
                escape(environment.getattr(l_1_row, 'shade')),
                '">',
                escape(environment.getattr(l_1_row, 'grade')),
                '</b>',
            ))
            return concat(t_9)
        context.exported_vars.add('chip')
        context.vars['chip'] = l_0_chip = Macro(environment, macro, 'chip', ('row',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_text):
            t_10 = []
            if l_1_text is missing:
                l_1_text = undefined("parameter 'text' was not provided", name='text')
            pass
            if l_1_text:
                pass
                t_10.extend((
                    '<span class="tag">',
                    escape(l_1_text),
                    '</span>',
                ))
            return concat(t_10)
        context.exported_vars.add('tag')
        context.vars['tag'] = l_0_tag = Macro(environment, macro, 'tag', ('text',), False, False, False, context.eval_ctx.autoescape)
        def macro():
            t_11 = []
            l_1_report = resolve('report')
            l_1_w = resolve('w')
            pass
            t_11.append(
                '<p class="kicker">',
            )
            if environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'municipality'):
                pass
                t_11.extend((
                    '<b',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                    '>',
                    escape(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'municipality')),
                    '</b>',
                ))
            t_11.extend((
                escape(context.call((undefined(name='w') if l_1_w is missing else l_1_w), 'report.period-label')),
                ' ',
                escape(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'span')),
                '</p>',
            ))
            return concat(t_11)
        context.exported_vars.add('kicker')
        context.vars['kicker'] = l_0_kicker = Macro(environment, macro, 'kicker', (), False, False, False, context.eval_ctx.autoescape)
        def macro():
            t_12 = []
            l_1_report = resolve('report')
            pass
            if (environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'office') or environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'date')):
                pass
                t_12.append(
                    '<p class="kicker">',
                )
                if environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'office'):
                    pass
                    t_12.extend((
                        '<b',
                        escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                        '>',
                        escape(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'office')),
                        '</b>',
                    ))
                t_12.extend((
                    '<span',
                    escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                    '>',
                    escape(environment.getattr((undefined(name='report') if l_1_report is missing else l_1_report), 'date')),
                    '</span></p>',
                ))
            return concat(t_12)
        context.exported_vars.add('signed')
        context.vars['signed'] = l_0_signed = Macro(environment, macro, 'signed', (), False, False, False, context.eval_ctx.autoescape)

    blocks = {}
    debug_info = '2=24&3=38&4=51&5=68&6=87&7=113&8=126&9=141&10=156&11=182'
    return locals()


MADE["6b7af4ed875a361557e3020b043c7f2b691f61d51bdf39ae65ac568281430eae"] = template_7


def template_8(environment):  # patterns.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'patterns.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        pass
        yield '<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>\n<pattern id="ichigo-p2" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="f2" width="6" height="6"/><circle class="p2" cx="3" cy="3" r="1.1"/></pattern>\n<pattern id="ichigo-p3" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="f3" width="6" height="6"/><path class="p3" stroke-width="2.4" d="M1.2 0v6"/></pattern>\n<pattern id="ichigo-p4" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="f4" width="6" height="6"/><path class="p4" stroke-width="1.8" d="M.9 0v6M0 .9h6"/></pattern>\n</defs></svg>\n'

    blocks = {}
    debug_info = ''
    return locals()


MADE["9a5926739fd4d01d719b8c1e6ab88f39116750a3f645b546f1630c3d0c9d377b"] = template_8


def template_9(environment):  # pdf.css.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'pdf.css.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        pass
        yield '@page{size:A4;margin:16mm 15mm 18mm;font-family:"BIZ UDPGothic","BIZ UDゴシック","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",Meiryo,sans-serif;@top-left{content:string(ichigo-title);font-size:8pt;color:#444;max-width:60%}@top-right{content:string(ichigo-part);font-size:8pt;color:#444}@bottom-left{content:string(ichigo-notice);font-size:7pt;color:#ce0000;width:88%;vertical-align:top;padding-top:3mm}@bottom-right{content:counter(page) " / " counter(pages);font-size:9pt;white-space:nowrap;width:12%;vertical-align:top;padding-top:3mm}}\n@page :first{@top-left{content:none}@top-right{content:none}@bottom-left{content:none}}\n.ichigo{font-size:9.5pt;line-height:1.5;padding:0;max-width:none;overflow-wrap:anywhere}\n.ichigo h1 .name,.ichigo .title .name{string-set:ichigo-title content(text)}\n.ichigo h2{string-set:ichigo-part content(text)}\n.ichigo header .notice{string-set:ichigo-notice content(text)}\n.ichigo .answer h2{string-set:ichigo-part ""}\n.ichigo h1{font-size:17pt}\n.ichigo h1 .heading,.ichigo h2{font-size:13.5pt}\n.ichigo h3,.ichigo h4{font-size:11pt;margin:0 0 1mm}\n.ichigo small,.ichigo .soft,.ichigo .tag,.ichigo .kicker,.ichigo .remark,.ichigo figcaption,.ichigo .meta,.ichigo .fine,.ichigo .legend,.ichigo thead th,.ichigo .contents li,.ichigo .figures dt,.ichigo .ends,.ichigo .tree .initiatives,.ichigo .years td,.ichigo .people table{font-size:8pt}\n.ichigo a{color:#000;text-decoration:none}\n.ichigo th,.ichigo td{padding:.8mm 2mm .8mm 0;vertical-align:top}\n.ichigo .n{white-space:normal;overflow-wrap:normal}\n.ichigo section.part{margin-top:8mm;padding-top:2mm;border-top-width:1.5pt}\n.ichigo .unseen{display:none}\n.ichigo .notice{margin-top:3mm;padding:1mm 3mm;border-width:1.2pt}\n.ichigo .answer{margin-top:5mm}\n.ichigo .g{min-width:5mm;line-height:4.4mm;padding:0 1mm}\n.ichigo .g2{background:#F0CC5E}\n.ichigo .g3{background:#E58A3C}\n.ichigo .g4{background:#8C1033}\n.ichigo .top>div{margin-bottom:3mm}\n.ichigo .strips th{max-width:none;width:52mm;vertical-align:middle}\n.ichigo .strips th,.ichigo .strips td,.ichigo .strips tr:first-child th,.ichigo .strips tr:first-child td{vertical-align:middle;padding:0 3mm .6mm 0}\n.ichigo .strip{width:76mm;height:7.2mm}\n.ichigo .legend,.ichigo .contents ul{display:block}\n.ichigo .legend li{display:inline-block;margin-right:4mm}\n.ichigo .legend .g{font-size:8pt;line-height:3.6mm;min-width:4mm;padding:0 .6mm;margin-right:1mm}\n.ichigo .figures{display:table;width:100%;margin-bottom:3mm}\n.ichigo .figures div{display:table-cell;padding:1mm 0}\n.ichigo .figures dd{font-size:15pt;line-height:1.2}\n.ichigo .lists{display:block;margin-top:3mm}\n.ichigo .list{display:inline-block;vertical-align:top;width:48%;margin:0 1.6% 2mm 0;padding-top:1mm}\n.ichigo .list li{display:block;padding:.8mm 0;line-height:1.3}\n.ichigo .list .g{margin-right:2mm}\n.ichigo .list strong{float:right;margin-left:2mm}\n.ichigo .list small{display:block;margin-left:7.5mm}\n.ichigo .list h3 small{display:inline;margin:0}\n.ichigo .list .far{width:70mm;height:2.6mm;margin:.4mm 0 0 auto}\n.ichigo .ends{display:none}\n.ichigo .contents{margin-top:4mm;padding-top:1mm}\n.ichigo .contents li{display:inline-block;margin-right:8mm;line-height:1.5}\n.ichigo .contents a::after{content:" …… " target-counter(attr(href),page)}\n.ichigo .rows td,.ichigo .rows tbody th{padding:.7mm 0 .7mm 1.6mm;height:auto;font-size:8.5pt;vertical-align:middle}\n.ichigo .rows thead th{padding:1mm 0 1mm 1.6mm;font-size:7.5pt}\n.ichigo .rows tbody .goal th{padding:2.5mm 0 1mm}\n.ichigo .rows .goal-name{font-size:9.5pt;margin-right:3mm}\n.ichigo .rows .goal .g{font-size:8pt;line-height:3.6mm}\n.ichigo .rows .bar{width:34mm;height:3.4mm;background:none}\n.ichigo .rows .now small{white-space:nowrap}\n.ichigo .rows .past{width:16mm;height:7.2mm}\n.ichigo .rows .key{min-width:0}\n.ichigo .rows .key span{position:static;display:inline;transform:none}\n.ichigo .rows .key span:first-of-type{display:none}\n.ichigo .rows .tag{display:block;border:0;padding:0;margin:0;font-size:7pt}\n.ichigo .rows.small td,.ichigo .rows.small tbody th,.ichigo .rows.broken td,.ichigo .rows.broken tbody th{font-size:6.5pt}\n.ichigo .rows.broken .n{overflow-wrap:anywhere}\n.ichigo .rows.broken .bar{width:17mm}\n.ichigo .of-goal{margin-top:5mm}\n.ichigo .of-goal>h3,.ichigo .of-goal>p{break-after:avoid}\n.ichigo .of-goal>.words{break-inside:avoid}\n.ichigo .card{display:block;margin-top:4mm;padding-top:2mm}\n.ichigo .card h4{display:block}\n.ichigo .card .meta{font-size:8pt}\n.ichigo .card h4 .g{font-size:11pt;line-height:5.5mm;min-width:6mm;margin-right:2mm}\n.ichigo .card figure{display:inline-block;width:102mm;vertical-align:top}\n.ichigo .card .drawing{width:100mm;height:50mm}\n.ichigo .numbers{display:inline-block;width:70mm;margin:0 0 0 6mm;vertical-align:top}\n.ichigo .numbers dt,.ichigo .numbers dd{padding:.5mm 0}\n.ichigo .numbers dt{float:left;border:0}\n.ichigo .words{display:block;margin-top:1mm}\n.ichigo .words div{display:inline-block;vertical-align:top;width:31%;margin-right:2%;padding-top:1mm}\n.ichigo .fine{max-width:none;margin-top:1mm}\n.ichigo .people{display:block;margin-top:2mm}\n.ichigo .people figure{display:inline-block;vertical-align:top;width:104mm}\n.ichigo .people .drawing{width:104mm;height:52mm}\n.ichigo .people th:first-child{white-space:nowrap}\n.ichigo .people table{display:inline-table;vertical-align:top;width:70mm;margin-left:4mm}\n.ichigo .people td,.ichigo .people tbody th{padding:.3mm 1mm .3mm 0}\n.ichigo .panel{display:block;padding:2mm 0}\n.ichigo .panel dd{margin-bottom:1mm}\n.ichigo .tree>li{margin-top:3mm}\n.ichigo .tree,.ichigo .tree b{font-size:8.5pt}\n.ichigo .tree li,.ichigo .tree .initiatives{line-height:1.35}\n.ichigo .tree>li>ul>li{margin-top:1mm}\n.ichigo .method p{margin-bottom:1mm;max-width:none;font-size:8.5pt}\n.ichigo .tree>li>b{font-size:10.5pt}\n.ichigo .years tr{display:block;padding:1mm 0}\n.ichigo .years th{display:inline-block;width:52mm}\n.ichigo .years td{display:inline-block;min-width:14mm;padding-right:2mm}\n.ichigo .years td::before{font-size:7pt}\n.ichigo .years td.sources{display:block;font-size:7.5pt}\n.ichigo footer{margin-top:6mm;padding-top:2mm}\n.ichigo footer .notice{display:none}\n.ichigo tr,.ichigo .card,.ichigo .panel,.ichigo figure{break-inside:avoid}\n.ichigo li,.ichigo .list{break-inside:auto}\n.ichigo .tree ul ul li{break-inside:avoid}\n'

    blocks = {}
    debug_info = ''
    return locals()


MADE["960928efb8c5deffa060cbd82f646985a30601c4d7a8ef9238c81e1f97f8e564"] = template_9


def template_10(environment):  # population.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'population.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_report = resolve('report')
        l_0_lines = resolve('lines')
        l_0_w = resolve('w')
        l_0_caption = l_0_own = l_0_c = missing
        try:
            t_1 = environment.filters['people']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'people' found.")
        try:
            t_2 = environment.filters['told']
        except KeyError:
            @internalcode
            def t_2(*unused):
                raise TemplateRuntimeError("No filter named 'told' found.")
        pass
        included_template = environment.get_template('macros.html.j2', 'population.html.j2').make_module(context.get_all(), True, {'c': l_0_c, 'caption': l_0_caption, 'own': l_0_own})
        l_0_caption = getattr(included_template, 'caption', missing)
        if l_0_caption is missing:
            l_0_caption = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'population.html.j2') does not export the requested name 'caption'", name='caption')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 1 in 'population.html.j2') does not export the requested name 'own'", name='own')
        context.vars.update({'caption': l_0_caption, 'own': l_0_own})
        context.exported_vars.difference_update(('caption', 'own'))
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'population_told'):
            pass
            yield '<p class="sentence" id="ichigo-people">'
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'population_told'))
            yield '</p>'
        yield '<div class="people">\n'
        l_0_c = t_1((undefined(name='report') if l_0_report is missing else l_0_report))
        context.vars['c'] = l_0_c
        context.exported_vars.add('c')
        if (undefined(name='c') if l_0_c is missing else l_0_c):
            pass
            yield '<figure>\n<svg class="drawing" viewBox="0 0 640 320" role="img" aria-labelledby="ichigo-population'
            if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'population_told'):
                pass
                yield ' ichigo-people'
            yield '">\n<path '
            yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'grid'))
            yield ' d="'
            yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'grid'))
            yield '"/>\n'
            for l_1_tick in environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'scale'):
                _loop_vars = {}
                pass
                yield '<text '
                yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'axis_end'))
                yield ' x="'
                yield escape((environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'left') - 8))
                yield '" y="'
                yield escape((environment.getattr(l_1_tick, 'at') + 5))
                yield '">'
                yield escape(environment.getattr(l_1_tick, 'text'))
                yield '</text>'
            l_1_tick = missing
            for l_1_tick in environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'years'):
                _loop_vars = {}
                pass
                yield '<text '
                yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'axis_middle'))
                yield ' x="'
                yield escape(environment.getattr(l_1_tick, 'at'))
                yield '" y="308">'
                yield escape(environment.getattr(l_1_tick, 'text'))
                yield '</text>'
            l_1_tick = missing
            for (l_1_kind, l_1_line) in environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'lines'):
                _loop_vars = {}
                pass
                yield '<path '
                yield escape(environment.getitem((undefined(name='lines') if l_0_lines is missing else l_0_lines), l_1_kind))
                yield ' d="'
                yield escape(l_1_line)
                yield '"/>'
            l_1_kind = l_1_line = missing
            if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'dots'):
                pass
                yield '<path '
                yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'dots'))
                yield ' d="'
                yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'dots'))
                yield '"/>'
            if environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'marks'):
                pass
                yield '<path '
                yield escape(environment.getattr((undefined(name='lines') if l_0_lines is missing else l_0_lines), 'mark'))
                yield ' d="'
                yield escape(environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'marks'))
                yield '"/>'
            for l_1_label in environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'labels'):
                _loop_vars = {}
                pass
                yield '<text '
                yield escape(t_2(l_1_label, 0))
                yield ' x="'
                yield escape(environment.getattr(l_1_label, 'x'))
                yield '" y="'
                yield escape(environment.getattr(l_1_label, 'y'))
                yield '"'
                if environment.getattr(l_1_label, 'shift'):
                    pass
                    yield ' dy="'
                    yield escape((environment.getattr(l_1_label, 'shift') / 10))
                    yield 'em"'
                yield '>'
                yield escape(environment.getattr(l_1_label, 'text'))
                yield '</text>'
            l_1_label = missing
            yield '</svg>\n<figcaption>'
            if (not environment.getattr((undefined(name='c') if l_0_c is missing else l_0_c), 'starts_at_zero')):
                pass
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.not-from-zero'))
                yield ' '
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.people-note'))
            yield '</figcaption>\n</figure>\n'
        yield '<table>\n'
        yield escape(context.call((undefined(name='caption') if l_0_caption is missing else l_0_caption), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population')))
        yield '\n<thead><tr><th scope="col">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population-year'))
        yield '</th><th scope="col">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population-kind'))
        yield '</th><th scope="col" class="n">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.population-value'))
        yield '</th></tr></thead>\n<tbody>\n'
        l_1_loop = missing
        for l_1_each, l_1_loop in LoopContext(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'population'), undefined):
            _loop_vars = {}
            pass
            yield '<tr><th scope="row">'
            yield escape(environment.getattr(l_1_each, 'year_told'))
            yield '</th><td>'
            yield escape(environment.getattr(l_1_each, 'kind_told'))
            if (environment.getattr(l_1_each, 'label') and (environment.getattr(l_1_loop, 'first') or (environment.getattr(environment.getattr(l_1_loop, 'previtem'), 'label') != environment.getattr(l_1_each, 'label')))):
                pass
                yield ' <small'
                yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars))
                yield '>'
                yield escape(environment.getattr(l_1_each, 'label'))
                yield '</small>'
            yield '</td><td class="n">'
            yield escape(environment.getattr(l_1_each, 'told'))
            yield '</td></tr>\n'
        l_1_loop = l_1_each = missing
        yield '</tbody>\n</table>\n</div>\n'

    blocks = {}
    debug_info = '1=27&2=36&4=42&5=45&7=48&8=52&9=56&10=69&11=80&12=89&13=96&14=103&16=123&20=130&21=132&23=139'
    return locals()


MADE["54aadfb4f7da5cf18a95be48fd9ff8bc6afd714f8c6204216d47c2c03871854f"] = template_10


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
        l_0_kicker = l_0_own = l_0_signed = missing
        pass
        included_template = environment.get_template('macros.html.j2', 'report.html.j2').make_module(context.get_all(), True, {'kicker': l_0_kicker, 'own': l_0_own, 'signed': l_0_signed})
        l_0_kicker = getattr(included_template, 'kicker', missing)
        if l_0_kicker is missing:
            l_0_kicker = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'report.html.j2') does not export the requested name 'kicker'", name='kicker')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'report.html.j2') does not export the requested name 'own'", name='own')
        l_0_signed = getattr(included_template, 'signed', missing)
        if l_0_signed is missing:
            l_0_signed = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'report.html.j2') does not export the requested name 'signed'", name='signed')
        context.vars.update({'kicker': l_0_kicker, 'own': l_0_own, 'signed': l_0_signed})
        context.exported_vars.difference_update(('kicker', 'own', 'signed'))
        yield '<!DOCTYPE html>\n<html lang="'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'language'))
        yield '">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \''
        yield escape((undefined(name='style_hash') if l_0_style_hash is missing else l_0_style_hash))
        yield '\'; base-uri \'none\'; form-action \'none\'">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">\n<title>'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'heading'))
        yield ' - '
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'title'))
        yield '</title>\n<style>'
        yield escape((undefined(name='style') if l_0_style is missing else l_0_style))
        yield '</style>\n</head>\n<body>\n<div class="ichigo">\n<header>\n'
        yield escape(context.call((undefined(name='kicker') if l_0_kicker is missing else l_0_kicker)))
        yield '\n<h1><span class="name"'
        yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own)))
        yield '>'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'title'))
        yield '</span> <span class="heading">'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'heading'))
        yield '</span></h1>\n'
        yield escape(context.call((undefined(name='signed') if l_0_signed is missing else l_0_signed)))
        yield '\n'
        template = environment.get_template('top.html.j2', 'report.html.j2')
        gen = template.root_render_func(template.new_context(context.get_all(), True, {'kicker': l_0_kicker, 'own': l_0_own, 'signed': l_0_signed}))
        try:
            for event in gen:
                yield event
        finally: gen.close()
        yield '</header>\n<main>\n'
        yield from context.blocks['body'][0](context)
        yield '</main>\n<footer>'
        yield from context.blocks['footer'][0](context)
        yield '</footer>\n</div>\n</body>\n</html>\n'

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
            yield '>'
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'notice'))
            yield '</p>'

    blocks = {'body': block_body, 'footer': block_footer}
    debug_info = '2=15&4=28&7=30&10=32&11=36&16=38&17=40&18=46&19=48&22=55&24=57&22=60&24=75'
    return locals()


MADE["ab55fd76127e058e818fbed6a65b14854575c23a86ed368ea84371f6599882ce"] = template_11


def template_12(environment):  # rows.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'rows.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        l_0_caption = l_0_own = l_0_own_name = missing
        try:
            t_1 = environment.filters['bar']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'bar' found.")
        try:
            t_2 = environment.filters['history']
        except KeyError:
            @internalcode
            def t_2(*unused):
                raise TemplateRuntimeError("No filter named 'history' found.")
        try:
            t_3 = environment.filters['links']
        except KeyError:
            @internalcode
            def t_3(*unused):
                raise TemplateRuntimeError("No filter named 'links' found.")
        pass
        included_template = environment.get_template('macros.html.j2', 'rows.html.j2').make_module(context.get_all(), True, {'caption': l_0_caption, 'own': l_0_own, 'own_name': l_0_own_name})
        l_0_caption = getattr(included_template, 'caption', missing)
        if l_0_caption is missing:
            l_0_caption = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'rows.html.j2') does not export the requested name 'caption'", name='caption')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'rows.html.j2') does not export the requested name 'own'", name='own')
        l_0_own_name = getattr(included_template, 'own_name', missing)
        if l_0_own_name is missing:
            l_0_own_name = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'rows.html.j2') does not export the requested name 'own_name'", name='own_name')
        context.vars.update({'caption': l_0_caption, 'own': l_0_own, 'own_name': l_0_own_name})
        context.exported_vars.difference_update(('caption', 'own', 'own_name'))
        yield '<table class="rows'
        if (environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'density') != 'normal'):
            pass
            yield ' '
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'density'))
        yield '">\n'
        yield escape(context.call((undefined(name='caption') if l_0_caption is missing else l_0_caption), context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.indicators')))
        yield '\n<thead><tr><th scope="col">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.grade'))
        yield '</th><th scope="col">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.name-unit'))
        yield '</th><th scope="col" class="key"><b class="unseen">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.bar-column'))
        yield '</b><span aria-hidden="true">0％</span><span aria-hidden="true">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.hundred'))
        yield '</span></th><th scope="col" class="n">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'label.attainment'))
        yield '</th><th scope="col" class="n">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.actual'))
        yield ' '
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'this_year'))
        yield '</th><th scope="col" class="n">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.expected'))
        yield ' '
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'this_year'))
        yield '</th><th scope="col" class="n">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.target'))
        yield ' '
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'usual_target'))
        yield '</th><th scope="col" class="n">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'column.baseline'))
        yield ' '
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'usual_baseline'))
        yield '</th><th scope="col" class="n">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.since'))
        yield '</th><th scope="col">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.course'))
        yield '</th></tr></thead>\n'
        def t_4(fiter):
            for l_1_goal in fiter:
                if environment.getattr(l_1_goal, 'rows'):
                    yield l_1_goal
        l_1_loop = missing
        for l_1_goal, l_1_loop in LoopContext(t_4(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals')), undefined):
            _loop_vars = {}
            pass
            yield '<tbody>\n<tr class="goal"><th colspan="10" scope="rowgroup"><b class="goal-name">'
            yield escape(environment.getattr(l_1_goal, 'number'))
            yield ' <span'
            yield escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_1_goal, _loop_vars=_loop_vars))
            yield '>'
            yield escape(environment.getattr(l_1_goal, 'name'))
            yield '</span></b>'
            l_2_loop = missing
            for l_2_number, l_2_loop in LoopContext(environment.getattr(environment.getattr(l_1_goal, 'tally'), 'grades'), undefined):
                _loop_vars = {}
                pass
                if l_2_number:
                    pass
                    yield '<b class="g g'
                    yield escape(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'shades'), environment.getattr(l_2_loop, 'index0')))
                    yield '">'
                    yield escape(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'grades'), environment.getattr(l_2_loop, 'index0')))
                    yield ' '
                    yield escape(l_2_number)
                    yield '</b>'
            l_2_loop = l_2_number = missing
            if environment.getattr(environment.getattr(l_1_goal, 'tally'), 'not_evaluated'):
                pass
                yield '<b class="g g0">'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.none', _loop_vars=_loop_vars))
                yield ' '
                yield escape(environment.getattr(environment.getattr(l_1_goal, 'tally'), 'not_evaluated'))
                yield '</b>'
            yield '</th></tr>\n'
            for l_2_row in environment.getattr(l_1_goal, 'rows'):
                l_2_fills = resolve('fills')
                l_2_lines = resolve('lines')
                l_2_paper = resolve('paper')
                l_2_dots = resolve('dots')
                l_2_bar = l_2_past = missing
                _loop_vars = {}
                pass
                l_2_bar = t_1(l_2_row)
                _loop_vars['bar'] = l_2_bar
                l_2_past = t_2(l_2_row)
                _loop_vars['past'] = l_2_past
                yield '<tr><td class="chip"><b class="g g'
                yield escape(environment.getattr(l_2_row, 'shade'))
                yield '">'
                yield escape(environment.getattr(l_2_row, 'grade'))
                yield '</b></td><th scope="row" class="name"><a href="#ichigo-i-'
                yield escape(environment.getattr(l_2_row, 'id'))
                yield '"'
                yield escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_2_row, _loop_vars=_loop_vars))
                yield '>'
                yield escape(environment.getattr(l_2_row, 'name'))
                yield '</a><small>'
                if environment.getattr(l_2_row, 'suffix'):
                    pass
                    yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=environment.getattr(l_2_row, 'suffix'), _loop_vars=_loop_vars))
                if environment.getattr(l_2_row, 'remark'):
                    pass
                    yield ' '
                    yield escape(environment.getattr(l_2_row, 'remark'))
                if environment.getattr(l_2_row, 'mark'):
                    pass
                    yield ' '
                    yield escape(environment.getattr(l_2_row, 'mark'))
                yield '</small></th>\n<td class="bars"><svg class="bar" viewBox="0 0 204 20" aria-hidden="true">'
                if (undefined(name='bar') if l_2_bar is missing else l_2_bar):
                    pass
                    yield '<rect '
                    yield escape(environment.getitem((undefined(name='fills') if l_2_fills is missing else l_2_fills), environment.getattr(l_2_row, 'shade')))
                    yield ' x="'
                    yield escape(environment.getattr((undefined(name='bar') if l_2_bar is missing else l_2_bar), 'x'))
                    yield '" y="3.5" width="'
                    yield escape(environment.getattr((undefined(name='bar') if l_2_bar is missing else l_2_bar), 'width'))
                    yield '" height="13"/>'
                    if environment.getattr((undefined(name='bar') if l_2_bar is missing else l_2_bar), 'is_cut'):
                        pass
                        yield '<path '
                        yield escape(environment.getattr((undefined(name='lines') if l_2_lines is missing else l_2_lines), 'cutmark'))
                        yield ' d="M'
                        yield escape((8 if (environment.getattr((undefined(name='bar') if l_2_bar is missing else l_2_bar), 'x') < 136) else 190))
                        yield ' 2l-4 5 6 5-4 6"/>'
                if (undefined(name='paper') if l_2_paper is missing else l_2_paper):
                    pass
                    yield '<path '
                    yield escape(environment.getattr((undefined(name='lines') if l_2_lines is missing else l_2_lines), 'zero'))
                    yield ' d="M68 0V20"/>'
                yield '<path '
                yield escape(environment.getattr((undefined(name='lines') if l_2_lines is missing else l_2_lines), 'hundred'))
                yield ' d="M136 0V20"/></svg></td>\n<td class="n percent c'
                yield escape(environment.getattr(l_2_row, 'shade'))
                yield '">'
                yield escape(environment.getattr(environment.getattr(l_2_row, 'attainment'), 'text'))
                yield '</td><td class="n now">'
                if environment.getattr(environment.getattr(l_2_row, 'value'), 'detail'):
                    pass
                    yield '<span class="tag">'
                    yield escape(environment.getattr(environment.getattr(l_2_row, 'value'), 'detail'))
                    yield '</span>'
                if environment.getattr(environment.getattr(l_2_row, 'standing'), 'actual'):
                    pass
                    yield escape(environment.getattr(environment.getattr(l_2_row, 'value'), 'text'))
                else:
                    pass
                    yield '<small>'
                    yield escape(environment.getattr(environment.getattr(l_2_row, 'value'), 'text'))
                    yield '</small>'
                yield '</td><td class="n due">'
                yield escape(environment.getattr(environment.getattr(l_2_row, 'expected'), 'text'))
                yield '</td><td class="n aim">'
                if ((environment.getattr(environment.getattr(l_2_row, 'target'), 'detail') != environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'usual_target')) and environment.getattr(environment.getattr(l_2_row, 'target'), 'detail')):
                    pass
                    yield '<span class="tag">'
                    yield escape(environment.getattr(environment.getattr(l_2_row, 'target'), 'detail'))
                    yield '</span>'
                yield escape(environment.getattr(environment.getattr(l_2_row, 'target'), 'text'))
                yield '</td><td class="n was">'
                if ((environment.getattr(environment.getattr(l_2_row, 'baseline'), 'detail') != environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'usual_baseline')) and environment.getattr(environment.getattr(l_2_row, 'baseline'), 'detail')):
                    pass
                    yield '<span class="tag">'
                    yield escape(environment.getattr(environment.getattr(l_2_row, 'baseline'), 'detail'))
                    yield '</span>'
                yield escape(environment.getattr(environment.getattr(l_2_row, 'baseline'), 'text'))
                yield '</td><td class="n since">'
                if environment.getattr(environment.getattr(l_2_row, 'change'), 'detail'):
                    pass
                    yield escape(environment.getattr(environment.getattr(l_2_row, 'change'), 'detail'))
                    yield ' '
                yield escape(environment.getattr(environment.getattr(l_2_row, 'change'), 'text'))
                yield '</td><td class="story">'
                if (undefined(name='past') if l_2_past is missing else l_2_past):
                    pass
                    yield '<svg class="past" viewBox="0 0 80 36" aria-hidden="true">'
                    if environment.getattr((undefined(name='past') if l_2_past is missing else l_2_past), 'path'):
                        pass
                        yield '<path '
                        yield escape(environment.getattr((undefined(name='lines') if l_2_lines is missing else l_2_lines), 'path'))
                        yield ' d="'
                        yield escape(environment.getattr((undefined(name='past') if l_2_past is missing else l_2_past), 'path'))
                        yield '"/>'
                    yield '<path '
                    yield escape(environment.getattr((undefined(name='lines') if l_2_lines is missing else l_2_lines), 'actual'))
                    yield ' d="'
                    yield escape(environment.getattr((undefined(name='past') if l_2_past is missing else l_2_past), 'actual'))
                    yield escape(environment.getattr((undefined(name='past') if l_2_past is missing else l_2_past), 'target'))
                    yield '"/>'
                    if environment.getattr((undefined(name='past') if l_2_past is missing else l_2_past), 'dot'):
                        pass
                        yield '<path '
                        yield escape(environment.getitem((undefined(name='dots') if l_2_dots is missing else l_2_dots), environment.getattr(l_2_row, 'shade')))
                        yield ' d="M'
                        yield escape(environment.getitem(environment.getattr((undefined(name='past') if l_2_past is missing else l_2_past), 'dot'), 0))
                        yield ' '
                        yield escape(environment.getitem(environment.getattr((undefined(name='past') if l_2_past is missing else l_2_past), 'dot'), 1))
                        yield 'h0"/>'
                    yield '</svg>'
                yield '</td></tr>\n'
            l_2_row = l_2_bar = l_2_past = l_2_fills = l_2_lines = l_2_paper = l_2_dots = missing
            yield '</tbody>\n'
        l_1_loop = l_1_goal = missing
        yield '</table>\n<p class="remark">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.row-note'))
        yield ' <a href="#ichigo-method">'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.method'))
        yield '</a></p>\n'
        if ((environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'revisions') or environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'by_hand')) or environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'unstable')):
            pass
            yield '<div class="changes">\n'
            if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'revisions'):
                pass
                yield '<h3>'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.revised'))
                yield '</h3>\n<ul>\n'
                for l_1_each in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'revisions'):
                    _loop_vars = {}
                    pass
                    yield '<li>'
                    yield escape(environment.getattr(l_1_each, 'indicator'))
                    yield ' '
                    yield escape(environment.getattr(l_1_each, 'year'))
                    yield ' '
                    yield escape(environment.getattr(l_1_each, 'value'))
                    if environment.getattr(l_1_each, 'note'):
                        pass
                        yield ' <small'
                        yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own), _loop_vars=_loop_vars))
                        yield '>'
                        yield escape(t_3(environment.getattr(l_1_each, 'note')))
                        yield '</small>'
                    yield '</li>\n'
                l_1_each = missing
                yield '</ul>'
            if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'by_hand'):
                pass
                yield '<h3>'
                yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.by-hand'))
                yield '</h3>\n<ul>\n'
                for l_1_each in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'by_hand'):
                    _loop_vars = {}
                    pass
                    yield '<li>'
                    yield escape(l_1_each)
                    yield '</li>\n'
                l_1_each = missing
                yield '</ul>'
            if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'unstable'):
                pass
                yield '<p class="remark">'
                yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'unstable'))
                yield '</p>'
            yield '</div>\n'

    blocks = {}
    debug_info = '2=32&3=45&4=50&5=52&6=82&8=91&9=119&10=127&11=132&12=154&13=178&18=249&19=253&21=256&23=261&26=280&28=285&31=293'
    return locals()


MADE["3f8c7121a221813946217a340a8bdd4be48b84927267ee54de28c9f177b5b670"] = template_12


def template_13(environment):  # style.css.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'style.css.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_tones = resolve('tones')
        l_0_w = resolve('w')
        l_0_is_fragment = resolve('is_fragment')
        l_0_paper = resolve('paper')
        pass
        yield '.ichigo{--ink:#1a1a1c;--soft:#595b60;--paper:#fff;--rule:#c9cbd0;--hair:#e4e6ea;--link:#0017c1;--red:#ce0000;'
        l_1_loop = missing
        for l_1_t, l_1_loop in LoopContext((undefined(name='tones') if l_0_tones is missing else l_0_tones), undefined):
            _loop_vars = {}
            pass
            yield '--f'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield ':'
            yield escape(environment.getattr(l_1_t, 'fill'))
            yield ';--p'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield ':'
            yield escape(environment.getattr(l_1_t, 'pattern'))
            yield ';--l'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield ':'
            yield escape(environment.getattr(l_1_t, 'letter'))
            yield ';--i'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield ':'
            yield escape(environment.getattr(l_1_t, 'ink'))
            yield ';'
        l_1_loop = l_1_t = missing
        yield 'color:var(--ink);background:var(--paper);font-family:"BIZ UDPGothic","BIZ UDゴシック","Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",Meiryo,sans-serif;font-size:16px;line-height:1.6;max-width:1200px;margin:0 auto;padding:32px;overflow-wrap:anywhere;font-variant-numeric:tabular-nums;text-wrap:pretty;-webkit-text-size-adjust:100%}\n@media (prefers-color-scheme:dark){.ichigo{--ink:#e8eaed;--soft:#a9afb6;--paper:#15181b;--rule:#474c53;--hair:#2d3238;--link:#a9beff;--red:#ff8a80;'
        l_1_loop = missing
        for l_1_t, l_1_loop in LoopContext((undefined(name='tones') if l_0_tones is missing else l_0_tones), undefined):
            _loop_vars = {}
            pass
            yield '--f'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield ':'
            yield escape(environment.getattr(l_1_t, 'dark_fill'))
            yield ';--p'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield ':'
            yield escape(environment.getattr(l_1_t, 'dark_pattern'))
            yield ';--l'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield ':'
            yield escape(environment.getattr(l_1_t, 'dark_letter'))
            yield ';--i'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield ':'
            yield escape(environment.getattr(l_1_t, 'dark_ink'))
            yield ';'
        l_1_loop = l_1_t = missing
        yield '}}\n.ichigo *{box-sizing:border-box}\n.ichigo h1,.ichigo h2,.ichigo h3,.ichigo h4,.ichigo .sentence,.ichigo a{word-break:auto-phrase}\n.ichigo h1,.ichigo .title{font-size:30px;line-height:1.35;margin:0;font-weight:bold}\n.ichigo h1 .heading,.ichigo .title .heading{display:block;font-size:22px;font-weight:normal}\n.ichigo h2{font-size:22px;line-height:1.45;margin:0 0 16px}\n.ichigo h3{font-size:18px;line-height:1.5;margin:0 0 8px}\n.ichigo h4{font-size:18px;line-height:1.5;margin:0}\n.ichigo p,.ichigo dl,.ichigo ul,.ichigo ol,.ichigo figure{margin:0;padding:0}\n.ichigo p{max-width:960px}\n.ichigo a{color:var(--link)}\n.ichigo small,.ichigo .soft{color:var(--soft);font-size:14px;font-weight:normal}\n.ichigo .kicker{font-size:14px;color:var(--soft)}\n.ichigo .kicker b{color:var(--ink);margin-right:24px}\n.ichigo .notice{border:2px solid var(--red);color:var(--red);padding:8px 16px;margin-top:16px;font-weight:bold;max-width:none}\n.ichigo section.part{border-top:3px solid var(--ink);margin-top:64px;padding-top:16px}\n.ichigo .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}\n.ichigo svg{display:block;max-width:100%}\n.ichigo table{border-collapse:collapse;width:100%;margin:0}\n.ichigo caption{text-align:left}\n.ichigo th,.ichigo td{text-align:left;vertical-align:baseline;font-weight:normal;padding:8px 16px 8px 0;border-bottom:1px solid var(--hair)}\n.ichigo thead th{color:var(--soft);font-size:14px;border-bottom:1px solid var(--ink)}\n.ichigo .n{text-align:right;white-space:nowrap}\n.ichigo .tag{border:1px solid var(--rule);color:var(--soft);font-size:14px;line-height:1.3;padding:0 4px;margin-right:4px;font-weight:normal;white-space:nowrap}\n.ichigo .g{display:inline-block;min-width:28px;padding:2px 4px;text-align:center;font-weight:bold;line-height:22px;border:1px solid transparent;print-color-adjust:exact;-webkit-print-color-adjust:exact}\n.ichigo .g0{border:1px dashed var(--soft);color:var(--soft)}\n.ichigo .g1{background:var(--f1);color:var(--l1)}\n.ichigo .g2{background:radial-gradient(circle at 3px 3px,var(--p2) 1.1px,transparent 1.4px) 0 0/6px 6px var(--f2);color:var(--l2);border-color:var(--i2)}\n.ichigo .g3{background:repeating-linear-gradient(135deg,var(--p3) 0 1.7px,transparent 1.7px 4.25px) var(--f3);color:var(--l3);border-color:var(--i3)}\n.ichigo .g4{background:repeating-linear-gradient(45deg,var(--p4) 0 1.3px,transparent 1.3px 4.25px),repeating-linear-gradient(135deg,var(--p4) 0 1.3px,transparent 1.3px 4.25px) var(--f4);color:var(--l4)}\n.ichigo .c1{color:var(--i1)}\n.ichigo .c2{color:var(--i2)}\n.ichigo .c3{color:var(--i3)}\n.ichigo .c4{color:var(--i4)}\n.ichigo .defs{position:absolute}\n.ichigo .answer{margin-top:32px}\n.ichigo .strips{width:auto}\n.ichigo .strips th,.ichigo .strips td{border:0;padding:0 16px 6px 0;vertical-align:middle}\n.ichigo .strips td:last-child{white-space:nowrap;padding-right:0}\n.ichigo .strips th{word-break:auto-phrase;max-width:288px;line-height:1.35}\n.ichigo .strips tr:first-child th{font-weight:bold}\n.ichigo .strips tr:first-child th,.ichigo .strips tr:first-child td{padding-bottom:16px}\n.ichigo .strip{width:402px;max-width:none;height:38px}\n.ichigo .strip text{font-size:14px;font-weight:bold}\n.ichigo .strip .soft{fill:var(--soft)}\n.ichigo .strip .cut{stroke:var(--paper);stroke-width:1.5;opacity:.7}\n.ichigo .legend{list-style:none;display:flex;flex-wrap:wrap;gap:8px 16px;font-size:14px;color:var(--soft);line-height:1.35}\n.ichigo .legend li{display:flex;gap:6px;align-items:center}\n.ichigo .legend .g{min-width:20px;padding:0 3px;font-size:14px;line-height:18px}\n.ichigo .figures{display:grid;grid-template-columns:repeat(2,1fr);border-top:1px solid var(--ink);margin-bottom:24px}\n.ichigo .figures div{padding:8px 8px 8px 0;border-bottom:1px solid var(--rule)}\n.ichigo .figures dt{font-weight:normal;font-size:14px;color:var(--soft);line-height:1.35}\n.ichigo .figures dd{margin:0;font-size:30px;font-weight:bold;line-height:1.35}\n.ichigo .lists{display:grid;gap:32px;margin-top:32px}\n.ichigo .list{border-top:1px solid var(--ink);padding-top:8px}\n.ichigo .list ol{list-style:none}\n.ichigo .list li{display:grid;grid-template-columns:40px 1fr auto;column-gap:8px;padding:8px 0;border-bottom:1px solid var(--hair);line-height:1.35;align-items:baseline}\n.ichigo .list .g{justify-self:start;max-width:40px;grid-row:span 2}\n.ichigo .list .wide{grid-template-columns:auto 1fr auto}\n.ichigo .list .wide .g{max-width:none}\n.ichigo .list a{grid-column:2}\n.ichigo .list strong{grid-column:3;text-align:right;white-space:nowrap}\n.ichigo .list small,.ichigo .list svg{grid-column:2/4}\n.ichigo .far{width:100%;height:auto;margin-top:4px}\n.ichigo .ends{display:flex;justify-content:space-between;font-size:14px;color:var(--soft);padding-left:48px}\n.ichigo .changes{margin-top:32px}\n.ichigo .changes ul{padding-left:20px}\n.ichigo .contents{border-top:1px solid var(--rule);margin-top:32px;padding-top:16px}\n.ichigo .contents ul{list-style:none;display:flex;flex-wrap:wrap;gap:8px 24px}\n.ichigo .rows td,.ichigo .rows tbody th{vertical-align:middle;padding:6px 0 6px 12px;height:56px;line-height:1.35}\n.ichigo .rows thead th{padding:8px 0 8px 12px;line-height:1.35;vertical-align:bottom;word-break:keep-all}\n.ichigo .rows th:first-child,.ichigo .rows td:first-child{padding-left:0}\n.ichigo .rows tbody .goal th{padding:32px 0 8px;height:auto;border-bottom:1px solid var(--rule)}\n.ichigo .rows .goal-name{font-size:18px;display:inline;margin-right:16px}\n.ichigo .rows .goal .g{min-width:0;padding:0 6px;font-size:14px;margin-right:2px}\n.ichigo .rows .now,.ichigo .rows .percent{font-weight:bold}\n.ichigo .rows .c0{font-weight:normal}\n.ichigo .rows .bar{width:204px;height:20px;overflow:visible;background:linear-gradient(var(--rule),var(--rule)) 33.4% 0/1px 100% no-repeat}\n.ichigo .rows .past{width:80px;max-width:none;height:36px}\n.ichigo .rows .key{position:relative;min-width:220px}\n.ichigo .rows .key span{position:absolute;bottom:8px;left:80px;transform:translateX(-50%);white-space:nowrap}\n.ichigo .rows .key span+span{left:148px;color:var(--ink);font-weight:bold}\n.ichigo .hundred{stroke:var(--ink);stroke-width:2}\n.ichigo .zero{stroke:var(--rule);stroke-dasharray:2 2}\n.ichigo .cutmark{stroke:var(--paper);stroke-width:2;fill:none}\n.ichigo .remark{margin-top:16px;color:var(--soft);font-size:14px}\n.ichigo .drawing{width:100%;max-width:640px;height:auto;overflow:visible}\n.ichigo .drawing text{font-size:14px;fill:var(--ink)}\n.ichigo .grid{stroke:var(--hair);fill:none}\n.ichigo .path{stroke:var(--soft);stroke-width:1.5;stroke-dasharray:5 4;fill:none}\n.ichigo .actual{stroke:var(--ink);stroke-width:2.5;fill:none;stroke-linejoin:round}\n.ichigo .dots{stroke:var(--ink);stroke-width:8;stroke-linecap:round;fill:none}\n.ichigo .open{stroke:var(--paper);stroke-width:4;stroke-linecap:round;fill:none}\n.ichigo .mark{stroke:var(--ink);stroke-width:1.8;fill:var(--paper)}\n.ichigo .band{fill:var(--hair);stroke:var(--rule);stroke-dasharray:3 3}\n.ichigo .gap{stroke-width:2;fill:none}\n.ichigo .past .path{stroke-dasharray:3 2;stroke-width:1}\n.ichigo .past .actual{stroke-width:1.8}\n.ichigo .past .dots{stroke-width:8}\n.ichigo .past .mark{stroke-width:1.4}\n.ichigo .drawing .soft,.ichigo .drawing .axis,.ichigo .drawing .baseline,.ichigo .drawing .value{fill:var(--soft)}\n.ichigo .drawing .ink{fill:var(--ink)}\n.ichigo .drawing .e{text-anchor:end}\n.ichigo .drawing .m{text-anchor:middle}\n.ichigo .drawing .strong,.ichigo .drawing .actual0,.ichigo .drawing .target{font-weight:bold;fill:var(--ink)}\n.ichigo .drawing .b{font-weight:bold}\n.ichigo .drawing .letter{font-weight:bold;font-size:16px;text-anchor:middle}\n.ichigo .drawing .l1{fill:var(--l1)}\n.ichigo .drawing .l2{fill:var(--l2)}\n.ichigo .drawing .l3{fill:var(--l3)}\n.ichigo .drawing .l4{fill:var(--l4)}\n.ichigo .drawing .i1{fill:var(--i1)}\n.ichigo .drawing .i2{fill:var(--i2)}\n.ichigo .drawing .i3{fill:var(--i3)}\n.ichigo .drawing .i4{fill:var(--i4)}\n.ichigo .f1{fill:var(--f1);stroke:none}\n.ichigo .f2{fill:var(--f2);stroke:none}\n.ichigo .f3{fill:var(--f3);stroke:none}\n.ichigo .f4{fill:var(--f4);stroke:none}\n.ichigo .p1{stroke:var(--p1)}\n.ichigo .p2{fill:var(--p2)}\n.ichigo .p3{stroke:var(--p3)}\n.ichigo .p4{stroke:var(--p4)}\n.ichigo .l1{fill:var(--l1)}\n.ichigo .l2{fill:var(--l2)}\n.ichigo .l3{fill:var(--l3)}\n.ichigo .l4{fill:var(--l4)}\n.ichigo .o0{stroke:var(--soft);stroke-dasharray:3 3;fill:none}\n.ichigo .o1{stroke:var(--i1)}\n.ichigo .o2{stroke:var(--i2)}\n.ichigo .o3{stroke:var(--i3)}\n.ichigo .o4{stroke:var(--i4)}\n.ichigo .of-goal{margin-top:48px}\n.ichigo .card{border-top:1px solid var(--ink);padding-top:16px;margin-top:32px;display:grid;grid-template-columns:minmax(0,1fr);gap:8px 48px}\n.ichigo .card h4{display:flex;gap:16px;align-items:center;line-height:1.35}\n.ichigo .card h4 .g{min-width:40px;line-height:34px;font-size:22px;flex:none}\n.ichigo .card .meta{font-size:14px;color:var(--soft)}\n.ichigo .card .meta span{margin-right:16px;display:inline-block}\n.ichigo .sentence{font-weight:bold;line-height:1.5}\n.ichigo figcaption{font-size:14px;color:var(--soft)}\n.ichigo .numbers{display:grid;grid-template-columns:1fr auto;align-content:start;border-top:1px solid var(--ink);margin-top:16px}\n.ichigo .numbers dt,.ichigo .numbers dd{padding:5px 0;border-bottom:1px solid var(--hair);margin:0}\n.ichigo .numbers dd{text-align:right}\n.ichigo .numbers .first{font-weight:bold}\n.ichigo .words{display:grid;gap:16px 48px;margin-top:8px}\n.ichigo .words div{border-top:1px solid var(--rule);padding-top:8px}\n.ichigo .words dt,.ichigo .panel dt{font-weight:bold}\n.ichigo dd{margin:0;white-space:pre-line}\n.ichigo .fine{font-size:14px;color:var(--soft);white-space:pre-line}\n.ichigo .fine b{color:var(--ink);margin-right:8px}\n.ichigo .people{display:grid;gap:32px 48px;margin-top:16px}\n.ichigo .people table{font-size:14px;align-self:start}\n.ichigo .people td,.ichigo .people tbody th{padding:3px 16px 3px 0}\n.ichigo .tree,.ichigo .tree ul{list-style:none}\n.ichigo .tree ul{padding-left:24px}\n.ichigo .tree ul ul b{font-weight:normal}\n.ichigo .tree>li>ul>li{margin-top:8px}\n.ichigo .tree>li{margin-top:24px}\n.ichigo .tree>li>b{font-size:18px}\n.ichigo .tree .initiatives{padding:0;color:var(--soft);font-size:14px}\n.ichigo .tree .initiatives li{display:inline}\n.ichigo .tree .initiatives li+li::before{content:"／"}\n.ichigo .panel{display:grid;gap:8px;border-top:1px solid var(--rule);padding:16px 0}\n.ichigo .method p{margin-bottom:8px}\n.ichigo .method table{width:auto;margin:16px 0}\n.ichigo .method th{white-space:nowrap;vertical-align:top}\n.ichigo .years tr{display:flex;flex-wrap:wrap;border-bottom:1px solid var(--hair);padding:8px 0}\n.ichigo .years th,.ichigo .years td{border:0;padding:0 16px 0 0}\n.ichigo .years th{flex:1 0 100%}\n.ichigo .years td{min-width:72px;line-height:1.35}\n.ichigo .years td::before{content:attr(data-year);display:block;font-size:14px;color:var(--soft)}\n.ichigo .years td.sources{flex:1 0 100%;font-size:14px;color:var(--soft);white-space:pre-line}\n.ichigo footer{border-top:1px solid var(--rule);margin-top:64px;padding-top:16px;font-size:14px;color:var(--soft)}\n@media (min-width:40rem){.ichigo .figures{grid-template-columns:repeat(4,auto)}.ichigo .words{grid-template-columns:repeat(3,1fr)}}\n@media (min-width:48rem){.ichigo .lists{grid-template-columns:1fr 1fr}}\n@media (min-width:64rem){.ichigo .top{display:grid;grid-template-columns:1fr 408px;gap:32px}.ichigo .lists{grid-template-columns:4fr 3fr 3fr}.ichigo .list-furthest,.ichigo .list-worsened{grid-row:span 2}.ichigo .card{grid-template-columns:640px 1fr}.ichigo .card h4,.ichigo .card p,.ichigo .card .words{grid-column:1/3}.ichigo .years th{flex:0 0 320px}.ichigo .people{grid-template-columns:640px 1fr}}\n@media (max-width:63.99rem){.ichigo .rows thead{display:none}.ichigo .rows,.ichigo .rows tbody{display:block}.ichigo .rows tr{display:flex;flex-wrap:wrap;gap:4px 8px;padding:8px 0;border-bottom:1px solid var(--hair);align-items:baseline}.ichigo .rows tbody .goal{display:block;padding:0}.ichigo .rows td,.ichigo .rows tbody th{display:block;border:0;padding:0;height:auto;min-width:0}.ichigo .rows .was,.ichigo .rows .since,.ichigo .rows .story{display:none}.ichigo .rows .chip{min-width:28px}.ichigo .rows tbody th.name{flex:1 1 calc(100% - 280px)}.ichigo .rows .now{order:1}.ichigo .rows .bars{order:2;flex:none;align-self:center}.ichigo .rows .percent{order:3;flex:1 0 auto}.ichigo .rows .due{order:4;font-size:14px;min-width:88px}.ichigo .rows .aim{order:5;font-size:14px;min-width:96px}.ichigo .rows .due::before{content:"'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'chart.short-expected'))
        yield ' ";color:var(--soft)}.ichigo .rows .aim::before{content:"'
        yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'chart.short-target'))
        yield ' ";color:var(--soft)}}\n@media (max-width:42rem){.ichigo{padding:16px}.ichigo .rows tbody th.name{flex-basis:calc(100% - 188px)}.ichigo .rows .bar{width:112px}.ichigo .rows .due,.ichigo .rows .aim{min-width:72px}.ichigo .legend{margin-bottom:16px}.ichigo h1,.ichigo .title{font-size:24px}.ichigo h1 .heading,.ichigo .title .heading,.ichigo h2{font-size:20px}.ichigo .strips tr{display:block}.ichigo .strips th,.ichigo .strips td{display:inline-block;padding:0 8px 4px 0;max-width:none}.ichigo .strips th{display:block}.ichigo .strips td:first-of-type{width:calc(100% - 64px)}.ichigo .strip{width:100%;height:auto}.ichigo .drawing text{font-size:25px}.ichigo .drawing .letter{font-size:25px}.ichigo .drawing .value{display:none}.ichigo .contents ul{display:block}}\n@media (forced-colors:active){.ichigo{--ink:CanvasText;--soft:CanvasText;--paper:Canvas;--rule:CanvasText;--hair:GrayText;--link:LinkText;--red:CanvasText}.ichigo .g{border:1px solid CanvasText}.ichigo .g0{border-style:dashed}}\n@media print{\n.ichigo{--ink:#000;--soft:#444;--paper:#fff;--rule:#999;--hair:#ccc;--link:#0017c1;--red:#ce0000;'
        l_1_loop = missing
        for l_1_t, l_1_loop in LoopContext((undefined(name='tones') if l_0_tones is missing else l_0_tones), undefined):
            _loop_vars = {}
            pass
            yield '--f'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield ':'
            yield escape(environment.getattr(l_1_t, 'fill'))
            yield ';--p'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield ':'
            yield escape(environment.getattr(l_1_t, 'pattern'))
            yield ';--l'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield ':'
            yield escape(environment.getattr(l_1_t, 'letter'))
            yield ';--i'
            yield escape(environment.getattr(l_1_loop, 'index'))
            yield ':'
            yield escape(environment.getattr(l_1_t, 'ink'))
            yield ';'
        l_1_loop = l_1_t = missing
        yield 'font-size:14px;max-width:none;padding:0}\n.ichigo small,.ichigo .soft,.ichigo .tag,.ichigo .meta,.ichigo .fine,.ichigo .remark,.ichigo figcaption,.ichigo .kicker,.ichigo thead th{font-size:12px}\n.ichigo h1,.ichigo .title{font-size:24px}\n.ichigo h1 .heading,.ichigo .title .heading,.ichigo h2{font-size:18px}\n.ichigo h3,.ichigo h4{font-size:15px}\n.ichigo h2,.ichigo h3,.ichigo h4,.ichigo dt,.ichigo thead{break-after:avoid}\n.ichigo tr,.ichigo li,.ichigo figure,.ichigo .card,.ichigo .panel{break-inside:avoid}\n.ichigo thead{display:table-header-group}\n.ichigo section.part{margin-top:32px}\n}\n'
        if (not (undefined(name='is_fragment') if l_0_is_fragment is missing else l_0_is_fragment)):
            pass
            yield 'body:has(>.ichigo){margin:0}\n@media screen and (prefers-color-scheme:dark){body:has(>.ichigo){background:#15181b}}\n'
        if (undefined(name='paper') if l_0_paper is missing else l_0_paper):
            pass
            template = environment.get_template('pdf.css.j2', 'style.css.j2')
            gen = template.root_render_func(template.new_context(context.get_all(), True, {}))
            try:
                for event in gen:
                    yield event
            finally: gen.close()
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
    debug_info = '1=17&2=40&185=62&190=67&200=89&204=92&205=100'
    return locals()


MADE["ce20e3b08c454099f3c4aa10bdfeaf6841e788fe8737733483478d80d23c6ea7"] = template_13


def template_14(environment):  # top.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'top.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_report = resolve('report')
        l_0_own = missing
        pass
        included_template = environment.get_template('macros.html.j2', 'top.html.j2').make_module(context.get_all(), True, {'own': l_0_own})
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'top.html.j2') does not export the requested name 'own'", name='own')
        context.vars['own'] = l_0_own
        context.exported_vars.discard('own')
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'notice'):
            pass
            yield '<p class="notice"'
            yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own)))
            yield '>'
            yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'notice'))
            yield '</p>'
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

    blocks = {}
    debug_info = '2=13&3=19&4=26&5=31'
    return locals()


MADE["a2ff6dcf2cdad36525cf6c6d94ad19fe4adb7995b4476faa07cf03bd5f4f2b0a"] = template_14


def template_15(environment):  # tree.html.j2
    from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
    name = 'tree.html.j2'

    def root(context, missing=missing, environment=environment):
        resolve = context.resolve_or_missing
        undefined = environment.undefined
        concat = environment.concat
        cond_expr_undefined = Undefined
        if 0: yield None
        l_0_report = resolve('report')
        l_0_w = resolve('w')
        l_0_about = l_0_original = l_0_own = l_0_own_name = l_0_initiatives = l_0_branch = missing
        try:
            t_1 = environment.filters['links']
        except KeyError:
            @internalcode
            def t_1(*unused):
                raise TemplateRuntimeError("No filter named 'links' found.")
        pass
        included_template = environment.get_template('macros.html.j2', 'tree.html.j2').make_module(context.get_all(), True, {'about': l_0_about, 'branch': l_0_branch, 'initiatives': l_0_initiatives, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name})
        l_0_about = getattr(included_template, 'about', missing)
        if l_0_about is missing:
            l_0_about = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'tree.html.j2') does not export the requested name 'about'", name='about')
        l_0_original = getattr(included_template, 'original', missing)
        if l_0_original is missing:
            l_0_original = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'tree.html.j2') does not export the requested name 'original'", name='original')
        l_0_own = getattr(included_template, 'own', missing)
        if l_0_own is missing:
            l_0_own = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'tree.html.j2') does not export the requested name 'own'", name='own')
        l_0_own_name = getattr(included_template, 'own_name', missing)
        if l_0_own_name is missing:
            l_0_own_name = undefined(f"the template {included_template.__name__!r} (imported on line 2 in 'tree.html.j2') does not export the requested name 'own_name'", name='own_name')
        context.vars.update({'about': l_0_about, 'original': l_0_original, 'own': l_0_own, 'own_name': l_0_own_name})
        context.exported_vars.difference_update(('about', 'original', 'own', 'own_name'))
        def macro(l_1_items):
            t_2 = []
            if l_1_items is missing:
                l_1_items = undefined("parameter 'items' was not provided", name='items')
            pass
            t_2.extend((
                '<ul class="initiatives" aria-label="',
                escape(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), 'initiative')),
                '"',
                escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own))),
                '>',
            ))
            for (l_2_name, l_2_note) in l_1_items:
                _loop_vars = {}
                pass
                t_2.extend((
                    '<li>',
                    escape(l_2_name),
                ))
                if l_2_note:
                    pass
                    t_2.extend((
                        '<small>',
                        escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'cell.bracketed', text=l_2_note, _loop_vars=_loop_vars)),
                        '</small>',
                    ))
                t_2.append(
                    '</li>',
                )
            l_2_name = l_2_note = missing
            t_2.append(
                '</ul>',
            )
            return concat(t_2)
        context.exported_vars.add('initiatives')
        context.vars['initiatives'] = l_0_initiatives = Macro(environment, macro, 'initiatives', ('items',), False, False, False, context.eval_ctx.autoescape)
        def macro(l_1_node):
            t_3 = []
            if l_1_node is missing:
                l_1_node = undefined("parameter 'node' was not provided", name='node')
            pass
            t_3.extend((
                '<li><small>',
                escape(environment.getitem(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'labels'), environment.getattr(l_1_node, 'level'))),
                '</small> <b',
                escape(context.call((undefined(name='own_name') if l_0_own_name is missing else l_0_own_name), l_1_node)),
                '>',
                escape(environment.getattr(l_1_node, 'name')),
                '</b>',
                escape(context.call((undefined(name='original') if l_0_original is missing else l_0_original), l_1_node)),
            ))
            if (environment.getattr(l_1_node, 'level') != 'goal'):
                pass
                t_3.append(
                    escape(context.call((undefined(name='about') if l_0_about is missing else l_0_about), l_1_node)),
                )
            if environment.getattr(l_1_node, 'initiatives'):
                pass
                t_3.append(
                    escape(context.call((undefined(name='initiatives') if l_0_initiatives is missing else l_0_initiatives), environment.getattr(l_1_node, 'initiatives'))),
                )
            if environment.getattr(l_1_node, 'nodes'):
                pass
                t_3.append(
                    '<ul>',
                )
                for l_2_below in environment.getattr(l_1_node, 'nodes'):
                    _loop_vars = {}
                    pass
                    t_3.append(
                        escape(context.call((undefined(name='branch') if l_0_branch is missing else l_0_branch), l_2_below, _loop_vars=_loop_vars)),
                    )
                l_2_below = missing
                t_3.append(
                    '</ul>',
                )
            t_3.append(
                '</li>\n',
            )
            return concat(t_3)
        context.exported_vars.add('branch')
        context.vars['branch'] = l_0_branch = Macro(environment, macro, 'branch', ('node',), False, False, False, context.eval_ctx.autoescape)
        yield '<p class="soft">'
        yield escape(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'data_status'))
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'source'):
            pass
            yield '<br>'
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.source-label'))
            yield escape(context.call((undefined(name='w') if l_0_w is missing else l_0_w), 'report.colon'))
            yield '<span'
            yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own)))
            yield '>'
            yield escape(t_1(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'source')))
            yield '</span>'
        yield '</p>\n'
        if environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'note'):
            pass
            yield '<p class="soft"'
            yield escape(context.call((undefined(name='own') if l_0_own is missing else l_0_own)))
            yield '>'
            yield escape(t_1(environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'note')))
            yield '</p>'
        yield '<ul class="tree">\n'
        for l_1_goal in environment.getattr((undefined(name='report') if l_0_report is missing else l_0_report), 'goals'):
            _loop_vars = {}
            pass
            yield escape(context.call((undefined(name='branch') if l_0_branch is missing else l_0_branch), environment.getattr(l_1_goal, 'tree'), _loop_vars=_loop_vars))
        l_1_goal = missing
        yield '</ul>\n'

    blocks = {}
    debug_info = '2=20&3=35&4=71&5=78&6=91&7=96&10=118&11=130&13=138'
    return locals()


MADE["76c50309b0e3cd74739596b2112f1a6908fe729d47fb4de9832c4483fa51cc58"] = template_15

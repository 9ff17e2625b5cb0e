"""The style sheet of the Word file: every look has a name, so that an office can change it once.

Sizes are in half-points, distances in twentieths of a point, as Word has them.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.sax.saxutils import quoteattr

from ichigo_cli.lines import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ichigo_cli.showing.language import Words
    from ichigo_cli.showing.palette import Tone

NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_INK, _QUIET, _RULE, _ALARM = "1A1A1C", "595B60", "C9CBD0", "CE0000"
UPRIGHT: Final = 9638
WIDE: Final = 14_570
"""How many twips of text are between the margins of a page, upright or on its side."""
TABLE: Final = "Figures"
PLAIN_TABLE: Final = "Lines"


class Style(NamedTuple):
    """A style of paragraphs. `name` is the one that Word shows; built-in ones keep theirs."""

    id: str
    name: str
    based_on: str = "Normal"
    size: int = 0
    bold: bool = False
    color: str = ""
    align: str = ""
    before: int | None = None
    after: int | None = None
    line: int | None = None
    level: int | None = None
    keep: bool = False
    more: str = ""
    """What else a paragraph has, as XML, in front of the distances."""
    shade: str = ""
    indent: str = ""
    following: str = ""
    is_break: bool = False


def _own(words: Words) -> tuple[Style, ...]:
    """What this document has beside Word's own styles."""
    cell = partial(Style, based_on="TableText")
    frame = "".join(
        f'<w:{side} w:val="single" w:sz="12" w:space="6" w:color="{_ALARM}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    named = {key: words(f"word.style-{key}") for key in NAMED}
    return (
        Style("Notice", named["notice"], bold=True, color=_ALARM, before=160, after=160,
              more=f"<w:pBdr>{frame}</w:pBdr>", indent='w:left="140" w:right="140"'),
        Style("Headline", named["headline"], size=28, bold=True, before=200, after=160, line=320),
        Style("Sentence", named["sentence"], size=21, bold=True, keep=True, after=80, line=300),
        Style("Remark", named["remark"], size=18, color=_QUIET, before=60, after=120, line=260),
        Style("Label", named["label"], size=21, bold=True, before=140, after=40, keep=True),
        Style("Figure", named["figure"], before=60, after=60, line=240, keep=True),
        Style("TableText", named["table-text"], size=18, before=20, after=20, line=250),
        Style("Gap", named["gap"], size=8, before=0, after=0, line=160),
        cell("TableSmall", named["table-small"], size=14, align="right"),
        cell("TableNumber", named["table-number"], align="right"),
        cell("TableHead", named["table-head"], size=16, bold=True, align="center", keep=True),
        cell("TableHeadSmall", named["table-head-small"], size=13, bold=True, align="center",
             keep=True),
        cell("TableGroup", named["table-group"], bold=True, keep=True),
        cell("KeyLabel", named["key-label"], color=_QUIET, keep=True),
        cell("KeyNumber", named["key-number"], size=40, bold=True, line=440),
        cell("NoGrade", named["no-grade"], align="center", color=_QUIET),
    )  # fmt: skip


NAMED: Final = (
    "notice", "headline", "sentence", "remark", "label", "figure", "table-text", "table-number",
    "table-small", "table-head", "table-head-small", "table-group", "gap", "key-label",
    "key-number", "no-grade",
)  # fmt: skip
"""What is called in the reader's language."""


def grade_style(rank: int) -> str:
    """The id of a grade's style, by its place from 1, the best."""
    return f"Grade{rank}" if rank else "NoGrade"


def _grades(grades: Sequence[str], tones: Sequence[Tone], words: Words) -> Iterable[Style]:
    for rank, (grade, tone) in enumerate(zip(grades, tones, strict=True), start=1):
        yield Style(
            id=grade_style(rank),
            name=words("word.style-grade", grade=grade),
            based_on="TableText",
            bold=True,
            color=tone.letter[1:],
            align="center",
            shade=tone.fill[1:],
            more=_outline(tone),
        )


def _outline(tone: Tone) -> str:
    """A line around a chip, as some fills are too light to end on white."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="1" w:color="{tone.ink[1:]}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return f"<w:pBdr>{sides}</w:pBdr>"


def _builtin(bullets: Sequence[int]) -> tuple[Style, ...]:
    listed = partial(Style, after=0, line=280)
    heading = partial(Style, bold=True, keep=True, following="Normal")
    dots = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{UPRIGHT}"/></w:tabs>'
    contents = partial(Style, after=0, line=290, more=dots, following="Normal")
    rule = f'<w:pBdr><w:{{side}} w:val="single" w:sz="4" w:space="4" w:color="{_RULE}"/></w:pBdr>'
    right = '<w:tabs><w:tab w:val="right" w:pos="{pos}"/></w:tabs>'
    top = f'<w:pBdr><w:top w:val="single" w:sz="18" w:space="8" w:color="{_INK}"/></w:pBdr>'
    return (
        Style("Title", "Title", size=44, bold=True, after=40, line=520, keep=True),
        Style("Subtitle", "Subtitle", size=30, after=120, line=380),
        heading("Heading1", "heading 1", size=32, before=360, after=140, line=400, level=0,
              more=top),
        heading("Heading2", "heading 2", size=26, before=360, after=120, line=340, level=1),
        heading("Heading3", "heading 3", size=23, before=260, after=60, line=290, level=2),
        heading("Heading4", "heading 4", size=21, before=200, after=60, level=3),
        Style("Caption", "caption", size=18, bold=True, before=160, after=60, keep=True),
        *(
            listed(
                id=f"ListBullet{at}".removesuffix("1"),
                name=f"List Bullet {at}".removesuffix(" 1"),
                more=f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{bullet}"/></w:numPr>',
                indent=f'w:left="{60 + 360 * at}" w:hanging="280"',
            )
            for at, bullet in enumerate(bullets, start=1)
        ),
        Style("TOCHeading", "TOC Heading", size=26, bold=True, before=360, after=120, keep=True),
        contents("TOC1", "toc 1"),
        contents("TOC2", "toc 2", indent='w:left="280"'),
        Style("Header", "header", size=16, color=_QUIET, after=0, line=220,
              more=rule.format(side="bottom")),
        Style("HeaderNotice", "header notice", based_on="Header", bold=True, color=_ALARM),
        Style("Footer", "footer", size=16, color=_QUIET, after=0, line=220,
              more=rule.format(side="top") + right.format(pos=UPRIGHT)),
        Style("FooterWide", "footer wide", based_on="Footer", more=right.format(pos=WIDE)),
    )  # fmt: skip


def style_sheet(
    grades: Sequence[str], tones: Sequence[Tone], bullets: Sequence[int], words: Words
) -> str:
    """The style sheet as XML.

    Args:
        grades: every grade there is, best first.
        tones: the colours of each.
        bullets: the number of the list that has bullets, for each depth.
        words: the language; a text without one of its own is in it.
    """
    own = (*_builtin(bullets), *_own(words), *_grades(grades, tones, words))
    return (
        f'<w:styles xmlns:w="{NAMESPACE}">{_defaults(words)}'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
        f"{''.join(map(_paragraphs, own))}{_tables(words)}</w:styles>"
    )


def _defaults(words: Words) -> str:
    """The fonts, Japanese ones among them whatever the language, and the size of letters."""
    latin, far = quoteattr(words("word.font-latin")), quoteattr(words("word.font"))
    spoken = quoteattr(words("word.language"))
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        f"<w:rFonts w:ascii={latin} w:eastAsia={far} w:hAnsi={latin} w:cs={latin}/>"
        f'<w:color w:val="{_INK}"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        f'<w:lang w:val={spoken} w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="310" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _paragraphs(style: Style) -> str:
    following = f'<w:next w:val="{style.following}"/>' if style.following else ""
    return (
        f'<w:style w:type="paragraph" {_custom(style)}w:styleId="{style.id}">'
        f'<w:name w:val={quoteattr(visible(style.name))}/><w:basedOn w:val="{style.based_on}"/>'
        f"{following}<w:qFormat/><w:pPr>{_of_paragraph(style)}</w:pPr>"
        f"<w:rPr>{_of_letters(style)}</w:rPr></w:style>"
    )


def _custom(style: Style) -> str:
    return "" if style.name.isascii() and style.name[0].islower() else 'w:customStyle="1" '


def _of_paragraph(style: Style) -> str:
    kept = "<w:keepNext/><w:keepLines/>" if style.keep else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{style.shade}"/>' if style.shade else ""
    borders, tabs = _split(style.more)
    pairs = {"before": style.before, "after": style.after, "line": style.line}
    given = "".join(f' w:{key}="{value}"' for key, value in pairs.items() if value is not None)
    exact = ' w:lineRule="atLeast"' if style.line is not None else ""
    spacing = f"<w:spacing{given}{exact}/>" if given else ""
    indent = f"<w:ind {style.indent}/>" if style.indent else ""
    align = f'<w:jc w:val="{style.align}"/>' if style.align else ""
    level = "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>'
    return f"{kept}{borders}{shade}{tabs}{spacing}{indent}{align}{level}"


def _split(more: str) -> tuple[str, str]:
    """Lists and borders stand before the shade, tabs behind it."""
    before, tab, after = more.partition("<w:tabs>")
    return before, tab + after


def _of_letters(style: Style) -> str:
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    color = f'<w:color w:val="{style.color}"/>' if style.color else ""
    size = f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>' if style.size else ""
    return f"{bold}{color}{size}"


def _tables(words: Words) -> str:
    """A table of figures, with lines below its rows and a grey head; and one without a head."""
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 30), ("left", 70), ("bottom", 30), ("right", 70))
    )
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_RULE}"/>'
        for side in ("top", "bottom", "insideH")
    )
    head = (
        '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
        f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{_INK}"/></w:tcBorders>'
        '<w:shd w:val="clear" w:color="auto" w:fill="E4E7EB"/><w:vAlign w:val="center"/>'
        "</w:tcPr></w:tblStylePr>"
    )
    both = [(TABLE, words("word.style-table"), head), (PLAIN_TABLE, words("word.style-lines"), "")]
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        "</w:style>"
    ) + "".join(
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{id_}">'
        f'<w:name w:val={quoteattr(name)}/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
        f"<w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f"{top}</w:style>"
        for id_, name, top in both
    )

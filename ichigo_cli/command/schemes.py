"""`ichigo schemes`: the grading schemes that come with the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ichigo_cli.command.options import COLOR, LANG, Argument
from ichigo_cli.command.streams import screen, show
from ichigo_cli.command.usage import pick
from ichigo_cli.problems import FINE
from ichigo_cli.reading.rating import preset, preset_names
from ichigo_cli.showing.schemes import listed, whole

if TYPE_CHECKING:
    from ichigo_cli.command.session import Session

PARAMETERS: Final = (Argument("name", "[NAME]"), LANG, COLOR)


def run(session: Session, *, name: str | None) -> int:
    """List the schemes with their rules and sources, or print one whole."""
    console = screen(session.color)
    if name is None:
        lines = listed([preset(each) for each in preset_names()], session.words, console.width)
    else:
        chosen = preset(pick(session.words, "NAME", name, preset_names()))
        lines = whole(chosen, session.words, console.width)
    show("".join(f"{line}\n" for line in lines))
    return FINE

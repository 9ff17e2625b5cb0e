"""`ichigo schema`: the file formats as JSON Schema, for editors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from ichigo_cli.command.options import LANG, Argument
from ichigo_cli.command.streams import write
from ichigo_cli.command.usage import pick
from ichigo_cli.problems import FINE
from ichigo_cli.reading.schema import SCHEMAS, json_schema
from ichigo_cli.showing.language import LANGUAGES, Words

if TYPE_CHECKING:
    from ichigo_cli.command.session import Session

PARAMETERS: Final = (Argument("name", "[NAME]", default="strategy"), LANG)


def run(session: Session, *, name: str) -> int:
    """Print the JSON Schema of a file format."""
    pick(session.words, "NAME", name, SCHEMAS)
    languages = tuple(Words(language) for language in reversed(LANGUAGES))
    write(json.dumps(json_schema(name, languages), ensure_ascii=False, indent=2) + "\n", "json")
    return FINE

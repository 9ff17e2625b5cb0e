"""Every link of the documents leads somewhere, and their prose has lines that can be read."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

import pytest
from conftest import ROOT
from documents import FENCE, prose, text

DOCUMENTS: Final = tuple(
    sorted(
        str(file.relative_to(ROOT))
        for pattern in ("*.md", "docs/*.md", "docs/sample/README.md")
        for file in ROOT.glob(pattern)
    )
)
LONG_LINES: Final = {"docs/findings.md", "docs/templates.md"}
"""Here some lines of prose are longer than those of the other documents."""


def _anchors(document: str) -> set[str]:
    """The anchors of the headings, as GitHub makes them; a repeated one gets a number."""
    seen: Counter[str] = Counter()
    anchors = set()
    for heading in re.findall(r"^#+ (.+)$", prose(document), re.MULTILINE):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        anchor = re.sub(r"[^\w\- ]", "", plain.lower()).replace(" ", "-")
        anchors.add(f"{anchor}-{seen[anchor]}" if seen[anchor] else anchor)
        seen[anchor] += 1
    return anchors


def _links(document: str) -> list[str]:
    plain = re.sub(r"`[^`\n]*`", "", prose(document))
    found = re.findall(r"\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$", plain, re.MULTILINE)
    return [inline or reference for inline, reference in found]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_relative_link_resolves(document: str) -> None:
    folder = (ROOT / document).parent
    for link in _links(document):
        if re.match(r"https?:", link):
            continue
        path, _, anchor = link.partition("#")
        target = (folder / path).resolve() if path else ROOT / document
        assert target.exists(), link
        assert target.is_relative_to(ROOT), link
        if anchor:
            assert anchor in _anchors(str(target.relative_to(ROOT))), link


def test_every_document_can_be_reached_from_the_readmes() -> None:
    reached, ahead = set(), ["README.md", "README.ja.md"]
    while ahead:
        document = ahead.pop()
        reached.add(document)
        for link in _links(document):
            path = link.partition("#")[0]
            if path.endswith(".md") and "://" not in link:
                target = str(((ROOT / document).parent / path).resolve().relative_to(ROOT))
                ahead += [] if target in reached else [target]
    assert sorted(set(DOCUMENTS) - reached) == []


@pytest.mark.parametrize(
    ("readme", "ending"), [("README.md", r"docs/[a-z]+\.md"), ("README.ja.md", r"docs/\w+\.ja\.md")]
)
def test_a_readme_lists_the_documents_of_its_language(readme: str, ending: str) -> None:
    listed = re.findall(r"^\| \[([^\]]+)\]", text(readme), re.MULTILINE)
    own = {document for document in DOCUMENTS if re.fullmatch(ending, document)}
    assert own <= set(listed)


@pytest.mark.parametrize("document", [name for name in DOCUMENTS if name not in LONG_LINES])
def test_lines_of_prose_are_short(document: str) -> None:
    lines = FENCE.sub("", text(document)).splitlines()
    long = [line for line in lines if len(line) > 130 and not line.lstrip().startswith("|")]
    assert long == []

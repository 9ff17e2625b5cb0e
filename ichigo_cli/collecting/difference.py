"""What answers change about what the files say, and what may not be changed just so."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ichigo_cli.collecting.answers import joined
from ichigo_cli.diagnostics import NOWHERE, Finding
from ichigo_cli.model import Observation, Review, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ichigo_cli.collecting.answers import Answer, Returned, Said
    from ichigo_cli.diagnostics import Place
    from ichigo_cli.model import Actuals, GoalReview, IndicatorReview

_SETTLED = (Status.FINAL, Status.REVISED)
_NOTHING = Observation(status=Status.NOT_REPORTED)


class Change(NamedTuple):
    """What becomes of one row of actuals."""

    indicator: str
    before: Observation
    after: Observation


class Wording(NamedTuple):
    """What becomes of one text of a review; `before` is None where there was none."""

    kind: str
    id: str
    part: str
    before: str | None
    after: str


class Difference(NamedTuple):
    """All that one import changes, and why it must not where it must not."""

    changes: tuple[Change, ...]
    wordings: tuple[Wording, ...]
    findings: tuple[Finding, ...]


def difference(
    returned: Sequence[Returned],
    actuals: Actuals,
    review: Review | None,
    year: int,
    *,
    update: bool,
) -> Difference:
    """Hold the answers of all files against what is there.

    Args:
        returned: the files that came back.
        actuals: the values known so far.
        review: the words of that year so far.
        year: the fiscal year of the answers.
        update: whether settled values and words may change.
    """
    findings: list[Finding] = []
    answers = _once([(a.indicator, a) for r in returned for a in r.answers], findings)
    changes = [
        change
        for answer in answers.values()
        if (change := _change(answer, actuals.of(answer.indicator).get(year), findings, update))
    ]
    wordings = tuple(_wordings(returned, review or Review(year=year), findings, update=update))
    return Difference(tuple(changes), wordings, tuple(findings))


def _once(named: Sequence[tuple[str, Answer]], findings: list[Finding]) -> dict[str, Answer]:
    """One answer for each indicator; a second one is a finding."""
    found: dict[str, Answer] = {}
    for key, answer in named:
        first = found.setdefault(key, answer)
        if first is not answer:
            findings.append(_twice(key, first.place, answer.place))
    return found


def _twice(key: str, first: Place, second: Place) -> Finding:
    return Finding("answered-twice", second, {"id": key, "file": first.file, "cell": first.cell})


# ── values ──────────────────────────────────────────────────────────────────────────────────────


def _change(
    answer: Answer,
    known: Observation | None,
    findings: list[Finding],
    update: bool,  # noqa: FBT001
) -> Change | None:
    before = known or _NOTHING
    after = _after(answer, before)
    if after == before._replace(place=NOWHERE):
        return None
    is_settled = before.value is not None and before.status in _SETTLED
    is_other = (after.value, after.status) != (before.value, before.status)
    if is_settled and is_other and answer.status is not Status.REVISED and not update:
        facts = {"id": answer.indicator, "before": before.value, "after": after.value}
        variant = {} if after.value not in (None, before.value) else {"variant": "status"}
        findings.append(Finding("settled-value", answer.place, {**facts, **variant}))
        return None
    return Change(answer.indicator, before, after)


def _after(answer: Answer, before: Observation) -> Observation:
    """The row as it will be: the answer, and what it leaves unsaid as it was."""
    status = answer.status or _unsaid_status(answer, before)
    value = answer.value
    if value is not None and value == before.value:
        value = before.value  # keeps the digits as they are written
    return Observation(
        status=status,
        value=value,
        source=answer.source or before.source,
        note=joined([before.note or "", answer.note]) or None,
    )


def _unsaid_status(answer: Answer, before: Observation) -> Status:
    """A value alone is final, unless it is the very value that was revised."""
    is_same = before.status is Status.REVISED and before.value == answer.value
    return Status.REVISED if is_same else Status.FINAL


# ── words ───────────────────────────────────────────────────────────────────────────────────────


def _wordings(
    returned: Sequence[Returned], review: Review, findings: list[Finding], *, update: bool
) -> Iterator[Wording]:
    seen: dict[tuple[str, str, str], Said] = {}
    texts: dict[tuple[str, str, str], str] = {}
    for said in (each for r in returned for each in r.said):
        key = (said.kind, said.id, said.part)
        before = texts.get(key) or _words_of(review, key)
        first = seen.setdefault(key, said)
        if said.kind != "goals" and first is not said:
            findings.append(_twice(said.id, first.place, said.place))
        elif not _is_in(said.text, before):
            # Several departments may speak of one goal, but of an indicator only its own does.
            if before and said.kind != "goals" and not update:
                facts = {"id": said.id, "variant": "words", "before": before}
                findings.append(Finding("settled-value", said.place, facts))
                continue
            is_added = before and said.kind == "goals"
            texts[key] = f"{before}\n{said.text}" if is_added else said.text
    for key, text in texts.items():
        yield Wording(*key, _words_of(review, key), text)


def _is_in(text: str, before: str | None) -> bool:
    """Whether the words are there already, whatever their lines."""
    return before is not None and (text == before or f"\n{text}\n" in f"\n{before}\n")


def _words_of(review: Review, key: tuple[str, str, str]) -> str | None:
    kind, name, part = key
    entries: Mapping[str, GoalReview | IndicatorReview]
    entries = review.goals if kind == "goals" else review.indicators
    entry = entries.get(name)
    text = None if entry is None else getattr(entry, part)
    return None if text is None else str(text)

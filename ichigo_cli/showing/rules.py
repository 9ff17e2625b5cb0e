"""The rules of a scheme in words: whom they are for, what they measure, and their bands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ichigo_cli.scheme import Due, Measure, Threshold
from ichigo_cli.showing.figures import working_text
from ichigo_cli.target import Aim

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from ichigo_cli.scheme import Band, Comparison, Condition, For, Rule, Scheme, Slack
    from ichigo_cli.showing.language import Words


def title(scheme: Scheme, words: Words) -> str:
    """What a scheme is called in the reader's language, if it is called anything."""
    return (words.language == "en" and scheme.title_en) or scheme.title or scheme.name or ""


def in_words(scheme: Scheme, words: Words) -> str:
    """The rule of a scheme: as its file words it, else put together from its parts."""
    own = scheme.words.get(words.language)
    return own or words.sentences(sentences(scheme, words))


def sentences(scheme: Scheme, words: Words) -> list[str]:
    """A sentence for every rule, and one on what cannot be graded where that has a word."""
    told = [_sentence(rule, words) for rule in scheme.rules]
    if scheme.unrated:
        told.append(words("rule.unrated", word=scheme.unrated))
    return told


def _sentence(rule: Rule, words: Words) -> str:
    bands = [words("rule.band", grade=band.grade, condition=condition(rule, n, words))
             for n, band in enumerate(rule.bands)]  # fmt: skip
    facts = {"whom": whom(rule.for_, words), "bands": words("rule.separator").join(bands)}
    if rule.measure not in rule.measures():
        return words("rule.compared", **facts)
    return words("rule.measured", **facts, measure=measure(rule, words))


def whom(for_: For, words: Words) -> str:
    """Which indicators a rule is for."""
    parts = (
        [words("rule.aim", aim=words(f"aim.{aim}")) for aim in Aim if aim in for_.aims],
        [words("rule.goal", goal=goal) for goal in sorted(for_.goals)],
        [words("rule.tag", tag=tag) for tag in sorted(for_.tags)],
    )
    told = [words("rule.or").join(part) for part in parts if part]
    return words("rule.whom", whom=words("rule.and").join(told)) if told else words("rule.all")


def measure(rule: Rule, words: Words, own: Measure | None = None) -> str:
    """What a rule measures, or another measure within it, with what the figure is divided by."""
    chosen = own or rule.measure
    key = f"{chosen}-{rule.of}" if chosen is Measure.LEVEL else chosen.value
    told = words(f"measure.{key}")
    if chosen is Measure.LEVEL and rule.lower is not None:
        told = words("cell.in", text=told, detail=words(f"lower.{rule.lower}"))
    if chosen is Measure.PATH or rule.due is Due.ALL:
        return told
    return words(f"due.{rule.due}", measure=told)


# ── the bands ───────────────────────────────────────────────────────────────────────────────────


def condition(rule: Rule, number: int, words: Words, *, is_exact: bool = False) -> str:
    """What must hold for a band.

    Args:
        rule: whose band it is.
        number: its number, from 0.
        words: the language.
        is_exact: whether to say also up to where it goes, where bounds follow each other.
    """
    lower, upper = _bound(rule.bands[number]), _bound(rule.bands[number - 1]) if number else None
    if is_exact and upper is not None and not rule.bands[number].conditions:
        return words("band.below", upper=working_text(upper))
    if is_exact and upper is not None and lower is not None:
        return words("band.between", lower=working_text(lower), upper=working_text(upper))
    conditions = rule.bands[number].conditions
    if not conditions:
        return words("rule.else" if number else "band.all")
    return words("rule.both").join(_told(each, rule, words) for each in conditions)


def uses_figure(rule: Rule, number: int) -> bool:
    """Whether a band is told by the figure of the rule's measure."""
    conditions = rule.bands[number].conditions
    if not conditions:
        return number > 0 and _bound(rule.bands[number - 1]) is not None
    kinds = (each for each in conditions if isinstance(each, Threshold))
    return any(each.measure in (None, rule.measure) for each in kinds)


def _bound(band: Band) -> Fraction | None:
    """The lower bound of a band that asks for nothing else."""
    match band.conditions:
        case (Threshold(lower, None),):
            return lower
    return None


def _told(each: Condition, rule: Rule, words: Words) -> str:
    if not isinstance(each, Threshold):
        return _comparison(each, words)
    told = words("band.from", lower=working_text(each.lower))
    if each.measure in (None, rule.measure) and len(rule.measures()) == 1:
        return told
    return words("rule.of-measure", measure=measure(rule, words, each.measure), bound=told)


def _comparison(each: Comparison, words: Words) -> str:
    reference = words(f"reference.{each.reference}")
    told = words("rule.better" if each.strict else "rule.as-good", reference=reference)
    slack = words.listed(list(_slack(each.slack, reference, words)))
    return words("cell.in", text=told, detail=slack) if slack else told


def _slack(slack: Slack, reference: str, words: Words) -> Iterator[str]:
    if slack.share:
        share = working_text(slack.share * 100)
        yield words("slack.share", share=share, reference=reference)
    if slack.amount:
        yield words("slack.amount", amount=working_text(slack.amount))
    if slack.tolerances:
        yield words("slack.tolerance")


def table(scheme: Scheme, words: Words) -> tuple[tuple[str, str], ...]:
    """Every grade with its word, and with what must hold for it by each rule that has it."""
    is_single = len(scheme.rules) == 1
    found: dict[str, list[str]] = {grade: [] for grade in scheme.grades}
    for place, rule in enumerate(scheme.rules, start=1):
        for number, band in enumerate(rule.bands):
            told = condition(rule, number, words, is_exact=True)
            numbered = words("rule.numbered", number=place, text=told)
            found[band.grade].append(told if is_single else numbered)
    lines = [
        (with_name(grade, scheme, words), words("rule.separator").join(told))
        for grade, told in found.items()
    ]
    if scheme.unrated:
        lines.append((with_name(scheme.unrated, scheme, words), words("rule.unratable")))
    return tuple(lines)


def with_name(grade: str, scheme: Scheme, words: Words) -> str:
    """A grade and the word that the scheme has for it."""
    name = scheme.names.get(grade)
    return words("cell.in", text=grade, detail=name) if name else grade

"""Fuzz all targets with inputs made from the words of the formats; needs only hypothesis.

    python -m fuzz.everywhere --seconds 120

The time is divided among the targets. Failures are cut down and kept in `--output` (else a
temporary folder), and fuzzing goes on. Exit status 1 if there was one.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from fuzz.targets import PARTS, SEEDS, TARGETS, seeds
from fuzz.watch import Watch
from fuzz.words import KEYS, VALUES
from ichigo_cli.reading.columns import COLUMN_WORDS

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

ROUND: Final = 500
ENCODINGS: Final = ("utf-8", "utf-8-sig", "utf-16", "cp932", "latin-1")

keys = st.sampled_from(KEYS)
scalars = st.sampled_from(VALUES) | st.text(max_size=8) | st.integers().map(str)


def _mapping(below: SearchStrategy[str]) -> SearchStrategy[str]:
    entry = st.tuples(keys | scalars, below).map(": ".join)
    return st.lists(entry, max_size=5).map(lambda entries: "{" + ", ".join(entries) + "}")


def _sequence(below: SearchStrategy[str]) -> SearchStrategy[str]:
    return st.lists(below, max_size=4).map(lambda items: "[" + ", ".join(items) + "]")


flow = st.recursive(scalars, lambda below: _mapping(below) | _sequence(below), max_leaves=12)
documents = st.lists(st.tuples(keys, flow).map(": ".join), max_size=8).map("\n".join)
rows = st.lists(st.lists(scalars, max_size=7).map(",".join), max_size=8)
tables = rows.map(lambda lines: "\n".join([",".join(COLUMN_WORDS), *lines]))


@st.composite
def mutated(draw: st.DrawFn, target: str) -> bytes:
    """A known input with some of its words replaced, doubled, moved or taken out."""
    data = draw(st.sampled_from(_seeds(target)))[:20_000]
    text = data.decode("latin-1")
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 30)))
        word = draw(scalars | keys | st.just(text[start:end] * 2))
        text = text[:start] + word.encode("utf-8", "replace").decode("latin-1") + text[end:]
    return text.encode("latin-1", "replace")


_KNOWN: Final[dict[str, list[bytes]]] = {}


def _seeds(target: str) -> list[bytes]:
    if target not in _KNOWN:
        _KNOWN[target] = seeds(target)
    return _KNOWN[target]


def _encoded(texts: SearchStrategy[str]) -> SearchStrategy[bytes]:
    encodings = st.sampled_from(ENCODINGS)
    newlines = st.sampled_from(("\n", "\r\n", "\r"))
    return st.builds(
        lambda text, encoding, newline: text.replace("\n", newline).encode(encoding, "replace"),
        texts, encodings, newlines,
    )  # fmt: skip


def inputs(target: str) -> SearchStrategy[bytes]:
    """What is tried on a target."""
    if target == "project":
        parts = [inputs(name) | st.sampled_from(SEEDS[name]) for name in SEEDS if name != target]
        return st.tuples(*parts).map(PARTS.join) | mutated(target)
    made = _encoded(tables if target == "actuals" else documents)
    return made | mutated(target) | st.binary(max_size=200)


def fuzz(watch: Watch, seconds: float, number: int) -> None:
    """Try rounds of inputs until the time is over."""
    until = time.monotonic() + seconds
    quiet = settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    while time.monotonic() < until:
        number += 1

        @seed(number)
        @quiet
        @given(data=inputs(watch.target))
        def once(data: bytes) -> None:
            if time.monotonic() < until:
                watch(data)

        once()


def main() -> None:
    """Fuzz every target for its share of the time."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], help="all if none is named")
    parser.add_argument("--seconds", type=float, default=120, help="for all targets together")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    chosen = options.targets or list(TARGETS)
    watches = [Watch(target, options.output) for target in chosen]
    for watch in watches:
        watch.started = time.monotonic()
        fuzz(watch, options.seconds / len(chosen), options.seed)
        print(watch.report(), flush=True)
    sys.exit(any(watch.failures for watch in watches))


if __name__ == "__main__":
    main()

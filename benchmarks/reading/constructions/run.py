"""Read a sample of the construction table and the lexicon's own examples, and count what is right.

`python -m benchmarks.reading.constructions [--cells N] [--frame WORDS] [--template ID] [--show N] [--examples] [--frames]`.
Templates that are only scored stand in the totals alone: no option shows a sentence of theirs.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass
from functools import cache

from benchmarks.reading.constructions.expectation import Told, Verdict, judge
from benchmarks.reading.constructions.frames import Words, words_of
from benchmarks.reading.constructions.generate import Cell, cells, sample, templates
from benchmarks.reading.constructions.wide import wide_templates
from benchmarks.reading.shares import figures
from benchmarks.reading.told import Known, plain, reading_of
from verbale.model import Reading, When
from verbale.reading.lang.en.inflection import forms
from verbale.reading.lang.en.lexicon import Frame, lexicon

CELLS = 6_000
_SMALL = frozenset(["actors", "at", "in", "on", "to", "of", "with", "the", "a"])
_HEAD = "Notes from the round\n6 March 2025\n\n"


@dataclass(frozen=True, slots=True)
class Judged:
    """A cell with what was read of it and the verdict."""

    cell: Cell
    told: tuple[Told, ...]
    verdict: Verdict


def told_of(reading: Reading, cell: Cell) -> tuple[Told, ...]:
    """Return the acts of a reading with the parties by the names of the cell; a person counts as their party."""
    known = Known(reading)
    byname = {plain(name): name for name in cell.parties.values()}
    byname |= {plain(person): party for person, party in cell.people.items()}

    def who(identity: str | None) -> str:
        found = next((byname[name] for name in sorted(known.names(identity)) if name in byname), "")
        party = known.party_of.get(identity or "", "")
        return found or (who(party) if party else "") or (identity or "")

    return tuple(
        Told(
            str(act.kind),
            str(act.modality),
            tuple(who(name) for name in act.actors),
            str(act.polarity) if act.polarity else None,
            (who(act.according_to),) if act.according_to else (),
            act.certainty == "unsure",
            act.when.edtf if act.when else None,
            _of_template(act.rule, cell),
        )
        for act in reading.acts
    )


def _of_template(rule: str, cell: Cell) -> bool:
    """Say whether an act was read from words of the template alone ("said", "took a break", "sat at the table"), not of the frame."""
    pattern = re.sub(r"\{[^{}]*\}", " ", rule.rpartition("/")[2].removeprefix("verb.").removeprefix("measure."))
    words = [word for word in re.findall(r"[a-z]+", pattern) if word not in _SMALL]
    stand = _template_words()[cell.template]
    return (
        bool(words)
        and words[0] not in re.findall(r"[a-z]+", cell.frame.lower())
        and all(stand & {word, *astuple(forms(word))} for word in words)
    )


@cache
def _template_words() -> dict[str, frozenset[str]]:
    """Return the words of each template, without the places for a frame's."""
    return {
        template["id"]: frozenset(re.findall(r"[a-z]+", re.sub(r"\{[^{}]*\}", " ", template["text"]).lower()))
        for template in (*templates(), *wide_templates())
    }


def judged(chosen: Iterable[Cell]) -> list[Judged]:
    """Read and judge cells."""
    found = []
    for cell in chosen:
        reading = reading_of(cell.text)
        told = told_of(reading, cell)
        found.append(Judged(cell, told, judge(told, cell.expect, _near(reading))))
    return found


def _near(reading: Reading) -> Callable[[str | None], bool]:
    """Return a test whether a date is of the document's own year: an act of it, or of no date at all, is news."""
    published = reading.document.published

    def near(when: str | None) -> bool:
        if when is None or published is None:
            return True
        return When.parse(when).last.year >= published.first.year

    return near


def frames() -> list[Words]:
    """Return every row of the lexicon as words."""
    return [words_of(frame) for frame in lexicon().frames]


def chosen(
    size: int = CELLS, frame: str = "", template: str = "", seed: int = 0, least: int | None = None
) -> list[Cell]:
    """Return the cells to read: the sample, or every open cell of a frame or template that is named."""
    table, rows = templates(), frames()
    if not frame and not template:
        return sample(table, rows, size, seed, least)
    table = [item for item in table if item["id"].startswith(template) and not item["scored_only"]]
    rows = [row for row in rows if frame in row.pattern]
    if template and not frame:
        return sample(table, rows, size)
    return list(cells(table, rows))[:size]


@dataclass(frozen=True, slots=True)
class Example:
    """A row's own example: whether its kind was read, and whether only as unsure."""

    frame: Frame
    found: bool
    unsure: bool
    told: str


def examples(rows: Sequence[Frame] | None = None) -> list[Example]:
    """Read each row's own example sentence."""
    found = []
    for frame in rows if rows is not None else lexicon().frames:
        acts = reading_of(f"{_HEAD}{frame.example}\n").acts
        fit = [
            act for act in acts if act.kind is frame.kind and str(act.modality) in {"done", "intended", "conditional"}
        ]
        told = "; ".join(f"{act.kind} {act.modality} {','.join(act.actors)} {act.certainty} {act.rule}" for act in acts)
        found.append(Example(frame, bool(fit), bool(fit) and all(act.certainty == "unsure" for act in fit), told))
    return found


def totals(rows: Sequence[Judged]) -> dict[str, tuple[int, int]]:
    """Return right and number for all cells, those looked at and those only scored."""
    groups = {
        "all cells": rows,
        "constructions": [row for row in rows if row.cell.dimension == "construction"],
        "operators": [row for row in rows if row.cell.dimension == "operator"],
        "only scored": [row for row in rows if row.cell.secret],
    }
    return {name: (sum(row.verdict.right for row in group), len(group)) for name, group in groups.items()}


def by_name(rows: Sequence[Judged], dimension: str) -> dict[str, list[Judged]]:
    """Return the cells of a dimension by construction or operator, only scored ones left out."""
    found: dict[str, list[Judged]] = defaultdict(list)
    for row in rows:
        if row.cell.dimension == dimension and not row.cell.secret:
            found[row.cell.name].append(row)
    return dict(found)


def failing_frames(rows: Sequence[Judged]) -> list[tuple[str, int]]:
    """Return the frames that are wrong in every open cell that was read, with their number of cells."""
    right: Counter[str] = Counter()
    read: Counter[str] = Counter()
    for row in rows:
        if not row.cell.secret:
            read[row.cell.frame] += 1
            right[row.cell.frame] += row.verdict.right
    return sorted(
        ((name, count) for name, count in read.items() if not right[name]), key=lambda item: (-item[1], item[0])
    )


def run() -> dict[str, float]:
    """Return the totals of the construction table for machines."""
    rows = judged(chosen())
    found: dict[str, float] = {}
    for name, (right, of) in totals(rows).items():
        found |= figures(name.replace(" ", "_"), right, of)
    return {**found, "contradictions": sum(row.verdict.contradiction for row in rows)}


def run_examples() -> dict[str, float]:
    """Return the share of examples whose kind is read."""
    rows = examples()
    return figures("kind_read", sum(row.found for row in rows), len(rows))

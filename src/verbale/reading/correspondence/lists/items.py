"""Answers put behind what they are about: "1. Cap: not agreed", "Derby – OK from our side", "Sick pay: with our board, you'll hear on Friday".

What stands before the mark names the thing, what stands behind it is a yes, a no, a yes under a condition, a holding reply, another offer, or says
how something is. Neither a yes nor a no is told of what is "still open" or "not agreed yet".
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from verbale.model import Act, Kind, Modality, Move, Polarity
from verbale.reading.correspondence import days
from verbale.reading.correspondence.letter import Letter, Line, line_of, made
from verbale.reading.correspondence.lists.answers import answer
from verbale.reading.correspondence.lists.labels import is_head, item, topic
from verbale.reading.correspondence.plain import plainly

_MADE = {
    "accept": (Kind.ACCEPT, Polarity.POSITIVE, Move.ANSWER, Modality.DONE),
    "accept if": (Kind.ACCEPT, Polarity.POSITIVE, None, Modality.CONDITIONAL),
    "refuse": (Kind.REFUSE, Polarity.NEGATIVE, Move.ANSWER, Modality.DONE),
    "hold": (Kind.HOLD, None, Move.HOLD, Modality.DONE),
    "propose": (Kind.PROPOSE, None, None, Modality.DONE),
    "answer": (Kind.ANSWER, Polarity.NEUTRAL, Move.ANSWER, Modality.DONE),
}


def with_items(letter: Letter, acts: Sequence[Act]) -> list[Act]:
    """Return acts with one for each answer that stands behind what it is about, in place of what else was read there.

    Lines that are such answers are marked as settled: the table of moves is not asked about them.

    Parameters
    ----------
    letter
        The letter, laid out.
    acts
        What its clauses gave.
    """
    found = list(acts)
    for line, label, behind in _items(letter):
        end = line.plain.start + len(letter.text(line).rstrip())
        said = "" if is_head(label) else answer(plainly(letter.page, letter.speaker, end - len(behind), end).words)
        if said or is_head(label):
            line.settled, line.does = True, frozenset({"heading"})
        if said:
            found = [act for act in found if line_of(letter, act) is not line]
        if said not in {"", "open"}:
            found.append(_act(letter, line, topic(label), said))
    _lead_in(letter)
    return found


def _lead_in(letter: Letter) -> None:
    """Settle a line that only leads in to such answers: "Our replies to your list:"."""
    for line, below in pairwise(letter.lines):
        if below.settled and letter.text(line).rstrip().endswith(":"):
            line.settled, line.does = True, frozenset({"heading"})


def on_their_items(letter: Letter, acts: Sequence[Act]) -> list[Act]:
    """Return acts with those of nothing named put on what stands before the mark of their line: "Access: the gates are open from six"."""
    if letter.page.dossier.points:
        return list(acts)  # what is no point of the dossier is told by its own words
    about = {id(line): topic(label) for line, label, _ in _items(letter) if not is_head(label)}
    found = []
    for act in acts:
        of = about.get(id(line_of(letter, act)), "")
        bare = of and not act.points and not act.topic and set(act.actors) <= set(letter.speaker.parties)
        found.append(replace(act, topic=of) if bare else act)
    return found


def _items(letter: Letter) -> Iterator[tuple[Line, str, str]]:
    """Yield each line made of a label, a mark and what is said, with both."""
    for line in letter.lines:
        parts = item(letter.text(line))
        if parts is not None:
            yield line, *parts


def _act(letter: Letter, line: Line, of: str, said: str) -> Act:
    kind, polarity, move, modality = _MADE[said]
    one = made(letter, line, kind, move=move, polarity=polarity)
    day = days.promised(letter.page, line.plain) if move is Move.HOLD else None
    named = "" if one.points else of
    return replace(one, modality=modality, deadline=day, topic=named, rule=f"letter/item.{'-'.join(said.split())}")

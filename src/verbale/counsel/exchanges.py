"""Conditional offers that stand in the documents, "X if Y": what is offered, for what, by whom, accepted by whom. None is made up."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from verbale.dossier import Dossier
from verbale.dossier.spoken_for import parties_of, speakers
from verbale.model import UNDATED, Modality, Point, RecordedAct, StateOfPlay
from verbale.model.kinds import KINDS

_IF = re.compile(
    r"\b(?:if|provided(?: that)?|providing(?: that)?|on (?:the )?condition(?: that)?|in (?:return|exchange) for|as long as|so long as)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[;:.!?](?=\s|\Z)|, (?:and|but|or) ")
_ASIDE = re.compile(r"^(?:only|even|but|and|then|,|\s)+|(?:\b(?:only|even|but|and|,)|\s)+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Exchange:
    """An offer on a condition.

    Parameters
    ----------
    act, by, day
        The act, who made the offer, and when (``None`` where no paper says).
    gives, wants
        What is offered and for what, in the words of the document.
    gives_on, wants_on
        (point, option) that these words name; an empty option where they name the point alone.
    accepted_by
        Parties whose later act accepts it.
    later
        A later act by which the same side put something on a point of the offer without the condition; empty for none.
    according_to
        Who tells of the offer; ``None`` where it is the side's own word.
    """

    act: str
    by: tuple[str, ...]
    day: dt.date | None
    gives: str
    wants: str
    gives_on: tuple[tuple[str, str], ...] = ()
    wants_on: tuple[tuple[str, str], ...] = ()
    accepted_by: tuple[str, ...] = ()
    later: str = ""
    according_to: str | None = None


def split(words: str) -> tuple[str, str] | None:
    """Return what a sentence offers and on which condition; ``None`` where it has no condition.

    A sentence may begin with the condition: "If the company ended agency work, the union would accept 5 per cent."
    """
    text = " ".join(words.split())
    found = _IF.search(text)
    if found is None:
        return None
    before, after = text[: found.start()], text[found.end() :]
    if not _ASIDE.sub("", before):  # the condition first
        condition, comma, offer = after.partition(",")
        return (_bare(offer), _bare(condition)) if comma and _bare(offer) else None
    end = _END.search(after)
    return _bare(before), _bare(after if end is None else after[: end.start()])


def _bare(words: str) -> str:
    return _ASIDE.sub("", words.strip(" .,;")).strip(" .,;")


def exchanges(dossier: Dossier, play: StateOfPlay) -> tuple[Exchange, ...]:
    """Return the conditional offers of the sides at the table, the oldest first.

    Parameters
    ----------
    dossier
        Whose points, with their other names, are looked for in the words.
    play
        Whose acts: those put on a condition that would take a step towards another side.
    """
    people, seated = speakers(dossier), {party.id for party in dossier.at_table}
    found = []
    for item in play.acts:
        by = tuple(name for name in parties_of(item.act.actors, people) if name in seated)
        effect = KINDS[item.act.kind]
        if not by or item.act.modality is not Modality.CONDITIONAL or not (effect.moves > 0 or effect.opens):
            continue
        parts = split(item.act.evidence[0].exact)
        if parts is not None:
            found.append(_exchange(dossier, play, item, by, parts))
    return tuple(found)


def _exchange(
    dossier: Dossier, play: StateOfPlay, item: RecordedAct, by: tuple[str, ...], parts: tuple[str, str]
) -> Exchange:
    gives, wants = parts
    gives_on, wants_on = _named(gives, dossier.points), _named(wants, dossier.points)
    points = {point for point, _ in (*gives_on, *wants_on)} | set(item.act.points)
    after = [known for known in play.acts if known.happened > item.happened and known.dated and item.dated]
    return Exchange(
        act=item.id,
        by=by,
        day=item.happened if item.dated and item.happened != UNDATED else None,
        gives=gives,
        wants=wants,
        gives_on=gives_on,
        wants_on=wants_on,
        accepted_by=_accepting(dossier, after, item, points, by),
        later=_later(dossier, after, {point for point, _ in gives_on}, by),
        according_to=item.act.according_to,
    )


def _accepting(
    dossier: Dossier, after: Sequence[RecordedAct], item: RecordedAct, points: set[str], by: tuple[str, ...]
) -> tuple[str, ...]:
    """Return who accepted it later: by an act that names it, or that accepts something on one of its points."""
    people, found = speakers(dossier), []
    for known in after:
        act = known.act
        takes = KINDS[act.kind].moves > 0 and act.modality is Modality.DONE
        if takes and (item.id in act.in_reply_to or (not act.in_reply_to and points & set(act.points))):
            found += [name for name in parties_of(act.actors, people) if name not in by]
    return tuple(dict.fromkeys(found))


def _later(dossier: Dossier, after: Sequence[RecordedAct], points: set[str], by: tuple[str, ...]) -> str:
    """Return the first later proposal of the same side on what it offered; empty for none."""
    people = speakers(dossier)
    for known in after:
        act = known.act
        own = set(parties_of(act.actors, people)) & set(by)
        if own and KINDS[act.kind].opens and act.modality is Modality.DONE and points & set(act.points):
            return known.id
    return ""


def _named(words: str, points: Sequence[Point]) -> tuple[tuple[str, str], ...]:
    """Return the points that words name, each with its option where they name one; or the one point whose option they name."""
    rows = []
    for point in points:
        options = [option.id for option in point.options if _says(words, (option.title, *option.aliases))]
        chosen = options[0] if len(options) == 1 else ""
        if _says(words, (point.title, *point.aliases)):
            rows.append((point.id, chosen, True))
        elif chosen:
            rows.append((point.id, chosen, False))
    sure = [(point, option) for point, option, named in rows if named]
    rest = [(point, option) for point, option, named in rows if not named]
    return tuple(sure or (rest if len(rest) == 1 else ()))


def _says(words: str, names: tuple[str, ...]) -> bool:
    return bool(_pattern(names).search(words))


@lru_cache(maxsize=1024)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names if name), re.IGNORECASE)

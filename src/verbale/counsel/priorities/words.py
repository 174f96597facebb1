"""Priorities in words: what each side seems to care about most, with the words that carried it; a guess from words is called one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from verbale.counsel.priorities.cues import Utterance, mentions
from verbale.counsel.priorities.inference import Priorities, priorities
from verbale.counsel.told import Told
from verbale.dossier import Dossier

MOST_ISSUES = 7
LEAST = 8  # mentions below which words tell too little to say anything
LIKELY, LEANING = 0.6, 0.4
LIMITS = (
    "Read from words and offers alone: it says what they suggest, not what anybody thinks, and a side that hides its wishes hides them here.",
    "English only; what each cue tells was learned on talks of two people over three goods, and may tell less elsewhere.",
    "At most seven points are put in order, those that the side speaks of most.",
)


@dataclass(frozen=True, slots=True)
class Guess:
    """A side's priorities, over the points it speaks of; ``None`` where it speaks of too little."""

    party: str
    points: tuple[str, ...]
    mentions: int
    found: Priorities | None


def guessed(dossier: Dossier, turns: Sequence[Utterance]) -> list[Guess]:
    """Return the priorities of each side at the table.

    Parameters
    ----------
    dossier
        Whose points, with the words that mean them.
    turns
        What was said, in order; speakers are parties.
    """
    words = {point.id: (point.title.lower(), *(alias.lower() for alias in point.aliases)) for point in dossier.points}
    return [_guess(party.id, turns, words) for party in dossier.at_table]


def told(dossier: Dossier, turns: Sequence[Utterance]) -> Told:
    """Say what each side seems to care about.

    Parameters
    ----------
    dossier, turns
        As of `guessed`.
    """
    lines, rows = [], []
    for guess in guessed(dossier, turns):
        lines += _lines(dossier, guess)
        rows.append(
            {
                "party": guess.party, "mentions": guess.mentions, "top": dict(guess.found.top) if guess.found else None,
                "order": list(guess.found.orders[0][0]) if guess.found else None,
            }
        )  # fmt: skip
    return Told(tuple(lines) or ("No side is at the table.",), LIMITS, {"priorities": rows})


def _guess(party: str, turns: Sequence[Utterance], words: Mapping[str, Sequence[str]]) -> Guess:
    own = [turn for turn in turns if turn.speaker == party]
    places = list(words)
    counts = dict.fromkeys(places, 0)
    for turn in own:
        for number in {item.issue for item in mentions([turn], words, party)}:
            counts[places[number]] += 1
    spoken = sorted((point for point in places if counts[point]), key=lambda point: -counts[point])[:MOST_ISSUES]
    total = sum(counts.values())
    if len(spoken) < 2 or total < LEAST:  # one point has no order
        return Guess(party, tuple(spoken), total, None)
    return Guess(party, tuple(spoken), total, priorities(turns, {point: words[point] for point in spoken}, party))


def _lines(dossier: Dossier, guess: Guess) -> list[str]:
    name = dossier.party_name(guess.party)
    if guess.found is None:
        return [
            f"{name}: its words say too little of its priorities ({_mentions(guess)} of points by a name of theirs)."
        ]
    top = max(guess.found.top, key=lambda point: guess.found.top[point] if guess.found else 0.0)
    share = guess.found.top[top]
    how = "seems to care most about" if share >= LIKELY else "may care most about" if share >= LEANING else None
    if how is None:
        return [f"{name}: its words do not single out a point ({_mentions(guess)} of {len(guess.points)} points)."]
    lines = [
        f"{name} {how} {dossier.point_title(top)}, by its words ({_mentions(guess)} of {len(guess.points)} points)."
    ]
    quotes = [turn.text for turn, told in guess.found.evidence[top] if told > 0 and turn.speaker == guess.party]
    return [*lines, *(f"  It rests most on: “{' '.join(quote.split())[:200]}”" for quote in quotes[:1])]


def _mentions(guess: Guess) -> str:
    return "1 mention" if guess.mentions == 1 else f"{guess.mentions} mentions"

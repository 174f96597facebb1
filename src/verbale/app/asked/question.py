"""What a question in plain words asks: who, on what, since when, and what of them. Read with the names, dates and verbs by which documents are read.

Nothing is guessed: what was not understood is kept, to be told; a question in which nothing is understood becomes a search.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from verbale.dossier import Dossier
from verbale.model import Kind, Party, Person, Point, When
from verbale.model.kinds import KINDS
from verbale.model.play import Stance
from verbale.reading.dates import dates
from verbale.reading.lang.en.lexicon import lexicon
from verbale.reading.mentions.names import names_of
from verbale.state.search.stems import stems

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_OURS = frozenset({"we", "us", "our", "ours"})
_SINCE = frozenset({"since", "after", "from"})
_UPTO = frozenset({"on", "by", "before", "until", "till", "in", "at"})
# Words that carry nothing of a question: they need not be understood.
_EMPTY = frozenset(files("verbale.app.asked").joinpath("empty.txt").read_text("utf-8").split())
_BY_STANCE = {
    Stance.REFUSES: "refuses",
    Stance.ACCEPTS: "accepts",
    Stance.SUPPORTS: "accepts",
    Stance.PROPOSES: "wants",
    Stance.AGREED: "agreed",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was understood.

    Parameters
    ----------
    text
        As it was asked.
    asks
        What is asked for: one of the file of intents; empty where that was not understood.
    parties, points
        Ids, in the order in which they are named.
    whom
        Party behind "to", "from" or "us" in a question on debts: who is owed; empty for none.
    since, on
        From which day, and on which; ``None`` where it does not say.
    rest
        Words that were not understood.
    """

    text: str
    asks: str = ""
    parties: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    whom: str = ""
    since: When | None = None
    on: When | None = None
    rest: tuple[str, ...] = ()

    @property
    def understood(self) -> bool:
        """Whether anything of it was: else it is searched for."""
        return bool(self.asks or self.parties or self.points)


def understand(text: str, dossier: Dossier, anchor: When, topics: Iterable[str] = ()) -> Asked:
    """Return what a question asks.

    Parameters
    ----------
    text
        The question.
    dossier
        Whose parties and points it may name; as the reader sees it.
    anchor
        Day from which "last week" counts.
    topics
        Topics in view that are no point of the dossier.
    """
    line = " ".join(text.split())[:400]
    named = _named(line, dossier)
    points, spans = _points(line, dossier, topics)
    named = [
        one for one in named if not (len(spans) > 1 and _inside(one[:2], spans))
    ]  # "NATO enlargement" is a point, and names no side
    taken = [*spans, *(one[:2] for one in named)]
    since, on = _days(line, anchor, taken)
    asks, cue = _asks(line, taken)
    own = [
        (*match.span(), dossier.ours)
        for match in _WORD.finditer(line)
        if match[0].lower() in _OURS and not _inside(match.span(), taken)
    ]
    named = sorted([*named, *(own if dossier.ours else [])])
    parties, whom = _sides(line, named, cue if asks == "owed" else [])
    left = [match for match in _WORD.finditer(line) if not _inside(match.span(), [*taken, *cue])]
    rest = [match[0] for match in left if match[0].lower() not in _EMPTY and not _cued(match[0])]
    rest += [line[start:end] for start, end, _ in own if not dossier.ours]  # "us" where nobody said who we are
    return Asked(line, asks, parties, tuple(points), whom, since, on, tuple(rest))


def _named(line: str, dossier: Dossier) -> list[tuple[int, int, str]]:
    """Return the parties and people that are named: start, end, id. People type small letters; a name of three is known by its capitals, or "the"."""
    known = {party.id for party in dossier.parties}
    names = names_of(dossier)
    spans = [
        (one.start, one.end, one.party)
        for text in (line, line.title())
        for one in names.find(text)
        if one.end - one.start > 3 or text is line
    ]
    spans = [span for span in spans if span[2] in known]
    rows: list[Party | Person] = [*dossier.parties, *dossier.people]
    for row in rows:
        own = [row.name, *row.aliases] + (
            [row.name.split()[-1]] if isinstance(row, Person) and row.name.split() else [row.id]
        )
        for name in (one for one in own if one not in _EMPTY):  # the id "us" is a word
            flags = re.IGNORECASE if len(name) > 3 else 0
            spans += [(*match.span(), row.id) for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", line, flags)]
            if len(name) <= 3:
                spans += [
                    (*match.span(1), row.id)
                    for match in re.finditer(rf"\bthe ({re.escape(name)})(?!\w)", line, re.IGNORECASE)
                ]
    found: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda one: (one[0], -one[1])):
        if not _inside(span[:2], [one[:2] for one in found]):
            found.append(span)
    return found


def _sides(line: str, named: list[tuple[int, int, str]], owing: list[tuple[int, int]]) -> tuple[tuple[str, ...], str]:
    """Return who is asked about, and to whom something is owed: named after "owes" or "to", and not behind "by" or "from"."""
    whom, parties = "", []
    for start, _, identity in named:
        before = line[:start].split()
        word = next((one.lower() for one in reversed(before) if one.lower() != "the"), "")
        behind = bool(owing) and start > owing[0][0]
        if not whom and ((behind and word not in {"by", "from"}) or (owing and word == "to")):
            whom = identity
        else:
            parties.append(identity)
    return tuple(dict.fromkeys(parties)), whom


def _cued(word: str) -> bool:
    """Say whether a word is one by which people ask, though another decided what is asked."""
    return any(pattern.fullmatch(word) for _, pattern in _intents()) or _kind(word.lower()) is not None


def _days(line: str, anchor: When, taken: list[tuple[int, int]]) -> tuple[When | None, When | None]:
    since = on = None
    for dated in dates(line, anchor):
        before = line[: dated.start].split()
        word = before[-1].lower() if before else ""
        if dated.when is None:
            continue
        taken.append((dated.start, dated.end))
        if word in _SINCE:
            since = dated.when
        else:
            on = dated.when
    return since, on


def _points(line: str, dossier: Dossier, topics: Iterable[str]) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the points that most of the words of a name of theirs stand for, whole names before parts of them; and where these words stand."""
    words = [(match.span(), stems(match[0])) for match in _WORD.finditer(line) if match[0].lower() not in _EMPTY]
    every = [(point.id, _names(point)) for point in dossier.points] + [(topic, [topic]) for topic in topics]
    scored: list[tuple[float, int, str, list[tuple[int, int]]]] = []
    for identity, names in every:
        best = max((_score(name, words) for name in names), key=lambda one: (one[0], one[1]), default=(0.0, 0, []))
        if best[0] >= 0.5:
            scored.append((best[0], best[1], identity, best[2]))
    if not scored:
        return [], []
    top = max(score for score, *_ in scored)
    most = max(length for score, length, *_ in scored if score == top)
    kept = [
        row
        for row in scored
        if row[0] == top and (row[1] == most or not any(set(row[3]) < set(other[3]) for other in scored))
    ]
    ordered = sorted(kept, key=lambda row: row[3])
    return [row[2] for row in ordered], sorted({span for row in ordered for span in row[3]})


def _names(point: Point) -> list[str]:
    return [point.title, *point.aliases]


def _score(name: str, words: list[tuple[tuple[int, int], frozenset[str]]]) -> tuple[float, int, list[tuple[int, int]]]:
    """Return the share of the words of a name that a question has, how many, and where they stand."""
    wanted = [stems(word) for word in _WORD.findall(name) if word.lower() not in _EMPTY]
    places = [span for one in wanted for span, held in words if one & held]
    met = sum(any(one & held for _, held in words) for one in wanted)
    return (met / len(wanted) if wanted else 0.0, met, sorted(set(places)))


def _asks(line: str, taken: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    for asks, pattern in _intents():
        for match in pattern.finditer(line):
            if not _inside(match.span(), taken):
                return asks, [match.span()]
    for match in _WORD.finditer(line):
        if not _inside(match.span(), taken) and match[0].lower() not in _EMPTY:
            kind = _kind(match[0].lower())
            if kind is not None:
                return _BY_STANCE.get(KINDS[kind].stance or Stance.NEUTRAL, "said"), [match.span()]
    return "", []


def _kind(word: str) -> Kind | None:
    """Return the kind of act that a verb tells in documents, ``None`` for no such verb."""
    known = lexicon()
    verb = known.lemmas.verb(word)
    frames = known.of("verb", verb)
    return max(frames, key=lambda frame: frame.weight).kind if frames else None


@cache
def _intents() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = tomllib.loads(files("verbale.app.asked").joinpath("intents.toml").read_text("utf-8"))["intent"]
    return tuple(
        (row["asks"], re.compile("|".join(_cue(words) for words in row["words"]), re.IGNORECASE)) for row in rows
    )


def _cue(words: str) -> str:
    return r"(?<!\w)" + r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in words.split()) + r"(?!\w)"


def _inside(span: tuple[int, int], taken: Iterable[tuple[int, int]]) -> bool:
    return any(first < span[1] and span[0] < last for first, last in taken)

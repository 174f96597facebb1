"""A `dossier.toml` to start from: parties and candidate points found in documents, each with where it was seen.

What is proposed is for a person to keep, mend or strike out; nothing is proposed that the documents do not say.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from verbale.app.beginning.glance import SMALL, Glance
from verbale.app.beginning.headings import nobody_words, plain, stop_words
from verbale.app.beginning.naming import Named, named, title_of
from verbale.dossier.editing.suggestions import kind_of
from verbale.model import Party, Reading

MOST_PARTIES, MOST_POINTS = 12, 12
MANY_PARTIES, MANY_POINTS = 24, 16  # of documents that were looked through: long talks have more of both
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@dataclass
class Candidate:
    """A phrase that may be a point: in how many documents and acts that were read it stands, and in how many headings and texts of those looked through."""

    phrase: str
    documents: set[str] = field(default_factory=set)
    acts: int = 0
    headings: int = 0
    title: str = ""
    others: tuple[str, ...] = ()
    standing: int = 0

    @property
    def weight(self) -> tuple[int, int, int, str]:
        """Order: most documents, then most acts, then longer phrases."""
        return (-len(self.documents), -self.acts, -len(self.phrase.split()), self.phrase)


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for a dossier, and from what.

    Parameters
    ----------
    parties
        Each with the number of its acts and of the documents that name it; 0 where these were not counted.
    points
        The candidates.
    readings
        What was read.
    seen
        What was looked through; ``None`` where all was read.
    """

    parties: list[tuple[Party, int, int]]
    points: list[Candidate]
    readings: Sequence[Reading]
    seen: Glance | None = None

    @property
    def source(self) -> str:
        """How many documents it rests on, as a sentence without its end."""
        if self.seen is None:
            return f"Proposed from {len(self.readings)} documents"
        given, looked = self.seen.given, len(self.seen.paths)
        of_all = f"{looked:,} documents" if looked == given else f"{looked:,} of {given:,} documents"
        if sum(self.seen.sizes) <= SMALL:
            return f"Proposed from {of_all}"
        return f"Proposed from a sample: {of_all} looked through, a stretch of {len(self.readings)} of them read"


def propose(readings: Sequence[Reading] = (), seen: Glance | None = None) -> Proposal:
    """Return parties and points for a dossier.

    Parameters
    ----------
    readings
        What was read in the documents to start from; empty for a bare beginning.
    seen
        What was looked through, where the readings are only a sample of it.
    """
    if seen is None:
        parties = found_parties(readings)
        return Proposal([(party, acts, 0) for party, acts in parties], found_points(readings, parties), readings)
    busy = found_parties(readings, 2 * MANY_PARTIES)
    points = headed_points(readings, busy, seen)
    told = named(
        seen.texts(), {party.id: (party.name, *party.aliases) for party, _ in busy}, [one.phrase for one in points]
    )
    sides = [(party, acts, told.parties[party.id]) for party, acts in busy if not _a_body(party, told)]
    sides.sort(key=lambda row: (-row[1] * row[2], row[0].id))
    bodies = {body.upper().split("-")[0] for body in told.bodies}
    kept = [one for one in points if not bodies & {word.upper() for word in one.phrase.split()}]
    return Proposal(sides[:MANY_PARTIES], [_spelt(one, told) for one in _apart(kept)[:MANY_POINTS]], readings, seen)


def start(title: str, readings: Sequence[Reading] = (), seen: Glance | None = None) -> str:
    """Return the text of a dossier.toml.

    Parameters
    ----------
    title
        For people.
    readings, seen
        As for `propose`.
    """
    return text_of(title, propose(readings, seen))


def text_of(title: str, proposal: Proposal) -> str:
    """Return the text of a dossier.toml with what is proposed; `title` is for people."""
    dates = sorted(item.document.published.first for item in proposal.readings if item.document.published)
    parts = [_head(title, dates[0].isoformat() if dates else "", proposal)]
    parts += [_party(*row) for row in proposal.parties] or [_EXAMPLE_PARTY]
    parts += [_point(point) for point in proposal.points] or [_EXAMPLE_POINT]
    parts.append(_TAIL)
    return "\n".join(parts)


def found_parties(readings: Sequence[Reading], most: int = MOST_PARTIES) -> list[tuple[Party, int]]:
    """Return parties that act or are addressed, with the number of their acts, the busiest first, at most so many.

    Names of all, some or nobody in particular ("delegates", "many countries") are none.
    """
    known = {party.id: party for reading in readings for party in reading.parties}
    acts = [act for reading in readings for act in reading.acts]
    people = {person.id: person.party for reading in readings for person in reading.people}
    busy = Counter(people.get(name) or name for act in acts for name in (*act.actors, *act.addressees))
    ranked = sorted(
        (name for name in busy if name in known and _a_side(known[name])), key=lambda name: (-busy[name], name)
    )
    return [(known[name], busy[name]) for name in ranked[:most]]


def found_points(readings: Sequence[Reading], parties: Iterable[tuple[Party, int]]) -> list[Candidate]:
    """Return phrases that recur in what acts are about, most widespread first, none a part of a better one."""
    names = {word.casefold() for party, _ in parties for name in (party.name, *party.aliases) for word in name.split()}
    found: dict[str, Candidate] = {}
    for reading in readings:
        for act in reading.acts:
            for phrase in _phrases(act.topic, names):
                one = found.setdefault(phrase, Candidate(phrase))
                one.documents.add(reading.document.id)
                one.acts += 1
    least = 2 if len(readings) > 2 else 1
    kept: list[Candidate] = []
    for one in sorted(found.values(), key=lambda one: one.weight):
        inside = any(_within(one.phrase, other.phrase) or _within(other.phrase, one.phrase) for other in kept)
        enough = one.acts >= least if " " in one.phrase else len(one.documents) > least
        if enough and not inside:
            kept.append(one)
        if len(kept) == MOST_POINTS:
            break
    return kept


def headed_points(readings: Sequence[Reading], parties: Iterable[tuple[Party, int]], seen: Glance) -> list[Candidate]:
    """Return phrases that stand in headings of many documents and are what acts are about, the most headed first; then others that recur.

    A paper's headings say what its writer takes for the items under negotiation; that acts are about them too keeps procedure out.

    Parameters
    ----------
    readings, seen
        What was read, and what was looked through.
    parties
        Whose names are no points.
    """
    parties = list(parties)
    names = {plain(name) for party, _ in parties for name in (party.id, party.name, *party.aliases)}
    least = max(3, len(seen.paths) // 100)
    topics = [(reading.document.id, f" {plain(act.topic)} ") for reading in readings for act in reading.acts]
    found = []
    for phrase, headed in sorted(seen.headings.items(), key=lambda row: (-row[1], row[0])):
        if headed < least:
            break
        about = [document for document, topic in topics if f" {phrase} " in topic]
        if len(about) > 1 and phrase not in names:
            found.append(Candidate(phrase, set(about), len(about), headed))
    loose = (one for one in found_points(readings, parties) if " " in one.phrase)
    known = {one.phrase for one in found}
    more = [replace(one, phrase=plain(one.phrase)) for one in loose]
    return [*found, *(one for one in more if one.phrase not in known)]


def _apart(points: Iterable[Candidate]) -> list[Candidate]:
    """Return candidates none of which is a part of one before it, or holds it."""
    kept: list[Candidate] = []
    for one in points:
        if not any(_within(one.phrase, other.phrase) or _within(other.phrase, one.phrase) for other in kept):
            kept.append(one)
    return kept


def _a_side(party: Party) -> bool:
    return not set(plain(party.name).split()) <= nobody_words()


def _a_body(party: Party, told: Named) -> bool:
    """Say whether a name is the short form of a body, a conference or a treaty of these talks."""
    return any(name.upper() == body.upper() for name in (party.name, *party.aliases) for body in told.bodies)


def _spelt(one: Candidate, told: Named) -> Candidate:
    """Return a candidate with its title and other names as the texts write them."""
    written = told.written.get(one.phrase, Counter())
    title = title_of(one.phrase, written)
    ways = {words.lower() for words, count in written.items() if count > 1} | {title.lower()}
    short = [words for words, count in told.short.get(one.phrase, Counter()).items() if count > 2]
    others = (*sorted(ways, key=lambda way: (way != title.lower(), way)), *sorted(short))
    return replace(one, title=title, others=others, standing=told.phrases[one.phrase])


def _phrases(topic: str, names: set[str]) -> set[str]:
    """Return the runs of one to three words of a topic that hold no function word and no party."""
    runs: list[list[str]] = [[]]
    for match in _WORD.finditer(topic):
        word = match[0].casefold()
        proper = match[0][0].isupper() and match.start() > 0
        broken = topic[match.end() : match.end() + 1] in {"-", "‑"}
        if (
            proper
            or broken
            or word in stop_words()
            or word in names
            or word.removesuffix("’s").removesuffix("'s") in names
            or len(word) < 3
        ):
            runs.append([])
        else:
            runs[-1].append(word)
    long = {
        " ".join(run[first : first + length])
        for run in runs
        for length in (2, 3)
        for first in range(len(run) - length + 1)
    }
    return long | {run[0] for run in runs if len(run) == 1 and len(run[0]) > 5}


def _within(small: str, large: str) -> bool:
    return f" {small} " in f" {large} "


def _quoted(text: str) -> str:
    """Return a TOML basic string: JSON's escapes are TOML's."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False).replace("\x7f", "\\u007f")


def _head(title: str, first: str, proposal: Proposal) -> str:
    began = (
        f"baseline = {first} # the first document; the day on which the talks began"
        if first
        else "# baseline = 2025-01-31 # the day on which the talks began"
    )
    source = f"{proposal.source}: keep, mend or strike out." if proposal.readings else "A beginning: fill it in."
    return f"""# {source} Every key is described in the documentation of the dossier.
title = {_quoted(title)}
# ours = "…" # id of our own party; its conduct is then watched and shown first
{began}
marking = "TLP:CLEAR" # marking of documents that do not say
"""


def _party(party: Party, acts: int, documents: int) -> str:
    where = (
        f"in {acts} acts of the documents"
        if not documents
        else f"in {acts} acts of those read, named in {documents} documents"
    )
    aliases = f"aliases = [{', '.join(map(_quoted, party.aliases))}]\n" if party.aliases else ""
    calendar = f"calendar = {_quoted(party.calendar)}\n" if party.calendar else ""
    return (
        f"[[party]] # {where}\nid = {_quoted(party.id)}\nname = {_quoted(party.name)}\n"
        f"{aliases}kind = {_quoted(kind_of(party.name) if party.kind == 'other' and kind_of(party.name) else party.kind)}\n{calendar}"
    )


def _point(point: Candidate) -> str:
    name = "-".join(re.sub(r"[^a-z0-9]+", " ", point.phrase).split()) or "point"
    where = f"{_counted(len(point.documents), 'document')}, {_counted(point.acts, 'act')}"
    if point.standing:
        where = f"headings of {_counted(point.headings, 'document')}, texts of {point.standing}, {_counted(point.acts, 'act')} of those read"
    title = point.title or f"{point.phrase[:1].upper()}{point.phrase[1:]}"
    return (
        f"[[point]] # candidate, seen in {where}\nid = {_quoted(name)}\ntitle = {_quoted(title)}\n"
        f"aliases = [{', '.join(map(_quoted, point.others or (point.phrase,)))}]\n# key_for = [] # ids of the parties for whom it is a key concern\n"
        "# options = [] # ways to settle it, in order from one end of the scale to the other\n"
    )


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number > 1 else ''}"


_EXAMPLE_PARTY = """# [[party]]
# id = "us"
# name = "United States"
# aliases = ["Washington"]
# calendar = "US" # whose holidays count
"""
_EXAMPLE_POINT = """# [[point]]
# id = "quota"
# title = "Quota for cod"
# aliases = ["cod quota"]
# key_for = ["us"]
"""
_TAIL = """# [[person]]
# id = "jane-doe"
# name = "Jane Doe"
# role = "Minister"
# party = "us"

[[clock]] # which clock runs on answers owed; `verbale clocks` lists the presets
preset = "calendar-days"
agreed = false

# [[comparison]] # what answers of this kind usually take: without one, no silence is judged
# name = "written answers between governments"
# source = "where the figures come from"
# median = 30
# percentile90 = 60
"""

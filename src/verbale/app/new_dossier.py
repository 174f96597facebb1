"""A `dossier.toml` to start from: parties and candidate points found in documents, each with where it was seen.

What is proposed is for a person to keep, mend or strike out; nothing is proposed that the documents do not say.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib.resources import files

from verbale.dossier.editing.suggestions import kind_of
from verbale.model import Party, Reading

MOST_PARTIES, MOST_POINTS = 12, 12
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@dataclass
class Candidate:
    """A phrase that may be a point: in how many documents, in how many acts, and the first sentence it stood in."""

    phrase: str
    documents: set[str] = field(default_factory=set)
    acts: int = 0

    @property
    def weight(self) -> tuple[int, int, int, str]:
        """Order: most documents, then most acts, then longer phrases."""
        return (-len(self.documents), -self.acts, -len(self.phrase.split()), self.phrase)


def start(title: str, readings: Sequence[Reading] = ()) -> str:
    """Return the text of a dossier.toml.

    Parameters
    ----------
    title
        For people.
    readings
        What was read in the documents to start from; empty for a bare beginning.
    """
    parties = found_parties(readings)
    points = found_points(readings, parties)
    dates = sorted(item.document.published.first for item in readings if item.document.published)
    parts = [_head(title, dates[0].isoformat() if dates else "", len(readings))]
    parts += [_party(party, count) for party, count in parties] or [_EXAMPLE_PARTY]
    parts += [_point(point) for point in points] or [_EXAMPLE_POINT]
    parts.append(_TAIL)
    return "\n".join(parts)


def found_parties(readings: Sequence[Reading]) -> list[tuple[Party, int]]:
    """Return parties that act or are addressed, with the number of their acts, the busiest first."""
    known = {party.id: party for reading in readings for party in reading.parties}
    acts = [act for reading in readings for act in reading.acts]
    people = {person.id: person.party for reading in readings for person in reading.people}
    busy = Counter(people.get(name) or name for act in acts for name in (*act.actors, *act.addressees))
    ranked = sorted((name for name in busy if name in known), key=lambda name: (-busy[name], name))
    return [(known[name], busy[name]) for name in ranked[:MOST_PARTIES]]


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
            or word in _stop()
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


def _stop() -> frozenset[str]:
    words = files("verbale.reading.lang.en").joinpath("stopwords.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in words if not line.startswith("#") for word in line.split())


def _quoted(text: str) -> str:
    """Return a TOML basic string: JSON's escapes are TOML's."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False).replace("\x7f", "\\u007f")


def _head(title: str, first: str, documents: int) -> str:
    began = (
        f"baseline = {first} # the first document; the day on which the talks began"
        if first
        else "# baseline = 2025-01-31 # the day on which the talks began"
    )
    source = (
        f"Proposed from {documents} documents: keep, mend or strike out." if documents else "A beginning: fill it in."
    )
    return f"""# {source} Every key is described in the documentation of the dossier.
title = {_quoted(title)}
# ours = "…" # id of our own party; its conduct is then watched and shown first
{began}
marking = "TLP:CLEAR" # marking of documents that do not say
"""


def _party(party: Party, acts: int) -> str:
    aliases = f"aliases = [{', '.join(map(_quoted, party.aliases))}]\n" if party.aliases else ""
    calendar = f"calendar = {_quoted(party.calendar)}\n" if party.calendar else ""
    return (
        f"[[party]] # in {acts} acts of the documents\nid = {_quoted(party.id)}\nname = {_quoted(party.name)}\n"
        f"{aliases}kind = {_quoted(kind_of(party.name) if party.kind == 'other' and kind_of(party.name) else party.kind)}\n{calendar}"
    )


def _point(point: Candidate) -> str:
    name = "-".join(re.sub(r"[^a-z0-9]+", " ", point.phrase).split()) or "point"
    where = f"{len(point.documents)} document{'s' if len(point.documents) > 1 else ''}, {point.acts} act{'s' if point.acts > 1 else ''}"
    return (
        f"[[point]] # candidate, seen in {where}\nid = {_quoted(name)}\ntitle = {_quoted(point.phrase[:1].upper() + point.phrase[1:])}\n"
        f"aliases = [{_quoted(point.phrase)}]\n# key_for = [] # ids of the parties for whom it is a key concern\n"
        "# options = [] # ways to settle it, in order from one end of the scale to the other\n"
    )


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

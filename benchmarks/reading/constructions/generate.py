"""Fill frames into the construction table (`templates.json`): sentences, each with what a fair reader may and must say of it.

The templates and their expectations were written by somebody who had seen neither the rules nor the frames; a third of them
(`scored_only`) is never looked at. A cell is a template with a frame; its parties and persons are drawn by the digest of both,
so that a further frame or template moves no other cell. What the fields mean stands in the table under "about".
"""

import hashlib
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.reading.constructions.expectation import Expectation, contradictory, expected
from benchmarks.reading.constructions.frames import Words

Template = dict[str, Any]
HERE = Path(__file__).parent

PARTIES = [
    *((name, "country") for name in ("Norland", "Sorvia", "Denmark", "Kenya", "Uruguay", "Vietnam", "Marenia", "Portugal")),
    *((name, "union") for name in ("the Rivermen's Union", "the Dockers' Federation", "the Teachers' League")),
    *((name, "company") for name in ("Tarkos plc", "Halvern Holdings", "Ostrava Rail")),
    *((name, "body") for name in ("the European Commission", "the Harbour Council", "the Lowland Fisheries Board")),
]  # fmt: skip
OFFICES = {
    "country": ["the foreign minister of", "the chief negotiator of"],
    "union": ["the general secretary of", "the president of"],
    "company": ["the chief executive of", "the spokesperson for"],
    "body": ["the chair of", "the director of"],
}
PERSONS = [
    ("Ana Ruiz", "she"), ("Pavel Dorn", "he"), ("Grace Otieno", "she"), ("Henrik Lund", "he"),
    ("Linh Tran", "she"), ("Marc Aubry", "he"), ("Sofia Keller", "she"), ("Tom Hadley", "he"),
]  # fmt: skip
TITLES = ["Notes from the round", "Talks in brief", "Diary of the conference", "From the negotiating table"]
DATES = ["6 March 2025", "18 September 2024", "12 June 2025"]
_STATES = frozenset(
    [
        "be",
        "have",
        "remain",
        "stay",
        "stand",
        "want",
        "need",
        "know",
        "believe",
        "think",
        "hope",
        "regret",
        "wish",
        "seem",
        "prefer",
        "see",
        "like",
        "deserve",
        "favour",
        "doubt",
        "mean",
        "hold",
        "lie",
        "feel",
    ]
)
_PERFORMED = frozenset(
    ["ask", "propose", "thank", "suggest", "request", "urge", "recommend", "beg", "invite", "appeal"]
)
_LIGHT = dict.fromkeys(["proposal", "offer", "request", "appeal", "promise", "pledge", "concession", "demand"], "made")
_LIGHT |= dict.fromkeys(["reply", "answer", "response"], "sent")
_LIGHT |= dict.fromkeys(["condemnation", "warning", "statement", "call", "invitation"], "issued")
_LIGHT |= dict.fromkeys(["consent", "approval", "agreement", "assurance", "support"], "gave")
_PLURAL = {"was": "were", "is": "are", "has": "have"}
_ITS = {"sg": ("its", "itself"), "pl": ("their", "themselves"), "we": ("our", "ourselves")}


@dataclass(frozen=True, slots=True)
class Cell:
    """A sentence of the table.

    Parameters
    ----------
    template, frame
        Id of the template and pattern of the frame.
    dimension, name
        ``construction`` or ``operator``, and which.
    secret
        Whether it is only scored.
    text, sentence
        The document, and the sentence that matters.
    parties, people
        Names by letter; a person with the party spoken for.
    expect
        What may and must be read.
    """

    template: str
    frame: str
    kind: str
    dimension: str
    name: str
    secret: bool
    text: str
    sentence: str
    parties: dict[str, str]
    people: dict[str, str]
    expect: Expectation

    @property
    def key(self) -> str:
        """Name of the cell."""
        return f"{self.template}/{self.frame}"


@dataclass(frozen=True, slots=True)
class _Cast:
    """Who plays: parties by letter with their type, and persons as (name, pronoun, office of the party)."""

    parties: dict[str, tuple[str, str]]
    people: dict[str, tuple[str, str, str]]

    def names(self) -> dict[str, str]:
        return {letter: party[0] for letter, party in self.parties.items()}


@cache
def templates() -> list[Template]:
    """Return the table, with the templates for verbs whose actor is not their subject."""
    found: list[Template] = []
    for name in ("templates.json", "patients.json"):
        found += json.loads((HERE / name).read_text(encoding="utf-8"))["templates"]
    return found


def fits(template: Template, frame: Words) -> bool:
    """Say whether a template can be used with a frame."""
    only = template.get("only_kinds")
    if frame.kind in template.get("skip_kinds", ()) or (only and frame.kind not in only):
        return False
    if "verb" in template["needs"] and frame.joint and not template.get("joint_ok"):
        return False
    return _offers(frame).issuperset(template["needs"])


@cache
def _offers(frame: Words) -> frozenset[str]:
    """Return the needs of templates that a frame meets."""
    checks = {
        "verb": bool(frame.head) and not frame.patient and frame.lemma != "would",  # a modal has one form
        "patient": bool(frame.head and frame.patient),
        "object": bool(frame.object),
        "definite_object": bool(re.match(r"(the|these|those)\b", frame.object)),
        "text_object": bool(re.search(r"\{(text|info)", frame.pattern)),
        "passive": frame.passive and not re.search(r"\bits\b", frame.object),
        "noun": bool(frame.noun),
        "adj": bool(frame.adjective),
        "adj_to": frame.to,
        "not_be": frame.lemma != "be",
        "event": frame.lemma not in _STATES,
        "performative": frame.lemma in _PERFORMED,
    }
    return frozenset(name for name, met in checks.items() if met)


def cells(table: Sequence[Template], frames: Sequence[Words], seed: int = 0) -> Iterator[Cell]:
    """Yield every template with every frame that fits, in the table's order."""
    for template in table:
        for frame in frames:
            cell = cell_of(template, frame, seed)
            if cell is not None:
                yield cell


def cell_of(template: Template, frame: Words, seed: int = 0) -> Cell | None:
    """Return the cell of a template and a frame, ``None`` where they do not fit or the expectation would contradict itself."""
    if not fits(template, frame):
        return None
    cast = _cast(template, frame, seed)
    known = cast.names()
    names = known | {"A?": known["A"] if "{actor}" in frame.rest else ""}
    expect = expected(template["expect"], frame.kind, frame.negated, names, frame.done)
    if contradictory(expect):
        return None
    sentence = _filled(template, frame, cast)
    head = _head(template, cast, f"{seed}|{template['id']}|{frame.pattern}")
    return Cell(
        template["id"],
        frame.pattern,
        frame.kind,
        template["dimension"],
        template["name"],
        bool(template["scored_only"]),
        f"{head}{sentence}\n",
        sentence,
        cast.names(),
        {name: cast.parties["A" if letter == "P" else "B"][0] for letter, (name, _, _) in cast.people.items()},
        expect,
    )


def sample(
    table: Sequence[Template], frames: Sequence[Words], size: int, seed: int = 0, least: int | None = None
) -> list[Cell]:
    """Return about so many cells: as many of each template as of any other, the frames used least so far first.

    Parameters
    ----------
    table, frames
        What is crossed.
    size
        About how many cells.
    seed
        Another seed takes other frames with each template.
    least
        How often each frame must come, whatever the size; left out, twice where the size has room for it and else as it falls.
    """
    if least is None:
        least = 2 if 2 * len(frames) <= size else 0
    each = max(1, size // max(1, len(table)))
    used: dict[str, int] = dict.fromkeys((frame.pattern for frame in frames), 0)
    found: dict[str, Cell] = {}
    fitting = {template["id"]: [frame for frame in frames if fits(template, frame)] for template in table}
    for template in sorted(table, key=lambda item: len(fitting[item["id"]])):
        made = 0
        for frame in sorted(
            fitting[template["id"]], key=lambda row: (used[row.pattern], _rank(seed, template["id"], row.pattern))
        ):
            if made == each:
                break
            cell = cell_of(template, frame, seed)
            if cell is not None:
                found[cell.key] = cell
                used[frame.pattern] += 1
                made += 1
    for frame in frames if least else ():
        if used[frame.pattern] >= least:
            continue
        usable = [template for template in table if fits(template, frame)]
        for template in sorted(
            usable, key=lambda item: (bool(item["scored_only"]), _rank(seed, item["id"], frame.pattern))
        ):
            cell = cell_of(template, frame, seed) if used[frame.pattern] < least else None
            if cell is not None and cell.key not in found:
                found[cell.key] = cell
                used[frame.pattern] += 1
    return sorted(found.values(), key=lambda cell: cell.key)


def _rank(seed: int, template: str, pattern: str) -> str:
    return hashlib.sha256(f"{seed}|{template}|{pattern}".encode()).hexdigest()


def _draw(*key: object) -> random.Random:
    return random.Random(int(hashlib.sha256("|".join(map(str, key)).encode()).hexdigest()[:15], 16))


def _cast(template: Template, frame: Words, seed: int) -> _Cast:
    """Choose parties and persons for a cell, none of them named in the frame itself."""
    draw = _draw("cast", seed, template["id"], frame.pattern)
    words = f"{frame.rest} {frame.object} {frame.after} {frame.noun_rest} {frame.judged}".lower()
    pool = [party for party in PARTIES if party[0].removeprefix("the ").lower() not in words]
    draw.shuffle(pool)
    parties: dict[str, tuple[str, str]] = {}
    for letter in ("A", "B", "A2", "D"):
        wanted = template.get("types", {}).get(letter)
        parties[letter] = next(party for party in pool if wanted in (None, party[1]) and party not in parties.values())
    chosen = draw.sample(PERSONS, 2)
    people = {}
    for (letter, side), (name, pronoun) in zip((("P", "A"), ("PB", "B")), chosen, strict=True):
        party, kind = parties[side]
        people[letter] = (name, pronoun, f"{draw.choice(OFFICES[kind])} {party}")
    return _Cast(parties, people)


def _filled(template: Template, frame: Words, cast: _Cast) -> str:
    values = _values(template, frame, cast)
    text = re.sub(r"\{([\w.]+)\}", lambda found: values[found[1]], template["text"])
    text = re.sub(r" +([,.;?!])", r"\1", re.sub(r" {2,}", " ", text))
    return _cased(re.sub(r" +\n", "\n", text)).strip()


def _values(template: Template, frame: Words, cast: _Cast) -> dict[str, str]:
    """Return what stands for each name in braces of a template."""
    subject = template.get("subj", "sg")
    name, pronoun, _ = cast.people["P"]
    own = {"he": ("his", "himself"), "she": ("her", "herself")}[pronoun] if subject == "he" else _ITS[subject]
    own = _ITS["pl"] if template.get("its") == "their" else own
    several = subject in {"pl", "we"}

    def complement(words: str) -> str:
        words = words.replace("{party}", cast.parties["D"][0]).replace("{actor}", cast.parties["A"][0])
        words = words.replace("{other}", cast.parties["A2"][0])
        return re.sub(r"\bits\b", own[0], re.sub(r"\bitself\b", own[1], words))

    thing = complement(frame.object)
    values = {
        "V.base": frame.head,
        "V.past": re.sub(r"^was\b", "were", frame.past) if several else frame.past,
        "V.3sg": frame.third,
        "V.pres": re.sub(r"^be\b", "are", frame.head) if several else frame.third,
        "V.part": frame.participle,
        "V.ing": frame.gerund,
        "REST": complement(frame.rest),
        "O": thing,
        "RESTO": complement(frame.after),
        "N": frame.noun,
        "aN": f"{'an' if re.match(r'(?!uni|use|eu)[aeiou]', frame.noun) else 'a'} {frame.noun}",
        "NREST": complement(frame.noun_rest),
        "LIGHT": _LIGHT.get(frame.noun, "announced"),
        "ADJ": frame.adjective,
        "AS": frame.judged,
        "S": frame.patient,
        "he": pronoun,
        "his": {"he": "his", "she": "her"}[pronoun],
        "PN": name,
    }
    values |= {letter: f"{person}, {office}" for letter, (person, _, office) in cast.people.items()}
    for letter in ("A", "A2", "B"):
        party = cast.parties[letter][0]
        values |= {letter: party, f"{letter}.poss": party + ("'" if party.endswith("s") else "'s")}
    for letter, phrase in (("O", thing), ("AS", frame.judged), ("S", frame.patient)):
        for single, plural in _PLURAL.items():
            values[f"{letter}.{single}"] = plural if _plural(phrase) else single
    if _plural(frame.patient):
        values |= {"V.past": re.sub(r"^was\b", "were", frame.past), "V.3sg": re.sub(r"^be\b", "are", frame.head)}
    return values


def _plural(phrase: str) -> bool:
    """Guess whether a noun phrase is plural, from the word before its first preposition."""
    before = re.split(r"\b(?:of|to|on|for|with|in|from|at|by|about|that|which)\b", phrase.lower())[0].strip()
    last = before.split()[-1] if before else ""
    if re.search(r"\band\b", before) or before.startswith(("these ", "those ", "both ", "all ", "two ", "three ")):
        return True
    return last in {"troops", "people"} or (
        last.endswith("s") and not last.endswith(("ss", "us", "is", "ous")) and last != "news"
    )


def _cased(text: str) -> str:
    text = re.sub(
        r"(^|[.?!] |\n|\n[-*] |\n[\d.]+ )(\"?)([a-z])", lambda found: found[1] + found[2] + found[3].upper(), text
    )
    return text[:1].upper() + text[1:]


def _head(template: Template, cast: _Cast, key: str) -> str:
    """Return the text before the sentence: it does not speak of the frame."""
    draw = _draw("head", key)
    date, kind = draw.choice(DATES), template.get("head", "news")
    if kind == "letter":
        return f"From: {_cased(cast.parties['A'][0])}\nTo: {_cased(cast.parties['B'][0])}\nDate: {date}\n\n"
    if kind == "minutes":
        return f"Minutes of the session\n{date}\n\n"
    return f"{date}\n\n" if kind == "headline" else f"{draw.choice(TITLES)}\n{date}\n\n"

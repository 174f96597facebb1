"""Predicates with their frames, from the data files beside this one and the dossier's own cues. Looked up by the first word.

A form is a verb in one of its shapes with the words that must follow. Whoever adds a cue writes a table, not code.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from verbale.dossier import Cue
from verbale.model import Kind, Polarity

_DOUBLING = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]")  # one short syllable doubles its last letter: banned, planned
FILES = ("talks.toml", "deeds.toml")


@dataclass(frozen=True, slots=True)
class Frame:
    """A class of verbs that behave alike.

    Parameters
    ----------
    kind, polarity
        Act they make, and how it judges.
    objects, without
        Words one of which must, and none of which may, stand in what the verb is about.
    to
        How the addressee stands: ``object``, ``to``, ``with``, ``on``, ``from`` or ``none``.
    joint
        Whether several actors do it together.
    """

    kind: Kind
    polarity: Polarity | None = None
    objects: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    to: str = "none"
    joint: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One shape of a verb: ``base``, ``s``, ``past``, ``participle`` or ``ing``, with the words that must follow."""

    base: str
    shape: str
    rest: tuple[str, ...]
    frame: Frame


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that stands for an act."""

    kind: Kind
    polarity: Polarity | None


def _read(file: str) -> str:
    return resources.files(__name__).joinpath(file).read_text(encoding="utf-8")


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Return base → (past, participle)."""
    rows = (line.split("\t") for line in _read("irregular.tsv").split("\n") if line and not line.startswith("#"))
    return {base: (past, participle) for base, past, participle in rows}


def shapes(base: str) -> dict[str, str]:
    """Return the shapes of a verb by name."""
    stem = base
    if base.endswith("e"):
        past, ing, third = base + "d", base[:-1] + "ing", base + "s"
    elif base.endswith("y") and base[-2:-1] not in "aeiou":
        past, ing, third = base[:-1] + "ied", base + "ing", base[:-1] + "ies"
    else:
        third = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
        past, ing = base + "ed", base + "ing"
    if _DOUBLING.fullmatch(base):
        past, ing = base + base[-1] + "ed", base + base[-1] + "ing"
    past, participle = irregular().get(stem, (past, past))
    if participle.endswith("ed") and len(participle) == len(base) + 3 and participle[-3] == participle[-4]:
        ing = base + base[-1] + "ing"
    if base in {"cut", "put", "set", "sit", "quit", "shut", "begin"}:
        ing = base + base[-1] + "ing"
    if base == "have":
        third = "has"
    return {"base": base, "s": third, "past": past, "participle": participle, "ing": ing}


@lru_cache(maxsize=8)
def forms(cues: tuple[Cue, ...] = ()) -> dict[str, tuple[Form, ...]]:
    """Return first word → forms, longest first; a dossier's cues come before the built-in ones."""
    found: dict[str, list[Form]] = {}
    for cue in cues:
        frame = Frame(Kind(cue.kind), Polarity(cue.polarity) if cue.polarity else None, to="to")
        _enter(found, cue.verb, frame)
    for file in FILES:
        for row in tomllib.loads(_read(file))["frame"]:
            verbs = row.pop("verbs")
            frame = _frame(row)
            for verb in verbs:
                _enter(found, verb, frame)
    return {word: tuple(sorted(rows, key=lambda form: -len(form.rest))) for word, rows in found.items()}


def _frame(row: dict[str, object]) -> Frame:
    def words(key: str) -> tuple[str, ...]:
        value = row.get(key, ())
        return tuple(value) if isinstance(value, list) else ()

    polarity = row.get("polarity")
    return Frame(
        kind=Kind(str(row["kind"])),
        polarity=Polarity(str(polarity)) if polarity else None,
        objects=words("objects"),
        without=words("without"),
        to=str(row.get("to", "none")),
        joint=bool(row.get("joint", False)),
    )


def _enter(found: dict[str, list[Form]], verb: str, frame: Frame) -> None:
    first, *rest = verb.split(" ")
    for shape, word in shapes(first).items():
        found.setdefault(word, []).append(Form(verb, shape, tuple(rest), frame))


@cache
def nouns() -> dict[str, Noun]:
    """Return noun (singular and plural) → the act it stands for."""
    found = {}
    for row in tomllib.loads(_read("nouns.toml"))["noun"]:
        noun = Noun(Kind(row["kind"]), Polarity(row["polarity"]) if "polarity" in row else None)
        for word in row["nouns"]:
            found[word] = noun
            found[word[:-1] + "ies" if word.endswith("ly") else word + "s"] = noun
    return found


@cache
def judging() -> dict[str, Polarity]:
    """Return judging adjective → polarity."""
    return {
        word: Polarity(row["polarity"])
        for row in tomllib.loads(_read("nouns.toml"))["judging"]
        for word in row["words"]
    }


@cache
def views() -> dict[str, Polarity]:
    """Return words of judgement → polarity."""
    return {
        word: Polarity(row["polarity"]) for row in tomllib.loads(_read("views.toml"))["view"] for word in row["words"]
    }


@cache
def speech() -> frozenset[str]:
    """Return every shape of every verb of saying."""
    verbs = tomllib.loads(_read("speech.toml"))["verbs"]
    return frozenset(
        " ".join([word, *verb.split(" ")[1:]]) for verb in verbs for word in shapes(verb.split(" ")[0]).values()
    )

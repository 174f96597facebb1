"""Scope operators put over known sentences: no act may be asserted whose clause is denied, asked or supposed.

`python -m benchmarks.reading.fuzz --scope [EDITS]`. The sentences are the lexicon's own examples; an edit wraps one in words that
take it back. Whatever is read inside must then be silent, unsure, or say itself that it did not happen.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from benchmarks.reading.told import reading_of
from verbale.model import Act
from verbale.reading.lang.en.inflection import forms
from verbale.reading.lang.en.lexicon import Frame, lexicon

HEAD = "Notes from the round\n6 March 2025\n\n"
_TOLD = frozenset({"done", "intended"})
# Verbs that the edits themselves put over a sentence: what is read of them is no fault.
_OPERATORS = frozenset("be tell ask urge deny claim think fail stop go".split())
_TIMES = re.compile(r"\s(?:on|in|at|by|until|after|before) (?:[A-Z]\w+day|[A-Z]\w+|noon|midnight|dawn|\d.*)\.$")


@dataclass(frozen=True, slots=True)
class Parts:
    """A sentence as subject, verb and rest, so that it can be put under something."""

    frame: Frame
    subject: str
    rest: str


Edit = Callable[[Parts], str]


def _own(subject: str) -> str:
    return (
        subject[:1].lower() + subject[1:]
        if re.match(r"(?:The|A|An|Two|Three|Several|All|Both)\b", subject)
        else subject
    )


def _base(parts: Parts) -> str:
    return forms(parts.frame.head).base


def _past(parts: Parts) -> str:
    return forms(parts.frame.head).participle


EDITS: dict[str, Edit] = {
    "did not": lambda p: f"{p.subject} did not {_base(p)} {p.rest}",
    "has never": lambda p: f"{p.subject} has never {_past(p)} {p.rest}",
    "has yet to": lambda p: f"{p.subject} has yet to {_base(p)} {p.rest}",
    "failed to": lambda p: f"{p.subject} failed to {_base(p)} {p.rest}",
    "stopped short of": lambda p: f"{p.subject} stopped short of {forms(p.frame.head).gerund} {p.rest}",
    "whether": lambda p: f"The chair asked whether {_own(p.subject)} had {_past(p)} {p.rest}",
    "question": lambda p: f"Did {_own(p.subject)} {_base(p)} {p.rest[:-1]}?",
    "unclear": lambda p: f"It is unclear whether {_own(p.subject)} will {_base(p)} {p.rest}",
    "if": lambda p: f"If {_own(p.subject)} {forms(p.frame.head).past} {p.rest[:-1]}, the hall would be empty by noon.",
    "had": lambda p: f"Had {_own(p.subject)} {_past(p)} {p.rest[:-1]}, the hall would be empty.",
    "unless": lambda p: f"The chair will go home unless {_own(p.subject)} {forms(p.frame.head).past} {p.rest}",
    "urged to": lambda p: f"The chair urged {_own(p.subject)} to {_base(p)} {p.rest}",
    "told to": lambda p: f"{p.subject} was told to {_base(p)} {p.rest}",
    "should": lambda p: f"{p.subject} should {_base(p)} {p.rest[:-1]}, the chair said.",
    "denied": lambda p: f"The chair denied that {_own(p.subject)} had {_past(p)} {p.rest}",
    "claimed": lambda p: f"Norvania claimed that {_own(p.subject)} had {_past(p)} {p.rest}",
    "rumour": lambda p: f"There were rumours that {_own(p.subject)} had {_past(p)} {p.rest}",
    "instead of": lambda p: f"Instead of {forms(p.frame.head).gerund} {p.rest[:-1]}, {_own(p.subject)} went home.",
    "not true": lambda p: f"It is not true that {_own(p.subject)} {forms(p.frame.head).past} {p.rest}",
    "thought": lambda p: f"The chair thought that {_own(p.subject)} had {_past(p)} {p.rest}",
}


def parted() -> Iterator[Parts]:
    """Yield the examples that are a subject, the row's verb in the past, and a rest."""
    for frame in lexicon().frames:
        if (
            frame.form != "verb"
            or frame.head in _OPERATORS
            or "said" in frame.example
            or frame.negated not in {"not-done", "."}
        ):
            continue
        past = forms(frame.head).past
        found = re.match(rf"^(?P<subject>[^,;:\"]{{3,60}}?) {past} (?P<rest>[^,;:\"]+\.)$", frame.example)
        if found is not None and re.search(r"[A-Z]|^The ", found["subject"]):
            yield Parts(frame, found["subject"], _TIMES.sub(".", found["rest"]))


def _denied(act: Act, parts: Parts) -> bool:
    """Say whether an act is the row's own, told for sure as done or intended."""
    own = act.kind is parts.frame.kind and f"/verb.{parts.frame.head}-" in f"{act.rule}-"
    return own and act.certainty != "unsure" and str(act.modality) in _TOLD


def run(edits: int = 10_000, seed: int = 7) -> dict[str, float]:
    """Read edited sentences and count the acts asserted against their scope, by operator."""
    draw = random.Random(seed)
    sources = list(parted())
    names = sorted(EDITS)
    counts = dict.fromkeys(names, 0)
    for number in range(edits):
        parts, name = draw.choice(sources), names[number % len(names)]
        if any(_denied(act, parts) for act in reading_of(f"{HEAD}{EDITS[name](parts)}\n").acts):
            counts[name] += 1
    return {
        "scope_edits": edits,
        "asserted": sum(counts.values()),
        **{f"asserted: {name}": count for name, count in counts.items()},
    }


def failures(edits: int, seed: int = 7) -> Iterator[tuple[str, str, str]]:
    """Yield operator, sentence and the act asserted against it."""
    draw = random.Random(seed)
    sources, names = list(parted()), sorted(EDITS)
    for number in range(edits):
        parts, name = draw.choice(sources), names[number % len(names)]
        text = EDITS[name](parts)
        for act in reading_of(f"{HEAD}{text}\n").acts:
            if _denied(act, parts):
                yield name, text, f"{act.kind} {act.modality} {','.join(act.actors)} {act.rule}"

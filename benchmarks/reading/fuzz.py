"""Random edits of the example documents: no act may quote what is not there, lose a negation, or have a date from nowhere.

`python -m benchmarks.reading.fuzz [EDITS] [--scope]`. The checks are written apart from the reader's own gate. With `--scope` known
sentences are put under words that deny, ask or suppose them (`scope_fuzz`): nothing of them may then be asserted.
"""

import hashlib
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.reading import scope_fuzz
from verbale.dossier import Dossier
from verbale.dossier import load as load_dossier
from verbale.model import Act, Document, Kind, Modality
from verbale.reading import load, read
from verbale.reading.lang.en.predicates import shapes

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
_WORDS = (
    "not",
    "never",
    "no",
    "will",
    "on Monday",
    "Russia",
    "the union",
    "rejected",
    "if",
    "2021",
    "17",
    "had",
    "accept",
    "“",
    '"',
    "\n\n",
    "—",
)
_NOT = r"(?:not|never|cannot|no longer|\w+n[’']t)"
_DATED = re.compile(
    r"\d|\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|today|yesterday|tomorrow|week|month|year|day|earlier|later|ago|last|next|following|same|spring|summer|autumn|winter|quarter|now)\b",
    re.IGNORECASE,
)
_DENYING = {
    Modality.NOT_DONE,
    Modality.DENIED,
    Modality.CONDITIONAL,
    Modality.FEARED,
    Modality.INTENDED,
    Modality.DEMANDED,
}


def edited(text: str, draw: random.Random) -> str:
    """Change a text at one to four places: drop, double, move or put in words and signs."""
    pieces = re.findall(r"\S+\s*", text)
    for _ in range(draw.randint(1, 4)):
        place = draw.randrange(len(pieces))
        kind = draw.randrange(5)
        if kind == 0 and len(pieces) > 5:
            del pieces[place]
        elif kind == 1:
            pieces.insert(place, draw.choice(_WORDS) + " ")
        elif kind == 2:
            other = draw.randrange(len(pieces))
            pieces[place], pieces[other] = pieces[other], pieces[place]
        elif kind == 3:
            piece = pieces[place]
            at = draw.randrange(len(piece))
            pieces[place] = piece[:at] + piece[at + 1 :] or " "
        else:
            pieces.insert(place, pieces[place])
    return "".join(pieces)


def faults(document: Document, act: Act) -> Iterator[str]:
    """Yield what an act says beyond its words."""
    for quote in act.evidence:
        if document.text[quote.start : quote.end] != quote.exact:
            yield "the quote is not in the text"
    words = "\n".join(quote.exact for quote in act.evidence)
    if act.when is not None and not _DATED.search(words):
        yield "the date comes from nowhere"
    if act.modality not in _DENYING and act.kind not in {Kind.REFUSE, Kind.OPPOSE, Kind.CRITICISE} and _lost(act):
        yield "a negation was lost"


def _lost(act: Act) -> bool:
    """Say whether every form of the act's own verb in its quote is denied, and the act does not say so.

    Where another word denies as well, the two may take each other back ("no company had not answered"): that is no fault.
    """
    row = act.rule.partition("/")[2].partition("/")[0]  # behind it may stand the class of a deed
    verb = row.rpartition(".")[2].split("-")[0]
    if not verb.isalpha() or len(verb) < 3:
        return False
    forms = "|".join(sorted(set(shapes(verb).values())))
    every = re.findall(rf"\b(?:{forms})\b", act.evidence[0].exact)
    denied = re.findall(rf"\b{_NOT}[  ](?:\w+ly[  ])?(?:{forms})\b", act.evidence[0].exact)
    twice = re.search(
        r"\b(?:no|none|nobody|nothing|neither|nor|never|without|not not)\b", act.evidence[0].exact, re.IGNORECASE
    )
    return bool(every) and len(denied) == len(every) and twice is None


def run(edits: int = 10_000, seed: int = 7) -> dict[str, float]:
    """Read edited documents and count what their acts say beyond their words."""
    draw = random.Random(seed)
    sources = list(_sources())
    acts = 0
    found = {"the quote is not in the text": 0, "the date comes from nowhere": 0, "a negation was lost": 0}
    for number in range(edits):
        dossier, document = sources[number % len(sources)]
        text = document.text[: document.body] + edited(document.text[document.body :], draw)
        changed = replace(document, text=text, segments=(), id=hashlib.sha256(text.encode()).hexdigest())
        for act in read(changed, dossier).acts:
            acts += 1
            for fault in faults(changed, act):
                found[fault] += 1
    return {"edits": edits, "acts": acts, **{name.replace(" ", "_"): count for name, count in found.items()}}


def _sources() -> Iterator[tuple[Dossier, Document]]:
    for file in sorted(EXAMPLES.glob("*/dossier.toml")):
        dossier = load_dossier(file.parent)
        for path in sorted((file.parent / "documents").iterdir()):
            document = load(path)
            if isinstance(document, Document):
                yield dossier, document


def main(arguments: list[str]) -> int:
    """Print the counts; exit 1 when an act says more than its words."""
    numbers = [int(word) for word in arguments if word.isdigit()]
    figures = (scope_fuzz.run if "--scope" in arguments else run)(numbers[0] if numbers else 10_000)
    for name, value in figures.items():
        print(f"{name:32} {value:>10,}")
    return int(any(value for name, value in figures.items() if name not in {"edits", "acts", "scope_edits"}))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

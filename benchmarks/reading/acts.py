"""Act classes of marked pairs: `python -m benchmarks.reading.acts [FILE]`, a TSV with marked sentences and their PLOVER roots.

Figures: accuracy, macro-F1 over the roots that occur, F1 of cooperation against conflict (mean of both sides), and the same on a
third of the sentences, chosen by their digests, to see how even they are.
"""

import csv
import hashlib
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from verbale.reading.lang.en.events import classify

COOPERATION = {"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"}
_TAG = re.compile(r"</?[st]>")
Span = tuple[int, int]


def default() -> Path:
    """Return where the development data are expected."""
    home = Path(__file__).resolve().parents[2]
    return Path(os.environ.get("VERBALE_DATA", home.parent / "shared" / "data")) / "acts" / "plover_train.tsv"


def unmarked(sentence: str) -> tuple[str, Span, Span]:
    """Take the marks out of a sentence; a source or target without marks is an empty place at its start or end."""
    text, place, found = "", 0, {"s": [0, 0], "t": [-1, -1]}
    for tag in _TAG.finditer(sentence):
        text += sentence[place : tag.start()]
        place = tag.end()
        name, closing = tag[0][-2], tag[0][1] == "/"
        found[name][int(closing)] = len(text)
    text += sentence[place:]
    target = found["t"] if found["t"][1] >= 0 else [len(text), len(text)]
    return text, (found["s"][0], found["s"][1]), (target[0], target[1])


def f1(gold: Sequence[str], guessed: Sequence[str], name: str) -> float:
    """F1 of one class."""
    hits = sum(one == other == name for one, other in zip(gold, guessed, strict=True))
    total = gold.count(name) + guessed.count(name)
    return 2 * hits / total if total else 0.0


def scores(pairs: list[tuple[str, str]]) -> dict[str, float]:
    """Return accuracy, macro-F1 and the F1 of cooperation against conflict."""
    gold, guessed = [one for one, _ in pairs], [other for _, other in pairs]
    sides = [["coop" if root in COOPERATION else "conf" for root in roots] for roots in (gold, guessed)]
    roots = sorted(set(gold))
    return {
        "accuracy": sum(one == other for one, other in pairs) / len(pairs),
        "macro_f1": sum(f1(gold, guessed, root) for root in roots) / len(roots),
        "cooperation_f1": f1(sides[0], sides[1], "coop"),
        "conflict_f1": f1(sides[0], sides[1], "conf"),
        "coop_conflict_f1": (f1(sides[0], sides[1], "coop") + f1(sides[0], sides[1], "conf")) / 2,
    }


def run(path: Path | None = None) -> dict[str, float]:
    """Score a file."""
    with (path or default()).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    pairs, held = [], []
    for row in rows:
        text, source, target = unmarked(row["marked_sentence"])
        pair = (row["gold_root"].strip().upper(), classify(text, source, target).upper())
        pairs.append(pair)
        if hashlib.sha256(row["sentence"].encode()).digest()[0] % 3 == 0:
            held.append(pair)
    third = {f"third_{name}": value for name, value in scores(held).items()} if held else {}
    return {"sentences": len(pairs), **scores(pairs), **third}


def main(arguments: list[str]) -> int:
    """Print the figures."""
    path = Path(arguments[0]) if arguments else default()
    if not path.exists():
        print(f"No {path}: set VERBALE_DATA or name a file.")
        return 0
    for name, value in run(path).items():
        print(f"{name:24} {value:.3f}" if isinstance(value, float) else f"{name:24} {value}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Priorities on CaSiNo (Chawla et al. 2021, CC BY 4.0): 930 dialogues with true priorities, 5-fold over dialogues, both directions.

`python -m benchmarks.counsel.priorities --fit` learns the weights that Verbale ships, on all dialogues.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from verbale.counsel.priorities.cues import Counts, Utterance, counted, mentions
from verbale.counsel.priorities.inference import probabilities
from verbale.counsel.priorities.learning import learn

DATA = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[3] / "shared" / "data")) / "bargaining"
SHIPPED = Path(__file__).parents[2] / "src" / "verbale" / "counsel" / "priorities" / "weights.json"
ISSUES = {
    "Food": ["food", "foods", "meal*", "snack*", "eat", "eating", "hungry", "starv*", "protein", "meat", "hunger"],
    "Water": ["water", "waters", "drink*", "thirst*", "hydrat*", "dehydrat*"],
    "Firewood": ["firewood*", "fire wood*", "wood", "woods", "fire", "fires", "campfire*", "camp fire*", "log", "logs", "cold", "warm*", "heat", "freez*"],
}  # fmt: skip
UNITS, FOLDS = 3, 5
KNOWN = {"people": {"exact": 0.539, "top": 0.767}}
Case = tuple[list[Counts], tuple[int, ...], int]


def dialogues() -> list[dict[str, Any]]:
    """Return all dialogues; leave the program with a clear line where they are not there."""
    found: list[dict[str, Any]] = []
    for name in ("casino_train.json", "casino_valid.json"):
        path = DATA / name
        if not path.is_file():
            sys.exit(f"{path}: no such file; set VERBALE_DATA to the public data")
        found += json.loads(path.read_text(encoding="utf-8"))
    return found


def cases(*, words: bool = True, offers: bool = True) -> Iterator[Case]:
    """Yield counts, true order and fold, for each participant of each dialogue."""
    names = list(ISSUES)
    for number, dialogue in enumerate(sorted(dialogues(), key=lambda item: str(item["dialogue_id"]))):
        fold = number * 7919 % FOLDS
        for party, told in dialogue["participant_info"].items():
            order = tuple(names.index(told["value2issue"][rank]) for rank in ("High", "Medium", "Low"))
            turns = [_turn(entry, party, words=words, offers=offers) for entry in dialogue["chat_logs"]]
            yield counted(mentions(turns, ISSUES, party), len(names)), order, fold


def _turn(entry: dict[str, Any], party: str, *, words: bool, offers: bool) -> Utterance:
    data = entry.get("task_data") or {}
    if "issue2youget" in data:
        shares = data["issue2youget" if entry["id"] == party else "issue2theyget"]
        return Utterance(speaker=entry["id"], offer={i: int(n) / UNITS for i, n in shares.items()} if offers else {})
    return Utterance(speaker=entry["id"], text=entry["text"] if words else "")


def scored(found: list[Case]) -> dict[str, float]:
    """Learn on four folds and score on the fifth, five times."""
    exact, top, sure = [], [], []
    for fold in range(FOLDS):
        weights = learn([(counts, order) for counts, order, place in found if place != fold])
        for counts, order, place in found:
            if place == fold:
                shares = probabilities(counts, weights)
                best = max(shares, key=lambda known: shares[known])
                firsts = [sum(share for known, share in shares.items() if known[0] == issue) for issue in range(3)]
                exact.append(best == order)
                top.append(int(np.argmax(firsts)) == order[0])
                sure.append(shares[best])
    right, sure_of = np.array(exact, dtype=float), np.array(sure)
    bins = np.minimum((sure_of * 10).astype(int), 9)
    error = sum(
        (bins == place).mean() * abs(right[bins == place].mean() - sure_of[bins == place].mean())
        for place in np.unique(bins)
    )
    return {"exact": float(right.mean()), "top": float(np.mean(top)), "calibration_error": float(error)}


def measure() -> dict[str, object]:
    """Return all figures."""
    return {
        "words and offers": scored(list(cases())),
        "words only": scored(list(cases(offers=False))),
        "offers only": scored(list(cases(words=False))),
        "people (as known)": KNOWN["people"],
    }


def fit() -> None:
    """Learn on all dialogues and write what Verbale ships."""
    weights = learn([(counts, order) for counts, order, _ in cases()])
    cues = {
        cue: [round(float(one), 4), round(float(other), 4)]
        for cue, one, other in zip(weights.cues, weights.first, weights.last, strict=True)
    }
    header = (
        "How much each cue tells of an issue's being first and of its being last in importance. Learned by "
        "`python -m benchmarks.counsel.priorities --fit` on the CaSiNo dialogues (Chawla et al. 2021, CC BY 4.0)."
    )
    lines = ",\n".join(f"  {json.dumps(cue)}: {json.dumps(pair)}" for cue, pair in cues.items())
    SHIPPED.write_text(f'{{\n"about": {json.dumps(header)},\n"cues": {{\n{lines}\n}}\n}}\n', encoding="utf-8")


if __name__ == "__main__":
    if "--fit" in sys.argv:
        fit()
    else:
        print(json.dumps(measure(), indent=2))

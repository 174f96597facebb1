"""Sixty facts, each told in ten plain ways: the share of the ways in which the act is found, and what says the contrary.

`python -m benchmarks.reading.paraphrases [--show N] [ID …]`.
"""

import argparse
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.reading.gold import sentence_score
from benchmarks.reading.shares import figures, line
from benchmarks.reading.told import reading_of
from verbale.model import Reading

HERE = Path(__file__).with_name("paraphrases.json")
HEAD = "From the negotiating table\n12 June 2025\n\n"
_WEAK = frozenset({"not-done", "denied", "feared", "demanded"})


def default() -> Path:
    """Return the file of the facts."""
    return HERE


def told(fact: dict[str, Any]) -> list[tuple[str, bool, bool, Reading]]:
    """Return, for each way of telling a fact, whether it is found, whether something says the contrary, and what was read."""
    found = []
    gold = {
        "acts": [{"kinds": fact["kinds"], "actors": fact["actors"]}],
        "never": [fact["never"]] if fact.get("never") else [],
    }
    for way in fact["ways"]:
        reading = reading_of(f"{HEAD}{way}\n")
        score = sentence_score(_fitting(reading, fact.get("modality")), gold)
        found.append((way, score.found == score.wanted, bool(sentence_score(reading, gold).never), reading))
    return found


def _fitting(reading: Reading, modality: list[str] | None) -> Reading:
    """Return a reading with the acts that tell the fact as it is: those of its modality, else those that did not fail to happen."""
    acts = [
        act for act in reading.acts if (str(act.modality) in modality if modality else str(act.modality) not in _WEAK)
    ]
    return replace(reading, acts=tuple(acts))


def run(path: Path | None = None) -> dict[str, float]:
    """Return the share found and the contradictions."""
    facts = json.loads((path or default()).read_text(encoding="utf-8"))
    ways = [way for fact in facts for way in told(fact)]
    return {**figures("found", sum(way[1] for way in ways), len(ways)), "contradictions": sum(way[2] for way in ways)}


def main(arguments: list[str] | None = None) -> int:
    """Print the table; with `--show`, the ways that are missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading.paraphrases", description=__doc__)
    parser.add_argument("facts", nargs="*", help="ids of facts")
    parser.add_argument("--show", type=int, default=0, help="list so many ways that are missed or contradicted")
    given = parser.parse_args(arguments)
    facts = [
        fact for fact in json.loads(HERE.read_text(encoding="utf-8")) if not given.facts or fact["id"] in given.facts
    ]
    every: list[tuple[str, bool, bool, Reading]] = []
    print(f"{'fact':58}  found  of  contrary")
    for fact in facts:
        ways = told(fact)
        every += ways
        print(
            f"{fact['id']} {fact['fact'][:54]:54} {sum(way[1] for way in ways):6} {len(ways):3} {sum(way[2] for way in ways):9}"
        )
    print(line("all", sum(way[1] for way in every), len(every), f"{sum(way[2] for way in every)} contrary"))
    for way, found, contrary, reading in [row for row in every if not row[1] or row[2]][: given.show]:
        print(f"\n{'CONTRARY ' if contrary else ''}{'' if found else 'missed '}{way}")
        for act in reading.acts:
            print(f"   {act.kind} {act.modality} {','.join(act.actors)} {act.certainty} {act.rule}")
    return int(any(row[2] for row in every))


if __name__ == "__main__":
    sys.exit(main())

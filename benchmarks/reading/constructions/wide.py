"""The wide list: some hundred further templates, all of them open, each one line of a file in `wide/`.

`python -m benchmarks.reading.constructions --wide`. They stand beside the table, whose templates were written before the rules and a
third of which is only scored: what is learnt here is tried there.
"""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.reading.constructions.frames import Words, words_of
from benchmarks.reading.constructions.generate import Cell, Template, sample
from verbale.reading.lang.en.lexicon import lexicon

FOLDER = Path(__file__).with_name("wide")


def _table(file: Path) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _shared() -> dict[str, Any]:
    return _table(FOLDER / "expectations.toml")


@cache
def wide_templates() -> list[Template]:
    """Return a template for each line of the list, in the form of `templates.json`."""
    expectations = {name: json.loads(text) for name, text in _shared()["expect"].items()}
    groups = [group for file in sorted(FOLDER.glob("*.toml")) for group in _table(file).get("group", [])]
    return [
        {
            "id": f"w.{group['name'].replace(' ', '-')}.{number}",
            "dimension": "operator",
            "name": group["name"],
            "needs": group["needs"],
            "text": text.replace("\\n", "\n"),
            **{key: group[key] for key in ("head", "subj", "its", "only_kinds") if key in group},
            "expect": expectations[group["expect"]],
            "skip_kinds": group.get("skip", []),
            "scored_only": False,
        }
        for group in groups
        for number, text in enumerate(group["texts"].strip().splitlines(), 1)
    ]


@cache
def wide_frames() -> list[Words]:
    """Return the rows that the list is crossed with: one plain predicate of each sort, and the nouns of the lexicon."""
    patterns = frozenset(_shared()["frames"]["patterns"])
    return [words_of(frame) for frame in lexicon().frames if frame.pattern in patterns or frame.form == "noun"]


def wide_sample(each: int, seed: int = 0, template: str = "") -> list[Cell]:
    """Return so many cells of each line.

    Parameters
    ----------
    each
        How many frames a line is crossed with.
    seed
        Another seed takes other frames.
    template
        Only lines whose id begins so.
    """
    table = [item for item in wide_templates() if item["id"].startswith(template)]
    return sample(table, wide_frames(), each * len(table), seed, least=0)

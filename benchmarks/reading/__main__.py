"""`python -m benchmarks.reading`: every figure of the reader in one table, each set from a folder or file of its form."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.reading import (
    acts,
    attribution,
    corpus,
    dates,
    grounding,
    paraphrases,
    retellings,
    scope_fuzz,
    sealed,
    speed,
    triples,
    triples_data,
)
from benchmarks.reading.constructions import run as constructions

Figures = dict[str, float]
SETS: dict[str, tuple[Callable[[Path | None], Figures], Callable[[], Path]]] = {
    "attribution": (attribution.run, attribution.folder),
    "dates": (dates.run, dates.folder),
    "acts": (acts.run, acts.default),
    "triples": (triples.run, triples_data.folder),
    "corpus": (corpus.run, corpus.default),
    "sealed": (sealed.run, sealed.default),
    "retellings": (retellings.run, retellings.default),
    "paraphrases": (paraphrases.run, paraphrases.default),
    "speed": (speed.run, speed.default),
}
OWN: dict[str, Callable[[], Figures]] = {
    "grounding": grounding.run,
    "constructions": constructions.run,
    "examples": constructions.run_examples,
    "scope": scope_fuzz.run,
}


def main(arguments: list[str] | None = None) -> int:
    """Run the sets that are there; a set named on the command line must be there."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading", description=__doc__)
    for name in SETS:
        parser.add_argument(f"--{name}", type=Path, help="folder or file of this set")
    parser.add_argument("--only", nargs="*", choices=[*SETS, *OWN], help="run these sets alone")
    parser.add_argument("--json", action="store_true", help="for machines")
    given = parser.parse_args(arguments)
    table: dict[str, Figures] = {}
    for name, (run, default) in SETS.items():
        path: Path | None = getattr(given, name)
        if given.only is not None and name not in given.only and path is None:
            continue
        if path is not None and not path.exists():
            parser.error(f"{path} does not exist")
        if path is None and not default().exists():
            print(f"{name}: no {default()}; set VERBALE_DATA or name it", file=sys.stderr)
            continue
        table[name] = run(path)
    for name, own in OWN.items():
        if given.only is None or name in given.only:
            table[name] = own()
    if given.json:
        print(json.dumps(table, indent=2))
    else:
        show(table)
    return 0


def show(table: dict[str, Figures]) -> None:
    """Print one table of figures."""
    for name, figures in table.items():
        for figure, value in figures.items():
            print(
                f"{name:14} {figure:40} {value:12,.3f}"
                if isinstance(value, float)
                else f"{name:14} {figure:40} {value:12,}"
            )


if __name__ == "__main__":
    sys.exit(main())

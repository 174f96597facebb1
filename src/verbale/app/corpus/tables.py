"""The folder of a corpus as a whole: what its parts say of the inputs, and one row for what came in two parts."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_OF_A_DOCUMENT = ("documents", "acts", "attributions", "dates")


@dataclass(slots=True)
class Inputs:
    """What became of the inputs.

    Parameters
    ----------
    outcomes
        Address → ``read``, ``same`` (the bytes of another, which are in the tables once) or ``failed``; a reading counts more than a failure.
    reasons
        Address → why it failed, and which limit it broke.
    acts
        Acts in all parts.
    """

    outcomes: dict[str, str] = field(default_factory=dict)
    reasons: dict[str, tuple[str, str]] = field(default_factory=dict)
    acts: int = 0


def part_folders(out: Path) -> list[Path]:
    """Return the folders of the parts that are whole, by name."""
    return sorted(path for path in out.glob("part-*") if path.is_dir())


def inputs_of(out: Path) -> Inputs:
    """Return what all parts say of their inputs."""
    from pyarrow import parquet  # an extra

    told = Inputs()
    for folder in part_folders(out):
        for row in _rows(folder / "inputs.parquet", ["address", "outcome"]):
            if told.outcomes.get(row["address"], "failed") == "failed":
                told.outcomes[row["address"]] = row["outcome"]
        for row in _rows(folder / "failures.parquet", ["address", "reason", "limit"]):
            told.reasons[row["address"]] = row["reason"], row["limit"]
        told.acts += parquet.read_metadata(folder / "acts.parquet").num_rows
    return told


def documents_in(folder: Path) -> list[str]:
    """Return the ids of the documents of a part."""
    return [row["document"] for row in _rows(folder / "documents.parquet", ["document"])]


def settle(out: Path) -> int:
    """Leave each document in one part alone, the first by name; return how many were taken out of later ones.

    Two inputs with the same bytes may stand in two parts, which know nothing of one another. What is taken out of a part goes table by
    table, the table of documents last: a run that is broken off in between is gone on with by the next.
    """
    count = Counter(name for folder in part_folders(out) for name in documents_in(folder))
    twice = {name for name, number in count.items() if number > 1}
    seen: set[str] = set()
    taken = 0
    for folder in part_folders(out) if twice else ():
        here = twice.intersection(documents_in(folder))
        if out_of_here := here & seen:
            _without(folder, out_of_here)
            taken += len(out_of_here)
        seen |= here
    return taken


def _without(folder: Path, documents: set[str]) -> None:
    import pyarrow as pa  # an extra
    from pyarrow import compute, parquet

    inputs = parquet.read_table(folder / "inputs.parquet")
    rows = [
        {**row, "outcome": "same" if row["document"] in documents and row["outcome"] == "read" else row["outcome"]}
        for row in inputs.to_pylist()
    ]
    _replace(folder / "inputs.parquet", pa.Table.from_pylist(rows, schema=inputs.schema))
    gone = pa.array(sorted(documents), pa.string())
    for name in reversed(_OF_A_DOCUMENT):
        found = parquet.read_table(folder / f"{name}.parquet")
        _replace(folder / f"{name}.parquet", found.filter(compute.invert(compute.is_in(found["document"], gone))))


def _replace(path: Path, content: object) -> None:
    from pyarrow import parquet  # an extra

    made = path.with_name(f".{path.name}")
    parquet.write_table(content, made, compression="zstd")
    made.replace(path)


def _rows(path: Path, columns: list[str]) -> Iterator[dict[str, str]]:
    from pyarrow import parquet  # an extra

    yield from parquet.read_table(path, columns=columns).to_pylist()

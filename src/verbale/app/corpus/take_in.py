"""A corpus taken into a record: each document once, by its digest, through the same gate as one that is read here."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from verbale.app.corpus.run import ABOUT, need_arrow, settings_of
from verbale.app.corpus.tables import documents_in, part_folders
from verbale.app.ingest import Added, add_outcomes
from verbale.app.ingest_workers import Outcome
from verbale.dossier import Dossier
from verbale.errors import ReadingError
from verbale.model import Failure
from verbale.model.encode_reading import decode_outcome
from verbale.record.record import Record

AT_ONCE = 64  # rows of a table that are held


def take_in(
    dossier: Dossier, record: Record, corpus: Path, step: Callable[[Path], None] | None = None
) -> tuple[Added, str]:
    """Append the documents of a corpus with their acts to a record; return what came in, and what a person should be told.

    Every quote is held against its text again. A document that the record has is left as it is, so that a run that was broken off can be
    given again, and two runs come to the same. Parses are not kept, nor files: `verbale reread` parses anew.

    Parameters
    ----------
    dossier, record
        Where they go.
    corpus
        The folder that `verbale corpus read` wrote.
    step
        Called before each part.

    Raises
    ------
    ReadingError
        For a folder that is no corpus.
    ModelError, GroundingError
        For a row that is no reading, or whose quotes are not in its text.
    """
    need_arrow()
    try:
        about = json.loads((corpus / ABOUT).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ReadingError(f"{corpus} holds no corpus.", "Make one: verbale corpus read DOCS… --out DIR") from error
    told = (
        ""
        if about.get("settings") == settings_of(dossier)
        else f"{corpus} was read with other settings than these; what they change is read anew by: verbale reread FOLDER"
    )
    return add_outcomes(dossier, record, _outcomes(record, corpus, step)), told


def _outcomes(record: Record, corpus: Path, step: Callable[[Path], None] | None) -> Iterator[tuple[str, Outcome]]:
    """Yield the address and the reading of each document that the record does not have."""
    from pyarrow import parquet  # an extra

    for folder in part_folders(corpus):
        if step is not None:
            step(folder)
        if all(record.has(name) for name in documents_in(folder)):
            continue
        with parquet.ParquetFile(folder / "documents.parquet") as file:
            for batch in file.iter_batches(AT_ONCE, columns=["document", "address", "reading"]):
                for row in batch.to_pylist():
                    if record.has(row["document"]):
                        continue
                    yield row["address"], _outcome(row, folder)


def _outcome(row: dict[str, str], folder: Path) -> Outcome:
    result = decode_outcome(json.loads(row["reading"]))
    if isinstance(result, Failure) or result.document.id != row["document"]:
        raise ReadingError(f"{folder} has a row of {row['document'][:12]} that is not its reading.", "Read it again.")
    return Outcome(result)

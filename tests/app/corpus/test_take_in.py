"""A corpus taken into a record: each document once, past the same gate."""

import json
from pathlib import Path

import pytest

from verbale.app.corpus.run import read_corpus
from verbale.app.corpus.tables import part_folders
from verbale.app.corpus.take_in import take_in
from verbale.dossier import Dossier
from verbale.errors import GroundingError, ReadingError
from verbale.record import memory_record, verify
from verbale.record.entries import EntryKind

BARE = Dossier(title="Trial")
parquet = pytest.importorskip("pyarrow.parquet")


def test_documents_come_in_once_with_their_acts(papers: list[str], tmp_path: Path) -> None:
    """Given twice, or broken off after some parts, the record is the same; its quotes verify."""
    out, record = tmp_path / "out", memory_record()
    read_corpus(BARE, papers[:3], out, each=2)
    assert len(take_in(BARE, record, out)[0].new) == 2
    told = read_corpus(BARE, papers, out, each=2)
    added, said = take_in(BARE, record, out)
    assert (len(added.new), added.acts, said) == (4, 4, "")
    assert take_in(BARE, record, out)[0].new == []
    documents = [entry.subject for entry in record.entries(kinds=[EntryKind.DOCUMENT])]
    assert len(documents) == len(set(documents)) == 6
    assert len(list(record.entries(kinds=[EntryKind.ACT]))) == told.acts
    assert not verify(record).faults


def test_words_that_are_not_in_the_text_do_not_come_in(papers: list[str], tmp_path: Path) -> None:
    """Tables can be written by anybody: each quote is held against its text again."""
    out, record = tmp_path / "out", memory_record()
    read_corpus(BARE, papers[:1], out)
    place = part_folders(out)[0] / "documents.parquet"
    found = parquet.read_table(place)
    (row,) = found.to_pylist()
    reading = json.loads(row["reading"])
    reading["acts"][0]["evidence"][0]["exact"] = "never"
    changed = found.set_column(found.schema.get_field_index("reading"), "reading", [[json.dumps(reading)]])
    parquet.write_table(changed, place)
    with pytest.raises(GroundingError):
        take_in(BARE, record, out)
    assert list(record.entries()) == []


def test_another_dossier_is_told_and_no_corpus_is_an_error(papers: list[str], tmp_path: Path) -> None:
    """What was read with other settings comes in, and a person is told how to read it anew."""
    out = tmp_path / "out"
    read_corpus(BARE, papers[:1], out)
    (tmp_path / "dossier.toml").write_text("title = 'x'\n")
    _, said = take_in(Dossier(title="Other", folder=tmp_path), memory_record(), out)
    assert "read with other settings" in said
    with pytest.raises(ReadingError, match="holds no corpus"):
        take_in(BARE, memory_record(), tmp_path)

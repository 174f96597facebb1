"""`verbale withdraw` takes a document out of the views, and back."""

from pathlib import Path

from click.testing import CliRunner

from tests.cli.documents.test_reread import folder
from verbale.cli.main import command
from verbale.record.entries import EntryKind
from verbale.record.open import open_record


def test_a_document_goes_out_and_comes_back(tmp_path: Path) -> None:
    """By a beginning of its id, with a person and a reason."""
    where = folder(tmp_path)
    record = open_record(where / "record.db")
    (name,) = (entry.subject for entry in record.entries(kinds=(EntryKind.DOCUMENT,)))
    record.close()
    asked = ["withdraw", str(where), name[:12], "--by", "Ann", "--reason", "wrong file"]
    assert "is withdrawn with 1 act." in CliRunner().invoke(command, asked).output
    assert (
        "Lunden" not in CliRunner().invoke(command, ["search", str(where), "proposed", "--as-of", "2031-06-01"]).output
    )
    assert "is back in play with 1 act." in CliRunner().invoke(command, [*asked, "--undo"]).output
    assert "Lunden" in CliRunner().invoke(command, ["search", str(where), "proposed", "--as-of", "2031-06-01"]).output

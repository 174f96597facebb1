"""`verbale verify`: as recorded, or what is wrong, at once."""

import sqlite3
from pathlib import Path

from tests.cli.conftest import Run


def spoil(talks: Path) -> None:
    """Change a word of a document behind the record's back."""
    with sqlite3.connect(talks / "record.db") as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (name,) in names:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE document SET text = replace(text, 'refused', 'liked')")
    connection.close()


def test_as_it_was_recorded(talks: Path, run: Run) -> None:
    """Counts and the last link; the same for machines."""
    told = run("verify", talks, "--json").told
    assert {**told, "link": ""} == {"entries": 6, "documents": 2, "link": "", "faults": [], "checkpoints": []}
    done = run("verify", talks)
    assert (done.code, done.out) == (0, f"6 entries and 2 documents are as recorded; last link {told['link'][:16]}.\n")


def test_one_altered_word_is_found(talks: Path, run: Run) -> None:
    """Exit code 2 and one line; machines get every fault as well."""
    spoil(talks)
    done = run("verify", talks, "--json")
    assert done.code == 2
    assert done.told["faults"]
    assert done.err.startswith("verbale: The record does not verify: ")
    assert done.err.endswith("Restore it from a backup: verbale restore.\n")
    assert run("verify", talks).out == ""


def test_a_printed_checkpoint_is_held_to(talks: Path, run: Run) -> None:
    """The one that fits is fine; another link, or one further than the record goes, is a fault."""
    link = run("verify", talks, "--json").told["link"]
    assert run("verify", talks, "--printed", f"6:{link[:8]}").code == 0
    for wrong in (f"5:{link[:8]}", f"9:{link[:8]}", "6:00000000"):
        assert run("verify", talks, "--printed", f"6:{link[:8]}", "--printed", wrong).code == 2


def test_without_a_record(talks: Path, run: Run) -> None:
    """Said with the command that makes one; none is made."""
    for path in talks.glob("record.db*"):
        path.unlink()
    done = run("verify", talks)
    assert (done.code, done.err) == (2, f"verbale: {talks} has no record yet. Make one with: verbale add {talks}\n")
    assert not (talks / "record.db").exists()


def test_a_record_that_is_gone_is_no_new_dossier(talks: Path, run: Run) -> None:
    """What it left shows that it was there: every command says so with the cure, and none begins another."""
    (talks / "record.db").unlink()
    for words in (("verify",), ("state",), ("add",), ("log",), ("export",), ("owed", "--json"), ("backup", "COPY")):
        done = run(words[0], talks, *(str(talks / "copy.db") if word == "COPY" else word for word in words[1:]))
        assert done.code == 2, words
        assert "gone" in done.err or "not there" in done.err, done.err
        assert "Traceback" not in done.err
    assert "Restore it: verbale restore" in run("state", talks).err
    assert not (talks / "record.db").exists()


def test_nonsense_that_is_linked_well_is_found(talks: Path, run: Run) -> None:
    """A chain can be whole over what no reading would have made."""
    import datetime as dt

    from verbale.record.entries import Draft, EntryKind
    from verbale.record.open import open_record

    record = open_record(talks / "record.db")
    record.append([Draft(EntryKind.RULING, "0" * 16, {"ruling": "accept"}, dt.date(2024, 4, 2), "TLP:CLEAR")], "x")
    record.close()
    done = run("verify", talks)
    assert done.code == 2
    assert "rules on what nobody recorded" in done.err

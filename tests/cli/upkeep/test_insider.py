"""Somebody who may write everything in the dossier's folder, and knows this program, rewrites the record: each way is found.

What they do not have is what lies elsewhere: the signer's key, what a colleague trusts, what a witness was told. In the last tests they
have the key as well.
"""

import json
import re
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Done, Run, fill
from verbale.record.integrity import chain
from verbale.record.integrity.checkpoint import FILE, checkpoints, new_key, sign
from verbale.record.integrity.seal import seal_path, write_seal
from verbale.record.open import open_record

Row = dict[str, Any]


def rewrite(folder: Path, change: Callable[[list[Row]], list[Row]]) -> None:
    """Change entries, number them anew and link them anew; triggers and seal stand afterwards as before."""
    path = folder / "record.db"
    with sqlite3.connect(path) as raw:
        raw.row_factory = sqlite3.Row
        triggers = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for trigger in triggers:
            raw.execute(f"DROP TRIGGER {trigger['name']}")
        before = [dict(row) for row in raw.execute("SELECT * FROM entry ORDER BY seq")]
        after, previous = change([dict(row) for row in before]), chain.GENESIS
        numbers = {row["seq"]: place for place, row in enumerate(after, 1)}
        for place, row in enumerate(after, 1):
            row["seq"], row["digest"] = place, chain.digest(row["salt"], row)
            row["link"] = previous = chain.link(previous, row["digest"], place)
        raw.execute("DELETE FROM entry")
        columns = list(before[0])
        every = [[row[name] for name in columns] for row in after]
        raw.executemany("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", every)
        _move_quotes(raw, numbers)
        for trigger in triggers:
            raw.execute(trigger["sql"])
    raw.close()
    seal_path(path).unlink(missing_ok=True)
    write_seal(path)


def _move_quotes(raw: sqlite3.Connection, numbers: dict[int, int]) -> None:
    quotes = [tuple(row) for row in raw.execute("SELECT * FROM evidence ORDER BY entry, number")]
    raw.execute("DELETE FROM evidence")
    for quote in quotes:
        if quote[0] in numbers:
            raw.execute("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)", (numbers[quote[0]], *quote[1:]))
    documents = raw.execute("SELECT id, seq FROM document").fetchall()
    for document in documents:
        if document["seq"] in numbers:
            raw.execute("UPDATE document SET seq = ? WHERE id = ?", (numbers[document["seq"]], document["id"]))
        else:
            raw.execute("DELETE FROM document WHERE id = ?", (document["id"],))


def without_an_act(rows: list[Row]) -> list[Row]:
    """Delete the second act."""
    gone = [row["seq"] for row in rows if row["kind"] == "act"][1]
    return [row for row in rows if row["seq"] != gone]


def another_author(rows: list[Row]) -> list[Row]:
    """Say that somebody else recorded the last entry."""
    return [*rows[:-1], {**rows[-1], "recorded_by": "somebody else"}]


def dated_back(rows: list[Row]) -> list[Row]:
    """Say that all was recorded a year earlier."""
    return [{**row, "recorded_at": row["recorded_at"].replace("2024-", "2023-", 1)} for row in rows]


def cut_off(rows: list[Row]) -> list[Row]:
    """Cut the last entry off."""
    return rows[:-1]


def nothing(rows: list[Row]) -> list[Row]:
    """Leave the entries as they are."""
    return rows


CHANGES = (without_an_act, another_author, dated_back, cut_off)


@pytest.fixture
def signed(talks: Path, run: Run, tmp_path: Path) -> Path:
    """Return the talks, signed, trusted by a colleague, told to a witness."""
    new_key(tmp_path / "key")
    assert run("checkpoint", talks, "--key", tmp_path / "key").code == 0
    assert run("trust", talks, tmp_path / "key").code == 0
    (tmp_path / "elsewhere").mkdir()
    assert run("witness", talks, tmp_path / "elsewhere").code == 0
    assert run("verify", talks, "--witness", tmp_path / "elsewhere").code == 0
    return talks


def sign_anew(talks: Path, key: Path) -> None:
    """Throw the checkpoints away and sign what there is now."""
    (talks / FILE).unlink()
    record = open_record(talks / "record.db")
    sign(record, talks, key)
    record.close()


def name_signer(talks: Path, key: Path) -> None:
    """Let `dossier.toml` name a key as the only one that counts."""
    name = json.loads(key.read_text())["public"]
    from verbale.record.integrity.checkpoint import Checkpoint

    path = talks / "dossier.toml"
    line = f'signed_by = ["{Checkpoint("", 0, "", "", name).key}"]\n'
    path.write_text(line + re.sub(r"(?m)^signed_by.*\n", "", path.read_text()))


def refused(done: Done) -> str:
    """Return what was found."""
    assert done.code == 2, done.out
    assert "Traceback" not in done.err
    return done.err


@pytest.mark.parametrize("change", CHANGES)
def test_rewritten_and_linked_anew(signed: Path, run: Run, change: Callable[[list[Row]], list[Row]]) -> None:
    """The checkpoints that were left show it."""
    rewrite(signed, change)
    assert re.search("cut off|rewritten|another record", refused(run("verify", signed)))


@pytest.mark.parametrize("change", [*CHANGES, nothing])
def test_a_forged_checkpoint_and_a_changed_dossier(
    signed: Path, run: Run, tmp_path: Path, own_trust: Path, change: Callable[[list[Row]], list[Row]]
) -> None:
    """With a key of their own, which `dossier.toml` now names: whoever trusts the true key, in settings or by `--trust`, is not taken in."""
    new_key(tmp_path / "forger")
    rewrite(signed, change)
    sign_anew(signed, tmp_path / "forger")
    name_signer(signed, tmp_path / "forger")
    refused(run("verify", signed))
    own_trust.unlink()
    assert run("verify", signed).code == 0  # what a stranger to the talks can see is in order
    assert "whom you do not trust" in refused(run("verify", signed, "--trust", tmp_path / "key"))
    if change is not nothing:
        refused(run("verify", signed, "--witness", tmp_path / "elsewhere"))


@pytest.mark.parametrize("change", CHANGES)
def test_with_the_signers_own_key(
    signed: Path, run: Run, tmp_path: Path, own_trust: Path, change: Callable[[list[Row]], list[Row]]
) -> None:
    """The signature is true and the record is not: what a colleague saw, and what the witness was told, say so."""
    rewrite(signed, change)
    sign_anew(signed, tmp_path / "key")
    refused(run("verify", signed, "--trust", tmp_path / "key"))
    own_trust.unlink()
    assert run("verify", signed, "--trust", tmp_path / "key").code == 0
    refused(run("verify", signed, "--witness", tmp_path / "elsewhere"))
    assert "not what was witnessed" in refused(run("witness", signed, tmp_path / "elsewhere", "--check"))
    assert refused(run("witness", signed, tmp_path / "elsewhere")).endswith("Nothing was written.\n")


def test_entries_and_their_checkpoint_cut_off_alike(signed: Path, run: Run, tmp_path: Path, own_trust: Path) -> None:
    """What is left is a true record of an earlier day: it is whole by itself, and not what was seen and witnessed."""
    record = open_record(signed / "record.db")
    from tests.record.conftest import note

    record.append([note("a last word")], "x")
    sign(record, signed, tmp_path / "key")
    record.close()
    assert run("verify", signed).code == 0
    assert run("witness", signed, tmp_path / "elsewhere").code == 0
    rewrite(signed, cut_off)
    (signed / FILE).write_text((signed / FILE).read_text().splitlines(keepends=True)[0])
    assert "you saw entry 7" in refused(run("verify", signed))
    own_trust.unlink()
    assert run("verify", signed, "--trust", tmp_path / "key").code == 0
    assert "entry 7 was noted" in refused(run("verify", signed, "--witness", tmp_path / "elsewhere"))


def test_an_entry_slipped_in_and_dated_back(signed: Path, run: Run) -> None:
    """It stands after the checkpoint and says that it is older."""

    def slip(rows: list[Row]) -> list[Row]:
        return [*rows, {**rows[-1], "salt": chain.new_salt(), "kind": "source", "subject": "a" * 64, "body": "{}"}]

    rewrite(signed, slip)
    assert "dated back: the checkpoint before it was signed" in refused(run("verify", signed))


def test_no_checkpoint_at_all(signed: Path, run: Run, tmp_path: Path, own_trust: Path) -> None:
    """Where a trusted key has signed, a missing file is a fault."""
    (signed / FILE).unlink()
    assert "gone" in refused(run("verify", signed))
    own_trust.unlink()
    assert "missing or empty" in refused(run("verify", signed, "--trust", tmp_path / "key"))


def test_the_same_papers_in_a_new_record(signed: Path, run: Run, tmp_path: Path) -> None:
    """It begins with another link: to settings and witness it is another record."""
    from tests.cli.conftest import ACTS

    for path in (signed / "record.db", seal_path(signed / "record.db"), signed / FILE):
        path.unlink()
    fill(signed, tuple(item.act for item in ACTS))
    assert "another record than the one you trust" in refused(run("verify", signed))
    assert "knows no record that begins with" in refused(run("witness", signed, tmp_path / "elsewhere", "--check"))


def test_the_true_record_goes_on(signed: Path, run: Run, tmp_path: Path) -> None:
    """Nothing of this stands in the way of honest work: it grows, is signed again, is told to the witness again."""
    assert (
        run("review", signed, "--by", "Ana", "--accept", re.findall(r"[0-9a-f]{16}", run("log", signed).out)[-1]).code
        == 0
    )
    assert run("checkpoint", signed, "--key", tmp_path / "key").code == 0
    assert run("witness", signed, tmp_path / "elsewhere").code == 0
    assert len(checkpoints(signed)) == 2
    done = run("verify", signed, "--witness", tmp_path / "elsewhere", "--trust", tmp_path / "key")
    assert (done.code, done.err) == (0, "")

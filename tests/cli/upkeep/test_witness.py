"""`verbale witness`: told, told again when there is more, checked; as a mail; never beside the record."""

from pathlib import Path

import pytest

from tests.cli.conftest import PLAN, Run
from verbale.record.integrity.witness import witnesses_in
from verbale.record.integrity.witness_places import NAME


def test_a_place_is_told_once_for_each_state(talks: Path, run: Run, tmp_path: Path) -> None:
    """Unchanged, nothing is added; the JSON says what was told."""
    place = tmp_path / "elsewhere"
    place.mkdir()
    told = run("witness", talks, place, "--json").told
    assert (told["entries"], told["link"]) == (6, run("verify", talks, "--json").told["link"])
    assert run("witness", talks, place).words.startswith(f"{place} was told: the last with 6 entries, head ")
    assert len(witnesses_in((place / NAME).read_text())) == 1
    run("review", talks, "--by", "Ana", "--accept", PLAN.id)
    assert run("witness", talks, place).code == 0
    assert [one.seq for one in witnesses_in((place / NAME).read_text())] == [6, 8]
    assert "It is what was witnessed 2 times" in run("witness", talks, place, "--check").words
    assert run("verify", talks, "--witness", place).code == 0


def test_a_mail_is_printed_and_its_copy_checked(talks: Path, run: Run, tmp_path: Path) -> None:
    """Nothing is sent by us; what comes back, quoted, is a place."""
    mail = run("witness", talks, "--mail", "notary@example.org").out
    assert mail.startswith("To: notary@example.org\nSubject: Witness of a record, 6 entries\n\n")
    (tmp_path / "reply.eml").write_text("".join(f"> {line}\n" for line in mail.splitlines()))
    assert run("witness", talks, tmp_path / "reply.eml", "--check").code == 0
    assert run("witness", talks, "--mail", "a@b\nBcc: c@d").code == 2


@pytest.mark.parametrize("given", [(), ("PLACE", "--mail", "a@example.org")])
def test_one_of_both_is_needed(talks: Path, run: Run, tmp_path: Path, given: tuple[str, ...]) -> None:
    """A place or a mail."""
    assert run("witness", talks, *(str(tmp_path / "x") if word == "PLACE" else word for word in given)).code == 2


def test_beside_the_record_is_no_second_place(talks: Path, run: Run) -> None:
    """Whoever rewrites the one rewrites the other."""
    done = run("witness", talks, talks / "notes.txt")
    assert (done.code, "stands beside the record" in done.err) == (2, True)
    assert not (talks / "notes.txt").exists()


def test_an_empty_place_cannot_be_checked(talks: Path, run: Run, tmp_path: Path) -> None:
    """It holds nothing to check against."""
    assert "holds no witness" in run("witness", talks, tmp_path / "none.txt", "--check").err


def test_a_time_stamp_lies_beside_the_place(
    talks: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The very lines that were stamped, and the answer; only where a server is named, and a place that holds files."""
    import hashlib

    asked: list[tuple[str, bytes]] = []

    def stamp(server: str, digest: bytes) -> bytes:
        asked.append((server, digest))
        return b"stamped"

    monkeypatch.setattr("verbale.cli.upkeep.witness.stamp", stamp)
    assert run("witness", talks, tmp_path / "notes.txt").code == 0
    assert asked == []
    assert run("witness", talks, tmp_path / "notes.txt", "--stamp", "https://tsa.example/").code == 0
    (lines,), (answer,) = tmp_path.glob("verbale-witness-6-*.txt"), tmp_path.glob("verbale-witness-6-*.tsr")
    assert asked == [("https://tsa.example/", hashlib.sha256(lines.read_bytes()).digest())]
    assert answer.read_bytes() == b"stamped"
    assert witnesses_in(lines.read_text())[0].seq == 6
    assert run("witness", talks, "--mail", "a@example.org", "--stamp", "https://tsa.example/").code == 2

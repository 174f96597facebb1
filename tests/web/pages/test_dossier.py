"""The dossier at the desk: begun, shown, edited; checked before it takes the old one's place."""

import re

import pytest

from tests.web.conftest import Served, words
from verbale.app.changes.settings import state
from verbale.dossier import load
from verbale.web.pages.dossier import LONGEST


def seen(desk: Served, name: str = "dossier.toml") -> str:
    """Return what tells the state of the file that an editor saw."""
    return state(desk.folder / name)


def test_the_first_page(fresh: Served) -> None:
    """A form where there is no dossier; else the brief."""
    assert "Begin a dossier" in fresh.ask("/begin").text
    answer = fresh.ask("/begin", {"title": "  Fishing talks "})
    assert (answer.status, answer.headers["location"]) == (303, "/dossier?done=The+dossier+is+begun.")
    assert load(fresh.folder).title == "Fishing talks"
    assert fresh.ask("/begin").headers["location"] == "/"
    again = fresh.ask("/begin", {"title": "Others"})
    assert (again.headers["location"], load(fresh.folder).title) == ("/dossier", "Fishing talks")


def test_a_dossier_has_a_title(fresh: Served) -> None:
    """Nothing is written without one."""
    answer = fresh.ask("/begin", {"title": "  "})
    assert answer.status == 400
    assert "The dossier has no title. Write what the talks are about." in words(answer)
    assert list(fresh.folder.iterdir()) == []


def test_a_dossier_from_documents(fresh: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are read for proposals first, then brought in."""
    brought: list[object] = []

    def readings(files: object) -> list[object]:
        brought.append(files)
        return []

    def bring(_place: object, files: object, by: str) -> str:
        brought.append((files, by))
        return "b7"

    monkeypatch.setattr("verbale.web.pages.dossier.read_uploads", readings)
    monkeypatch.setattr("verbale.web.pages.dossier.bring", bring)
    body = (
        b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nTalks\r\n'
        b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nArda met Bel.\r\n--x--\r\n'
    )
    answer = fresh.ask("/begin", body=body, Content_Type="multipart/form-data; boundary=x")
    assert (answer.status, answer.headers["location"]) == (303, "/reading/b7")
    files = [("a.txt", b"Arda met Bel.")]
    assert brought == [files, (files, "tester")]


def test_parties_points_and_both_files(quick: Served) -> None:
    """Tables for people, and the files as they are, ready to edit."""
    page = quick.ask("/dossier")
    said = words(page)
    assert "Arda arda – yes Bel Republic bel Bel yes" in said
    assert "Quota for cod Arda – Access to ports – –" in said
    assert f'name="seen" value="{seen(quick)}"' in page.text
    assert 'name="seen" value="none"' in page.text
    assert (quick.folder / "dossier.toml").read_text("utf-8").replace('"', "&#34;") in page.text


def test_a_change_is_saved(mine: Served) -> None:
    """Line ends of a browser are made plain; every view follows."""
    text = (mine.folder / "dossier.toml").read_text("utf-8").replace("Quota for cod", "Quota for herring")
    answer = mine.ask("/dossier", {"text": text.replace("\n", "\r\n"), "seen": seen(mine)})
    assert (answer.status, answer.headers["location"]) == (303, "/dossier?done=Saved.")
    assert (mine.folder / "dossier.toml").read_text("utf-8") == text
    assert "Quota for herring" in words(mine.ask("/matrix"))


def test_a_mistake_is_named_and_nothing_lost(mine: Served) -> None:
    """The old file stays, and what was typed comes back."""
    before = (mine.folder / "dossier.toml").read_bytes()
    answer = mine.ask("/dossier", {"text": 'title = "x"\nparti = 1', "seen": seen(mine)})
    assert answer.status == 400
    assert "Did you mean" in words(answer)
    assert "parti = 1" in answer.text
    assert (mine.folder / "dossier.toml").read_bytes() == before


def test_somebody_elses_change_is_not_overwritten(mine: Served) -> None:
    """Whoever saves second is told, and keeps what they typed."""
    answer = mine.ask("/dossier", {"text": 'title = "Mine"', "seen": "another state"})
    assert answer.status == 400
    assert "was changed by unknown editor meanwhile" in words(answer)
    assert "Mine" in answer.text
    assert load(mine.folder).title != "Mine"


def test_values_are_checked_too(mine: Served) -> None:
    """Kept beside the dossier, and held to its parties."""
    wrong = mine.ask(
        "/dossier", {"file": "preferences.toml", "text": 'assessed_by = "A"\nthreat = { zed = 0.2 }', "seen": "none"}
    )
    assert wrong.status == 400
    assert "unknown party" in words(wrong)
    assert not (mine.folder / "preferences.toml").exists()
    text = 'assessed_by = "A"\nmarking = "TLP:AMBER"\nthreat = { bel = 0.2 }\n'
    assert mine.ask("/dossier", {"file": "preferences.toml", "text": text, "seen": "none"}).status == 303
    assert (mine.folder / "preferences.toml").read_text("utf-8") == text
    assert "TLP:AMBER" in mine.ask("/dossier").text


def test_another_files_name_is_the_dossiers(mine: Served) -> None:
    """No other file can be written."""
    mine.ask("/dossier", {"file": "../x.toml", "text": 'title = "x"', "seen": seen(mine)})
    assert load(mine.folder).title == "x"
    assert {path.name for path in mine.folder.iterdir() if not path.name.startswith("record")} == {"dossier.toml"}


def test_too_long(mine: Served) -> None:
    """Two million signs are enough."""
    answer = mine.ask("/dossier", {"text": "#" * (LONGEST + 1), "seen": seen(mine)})
    assert answer.status in {400, 413}
    assert len((mine.folder / "dossier.toml").read_text("utf-8")) < 2000


def test_a_reader_of_less_sees_no_file(mine: Served) -> None:
    """Neither comments nor values; and saves none."""
    page = mine.ask("/dossier?clearance=TLP:GREEN")
    assert "<textarea" not in page.text
    assert "Quota for cod" in words(page)
    answer = mine.ask("/dossier?clearance=TLP:GREEN", {"text": 'title = "x"', "seen": seen(mine)})
    assert answer.status == 403
    assert load(mine.folder).title != "x"


def test_changes_are_listed_and_taken_back(mine: Served) -> None:
    """Who, which file, how many lines; the last of a file can be taken back, and nothing else."""
    text = (mine.folder / "dossier.toml").read_text("utf-8")
    mine.ask("/dossier")
    changed = text.replace("Quota for cod", "Quota for herring")
    mine.ask("/dossier", {"text": changed, "seen": seen(mine), "reason": "the cod are gone"})
    page = mine.ask("/dossier")
    assert "tester dossier.toml +1 −1" in words(page)
    assert "the cod are gone" in words(page)
    number = re.findall(r'name="entry" value="(\d+)"', page.text)
    assert len(number) == 1
    assert mine.ask("/dossier/back", {"entry": "x"}).status == 400
    answer = mine.ask("/dossier/back", {"entry": number[0]})
    assert (answer.status, answer.headers["location"]) == (303, "/dossier?done=Taken+back.")
    assert (mine.folder / "dossier.toml").read_text("utf-8") == text
    assert f"takes back entry {number[0]}" in words(mine.ask("/dossier"))
    assert mine.ask("/dossier/back?clearance=TLP:GREEN", {"entry": number[0]}).status == 403


def test_a_file_changed_by_hand_is_told(mine: Served) -> None:
    """Whoever looks next finds it among the changes, by an unknown editor."""
    mine.ask("/dossier")
    path = mine.folder / "dossier.toml"
    path.write_text(path.read_text("utf-8") + "# a note\n", "utf-8")
    assert "unknown editor dossier.toml +1 −0" in words(mine.ask("/dossier"))

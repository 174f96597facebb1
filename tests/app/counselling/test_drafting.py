"""From two letters: statements drafted with their quotes, accepted by a person, and then part of what the interview starts from."""

from pathlib import Path

import pytest

from verbale.app import open_paths
from verbale.app.ask import View, ask
from verbale.app.counselling.drafting import accept, drafted
from verbale.app.counselling.forecasting import wanted
from verbale.errors import CounselError
from verbale.model import Query

ARDA = """We propose to Bel a quota of 200 tons. A quota of 100 tons is a red line for us. We can live with 150 tons on the quota.
The quota matters more to us than access to ports."""
BEL = "We propose to Arda a quota of 100 tons. For Bel, access to ports is more important than the quota."
LETTERS = {"a": ("Arda", "Bel", "4 March 2024", ARDA), "b": ("Bel", "Arda", "18 March 2024", BEL)}


def seen(folder: Path) -> View:
    """Return the dossier's view, its letters read in."""
    place = folder / "documents"
    place.mkdir(exist_ok=True)
    for name, (sender, to, day, body) in LETTERS.items():
        text = f"From: Government of {sender}\nTo: Government of {to}\nDate: {day}\n\nDear colleagues,\n\n{body}\n\nYours sincerely,\nGovernment of {sender}\n"
        (place / f"{name}.txt").write_text(text, encoding="utf-8")
    return ask(open_paths([folder]), Query())


def test_drafted_accepted_and_known(folder: Path) -> None:
    """Each has its quote; what was accepted is not drafted again."""
    view = seen(folder)
    found = drafted(view)
    assert {(one.party, one.says, one.issue, one.option or one.than) for one in found} == {
        ("arda", "red line", "quota", "low"), ("arda", "can live with", "quota", "mid"),
        ("arda", "cares more", "quota", "ports"), ("bel", "cares more", "ports", "quota"),
    }  # fmt: skip
    texts = " ".join(document.text for document in view.play.documents.values())
    assert all(one.quote in texts for one in found)
    assert accept(view.desk.record, folder, view, [1], "A. Nalyst") == 1
    again = seen(folder)
    assert len(drafted(again)) == len(found) - 1
    assert again.preferences is not None
    assert again.preferences.statements[0].quote == found[0].quote


def test_a_red_line_is_no_position(folder: Path) -> None:
    """Nor is what a side could live with: it asks for what it proposed."""
    view = seen(folder)
    assert (wanted(view)["quota", "arda"], wanted(view)["quota", "bel"]) == ("high", "low")


def test_what_cannot_be_accepted(folder: Path) -> None:
    """A number that is none; nothing drafted."""
    view = ask(open_paths([folder]), Query())
    with pytest.raises(CounselError, match="No statement is drafted"):
        accept(view.desk.record, folder, view, [], "A. Nalyst")
    view = seen(folder)
    with pytest.raises(CounselError, match="no drafted statement 9"):
        accept(view.desk.record, folder, view, [9], "A. Nalyst")

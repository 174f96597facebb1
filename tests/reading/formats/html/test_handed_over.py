"""The pages handed over: no day out of a footer, entries on their own days, nothing struck out or hidden."""

from pathlib import Path

import pytest

from verbale.dossier import load
from verbale.model import Document, Reading
from verbale.reading import load_bytes, read


def reading(cases: Path, number: str) -> Reading:
    """Read a page with the dossier that came with it."""
    document = load_bytes((cases / number / "in.html").read_bytes(), "in.html")
    assert isinstance(document, Document)
    return read(document, load(cases / "common"))


def told(found: Reading) -> set[tuple[str, str, str]]:
    """Return kind, actor and day of its acts."""
    return {(act.kind.value, actor, str(act.when or "")) for act in found.acts for actor in act.actors}


def test_a_copyright_year_is_no_day(cases: Path, model: object) -> None:
    """The page is undated, and the reading says so."""
    assert model is not None
    found = reading(cases, "47")
    assert found.document.published is None
    assert any("no date of its own" in warning for warning in found.warnings)
    assert ("refuse", "ar", "") in told(found)


def test_entries_have_their_days(cases: Path, model: object) -> None:
    """Yesterday and today are those of each entry; the line of the last update is no publisher."""
    assert model is not None
    found = reading(cases, "49")
    assert told(found) >= {
        ("oppose", "co", "2024-03-12"),
        ("propose", "ar", "2024-03-14"),
        ("refuse", "be", "2024-03-15"),
    }
    assert found.document.publisher == ""


@pytest.mark.parametrize("number", ["50", "51"])
def test_what_is_not_shown_is_not_read(cases: Path, model: object, number: str) -> None:
    """Struck-out and hidden words are nobody's acts, and the reader is told."""
    assert model is not None
    found = reading(cases, number)
    assert not [act for act in found.acts if act.kind.value == "accept"]
    assert any("left out" in warning for warning in found.warnings)

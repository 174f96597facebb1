"""Who reads, when a clearance and a party were asked for."""

import pytest

from verbale.model import Marking, highest, reader_for
from verbale.model.reader import Reader


def test_who_reads() -> None:
    """Without a clearance everything; with one our own side; for another party only what may be released to it."""
    nobody, port = Marking.parse("GREEN//REL "), Marking.parse("GREEN//REL port")
    assert all(reader_for("TLP", "union", None, None).sees(mark) for mark in (nobody, port))
    assert all(reader_for("TLP", "union", Marking("GREEN"), None).sees(mark) for mark in (nobody, port))
    assert [reader_for("TLP", "union", None, "port").sees(mark) for mark in (nobody, port)] == [False, True]
    assert [reader_for("TLP", "", Marking("RED"), None).sees(mark) for mark in (nobody, port)] == [False, False]


def test_the_holder_of_the_files_sees_everything() -> None:
    """Neither clearance nor party: whole, of no party; any profile."""
    assert reader_for("EU", "us", None, None) == Reader(highest("EU"), None, whole=True)
    assert reader_for("EU", "us", None, "") == Reader(highest("EU"), None, whole=True)


@pytest.mark.parametrize(
    ("ours", "clearance", "party", "expected"),
    [
        ("union", Marking("GREEN"), None, Reader(Marking("GREEN"), None)),
        ("union", Marking("GREEN"), "union", Reader(Marking("GREEN"), None)),
        ("union", Marking("GREEN"), "port", Reader(Marking("GREEN"), "port")),
        ("union", None, "port", Reader(highest("TLP"), "port")),
        ("union", None, "union", Reader(highest("TLP"), None)),
        ("", Marking("GREEN"), None, Reader(Marking("GREEN"), "")),
        ("", Marking("GREEN"), "port", Reader(Marking("GREEN"), "port")),
    ],
)
def test_a_reader_is_of_ours_or_of_a_party(
    ours: str, clearance: Marking | None, party: str | None, expected: Reader
) -> None:
    """Our own side has no name here; where the dossier has no side of its own, a reader without a party is of none."""
    assert reader_for("TLP", ours, clearance, party) == expected


@pytest.mark.parametrize(("profile", "level"), [("TLP", "RED"), ("EU", "TRES SECRET")])
def test_the_highest_clearance_is_admitted_to_all(profile: str, level: str) -> None:
    """The last level of the profile, with the sign that admits to every caveat."""
    assert highest(profile) == Marking(level, profile, frozenset({"*"}))
    closed = Marking("CLEAR" if profile == "TLP" else "PUBLIC", profile, frozenset({"CHATHAM HOUSE"}))
    assert Reader(highest(profile)).sees(closed)


def test_a_whole_reader_sees_what_no_clearance_shows() -> None:
    """Of another profile even, since these are their own files."""
    assert Reader(Marking("CLEAR"), whole=True).sees(Marking("SECRET", "EU"))
    assert not Reader(Marking("CLEAR")).sees(Marking("GREEN"))

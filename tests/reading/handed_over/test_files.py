"""The handed-over files, by what a competent reader expects of each; skipped where they are not beside the repository."""

import os
from pathlib import Path

import pytest

from verbale.app.ingest_workers import Asked, Readers
from verbale.dossier import load
from verbale.model import Failure, Modality, Reading, When

DATA = Path(os.environ.get("VERBALE_DATA", Path(__file__).parents[4] / "shared" / "data"))
FILES = DATA.parent / "cases" / "files"
Told = tuple[str, str, str, str]
# Kind, actor, point and day of what a file tells; without a day where the file does not say.
EXPECTED: dict[str, set[Told]] = {
    "01/in.eml": {
        ("accept", "ar", "tariff", "2024-03-14"),
        ("refuse", "be", "tariff", "2024-03-12"),
        ("propose", "be", "ferry", "2024-03-12"),
    },
    "02/in.eml": {
        ("accept", "ar", "tariff", "2024-03-14"),
        ("refuse", "be", "tariff", "2024-03-12"),
        ("propose", "be", "ferry", "2024-03-11"),
    },
    "03/in.eml": {("refuse", "be", "tariff", "2024-03-11"), ("refuse", "be", "quota", "2024-03-11")},
    "06/in.eml": {("accept", "ar", "tariff", "2024-03-14"), ("refuse", "be", "tariff", "2024-03-12")},
    "08/in.eml": {("refuse", "ar", "ferry", "2024-03-13")},
    "10/in.eml": {("refuse", "ar", "tariff", "2024-03-12"), ("hold", "ar", "quota", "2024-03-14")},
    "11/in.docx": {
        ("agree", "ar+be+co", "tariff", "2024-03-14"),
        ("refuse", "be", "tariff", "2024-03-14"),
        ("oppose", "be", "tariff", "2024-03-14"),
    },
    "14/in.docx": {("accept", "ar", "tariff", "2024-03-14")},
    "18/in.docx": {("propose", "ar", "ferry", "2024-03-14"), ("refuse", "be", "tariff", "2024-03-12")},
    "19/in.docx": {
        ("accept", "be", "tariff", "2024-03-10"),
        ("oppose", "co", "quota", "2024-03-09"),
        ("refuse", "ar", "crossing", "2024-03-14"),
    },
    "20/in.docx": {("propose", "ar", "tariff", "2024-03-05"), ("propose", "ar", "ferry", "2024-03-05")},
    "22/in.docx": {
        ("refuse", "be", "tariff", "2024-03-14"),
        ("accept", "ar", "quota", "2024-03-14"),
        ("refuse", "co", "quota", "2024-03-14"),
    },
    "17/in.eml": {("accept", "ar", "tariff", "2024-03-14")},
    "13/in.pdf": {("refuse", "be", "tariff", "2024-03-14"), ("state", "be", "tariff", "2024-03-14")},
    "15/in.pdf": {("accept", "ar", "tariff", "2024-03-12")},
    "23/a.txt": {("propose", "be", "ferry", "2024-03-01")},
    "23/b.txt": set(),
    "24/in.txt": {("refuse", "ar+be", "tariff", "2024-03-14")},
    "25/in.txt": set(),
    "26/in.txt": set(),
    "27/in.txt": {("accept", "ar", "tariff", "2024-03-14")},
    "28/in.txt": set(),
    "32/in.txt": set(),
    "34/in.txt": set(),
    "35/in.txt": {("refuse", "ar", "tariff", "2024-03-10")},
    "37/in.txt": set(),
    "39/in.txt": {("refuse", "co", "tariff", "2024-03-14")},
    "41/in.txt": {("refuse", "olle-brand", "quota", "2024-03-14")},
    "42/in.txt": {("request", "be", "tariff", "2024-03-14")},
    "43/in.txt": {("request", "be", "tariff", "2024-03-14")},
    "44/in.txt": {("hold", "be", "tariff", "2024-03-14")},
    "46/in.txt": set(),
    "47/in.html": {("refuse", "ar", "tariff", "")},
    "49/in.html": {
        ("oppose", "co", "quota", "2024-03-12"),
        ("propose", "ar", "ferry", "2024-03-14"),
        ("refuse", "be", "tariff", "2024-03-15"),
        ("welcome", "ar", "ferry", "2024-03-14"),
    },
    "50/in.html": {
        ("propose", "ar", "ferry", "2024-03-12"),
        ("refuse", "be", "tariff", "2024-03-12"),
        ("support", "co", "quota", "2024-03-14"),
    },
    "51/in.html": {("propose", "ar", "ferry", "2024-03-12"), ("support", "co", "quota", "2024-03-14")},
    "53/in.pdf": {("accept", "ar", "ferry", "2024-03-14"), ("refuse", "be", "tariff", "2024-03-14")},
    "55/in.pdf": {
        ("accept", "be", "ferry", "2024-03-14"),
        ("refuse", "ar", "tariff", "2024-03-14"),
        ("retract", "co", "quota", "2024-03-14"),
    },
    "57/in.pdf": {("accept", "ar", "tariff", "2024-03-12")},
    "58/in.pdf": {("propose", "ar", "ferry", "2024-03-14")},
    "59/in.txt": {
        ("accept", "ar", "quota", "2024-03-13"),
        ("oppose", "co", "crossing", "2024-03-14"),
        ("refuse", "be", "tariff", "2024-03-12"),
    },
    "61/in.txt": {
        ("accept", "ar", "quota", "2024-03-14"),
        ("propose", "be", "ferry", "2024-03-14"),
        ("refuse", "ar", "tariff", "2024-03-14"),
        ("retract", "co", "quota", "2024-03-14"),
    },
    "63/in.txt": {("accept", "ar", "quota", "2024-03-13"), ("refuse", "be", "tariff", "2024-03-12")},
    "64/in.odt": {("refuse", "ar", "tariff", "2024-03-12")},
    "66/in.xml": {("propose", "be", "ferry", "2024-03-14"), ("refuse", "ar", "tariff", "2024-03-14")},
    "67/in.mht": {
        ("propose", "ar", "ferry", ""),
        ("refuse", "be", "tariff", "2024-03-12"),
        ("support", "co", "quota", ""),
    },
}


def readings(name: str) -> list[Reading]:
    """Read a file and what is attached to it with the dossier of the cases."""
    path = FILES / name
    if not path.is_file():
        pytest.skip(f"{path} is missing: set VERBALE_DATA")
    with Readers(load(FILES / "common")) as readers:
        outcome = readers.read(Asked(path.read_bytes(), path.name, name))
    found = [one.result for one in outcome.readings()]
    return [one for one in found if isinstance(one, Reading)]


def told(found: list[Reading]) -> set[Told]:
    """Return what is asserted as done on a point, each with the day on which it happened or was told."""
    return {
        (str(act.kind), "+".join(act.actors), point, str(act.when or act.told or one.document.published or ""))
        for one in found
        for act in one.acts
        for point in act.points
        if act.modality is Modality.DONE and act.certainty == "asserted"
    }


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_what_a_file_tells(name: str) -> None:
    """All of it, and nothing else."""
    assert told(readings(name)) == EXPECTED[name]


def test_the_deadline_of_a_quoted_request_counts_from_its_own_day() -> None:
    """By Friday, said on a Tuesday and quoted on a Thursday."""
    (found,) = readings("02/in.eml")
    assert {str(act.deadline) for act in found.acts if act.deadline} == {"2024-03-15"}


def test_a_mark_in_the_subject_marks_the_mail() -> None:
    """And the one on its first line."""
    (found,) = readings("17/in.eml")
    assert str(found.document.marking) == "TLP:RED"


def test_a_mark_and_a_day_in_the_head_of_the_page_are_the_files() -> None:
    """Where the file says them nowhere else."""
    (found,) = readings("14/in.docx")
    assert (str(found.document.marking), str(found.document.published)) == ("TLP:RED", "2024-03-14")


def test_the_text_of_a_word_file_is_whole() -> None:
    """Breaks, hyphens, boxes, moves."""
    words = {
        "18/in.docx": "proposed a joint ferry inspectorate to",
        "22/in.docx": "quota. Corvia rejected",
    }
    for name, text in words.items():
        assert text in readings(name)[0].document.text
    assert "re-submitted" in readings("22/in.docx")[0].document.text
    assert readings("19/in.docx")[0].document.text.count("Belmora accepted") == 1


# What else a reader expects of an act: file, kind, attribute, value.
DETAILS: list[tuple[str, str, str, object]] = [
    ("23/b.txt", "answer", "modality", Modality.NOT_DONE),
    ("28/in.txt", "accept", "modality", Modality.NOT_DONE),
    ("32/in.txt", "accept", "modality", Modality.CONDITIONAL),
    ("32/in.txt", "accept", "points", ("tariff",)),
    ("34/in.txt", "refuse", "modality", Modality.DENIED),
    ("35/in.txt", "refuse", "according_to", "tilda-orsk"),
    ("37/in.txt", "accept", "certainty", "unsure"),
    ("42/in.txt", "request", "deadline", None),
    ("43/in.txt", "request", "deadline", When.parse("2024-03-31")),
    ("43/in.txt", "request", "when", None),
    ("44/in.txt", "hold", "deadline", When.parse("2024-03-15")),
    ("61/in.txt", "retract", "on_behalf_of", "be"),
]


@pytest.mark.parametrize(("name", "kind", "attribute", "value"), DETAILS)
def test_what_else_is_told_of_an_act(name: str, kind: str, attribute: str, value: object) -> None:
    """Whether it was done, who says so, by when, for whom."""
    (act,) = (one for one in readings(name)[0].acts if str(one.kind) == kind)
    assert getattr(act, attribute) == value


def test_a_list_of_days_is_a_list_of_sessions() -> None:
    """Three of them."""
    assert [str(act.when) for act in readings("46/in.txt")[0].acts] == ["2024-03-04", "2024-03-05", "2024-03-08"]


@pytest.mark.parametrize("name", ["47/in.html", "49/in.html", "59/in.txt", "67/in.mht"])
def test_a_file_without_a_day_and_a_publisher_has_none(name: str) -> None:
    """No copyright year, no day of a change, and never the day of the run."""
    document = readings(name)[0].document
    assert (document.published, document.publisher) == (None, "")


def test_a_name_under_a_black_box_is_in_no_output() -> None:
    """It is the file's, and nobody's to see."""
    found = readings("57/in.pdf")[0]
    assert "█" in found.document.text or any("nobody can see" in warning for warning in found.warnings)


def test_what_a_damaged_message_is_called() -> None:
    """What it is, and what to do."""
    path = FILES / "64" / "in.msg"
    if not path.is_file():
        pytest.skip(f"{path} is missing: set VERBALE_DATA")
    with Readers(None) as readers:
        failure = readers.read(Asked(path.read_bytes(), path.name, "in.msg")).result
    assert isinstance(failure, Failure)
    assert "Outlook message (.msg)" in failure.reason
    assert ".eml" in failure.cure

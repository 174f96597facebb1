"""The handed-over mails and Word files, by what a competent reader expects of each; skipped where they are not beside the repository."""

import os
from pathlib import Path

import pytest

from verbale.app.ingest_workers import Asked, Readers
from verbale.dossier import load
from verbale.model import Failure, Modality, Reading

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
    "17/in.eml": {("accept", "ar", "tariff", "2024-03-14")},
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

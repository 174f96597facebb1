"""The five questions are sections of the brief, in full, and say what was not read."""

from pathlib import Path

import pytest

from verbale.app.workspace_cache import WorkspaceCache
from verbale.assistants.questions import QUESTIONS, not_read, part, question
from verbale.model import Marking, Query

GREEN = Query(clearance=Marking.parse("TLP:GREEN"))


@pytest.mark.parametrize("name", QUESTIONS)
def test_each_is_its_section_of_the_brief(office: WorkspaceCache, name: str) -> None:
    """The same sentences as the page, with its marking and dates."""
    answer = question(office, GREEN, name, 0, 200)
    brief = office.brief(GREEN, long=True, only=(QUESTIONS[name][0],))
    assert [line.text for section in brief.sections for line in section.sentences] == [
        row["text"].partition(": ")[2] if said.label else row["text"]
        for said, row in zip([*brief.sentences()][1:], answer["lines"][1:], strict=False)
    ]
    assert (answer["as_of"], answer["marking"]) == ("2025-05-16", "TLP:GREEN")
    assert answer["total"] == len(answer["lines"]) > 1


def test_what_was_not_read_is_told(office: WorkspaceCache) -> None:
    """At a higher clearance the unsure act is among what is open."""
    assert not any("unsure" in row for row in not_read(office, GREEN))
    assert any("unsure" in row for row in not_read(office, Query()))


def test_a_clearance_below_the_dossier_is_told(tmp_path: Path) -> None:
    """Where nothing may be seen, an empty answer is no statement on the talks, and that stands beside it."""
    folder = tmp_path / "quay"
    folder.mkdir()
    (folder / "dossier.toml").write_text(
        'title = "Quay"\nmarking = "TLP:GREEN"\n[[party]]\nid = "union"\nname = "Union"\n'
        '[[party]]\nid = "port"\nname = "Port"\n[[point]]\nid = "pay"\ntitle = "Pay"\n'
    )
    office = WorkspaceCache(folder)
    clear, green = (Query(clearance=Marking.parse(f"TLP:{level}")) for level in ("CLEAR", "GREEN"))
    told = "No document may be seen at TLP:CLEAR; the dossier is marked TLP:GREEN."
    assert told in question(office, clear, "who_owes", 0, 50)["not_read"]
    assert told not in not_read(office, green)
    office.close()


def test_a_part_says_of_how_many(office: WorkspaceCache) -> None:
    """Lines come in parts."""
    rows: list[dict[str, object]] = [{"text": str(number)} for number in range(5)]
    assert part(rows, 3, 10) == {"total": 5, "offset": 3, "lines": rows[3:]}
    whole, second = (question(office, GREEN, "who_owes", offset, 1) for offset in (0, 1))
    assert whole["total"] == second["total"]
    assert whole["lines"] != second["lines"]

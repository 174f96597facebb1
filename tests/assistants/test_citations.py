"""A line rests on words or figures: exact words with place and marking, entry numbers only for who sees everything."""

from verbale.app.ask import ask
from verbale.app.workspace_cache import WorkspaceCache
from verbale.assistants.citations import lines, words
from verbale.model import Marking, Query

GREEN = Query(clearance=Marking.parse("TLP:GREEN"))


def test_every_line_has_citations_that_stand_in_view(office: WorkspaceCache) -> None:
    """Words stand at their offsets of a document in view; a figure has steps."""
    view = ask(office.desk(), GREEN)
    rows = lines(view, view.brief(long=True))
    assert len(rows) > 5
    assert all(row["citations"] for row in rows)
    for one in (one for row in rows for one in row["citations"]):
        if "figure" in one:
            assert one["steps"]
        else:
            assert view.play.documents[one["document"]].text[one["start"] : one["end"]] == one["exact"]
            assert one["marking"] == "TLP:GREEN"


def test_numbers_of_entries_are_for_who_sees_everything(office: WorkspaceCache) -> None:
    """A gap in the numbers would tell how much is hidden."""
    for asked, whole in ((GREEN, False), (Query(), True)):
        view = ask(office.desk(), asked)
        item = view.play.acts[0]
        assert ("entry" in words(view, item.act.evidence[0], item.id)) is whole

"""Search, point, party, passage and figure in the view of a clearance."""

import pytest

from tests.app.reads import quay
from verbale.app.workspace_cache import WorkspaceCache
from verbale.assistants import looking
from verbale.errors import DossierError, RecordError, WatchError
from verbale.model import Marking, Query

GREEN = Query(clearance=Marking.parse("TLP:GREEN"))
CLAIM, NOTE = quay.DOCUMENTS["claim"], quay.DOCUMENTS["note"]


def test_words_are_found_with_their_place(office: WorkspaceCache) -> None:
    """Acts first, then paragraphs; nothing of a document above the clearance."""
    found = looking.search(office, GREEN, "shorter hours", 0, 10)
    assert found["total"] == len(found["lines"]) >= 3
    assert {one["document"] for row in found["lines"] for one in row["citations"]} == {
        CLAIM.id,
        quay.DOCUMENTS["reply"].id,
    }
    assert looking.search(office, GREEN, "mediator", 0, 10)["total"] == 0
    assert looking.search(office, Query(), "mediator", 0, 10)["total"] > 0  # fmt: skip


def test_a_point_is_told_side_by_side(office: WorkspaceCache) -> None:
    """What each side says, and the debts on it, each with its words."""
    found = looking.point(office, GREEN, "hours")
    said = {row["text"].split(":")[0]: row["citations"] for row in found["lines"]}
    assert "turns down shorter hours" in said["Lowmouth Port"][0]["exact"]
    assert any("obligation" in row for row in found["lines"])
    assert found["key_concern_of"] == []
    with pytest.raises(RecordError, match="no point in view"):
        looking.point(office, GREEN, "weather")


def test_a_party_is_told_whole(office: WorkspaceCache) -> None:
    """Its wants, debts, pace and latest acts; an unknown one is an error."""
    found = looking.party(office, GREEN, "port")
    assert found["name"] == "Lowmouth Port"
    assert any("refused" in row["text"] or "turn" in row["text"] for row in found["lines"])
    with pytest.raises(DossierError):
        looking.party(office, GREEN, "nobody")


def test_a_passage_is_cut_to_its_place(office: WorkspaceCache) -> None:
    """By the beginning of an id, within the text, with the acts quoted there; what is above the clearance is not there."""
    found = looking.passage(office, GREEN, CLAIM.id[:10], 4, 9)
    assert found["lines"][0]["citations"][0]["exact"] == CLAIM.text[4:9] == "union"
    assert [row["kind"] for row in found["acts"]] == ["propose"]
    far = looking.passage(office, GREEN, CLAIM.id, 10**6, 10**6 + 5)
    assert far["lines"][0]["citations"][0]["exact"] == CLAIM.text[-1]
    for name in (NOTE.id, "", "zz"):
        with pytest.raises(RecordError, match="documents in view begin"):
            looking.passage(office, GREEN, name, 0, 5)


def test_a_passage_is_never_the_whole_of_a_long_paper(office: WorkspaceCache, monkeypatch: pytest.MonkeyPatch) -> None:
    """At most so many characters at once."""
    monkeypatch.setattr(looking, "LONGEST", 10)
    assert len(looking.passage(office, GREEN, CLAIM.id, 0, None)["lines"][0]["citations"][0]["exact"]) == 10


def test_a_figure_explains_itself(office: WorkspaceCache) -> None:
    """Names of all, steps of one, and no other."""
    names = looking.explain(office, GREEN, "")["figures"]
    assert "brief.counts" in names
    assert looking.explain(office, GREEN, "brief.counts")["figure"]["steps"]
    with pytest.raises(WatchError, match="no figure"):
        looking.explain(office, GREEN, "nothing")

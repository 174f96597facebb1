"""What followed places brought since somebody looked, as that reader sees it."""

from pathlib import Path

import pytest

from tests.app.reads import quay
from verbale.app.ask import ask
from verbale.app.following.news import last_looked, looked, news
from verbale.app.workspace import Workspace
from verbale.errors import DossierError
from verbale.model import Marking, Query
from verbale.record.entries import document_draft

FEED = quay.document("feed", "The company turns down longer breaks.", "2025-04-01", "TLP:AMBER")


def test_what_came_since_is_told_once(quay_desk: Workspace) -> None:
    """Only from followed places, only what the reader sees, only after what was seen."""
    day = quay.day("2025-04-01")
    last = quay_desk.record.tail()[0]
    assert news(ask(quay_desk, Query()), 0) == []
    quay_desk.record.append([document_draft(FEED, day)], "follow:Gazette", {FEED.id: FEED.text})
    (one,) = news(ask(quay_desk, Query()), last)
    assert (one.document.id, one.place, one.acts) == (FEED.id, "Gazette", ())
    assert news(ask(quay_desk, Query(clearance=Marking.parse("TLP:GREEN"))), 0) == []
    assert news(ask(quay_desk, Query()), quay_desk.record.tail()[0]) == []


def test_each_person_has_looked_for_themselves(tmp_path: Path) -> None:
    """A broken note of it says what to do."""
    assert last_looked(tmp_path, "ann") == 0
    looked(tmp_path, "ann", 7)
    looked(tmp_path, "ben", 9)
    assert (last_looked(tmp_path, "ann"), last_looked(tmp_path, "ben"), last_looked(tmp_path, "cid")) == (7, 9, 0)
    (tmp_path / ".followed" / "looked.json").write_text("[")
    with pytest.raises(DossierError, match="Delete it"):
        last_looked(tmp_path, "ann")

"""Who is asking: nobody gets past the form without a session, and what was shown is noted."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import call
from verbale.app.accounts import Accounts
from verbale.app.workspace_cache import WorkspaceCache
from verbale.model import Marking
from verbale.web.auth import Signing

pytest.importorskip("argon2", reason="accounts need the extra `desk`")
TYPED = "a long and winding pier"  # of an invented person
SEEN: dict[str, Any] = {}


async def page(scope: Any, _receive: Any, send: Any) -> None:
    """Keep who asked, and answer as the path says."""
    SEEN.clear()
    SEEN.update(scope["state"])
    await send({"type": "http.response.start", "status": 404 if scope["path"] == "/nowhere" else 200, "headers": []})
    await send({"type": "http.response.body", "body": b"fine"})


@pytest.fixture
def office(tmp_path: Path) -> Iterator[WorkspaceCache]:
    """Open an empty dossier."""
    (tmp_path / "dossier.toml").write_text('title = "Talks"\n')
    made = WorkspaceCache(tmp_path)
    made.reads.seconds = 3600.0
    yield made
    made.close()


@pytest.fixture
def session(office: WorkspaceCache, cheap: None) -> str:
    """Return the cookie of somebody who is signed in."""
    assert cheap is None
    accounts = Accounts(office.record.engine)
    accounts.add("ana", TYPED, Marking("AMBER"), "bel")
    return f"verbale={accounts.sign_in('ana', TYPED)}"


def test_where_nobody_signs_in_everybody_is_the_user(office: WorkspaceCache) -> None:
    """With no limit, and no note of what they read."""
    assert call(Signing(page, office, "tester", required=False), "/matrix").status == 200
    assert SEEN == {"user": "tester", "signed": False, "clearance": None}
    office.reads.flush()
    assert [entry for entry in office.record.entries() if entry.kind != "settings"] == []


def test_a_session_is_a_reader(office: WorkspaceCache, session: str) -> None:
    """Name, clearance and party of the account."""
    assert call(Signing(page, office, "tester", required=True), "/matrix", cookie=session).status == 200
    assert {"user": "ana", "signed": True, "clearance": Marking("AMBER"), "party": "bel", "role": "keeper"} == SEEN


@pytest.mark.parametrize("cookie", ["", "verbale=", "verbale=forged", "other=x"])
def test_without_a_session_the_form_comes_first(office: WorkspaceCache, cookie: str) -> None:
    """It leads back to the page that was asked for; a form that was sent leads to the first page; a session that ended is said."""
    guarded = Signing(page, office, "tester", required=True)
    ended = "&expired=1" if cookie == "verbale=forged" else ""
    answer = call(guarded, "/act/a b?x=1", cookie=cookie)
    assert (answer.status, answer.headers["location"]) == (303, f"/sign-in?to=/act/a%20b{ended}")
    sent = call(guarded, "/act/x", "POST", cookie=cookie)
    assert (sent.status, sent.headers["location"]) == (303, f"/sign-in?to=/{ended}")
    machine = call(guarded, "/api/state", cookie=cookie)
    assert (machine.status, machine.headers["content-type"]) == (401, "application/problem+json")


def test_the_form_and_its_style_are_free(office: WorkspaceCache) -> None:
    """Nobody is named on them."""
    for path in ("/sign-in", "/static/desk.css"):
        assert call(Signing(page, office, "tester", required=True), path).status == 200
        assert SEEN == {}
    assert call(Signing(page, office, "tester", required=True), "/staticx").status == 303


def test_pages_that_were_shown_are_noted(office: WorkspaceCache, session: str) -> None:
    """What was looked at; not what is not there, what was sent, or what is free."""
    guarded = Signing(page, office, "tester", required=True)
    for path, method in (
        ("/matrix?as_of=2024", "GET"),
        ("/nowhere", "GET"),
        ("/act/x", "POST"),
        ("/static/a", "GET"),
        ("/api/acts", "GET"),
    ):
        call(guarded, path, method, cookie=session)
    office.reads.flush()
    (entry,) = (one for one in office.record.entries() if one.kind != "settings")
    assert entry.recorded_by == "desk:ana"
    assert [(row["path"], row["query"]) for row in entry.body["pages"]] == [
        ("/matrix", "as_of=2024"),
        ("/api/acts", ""),
    ]


def test_what_is_no_request_passes(office: WorkspaceCache) -> None:
    """A server's own messages need no session."""
    seen: list[str] = []

    async def app(scope: Any, _receive: Any, _send: Any) -> None:
        seen.append(scope["type"])

    asyncio.run(Signing(app, office, "tester", required=True)({"type": "lifespan"}, None, None))  # type: ignore[arg-type]
    assert seen == ["lifespan"]

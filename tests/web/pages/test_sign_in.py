"""Signing in and out: a cookie for whoever has the password, one line for everybody else."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.conftest import Direct, direct, words
from verbale.app.accounts import TRIES, Accounts
from verbale.model import Marking

pytest.importorskip("argon2", reason="accounts need the extra `desk`")
TYPED = "a long and winding pier"  # of an invented person
WRONG = {"password": "wrong words here"}


@pytest.fixture
def desk(kept: Path, tmp_path: Path, cheap: None) -> Iterator[Direct]:
    """Serve the talks to people who sign in; Ana may."""
    assert cheap is None
    for served in direct(Path(shutil.copytree(kept, tmp_path / "talks")), sign_in=True):
        Accounts(served.office.record.engine).add("ana", TYPED, Marking("GREEN"), "bel")
        yield served


def signed(desk: Direct, **form: str) -> tuple[int, str]:
    """Send the form; return status and where it leads."""
    answer = desk.ask("/sign-in", {"name": "ana", "password": TYPED, "to": "/", **form})
    cookie = answer.headers.get("set-cookie", "")
    if cookie:
        desk.cookies["verbale"] = cookie.split("=", 1)[1].split(";", 1)[0]
    return answer.status, answer.headers.get("location", "")


def test_in_and_out_again(desk: Direct) -> None:
    """The session begins and ends with the cookie; the sign-in is noted."""
    assert signed(desk, to="/matrix") == (303, "/matrix")
    assert desk.ask("/matrix").status == 200
    assert [(row.body["what"], row.recorded_by) for row in desk.office.record.entries() if row.kind == "audit"] == [
        ("ana", "desk:ana")
    ]
    token = desk.cookies["verbale"]
    out = desk.ask("/sign-out", {})
    assert (out.status, out.headers["location"]) == (303, "/sign-in")
    assert 'verbale=""' in out.headers["set-cookie"]
    desk.cookies["verbale"] = token
    assert desk.ask("/matrix").status == 303


def test_the_cookie_is_for_the_server_alone(desk: Direct) -> None:
    """No script reads it, no other site sends it, and it does not outlive the session."""
    cookie = desk.ask("/sign-in", {"name": "ana", "password": TYPED, "to": "/"}).headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict", "Max-Age=43200", "Path=/"} <= {part.strip() for part in cookie.split(";")}


@pytest.mark.parametrize("to", ["//evil.example", "/\\evil.example", "https://evil.example", "", "evil"])
def test_it_leads_nowhere_else(desk: Direct, to: str) -> None:
    """An address that leaves the desk leads to the first page."""
    assert signed(desk, to=to) == (303, "/")


@pytest.mark.parametrize("form", [WRONG, {"name": "ben"}, {"name": ""}])
def test_a_wrong_name_or_password(desk: Direct, form: dict[str, str]) -> None:
    """Nobody is told which."""
    answer = desk.ask("/sign-in", {"name": "ana", "password": TYPED, "to": "/", **form})
    assert (answer.status, "set-cookie" in answer.headers) == (401, False)
    assert "Name or password is wrong." in words(answer)


def test_after_five_wrong_ones_it_waits(desk: Direct) -> None:
    """Even for the right one."""
    for _ in range(TRIES):
        assert signed(desk, **WRONG)[0] == 401
    answer = desk.ask("/sign-in", {"name": "ana", "password": TYPED, "to": "/"})
    assert answer.status == 429
    assert "Too many wrong passwords. Wait five minutes, then try again." in words(answer)


def test_the_form_says_when_a_session_has_ended(desk: Direct) -> None:
    """And keeps where it should lead."""
    page = desk.ask("/sign-in?to=/act/x&expired=1")
    assert "Your session has ended. Nothing was recorded; sign in and go on." in words(page)
    assert 'value="/act/x"' in page.text
    assert "Your session has ended" not in desk.ask("/sign-in?to=/").text

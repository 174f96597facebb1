"""Roles are asked in one place: every address that changes something has one, and a lower role is told so."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.routing import Route

from tests.web.conftest import Direct, direct, words
from verbale.app.accounts import Accounts
from verbale.app.people.roles import Role
from verbale.model import Marking
from verbale.web.app import ROUTES, signing_routes
from verbale.web.roles import NEEDS, needed

pytest.importorskip("argon2", reason="accounts need the extra `desk`")
TYPED = "a long and winding pier"  # of an invented person


def changing() -> list[str]:
    """Return an address of every route that takes something."""
    routes = [route for route in [*ROUTES, *signing_routes()] if isinstance(route, Route)]
    return [re.sub(r"\{[^}]+\}", "x", route.path) for route in routes if route.methods and "POST" in route.methods]


def test_every_address_has_a_role() -> None:
    """By a row of its own; what nobody thought of is for keepers, and reading is for everybody."""
    for path in changing():
        assert path == "/sign-in" or any(re.fullmatch(form, path) for form, _ in NEEDS), path
    assert needed("POST", "/nobody/thought/of") is Role.KEEPER
    assert needed("GET", "/dossier") is Role.READER


@pytest.fixture
def desk(kept: Path, tmp_path: Path, cheap: None) -> Iterator[Direct]:
    """Serve the talks to people who sign in, one of each role."""
    assert cheap is None
    for served in direct(Path(shutil.copytree(kept, tmp_path / "talks")), sign_in=True):
        for role in Role:
            Accounts(served.office.record.engine).add(role, TYPED, Marking("RED"), "", role)
        yield served


@pytest.mark.parametrize("role", list(Role))
def test_each_role_at_each_address(desk: Direct, role: Role) -> None:
    """What it may not is refused with the role that it takes, before anything is looked at; the page says who one is."""
    answer = desk.ask("/sign-in", {"name": role, "password": TYPED, "to": "/"})
    cookies = re.findall(r"verbale=([^;]+);", answer.headers["set-cookie"])
    desk.cookies["verbale"] = cookies[0]
    before = desk.office.record.tail()[0]
    for path in [one for one in changing() if not one.startswith("/sign-")]:
        least = needed("POST", path)
        if not role.may(least):
            refused = desk.ask(path, {})
            assert refused.status == 403
            assert f"Your role is {role}; this needs a {least}." in words(refused)
    assert desk.office.record.tail()[0] == before
    assert f"Signed in as {role} ({role})." in desk.ask("/matrix").text

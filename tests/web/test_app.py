"""The desk as an application: first page, faults for people and machines, and what it lets in."""

import json
import logging
from pathlib import Path

import pytest
import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.routing import Route

from tests.web.conftest import Served, call, words
from verbale.errors import ClearanceError, DossierError, ModelError
from verbale.web.app import LOOPBACK, ROUTES, make_app, signing_routes
from verbale.web.guard import HEADERS, TooLarge


@pytest.fixture
def faulty(tmp_path: Path) -> Starlette:
    """Return a desk that has a page for each kind of fault."""
    (tmp_path / "dossier.toml").write_text('title = "Talks"\n')
    app = make_app(tmp_path)
    faults: dict[str, Exception] = {
        "model": ModelError("Wrong <value>.", "Give another."), "clearance": ClearanceError("Above you.", "Ask."),
        "dossier": DossierError("No party.", "Add it."), "large": TooLarge(), "database": sa.exc.SQLAlchemyError("gone"),
        "bug": ZeroDivisionError("x"), "teapot": HTTPException(418, "A pot.", {"Retry-After": "1"}),
    }  # fmt: skip

    def page(name: str) -> Route:
        def broken(_request: object) -> None:
            raise faults[name]

        return Route(f"/api/fault/{name}" if name.startswith("api-") else f"/fault/{name}", broken)

    app.router.routes[:0] = [page(name) for name in faults]
    app.router.routes[:0] = [Route(f"/api-fault/{name}", page(name).endpoint) for name in faults]
    return app


@pytest.mark.parametrize(
    ("name", "status", "says"),
    [
        ("model", 400, "Wrong <value>. Give another."),
        ("clearance", 403, "Above you. Ask."),
        ("dossier", 400, "No party. Add it."),
        ("large", 413, "More than 120 MB were sent; nothing was kept. Send fewer or smaller files."),
        ("database", 503, "The record does not answer. Nothing was lost; try again in a moment."),
        ("teapot", 418, "A pot. Go back, or begin at the brief."),
    ],
)
def test_each_fault_is_a_page_and_a_problem(faulty: Starlette, name: str, status: int, says: str) -> None:
    """One line for people, escaped; the same for machines, under the interface."""
    page = call(faulty, f"/fault/{name}")
    assert page.status == status
    assert words(page) == f"Not done {says} To the brief"
    problem = call(faulty, f"/api-fault/{name}")
    assert (problem.status, problem.headers["content-type"]) == (status, "application/problem+json")
    told = json.loads(problem.text)
    assert (told.pop("status"), " ".join(told.values())) == (status, says)
    assert page.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]


def test_a_header_of_a_fault_is_kept(faulty: Starlette) -> None:
    """When to try again, what may be done."""
    assert call(faulty, "/fault/teapot").headers["retry-after"] == "1"
    assert "GET" in call(faulty, "/matrix", "POST", origin="http://localhost").headers["allow"]


def test_what_should_not_happen_is_logged_and_told_without_detail(
    faulty: Starlette, caplog: pytest.LogCaptureFixture
) -> None:
    """The page says nothing of the program; the log has it all."""
    with caplog.at_level(logging.ERROR, "verbale.web"), pytest.raises(ZeroDivisionError):
        call(faulty, "/fault/bug")
    (line,) = [record for record in caplog.records if record.name == "verbale.web"]
    assert line.exc_info is not None
    assert line.exc_info[0] is ZeroDivisionError


@pytest.mark.parametrize(
    ("path", "method", "status", "says"),
    [("/nowhere", "GET", 404, "There is no such page."), ("/matrix", "POST", 405, "That cannot be done here.")],
)
def test_what_is_not_there(faulty: Starlette, path: str, method: str, status: int, says: str) -> None:
    """In words, not in those of the protocol."""
    page = call(faulty, path, method, origin="http://localhost")
    assert page.status == status
    assert says in words(page)


def test_another_name_is_refused_in_a_page(faulty: Starlette) -> None:
    """Without anything of the dossier."""
    page = call(faulty, "/", host="evil.example")
    assert page.status == 421
    assert page.text == (
        "<!doctype html><html lang=en><title>Not done</title><h1>Not done</h1><p>This desk does not answer to that name. "
        "Use the address that it printed when it started.</p></html>"
    )


def test_without_a_dossier_every_page_leads_to_the_first(tmp_path: Path) -> None:
    """But static files, the first page itself, signing in, and the interface, which says that there is none."""
    app = make_app(tmp_path)
    for path in ("/", "/matrix", "/dossier", "/brief.html"):
        page = call(app, path)
        assert (page.status, page.headers["location"]) == (303, "/begin")
    assert call(app, "/begin").status == 200
    assert call(app, "/static/brief.css").status == 200
    told = call(app, "/api/state")
    assert (told.status, told.headers["content-type"]) == (404, "application/problem+json")


def test_who_may_sign_in_where(tmp_path: Path) -> None:
    """The pages for it are there only where people have to."""
    pytest.importorskip("argon2", reason="accounts need the extra `desk`")
    (tmp_path / "dossier.toml").write_text('title = "Talks"\n')
    assert call(make_app(tmp_path), "/sign-in").status == 404
    app = make_app(tmp_path, sign_in=True, hosts=LOOPBACK | {"desk.example"})
    assert call(app, "/sign-in", host="desk.example").status == 200
    assert [route.path for route in signing_routes()] == ["/sign-in", "/sign-in", "/sign-out"]
    app.state.office.close()


def test_long_pages_are_packed(quick: Served) -> None:
    """Where the browser can unpack them."""
    assert quick.ask("/", Accept_Encoding="gzip").headers["content-encoding"] == "gzip"
    assert "content-encoding" not in quick.ask("/").headers


def test_no_route_is_listed_twice() -> None:
    """The first would hide the second."""
    seen = [
        (route.path, *sorted(getattr(route, "methods", None) or ())) for route in ROUTES if isinstance(route, Route)
    ]
    assert len(seen) == len(set(seen))

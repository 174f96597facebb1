"""Pages kept whole in memory."""

import gzip
from collections.abc import Callable
from types import SimpleNamespace

import pytest
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from tests.web.conftest import Served, request
from verbale.errors import ModelError
from verbale.web.kept import LONGEST, PACKED, kept


class Counted:
    """A page that says how often it was made, and for whom."""

    def __init__(self, length: int = 0, fault: Exception | None = None) -> None:
        self.made, self.length, self.fault = 0, length, fault

    def __call__(self, asked: Request) -> Response:
        """Make it."""
        self.made += 1
        if self.fault is not None:
            raise self.fault
        return HTMLResponse(f"{self.made} {asked.state.user}" + "x" * self.length, headers={"Vary": "HX-Request"})


@pytest.fixture
def ask(quick: Served) -> Callable[..., Response]:
    """Ask a page as somebody."""

    def asked(page: Callable[[Request], Response], address: str = "/", **more: str) -> Response:
        one = request(
            address,
            {name.replace("_", "-"): value for name, value in more.items() if name != "user"},
            user=more.get("user", "ana"),
        )
        one.scope["app"] = SimpleNamespace(state=SimpleNamespace(office=quick.office))
        return kept(page)(one)

    return asked


def test_a_page_is_made_once_for_an_address_and_a_reader(ask: Callable[..., Response]) -> None:
    """Another address, another reader, a part instead of the whole: each its own."""
    page = Counted()
    assert [bytes(ask(page).body) for _ in range(2)] == [b"1 ana"] * 2
    others = [ask(page, "/?for="), ask(page, user="ben"), ask(page, hx_request="true"), ask(page, "/?q=1")]
    assert [bytes(one.body) for one in others] == [b"2 ana", b"3 ben", b"4 ana", b"5 ana"]
    assert (page.made, bytes(ask(page, user="ben").body)) == (5, b"3 ben")


@pytest.mark.parametrize("address", ["/?done=Saved.", "/?table=1&form=csv", f"/?q={'x' * LONGEST}"])
def test_what_must_be_made_anew_is(ask: Callable[..., Response], address: str) -> None:
    """The answer to a form, a file of a table, a question of great length."""
    page = Counted()
    assert [bytes(ask(page, address).body) for _ in range(2)] == [b"1 ana", b"2 ana"]


def test_an_error_is_not_kept(ask: Callable[..., Response]) -> None:
    """It is raised each time."""
    page = Counted(fault=ModelError("No.", "Go."))
    for number in (1, 2):
        with pytest.raises(ModelError):
            ask(page, "/fault")
        assert page.made == number


def test_a_long_page_is_packed_for_who_unpacks_it(ask: Callable[..., Response]) -> None:
    """The same words, once packed; a short page is sent as it is."""
    page = Counted(PACKED)
    plain, packed = ask(page, "/long"), ask(page, "/long", accept_encoding="gzip, br")
    assert gzip.decompress(bytes(packed.body)) == bytes(plain.body)
    assert (packed.headers["content-encoding"], packed.headers["vary"]) == ("gzip", "HX-Request, Accept-Encoding")
    assert (plain.headers.get("content-encoding"), plain.headers["vary"]) == (None, "HX-Request")
    assert plain.headers["content-type"] == packed.headers["content-type"] == "text/html; charset=utf-8"
    assert "content-encoding" not in ask(Counted(), "/short", accept_encoding="gzip").headers


def test_what_is_shown_follows_the_record_and_the_settings(quick: Served) -> None:
    """A changed title shows at once on a page that was kept."""
    first = quick.ask("/dossier").text
    assert quick.ask("/dossier").text == first
    path = quick.office.path
    old = path.read_text("utf-8")
    title = quick.office.desk().dossier.title
    try:
        path.write_text(old.replace(title, f"{title} again"), "utf-8")
        assert f"{title} again" in quick.ask("/dossier").text
    finally:
        path.write_text(old, "utf-8")
    assert f"<h1>{title}</h1>" in quick.ask("/dossier").text

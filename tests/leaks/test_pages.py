"""Every page, picture and API route of the desk × every clearance: no canary above it, and the very page of a dossier without the hidden things."""

import asyncio
import gzip
import io
import re
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote

import pytest

pytest.importorskip("argon2", reason="the desk needs the extra `desk`")

from starlette.routing import Mount, Route  # after the check for the extra

from verbale.app.accounts import Accounts
from verbale.brief.pictures.gallery import NAMES
from verbale.model import Marking
from verbale.web.app import ROUTES, make_app, signing_routes
from verbale.web.pages.dossier import NAMES as TABLES

PASSWORD = "a long enough word"  # noqa: S105  # of invented accounts
# Name of the account: clearance, party.
READERS = {
    "open": ("TLP:CLEAR", ""),
    "green": ("TLP:GREEN", ""),
    "amber": ("TLP:AMBER", ""),
    "red": ("TLP:RED", ""),
    "house": ("TLP:GREEN//CHATHAM HOUSE", ""),
    "port": ("TLP:RED", "port"),
    "board": ("TLP:GREEN", "board"),
}
DRAWN_FOR = "amber"  # who asks for what is drawn and set: it is made of what the other forms say

# Route → addresses to ask. HIDDEN and DOCUMENT are an act and a document above the reader; ACT and PAPER are in view.
PAGES: dict[str, tuple[str, ...]] = {
    "/": ("/", "/?as_of=2025-03-05", "/?since=2025-03-05", "/?table=1&form=csv", "/?known=2025-03-05", "/?clearance=TLP:RED", "/?for=port", "/?for=nobody", "/?as_of=never"),
    "/matrix": ("/matrix", "/matrix?table=1&form=csv", "/matrix?table=99&form=csv"),
    "/owed": ("/owed", "/owed?known=2025-03-05"),
    "/point/{point:path}": ("/point/pay", "/point/zwqred-fund", "/point/zwqgreen-fund", "/point/none"),
    "/watch": ("/watch",),
    "/lanes": ("/lanes",),
    "/timeline": ("/timeline", "/timeline?from=2025-03-01&to=2025-04-01", "/timeline?from=x", "/timeline?table=1&form=csv"),
    "/picture/{name:str}.{form:str}": (*(f"/picture/{name}.json" for name in NAMES), "/picture/lanes.svg", "/picture/movement.json?point=pay", "/picture/movement.json?point=zwqred-fund", "/picture/lanes.png", "/picture/none.svg"),
    "/brief.{form:str}": ("/brief.html?long=1", "/brief.json", *(f"/brief.txt?template={name}" for name in ("submission", "mediator", "morning", "board", "none")), "/brief.txt", "/brief.pdf", "/brief.docx", "/brief.exe"),
    "/counsel": ("/counsel", "/counsel?party=nobody&gain=1", "/counsel?party=union&gain=1&cost=0.1"),
    "/counsel/{question:str}": ("/counsel/ask", "/counsel/ask?answers=1,2", "/counsel/forecast", "/counsel/stability", "/counsel/priorities", "/counsel/none"),
    "/text": ("/text",),
    "/text/article/{article:path}": ("/text/article/1", "/text/article/none"),
    "/text/compare": ("/text/compare", "/text/compare?a=1&b=2"),
    **{f"/text.{form}": (f"/text.{form}",) for form in ("docx", "csv", "xml")},
    "/documents": ("/documents", "/documents?limit=1&offset=1"),
    "/document/{document:str}": ("/document/DOCUMENT", "/document/PAPER", "/document/00000000"),
    "/reading/{number:str}": ("/reading/none",),
    "/review": ("/review",),
    "/act/{act:str}": ("/act/HIDDEN", "/act/ACT", "/act/none"),
    "/quote/{act:str}/{place:str}": ("/quote/HIDDEN/none", "/quote/ACT/none"),
    "/quote/{act:str}": ("/quote/HIDDEN", "/quote/ACT"),
    "/figure/{name:path}": ("/figure/counts", "/figure/silent", "/figure/none"),
    "/ask": ("/ask", "/ask?q=who+wants+pay", "/ask?q=who+owes+us", "/ask?q=what+changed+since+2025", "/ask?q=zwq", "/ask?q=who+opposes+zwq+fund", "/ask?q=talks"),
    "/party/{party:str}": ("/party/port", "/party/zwqred-office", "/party/none"),
    "/compare": ("/compare", "/compare?since=2025-03-05", "/compare?since=2099-01-01"),
    "/together": ("/together",),
    "/search": ("/search?q=talks", "/search?q=zwq", "/search?q=guards", "/search"),
    "/begin": ("/begin",),
    "/dossier": ("/dossier",),
    "/dossier/table/{table:str}": tuple(f"/dossier/table/{name}" for name in (*TABLES, "none")),
    "/dossier/choose": ("/dossier/choose",),
    "/dossier/preferences": ("/dossier/preferences",),
    "/gaps": ("/gaps", "/gaps?as_of=2025-03-05", "/gaps?for=port"),
    "/document/{document:str}/again": ("/document/DOCUMENT/again", "/document/00000000/again"),
    "/static/brief.css": ("/static/brief.css",),
    "/print.css": ("/print.css", "/print.css?mark=x&stand=y"),
    "/sign-in": ("/sign-in",),
    "/api/state": ("/api/state", "/api/state?clearance=TLP:RED", "/api/state?for=port"),
    "/api/owed": ("/api/owed",),
    "/api/watch": ("/api/watch",),
    "/api/figures": ("/api/figures",),
    "/api/brief": ("/api/brief",),
    "/api/acts": ("/api/acts", "/api/acts?limit=2&offset=2"),
    "/api/acts/{id:str}": ("/api/acts/HIDDEN", "/api/acts/ACT"),
    "/api/documents": ("/api/documents",),
    "/api/documents/{id:str}": ("/api/documents/DOCUMENT", "/api/documents/PAPER"),
    "/api/search": ("/api/search?q=talks", "/api/search?q=zwq"),
    "/api/counsel": ("/api/counsel", "/api/counsel?for=port"),
    "/api/counsel/{question:str}": ("/api/counsel/ask", "/api/counsel/forecast?for=port", "/api/counsel/stability", "/api/counsel/priorities"),
    "/api/explain": ("/api/explain",),
    "/api/explain/{name:path}": ("/api/explain/brief.counts", "/api/explain/none"),
    "/api/sources": ("/api/sources",),
    "/api/ask": ("/api/ask?q=who+wants+pay", "/api/ask?q=zwq", "/api/ask?q=who+owes+an+answer"),
    "/api/party/{id:str}": ("/api/party/port", "/api/party/zwqred-office", "/api/party/none"),
    "/api/compare": ("/api/compare", "/api/compare?since=2025-03-05"),
    "/api/together": ("/api/together",),
    "/api/answers": ("/api/answers", "/api/answers?since=2025-03-05"),
    "/api/timeline": ("/api/timeline", "/api/timeline?from=2025-03-01&to=2025-04-01&limit=2", "/api/timeline?from=x"),
    "/api/gaps": ("/api/gaps", "/api/gaps?clearance=TLP:RED"),
    "/api/settings": ("/api/settings",),
    "/api/log": ("/api/log", "/api/log?last=500", "/api/log?act=HIDDEN", "/api/log?act=ACT"),
    "/api/openapi.json": ("/api/openapi.json",),
}  # fmt: skip
# Forms: sent with what a reader could try. What they change is tried on both dossiers alike, after all pages were read.
FORMS: dict[str, tuple[tuple[str, bytes], ...]] = {
    "/act/{act:str}": (("/act/HIDDEN", b"ruling=accept&seen=1"), ("/act/ACT", b"ruling=accept&seen=99")),
    "/act/{act:str}/back": (("/act/HIDDEN/back", b""), ("/act/none/back", b"")),
    "/owed/move": (
        ("/owed/move", b"move=hold&debt=HIDDEN&day=2025-05-01&said_by=x"),
        ("/owed/move", b"move=praise&debt=x&day=2025-05-01&said_by=x"),
    ),
    "/owed/move/{move:str}/back": (("/owed/move/HIDDEN/back", b""),),
    "/review/share": (("/review/share", b"people=a,a"),),
    "/review/seen": (("/review/seen", b""),),
    "/dossier": (("/dossier", b"text=title&seen=0"),),
    "/dossier/back": (("/dossier/back", b"entry=x"),),
    "/dossier/table/{table:str}": (
        ("/dossier/table/party", b"do=drop&row=zwqred-office"),
        ("/dossier/table/none", b"do=put"),
    ),
    "/dossier/choose": (("/dossier/choose", b"party.zwqred-office=none"),),
    "/dossier/preferences": (("/dossier/preferences", b"do=put&assessed_by=x"),),
    "/gaps/name": (("/gaps/name", b"name=zwqred-office&as=none"),),
    "/document/{document:str}/act": (
        ("/document/DOCUMENT/act", b"quote=the&kind=state"),
        ("/document/PAPER/act", b"quote=zwq&kind=state"),
    ),
    "/document/{document:str}/nothing": (("/document/DOCUMENT/nothing", b""), ("/document/none/nothing", b"entry=x")),
    "/document/{document:str}/again": (("/document/DOCUMENT/again", b""),),
    "/documents/again": (("/documents/again", b""),),
    "/documents/note": (("/documents/note", b"text="),),
    "/documents": (("/documents", b""),),
    "/document/{document:str}/head": (("/document/00000000/head", b""),),
    "/begin": (("/begin", b"title=x"),),
    "/text/article/{article:path}": (("/text/article/1", b"version=1&ruling=agree"),),
    "/counsel/ask/keep": (("/counsel/ask/keep", b"answers=1"),),
    "/counsel/ask/accept": (("/counsel/ask/accept", b"draft=1"),),
    "/sign-in": (("/sign-in", b"name=nobody&password=none"),),
    "/sign-out": (("/sign-out", b""),),
}


class Corpus(Protocol):
    """A dossier with canaries, whole and without what is hidden (see conftest.py)."""

    full: Path
    marks: dict[str, str]

    def hidden(self, clearance: str | None, party: str = "") -> set[str]:
        """Return the canaries a reader may not meet."""

    def without(self, clearance: str | None, party: str = "") -> Path:
        """Return the dossier in which they never were."""


def test_no_route_is_forgotten() -> None:
    """A route that is new has to be asked here."""
    read: set[str] = set()
    sent: set[str] = set()
    for route in [*ROUTES, *signing_routes()]:
        for one, before in (
            [(route, "")] if isinstance(route, Route) else [(sub, "/api") for sub in getattr(route, "routes", ())]
        ):
            if isinstance(one, Route):
                (read if "GET" in (one.methods or ()) else sent).add(before + one.path)
        assert isinstance(route, Route) or (
            isinstance(route, Mount) and route.path in {"/api", "/static", "/static/vendor"}
        )
    assert read <= set(PAGES)
    assert sent <= set(FORMS)


class Visitor:
    """Somebody signed in at a desk."""

    def __init__(self, folder: Path, name: str) -> None:
        self.app: Any = make_app(folder, user="tester", sign_in=True)
        clearance, party = READERS[name]
        self.accounts = Accounts(self.app.state.office.record.engine)
        self.accounts.add(name, PASSWORD, Marking.parse(clearance), party)
        self.token = self.accounts.sign_in(name, PASSWORD)

    def ask(self, address: str, form: bytes | None = None) -> tuple[int, str]:
        """Get a page, or send a form as a page of the desk would."""
        path, _, query = address.partition("?")
        headers = [(b"host", b"localhost"), (b"cookie", f"verbale={self.token}".encode())]
        if form is not None:
            kind = b"application/x-www-form-urlencoded"
            headers += [
                (b"origin", b"http://localhost"),
                (b"content-type", kind),
                (b"content-length", str(len(form)).encode()),
            ]
        scope = {
            "type": "http", "http_version": "1.1", "method": "GET" if form is None else "POST", "path": unquote(path), "root_path": "", "scheme": "http",
            "raw_path": path.encode(), "query_string": query.encode(), "headers": headers, "server": ("localhost", 80), "client": ("127.0.0.1", 1),
        }  # fmt: skip
        told: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:  # the interface wants a coroutine
            return {"type": "http.request", "body": form or b"", "more_body": False}

        async def send(message: dict[str, Any]) -> None:
            told.append(message)

        asyncio.run(self.app(scope, receive, send))
        content = b"".join(message.get("body", b"") for message in told)
        heads = [head for message in told for head in message.get("headers", ())]
        places = [value.decode() for name, value in heads if name == b"location"]
        return int(told[0]["status"]), " ".join(places) + _words(content)


def _words(content: bytes) -> str:
    if content.startswith(b"\x1f\x8b"):
        content = gzip.decompress(content)
    if content.startswith(b"%PDF"):
        import pypdfium2

        with pypdfium2.PdfDocument(content) as opened:
            return "\n".join(page.get_textpage().get_text_bounded() for page in opened)
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())
    return "(a picture)" if content.startswith(b"\x89PNG") else content.decode("utf-8", "replace")


def _names(folder: Path, hidden: set[str]) -> dict[str, str]:
    """Return an act and a document above a reader, and some in view."""
    with sqlite3.connect(folder / "record.db") as connection:
        rows = connection.execute("SELECT kind, subject, body FROM entry WHERE body <> '' ORDER BY seq").fetchall()
    connection.close()

    def first(kind: str, *, above: bool) -> str:
        fits = (
            subject
            for of, subject, body in rows
            if of == kind and any(word in body.lower() for word in hidden) == above
        )
        return str(next(fits, "none"))

    return {
        "HIDDEN": first("act", above=True),
        "DOCUMENT": first("document", above=True),
        "ACT": first("act", above=False),
        "PAPER": first("document", above=False),
    }


@pytest.mark.parametrize("reader", READERS)
def test_no_page_tells_what_is_hidden(tlp: Corpus, alike: Callable[[str], str], reader: str) -> None:
    """Pages, forms and their errors say and count what they would if the hidden things never were."""
    hidden = tlp.hidden(*READERS[reader])
    names = _names(tlp.full, hidden)
    whole, other = Visitor(tlp.full, reader), Visitor(tlp.without(*READERS[reader]), reader)
    asked = [(address, None) for addresses in PAGES.values() for address in addresses]
    for address, form in [*asked, *(pair for pairs in FORMS.values() for pair in pairs)]:
        if reader != DRAWN_FOR and re.search(r"\.(pdf|docx|svg|png)$|picture", address):
            continue
        place = re.sub("|".join(names), lambda match: names[match[0]], address)
        status, shown = whole.ask(place, form)
        met = sorted(word for word in hidden if word in shown.lower())
        assert not met, f"{address}: {met}"
        assert status < 500, address
        same, told = other.ask(place, form)
        assert (status, _alike(shown, alike)) == (same, _alike(told, alike)), address


def _alike(shown: str, alike: Callable[[str], str]) -> str:
    """Take off what two desks cannot have in common: times, links, digests of files."""
    return re.sub(r'name="seen" value="[0-9a-f]{64}"', "SEEN", alike(shown))


def test_the_pages_show_what_may_be_seen(tlp: Corpus) -> None:
    """Without an account's limits the same pages hold the canaries."""
    app: Any = make_app(tlp.full, user="tester")
    visitor = Visitor.__new__(Visitor)
    visitor.app, visitor.token = app, ""
    for address in (
        "/",
        "/documents",
        "/review",
        "/lanes",
        "/search?q=talks",
        "/api/acts",
        "/brief.html?long=1",
        "/dossier",
    ):
        _, shown = visitor.ask(address)
        assert sum(word in shown.lower() for word in tlp.marks) >= 7, address


def test_nobody_reads_above_the_account_or_for_another(tlp: Corpus) -> None:
    """An address cannot ask for more clearance, an open caveat, or another party."""
    visitor = Visitor(tlp.full, "board")
    for address in (
        "/?clearance=TLP:RED",
        "/?clearance=TLP:GREEN//*",
        "/?clearance=TLP:GREEN//CHATHAM+HOUSE",
        "/?for=port",
        "/api/acts?for=union",
    ):
        assert visitor.ask(address)[0] == 403, address

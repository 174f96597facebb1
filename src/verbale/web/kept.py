"""Pages, and answers to machines, kept whole in memory: each is worked out once for its address, its reader, and a state of the record and of the settings.

Only a page that depends on nothing else may be kept. What a page answers to a form ("Saved."), a file of a table, and an error are made anew.
"""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps

from starlette.requests import Request
from starlette.responses import Response

from verbale.web.address import asked
from verbale.web.rendering import office

Page = Callable[[Request], Response]
ANEW = frozenset({"table", "done"})  # in the address: a file of a table, the answer to a form
LONGEST = 2000  # characters of a question that is kept
PACKED, LEVEL = 2000, 6  # bytes from which a page is sent packed, and how hard it is packed


@dataclass(frozen=True)
class KeptPage:
    """A page as it was made.

    Parameters
    ----------
    status, body, kind
        Of the answer; its kind as a browser is told it: ``text/html; charset=utf-8``.
    vary
        On which heads of a request it depends.
    """

    status: int
    body: bytes
    kind: str
    vary: str

    @cached_property
    def packed(self) -> bytes:
        """The same for a browser that unpacks it."""
        return gzip.compress(self.body, LEVEL, mtime=0)

    def answer(self, request: Request) -> Response:
        """Return it in answer to a request: an answer of its own, since what stands around pages changes the heads of each."""
        heads = {"Vary": self.vary} if self.vary else {}
        if len(self.body) >= PACKED and "gzip" in request.headers.get("accept-encoding", ""):
            packed = {"Content-Encoding": "gzip", "Vary": ", ".join(filter(None, (self.vary, "Accept-Encoding")))}
            return Response(self.packed, self.status, {**heads, **packed}, self.kind)
        return Response(self.body, self.status, heads, self.kind)


def kept(page: Page) -> Page:
    """Return a page that is worked out once while nothing changes that it shows.

    Parameters
    ----------
    page
        Answers a request; what it shows follows from the address, the reader, the record and the settings alone.
    """

    @wraps(page)
    def shown(request: Request) -> Response:
        place = office(request)
        if not place.begun or len(request.url.query) > LONGEST or ANEW & request.query_params.keys():
            return page(request)
        state = request.state
        reader = tuple(str(getattr(state, name, "")) for name in ("user", "role", "signed"))
        part = request.headers.get("hx-request", "")

        def make() -> KeptPage:
            made = page(request)
            heads = made.headers
            return KeptPage(made.status_code, bytes(made.body), heads["content-type"], heads.get("vary", ""))

        how = (request.url.path, request.url.query, "part" if part == "true" else "", *reader)
        return place.page(asked(request), how, make).answer(request)

    return shown

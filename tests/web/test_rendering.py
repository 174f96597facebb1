"""What all pages are printed with."""

import datetime as dt
import hashlib
from types import SimpleNamespace
from typing import Any

import jinja2
import pytest

from tests.web.conftest import Served, request
from verbale.brief.page import Citation
from verbale.model import Document, Figure
from verbale.web.rendering import NAVIGATION, link, office, show, templates


def test_everything_printed_is_escaped_and_named() -> None:
    """Markup of a document is text; a fact that a page was not given is an error."""
    assert templates.from_string("{{ said }}").render(said="<b>&") == "&lt;b&gt;&amp;"
    with pytest.raises(jinja2.UndefinedError):
        templates.from_string("{{ nothing }}").render()


def test_filters() -> None:
    """Days, counts and addresses."""
    given = {"day": dt.date(2024, 3, 5), "name": "a/b?c #é"}
    shown = templates.from_string(
        "{{ day|day }}, {{ day|short_day }}, {{ 1|counted('act') }}, {{ 2|counted('party', 'parties') }}, {{ name|path }}"
    )
    assert shown.render(**given) == "5 March 2024, 5 Mar 2024, 1 act, 2 parties, a%2Fb%3Fc%20%23%C3%A9"


def test_citations_lead_to_words_and_figures() -> None:
    """At the same dates, whatever signs a name has."""
    paper = Document(hashlib.sha256(b"x").hexdigest(), "Arda asked Bel.")
    address = link(request("/?as_of=2024-01-02&x=1"))
    assert address(Citation("a/1", paper.quote(0, 4))) == f"/quote/a%2F1/{paper.id[:16]}.0.4?as_of=2024-01-02"
    figure = Figure("s2.a b", 1, "", "One.", ("1",))
    assert address(Citation(figure=figure)) == "/figure/s2.a%20b?as_of=2024-01-02"
    assert link(request("/"))(Citation(figure=figure)) == "/figure/s2.a%20b"


def test_a_page_and_its_inner_part(quick: Served) -> None:
    """The whole with navigation; only the part where htmx asks for one that there is."""
    asked = request("/figure/x?done=Saved.&for=bel", app=None, user="ana")
    asked.scope["app"] = SimpleNamespace(state=SimpleNamespace(office=quick.office))
    assert office(asked) is quick.office
    facts: dict[str, Any] = {"title": "Not done", "what": "No <b>.", "cure": "Go."}
    whole = show(asked, "fault.html", 404, **facts)
    text = bytes(whole.body).decode()
    assert (whole.status_code, whole.headers["vary"]) == (404, "HX-Request")
    assert "No &lt;b&gt;. Go." in text
    assert all(f'href="{path}?for=bel"' in text for path, _ in NAVIGATION)
    assert "Saved." in text
    part = request("/", {"hx-request": "true"})
    part.scope["app"] = asked.scope["app"]
    assert b"<html" in show(part, "fault.html", **facts).body
    figure = Figure("p1", 1.0, "days", "One day.", ("1 = 1",))
    assert b"<html" not in show(part, "figure.html", title="Figure", figure=figure, acts=[]).body

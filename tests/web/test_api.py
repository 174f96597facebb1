"""The interface for machines keeps what its description says."""

import json
from typing import TYPE_CHECKING

import pytest

from verbale.web.openapi import description

if TYPE_CHECKING:
    from tests.web.conftest import Served

jsonschema = pytest.importorskip("jsonschema", reason="answers are checked with jsonschema")
LISTS = {"/state": "cells", "/settings": "changes", "/owed": "obligations", "/watch": "alerts", "/figures": "figures", "/acts": "acts",
         "/documents": "documents", "/search": "hits", "/explain": "figures", "/gaps": "open", "/timeline": "events", "/sources": "sources", "/log": "entries"}  # fmt: skip


def check(path: str, answer: object) -> None:
    """Hold an answer to the schema of its path."""
    told = description()
    schema = told["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    jsonschema.Draft202012Validator({**schema, "components": told["components"]}).validate(answer)


@pytest.mark.parametrize(("path", "name"), LISTS.items())
def test_lists_are_as_described_and_in_pages(desk: "Served", path: str, name: str) -> None:
    """Each list holds to its schema, says how many there are, and gives the page that was asked for."""
    query = "?limit=2&q=pay"
    told = json.loads(desk.ask(f"/api{path}{query}").text)
    check(path, told)
    assert len(told[name]) == min(2, told["total"])
    assert path == "/log" or told["marking"].startswith("TLP:")
    rest = json.loads(desk.ask(f"/api{path}?offset={told['total']}&q=pay").text)
    assert rest[name] == []


def test_one_act_and_one_document(desk: "Served") -> None:
    """Each act's words stand at their offsets in the document that the interface gives."""
    acts = json.loads(desk.ask("/api/acts").text)["acts"]
    assert len(acts) > 5
    act = json.loads(desk.ask(f"/api/acts/{acts[0]['id']}").text)
    check("/acts/{id}", act)
    words = act["act"]["evidence"][0]
    document = json.loads(desk.ask(f"/api/documents/{words['document']}").text)
    check("/documents/{id}", document)
    assert document["document"]["text"][words["start"] : words["end"]] == words["exact"]


def test_the_brief_is_as_described(desk: "Served") -> None:
    """The brief, counsel and a figure hold to their schemas."""
    check("/brief", json.loads(desk.ask("/api/brief").text))
    for path in ("/compare", "/together", "/answers"):
        check(path, json.loads(desk.ask(f"/api{path}").text))
    check("/party/{id}", json.loads(desk.ask("/api/party/union").text))
    check("/ask", json.loads(desk.ask("/api/ask?q=who+wants+pay").text))
    check("/counsel", json.loads(desk.ask("/api/counsel").text))
    for question in ("ask?answers=1,2", "forecast", "stability", "priorities"):
        told = json.loads(desk.ask(f"/api/counsel/{question}").text)
        check("/counsel/{question}", told)
        assert told["limits"]
    assert desk.ask("/api/counsel/scenario").status == 404
    check("/explain/{name}", json.loads(desk.ask("/api/explain/brief.counts").text))


def test_faults_are_problems(desk: "Served") -> None:
    """A wrong value and a missing thing come as problem+json."""
    for path, status in (
        ("/api/state?as_of=x", 400),
        ("/api/acts/none", 404),
        ("/api/nothing", 404),
        ("/api/acts?limit=9999", 400),
    ):
        answer = desk.ask(path)
        assert answer.status == status
        assert answer.headers["content-type"] == "application/problem+json"
        assert json.loads(answer.text)["status"] == status


def test_every_route_is_described(desk: "Served") -> None:
    """What is served is described, and what is described is served."""
    told = json.loads(desk.ask("/api/openapi.json").text)
    assert told["openapi"] == "3.1.0"
    assert set(told["paths"]) == {
        *LISTS,
        "/ask",
        "/party/{id}",
        "/compare",
        "/together",
        "/answers",
        "/brief",
        "/counsel",
        "/counsel/{question}",
        "/explain/{name}",
        "/acts/{id}",
        "/documents/{id}",
    }

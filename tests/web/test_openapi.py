"""The description of the interface: what may be asked, and what comes back."""

from typing import Any

from verbale import __version__
from verbale.web.api import ROUTES
from verbale.web.openapi import LISTS, SCHEMAS, description


def parameters(path: str, *arguments: Any) -> dict[str, Any]:
    """Return what a path takes, by name."""
    return {row["name"]: row["schema"] for row in description(*arguments)["paths"][path]["get"]["parameters"]}


def test_every_route_is_described_and_no_other() -> None:
    """But for the description itself."""
    served = {route.path.replace(":path", "").replace(":str", "") for route in ROUTES} - {"/openapi.json"}
    assert set(description()["paths"]) == served
    assert description()["info"]["version"] == __version__


def test_every_reference_leads_to_a_schema() -> None:
    """And every schema is used."""
    named: set[str] = set()

    def look(value: Any) -> None:
        if isinstance(value, dict):
            named.update(text.rsplit("/", 1)[1] for name, text in value.items() if name == "$ref")
            for part in value.values():
                look(part)
        elif isinstance(value, list):
            for part in value:
                look(part)

    look(description()["paths"])
    assert named == set(SCHEMAS)


def test_parties_and_markings_are_those_of_the_reader() -> None:
    """Without parties, nobody can be read for."""
    asked = parameters("/state", ("arda", "bel"), ("TLP:CLEAR", "TLP:GREEN"))
    assert asked["for"] == {"enum": ["", "arda", "bel"]}
    assert asked["clearance"] == {"enum": ["", "TLP:CLEAR", "TLP:GREEN"]}
    assert "for" not in parameters("/state")


def test_lists_come_in_parts() -> None:
    """Each with its rows, how many there are, and the part that was asked for; what is told of every day has no dates."""
    for path, (_, name, row) in LISTS.items():
        schema = description()["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        head = [] if path in {"/log", "/settings"} else ["as_of", "known", "marking"]
        head += {"/gaps": ["counts"], "/timeline": ["from", "to", "turning_points", "undated"]}.get(path, [])
        assert schema["required"] == [*head, "total", "offset", "limit", name]
        assert schema["properties"][name]["items"] == {"$ref": f"#/components/schemas/{row}"}
        assert {"offset", "limit"} <= set(parameters(path))


def test_what_some_take_besides() -> None:
    """Changes since a day; a search its words and limits; the log an act."""
    common = {"as_of", "known", "clearance", "offset", "limit"}
    assert set(parameters("/watch")) == common | {"since"}
    assert set(parameters("/search")) == common | {"q", "party", "point", "kind", "since", "marking"}
    assert set(parameters("/log")) == common | {"act", "last"}
    assert set(parameters("/brief")) == {"as_of", "known", "clearance", "since"}
    assert set(parameters("/explain/{name}")) == {"name", "as_of", "known", "clearance"}


def test_refusals_are_problems() -> None:
    """On every path, in one form."""
    for path in description()["paths"].values():
        answers = path["get"]["responses"]
        assert list(answers) == ["200", "400", "401", "403", "404", "503"]
        assert all(
            "application/problem+json" in answers[status]["content"] for status in ("400", "401", "403", "404", "503")
        )

"""The one rule by which items are kept."""

from dataclasses import replace

from tests.app.reads import quay
from verbale.app.following.concern import concerns, rule
from verbale.dossier import parse
from verbale.model import Document, Reading


def reading(text: str) -> Reading:
    """Return a reading without acts."""
    head = quay.DOCUMENTS["claim"]
    return Reading(Document(head.id, text), "news")


def test_who_is_named_decides() -> None:
    """By name, alias or person; as many as are asked for."""
    dossier = parse(quay.TOML)
    assert concerns(dossier, reading("The company met."), 1)
    assert concerns(dossier, reading("Ines Vale spoke."), 1)
    assert not concerns(dossier, reading("The companys met."), 1)
    assert not concerns(dossier, reading("The company met."), 2)
    assert concerns(dossier, reading("The company met the union."), 2)


def test_nothing_is_left_out_without_a_rule() -> None:
    """At 0, and where no parties are known."""
    assert concerns(parse(quay.TOML), reading("Rain."), 0)
    assert concerns(replace(parse(quay.TOML), parties=(), people=()), reading("Rain."), 1)
    assert (rule(0), "at least 2" in rule(2)) == ("everything is kept", True)

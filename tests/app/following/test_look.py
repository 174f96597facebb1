"""A look in one line, and its note in the record."""

import datetime as dt

from tests.app.reads import quay
from verbale.app.following.look import Look, note
from verbale.app.workspace import Workspace


def test_a_line_says_what_is_lacking() -> None:
    """The place itself, or the first of its items and how many more."""
    look = Look("news", new=["a"], known=2)
    assert (look.told(), look.reason) == ("news: 1 new, 0 changed, 2 known, 0 left out", "")
    look.failed = [("x", "too large."), ("y", "gone.")]
    assert look.reason == "x could not be had, and 1 more: too large."
    look.failing = "It answers 404."
    assert look.told().endswith("; It answers 404.")


def test_the_note_stands_as_failing_until_it_comes_back(quay_desk: Workspace) -> None:
    """In every view; the fetches, counts and files are for who sees everything, without titles."""
    look = Look(
        "news",
        fetched=[{"address": "https://a.example/", "status": 404, "bytes": 0}],
        failing="It answers 404.",
        cure="Later.",
    )
    look.new = ["2026-03-02-a-secret-title-0123abcd.html"]
    at = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
    note(quay_desk.record, look, at, quay_desk.dossier.marking, "follow:news", "all")
    whole, plain = list(quay_desk.record.entries())[-2:]
    assert (whole.kind, whole.marking, plain.kind, plain.marking) == ("audit", "TLP:RED", "source", "TLP:GREEN")
    assert (whole.body["fetched"][0]["status"], whole.body["new"], whole.recorded_by) == (
        404,
        ["0123abcd"],
        "follow:news",
    )
    assert plain.body == {"source": "news", "failing": "It answers 404.", "cure": "Later."}
    on = quay.day("2030-01-01")
    assert ("news", "It answers 404.") in quay_desk.view(on).failing
    note(quay_desk.record, look, at, quay_desk.dossier.marking, "follow:news", "all")
    assert [entry.kind for entry in quay_desk.record.entries()][-1] == "audit"  # it is known to fail
    note(quay_desk.record, Look("news"), at, quay_desk.dossier.marking, "follow:news", "all")
    assert "news" not in dict(quay_desk.view(on).failing)

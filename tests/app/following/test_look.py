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
    """In every view; the entry has each fetch."""
    look = Look(
        "news",
        fetched=[{"address": "https://a.example/", "status": 404, "bytes": 0}],
        failing="It answers 404.",
        cure="Later.",
    )
    at = dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
    note(quay_desk.record, look, at, quay_desk.dossier.marking, "follow:news", "all")
    entry = list(quay_desk.record.entries())[-1]
    assert (entry.body["fetched"][0]["status"], entry.body["cure"], entry.recorded_by) == (404, "Later.", "follow:news")
    on = quay.day("2030-01-01")
    assert ("news", "It answers 404.") in quay_desk.view(on).failing
    note(quay_desk.record, Look("news"), at, quay_desk.dossier.marking, "follow:news", "all")
    assert "news" not in dict(quay_desk.view(on).failing)

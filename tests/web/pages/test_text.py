"""The page of the text: versions, an article through them, a redline of two, and files."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.conftest import Direct, Served, direct, words
from verbale.app.text.drafts import documents_at
from verbale.record.entries import document_draft
from verbale.record.open import open_record

RIVER = Path(__file__).parents[3] / "examples" / "river-treaty"


@pytest.fixture(scope="module")
def river(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Direct]:
    """Open the river treaty with its documents in the record and none of their acts, which no page of the text needs."""
    folder = tmp_path_factory.mktemp("river") / "river"
    folder.mkdir()
    shutil.copy(RIVER / "dossier.toml", folder)
    record = open_record(folder / "record.db")
    for document in documents_at(sorted((RIVER / "documents").iterdir()))[0]:
        day = document.published
        assert day is not None
        record.append([document_draft(document, day.last)], "test", {document.id: document.text})
    record.close()
    yield from direct(folder)


def test_versions_and_articles(river: Direct) -> None:
    """Counts of every version, brackets of each article in each, what stands still; each article has a page."""
    page = river.ask("/text")
    said = words(page)
    assert page.status == 200
    assert "SELVA/CONF.1/L.5 2031-11-17 Fourth session 13 0 2 4 88 %" in said
    assert "4 Floods 0 0 0 0 5 0" in said
    assert "Nothing has moved in 7 Settlement of disputes for 3 versions." in said
    assert '<a href="/text/article/4">' in page.text


def test_an_article_side_by_side(river: Direct) -> None:
    """Each paragraph in all versions, with what happened to it."""
    said = words(river.ask("/text/article/4"))
    assert "4/2 born The Parties shall keep one network of gauges" in said
    assert "changed, opened again The Parties [shall] [should] keep" in said
    assert river.ask("/text/article/whales").status == 400


def test_a_redline(river: Direct) -> None:
    """The last two versions unless others are named; changes in words above it, and whose words stand in brackets."""
    page = river.ask("/text/compare")
    assert "<del>90th</del><ins>60th</ins>" in page.text
    other = river.ask("/text/compare?a=1&b=2")
    assert (
        "OSTMARK reserves: 2. The Parties shall keep one network of gauges and shall share its readings every hour"
        in words(other)
    )
    assert "/text.docx?a=1&amp;b=2" in other.text


def test_files(river: Direct) -> None:
    """Word, CSV and Akoma Ntoso, each with its type; columns where they are asked for."""
    for name, begins in (
        ("text.docx", b"PK"),
        ("text.docx?columns=1", b"PK"),
        ("text.csv", b"\xef\xbb\xbf"),
        ("text.xml", b"<?xml"),
    ):
        answer = river.ask(f"/{name}")
        assert (answer.status, answer.raw[: len(begins)]) == (200, begins)
        assert answer.headers["content-disposition"].startswith("attachment")


def test_a_paragraph_is_agreed_and_taken_back(river: Direct) -> None:
    """A ruling by whoever is there, on the newest version; a paragraph that is not there is said."""
    assert "is agreed ad referendum" in river.ask("/text/article/4", {"key": "4/2"}).headers["location"].replace(
        "+", " "
    )
    assert "agreed ad referendum The Parties" in words(river.ask("/text/article/4"))
    assert "agreed by tester, 2032-02-02" in words(river.ask("/text/article/4"))
    assert "Taken back" in river.ask("/text/article/4", {"key": "4/2", "back": "1"}).headers["location"].replace(
        "+", " "
    )
    assert "agreed by tester" not in words(river.ask("/text/article/4"))
    assert "no provision" in river.ask("/text/article/4", {"key": "9/9"}).headers["location"].replace("+", " ")


def test_a_dossier_without_drafts(quick: Served) -> None:
    """It says so, and what to do."""
    page = quick.ask("/text")
    assert page.status == 200
    assert "No draft is among the documents." in words(page)

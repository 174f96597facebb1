"""The brief as a file: its kind, its name, how it is shown, and the note of its leaving."""

import re
from html import unescape

import pytest

from tests.web.conftest import Served, words
from verbale.brief.render.html import style


@pytest.mark.parametrize(
    ("form", "kind", "how"),
    [
        ("html", "text/html; charset=utf-8", "inline"),
        ("json", "application/json", "attachment"),
        ("txt", "text/plain; charset=utf-8", "attachment"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "attachment"),
    ],
)
def test_a_file_of_each_form(quick: Served, form: str, kind: str, how: str) -> None:
    """Named after the day of the brief; only the page may carry its own style."""
    answer = quick.ask(f"/brief.{form}?as_of=2024-03-05")
    assert answer.headers["content-type"] == kind
    assert answer.headers["content-disposition"] == f'{how}; filename="brief-2024-03-05.{form}"'
    policy = answer.headers["content-security-policy"]
    assert ("style-src 'unsafe-inline'" in policy) is (form == "html")
    assert "script-src 'self'" not in policy or form != "html"


def test_short_and_long(quick: Served) -> None:
    """Annexes only where they were asked for."""
    short, long = quick.ask("/brief.txt").text, quick.ask("/brief.txt?long=1").text
    assert "1 earlier act: see the annex." in short
    assert "earlier act" not in long
    assert quick.ask("/brief.txt?long=yes").text == short


def test_the_export_is_noted_before_it_leaves(mine: Served) -> None:
    """What, by whom, and with which dates; what there is not is no export."""
    mine.ask("/brief.json?as_of=2024-03-05")
    (note,) = [entry for entry in mine.office.record.entries() if entry.kind == "audit"]
    assert note.recorded_by == "desk:tester"
    assert dict(note.body) == {"deed": "export", "what": "brief.json", "query": "as_of=2024-03-05"}
    wrong = mine.ask("/brief.exe")
    assert (wrong.status, "There is no brief as 'exe'; there is html, json, txt, pdf, docx." in words(wrong)) == (
        404,
        True,
    )
    assert len([entry for entry in mine.office.record.entries() if entry.kind == "audit"]) == 1


def test_the_style_of_brief_and_desk(quick: Served) -> None:
    """One style sheet, which the browser may keep for an hour."""
    answer = quick.ask("/static/brief.css")
    assert (answer.headers["content-type"], answer.text) == ("text/css; charset=utf-8", style())
    assert answer.headers["cache-control"] == "max-age=3600"


def test_every_sheet_of_paper_says_what_it_is(quick: Served) -> None:
    """Marking, talks, page and days on each; no sign of them means anything to the style sheet."""
    page = quick.ask("/owed?as_of=2024-03-30").text
    found = re.search(r'media="print" href="([^"]+)"', page)
    assert found is not None
    sheet = quick.ask(unescape(found[1]))
    assert sheet.headers["content-type"].startswith("text/css")
    assert "State\\20 of\\20 play\\20 on\\20 30\\20 March\\20 2024" in sheet.text
    assert "TLP\\3a CLEAR" in sheet.text
    hostile = quick.ask("/print.css?mark=%22%7D%20body%20%7Bdisplay:none%7D%0A%5C").text
    assert hostile.count('"') == quick.ask("/print.css?mark=x").text.count('"')
    assert "display:none}" not in hostile
    assert quick.ask("/print.css").text == ""

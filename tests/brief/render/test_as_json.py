"""The brief for machines, whole."""

import json

import pytest

from tests.brief.render.conftest import PAPER
from verbale.brief import Brief
from verbale.brief.render.as_json import encode, figure_json, render
from verbale.model import Figure

FIGURE = {"label": "f1", "figure": "brief.counts"}
WORDS = {
    "label": "1", "act": "a1", "document": PAPER.id, "start": 9, "end": 51, "page": None,
    "exact": "Arda said: <b>salt</b> & [bold]tax[/bold].", "marking": "TLP:GREEN",
}  # fmt: skip
WHOLE = "(TLP:AMBER//[/SALT])"


def test_the_whole_page(page: Brief) -> None:
    """Every field, in the order of the page; what is empty is null."""
    assert encode(page) == {
        "title": "Talks <i>on</i> [b]salt[/b]",
        "as_of": "2024-03-30",
        "known": "2024-03-29",
        "for": "Arda [x] & Co",
        "marking": "TLP:AMBER//[/SALT]",
        "banner": "TLP:AMBER//[/SALT]",
        "counts": {"text": "One document.", "label": None, "tone": None, "portion": WHOLE, "citations": [FIGURE]},
        "sections": [
            {
                "id": "standing",
                "title": "Where they stand",
                "sentences": [
                    {"text": "Salt <is> [red]open[/red].", "label": "Own side", "tone": "amber", "portion": WHOLE,
                     "citations": [WORDS, FIGURE, WORDS]},
                    {"text": "One act.", "label": None, "tone": None, "portion": WHOLE, "citations": [FIGURE]},
                ],
                "table": {
                    "columns": ["Point", "Bel [/b] & Co"],
                    "rows": [
                        [{"text": "Salt & tax", "mark": "★", "portion": None, "citations": []},
                         {"text": "[b]open[/b]", "mark": "○", "portion": "(TLP:GREEN)", "citations": [WORDS]}],
                        [{"text": "Fish", "mark": None, "portion": None, "citations": []},
                         {"text": "nothing read", "mark": None, "portion": None, "citations": []}],
                    ],
                    "note": "★ [key]",
                },
            },
            {"id": "bare", "title": "Nothing else", "sentences": [], "table": None},
        ],
        "sources": [
            {"number": 1, "document": PAPER.id, "title": "A <paper>", "publisher": "Daily [b]Net", "published": "2024-03-05",
             "address": None, "marking": "TLP:GREEN", "portion": "(TLP:GREEN)"},
        ],
        "record": "Signed by [k]ey.",
        "figures": [
            {"id": "brief.counts", "value": "inf", "unit": "acts", "text": "One act.", "steps": ["1 = 1"], "cases": 3,
             "acts": ["a1"], "source": "Nobody 1900"},
        ],
        "long": False,
        "figures_line": "Figure f1 is worked out step by step in the annex (--long).",
        "figure_lines": [],
    }  # fmt: skip


def test_the_text_is_that_and_strict_json(page: Brief) -> None:
    """No sign is escaped that need not be, no number is none of JSON's, and the text ends in a line break."""
    text = render(page)
    assert json.loads(text, parse_constant=pytest.fail) == encode(page)
    assert "★" in text
    assert text.endswith("}\n")


def test_a_value_is_a_number_where_it_is_finite() -> None:
    """Numbers stay numbers, a missing one is null, and what JSON cannot write is text."""
    values = [figure_json(Figure("x", value, "", ""))["value"] for value in (1.5, None, float("nan"), float("-inf"))]
    assert values == [1.5, None, "nan", "-inf"]


def test_a_citation_has_its_page(paged: Brief) -> None:
    """``None`` where the file has none."""
    told = encode(paged)
    pages = {
        row["label"]: row.get("page")
        for part in told["sections"]
        for said in part["sentences"]
        for row in said["citations"]
    }
    assert pages["1"] == "p. <iv>"

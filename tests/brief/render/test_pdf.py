"""The brief as PDF: what goes in, the size of type that fits, and an error in one line where it cannot be set."""

import sys
from dataclasses import replace

import pytest

from verbale.brief import Brief
from verbale.errors import OutputError

typst = pytest.importorskip("typst", reason="PDF needs the extra `desk`")
from verbale.brief.render.pdf import SIZES, pages, render


def test_the_words_of_the_page(page: Brief) -> None:
    """All of them, as text that can be selected, on one page."""
    import pypdfium2

    made = render(page)
    with pypdfium2.PdfDocument(made) as document:
        shown = " ".join(document[0].get_textpage().get_text_range().split())
    assert pages(made) == 1
    for words in (
        "Talks <i>on</i> [b]salt[/b]",
        "[b]open[/b]",
        "Salt <is> [red]open[/red].",
        "Daily [b]Net",
        "Signed by [k]ey.",
    ):
        assert words in shown


def test_sizes_are_tried_until_it_fits(page: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the largest; the last stands for a brief that fits in none; with pictures the first is taken."""
    tried: list[str] = []

    def compile_(_template: bytes, **how: object) -> bytes:
        inputs = how["sys_inputs"]
        assert isinstance(inputs, dict)
        tried.append(str(inputs["size"]))
        return tried[-1].encode()

    monkeypatch.setattr(typst, "compile", compile_)
    monkeypatch.setattr("verbale.brief.render.pdf.pages", lambda made: 1 if made == b"8" else 2)
    assert render(page) == b"8"
    assert tried == ["9", "8.5", "8"]
    monkeypatch.setattr("verbale.brief.render.pdf.pages", lambda _made: 2)
    tried.clear()
    assert render(page) == SIZES[-1].encode()
    assert tuple(tried) == SIZES
    tried.clear()
    assert render(page, [{"title": "x", "description": "y", "svg": "z"}]) == b"9"
    assert tried == ["9"]


def test_what_goes_in(page: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    """The brief as JSON, the standard, and the day of the page as the time of making."""
    seen: dict[str, object] = {}
    monkeypatch.setattr(typst, "compile", lambda _template, **how: seen.update(how) or b"")
    monkeypatch.setattr("verbale.brief.render.pdf.pages", lambda _made: 1)
    render(replace(page, title="Talks"))
    assert seen["pdf_standards"] == ["ua-1"]
    assert str(seen["timestamp"]) == "2024-03-30 00:00:00+00:00"
    inputs = seen["sys_inputs"]
    assert isinstance(inputs, dict)
    assert inputs["brief"].startswith('{"title": "Talks", "as_of": "2024-03-30"')
    assert inputs["pictures"] == "[]"


def test_a_page_that_cannot_be_set_is_told(page: Brief) -> None:
    """A picture that is none: what the setter says, and a way round."""
    with pytest.raises(OutputError, match="The PDF could not be set") as caught:
        render(page, [{"title": "x", "description": "y", "svg": "no picture"}])
    assert caught.value.cure == "Try --format html and print it."


def test_without_the_extra_it_says_what_to_install(page: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    """One line and the command."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(OutputError) as caught:
        render(page)
    assert caught.value.cure == "Install it: pip install 'verbale[desk]'"


def test_a_citation_says_its_page(paged: Brief) -> None:
    """Beside the number of its source."""
    import pypdfium2

    with pypdfium2.PdfDocument(render(paged)) as document:
        shown = " ".join(document[0].get_textpage().get_text_range().split())
    assert "[1 p. <iv>" in shown

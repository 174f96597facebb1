"""The renderers show all that the brief says, and nothing of a document runs or looks like the page."""

import json
from html.parser import HTMLParser

from verbale.brief import Brief
from verbale.brief.render import as_json, html, text


class Seen(HTMLParser):
    """Collects tags, addresses and ids of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.append(tag)
        for name, value in attrs:
            if name in {"href", "src"} and value:
                self.addresses.append(value)
            if name == "id" and value:
                self.ids.append(value)


def test_text_says_every_sentence(brief: Brief) -> None:
    """Line breaks aside, each sentence and its labels stand in the text."""
    shown = " ".join(text.render(brief).split())
    for said in brief.sentences():
        assert " ".join(said.text.split()) in shown
    assert "\x1b[" not in text.render(brief)
    assert "\x1b[" in text.render(brief, colour=True)


def test_html_is_one_file_without_scripts(brief: Brief) -> None:
    """Every link stays in the page and leads somewhere; there is no script and no other host."""
    seen = Seen()
    page = html.render(brief)
    seen.feed(page)
    assert "script" not in seen.tags
    assert all(address.startswith("#") and address[1:] in seen.ids for address in seen.addresses)
    assert len(seen.ids) == len(set(seen.ids))
    assert "url(" not in page
    assert "@import" not in page


def test_html_shows_documents_as_text(brief: Brief) -> None:
    """Markup in a document is shown, not obeyed."""
    page = html.render(brief)
    assert "<b>" not in page
    assert "&lt;b&gt;catch data&lt;/b&gt;" in page


def test_html_shows_each_quote_in_its_paragraph(brief: Brief) -> None:
    """A followed citation leads to the quote, underlined, with the words around it."""
    assert "It <mark>called the exchange" in html.render(brief).replace("Bel refused the quota for cod. ", "")


def test_json_spans_are_exact(brief: Brief) -> None:
    """Offsets in the JSON cut exactly the words they name."""
    told = json.loads(as_json.render(brief))
    spans = [
        item for part in told["sections"] for said in part["sentences"] for item in said["citations"] if "exact" in item
    ]
    assert len(spans) >= 5
    for span in spans:
        assert brief.documents[span["document"]].text[span["start"] : span["end"]] == span["exact"]
    assert all(said["citations"] for part in told["sections"] for said in part["sentences"])


def test_renderings_do_not_vary(brief: Brief) -> None:
    """The same brief gives the same bytes."""
    assert html.render(brief) == html.render(brief)
    assert text.render(brief) == text.render(brief)

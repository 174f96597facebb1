"""What a Word file says to those who hear it stands in its parts, and is read back."""

import docx
from docx.oxml.ns import qn

from verbale.brief.render.word_access import spoken, titled


def test_title_and_language() -> None:
    """Of the file as a whole."""
    document = docx.Document()
    spoken(document, "Talks on salt", "fr-FR")
    assert document.core_properties.title == "Talks on salt"
    assert {tag.get(qn("w:val")) for tag in document.styles.element.iter(qn("w:lang"))} == {"fr-FR"}


def test_titles_of_tables() -> None:
    """Each table its own."""
    document = docx.Document()
    for words in ("First", "Second"):
        titled(document.add_table(rows=1, cols=2), words)
    captions = [tag.get(qn("w:val")) for tag in document.element.body.iter(qn("w:tblCaption"))]
    assert captions == ["First", "Second"]

"""What a Word file says of itself to those who hear it: its title and language, and of each table what it holds. The library has no calls for them."""

from typing import Any


def spoken(document: Any, title: str, language: str = "en-GB") -> None:
    """Give a document its title and the language in which it is to be spoken.

    Parameters
    ----------
    document
        Of python-docx, which has no types.
    title
        What a window and a screen reader call it.
    language
        As BCP 47 writes it.
    """
    from docx.oxml.ns import qn

    document.core_properties.title = title
    for tag in document.styles.element.iter(qn("w:lang")):
        tag.set(qn("w:val"), language)


def titled(table: Any, words: str) -> None:
    """Give a table of at least one cell its title, which is heard before its cells and not seen."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), words)
    paragraph = (
        table.rows[0].cells[0].paragraphs[0].paragraph_format.element
    )  # a table has no door of its own: up from within
    next(paragraph.iterancestors(qn("w:tbl"))).find(qn("w:tblPr")).append(caption)

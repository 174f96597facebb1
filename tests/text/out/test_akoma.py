"""A draft as Akoma Ntoso."""

from lxml import etree

from verbale.model import Document
from verbale.reading.load import load_bytes
from verbale.text.articles import articles
from verbale.text.out.akoma import SPACE, akoma_ntoso
from verbale.text.outline import head_in, read_draft

NAMES = {"a": SPACE}


def test_our_own_file_reads_back(paper: str) -> None:
    """The same provisions with the same keys, words and brackets; head data from the file."""
    draft = read_draft(paper)
    document = load_bytes(akoma_ntoso(draft, head_in(draft)).encode(), "draft.xml")
    assert isinstance(document, Document)
    again = read_draft(document.text, document.segments)
    assert [(one.key, one.wording) for article in articles(again) for one in article.provisions] == [
        (one.key, one.wording) for article in articles(draft) for one in article.provisions
    ]
    assert document.published is not None
    assert document.published.edtf == "2031-05-04"


def test_alternatives_name_what_they_stand_for(paper: str) -> None:
    """The second option and "1 alt" point to the first; every id is there once."""
    draft = read_draft(paper)
    root = etree.fromstring(akoma_ntoso(draft, head_in(draft)).encode())
    others = {one.get("eId"): one.get("alternativeTo") for one in root.iter() if one.get("alternativeTo")}
    ids = [one.get("eId") for one in root.iter() if one.get("eId")]
    assert len(others) == 2
    assert set(others.values()) <= set(ids)
    assert len(ids) == len(set(ids))
    assert root.find(".//a:FRBRWork/a:FRBRdate", NAMES) is not None


def test_hostile_words_are_words() -> None:
    """Signs of the format are escaped."""
    draft = read_draft("Article 1\n\nBOATS\n\n1. A <b>boat</b> & a net.")
    assert "&lt;b&gt;boat&lt;/b&gt; &amp; a net." in akoma_ntoso(draft, head_in(draft))

"""A draft as Akoma Ntoso."""

from functools import cache
from importlib.metadata import distribution

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from verbale.model import Document
from verbale.reading.load import load_bytes
from verbale.text.articles import articles
from verbale.text.out.akoma import SPACE, akoma_ntoso
from verbale.text.outline import head_in, read_draft

NAMES = {"a": SPACE}
PARTS = [
    "Part II",
    "Article 3 bis",
    "BOATS",
    "[Option 1]",
    "Sub-option 2",
    "1. Each Party [shall] [should] fish.",
    "OP1 alt No text.",
    "(a) nets;",
    "ii. lamps & <gauges>;",
    "- boats",
    "Annex B Gauges",
    "Alt title: Nets",
    "Recalling the flood,",
    "Have agreed as follows:",
]


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


@cache
def schema() -> etree.XMLSchema:
    """Return the format's own schema, as OASIS published it."""
    found = distribution("cobalt").locate_file("cobalt/xsd/akomantoso30.xsd")
    return etree.XMLSchema(etree.parse(str(found)))


def test_the_file_is_valid(paper: str) -> None:
    """Against the schema of OASIS: a draft with all that drafts have, one with nothing, and one that says nothing of itself."""
    valid = schema()
    for text in (paper, "Article 1\n\nBOATS\n\n1. Boats.\n\n(a) nets;\n\n(i) lamps.", "Boats and nets."):
        draft = read_draft(text)
        valid.assertValid(etree.fromstring(akoma_ntoso(draft, head_in(draft)).encode()))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PARTS), max_size=12))
def test_whatever_was_read_is_valid(parts: list[str]) -> None:
    """Parts of drafts in any order give a file that the schema takes."""
    draft = read_draft("\n\n".join(parts))
    schema().assertValid(etree.fromstring(akoma_ntoso(draft, head_in(draft)).encode()))

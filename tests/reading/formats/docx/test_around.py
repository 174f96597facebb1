"""What stands around the text of a Word file is read, each in its own voice, or set apart."""

import io

import pytest

from tests.reading.formats.docx.papers import acts, comment, document, on, paper, para, reading
from verbale.model import Kind, Role, When

NOTE = '<w:r><w:{kind}Reference w:id="2"/></w:r>'


def test_the_words_of_a_note_are_read() -> None:
    """An objection at the foot of the page is an objection."""
    for kind in ("footnote", "endnote"):
        body = para("The parties agreed to the bridge toll.", NOTE.format(kind=kind))
        separator = f'<w:{kind} w:id="0" w:type="separator">{para("-----")}</w:{kind}>'
        note = f'{separator}<w:{kind} w:id="2">{para("Lunden rejected the bridge toll.")}</w:{kind}>'
        found = reading(paper(body, footnotes=note) if kind == "footnote" else paper(body, endnotes=note))
        assert ("refuse", "l", "toll", "2031-05-09") in acts(found)
        (segment,) = (one for one in found.document.segments if one.role is Role.FOOTNOTE)
        assert segment.place == f"{kind} 1"
        assert segment.anchor is not None
        assert found.document.text[: segment.anchor[0]].rstrip().endswith("agreed to the bridge toll.")
        assert "-----" not in found.document.text


def test_the_head_of_the_page_gives_mark_and_day() -> None:
    """And no acts; numbers of pages are no words."""
    head = para("TLP:AMBER") + para("River Office, 3 May 2031") + para("Page 1 of 9")
    found = reading(paper("Kestria accepted the bridge toll.", head=("Record of the round",), header=head))
    assert str(found.document.marking) == "TLP:AMBER"
    assert found.document.published == When.parse("2031-05-03")
    assert found.document.segments[0].role is Role.PAGE_HEAD
    assert "Page 1" not in found.document.text


def test_the_foot_of_the_page_gives_a_mark() -> None:
    """It stands below the text and tells nothing."""
    found = reading(paper("Kestria accepted the bridge toll.", footer=para("TLP:RED")))
    assert str(found.document.marking) == "TLP:RED"
    assert acts(found) == {("accept", "k", "toll", "2031-05-09")}


def test_a_comment_is_its_writers_on_its_day() -> None:
    """The first person is whoever comments; "this" is what the comment is on."""
    body = para("Lunden accepted ", on(1, "the bridge toll"), " on 6 May 2031.")
    found = reading(paper(body, comments=comment(1, "We cannot accept this.")))
    (refusal,) = (act for act in found.acts if act.kind is Kind.REFUSE)
    assert (refusal.actors, refusal.points, refusal.told) == (("l",), ("toll",), When.parse("2031-05-08"))
    assert ("accept", "l", "toll", "2031-05-06") in acts(found)


def test_whose_a_comment_is_may_be_written_in_many_ways() -> None:
    """Initials, the surname first, the name of a delegation; nobody where two may be meant."""
    for author in ("B. Osk", "Osk, Ben (River Office)", "OSK Ben", "bosk", "Lunden delegation"):
        found = reading(paper(para(on(1, "Terms.")), comments=comment(1, "We reject the bridge toll.", author)))
        assert ("refuse", "l", "toll", "2031-05-08") in acts(found), author
    found = reading(paper(para(on(1, "Terms.")), comments=comment(1, "We reject the bridge toll.", "Author")))
    assert acts(found) == set()


def test_an_answer_to_a_comment_is_addressed_to_its_writer() -> None:
    """Threads of comments are kept in a part of their own."""
    both = comment(1, "We propose the bridge toll.", name="0A") + comment(
        2, "We accept the bridge toll.", "Ann Vole", name="0B"
    )
    extended = '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>'
    found = document(paper(para(on(1, "Terms.")), comments=both, commentsExtended=extended))
    assert [(one.writer, one.to) for one in found.segments if one.role is Role.COMMENT] == [
        ("Ben Osk", ""),
        ("Ann Vole", "Ben Osk"),
    ]
    assert "to Ben Osk" in found.text


def test_a_comment_without_a_day_moves_nothing() -> None:
    """Word can take names and days away."""
    found = reading(paper(para(on(1, "Terms.")), comments=comment(1, "We reject the bridge toll.", day="")))
    assert acts(found) == set()
    assert [act.actors for act in found.acts] == [("l",)]


def test_a_watermark_marks_the_file() -> None:
    """It is a shape in the head of the page, with its words in an attribute."""
    head = '<w:p><w:r><w:pict><v:shape><v:textpath string="TLP:RED"/></v:shape></w:pict></w:r></w:p>'
    assert str(document(paper("Kestria accepted the bridge toll.", header=head)).marking) == "TLP:RED"


@pytest.mark.parametrize("name", ["keywords", "category", "subject", "content_status", "comments"])
def test_a_property_of_the_file_marks_it(name: str) -> None:
    """Wherever an office writes it."""
    import docx  # heavy

    made = docx.Document()
    made.add_paragraph("Kestria accepted the bridge toll.")
    setattr(made.core_properties, name, "minutes; TLP:AMBER")
    out = io.BytesIO()
    made.save(out)
    assert str(document(out.getvalue()).marking) == "TLP:AMBER"


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Agreed.", "accept"),
        ("OK", "accept"),
        ("Not acceptable.", "refuse"),
        ("Scrutiny reservation", "hold"),
        ("Delete.", "oppose"),
    ],
)
def test_a_comment_of_one_word_judges_the_words_beside_it(words: str, kind: str) -> None:
    """Whose it is and on what, the label and the words commented on say."""
    body = para(on(1, "Kestria shall pay the bridge toll."), " The eel licence stays.")
    found = reading(paper(body, comments=comment(1, words)))
    assert acts(found) == {(kind, "l", "toll", "2031-05-08")}
    (act,) = found.acts
    assert act.evidence[0].exact == words
    assert act.evidence[1].exact.startswith("[Comment by Ben Osk, 8 May 2031, on ")


@pytest.mark.parametrize(
    "words", ["Agreed?", "OK if the fee falls.", "Why?", "Accept or reject, we shall see, in time."]
)
def test_a_comment_that_asks_or_says_more_is_no_bare_judgement(words: str) -> None:
    """Nor is one of somebody who is not known."""
    assert "comment.judgement" not in {
        act.rule for act in reading(paper(para(on(1, "The bridge toll.")), comments=comment(1, words))).acts
    }
    other = reading(paper(para(on(1, "The bridge toll.")), comments=comment(1, "Accept the eel licence.")))
    assert not [act for act in other.acts if act.points == ("toll",)]
    unknown = reading(paper(para(on(1, "The bridge toll.")), comments=comment(1, "Agreed.", "Author")))
    assert unknown.acts == ()

"""A quote bears an act only in the hand of its own stretch, on its day, and in words that are read."""

from dataclasses import replace

import pytest

from tests.reading.formats.docx.papers import deleted, inserted, paper, para
from tests.reading.formats.docx.papers import reading as word
from tests.reading.formats.mail.mails import BEN, mail, reading, talks
from verbale.model import Act, Document, Kind, Role, When
from verbale.reading.validation import check

THREAD = mail(
    f"Dear Ben,\n\nWe accept the bridge toll.\n\nAnn Vole\n\nOn 7 May 2031 at 10:12, {BEN} wrote:\n> We refuse the upper dam.\n"
)


def verdict(act: Act, document: Document) -> str:
    """Return what the gate says of a claim made by hand."""
    dossier = talks()
    return check(act, document, {one.id: one for one in dossier.parties}, {one.id: one for one in dossier.people})


@pytest.fixture(scope="module")
def thread() -> tuple[Document, dict[Kind, Act]]:
    """Return a mail that quotes another, with its two acts."""
    found = reading(THREAD)
    return found.document, {act.kind: act for act in found.acts}


def test_every_act_that_is_read_is_borne(thread: tuple[Document, dict[Kind, Act]]) -> None:
    """As it is, with its own proofs."""
    document, acts = thread
    assert [verdict(act, document) for act in acts.values()] == ["", ""]


def test_anothers_words_are_not_ones_own(thread: tuple[Document, dict[Kind, Act]]) -> None:
    """However the claim proves who acts."""
    document, acts = thread
    theirs, ours = acts[Kind.REFUSE], acts[Kind.ACCEPT]
    claim = replace(ours, kind=Kind.REFUSE, evidence=(theirs.evidence[0], *ours.evidence), told=None)
    assert verdict(claim, document) == "who does it in the quote is l"
    back = replace(theirs, kind=Kind.ACCEPT, evidence=(ours.evidence[0], *theirs.evidence), told=None)
    assert verdict(back, document) == "who does it in the quote is k"


def test_words_have_their_own_day(thread: tuple[Document, dict[Kind, Act]]) -> None:
    """Not the day of the mail that quotes them."""
    document, acts = thread
    assert acts[Kind.REFUSE].told == When.parse("2031-05-07")
    assert verdict(replace(acts[Kind.REFUSE], told=document.published), document) == (
        "the words were written on 2031-05-07, not on 2031-05-09"
    )
    assert "not on 2031-05-07" in verdict(replace(acts[Kind.ACCEPT], told=When.parse("2031-05-07")), document)


def test_a_quote_ends_with_its_stretch(thread: tuple[Document, dict[Kind, Act]]) -> None:
    """What goes over into another's words is nobody's; head lines tell nothing."""
    document, acts = thread
    start = acts[Kind.ACCEPT].evidence[0].start
    over = document.quote(start, acts[Kind.REFUSE].evidence[0].end)
    assert "another writer" in verdict(
        replace(acts[Kind.ACCEPT], evidence=(over, *acts[Kind.ACCEPT].evidence)), document
    )
    label = next(one for one in document.segments if one.role is Role.LABEL)
    head = replace(acts[Kind.ACCEPT], evidence=(document.quote(label.start, label.end), *acts[Kind.ACCEPT].evidence))
    assert verdict(head, document) == "the quote stands in words that tell nothing: the head of a mail or a label"


def test_words_that_nobody_accepted_settle_nothing() -> None:
    """They are the editor's proposal, and may be claimed with the editor as source."""
    found = word(paper(para("Kestria ", deleted("rejected"), inserted("accepted"), " the bridge toll on 7 May 2031.")))
    (waiting,) = (act for act in found.acts if act.kind is Kind.ACCEPT)
    (change,) = (act for act in found.acts if act.kind is Kind.PROPOSE)
    assert [verdict(act, found.document) for act in (waiting, change)] == ["", ""]
    plain = replace(waiting, certainty="asserted", according_to=None, reasons=())
    assert verdict(plain, found.document) == "its words carry a change by A. Vole that nobody accepted"
    assert "tell nothing" in verdict(replace(change, kind=Kind.ACCEPT), found.document)
    assert "is named neither" in verdict(replace(change, actors=("l",)), found.document)

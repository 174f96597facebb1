"""A good file of each kind is read whole: every word once, its head data, and where its own words begin. Nothing else is in it."""

import hashlib
from dataclasses import replace
from typing import Any

import pytest

from tests.reading.formats.docx.papers import paper
from tests.reading.formats.mail.mails import ANN, BEN, mail
from tests.reading.formats.pdf.making import lines, pdf
from verbale.model import Document, Marking, Role, Segment, When
from verbale.reading.formats import extract
from verbale.reading.load import load_all, load_bytes

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FIRST = (
    "Kestria proposed a bridge toll to Lunden on 8 May 2031, and asked for",
    "an answer within a month of the round.",
)
LAST = (
    "Lunden rejected the upper dam. Morvik will circulate a paper on the",
    "eel licence before the fourth round begins.",
)
BODY = f"{' '.join(FIRST)}\n\n{' '.join(LAST)}"
RECORD = "Record of the third round\n\n9 May 2031"
MAIL_HEAD = f"From: {ANN}\nTo: {BEN}\nDate: Fri, 9 May 2031 09:30:00 +0100\nSubject: Re: the bridge"
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Third round ends | The Osprey</title>
<meta property="og:site_name" content="The Osprey"><meta property="article:published_time" content="2031-05-09T18:00:00Z">
<link rel="canonical" href="https://osprey.example/round"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Third round ends</h1><p>{" ".join(FIRST)}</p><p>{" ".join(LAST)}</p></article>
<footer>All rights reserved</footer></body></html>"""
PRINT = "\n".join(
    [
        lines(["TLP:AMBER"], 60, 800),
        lines(["Record of the third round", "9 May 2031"], 60, 770, leading=24),
        lines(FIRST, 60, 700),
        lines(LAST, 60, 640),
    ]
)
BYTES = {
    "round.docx": paper(" ".join(FIRST), " ".join(LAST)),
    "round.pdf": pdf(PRINT, info="/Title (A working title) /CreationDate (D:20310601)"),
    "round.eml": mail(f"Dear Ben,\n\n{BODY}\n\nAnn"),
    "round.html": PAGE.encode(),
}


def good(head: str, title: str, media_type: str, body: str = BODY, **more: Any) -> Document:
    """Return what is to be read of a file with a head and a body."""
    day = When.parse("2031-05-09")
    text = f"{head}\n\n{body}\n"
    return Document("0" * 64, text, title, published=day, media_type=media_type, body=len(head) + 1, **more)


def ends(one: Document) -> int:
    """Return where the last word of a document ends."""
    return len(one.text) - 1


def wanted(name: str) -> Document:
    """Return the whole of what is to be read of one of the files."""
    if name == "round.docx":
        found = good(RECORD, "Record of the third round", WORD)
        return replace(found, segments=(Segment(0, ends(found)),))
    if name == "round.pdf":
        amber = Marking("AMBER")
        found = good(f"TLP:AMBER\n\n{RECORD}", "Record of the third round", "application/pdf", marking=amber)
        return replace(found, segments=(Segment(0, ends(found), place="p. 1"),))
    if name == "round.eml":
        found = good(MAIL_HEAD, "Re: the bridge", "message/rfc822", f"Dear Ben,\n\n{BODY}\n\nAnn")
        label = (0, len(MAIL_HEAD))
        letter = Segment(len(MAIL_HEAD) + 2, ends(found), writer=ANN, to=BEN, label=label)
        return replace(found, segments=(Segment(*label, Role.LABEL), letter))
    address = "https://osprey.example/round"
    return good("Third round ends", "Third round ends", "text/html", publisher="The Osprey", address=address)


@pytest.mark.parametrize("name", BYTES)
def test_a_good_file_is_read_whole(name: str) -> None:
    """Its text, title, publisher, day, kind, marking and stretches, compared as one; of its tools only that they are named."""
    found, attached = load_all(BYTES[name], name, extract=extract)
    assert isinstance(found, Document), found
    assert found.id == hashlib.sha256(BYTES[name]).hexdigest()
    assert found.extractor
    assert replace(found, id="0" * 64, extractor="") == replace(wanted(name), name=name)
    assert attached == ()


@pytest.mark.parametrize("name", BYTES)
def test_it_is_the_same_through_the_limited_child(name: str) -> None:
    """The child hands back what taking it apart here gives, and a name says nothing of what a file is."""
    assert load_bytes(BYTES[name], name) == load_bytes(BYTES[name], name, extract=extract)
    told = load_bytes(BYTES[name], "other.txt", extract=extract)
    assert isinstance(told, Document)
    assert replace(told, name=name) == load_bytes(BYTES[name], name, extract=extract)

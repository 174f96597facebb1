"""No odd header, charset or wrapping loses a mail; what is not read of it is named."""

import pytest

from tests.reading.formats.mail.mails import ANN, document, mail, parted
from verbale.model import Failure, When
from verbale.reading.formats.mail.message import mail_of
from verbale.reading.load import load_all

PLAIN = "Content-Type: text/plain; charset=utf-8\n\nPlease see the paper."


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("Fri, 9 May 2031 09:30:00 +0100", "2031-05-09"),
        ("Fri, 9 May 2031 23:30:00 -0700", "2031-05-09"),
        ("9 May 31 09:30 GMT", "2031-05-09"),
        ("2031-05-09T09:30:00Z", "2031-05-09"),
        ("Freitag, 9. Mai 2031 09:30", "2031-05-09"),
        ("Fri, 39 May 2031 09:30:00 +0100", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_an_odd_date_never_loses_a_mail(date: str, day: str) -> None:
    """Without a day that can be told the mail is undated, never of today."""
    found = document(mail("We accept the bridge toll.\n", date=date))
    assert found.published == (When.parse(day) if day else None)
    assert "We accept" in found.text
    assert bool(found.parts_unread) == (bool(date) and not day)


@pytest.mark.parametrize("charset", ["x-unknown", "utf-8", "us-ascii", "cp1252", "unicode-1-1-utf-7", ""])
def test_an_odd_charset_never_loses_a_mail(charset: str) -> None:
    """The words are read as what they look like."""
    kind = f"Content-Type: text/plain; charset={charset}" if charset else "Content-Type: text/plain"
    raw = mail("We accept.\n", more=[kind]).replace(b"accept.", "accept the café.".encode("cp1252"))
    assert "We accept the caf" in document(raw).text


def test_broken_encoded_words_stand_as_they_are() -> None:
    """A subject is not worth a mail."""
    assert "toll" in document(mail("Yes.\n", subject="=?utf-8?B?AA?= toll =?x-none?q?=C3?=")).title


def test_what_is_attached_is_handed_over_or_named() -> None:
    """Papers are read, pictures are named."""
    paper = "Content-Type: text/plain\nContent-Disposition: attachment; filename=note.txt\n\nKestria refused."
    plan = "Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=plan.png\n\niVBORw0KGgoAAAA="
    found, files = load_all(parted(PLAIN, paper, plan), "in.eml")
    assert not isinstance(found, Failure)
    assert [(one.name, one.raw) for one in files] == [("note.txt", b"Kestria refused.")]
    assert found.parts_unread == (
        "plan.png is attached and was not read: it is a PNG picture. Recognise its text (OCR), and add that as text or PDF.",
    )


def test_a_mail_that_is_attached_is_handed_over_whole() -> None:
    """It is a document of its own, with its own head."""
    inner = (
        f"Content-Type: message/rfc822\n\nFrom: {ANN}\nSubject: our view\nMessage-ID: <2@x>\n\nWe refuse the upper dam."
    )
    _, files = load_all(parted(PLAIN, inner), "in.eml")
    assert [one.name for one in files] == ["our view.eml"]
    assert "We refuse the upper dam." in document(files[0].raw).text


def test_each_mail_of_a_digest_is_handed_over() -> None:
    """A list that sends a day's mails in one."""
    inner = [f"\nFrom: {ANN}\nSubject: view {number}\nMessage-ID: <{number}@x>\n\nYes." for number in (1, 2, 3)]
    parts = [f"Content-Type: message/rfc822\n{one}" for one in inner]
    _, files = load_all(parted(*parts, kind="digest"), "in.eml")
    assert len(files) == 3


def test_a_signed_mail_is_its_words() -> None:
    """The signature beside them says nothing."""
    signature = (
        "Content-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3"
    )
    found, files = load_all(parted(PLAIN, signature, kind="signed"), "in.eml")
    assert not isinstance(found, Failure)
    assert (files, found.parts_unread) == ((), ())


def test_lines_that_only_the_screen_broke_are_joined() -> None:
    """Format=flowed (RFC 3676): a space at the end of a line means that it goes on; a signature does not."""
    flowed = ["Content-Type: text/plain; charset=utf-8; format=flowed"]
    text = mail_of(mail("We accept the \nbridge toll.\n> They \n> refused.\n-- \nAnn\n", more=flowed)).body
    assert "We accept the bridge toll.\n" in text
    assert "> They refused.\n-- \nAnn" in text


def test_a_mail_without_words_says_so() -> None:
    """And what to do."""
    found = load_all(mail(""), "in.eml")[0]
    assert isinstance(found, Failure)
    assert "no readable part" in found.reason

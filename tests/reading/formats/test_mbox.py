"""A mailbox is a list of its messages; each is a document of its own."""

from tests.reading.formats.mail.mails import ANN, BEN, document, mail
from verbale.model import Failure, Role
from verbale.reading.load import load_all

FROM = b"From osk@lunden.example Wed May  7 10:12:00 2031\n"


def test_each_message_of_a_mailbox_is_handed_over() -> None:
    """A line of the text that begins with From is no message."""
    first = mail("We refuse the upper dam.\n\n>From our side that is all.\n", sender=BEN, to=ANN)
    raw = FROM + first + b"\n" + FROM + mail("We accept the bridge toll.\n")
    found, files = load_all(raw, "talks.mbox")
    assert not isinstance(found, Failure)
    assert [one.role for one in found.segments] == [Role.NAVIGATION]
    assert ["refuse" in document(one.raw).text for one in files] == [True, False]
    assert "\nFrom our side" in document(files[0].raw).text


def test_a_mailbox_of_one_message_is_that_message() -> None:
    """No list of one."""
    found, files = load_all(FROM + mail("We accept the bridge toll.\n"), "talks.mbox")
    assert not isinstance(found, Failure)
    assert files == ()
    assert [one.role for one in found.segments] == [Role.LABEL, Role.BODY]

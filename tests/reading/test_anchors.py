"""What "this" means beside the words that it answers: in a comment, below a quoted line."""

from tests.reading.formats.docx.papers import comment, on, paper, para
from tests.reading.formats.docx.papers import reading as word
from tests.reading.formats.mail.mails import BEN, acts, mail, reading

ASKED = f"On Wed, 7 May 2031 at 10:12, {BEN} wrote:\n> We propose a bridge toll.\n\n"


def test_an_answer_below_a_quoted_line_is_on_its_point() -> None:
    """The quoted words become evidence."""
    found = reading(mail(f"{ASKED}We accept this.\n"))
    assert ("accept", "k", "toll", "2031-05-09") in acts(found)
    (act,) = (act for act in found.acts if act.kind == "accept")
    assert act.evidence[-1].exact == "We propose a bridge toll."


def test_words_that_name_two_points_say_nothing() -> None:
    """Which is meant is not known."""
    found = reading(mail(f"{ASKED.replace('toll.', 'toll and an upper dam.')}We accept this.\n"))
    assert not [act for act in found.acts if act.kind == "accept" and act.points]


def test_an_answer_that_names_its_point_keeps_it() -> None:
    """Whatever stands above it."""
    found = reading(mail(f"{ASKED}We reject the eel licence.\n"))
    assert ("refuse", "k", "eel", "2031-05-09") in acts(found)


def test_a_comment_on_a_word_is_on_the_point_of_its_paragraph() -> None:
    """Where the word alone names none."""
    body = para("The bridge toll shall be ", on(1, "four marks"), ".")
    found = word(paper(body, comments=comment(1, "We cannot accept this.")))
    assert ("refuse", "l", "toll", "2031-05-08") in acts(found)

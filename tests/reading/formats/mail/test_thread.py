"""Whose words stand where in a mail: own, quoted, passed on, signed."""

import pytest

from tests.reading.formats.mail.mails import ANN, BEN, CAL, acts, document, mail, parted, reading
from verbale.model import Kind, Role

MINE = ("accept", "k", "toll", "2031-05-09")
THEIRS = ("refuse", "l", "dam", "2031-05-07")
OWN = "Dear Ben,\n\nWe accept the bridge toll.\n\nAnn Vole\n\n"


@pytest.mark.parametrize(
    "line",
    [
        f"On Wed, 7 May 2031 at 10:12, {BEN} wrote:",
        f"Am 07.05.2031 um 10:12 schrieb {BEN}:",
        f"Le mer. 7 mai 2031 à 10:12, {BEN} a écrit :",
        f"7 мая 2031 г., в 10:12, {BEN} написал:",
        f"El mié, 7 may 2031 a las 10:12, {BEN} escribió:",
        "On 7 May 2031, at 10:12, Ben Osk\n<osk@lunden.example> wrote:",
        "On 5/7/31 10:12, Ben Osk wrote:",  # 5 July is after the mail that quotes it
        f"st 7. 5. 2031 v 10:12 odesílatel {BEN} napsal:",
        f"{BEN} ezt írta (időpont: 2031. máj. 7., Sze, 10:12):",
        "ke 7. toukok. 2031 klo 10.12 Ben Osk (osk@lunden.example) kirjoitti:",
        f"Στις Τετ, 7 Μαΐ 2031 στις 10:12 π.μ., ο χρήστης {BEN} έγραψε:",
        f"2031年5月7日(水) 10:12 {BEN}:",
        f"{BEN} 于2031年5月7日周三 10:12写道：",
        f"Je 2031-05-07 10:12, {BEN} skribis:",  # a language of no list: address, day, time and quoted lines below
    ],
)
def test_marked_lines_below_a_reply_line_are_who_it_names(line: str) -> None:
    """The quoted refusal is the other side's, of its own day."""
    found = reading(mail(f"{OWN}{line}\n> We refuse the upper\n> dam.\n"))
    assert acts(found) == {MINE, THEIRS}


@pytest.mark.parametrize("mark", ["| ", "BO> "])
def test_other_marks_of_quoted_lines_are_marks_below_a_reply_line(mark: str) -> None:
    """Bars, and the initials of whoever wrote; without a reply line above they are signs of the text."""
    found = reading(mail(f"{OWN}On 7 May 2031, Ben Osk wrote:\n\n{mark}We refuse the upper\n{mark}dam.\n"))
    assert acts(found) == {MINE, THEIRS}
    assert "| One | Two |" in document(mail("We met.\n\n| One | Two |\n")).text


def test_a_line_that_names_the_other_side_is_no_signature() -> None:
    """Who sends a mail writes it, whatever stands below it in words that nobody knows."""
    found = reading(mail(f"{OWN}{BEN} skribis la sepan de majo:\n> We refuse the upper dam.\n"))
    assert MINE in acts(found)
    assert not {one for one in acts(found) if one[:2] == ("accept", "l")}


@pytest.mark.parametrize(
    "block",
    [
        "-----Original Message-----\nFrom: Ben Osk\nSent: Wednesday, 7 May 2031 10:12\nTo: Ann Vole\nSubject: bridge",
        "________________________________\nVon: Ben Osk\nGesendet: Mittwoch, 7. Mai 2031 10:12\nAn: Ann Vole\nBetreff: Brücke",
        "De : Ben Osk\nEnvoyé : mercredi 7 mai 2031 10:12\nÀ : Ann Vole\nObjet : pont",
        "От: Ben Osk <osk@lunden.example>\nОтправлено: 7 мая 2031 г. 10:12\nКому: Ann Vole\nТема: мост",
        "보낸 사람: Ben Osk <osk@lunden.example>\n보낸 날짜: 2031년 5월 7일 수요일 10:12\n받는 사람: Ann Vole\n제목: the bridge",
        "发件人： Ben Osk <osk@lunden.example>\n发送时间： 2031年5月7日 10:12\n收件人： Ann Vole\n主题： the bridge",
        "Ben Osk <osk@lunden.example>\n07/05/2031 10:12\n\nTo\nAnn Vole <ann.vole@kestria.example>\ncc\n\nSubject\nthe bridge",
    ],
)
def test_everything_below_head_lines_is_the_mail_they_head(block: str) -> None:
    """No line of it is marked."""
    found = reading(mail(f"{OWN}{block}\n\nDear Ann,\n\nWe refuse the upper dam.\n\nBen Osk\n"))
    assert acts(found) == {MINE, THEIRS}


def test_a_mail_passed_on_is_its_authors() -> None:
    """Who passes it on says nothing of it."""
    body = (
        "For your information.\n\n---------- Forwarded message ---------\n"
        f"From: {BEN}\nDate: Wed, 7 May 2031 10:12\nSubject: our view\nTo: {CAL}\n\nDear Cal,\n\nWe refuse the upper dam.\n"
    )
    found = reading(mail(body, sender=CAL, to=ANN, subject="Fwd: our view"))
    assert acts(found) == {THEIRS}
    assert {one.role for one in found.document.segments} == {Role.LABEL, Role.BODY, Role.FORWARDED}


def test_answers_between_quoted_lines_are_the_writers() -> None:
    """Each stretch has its own voice, however often they change."""
    body = (
        f"On Wed, 7 May 2031 at 10:12, {BEN} wrote:\n> We propose a bridge toll.\n\nWe accept the bridge toll.\n\n"
        "> We refuse the upper dam.\n\nWe regret that.\n"
    )
    assert acts(reading(mail(body))) >= {MINE, THEIRS, ("propose", "l", "toll", "2031-05-07")}


def test_a_mail_quoted_in_a_quoted_mail_is_a_third_writers() -> None:
    """Depths of quotation are told apart."""
    body = (
        f"{OWN}On Wed, 7 May 2031 at 10:12, {BEN} wrote:\n> We refuse the upper dam.\n>\n"
        f"> On Mon, 5 May 2031 at 8:00, {CAL} wrote:\n>> We reject the eel licence.\n>\n> Ben\n"
    )
    assert acts(reading(mail(body))) == {MINE, THEIRS, ("refuse", "m", "eel", "2031-05-05")}


def test_three_mails_under_each_other_are_three_writers() -> None:
    """Outlook marks nothing and goes on downwards."""
    body = (
        f"{OWN}From: Ben Osk\nSent: 7 May 2031 10:12\nTo: Ann Vole\n\nWe refuse the upper dam.\n\n"
        "From: Cal Ruud\nSent: 5 May 2031 8:00\nTo: Ben Osk\n\nWe reject the eel licence.\n"
    )
    assert acts(reading(mail(body))) == {MINE, THEIRS, ("refuse", "m", "eel", "2031-05-05")}


def test_quoted_lines_that_nobody_introduces_move_nothing() -> None:
    """Whose they are may be guessed, when they were written not."""
    found = reading(mail(f"> We refuse the upper dam.\n\n{OWN}"))
    assert acts(found) == {MINE}
    (refusal,) = (act for act in found.acts if act.kind is Kind.REFUSE)
    assert (refusal.actors, refusal.certainty) == (("l",), "unsure")


def test_signatures_and_footers_make_no_acts() -> None:
    """A slogan under the name is no statement of the talks."""
    body = f"{OWN}-- \nAnn Vole\nKestria refused the upper dam!\n"
    assert acts(reading(mail(body))) == {MINE}
    body = f"{OWN}This e-mail and any attachments are confidential. Lunden refused the upper dam.\n"
    assert acts(reading(mail(body))) == {MINE}


def test_a_prose_sentence_with_wrote_introduces_nobody() -> None:
    """Nothing marked follows, and nothing but a day stands in it."""
    body = "Dear Ben,\n\nOn 7 May 2031 the ministry wrote:\nWe refuse the upper dam.\n"
    assert not any(one.role is Role.QUOTED for one in document(mail(body, subject="dam")).segments)


def test_quotes_of_a_page_are_quotes() -> None:
    """A blockquote, with the line above it."""
    page = (
        "<html><body><div>We accept the bridge toll.</div><div class='gmail_quote'><div class='gmail_attr'>On Wed, 7 May 2031 at "
        "10:12, Ben Osk &lt;osk@lunden.example&gt; wrote:<br></div><blockquote><div>We refuse the upper dam.</div></blockquote>"
        "</div></body></html>"
    )
    assert acts(reading(mail(page, more=["Content-Type: text/html; charset=utf-8"]))) == {MINE, THEIRS}


def test_the_head_lines_that_outlook_puts_into_a_page_are_found() -> None:
    """Bold keys, a rule above, no blockquote."""
    page = (
        "<html><body><p>We accept the bridge toll.</p><hr><div id='divRplyFwdMsg'><b>From:</b> Ben Osk<br><b>Sent:</b> Wednesday, "
        "7 May 2031 10:12<br><b>To:</b> Ann Vole<br><b>Subject:</b> bridge</div><div><p>We refuse the upper dam.</p></div></body></html>"
    )
    assert acts(reading(mail(page, more=["Content-Type: text/html; charset=utf-8"]))) == {MINE, THEIRS}


def test_struck_and_hidden_words_of_a_page_are_not_said() -> None:
    """Preview texts, words taken back."""
    page = (
        "<html><body><div style='display:none'>Lunden refused the upper dam.</div><p>We accept the bridge toll. <s>We reject the "
        "upper dam.</s></p></body></html>"
    )
    assert acts(reading(mail(page, more=["Content-Type: text/html; charset=utf-8"]))) == {MINE}


def test_a_plain_part_that_is_a_stub_is_not_the_message() -> None:
    """The page beside it holds the words; a plain part that says the same is read."""
    page = "Content-Type: text/html; charset=utf-8\n\n<p>We accept the bridge toll.</p>"
    stub = "Content-Type: text/plain\n\nYour program does not show pages."
    plain = "Content-Type: text/plain\n\nWe accept the\nbridge toll."
    assert acts(reading(parted(stub, page, kind="alternative"))) == {MINE}
    text = document(parted(plain, page, kind="alternative")).text
    assert text.count("accept") == 1


def test_who_writes_is_known_by_the_address_alone() -> None:
    """The local part is a person's whole name; a domain is a party's where it bears its name."""
    assert acts(reading(mail("We accept the bridge toll.\n", sender="a <ann.vole@kestria.example>"))) == {MINE}
    assert acts(reading(mail("We accept the bridge toll.\n", sender="Registry <post@mail.kestria.example>"))) == {MINE}


def test_a_quoted_mail_that_quotes_another_answers_that_ones_writer() -> None:
    """Not whoever quotes it; where it quotes nobody, it went to whoever quotes it."""
    inner = "> On 7 May 2031 at 10:12, Cal Ruud <ruud@morvik.example> wrote:\n> > We propose the upper dam.\n"
    thread = f"{OWN}On 8 May 2031 at 09:00, {BEN} wrote:\n> We refuse the upper dam.\n>\n{inner}"
    found = {act.kind: act for act in reading(mail(thread)).acts}
    assert (found[Kind.REFUSE].actors, found[Kind.REFUSE].addressees) == (("l",), ())
    to = {
        one.writer.split()[0]: one.to.split()[0] for one in document(mail(thread)).segments if one.role is Role.QUOTED
    }
    assert to == {"Ben": "Cal", "Cal": "Ben"}


def test_a_quoted_mail_whose_introduction_is_quoted_too_is_to_whoever_quotes_it() -> None:
    """Some programs mark the line "… wrote:" as well: its writer does not write to themselves."""
    text = document(
        mail(f"{OWN}> On 7 May 2031, at 10:12, {BEN} wrote:\n>\n> Ann,\n>\n> We refuse the upper\n> dam.\n")
    )
    (quoted,) = [segment for segment in text.segments if segment.role is Role.QUOTED]
    assert (quoted.writer, quoted.to) == (BEN, ANN)

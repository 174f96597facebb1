"""Lines that say whose words follow, in the languages that mail programs write."""

import pytest

from verbale.reading.formats.mail.introductions import introduction

ANN = "Ann Vole <ann@kestria.example>"


@pytest.mark.parametrize(
    "line",
    [
        f"On Wed, 7 May 2031 at 10:12, {ANN} wrote:",
        f"On Wednesday, May 7, 2031 at 10:12:33 AM GMT+1, {ANN} wrote:",
        f"Am Mi., 7. Mai 2031 um 10:12 Uhr schrieb {ANN}:",
        f"Am 07.05.2031 um 10:12 schrieb {ANN}:",
        f"Le mer. 7 mai 2031 à 10:12, {ANN} a écrit :",
        f"7 мая 2031 г., в 10:12, {ANN} написал(а):",
        f"ср, 7 мая 2031 г. в 10:12, {ANN}:",
        f"El mié, 7 may 2031 a las 10:12, {ANN} escribió:",
        f"Il giorno mer 7 mag 2031 alle ore 10:12 {ANN} ha scritto:",
        f"Op wo 7 mei 2031 om 10:12 schreef {ANN}:",
        f"{ANN} schrieb am 7. Mai 2031 um 10:12:",
        f"2031-05-07 10:12 GMT+02:00 {ANN}:",
    ],
)
def test_a_reply_line_tells_writer_and_day(line: str) -> None:
    """Whatever the language and the order."""
    found = introduction([line], 0)
    assert found is not None
    assert (found.writer, found.day, found.forwarded, found.block) == (ANN, "2031-05-07", False, False)


def test_a_reply_line_may_be_broken_over_lines() -> None:
    """Programs break them at 72 characters."""
    found = introduction(["On 7 May 2031, at 10:12, Ann Vole", "<ann@kestria.example> wrote:", "", "Yes."], 0)
    assert found is not None
    assert (found.lines, found.writer.split()[0], found.day) == (2, "Ann", "2031-05-07")


@pytest.mark.parametrize(
    "lines",
    [
        ["From: Ann Vole", "Sent: Wednesday, 7 May 2031 10:12", "To: Ben Osk", "Subject: toll"],
        ["*From:* Ann Vole", "*Sent:* 7 May 2031 10:12", "*To:* Ben Osk"],
        ["Von: Ann Vole", "Gesendet: Mittwoch, 7. Mai 2031 10:12", "An: Ben Osk", "Betreff: AW: Maut"],
        ["De : Ann Vole", "Envoyé : mercredi 7 mai 2031 10:12", "À : Ben Osk", "Objet : péage"],
        ["От: Ann Vole", "Отправлено: 7 мая 2031 г. 10:12", "Кому: Ben Osk", "Тема: мост"],
        ["De: Ann Vole", "Enviado el: miércoles, 7 de mayo de 2031 10:12", "Para: Ben Osk", "Asunto: peaje"],
    ],
)
def test_head_lines_tell_writer_addressee_and_day(lines: list[str]) -> None:
    """The block that Outlook puts above a mail."""
    found = introduction([*lines, "", "We refuse."], 0)
    assert found is not None
    assert (found.writer, found.to, found.day, found.lines) == ("Ann Vole", "Ben Osk", "2031-05-07", len(lines))
    assert found.block


@pytest.mark.parametrize(
    ("title", "forwarded"),
    [
        ("---------- Forwarded message ---------", True),
        ("-------- Weitergeleitete Nachricht --------", True),
        ("-------- Message transféré --------", True),
        ("-------- Пересылаемое сообщение --------", True),
        ("Begin forwarded message:", True),
        ("-----Original Message-----", False),
        ("-----Ursprüngliche Nachricht-----", False),
        ("________________________________", False),
    ],
)
def test_a_title_says_whether_a_mail_is_passed_on(title: str, *, forwarded: bool) -> None:
    """It belongs to the head lines below it."""
    found = introduction([title, "", "From: Ann Vole", "Date: 7 May 2031", "To: Ben Osk", "", "Yes."], 0)
    assert found is not None
    assert (found.writer, found.forwarded, found.lines) == ("Ann Vole", forwarded, 5)


@pytest.mark.parametrize(
    "line",
    [
        "The Minister wrote to us as follows:",
        "We set out three conditions:",
        "From: here on nothing is agreed",
        "Note: the toll was agreed on 7 May 2031.",
        "To: be decided",
        "________________________________",
        "",
    ],
)
def test_prose_and_rules_introduce_nobody(line: str) -> None:
    """A colon is no mail."""
    assert introduction([line, "We refuse."], 0) is None


def test_numbers_that_may_be_two_days_are_none_unless_one_is_too_late() -> None:
    """4/5 is 4 May or 5 April; a mail is not quoted before it was written."""
    line = "On 07/05/2031 10:12, Ann Vole wrote:"
    assert getattr(introduction([line], 0), "day", None) == ""
    assert getattr(introduction([line], 0, "2031-06-01"), "day", None) == "2031-05-07"

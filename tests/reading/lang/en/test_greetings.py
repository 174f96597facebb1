"""Greetings and closing formulas, told from headings, names of bodies and sentences."""

import pytest

from verbale.reading.lang.en.greetings import BY_NAME, CLOSING_FORMULA, GREETING


@pytest.mark.parametrize(
    "line",
    [
        "Dear Mr Orme,", "Dear colleagues", "Your Excellency,", "Excellency,", "Madam Commissioner,", "Mr President,", "Madam President:", "Sir,", "Dear Sir or Madam,",
        "Minister,", "Mr Deputy Minister,", "Secretary-General,", "Madam Secretary General,", "Mr. Chairman:", "Sirs,", "Gentlemen,", "Ms Holm,", "Ruth,", "Ruth and Tom,",
        "Colleagues,", "Dear friends and colleagues,", "Hi Tom,", "Hello,", "All,", "My dear Orsolya,", "Monsieur le Président,", "Madame la Ministre,".replace("Ministre", "Minister"),
        "To whom it may concern:", "Commissioner Adeyemi,", "Sehr geehrter Herr Dr. Lang,", "Members,", "Mr Speaker,",
    ],
)  # fmt: skip
def test_a_line_that_greets_is_a_greeting(line: str) -> None:
    """By its form of address, its office or a name with a comma."""
    assert GREETING.fullmatch(line) or BY_NAME.fullmatch(line)


@pytest.mark.parametrize(
    "line",
    [
        "Madam President of the Court of Audit opened the session.", "Minister of Transport", "The Director", "Ref. RC/23/117", "Ms Henrike Solvay", "Port Lisk", "Fisheries",
        "River Commissioner", "Tolm, 4 July 2023", "Subject: Low water", "Sirocco Shipping Ltd,".replace(",", ""), "Minister: no decision was taken on the tolls today.",
    ],
)  # fmt: skip
def test_a_heading_a_name_or_a_sentence_is_none(line: str) -> None:
    """Titles over a paper, names in an address, sentences."""
    assert not GREETING.fullmatch(line)
    assert not BY_NAME.fullmatch(line)


@pytest.mark.parametrize(
    "line",
    [
        "Accept, Madam Commissioner, the assurance of my consideration.", "Please accept, Excellency, the assurances of my highest consideration.", "I remain, Sir, your obedient servant,",
        "Please accept the assurance of my highest consideration.", "I have the honour to be, Sir, your obedient servant,".replace("be, Sir,", "be, Sir"), "Kindly accept, Minister, my regards.",
        "I avail myself of this opportunity to renew my good wishes.",
    ],
)  # fmt: skip
def test_a_formula_above_a_signature_closes(line: str) -> None:
    """Each as letters end."""
    assert CLOSING_FORMULA.match(line)


@pytest.mark.parametrize(
    "line",
    [
        "We accept the proposal.",
        "Accept it or leave it.",
        "I remain convinced that the toll is too high.",
        "Please accept our offer of 4 May.",
    ],
)
def test_a_sentence_that_accepts_or_remains_does_not(line: str) -> None:
    """A verb of the body is no formula."""
    assert not CLOSING_FORMULA.match(line)

"""What was asked: papers that have to be handed over, amounts that are put anew."""

from dataclasses import replace

import pytest

from tests.state.debts.rows import told
from verbale.model import Evidence, Kind
from verbale.state.debts.asked import hands_over, only_exhorts, puts_anew, wants_a_paper


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Could you send us the flood maps of the lower valley?", True),
        ("A sediment survey was made in 2021. We ask you to send them.", True),
        ("Please let us have the draft contract.", True),
        ("Please tell us how many vessels you expect.", False),
        ("Please let us have your answer by 3 May.", False),
        ("We propose a price of 41 euros.", False),
    ],
)
def test_a_paper_is_wanted(words: str, wanted: bool) -> None:
    """A thing to be sent, told from a question and from a wish for an answer."""
    assert wants_a_paper(words) is wanted


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("The maps are enclosed.", True),
        ("There is no such survey.", True),
        ("The survey was sent to you on 3 May.", True),
        ("The older sheets have been drawn to another datum.", False),
        ("The printer has been changed.", False),
    ],
)
def test_what_may_answer_who_wants_a_paper(words: str, may: bool) -> None:
    """It is handed over, or there is none."""
    assert hands_over(words) is may


@pytest.mark.parametrize(
    ("words", "anew"),
    [
        ("The company has raised its offer to 5.2 per cent from January.", True),
        ("The Executive will come down to 7.5 per cent.", True),
        ("The company gave way on the uniforms.", False),
    ],
)
def test_a_concession_that_names_another_amount_is_put_anew(words: str, anew: bool) -> None:
    """Another amount is put; giving way without one is not."""
    given = told("2024-03-01", Kind.CONCEDE, "a", "b", "x", evidence=(Evidence("d", 0, len(words), words),))
    assert puts_anew(given.act) is anew


@pytest.mark.parametrize(
    ("rule", "to", "words", "exhorts"),
    [
        ("news/verb.urge-{party}-to-{deed}", "b", "Denmark urged Belmora to show flexibility.", True),
        ("news/verb.urge-{party}-to-{deed}", "b c", "Denmark urged both sides to sign.", True),
        ("news/verb.call-upon-{party}-to-{deed}", "b", "I call upon the neighbours to stop the flow of arms.", True),
        ("news/verb.urge-{party}-to-{deed}", "b", "Denmark urged Belmora to publish its figures.", False),
        ("letter/verb.urge-{party}-to-{deed}", "b c", "We urge you both to sign the draft.", False),
        ("news/verb.ask-{party}-to-{deed}", "b", "Denmark asked Belmora to show flexibility.", False),
    ],
)
def test_who_only_exhorts_is_owed_nothing(rule: str, to: str, words: str, exhorts: bool) -> None:
    """How others ought to bear themselves, or what is called out to both at once, is no question to answer."""
    act = told("2024-03-01", Kind.REQUEST, "a", to).act
    quote = Evidence(act.evidence[0].document, 0, len(words), words)
    assert only_exhorts(replace(act, rule=rule, addressees=tuple(to.split()), evidence=(quote,))) is exhorts

"""Interviews without labels: who is questioned says "I" and "we"; the paper tells what stands around."""

import pytest

from verbale.model import Act, Document
from verbale.reading import load_bytes, read
from verbale.reading.genres.voices.interviews import interview, voices
from verbale.reading.genres.voices.labels import Role
from verbale.reading.syntax.model import Model

PAIRS = """THE RIVER POST
The Monday interview, 6 May 2024

“The lock is not for sale”
Marta Olin on tolls, tow paths and a broken promise
By Peter Hask

Since March the Olda Canal Company and the Bargemen's Guild have been talking about tolls. Marta Olin, 48, leads the talks for the company.

Ms Olin, when will you sign?
I cannot say. We have asked the Guild for its figures, and they have not come.

Did they say why?
Their secretary told us that the books are being audited. We accept that.

You offered a toll of four per cent.
We did, and we withdrew the offer in April.

Will you lower it?
No. We will not lower the toll.

The Guild called the demand unfair on Sunday.
"""

PARAGRAPHS = """Questions to the envoy

Interview, 11 June 2024

Envoy Tomas Reil, who speaks for the Lakes Union, answered our questions in Bern.

What did you propose on Tuesday?

We proposed a ceasefire of ten days.

And what did the other side say?

I have had no answer from them. I asked again this morning.

Are you ready to go on, Mr Reil?

I am. We shall publish the map on Friday.
"""


def acts(text: str) -> list[Act]:
    """Return the asserted acts of a paper."""
    document = load_bytes(text.encode(), "interview.txt")
    assert isinstance(document, Document)
    return [act for act in read(document).acts if act.certainty == "asserted"]


def test_a_line_asks_and_the_next_answers() -> None:
    """Each question and answer is a turn; a question without its mark says "you"."""
    found = interview(PAIRS)
    assert [label.role for label in found] == [Role.ASKS, Role.SPEAKS] * 4
    assert {label.words for label in found if label.role is Role.SPEAKS} == {"Marta Olin"}
    assert PAIRS[found[4].first : found[4].last] == "You offered a toll of four per cent."


def test_paragraphs_may_alternate() -> None:
    """Without pairs of lines, a paragraph that asks is followed by one that answers."""
    found = interview(PARAGRAPHS)
    assert {label.words for label in found if label.role is Role.SPEAKS} == {"Tomas Reil"}
    assert len(found) == 6


def test_we_is_who_is_questioned(model: Model) -> None:
    """Acts of the first person are of the interviewed, not of whoever the paper named last."""
    assert model.digest
    told = {(act.kind, act.actors) for act in acts(PAIRS)}
    assert ("request", ("olin",)) in told
    assert ("retract", ("olin",)) in told
    assert not any("guild" in actor for kind, actors in told if kind == "retract" for actor in actors)


def test_what_stands_around_is_narrated(model: Model) -> None:
    """The paper tells of the talks before the questions, and of others after the last answer."""
    assert model.digest
    kinds = {act.kind for act in acts(PAIRS) if act.evidence[0].start >= PAIRS.index("The Guild called")}
    assert kinds


@pytest.mark.parametrize(
    "text",
    [
        "What is the plan?\nThe plan is a levy.\n\nWho pays?\nStates pay.\n\nWhen?\nIn May.\n",
        "Dear Ms Olin,\n\nWill you sign? When? And where?\n\nWe wait.\n\nYours,\nA. Bard\n",
        PAIRS.replace("?", "."),
    ],
)
def test_a_page_of_questions_is_no_interview(text: str) -> None:
    """Nobody is questioned where nobody is named, nobody answers as "I", or nobody asks."""
    assert interview(text) == []


LETTERED = """The Lakes Gazette speaks to Irena Sol, chief negotiator of Corvena in the talks on the lock

11 June 2024

Q: Ms Sol, did you refuse the toll?
A: We did not refuse it. There is a difference. We asked for two years.

Q: Will you lower it?
A: No. We will not lower the toll.

Q: When do you meet again?
A: In July, I hope.
"""


def test_the_letter_of_an_answer_is_whoever_the_head_names() -> None:
    """The letter is nobody's name, and no sentence that opens with "There" makes a side."""
    found = voices(LETTERED)
    assert [label.words for label in found] == ["Q", "Irena Sol"] * 3
    made = load_bytes(LETTERED.encode(), "talk.txt")
    assert isinstance(made, Document)
    reading = read(made)
    assert not {"a", "there"} & {name for act in reading.acts for name in act.actors}
    assert [act.kind for act in reading.acts if "will not lower" in act.evidence[0].exact] == ["refuse"]


def test_the_letter_of_an_answer_is_the_one_who_opened_the_press_conference() -> None:
    """Whoever is labelled by name answers as "A" where nobody else is."""
    text = (
        "Press conference, Geneva, 5 May 2026\n\nAMBASSADOR SOL: Good afternoon. I shall be short.\n\n"
        "Q (Le Temps): Has Corvena agreed?\n\nA: No, not yet.\n\nQ: Why not?\n\nA: We do not accept the toll.\n"
    )
    assert [label.words for label in voices(text)] == [
        "AMBASSADOR SOL",
        "Q (Le Temps)",
        "AMBASSADOR SOL",
        "Q",
        "AMBASSADOR SOL",
    ]


def test_letters_without_a_name_in_the_head_stay() -> None:
    """Of an examination nobody may be named."""
    assert [
        label.words
        for label in voices("Q. Where were you?\nA. At home.\nQ. When?\nA. On Monday.\nQ. Alone?\nA. Yes.\n")
    ][:2] == ["Q", "A"]


TALKED = """"We are not the ones who left"

Interview: Ada Soll, chief trade negotiator of Norvegia, in conversation with Luis Prado, 28 November 2026

Is the agreement with the Mercal bloc dead?
No. People have been writing its obituary since the second round.

They want 60,000 tonnes of beef. Will you give it?
I can't. We offered 35,000.

Is it true that you proposed to drop the clause?
That is nonsense. It was Mercal who wanted it out. We refused.
"""


def test_who_is_given_an_office_answers_and_who_is_talked_with_asks(model: Model) -> None:
    """Her land says "we", and nobody's question is a request of hers."""
    assert model is not None
    turns = interview(TALKED)
    assert {turn.words for turn in turns if turn.role is Role.SPEAKS} == {"Ada Soll"}
    document = load_bytes(TALKED.encode(), "talk.txt")
    assert isinstance(document, Document)
    acts = read(document).acts
    assert [act.actors for act in acts if act.kind == "refuse"] == [("norvegia",)]
    assert not [act for act in acts if act.kind == "request" and "norvegia" in act.actors]
    assert not [act for act in acts if "people" in act.actors and act.certainty == "asserted"]

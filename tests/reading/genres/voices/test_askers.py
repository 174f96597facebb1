"""Who only asks, whatever the label calls them: what they presume is nobody's act."""

from verbale.model import Document
from verbale.reading.load import load_bytes
from verbale.reading.read import read

BRIEFING = """Ministry of Foreign Affairs of Norland

Spokesperson Ida Fell's regular press conference, 12 March 2025

Ida Fell: Good afternoon. We have handed the draft on the ferry to Sarland.

Evening Ledger: The Sarland paper Herald writes that Norland secretly offered to close the port of Lund. Is that true?

Ida Fell: We made no such offer. We reject the report.

Harbour Radio: Estland withdrew its ships this morning. Has it told you why?

Ida Fell: It has not. We ask Estland to explain the step.

Evening Ledger: And the fee? You promised to cut it by May. When will you?

Ida Fell: In April.
"""

CALL = """Corrin Foods plc - Half Year 2025 Results Call
29 October 2025

Participants
Ada Holt - Chief Executive
Ben Lyle - Analyst, Northbank Securities

Operator: The first question comes from Ben Lyle.

Ben Lyle: Thanks. There's talk that the works council has signed a deal with Quill. And what about margins, I wonder?

Ada Holt: We rejected Quill's offer on Monday. On the works council, they asked us for a guarantee and we gave it.

Ben Lyle: So you have agreed to their terms. And the fund? I hear they sold.

Ada Holt: We have agreed to nothing.
"""


def asserted(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return kind, modality and actors of what is asserted."""
    made = load_bytes(text.encode(), "a.txt")
    assert isinstance(made, Document)
    return [(act.kind, act.modality, act.actors) for act in read(made).acts if act.certainty == "asserted"]


def test_papers_that_ask_at_a_briefing_tell_nothing_for_sure() -> None:
    """The label of a paper is no side, and its question no act; the answers are acts."""
    found = asserted(BRIEFING)
    assert ("propose", "done", ("norland",)) not in [(kind, how, who) for kind, how, who in found if kind == "propose"][
        1:
    ]
    assert not [one for one in found if one[2] == ("estland",) and one[1] == "done"]
    assert ("request", "done", ("norland",)) in found


def test_an_analyst_of_the_roster_asks() -> None:
    """Who is an analyst by the list of those who take part asks, though the label says no more than the name."""
    found = asserted(CALL)
    assert not [one for one in found if one[0] in {"agree", "accept"} and one[1] == "done"]
    assert any(one[0] == "refuse" and one[1] == "done" for one in found)


OFFICERS = """Corrin Foods plc - Half Year 2025 Results Call
29 October 2025

Participants
Ada Holt - Chief Executive
Ben Lyle - Analyst, Northbank Securities

Operator: The first question comes from Ben Lyle.

Ben Lyle: And the unions? Will you talk to them?

Ada Holt: Quill's first bid, in August, was 310 pence. They came back with 335 in September. The board met on Monday and rejected the bid. On Wexley, I have great respect for them. They backed the plan in May. As I told shareholders in June, we will not open the books to a rival.

Ben Lyle: Has the fund agreed?

Ada Holt: As I understand it, the fund has accepted the plan.
"""


def test_officers_speak_for_the_company_of_the_title() -> None:
    """The board is the company's; what is led in by "on" or asked after is "they"; "as I told you" takes nothing back."""
    found = asserted(OFFICERS)
    assert ("propose", "done", ("quill",)) in found
    assert ("refuse", "done", ("corrin-foods-plc",)) in found
    assert ("support", "done", ("wexley",)) in found
    assert any(kind == "refuse" and who == ("corrin-foods-plc",) for kind, _, who in found)
    assert not [one for one in found if one[0] == "propose" and one[2] == ("ben-lyle",)]

"""What stands between sentences: who is meant, who answered, and what somebody else's word is worth."""

from benchmarks.reading.told import reading_of
from verbale.model import Act


def acts(words: str, head: str = "Strike at the mills\n\n3 June 2025\n\n") -> list[Act]:
    """Return the acts of some words."""
    return list(reading_of(f"{head}{words}\n").acts)


def sure(words: str, head: str = "Strike at the mills\n\n3 June 2025\n\n") -> set[tuple[str, tuple[str, ...]]]:
    """Return kinds and actors of what some words tell for sure."""
    return {(str(act.kind), act.actors) for act in acts(words, head) if act.certainty == "asserted"}


RELEASE = (
    "PRESS RELEASE\n12 May 2024\n\nORVIN FOODS PLC\n\nResponse to statement by Tarn Holdings\n\n"
    'The Board of Orvin Foods plc ("Orvin") notes the statement by Tarn Holdings ("Tarn") and wishes to set out what follows. '
)


def test_people_of_a_trade_are_not_their_town_nor_their_house() -> None:
    """Weavers of a town, and drivers of a company, are a side of their own."""
    told = sure(
        "The weavers of Port Lasse rejected the offer. Orvin's drivers turned down the plan. Loom fitters accepted it."
    )
    assert {("refuse", ("weavers",)), ("refuse", ("drivers",))} <= told
    assert not [who for _, who in told if who in {("port-lasse",), ("orvin",)}]


def test_people_are_of_the_union_that_speaks_for_them() -> None:
    """Where one union represents a trade, what the trade does is the union's."""
    words = "Mill hands and fitters met on Monday. Fitters rejected the plan. The Textile League, which represents 900 fitters, is angry."
    assert ("refuse", ("textile-league",)) in sure(words)


def test_what_is_put_to_a_side_is_answered_by_it() -> None:
    """A passive without an agent is that of whom the bid was put to, in a release of that side."""
    words = "On 3 May Tarn approached the Company with a proposal at 210 pence. It was rejected. A second offer followed. This, too, was turned down."
    refused = [act for act in acts(words, RELEASE) if act.kind == "refuse"]
    assert [act.actors for act in refused] == [("orvin-foods-plc",)] * 2
    assert all(act.addressees == ("tarn-holdings",) for act in refused)


def test_nobody_withheld_anything() -> None:
    """That no meeting has been refused tells no refusal, not even one that was not made."""
    assert not [
        act
        for act in acts("No meeting has been refused and no talks have been broken off.", RELEASE)
        if act.kind in {"refuse", "suspend"}
    ]


def test_what_the_other_side_says_of_the_writer_is_its_word() -> None:
    """In a release the other side's claim about the writer is a claim: it says so, and the act waits."""
    found = acts('Tarn said yesterday that Orvin had "walked out of the talks".', RELEASE)
    assert all(act.certainty == "unsure" for act in found if act.kind == "suspend")
    assert [act.actors for act in found if act.kind == "state" and act.certainty == "asserted"] == [("tarn-holdings",)]


def test_a_title_that_answers_another_is_no_answer_of_theirs() -> None:
    """The response to a statement by somebody is not theirs."""
    assert ("answer", ("tarn-holdings",)) not in sure("", RELEASE)


NOTES = "NOTE TO FILE\nRiver process / 22 November 2024\n\n"


def test_notes_in_the_first_person() -> None:
    """Whoever writes "I" acts, people have the side of their brackets, and "he" is whom the writer spoke to."""
    words = (
        "1. Maro (Govt) told me that his side would accept the ferry. I asked him for a date.\n\n"
        "2. Desta (Front) rejected the ferry. I proposed a bridge to Desta. He accepted it. I told him that I welcomed this.\n"
    )
    told = sure(words, NOTES)
    assert {("refuse", ("front",)), ("accept", ("front",)), ("welcome", ("writer",)), ("request", ("writer",))} <= told


def test_he_is_the_last_who_acted() -> None:
    """An ambassador without a first name is "he" of the next sentence, whoever was named before."""
    words = (
        "Minister Karim Tesso rejected the plan on Monday. Talks went on. The Peruvian ambassador, Ruiz, came to the mill for tea. "
        "He complained that the miners had not been heard."
    )
    assert ("criticise", ("pe",)) in sure(words)

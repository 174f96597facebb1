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


def test_who_did_so_did_what_was_told() -> None:
    """A verb that stands for another tells the same act of somebody else, with its own day."""
    words = (
        "Peru rejected the plan on Monday, and so did Chile. Kenya accepted the offer, as did Oman. Ghana did likewise."
    )
    assert {("refuse", ("cl",)), ("accept", ("om",)), ("accept", ("gh",))} <= sure(words)


def test_who_was_asked_and_did_so_agreed() -> None:
    """Doing what one was asked is agreeing to it; not having done so is no agreement."""
    found = acts(
        "Spain asked Italy on Sunday to waive the fees. It did so on Monday. Peru asked Chile to publish the data. Chile has not done so."
    )
    agreed = [act for act in found if act.kind == "accept"]
    assert [(act.actors, act.addressees, str(act.modality)) for act in agreed] == [
        (("it",), ("es",), "done"),
        (("cl",), ("pe",), "not-done"),
    ]
    assert agreed[0].when is not None
    assert agreed[0].when.edtf == "2025-06-02"


def test_so_is_not_what_was_told_before_the_last_verb() -> None:
    """Where the sentence before ends on something else, "likewise" tells nothing of its first verb."""
    assert ("welcome", ("pe",)) not in sure(
        "Chile thanked the chair for the draft and sat down with its lawyers. Peru did likewise."
    )


BRIEFING = "MINISTRY OF FOREIGN AFFAIRS OF TALVANIA\nTranscript of the press briefing\n13 March 2025\nSpokesperson: Lena Karr\n\n"
ASKED = "QUESTION (Radio Vell): Ostian television said that Talvania has agreed to close the port. Can you confirm that?\n\n"
TALK = (
    f"{BRIEFING}MS KARR: Good morning. Minister Holm asked his Ostian colleague on Monday to open the bridge. The Ostian side did so yesterday.\n\n"
    f"{ASKED}MS KARR: No. The gates are ours and open they stay. We told the Ostians so in January. Nobody on their side has ever asked us to close it.\n\n"
    "QUESTION (Courier): And the fees?\n\nMS KARR: The answer is with the finance ministry, and they have promised to publish a reply.\n"
)


def test_a_spokesperson_speaks_for_the_ministry_in_the_head() -> None:
    """Ministers without a country are its own; a people that is never named by its state acts under its adjective."""
    told = sure(TALK, "")
    assert {
        ("request", ("talvania",)),
        ("accept", ("ostian",)),
        ("state", ("talvania",)),
        ("assure", ("finance-ministry",)),
    } <= told
    assert ("accept", ("talvania",)) not in told


def test_nobody_of_a_side_is_the_side() -> None:
    """That nobody on their side has asked is no request of theirs, and no request of nobody."""
    found = [act for act in acts(TALK, "") if act.kind == "request" and act.actors == ("ostian",)]
    assert [str(act.modality) for act in found] == ["not-done"]


def test_two_ministers_at_one_table_are_not_of_one_house() -> None:
    """The brackets of the head say whose minister somebody is, whoever's press office writes."""
    head = "Ministry of Fisheries of Sorvia\nTRANSCRIPT\nJoint press conference of Minister Jon Hask (Sorvia) and Minister Clara Veit (Eastland)\n2 October 2024\n\n"
    words = "HASK: We proposed a quota.\n\nVEIT: We rejected the quota.\n\nHASK: We will see.\n"
    assert {("propose", ("sorvia",)), ("refuse", ("eastland",))} <= sure(words, head)


def test_what_was_proposed_long_before_is_not_what_is_refused_here() -> None:
    """Whoever proposed something paragraphs ago is not addressed by the refusal of another text."""
    words = (
        "Willem Hart proposed a joint company in May.\n\nThe company was small.\n\nTalks went on in June.\n\nThe weather was bad.\n\n"
        "Peru sent the text back. Chile rejected the plan."
    )
    assert not [act for act in acts(words) if act.kind == "refuse" and act.addressees]


def test_sides_named_before_their_noun_are_those_alone() -> None:
    """Of three at the table "the A and B sides" are two, and a mediator is none of "both sides"."""
    assert ("welcome", ("ke", "gh")) in sure("Togo opened the dam. The Kenyan and Ghanaian sides welcomed the plan.")


def test_those_who_act_for_people_are_they() -> None:
    """Representatives of people without a name are a side, and "they" in what they tell."""
    words = "Orvin told Tarn of the mill. The weavers' representatives have told the company that they find the omission alarming."
    assert ("criticise", ("weavers",)) in sure(words)


def test_what_somebody_should_have_done_is_blame() -> None:
    """Too late to ask for: a reproach; what they should do still is a request."""
    told = sure("Mr Belan said Peru should have gone to court weeks ago. Chile says that Peru should pay the fees.")
    assert {("criticise", ("belan",)), ("request", ("cl",))} <= told
    assert ("request", ("belan",)) not in told


def test_wanting_to_think_first_holds() -> None:
    """Who wants to consult or to think about it gives no answer yet."""
    told = sure(
        "Peru wanted to consult its capital first. The Chilean side wanted to think about the offer. Kenya went through the figures."
    )
    assert {("hold", ("pe",)), ("hold", ("cl",))} <= told
    assert ("hold", ("ke",)) not in told


def test_who_was_asked_and_said_they_would() -> None:
    """A modal alone takes up what was asked: it is agreed to, or refused."""
    words = "Peru asked Chile to open the canal. Chile said that it would. Kenya urged Ghana to pay the fees. Ghana replied on Monday that it would not."
    assert {("accept", ("cl",)), ("refuse", ("gh",))} <= sure(words)


def test_the_next_offer_is_of_whoever_offered_before() -> None:
    """A second proposal that follows is the last proposer's, on the day on which it came."""
    found = acts(
        "On 3 May Tarn approached the Company with a proposal at 210 pence. A second proposal, at 230 pence, followed on 6 May.",
        RELEASE,
    )
    assert [(act.actors, str(act.when)) for act in found if act.kind == "propose"] == [
        (("tarn-holdings",), "2024-05-03"),
        (("tarn-holdings",), "2024-05-06"),
    ]


def test_what_a_paper_offers_it_offers_on_its_own_day() -> None:
    """A relative clause about yesterday's statement tells what was done yesterday; upon taking office, that month."""
    found = acts(
        "Peru took note of yesterday's statement by Chile, which offers to open the canal. The Kenyan minister was new. On taking office in May she dropped the demand."
    )
    days = {str(act.kind): str(act.when) for act in found}
    assert days["propose"] == "2025-06-02"
    assert days["concede"] == "2025-05"


def test_a_clause_whose_verb_is_left_out_is_nobodys_act() -> None:
    """What the second of two fears, in a clause without its verb, happened to nobody."""
    assert not [
        act
        for act in acts("Ruiz of Peru fears that Chile would rearm; Soto, that Peru would reject the truce.")
        if act.kind == "refuse"
    ]


def test_his_colleague_is_the_one_met_before() -> None:
    """A colleague of another side, named once, is meant by "his colleague" after it."""
    words = (
        f"{BRIEFING}MS KARR: The minister spoke with his Ostian colleague last night. The Ostian side listened. "
        "Minister Holm asked his colleague to open the port.\n\nQUESTION: Thank you.\n\nMS KARR: Good night.\n"
    )
    assert [act.addressees for act in acts(words, "") if act.kind == "request"] == [("ostian",)]


def test_some_members_of_a_body_are_not_the_body() -> None:
    """What three of its members favour, the council does not."""
    told = sure(
        "The Mill Council has not ruled the plan out. Three members of its board support the plan. The fitters wait."
    )
    assert not [who for kind, who in told if kind == "support"]


def test_the_people_of_another_house_are_not_the_unions() -> None:
    """A union that represents drivers does not do what another company's drivers do."""
    words = "The Transit Union, which represents 900 drivers, is angry. The drivers of Bayline Buses have accepted the offer."
    assert ("accept", ("transit-union",)) not in sure(words)


def test_with_whom_something_was_fixed_stands_first() -> None:
    """A partner who opens the sentence agreed as well."""
    assert ("agree", ("pe", "cl")) in {
        (kind, tuple(sorted(who, reverse=True)))
        for kind, who in sure("With Chile, Peru has agreed the opening date of the fishery.")
    }


def test_who_suggests_no_blame_proposes_nothing() -> None:
    """To disclaim a thought about what was is neither a proposal nor the want of one."""
    assert not [
        act
        for act in acts("We do not suggest that Tarn was the source of the report.", RELEASE)
        if act.kind == "propose"
    ]

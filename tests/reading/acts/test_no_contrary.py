"""Sentences that were once read as their contrary, or as an act of somebody who did none."""

import pytest

from verbale.model import Document
from verbale.reading.load import load_bytes
from verbale.reading.read import read

HEAD = "Norland and Sarland hold talks\n\n3 March 2025\n\n"


def told(words: str, head: str = HEAD) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return kind, modality and actors of what is asserted."""
    made = load_bytes((head + words + "\n").encode(), "a.txt")
    assert isinstance(made, Document)
    return [(act.kind, act.modality, act.actors) for act in read(made).acts if act.certainty == "asserted"]


@pytest.mark.parametrize(
    ("words", "wanted", "never"),
    [
        ("“It was a bomb,” said an official of Norland, who refused to identify himself.", None, ("refuse", "done")),
        ("The messages of Norland were slated to be published after the talks.", None, ("criticise", "done")),
        ("Norland read a letter signed by Sarland at the talks.", None, ("agree", "done")),
        ("Norland thanked Sarland for tightening security at the talks.", None, ("propose", "done")),
        ("At the talks in Oldtown six people were killed by a bomb near the hall.", None, ("refuse", "done")),
        ("Norland extended its sympathy to the families at the talks.", None, ("propose", "done")),
        ("Norland took a step towards peace at the talks.", None, ("accept", "done")),
        ("The text was hard to accept, and it would be premature to sign it.", None, ("accept", "intended")),
        ("Norland warned against accepting the draft.", ("warn", "done"), ("accept", "not-done")),
        ("Norland proposed withdrawing the claim.", ("propose", "done"), ("retract", "intended")),
        ("Norland neither accepted nor rejected the fee schedule.", ("accept", "not-done"), ("refuse", "done")),
        ("Norland neither rejected nor endorsed the fee schedule.", ("refuse", "not-done"), ("oppose", "done")),
        ("Norland is yet to accept the fee schedule.", ("accept", "not-done"), ("accept", "intended")),
        ("The talks are open, but Norland is yet to reply to the note.", None, ("answer", "intended")),
        ("Sarland rejected reports that it had dropped its demand.", ("state", "done"), ("refuse", "done")),
        ("Sarland dismissed the allegation that it had broken the truce.", ("state", "done"), ("refuse", "done")),
        ("Norland claimed to have paid, a claim Sarland dismissed.", None, ("refuse", "done")),
        ("“It is in focus for us and what Norland will not allow to happen,” Norland said.", None, ("support", "done")),
        ("Reports that Norland agreed to cede the port are false.", None, ("agree", "done")),
        ("The statement that Norland had accepted the text is untrue.", None, ("accept", "done")),
        ("Claims that Norland rejected the draft proved wrong.", None, ("refuse", "done")),
        (
            "“It is what is in focus for us, what we understand and will discuss,” Norland said.",
            None,
            ("support", "done"),
        ),
        ("Sarland said it would send them by 14 March.", ("assure", "intended"), ("propose", "intended")),
        ("Sarland said it could give no answer until the delegates had met on Monday.", None, ("meet", "done")),
        (
            "City councillors, who subsidise the line, urged both sides to sign.",
            ("request", "done"),
            ("measure", "done"),
        ),
        ("No terms were discussed, still less accepted.", None, ("accept", "done")),
        ("Nothing was agreed, still less signed.", ("agree", "not-done"), ("agree", "done")),
        ("Norland did not read the draft, let alone accept it.", None, ("accept", "done")),
        ("Norland has not studied the offer, much less signed it.", None, ("agree", "done")),
        ("Nor has Sarland ever demanded the recall of the envoy.", ("request", "not-done"), ("request", "done")),
        ("Norland did not sign, nor did Sarland accept the draft.", None, ("accept", "done")),
        ("Norland has not replied, nor has Sarland signed the draft.", None, ("agree", "done")),
        ("Norland neither accepted nor rejected the draft.", None, ("refuse", "done")),
        ("Sarland has budged on neither.", ("concede", "not-done"), ("concede", "done")),
        ("Sarland agreed to nothing.", None, ("accept", "done")),
        ("Sarland has rarely agreed to talks.", None, ("accept", "done")),
        ("Delegates took up the draft.", None, ("accept", "done")),
        ("The envoy of Norland carried it to Sarland.", None, ("accept", "done")),
        ("Norland's people leaked the figure to the press, I would bet my bonus on it.", None, ("disclose", "done")),
        ("Norland came down to 7.5 per cent, flat, no tiers.", None, ("concede", "not-done")),
        ("Norland said that it had no intention of raising its offer.", None, ("concede", "intended")),
        ("Norland has no intention of accepting the draft.", ("refuse", "done"), ("accept", "intended")),
        ("Norland and Sarland ended three days of talks on Thursday.", ("meet", "done"), ("suspend", "done")),
        ("Two shareholders of Norland Steel have urged the board to sell.", None, ("request", "done")),
        ("It had been adopted without talks, Norland said.", None, ("accept", "done")),
        ("Neither step has been taken.", None, ("accept", "not-done")),
        (
            "The council reconvenes at 15.00, when Norland will present its draft.",
            ("resume", "intended"),
            ("resume", "done"),
        ),
        ("Nor has Norland accepted the draft.", ("accept", "not-done"), ("accept", "done")),
        ("Nor did Norland table a text.", ("propose", "not-done"), ("propose", "done")),
        ("Not once has Norland accepted the draft.", ("accept", "not-done"), ("accept", "done")),
        ("At no point has Norland imposed sanctions on Sarland.", ("measure", "not-done"), ("measure", "done")),
        ("Norland no longer accepts the draft.", ("refuse", "done"), ("accept", "done")),
        ("Norland has not yet accepted the draft.", ("accept", "not-done"), ("accept", "done")),
        ("Norland did everything but accept the draft.", ("accept", "not-done"), ("accept", "done")),
        ("Norland all but accepted the draft.", ("accept", "not-done"), ("accept", "done")),
        ("Norland was anything but satisfied with the text.", None, ("welcome", "done")),
        ("Sarland stopped Norland withdrawing its offer.", None, ("retract", "done")),
        ("Sarland insisted on Norland imposing sanctions on Togo.", None, ("measure", "done")),
        ("In case Norland tables a new text, Sarland will stay.", None, ("propose", "done")),
        ("In the event of Norland tabling a new text, Sarland will stay.", None, ("propose", "done")),
        ("A demand that Norland reply to the letter was on the table.", None, ("answer", "done")),
        ("Norland has yet to be unable to accede to the draft.", None, ("refuse", "done")),
        ("Norland to be overjoyed by the new text", None, ("welcome", "done")),
        ("Norland, Sarland claimed, had sought an injunction against Togo.", None, ("measure", "done")),
        ("The text will fail to pass muster with Norland.", ("refuse", "intended"), ("refuse", "done")),
        ("Norland went for a walk rather than come on board with the draft.", None, ("accept", "done")),
        ("The union accused Norland of a walkout by its pilots.", None, ("measure", "done")),
        ("Nobody has forgotten Norland's complaint that the river was low of 2019.", None, ("criticise", "done")),
        ("Sarland is for the draft.", ("support", "done"), None),
        ("Sarland stayed silent rather than accept the draft.", None, ("accept", "done")),
        ("Sarland walked out rather than sign the treaty.", None, ("agree", "done")),
        ("Rather than accept the draft, Norland left.", None, ("accept", "done")),
        ("Norland might stop short of agreeing to the draft.", None, ("refuse", "done")),
        ("The deal will stand provided that Norland accepts the draft.", None, ("accept", "done")),
        ("We shall reply when Norland has accepted the draft.", None, ("accept", "done")),
        ("The parties differ on whether Norland ever accepted the draft.", None, ("accept", "done")),
        ("Sarland's delegates came here to sign the treaty.", None, ("agree", "done")),
        ("Sarland did not come to Geneva to sign the treaty.", None, ("agree", "done")),
        ("Sarland, its neighbour claimed, had accepted the draft.", None, ("accept", "done")),
        ("Sarland criticised the decision of Norland to raise the tariff.", ("criticise", "done"), None),
        ("Sarland withdrew its request for a visa waiver.", ("concede", "done"), ("retract", "done")),
        ("Sarland rejected the fee schedule.", ("refuse", "done"), None),
        ("Norland did not accept the fee schedule.", ("refuse", "done"), None),
    ],
)
def test_the_contrary_is_not_read(words: str, wanted: tuple[str, str] | None, never: tuple[str, str] | None) -> None:
    """What stands there is read, and not its contrary."""
    found = [(kind, modality) for kind, modality, _ in told(words)]
    assert wanted is None or wanted in found, found
    assert never not in found


def test_who_answered_is_not_who_had_proposed() -> None:
    """A proposal of the reader that was answered was not answered by the reader; a reply of the reader's was."""
    head = "Harbour Workers' Union\nTo: Eastmouth Port Company\n12 June 2025\n\nDear Ms Lind,\n\n"
    foot = "\n\nYours sincerely,\nBela Toth\nGeneral Secretary, for the Harbour Workers' Union"
    found = told("Your proposal of 2 April on rosters was answered on 20 April." + foot, head)
    assert [actors for kind, _, actors in found if kind == "answer"] in ([], [("harbour-workers-union",)])
    assert not [row for row in told("Thank you for your letter of 3 June." + foot, head) if row[0] == "welcome"]


def test_a_dateline_gives_no_side_that_the_text_does_not_name() -> None:
    """The foreign minister in a report from Lima is not Peru's where the report speaks of others alone."""
    words = "LIMA, 14 May 2025 — Marenia met Sorvia. “We will not allow the dam to be filled,” Foreign Minister Ana Ruiz told reporters."
    assert all("pe" not in actors for _, _, actors in told(words, "Marenia and Sorvia meet\n\n"))


def test_a_heading_is_no_part_of_a_name() -> None:
    """A numbered heading stands alone; the line below it begins a sentence."""
    text = "Minutes of the meeting of Norland and Sarland, 3 March 2025\n\n1. Fisheries\nNorland proposed a quota.\n2. Visas\nSarland rejected the fee schedule.\n"
    assert {actors for _, _, actors in told(text, "")} <= {("norland",), ("sarland",)}


def test_what_is_asked_for_is_nobodys_word() -> None:
    """The demand in "responses on guarantees that it was demanding" is told by the paper, not by who responded."""
    text = (
        HEAD
        + "Norland handed over written responses to Sarland on the guarantees that it was demanding from Norland.\n"
    )
    made = load_bytes(text.encode(), "a.txt")
    assert isinstance(made, Document)
    assert [act.according_to for act in read(made).acts] in ([None], [None, None])


@pytest.mark.parametrize(
    "words",
    ["The nurses rejected the offer of the hospital on Sunday.", "Sarland rejected the bid of Norland on Friday."],
)
def test_who_rejects_an_offer_has_not_made_it(words: str) -> None:
    """What is rejected is another's, with a day beside it too."""
    found = told(words)
    (refuses,) = [who for kind, _, who in found if kind == "refuse"]
    assert all(who != refuses for kind, _, who in found if kind == "propose")


def test_what_a_decision_does_is_its_takers_and_what_nor_adds_is_its_subjects() -> None:
    """Neither is whose sentence it stands in."""
    raised = told(
        "The Sarland minister voiced concern at the decision of Norland of 11 June to raise the transit tariff."
    )
    assert [who for kind, _, who in raised if kind == "measure"] == [("norland",)]
    regretted = told("Sarland regrets that Norland has neither named its experts nor suggested a date for such talks.")
    assert [who for kind, _, who in regretted if kind == "propose"] == [("norland",)]


def test_what_was_done_last_year_is_dated_last_year() -> None:
    """A when-clause is of the time that it hangs on, and so is what is joined to it."""
    words = "Few expect a repeat of last year, when Norland withdrew its opening offer and broke off the talks."
    made = load_bytes(f"{HEAD}{words}\n".encode(), "a.txt")
    assert isinstance(made, Document)
    acts = read(made).acts
    assert acts
    assert {str(act.when) for act in acts} == {"2024"}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Not Norland but Sarland accepted the draft.", "sarland"),
        ("Not Norland, but Sarland accepted the draft.", "sarland"),
        ("The draft was accepted not by Norland but by Sarland.", "sarland"),
        ("It was not Norland but Sarland that accepted the draft.", "sarland"),
        ("It was the Harbour Council, not Norland, that accepted the draft.", "harbour-council"),
        ("Sarland instead of Norland accepted the draft.", "sarland"),
        ("Hardly had Sarland accepted the draft when Norland left.", "sarland"),
        ("Sarland was the first to accept the draft.", "sarland"),
        ("Sarland was quick to accept the draft.", "sarland"),
        ("Nobody but the Harbour Council accepted the draft.", "harbour-council"),
        ("Norland left before Sarland accepted the draft on 1 March 2025.", "sarland"),
    ],
)
def test_only_who_did_it(words: str, who: str) -> None:
    """Who is only named to be left out did nothing."""
    assert [actors for kind, modality, actors in told(words) if (kind, modality) == ("accept", "done")] == [(who,)]


def test_all_but_one() -> None:
    """The exception of "all parties but Norland" did nothing."""
    assert not [actors for _, _, actors in told("All parties but Norland accepted the draft.") if "norland" in actors]


def test_a_letter_says_once_what_it_will_say() -> None:
    """What a clause says the writer will say is one act, not a second of the table of moves."""
    words = "Dear Chair,\n\nNext week we shall present our position on the water level.\n\nAna Ruiz\nVietnam"
    assert [(kind, modality) for kind, modality, _ in told(words, "3 March 2025\n\n")] == [("state", "intended")]


def test_a_request_that_is_handed_on_is_not_put_again() -> None:
    """Who passes it on has referred it."""
    words = "Dear Chair,\n\nYour request has been passed to the trustees.\n\nAna Ruiz\nVietnam"
    assert not [kind for kind, _, _ in told(words, "3 March 2025\n\n") if kind in {"request", "propose"}]


@pytest.mark.parametrize(
    ("words", "polarity"),
    [
        ("Norland said that no ballot had been called.", "neutral"),
        ("Norland said that its engineers were not in the port.", "neutral"),
        ("Norland denied a report that it had left the talks.", "neutral"),
        ("Norland voiced concern about the closure of the strait.", "negative"),
        ("Norland said that the text was unacceptable.", "negative"),
    ],
)
def test_a_denial_is_no_concern(words: str, polarity: str) -> None:
    """Only words that judge do."""
    made = load_bytes(f"{HEAD}{words}\n".encode(), "a.txt")
    assert isinstance(made, Document)
    found = [str(act.polarity) for act in read(made).acts if act.kind == "state"]
    assert found in ([polarity], []), found


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Norland's delegates read the papers on the train. In the afternoon they accepted the plan.", "norland"),
        ("Chile backed the plan, Norland opposed it and Ecuador kept silent.", "norland"),
        ("The Mekong secretariat published the minutes.", "mekong-secretariat"),
        ("Parliament threw out the fee for small farms.", "parliament"),
        ("Having condemned the raid, the emir left for Norland.", "emir"),
        ("The envoy accepted a proposal the Harbour Council made on 1 March 2025.", "harbour-council"),
    ],
)
def test_whose_act_it_is(words: str, wanted: str) -> None:
    """Owners, objects taken for subjects, bodies named by a place, houses without an article, participles, makers of a thing."""
    assert wanted in {actor for _, _, actors in told(words) for actor in actors}


@pytest.mark.parametrize(
    ("words", "never"),
    [
        ("Norland left without accepting the draft.", ("refuse", "done")),
        ("Norland nearly accepted the draft.", ("refuse", "done")),
        ("It was not Norland that accepted the draft.", ("refuse", "done")),
        ("Norland was to have accepted the draft at noon.", ("accept", "intended")),
        ("As Sarland sees it, Norland went back on a promise.", ("retract", "done")),
        ("Norland would not sign before the map was settled.", ("agree", "done")),
        ("Norland gave Sarland a written assurance to that effect in March.", ("concede", "done")),
        ("Sarland said it had been so for a very long time.", ("support", "done")),
        ("The plan did not win Norland's backing.", ("support", "done")),
        ("Norland took umbrage at the suggestion that its gauges were wrong.", ("propose", "done")),
    ],
)
def test_what_is_not_said(words: str, never: tuple[str, str]) -> None:
    """Nearly done, left undone, seen so by the other side, or a word of another sense: no act of it is told."""
    assert never not in [(kind, modality) for kind, modality, _ in told(words)]


def test_no_extension_is_no_consent() -> None:
    """The table of moves takes no "no" for a yes."""
    letter = (
        "From: Norland Steel plc\nTo: the Harbour Council\nDate: 3 March 2025\n\nDear Chair,\n\n"
        "No further extension will be granted.\n\nYours sincerely,\nAna Ruiz\nNorland Steel plc"
    )
    found = {kind for kind, modality, _ in told(letter, "") if modality == "done"}
    assert "accept" not in found
    assert "refuse" in found

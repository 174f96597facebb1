"""Daily bulletins of many-sided talks: what was once asserted of the wrong one, or of nobody. Every text is invented."""

import pytest

from verbale.model import Act, Document, Reading
from verbale.reading.load import load_bytes
from verbale.reading.read import read

Row = tuple[str, str]


def reading(text: str) -> Reading:
    """Read a text as a bulletin."""
    document = load_bytes(text.encode(), "bulletin.md")
    assert isinstance(document, Document)
    return read(document, dialect="minutes")


def asserted(text: str) -> list[Act]:
    """Return the acts that are asserted."""
    return [act for act in reading(text).acts if act.certainty == "asserted"]


def told(text: str) -> set[tuple[str, str, str]]:
    """Return kind, modality and doers (sides, else the words for them) of what is asserted."""
    return {(act.kind.value, act.modality.value, ",".join(act.actors) or act.speaker or "") for act in asserted(text)}


@pytest.mark.parametrize(
    ("text", "wanted", "never"),
    [
        # a paper of theirs is not they
        ("These fears are addressed by the AOSIS draft protocol on catches.", None, "state"),
        # what is to be done is not done
        ("KENYA said the report should be considered by the Board in May.", ("state", "done", "ke"), "meet"),
        ("The Co-Chair requested the drafts to be considered by the Board.", ("request", "done", "co-chair"), "meet"),
        ("CHAD said nets are no issue and the contact group should not address them.", ("state", "done", "td"), "meet"),
        ("NORWAY said the branch shall assess the offers of Parties.", ("state", "done", "no"), "hold"),
        ("Delegates will meet on nets in the evening.", ("meet", "intended", "delegates"), "hold"),
        # thinking something is no meeting; whose judgement it is
        (
            "CHAD noted that other participants considered that the rules were sufficient.",
            ("state", "done", "td"),
            "welcome",
        ),
        ("KENYA noted that other participants considered that the rules were sufficient.", None, "meet"),
        # what only says which of a class
        ("CHAD supported an annex with links to material approved by the Board.", ("support", "done", "td"), "accept"),
        # what a paper says
        (
            "CHINA said paragraph 3, urging Parties to contribute, should be deleted.",
            ("state", "done", "cn"),
            "request",
        ),
        # denied in part, missed, needed
        ("CHAD noted that not all the open issues had been resolved.", ("agree", "not-done", ""), "accept"),
        ("CHAD reported that dialogue between buyers and fishers is lacking.", ("state", "done", "td"), "meet"),
        ("CHAD stressed the need for dialogue between Norway and Iceland.", ("state", "done", "td"), "meet"),
        ("NORWAY explained that the target would be met jointly.", ("state", "done", "no"), "meet"),
        # what is proposed is only proposed
        ("NORWAY proposed removing all brackets in the draft.", ("propose", "done", "no"), "concede"),
        ("CHAD proposed specifying that the annex be short.", ("propose", "done", "td"), "hold"),
        # verbs of every trade
        ("The Harbour Institute presented its results in a report.", None, "propose"),
        ("Ann Lee, Harbour Institute, presented her experience in applying wave models.", None, "measure"),
        ("Co-Chair Finn said a paper would be drafted, reflecting options from few to many.", None, "hold"),
        # some of those in the room
        (
            "The Cook Islands welcomed the text. Some delegates were concerned about nets.",
            ("state", "done", "delegates"),
            "oppose",
        ),
        (
            "The G-77/China proposed moving the text. A group of countries said the text should be divided.",
            ("state", "done", "group-of-countries"),
            "accept",
        ),
        (
            "The African Group spoke. A drafting group was formed. This group met in the afternoon.",
            ("meet", "done", "drafting-group"),
            "agree",
        ),
        # hard, apt or in question to do; warned against; what should be done; a noun that looks like a verb
        ("The US opposed the plan as it would be difficult to agree on its terms.", ("oppose", "done", "us"), "agree"),
        ("CHAD said it would be more appropriate to consider conclusions on nets.", ("state", "done", "td"), "hold"),
        ("Parties debated whether the COP should adopt the Accord.", ("meet", "done", "parties"), "accept"),
        ("Austria warned against taking a narrow approach.", ("warn", "done", "at"), "accept"),
        ("CHAD said the Board should report to the COP.", None, "brief"),
        (
            "Delegates considered issues, including costs and requests for inputs.",
            ("meet", "done", "delegates"),
            "request",
        ),
        ("Several delegations said the Board should call on the Panel to answer.", None, "answer"),
        (
            "CHAD called for a committee, supported by the Secretariat, to assess nets.",
            ("request", "done", "td"),
            "support",
        ),
        # some of a class; what is wished for
        (
            "Delegates suggested a body composed of experts appointed by governments.",
            ("propose", "done", "delegates"),
            "measure",
        ),
        ("BRAZIL suggested those states that are willing to pay could do so.", None, "accept"),
        (
            "CHAD stressed improving rules through better dialogue between Norway and Iceland.",
            ("state", "done", "td"),
            "meet",
        ),
        # a symbol is nobody
        ("Decisions 1/CP.19 and 1/CP.20 invited parties to submit plans.", None, "request"),
        ("CHAD drew attention to UNFCCC Article 4, which calls on Annex II Parties to pay.", None, "request"),
        ("Parties discussed questions presented by the ADP co-chairs.", ("meet", "done", "parties"), "state"),
        ("CHAD noted a package of decisions, to be adopted by Parties in May.", ("state", "done", "td"), "accept"),
        ("The US proposed that this be addressed by the group on nets.", ("propose", "done", "us"), "meet"),
        ("The Fishing Guidelines were first released in 1994.", None, "measure"),
        ("CHAD insisted that its aim was to broker a deal between Norway and Iceland.", None, "agree"),
        ("The Panel quoted an agreement that Norway had struck with Iceland.", None, "measure"),
        # a report is no proposal
        ("The Chair of the Panel delivered a report on nets.", None, "propose"),
        ("The session opened on Monday with a welcoming ceremony.", None, "propose"),
    ],
)
def test_kinds(text: str, wanted: tuple[str, str, str] | None, never: str) -> None:
    """What is told is told, and nothing of the kind that the words only seem to tell."""
    found = told(text)
    assert wanted is None or wanted in found
    assert never not in {kind for kind, _, _ in found}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Tuvalu, for the LDCs, and KENYA emphasized different fees.",
            {("tv", "ldcs"), ("ke", "")},
        ),
        ("The Philippines, for the G-77/China, and the EU called for longer seasons.", {("ph", "g77"), ("eu", "")}),
        (
            "Peru, for AOSIS, Chad, for the African Group, and Norway supported the text.",
            {("pe", "aosis"), ("td", "african-group"), ("no", "")},
        ),
        ("Brazil, supported by Chile, for AILAC, stressed costs.", {("br", "cl", "")}),
        ("Egypt, for the African Group and the LDCs, called for aid.", {("eg", "african-group")}),
        ("Peru, for the G-77/China, called for aid. On staff, she proposed a cap.", {("pe", "g77")}),
    ],
)
def test_each_speaks_for_their_own_group(text: str, sides: set[Row]) -> None:
    """A group spoken for is its speaker's alone, and stays with the speaker in the next sentence."""
    assert {(*act.actors, act.on_behalf_of or "") for act in asserted(text)} == sides


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("CHAD called for a focus on nets.", "a focus on nets"),
        ("Delegates will meet from 7:00-9:00 pm in Hall II.", ""),
        ("SBSTA met at noon to discuss nets.", "nets"),
        ("This contact group will convene at noon in Hall 3.", ""),
        ("CHAD highlighted: nets; and buoys.", "nets; and buoys"),
        (
            "CHINA said paragraph 3, urging Parties to contribute, should be deleted because it is vague.",
            "paragraph 3, urging Parties to contribute, should be deleted",
        ),
        (
            "PERU said the report shows the catch, suggested reflecting this in the conclusions, and called for patrols.",
            "the report shows the catch",
        ),
    ],
)
def test_topics_are_no_cut_clauses(text: str, topic: str) -> None:
    """A topic neither begins with what ties it to its verb nor runs on into the next verb."""
    assert topic in {act.topic for act in asserted(text)}


@pytest.mark.parametrize(
    "text",
    [
        "NORWAY welcomed the pledges to the Port Fund.",
        "CHAD highlighted the African Group's inability to attend all meetings.",
        "KENYA said SPMs should be simple and comparable.",
        "KENYA stated that developed countries' XNDCs should include costs.",
        "NORWAY welcomed the operation of the Port Fund.",
    ],
)
def test_nobody_is_addressed_by_what_is_only_spoken_of(text: str) -> None:
    """A fund, a group's inability, a thing with a name are told nothing."""
    assert [act.addressees for act in asserted(text)] == [()]


def test_a_key_of_the_head_is_no_side() -> None:
    """Who is named in a head's abstract sits for nobody of that name."""
    found = reading(
        '---\ntitle: "FISH TALKS"\ndate: 2001-02-03\nabstract: "President Holm met ministers."\n---\n\n# PLENARY\n\nPresident Holm proposed a cap.'
    )
    assert "abstract" not in {party.id for party in found.parties}


def test_numbered_annexes_are_nobodys_voice() -> None:
    """Annex I Parties, again and again makes no bulletin a release in the first person."""
    words = "NORWAY stressed the duties of Annex I Parties. CHAD noted that non-Annex I Parties pay more than Annex I Parties. "
    document = load_bytes(("Fish talks\n\n3 May 2001\n\n" + words * 4).encode(), "a.txt")
    assert isinstance(document, Document)
    assert read(document).dialect == "minutes"


def test_what_was_provided_is_no_condition() -> None:
    """That several texts were provided makes no warning conditional."""
    (act,) = asserted("While several texts were provided, BRAZIL cautioned against long additions.")
    assert (act.kind, act.modality) == ("warn", "done")


def test_run_in_headings_are_no_speakers() -> None:
    """Headings with a body in brackets come once each, and what stands below tells of others."""
    heads = ("FUND (CMP)", "REVIEW (COP)", "FINANCE (AWG-LCA)", "NETS (COP)")
    said = "Parties discussed draft text in a contact group. CHAD, supported by PERU, proposed deleting the paragraph."
    document = load_bytes("\n\n".join(f"{head}: {said}" for head in heads).encode(), "a.txt")
    assert isinstance(document, Document)
    assert read(document).dialect == "minutes"


def test_who_else_spoke_since_may_be_meant() -> None:
    """What "it" is after a sentence about a thing is a guess; so is "she" after somebody else was named first."""
    text = "The Catch Conference met. The programme helps states to fish. It aims to assist states in taking decisions."
    assert "aim" not in {act.rule for act in asserted(text)}
    assert ("state", "done", "catch-conference") not in told(text)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        # names that a line once broke in two
        ("COSTA  RICA supported the text.", ("cr",)),
        ("SAUDI\nARABIA supported the text.", ("sa",)),
        # everybody in the row, for whom they speak
        (
            "The US, the EU, POLAND, AUSTRALIA, and CANADA said compensation was unacceptable.",
            ("us", "eu", "pl", "au", "ca"),
        ),
        # no person is called by the end of a body's name
        ("Stephen Orr, Alliance for Fair Fishing Policy, said cuts are needed.", ("stephen-orr",)),
        # he is who spoke last in the paragraph
        ("President Ann Lee spoke.\n\nSAMOA welcomed the text. He delivered a proposal.", ("ws",)),
    ],
)
def test_whose_an_act_is(text: str, actors: tuple[str, ...]) -> None:
    """Every act is of those who do it."""
    assert {act.actors for act in asserted(text)} == {actors}


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "The US proposed a cap. An academic observer disagreed on ships. He suggested a floor.",
            ("propose", "done", "us", "floor"),
        ),
        (
            "The AWG-KP met. Chair Finn circulated a text, which she said could wait.",
            ("state", "done", "AWG-KP", "wait"),
        ),
        (
            "Developed countries stressed costs. He noted that ships pay.",
            ("state", "done", "Developed countries", "ships"),
        ),
    ],
)
def test_he_is_not_who_spoke_before_somebody_else(text: str, never: tuple[str, str, str, str]) -> None:
    """A pronoun skips nobody who spoke since, no body, and no crowd."""
    kind, modality, who, words = never
    found = [
        act
        for act in asserted(text)
        if (act.kind, act.modality, ",".join(act.actors) or act.speaker) == (kind, modality, who) and words in act.topic
    ]
    assert not found


def test_a_numbered_annex_may_end_a_sentence() -> None:
    """The next sentence is no part of the topic."""
    (act,) = asserted("CHAD underscored duties similar to Annex I. Dan Holm will chair a group.")
    assert act.topic == "duties similar to Annex I"

"""Minutes: who proposed what, with whom, for whom and against whom; every text is invented."""

import hashlib
import re

import pytest

from verbale.dossier import Dossier
from verbale.model import Act, Document, Kind, Modality, Party, Polarity, When
from verbale.reading.dates import dates
from verbale.reading.genres.minutes import draft
from verbale.reading.parsed_document import Mention, MentionKind, Page
from verbale.reading.sentences import sentences

PARTIES = ("Arvad", "Belmora", "Corvia", "Dravia", "Estania", "Fenmark", "North Group", "South Group")


def page(text: str, published: str = "2024-05-10") -> Page:
    """Lay out a text in which only the invented parties are named."""
    pattern = re.compile("|".join(PARTIES))
    document = Document(id=hashlib.sha256(text.encode()).hexdigest(), text=text, published=When.parse(published))
    found = tuple(
        Mention(match.start(), match.end(), MentionKind.PARTY, (_id(match[0]),)) for match in pattern.finditer(text)
    )
    parties = {_id(name): Party(id=_id(name), name=name) for name in PARTIES}
    return Page(
        document, Dossier(title="Invented"), sentences(text), found, dates(text, document.published), parties, {}
    )


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")


def acts(text: str) -> list[Act]:
    """Return the acts drafted from a text."""
    return list(draft(page(text)).acts)


def told(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """Return kind, actors and topic of each act."""
    return [(act.kind.value, act.actors, act.topic) for act in acts(text)]


def test_opponents_oppose_the_speaker_not_the_supporters() -> None:
    """The four stand against the first party's proposal, and the two beside it stand for it."""
    proposal, support, opposition = acts(
        "Arvad, supported by Belmora and Corvia, but opposed by Dravia, Estania and Fenmark, suggested shared rules."
    )
    assert (proposal.kind, proposal.actors, proposal.topic) == (Kind.PROPOSE, ("arvad",), "shared rules")
    assert (support.kind, support.actors, support.polarity) == (Kind.SUPPORT, ("belmora", "corvia"), Polarity.POSITIVE)
    assert (opposition.kind, opposition.actors) == (Kind.OPPOSE, ("dravia", "estania", "fenmark"))
    assert support.in_reply_to == opposition.in_reply_to == (proposal.id,)


def test_a_group_spoken_for() -> None:
    """The speaker acts, on behalf of its group."""
    (act,) = acts("Arvad, for the North Group, called for a longer deadline.")
    assert (act.kind, act.actors, act.on_behalf_of, act.topic) == (
        Kind.REQUEST,
        ("arvad",),
        "north-group",
        "a longer deadline",
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Arvad preferred option one, while Belmora and Corvia opposed it.",
            [("support", ("arvad",), "option one"), ("oppose", ("belmora", "corvia"), "it")],
        ),
        (
            "Arvad asked for the figures and, with Belmora, proposed a new annex.",
            [
                ("request", ("arvad",), "the figures"),
                ("propose", ("arvad",), "a new annex"),
                ("support", ("belmora",), "a new annex"),
            ],
        ),
        (
            "Noting the short time left, Arvad proposed a break, stressing the need for advice.",
            [
                ("state", ("arvad",), "the short time left"),
                ("propose", ("arvad",), "a break"),
                ("state", ("arvad",), "the need for advice"),
            ],
        ),
        (
            "On the fee, Dravia, opposed by Estania, suggested five per cent.",
            [
                ("propose", ("dravia",), "five per cent"),
                ("oppose", ("estania",), "five per cent"),
            ],
        ),
        (
            "New wording was submitted by Arvad and Belmora.",
            [("propose", ("arvad", "belmora"), "New wording")],
        ),
        (
            "Arvad recalled Belmora's objection to the fee.",
            [("state", ("arvad",), "Belmora's objection to the fee"), ("oppose", ("belmora",), "the fee")],
        ),
        (
            "Belmora and Corvia agreed to meet again, with Dravia opposing a fixed date.",
            [("agree", ("belmora", "corvia"), "to meet again"), ("oppose", ("dravia",), "a fixed date")],
        ),
    ],
)
def test_forms_of_minutes(text: str, expected: list[tuple[str, tuple[str, ...], str]]) -> None:
    """Each way of writing gives each side its act with the words of its point."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Arvad did not support the annex.", Kind.OPPOSE, Modality.DONE),
        ("Arvad could not accept the annex.", Kind.REFUSE, Modality.DONE),
        ("Arvad said it could not accept the annex.", Kind.REFUSE, Modality.DONE),
        ("Arvad would not block the annex.", Kind.OPPOSE, Modality.NOT_DONE),
        ("Arvad could support the annex.", Kind.SUPPORT, Modality.CONDITIONAL),
        ("Arvad rejected the annex.", Kind.REFUSE, Modality.DONE),
    ],
)
def test_denial_and_condition(text: str, kind: Kind, modality: Modality) -> None:
    """A denied support is opposition, a denied opposition did not happen, "could" is conditional."""
    (act,) = acts(text)
    assert (act.kind, act.modality) == (kind, modality)


def test_what_no_delegation_asked_was_not_asked() -> None:
    """An empty subject denies its verb."""
    modalities = {act.modality for act in acts("No delegation asked for its deletion.") if act.kind is Kind.REQUEST}
    assert modalities <= {Modality.NOT_DONE}


def test_this_was_opposed() -> None:
    """Opposition in later sentences finds the proposal before it, and quotes it as its antecedent."""
    proposal, passive, bare = acts(
        "Arvad proposed a levy of two per cent. This was opposed by Belmora. Corvia disagreed."
    )
    for act, actor in ((passive, "belmora"), (bare, "corvia")):
        assert (act.kind, act.actors, act.in_reply_to) == (Kind.OPPOSE, (actor,), (proposal.id,))
        assert act.topic == "a levy of two per cent"
        assert act.evidence[1] == proposal.evidence[0]


def test_a_new_paragraph_answers_nothing() -> None:
    """A proposal of another paragraph is not what "this" means."""
    first, second = acts("Arvad proposed a levy.\n\nThis was opposed by Belmora.")
    assert second.in_reply_to == ()
    assert first.kind is Kind.PROPOSE


def test_backing_an_opponent_is_opposing() -> None:
    """Who supports an opponent opposes with it; who opposes an opponent is for the point."""
    first, second = acts("Arvad, supported by Belmora and opposed by Corvia, opposed the levy.")
    assert (first.kind, first.actors) == (Kind.OPPOSE, ("arvad", "belmora"))
    assert (second.kind, second.actors) == (Kind.SUPPORT, ("corvia",))


def test_many_parties_act_in_their_own_words_and_so_does_the_chair() -> None:
    """Who is no party yet acts under their own words, for a person to confirm."""
    first, second = acts("Many developing countries supported the levy. The Chair proposed a break.")
    assert (first.actors, first.speaker) == (("many-developing-countries",), None)
    assert (second.actors, second.speaker) == (("chair",), None)


def test_he_is_the_speaker_before() -> None:
    """A pronoun takes the one speaker of the sentence before, quoted as antecedent."""
    _, act = acts("Arvad asked for time. He also proposed a break.")
    assert act.actors == ("arvad",)
    assert [item.exact for item in act.evidence] == ["proposed a break", "Arvad"]


def test_the_day_that_opens_a_sentence_is_the_day_of_its_acts() -> None:
    """The date is kept with its words as evidence; without one the act has none."""
    (dated,) = acts("On Tuesday, 7 May, Arvad introduced a draft.")
    assert dated.when is not None
    assert dated.when.edtf == "2024-05-07"
    (bare,) = acts("Arvad introduced a draft.")
    assert bare.when is None


def test_a_deadline_asked_for() -> None:
    """A limit inside a request becomes its deadline."""
    (act,) = acts("Arvad requested the figures by 1 June.")
    assert act.deadline is not None
    assert act.deadline.edtf == "2024-06-01"


@pytest.mark.parametrize(
    "text",
    [
        "A fund will be supported by a secretariat.",
        "Talks with Arvad and Belmora went on.",
        "The text proposed last year was long.",
    ],
)
def test_sentences_in_which_nobody_acts(text: str) -> None:
    """No act is invented where no named side does anything."""
    assert acts(text) == []


def test_every_quote_stands_in_the_text() -> None:
    """Evidence is verbatim, also over line breaks and double spaces."""
    text = "Arvad,  supported by\nBelmora, opposed by Corvia,\nproposed  a longer\ndeadline."
    made = acts(text)
    assert len(made) == 3
    assert all(text[item.start : item.end] == item.exact for act in made for item in act.evidence)
    assert made[0].topic == "a longer deadline"


def test_attributions_name_source_cue_and_content() -> None:
    """Each finite clause is also an attribution."""
    (said,) = draft(page("Arvad and Belmora stressed that time was short.")).attributions
    assert said.source is not None
    assert said.cue is not None
    assert (said.source.exact, said.cue.exact, said.content[0].exact) == (
        "Arvad and Belmora",
        "stressed",
        "that time was short",
    )


@pytest.mark.parametrize(
    ("text", "addressees", "topic"),
    [
        ("Arvad urged Belmora to publish its figures.", ("belmora",), "figures"),
        ("Arvad called on Belmora and Corvia to wait.", ("belmora", "corvia"), "to wait"),
        ("Arvad proposed to Belmora a shared fund.", ("belmora",), "a shared fund"),
        ("Arvad proposed a shared fund.", (), "a shared fund"),
    ],
)
def test_whom_a_proposal_or_request_turns_to(text: str, addressees: tuple[str, ...], topic: str) -> None:
    """The parties right after the verb are its addressees, and no part of its topic."""
    (act,) = acts(text)
    assert (act.addressees, act.topic) == (addressees, topic)


def test_the_parties_are_those_present() -> None:
    """The words "the parties" mean all together as the line of those present names them; without one they are a side of their own words."""
    (act,) = acts("Present: Arvad, Belmora.\n\nThe parties agreed to meet again on 3 June.")
    assert (act.kind, act.actors, act.when) == (Kind.AGREE, ("arvad", "belmora"), None)
    assert act.evidence[-1].exact == "Present: Arvad, Belmora."
    (bare,) = acts("The parties agreed to meet again.")
    assert (bare.actors, bare.speaker) == (("parties",), None)


def test_what_one_side_tells_of_another() -> None:
    """An act inside a report belongs to its actor, according to who reports it."""
    told_of = [act for act in acts("Arvad said that Belmora opposed the levy.") if act.kind is Kind.OPPOSE]
    assert [(act.actors, act.according_to) for act in told_of] == [(("belmora",), "arvad")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Arvad called the offer a small step.", []),
        ("Arvad introduced the agenda item.", [Kind.STATE]),
        ("Arvad introduced a draft decision.", [Kind.PROPOSE]),
        ("Arvad reserved its position.", [Kind.HOLD]),
        ("Arvad was ready to discuss the annex.", [Kind.PROPOSE]),
        ("Arvad was not prepared to discuss the annex.", [Kind.REFUSE]),
    ],
)
def test_what_a_verb_does_depends_on_what_follows(text: str, kinds: list[Kind]) -> None:
    """Calling something small asks for nothing; an item introduced is no proposal."""
    assert [act.kind for act in acts(text)] == kinds


def test_a_meeting_has_its_own_day() -> None:
    """The date told with a meeting is the meeting's."""
    (act,) = acts("Arvad and Belmora met in the old hall on 2 May 2024.")
    assert act.kind is Kind.MEET
    assert act.when is not None
    assert act.when.edtf == "2024-05-02"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Arvad, supported by many others, asked for time.", [("request", ("arvad",), "time")]),
        (
            "Arvad proposed, and Belmora agreed to, a longer break.",
            [("propose", ("arvad",), "a longer break"), ("accept", ("belmora",), "a longer break")],
        ),
        ("Arvad noted, with Belmora, the short time.", [("state", ("arvad", "belmora"), "the short time")]),
        (
            "In talks with Arvad, Belmora proposed a levy.",
            [("meet", ("belmora", "arvad"), ""), ("propose", ("belmora",), "a levy")],
        ),
        (
            "Arvad welcomed a text, which Belmora rejected.",
            [("welcome", ("arvad",), "a text, which Belmora rejected"), ("refuse", ("belmora",), "text")],
        ),
        (
            "Arvad proposed rules on measuring, reporting and review.",
            [("propose", ("arvad",), "rules on measuring, reporting and review")],
        ),
    ],
)
def test_less_usual_orders(text: str, expected: list[tuple[str, tuple[str, ...], str]]) -> None:
    """Shared complements, late company, leads and relatives keep sides and points apart."""
    assert told(text) == expected

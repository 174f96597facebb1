"""Speaker turns and official texts: the label, letterhead or title says who "we" is; every text is invented."""

import hashlib
import re

import pytest

from verbale.dossier import Dossier
from verbale.model import Act, Document, Kind, Modality, Party, Person, When
from verbale.reading.dates import dates
from verbale.reading.genres import official, turns
from verbale.reading.genres.alternatives import open_points
from verbale.reading.parsed_document import Mention, MentionKind, Page
from verbale.reading.sentences import sentences
from verbale.reading.validation import reason_against

NAMES = {"Arvad": "arvad", "Belmora": "belmora", "Corvia": "corvia"}


def page(text: str) -> Page:
    """Lay out a text in which the invented parties and one minister are named."""
    document = Document(id=hashlib.sha256(text.encode()).hexdigest(), text=text, published=When.parse("2024-05-10"))
    found = [
        Mention(match.start(), match.end(), MentionKind.PARTY, (NAMES[match[0].title()],))
        for match in re.finditer("|".join(NAMES), text, re.IGNORECASE)
    ]
    found += [
        Mention(match.start(), match.end(), MentionKind.PERSON, ("arvad",), "anna-arden")
        for match in re.finditer(r"Anna Arden|A\. Arden", text)
    ]
    found.sort(key=lambda mention: mention.start)
    parties = {party: Party(id=party, name=name) for name, party in NAMES.items()}
    people = {"anna-arden": Person(id="anna-arden", name="Anna Arden", party="arvad")}
    split = sentences(text)
    return Page(
        document, Dossier(title="Invented"), split, tuple(found), dates(text, document.published), parties, people
    )


def spoken(text: str) -> list[Act]:
    """Return the acts of a transcript, each past the gate."""
    return _gated(text, turns.draft(page(text)).acts)


def written(text: str) -> list[Act]:
    """Return the acts of an official text, each past the gate."""
    return _gated(text, official.draft(page(text)).acts)


def _gated(text: str, acts: tuple[Act, ...]) -> list[Act]:
    assert all(not reason_against(act, page(text)) for act in acts)
    return list(acts)


def test_the_label_says_who_we_is() -> None:
    """Each turn's "we" is the party of its label, and the label is part of the proof."""
    first, second, third = spoken(
        "THE REPRESENTATIVE OF ARVAD: We propose a levy. We cannot accept the annex.\n\n"
        "THE REPRESENTATIVE OF BELMORA: My delegation opposes the levy.\n"
    )
    assert (first.kind, first.actors, first.topic) == (Kind.PROPOSE, ("arvad",), "levy")
    assert (second.kind, second.actors, second.topic) == (Kind.REFUSE, ("arvad",), "annex")
    assert (third.kind, third.actors, third.topic) == (Kind.OPPOSE, ("belmora",), "levy")
    assert first.evidence[-1].exact == "THE REPRESENTATIVE OF ARVAD"


def test_questions_of_the_press_are_nobodys_acts() -> None:
    """What a journalist demands is no act; what the minister answers is hers, with her reason."""
    (act,) = spoken(
        "Question: We demand an answer. Will you give one?\n\n"
        "A. Arden: We will answer in June, because our council has to meet first.\n"
    )
    assert (act.kind, act.actors, act.speaker) == (Kind.HOLD, ("arvad",), "anna-arden")
    assert act.reason == "our council has to meet first"
    assert act.deadline is not None
    assert act.deadline.edtf == "2024-06"


def test_ready_if() -> None:
    """The words "ready to X if Y" are a conditional offer; "not ready" refuses."""
    offer, refusal = spoken(
        "ARVAD: We are ready to discuss the annex if Belmora moves. We are not prepared to accept the delay.\n"
    )
    assert (offer.kind, offer.modality) == (Kind.PROPOSE, Modality.CONDITIONAL)
    assert refusal.kind is Kind.REFUSE


def test_what_a_voice_tells_of_others_is_theirs() -> None:
    """Another party's act told in a turn has the voice as its source."""
    (act,) = spoken("ARVAD: Corvia rejected the levy last week.\n")
    assert (act.kind, act.actors, act.according_to) == (Kind.REFUSE, ("corvia",), "arvad")


def test_an_unknown_speaker_keeps_its_name() -> None:
    """A label that names nobody known speaks for nobody else: a side of its own, to be confirmed."""
    (act,) = spoken("Mr. Nobody: We propose a break.\n\nARVAD: Thank you.\n")
    assert (act.actors, act.speaker) == (("nobody",), "nobody")


def test_the_chair_alone_is_no_party() -> None:
    """The chair's own words are procedure, not a side's act."""
    assert spoken("THE CHAIR: We propose to adjourn.\n") == []


LETTER = """From: Anna Arden, Minister of Arvad
To: Minister of Belmora
Date: 3 May 2024

Dear Minister,

We cannot accept the levy. We propose one per cent and ask you for an answer by 1 June.

Yours sincerely,
Anna Arden
"""


def test_a_letter() -> None:
    """The letterhead gives actor, person and addressee."""
    refusal, offer, request = written(LETTER)
    assert (refusal.kind, refusal.actors, refusal.speaker) == (Kind.REFUSE, ("arvad",), "anna-arden")
    assert (offer.kind, offer.topic) == (Kind.PROPOSE, "one per cent")
    assert (request.kind, request.addressees) == (Kind.REQUEST, ("belmora",))
    assert request.deadline is not None
    assert request.deadline.edtf == "2024-06-01"


def test_a_signature_is_enough() -> None:
    """Without a letterhead the signature says who writes."""
    (act,) = written("Dear colleagues,\n\nWe oppose the levy.\n\nSincerely,\nAnna Arden\n")
    assert act.actors == ("arvad",)


def test_a_note_verbale() -> None:
    """The ministry of the first line is the voice."""
    acts = written(
        "The Ministry of Foreign Affairs of Arvad presents its compliments to the Embassy of Belmora and has the honour "
        "to inform it of the following. The Ministry has the honour to propose a meeting on 3 June."
    )
    assert [(act.kind, act.actors, act.topic) for act in acts if act.kind is Kind.PROPOSE] == [
        (Kind.PROPOSE, ("arvad",), "meeting")
    ]


def test_a_joint_text() -> None:
    """The words "the two sides" mean the parties that title and lead name."""
    agreed, welcomed, proposed = written(
        "Joint communiqué of Arvad and Belmora\n\nThe two sides agreed to meet again. Both sides welcomed the progress. "
        "Arvad proposed a draft.\n"
    )
    assert (agreed.kind, agreed.actors) == (Kind.AGREE, ("arvad", "belmora"))
    assert (welcomed.kind, welcomed.actors) == (Kind.WELCOME, ("arvad", "belmora"))
    assert (proposed.actors, proposed.according_to) == (("arvad",), None)


DRAFT = """Article 1. Figures

The parties [Arvad: shall] [Belmora: should] publish figures [every year] [every two years (Corvia)].
"""


def test_brackets_are_proposals_of_whoever_wants_them() -> None:
    """An alternative becomes a proposal only where the text says whose it is."""
    acts = written(DRAFT)
    assert [(act.kind, act.actors) for act in acts] == [
        (Kind.PROPOSE, ("arvad",)),
        (Kind.PROPOSE, ("belmora",)),
        (Kind.PROPOSE, ("corvia",)),
    ]
    assert acts[0].topic.startswith("Article 1. Figures: The parties shall publish figures")


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("They [shall] [should] report.", [["shall", "should"]]),
        ("They [shall][should] report [yearly].", [["shall", "should"], ["yearly"]]),
        ("They [Option 1 (Arvad): shall] or [Option 2: should] report.", [["shall", "should"]]),
        ("They [shall - Arvad] report.", [["shall"]]),
        ("See note [3] and [a link](there).", []),
    ],
)
def test_open_points(text: str, options: list[list[str]]) -> None:
    """Neighbouring brackets are the options of one point."""
    found = open_points(text)
    assert [[text[slice(*option.words)] for option in point.options] for point in found] == options


def test_nobody_is_invented() -> None:
    """A text without letterhead, signature or title has no voice: what "we" oppose is nobody's, and unsure."""
    found = written("Dear all,\n\nWe oppose the levy.\n")
    assert [(act.actors, act.certainty) for act in found if act.kind is Kind.OPPOSE] == [((), "unsure")]
    assert {act.certainty for act in found} == {"unsure"}


def test_a_text_without_labels_has_no_turns() -> None:
    """Named by hand, the grammar of turns finds nothing in plain prose."""
    assert spoken("Arvad proposed a levy. We oppose it.") == []


def test_a_refusal_to_answer_is_no_hold() -> None:
    """Say "we will not answer", and nothing is promised."""
    made = written(
        "From: Anna Arden, Minister of Arvad\nTo: Minister of Belmora\n\nWe will not answer it in March.\n\nAnna Arden\n"
    )
    assert not [act for act in made if act.kind is Kind.HOLD and act.modality is Modality.DONE]

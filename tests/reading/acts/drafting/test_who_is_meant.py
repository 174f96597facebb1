"""One delegation is not another, "they" is never the writer, and what is handed over makes the act."""

import pytest

from verbale.model import Document
from verbale.reading.load import load_bytes
from verbale.reading.read import read
from verbale.reading.syntax.model import Model

MEMO = "FROM: Quay Workers' Union, Branch 7\nTO: all members\nDATE: 4 March 2025\n\n"


def told(words: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return kind and actors of what a text asserts."""
    made = load_bytes((words + "\n").encode(), "a.txt")
    assert isinstance(made, Document)
    return [(str(act.kind), act.actors) for act in read(made).acts if act.certainty == "asserted"]


def test_a_side_with_another_adjective_is_another_side(model: Model) -> None:
    """The southern delegation is neither the northern one nor both."""
    assert model.digest
    text = "Both delegations spoke. The northern delegation rejected the draft. The southern delegation accepted it. The delegations agreed to meet in May."
    assert told(text) == [
        ("refuse", ("northern-delegation",)),
        ("accept", ("southern-delegation",)),
        ("agree", ("delegations",)),
    ]


def test_the_same_side_again(model: Model) -> None:
    """Without an adjective, or with one that tells nothing, it is the one spoken of last."""
    assert model.digest
    text = "The northern delegation rejected the draft. The delegation asked for time. The same delegation rejected the fee."
    assert {who for _, who in told(text)} == {("northern-delegation",)}


@pytest.mark.parametrize(
    "words",
    [
        "Management made a new offer. We turned it down. They then asked for a pause.",
        "Management rejected our claim. We have written to the mediator. They also rejected the roster.",
    ],
)
def test_they_are_never_who_writes(model: Model, words: str) -> None:
    """A clause of the writer's stands between; "they" are still the others."""
    assert model.digest
    last = told(MEMO + words)[-1]
    assert last[1] == ("management",)


def test_what_others_want_of_us_is_not_done(model: Model) -> None:
    """Who was asked to drop a claim has not dropped it."""
    assert model.digest
    acts = told(MEMO + "Management made an offer. They asked us to drop the night-shift claim.")
    assert "retract" not in {kind for kind, _ in acts}
    assert ("request", ("management",)) in acts


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Norland sent the figures to Sarland.", "answer"),
        ("Norland will send the list of wells.", "assure"),
        ("Norland said it would send the survey data by Friday.", "assure"),
        ("The Secretariat will distribute the revised programme.", "assure"),
        ("Norland sent a list of demands to Sarland.", "propose"),
        ("Norland submitted a revised list of commitments.", "propose"),
        ("Norland sent a draft treaty to Sarland.", "propose"),
        ("Norland took note.", "state"),
    ],
)
def test_what_is_handed_over_makes_the_act(model: Model, words: str, kind: str) -> None:
    """Figures inform, a draft is tabled, a note that is taken accepts nothing."""
    assert model.digest
    assert [one for one, _ in told(words)] == [kind]


def test_articles_on_the_table_bind_nobody(model: Model) -> None:
    """A note of a sitting that goes by articles tells what the sides did."""
    assert model.digest
    text = (
        "WORKING GROUP ON WATER, third sitting\n\nArticle 4 - Gauges\nThe Norland delegation withdrew its objection.\n\n"
        "Article 5 - Costs\nSarland repeated that it would not pay for the dam."
    )
    kinds = {kind for kind, _ in told(text)}
    assert {"concede", "refuse"} <= kinds


FIRM = "ARDLEY LLP\nSolicitors\n22 Castle Row, Norwich\n\n{to}\n6 November 2025\n\nDear Colleagues\n\nThe lease of Unit 9\n\n"
END = "\n\nYours faithfully\nArdley LLP"
LAWYERS = (
    "Our client does not accept liability. It has offered to pay £7,500. Your client turned down mediation in July."
)


def test_whose_client_did_it(model: Model) -> None:
    """The words "our client" mean the writer's, "your client" the reader's, "it" the one spoken of."""
    assert model.digest
    found = told(FIRM.format(to="Messrs Doyle & Strand") + LAWYERS + END)
    assert ("refuse", ("ardley-llp",)) in found
    assert ("propose", ("ardley-llp",)) in found
    assert ("refuse", ("messrs-doyle-strand",)) in found


def test_nobody_known_is_not_the_writer(model: Model) -> None:
    """Where the reader is not named, what "your client" did is nobody's, least of all the writer's."""
    assert model.digest
    found = told(FIRM.format(to="Our ref: 7") + "Your client turned down mediation in July." + END)
    assert ("refuse", ("ardley-llp",)) not in found


@pytest.mark.parametrize(
    "words",
    [
        "Some of you have heard that the committee has decided to recommend 3.3%.",
        "Members have heard that Norland has accepted the draft.",
        "The Norland minister raised the closure of the Orsk station.",
        "Norland raised the suspension of the tariff talks.",
    ],
)
def test_hearsay_and_subjects_of_talk_are_nobodys_deeds(model: Model, words: str) -> None:
    """What was only heard is not asserted, and who brings up a closure has closed nothing."""
    assert model.digest
    assert not {"agree", "accept", "propose", "measure", "suspend"} & {kind for kind, _ in told(words)}


@pytest.mark.parametrize(
    ("words", "not_told"),
    [
        ("According to the supplier the repair will be finished in July.", "refuse"),
        ("The ministry said the works would be finished by July.", "refuse"),
        ("Norland was sorry to inform Sarland that the session had been moved.", "criticise"),
    ],
)
def test_ends_of_works_and_courtesies_are_no_acts(model: Model, words: str, not_told: str) -> None:
    """What is brought to its end in time is refused by nobody; who is sorry to tell blames nobody."""
    assert model.digest
    assert not_told not in {kind for kind, _ in told(words)}


def test_a_deal_that_is_finished_is_refused(model: Model) -> None:
    """The end of a deal in the present tense is still its end."""
    assert model.digest
    assert ("refuse", ("minister",)) in told("The minister said the deal was finished.")


def test_a_question_about_others_is_not_refused(model: Model) -> None:
    """Who says that temporary staff would not be included refuses nothing of their own."""
    assert model.digest
    head = "Minutes of the joint committee\n3 May 2024\n\nPresent: Mr Falk (works manager), Ms Okoye (convenor)\n\n1. Rosters\n"
    about = told(
        head + "Ms Okoye asked whether temporary staff would be included. Mr Falk replied that they would not."
    )
    assert "refuse" not in {kind for kind, _ in about}


def test_a_yes_that_dates_something_else_is_none(model: Model) -> None:
    """The words "when the lease was granted" accept nothing today."""
    assert model.digest
    words = "As your client is aware, the roof was in disrepair when the lease was granted."
    assert "accept" not in {kind for kind, _ in told(FIRM.format(to="Messrs Doyle & Strand") + words + END)}


@pytest.mark.parametrize(
    "words",
    [
        "The drivers' union has accepted 3.8 per cent.",
        "The drivers' union, which negotiates separately, has accepted 3.8 per cent for its members.",
        "On Monday the pilots' union accepted the offer.",
    ],
)
def test_a_union_of_others_is_not_who_writes(model: Model, words: str) -> None:
    """Whose union it is tells it from the one that writes."""
    assert model.digest
    acts = told(MEMO + "Management made an offer to the union. " + words)
    assert [who for kind, who in acts if kind == "accept"] in ([("drivers-union",)], [("pilots-union",)])


def test_a_union_under_its_own_owner_is_itself(model: Model) -> None:
    """The words of the name mean the name."""
    assert model.digest
    acts = told("The Nurses' Union met the board on 3 May 2025. The nurses' union rejected the offer.")
    assert acts[-1] == ("refuse", ("nurses-union",))


@pytest.mark.parametrize("verb", ["dispute", "contest", "question"])
def test_who_does_not_dispute_grants(model: Model, verb: str) -> None:
    """A right that is not disputed is granted in words, nobody opposes it."""
    assert model.digest
    kinds = {kind for kind, _ in told(f"Norland does not {verb} Marenia's right to draw water. It asks for figures.")}
    assert "oppose" not in kinds

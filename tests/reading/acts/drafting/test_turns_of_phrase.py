"""Turns of phrase in which a predicate says less, more or the contrary of its own words."""

import pytest

from tests.reading.acts.test_no_contrary import told

FILL = (
    " The talks on the fee schedule and the quotas go on, with proposals, demands and offers from both delegations on the table,"
    " and a draft agreement that neither side has signed."
)


def asserted(words: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return kind, modality and actors of what is asserted of a paragraph in an article on talks."""
    return told(words)


@pytest.mark.parametrize(
    ("words", "wanted", "never"),
    [
        # a relative clause under a noun that is denied
        ("The levy, Norland said, was not something it could accept.", None, ("accept", "done")),
        ("A joint fleet was “not an idea we are considering”, a spokesman of Norland said.", None, ("hold", "done")),
        ("Sarland said there was nothing in the draft that it would sign.", None, ("agree", "done")),
        # a second verb shares the supposition of the first
        ("Norland would have taken the offer and asked for more.", None, ("request", "done")),
        ("In better times Sarland might have signed the text and withdrawn its claim.", None, ("retract", "done")),
        # who will not stand in the way refuses nothing
        ("Sarland said it would not exclude a joint fleet.", None, ("refuse", "done")),
        ("Norland said that it would not rule out a longer truce.", None, ("refuse", "done")),
        ("Norland will not stand in the way of a deal.", None, ("refuse", "done")),
        # what is not to happen to a thing is agreed, and refused by nobody
        ("Norland and Sarland agreed that the quota would not be used as a lever.", None, ("refuse", "done")),
        ("Norland stressed that the counter-measures would not be put into effect.", None, ("refuse", "done")),
        # words that look like others
        ("A visit, Norland said, could not take the place of the release of the crew.", None, ("refuse", "done")),
        ("Norland kept the keys to the archive.", None, ("restate", "done")),
        ("The text is subject to Norland's final approval.", None, ("accept", "done")),
        ("No delegation has opposed the change that Norland proposed.", None, ("oppose", "not-done")),
        ("The embassy of Norland was informed in writing that the permits would not be renewed.", None, ("refuse", "done")),
        ("“My fear,” said Dr Ellen Holt of the talks, “is that they will accept the price.”", None, ("accept", "intended")),
        ("What Norland is asking for is a seat on the joint board.", ("request", "done"), None),
        ("Norland dragged its feet over the tables of fees.", ("hold", "done"), None),
        ("Norland will pay the arrears.", ("assure", "intended"), None),
        ("The Board of Harrow received the Possible Offer on 12 June.", None, ("meet", "done")),
        ("Norland said that it might hand back the licence.", None, ("refuse", "conditional")),
        # what a side proposes to do is not yet its deed
        ("The Chair of the talks proposed to extend the session until Friday.", ("propose", "done"), ("postpone", "intended")),
        # results and clefts
        ("Sarland floated a truce of six months, only to pull the suggestion a week later.", ("retract", "done"), None),
        ("What Sarland can offer, its envoy said, is a fee of two per cent.", ("propose", "conditional"), None),
        ("Without a signature, Norland's minister said, the lamps of Sarland will go out.", ("warn", "conditional"), None),
        ("Norland came down from 74 metres to 68.", ("concede", "done"), None),
        ("Norland is not persuaded by the draft.", ("oppose", "done"), ("support", "done")),
        ("Sarland has no plans to lift the fee.", None, ("refuse", "done")),
        ("Norland, which was offered June, came back with an offer of its own.", ("propose", "done"), None),
        ("The vote on the treaty in Sarland's parliament has been put back to February.", ("postpone", "done"), None),
        ("Norland considered ten years to be disproportionate.", ("criticise", "done"), None),
        ("Sarland took note of the draft, but reserved the right to come back to the point.", ("hold", "done"), ("warn", "done")),
        ("Sarland described Norland's account as fantasy.", ("criticise", "done"), None),
    ],
)  # fmt: skip
def test_a_turn_of_phrase(words: str, wanted: tuple[str, str] | None, never: tuple[str, str] | None) -> None:
    """What the sentence says is asserted, or at least nothing that it does not say."""
    found = {(kind, modality) for kind, modality, _ in asserted(words + FILL)}
    assert never not in found
    assert wanted is None or wanted in found


@pytest.mark.parametrize(
    ("words", "kind", "who"),
    [
        ("Sarland's negotiators knew that. They gave way all the same.", "concede", {"sarland"}),
        (
            "Ms Ada Lind, Norland's minister, replied that the treaty forbade it. He did not dispute that, and rejected the fee.",
            "refuse",
            set(),
        ),
        ("Norland said that its predecessor had rejected the fee in 2018.", "refuse", set()),
        ("After the withdrawal of Norland's bid, only two other suitors are left.", "retract", {"norland"}),
        ("Having heard the concerns of the delegations, Norland went home. It now proposes a fee of 36 marks.", "propose", {"norland"}),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means(words: str, kind: str, who: set[str]) -> None:
    """The act is theirs, or nobody's where the words do not say whose it is."""
    actors = {one for found, modality, acting in asserted(words + FILL) if found == kind for one in acting}
    assert actors <= who

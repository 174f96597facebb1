"""What the parser takes for another part of speech, and whom a sentence leaves out."""

import pytest

from benchmarks.reading.told import reading_of

HEAD = "Notes from the round\n6 March 2025\n\n"


def told(words: str) -> list[tuple[str, str, tuple[str, ...], str]]:
    """Return kind, modality, actors and certainty."""
    return [
        (str(act.kind), str(act.modality), act.actors, act.certainty) for act in reading_of(f"{HEAD}{words}\n").acts
    ]


@pytest.mark.parametrize("adverb", ["Possibly", "Perhaps", "Presumably"])
def test_an_adverb_is_no_part_of_a_name(adverb: str) -> None:
    """What is only possible is not told for sure."""
    assert all(row[3] == "unsure" for row in told(f"{adverb} Tarkos plc tabled a motion."))


@pytest.mark.parametrize("claim", ["reports", "claims", "rumours"])
def test_reports_are_contradicted(claim: str) -> None:
    """What somebody contradicts is told of nobody."""
    assert not [
        row
        for row in told(f"Portugal contradicted {claim} that Norland had suspended the talks.")
        if row[0] == "suspend"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Portugal saw no point in warning of empty shelves.",
        "Portugal held off warning of empty shelves.",
        "Kenya insisted on Portugal warning of empty shelves.",
    ],
)
def test_who_has_not_warned(words: str) -> None:
    """A gerund without an article is no noun."""
    assert not [row for row in told(words) if row[0] == "warn" and row[1] == "done" and row[3] == "asserted"]


def test_a_warning_is_still_a_noun() -> None:
    """With an article or an owner it is what was given."""
    assert ("warn", "done", ("pt",), "asserted") in told("Portugal gave a warning of empty shelves.")


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("It was Kenya rather than Halvern Holdings that accepted the draft.", "ke"),
        ("Kenya instead of Tarkos plc accepted the draft.", "ke"),
        ("It was Kenya and not the Harbour Council that accepted the draft.", "ke"),
    ],
)
def test_who_is_left_out_did_nothing(words: str, who: str) -> None:
    """Whichever words leave them out."""
    assert told(words) == [("accept", "done", (who,), "asserted")]


@pytest.mark.parametrize(
    "words",
    [
        "All but Kenya accepted the draft.",
        "Every delegation save Kenya accepted the draft.",
        "All parties but Kenya accepted the draft.",
        "All the delegations except Kenya accepted the draft.",
    ],
)
def test_all_but_one(words: str) -> None:
    """The one is not among them."""
    assert not any("ke" in row[2] for row in told(words))


def test_no_doubt_denies_nothing() -> None:
    """Put in, it is an adverb."""
    assert ("assure", "done", ("pt",), "asserted") in told(
        "Portugal gave assurances to Chile, no doubt to please Peru."
    )


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("Norland did not hesitate to reject the draft.", "done"),
        ("Norland has not hesitated to criticise the draft.", "done"),
        ("Norland would not hesitate to reject the draft.", "conditional"),
    ],
)
def test_who_does_not_hesitate(words: str, modality: str) -> None:
    """It is done, and under "would" only threatened."""
    assert [row[1] for row in told(words)] == [modality]


def test_contrary_to_fact() -> None:
    """Who would have been unwilling refused nothing."""
    assert not [row for row in told("Marenia would have been not willing to shorten the pier.") if row[1] == "done"]

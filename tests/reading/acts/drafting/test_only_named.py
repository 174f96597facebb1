"""What is only named tells nothing: targets that are met, letters that are signed, things that are lacking."""

import pytest

from benchmarks.reading.told import reading_of

HEAD = "Talks on the fisheries accord\nThe Coast Herald, 4 June 2024\n\n"


def told(words: str) -> set[str]:
    """Return the kinds of what is asserted of a sentence."""
    return {str(act.kind) for act in reading_of(f"{HEAD}{words}\n").acts if act.certainty == "asserted"}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Norway met its target for the year.", "meet"),
        ("Chile signed a letter to its ambassador.", "agree"),
        ("Consensus on the quota was lacking.", "agree"),
    ],
)
def test_what_is_only_named_is_no_act(words: str, kind: str) -> None:
    """The verb has another object than an act would have."""
    assert kind not in told(words)


@pytest.mark.parametrize(
    ("words", "kind"),
    [("Norway met Iceland in Oslo.", "meet"), ("Chile signed the accord.", "agree")],
)
def test_the_same_verbs_tell_acts_elsewhere(words: str, kind: str) -> None:
    """So that the rule is no silence."""
    assert kind in told(words)

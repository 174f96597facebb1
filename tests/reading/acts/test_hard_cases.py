"""Hard cases of diplomatic language, each with its reason. All sentences are ours."""

from collections.abc import Callable

from verbale.model import Act, Kind, Modality

Reader = Callable[[str], list[Act]]


def row(act: Act) -> tuple[str, tuple[str, ...], str, str]:
    """Return kind, actors, polarity and modality."""
    return act.kind.value, act.actors, act.polarity.value if act.polarity else "", act.modality.value


def test_did_not_rule_out(acts: Reader) -> None:
    """Not ruling out is no refusal: the refusal did not happen, and nothing is judged."""
    assert [row(act) for act in acts("Denmark did not rule out a moratorium.")] == [("refuse", ("dk",), "", "not-done")]


def test_cannot_be_satisfied(acts: Reader) -> None:
    """Who cannot be satisfied with a reply does not take it: a refusal, although no word of refusing stands there."""
    (act,) = acts("Norway cannot be satisfied with this reply.")
    assert row(act) == ("refuse", ("no",), "negative", "done")


def test_is_ready_to_discuss(acts: Reader) -> None:
    """Readiness to talk is an offer that hangs on the other; readiness to fight is none."""
    (act,) = acts("Norway is ready to discuss the verification rules with Iceland.")
    assert row(act) == ("propose", ("no",), "", "conditional")
    assert act.addressees == ("is",)
    assert not acts("Norway is ready to fight over the verification rules.")


def test_would_consider_if(acts: Reader) -> None:
    """What stands after "if" is supposed: no concession of Mexico, only Canada's conditional offer."""
    found = acts("Canada would consider the draft if Mexico dropped its reservation.")
    assert [row(act) for act in found] == [("propose", ("ca",), "", "conditional")]


def test_denied_that_it_had_rejected(acts: Reader) -> None:
    """A reported denial: "it" is who denies, and the refusal is denied, not done."""
    (act,) = acts("Japan denied that it had rejected the offer.")
    assert row(act) == ("refuse", ("jp",), "", "denied")
    assert act.according_to == "jp"


def test_no_decision_to_refuse_has_been_taken(acts: Reader) -> None:
    """A decision not taken is no refusal by anybody."""
    assert not [
        act
        for act in acts("No decision to refuse the visa plan has been taken in Ottawa.")
        if act.modality is Modality.DONE
    ]


def test_called_on_to_call_off(acts: Reader) -> None:
    """Calling on somebody to call something off is a request; what is asked for has not been called off."""
    (act,) = acts("Ireland called on Greece to call off the talks.")
    assert row(act) == ("request", ("ie",), "", "done")
    assert act.addressees == ("gr",)


def test_noted_ones_opposition(acts: Reader) -> None:
    """Who notes another's opposition opposes nothing: the act is the other's, told by who notes it."""
    (act,) = acts("Chile noted Peru's opposition to the fisheries clause.")
    assert row(act) == ("oppose", ("pe",), "negative", "done")
    assert act.according_to == "cl"


def test_reiterated_its_earlier_offer(acts: Reader) -> None:
    """An offer repeated is no new offer: a restatement, dated by its own day."""
    (act,) = acts("On Thursday Poland reiterated its earlier offer of joint inspections.")
    assert row(act) == ("restate", ("pl",), "", "done")
    assert act.when is not None
    assert act.when.edtf == "2022-03-10"


def test_constructive_talks_that_broke_up(acts: Reader) -> None:
    """Constructive is somebody's word for talks that broke up: no welcome, no positive answer, and nobody broke them."""
    (act,) = acts("The talks the minister described as constructive broke up in Vienna on Friday.")
    assert (act.kind, act.actors, act.polarity) == (Kind.SUSPEND, (), None)

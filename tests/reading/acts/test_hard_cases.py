"""Hard cases of diplomatic language, each with its reason. All sentences are ours."""

from collections.abc import Callable

from verbale.model import Act, Kind, Modality, Polarity

Reader = Callable[[str], list[Act]]


def row(act: Act) -> tuple[str, tuple[str, ...], str]:
    """Return kind, actors and modality."""
    return act.kind.value, act.actors, act.modality.value


def sure(acts: list[Act]) -> list[Act]:
    """Return the acts that count without a person's ruling."""
    return [act for act in acts if act.certainty == "asserted"]


def test_did_not_rule_out(acts: Reader) -> None:
    """Not ruling out is no refusal: what is not ruled out may still be done."""
    assert [row(act) for act in acts("Denmark did not rule out a moratorium.")] == [("state", ("dk",), "conditional")]


def test_cannot_be_satisfied(acts: Reader) -> None:
    """Who cannot be satisfied with a reply judges it ill: its response to the other's act, although no word of blame stands there."""
    (act,) = acts("Norway cannot be satisfied with this reply.")
    assert row(act) == ("criticise", ("no",), "done")
    assert act.polarity is Polarity.NEGATIVE


def test_cannot_agree_before(acts: Reader) -> None:
    """Who cannot say yes before something has happened has not said no: the answer is still to come. Who cannot at all has said it."""
    for words in (
        "could not agree to the date before its parliament had voted",
        "cannot accept the draft until its court has ruled",
    ):
        (act,) = sure(acts(f"Norway {words}."))
        assert row(act) == ("hold", ("no",), "done")
    (act,) = sure(acts("Norway cannot accept the draft."))
    assert act.kind is Kind.REFUSE


def test_denies_a_breach(acts: Reader) -> None:
    """Who denies is meant by "it", and no text that breaches another: nothing is criticised."""
    (act,) = sure(acts("Norway denies that it has breached the accord."))
    assert row(act) == ("measure", ("no",), "denied")


def test_is_ready_to_discuss(acts: Reader) -> None:
    """Readiness to talk, or to sign, is an offer that hangs on the other, told once: nothing has been discussed or signed."""
    for deed in ("discuss the verification rules with Iceland", "sign the pact"):
        (act,) = acts(f"Norway is ready to {deed}.")
        assert row(act) == ("propose", ("no",), "conditional")


def test_would_consider_if(acts: Reader) -> None:
    """What stands after "if" is supposed: no concession of Mexico, only Canada's conditional offer."""
    found = acts("Canada would consider the draft if Mexico dropped its reservation.")
    assert [row(act) for act in found] == [("propose", ("ca",), "conditional")]


def test_contrary_to_fact(acts: Reader) -> None:
    """What would have been done was not done, and is no offer either."""
    assert not acts("Had Spain accepted the draft, Morocco would have signed it.")
    assert not acts("If Spain had accepted the draft, Morocco would have signed it.")


def test_denied_that_it_had_rejected(acts: Reader) -> None:
    """A reported denial: "it" is who denies, and the refusal is denied, not done."""
    (act,) = acts("Japan denied that it had rejected the offer.")
    assert row(act) == ("refuse", ("jp",), "denied")
    assert act.polarity is None


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
    assert row(act) == ("request", ("ie",), "done")
    assert act.addressees == ("gr",)


def test_noted_ones_opposition(acts: Reader) -> None:
    """Who notes another's opposition opposes nothing: the act is the other's, and no position of who notes it counts unread."""
    (act,) = sure(acts("Chile noted Peru's opposition to the fisheries clause."))
    assert row(act) == ("oppose", ("pe",), "done")
    assert act.polarity is Polarity.NEGATIVE


def test_reiterated_its_earlier_offer(acts: Reader) -> None:
    """An offer repeated is no new offer: a restatement, dated by its own day."""
    (act,) = acts("On Thursday Poland reiterated its earlier offer of joint inspections.")
    assert row(act) == ("restate", ("pl",), "done")
    assert act.when is not None
    assert act.when.edtf == "2022-03-10"


def test_constructive_talks_that_broke_up(acts: Reader) -> None:
    """Constructive is the minister's word for talks that broke up: a welcome at most, no answer, and nobody broke them."""
    found = acts("The talks the minister described as constructive broke up in Vienna on Friday.")
    (act,) = (one for one in found if one.kind is Kind.SUSPEND)
    assert (act.actors, act.polarity) == ((), None)
    assert {one.kind for one in found} <= {Kind.SUSPEND, Kind.WELCOME}

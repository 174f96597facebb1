"""Records as they come: contradictions, open ends, unknown names. The watch says what it leaves out and never stumbles."""

import datetime as dt
import hashlib
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.dossier import BreakEven, ClockRule, Comparison, Dossier
from verbale.model.act import Act, Kind, Modality, Polarity
from verbale.model.document import Document
from verbale.model.marking import Marking
from verbale.model.party import Party
from verbale.model.play import (
    Coverage,
    Hold,
    Measure,
    Obligation,
    Pause,
    Procedure,
    RecordedAct,
    Session,
    StateOfPlay,
    Status,
)
from verbale.model.point import Option, Point
from verbale.model.when import When
from verbale.watch import watch
from verbale.watch.clocks.icalendar import calendar_file

ON = dt.date(2024, 6, 3)
WHEN = [None, When.parse("2024-05"), When.parse("../2024-05"), When.parse("2024-01/..")]


def day(random: Random) -> dt.date:
    """Return a day around the talks, some of them later than the view."""
    return ON - dt.timedelta(random.randint(-30, 500))


def some(random: Random, names: str) -> tuple[str, ...]:
    """None, one or two of some names."""
    return tuple(random.sample(names.split(), random.randint(0, 2)))


def an_act(random: Random, number: int) -> RecordedAct:
    """Return an act of any kind."""
    words = f"Invented words number {number}."
    document = Document(hashlib.sha256(words.encode()).hexdigest(), words)
    act = Act(
        kind=random.choice(list(Kind)),
        actors=some(random, "a b c unknown"),
        points=some(random, "p q odd-words"),
        polarity=random.choice([None, *Polarity]),
        modality=random.choice(list(Modality)),
        option=random.choice([None, "x", "y", "unknown"]),
        reason=random.choice(["", "an invented reason"]),
        rule=random.choice(["news/measure.sanction", "hand:x"]),
        when=random.choice(WHEN),
        evidence=(document.quote(0, len(words)),),
    )
    happened = day(random)
    return RecordedAct(f"a{number}", act, number, happened, happened)


def an_obligation(random: Random, number: int) -> Obligation:
    """Return an answer owed, its dates in any order."""
    closed = random.choice([None, day(random)])
    return Obligation(
        id=f"o{number}",
        debtor=random.choice(["a", "b", "c", "unknown"]),
        creditor=random.choice(["a", "b", "c"]),
        point=random.choice(["p", "q", "", "odd words"]),
        request=random.choice(["propose", "request"]),
        opened=day(random),
        opened_by=f"a{random.randint(0, 8)}",
        status=random.choice(list(Status)),
        closed=closed,
        closed_by=f"a{random.randint(0, 8)}" if closed else "",
        deadline=random.choice([None, day(random), dt.date.max]),
        holds=(Hold("a1", day(random), random.choice(WHEN)),) if random.random() < 0.3 else (),
        pauses=(Pause(day(random), random.choice([None, day(random)]), "r", credence=random.random()),),
    )


def a_play(random: Random) -> StateOfPlay:
    """Return a state of play that no careful record would give."""
    acts = [an_act(random, number) for number in range(random.randint(0, 9))]
    return StateOfPlay(
        on=ON,
        known=None,
        clearance=Marking(),
        marking=Marking(),
        obligations=tuple(an_obligation(random, number) for number in range(random.randint(0, 12))),
        sessions=tuple(Session(f"s{n}", day(random), some(random, "a b c")) for n in range(random.randint(0, 5))),
        procedures=tuple(
            Procedure(
                f"a{n}", random.choice(["postpone", "suspend", "resume"]), day(random), some(random, "a b"), "why"
            )
            for n in range(random.randint(0, 4))
        ),
        measures=tuple(
            Measure(
                f"a{n}", day(random), some(random, "a b c"), some(random, "a b c"), "p", "m", random.choice([None, 3.0])
            )
            for n in range(random.randint(0, 5))
        ),
        coverage=tuple(Coverage(name, 1, (day(random), day(random))) for name in "abc"),
        acts=tuple(sorted(acts, key=lambda known: known.happened)),
    )


def a_dossier(random: Random) -> Dossier:
    """Return a dossier with some tables and without others."""
    rule = ClockRule(preset=random.choice(["working-days", "us-foia", "months"]), length=random.choice([None, 5, 30]))
    nil = [None, 0.0, 0.3, 100.0, -5.0]
    inputs = BreakEven(
        party="a", assessed_by="x", gain=random.choice(nil), cost=random.choice(nil), drift=random.choice(nil),
        drift_sd=random.choice(nil), hazard=random.choice([None, 0.0, 0.01]), agreements=random.choice(nil),
        exposure=random.choice(nil), gain_drift=random.choice(nil),
    )  # fmt: skip
    return Dossier(
        title="invented",
        ours=random.choice(["", "a"]),
        parties=tuple(Party(name, name, calendar=random.choice(["", "DE", "AE"])) for name in "abc"),
        points=(Point("p", "P", options=(Option("x", "X"), Option("y", "Y")), weights={"a": 3.0}), Point("q", "Q")),
        clocks=(rule,) if random.random() < 0.5 else (),
        comparisons=(Comparison(name="c", source="s", median=random.choice([None, 10.0, 0.0])),),
        break_even=(inputs,),
    )


@settings(max_examples=200, deadline=None)
@given(st.randoms(use_true_random=False))
def test_no_record_makes_it_stumble(random: Random) -> None:
    """Whatever is in the record, there is a watch, each figure and alert has its own name, and a calendar can be written."""
    dossier, play = a_dossier(random), a_play(random)
    found = watch(dossier, play)
    assert len({figure.id for figure in found.indicators}) == len(found.indicators)
    assert len({alert.id for alert in found.alerts}) == len(found.alerts)
    assert calendar_file(dossier, play).endswith("END:VCALENDAR\r\n")

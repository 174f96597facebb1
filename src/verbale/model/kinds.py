"""What each kind of act does to the state of play, in one table: what it opens, closes, judges and moves, its stance, its words.

A rule that turns on the kind of an act asks the table here; no other module lists kinds. `KINDS` has a row for every kind.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from verbale.model.act import Kind, Polarity
from verbale.model.play import Stance

NONE: Mapping[Polarity, Stance] = MappingProxyType({})
SAID = MappingProxyType(
    {Polarity.POSITIVE: Stance.OPEN, Polarity.NEGATIVE: Stance.CONCERNED, Polarity.MIXED: Stance.MIXED}
)
REPLIED = MappingProxyType(
    {Polarity.POSITIVE: Stance.OPEN, Polarity.NEGATIVE: Stance.REFUSES, Polarity.MIXED: Stance.MIXED}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a kind of act does.

    Parameters
    ----------
    words
        Past, base, and the preposition before those it is addressed to.
    lane
        Group that it is drawn in.
    event
        Its root in PLOVER; empty where there is none.
    opens
        Those it is addressed to owe an answer.
    closes
        It answers what its maker owed.
    holds
        It says that the answer will come later.
    withdraws
        It takes back what its maker had put to others.
    whole
        Without points of its own it speaks to everything that was asked.
    judges
        It speaks of another's act: a response, never a position of its own.
    judged
        Its polarity says how it takes what it answers.
    moves
        +1 towards the others, −1 away, 0 neither.
    fixed
        An option named in it is no new offer: it reports or repeats a position.
    stance
        Stance that it takes, whatever its polarity.
    by_polarity
        Stance by polarity, where it has none of its own.
    places
        An option named in it is where its maker stands.
    spoken
        Its words can be held against earlier words on the point.
    settles
        The parties are agreed on its points.
    reverts
        It undoes what was settled.
    talks
        It is a session; those it is addressed to took part.
    procedure
        It changes how the talks go.
    breaks
        It interrupts them.
    pauses
        With a stated reason it stops clocks.
    resumes
        It ends an interruption.
    deed
        It happens away from the table.
    single
        Two tellings of it on one day are one act, whatever words they use for its topic.
    """

    words: tuple[str, str, str]
    lane: str = "says"
    event: str = ""
    opens: bool = False
    closes: bool = False
    holds: bool = False
    withdraws: bool = False
    whole: bool = False
    judges: bool = False
    judged: bool = False
    moves: int = 0
    fixed: bool = False
    stance: Stance | None = None
    by_polarity: Mapping[Polarity, Stance] = field(default_factory=lambda: NONE)
    places: bool = False
    spoken: bool = False
    settles: bool = False
    reverts: bool = False
    talks: bool = False
    procedure: bool = False
    breaks: bool = False
    pauses: bool = False
    resumes: bool = False
    deed: bool = False
    single: bool = False


ASKS, ANSWERS, MOVES, TALKS, PROCEDURE, DEED = (
    "proposes or asks", "answers or holds", "moves", "talks held", "procedure", "measure",
)  # fmt: skip
LANES = (ASKS, ANSWERS, MOVES, TALKS, PROCEDURE, DEED, "says")

KINDS: Mapping[Kind, Effect] = MappingProxyType({
    Kind.PROPOSE: Effect(
        words=("made proposals", "make proposals", "to"), lane=ASKS, event="AGREE", opens=True, closes=True,
        stance=Stance.PROPOSES, places=True, spoken=True,
    ),
    Kind.REQUEST: Effect(words=("made a request", "make a request", "to"), lane=ASKS, event="REQUEST", opens=True),
    Kind.ANSWER: Effect(
        words=("answered", "answer", ""), lane=ANSWERS, closes=True, whole=True, judged=True, by_polarity=REPLIED,
        spoken=True, single=True,
    ),
    Kind.HOLD: Effect(
        words=("left open what it will answer", "leave open what it will answer", ""), lane=ANSWERS, event="AGREE", holds=True,
        whole=True,
    ),
    Kind.ACCEPT: Effect(
        words=("accepted", "accept", "what {} put forward"), lane=ANSWERS, event="AGREE", closes=True, moves=1, stance=Stance.ACCEPTS,
        places=True,
    ),
    Kind.REFUSE: Effect(
        words=("refused", "refuse", "what {} put forward"), lane=ANSWERS, event="REJECT", closes=True, stance=Stance.REFUSES,
        spoken=True,
    ),
    Kind.SUPPORT: Effect(
        words=("spoke in support", "support", "of"), event="SUPPORT", closes=True, stance=Stance.SUPPORTS, places=True,
        spoken=True,
    ),
    Kind.OPPOSE: Effect(
        words=("spoke against", "oppose", ""), event="REJECT", closes=True, stance=Stance.OPPOSES, spoken=True,
    ),
    Kind.CONCEDE: Effect(
        words=("made a concession", "make a concession", "to"), lane=MOVES, event="YIELD", closes=True, moves=1,
        stance=Stance.OPEN, places=True,
    ),
    Kind.RETRACT: Effect(
        words=("withdrew what it had put forward", "withdraw what it had put forward", "to"), lane=MOVES, event="REJECT",
        withdraws=True, moves=-1, stance=Stance.OPPOSES, reverts=True,
    ),
    Kind.RESTATE: Effect(words=("repeated its position", "repeat its position", "to"), fixed=True, spoken=True),
    Kind.AGREE: Effect(
        words=("agreed", "agree", "with"), lane=MOVES, event="AGREE", closes=True, moves=1, stance=Stance.AGREED,
        places=True, settles=True,
    ),
    Kind.STATE: Effect(
        words=("stated its view", "state its view", "to"), judged=True, fixed=True, by_polarity=SAID, spoken=True,
    ),
    Kind.WELCOME: Effect(words=("spoke well", "welcome", "of"), event="SUPPORT", judges=True, judged=True),
    Kind.CRITICISE: Effect(words=("spoke critically", "criticise", "of"), event="ACCUSE", judges=True, judged=True),
    Kind.WARN: Effect(words=("warned", "warn", ""), event="THREATEN"),
    Kind.ASSURE: Effect(words=("gave an assurance", "give an assurance", "to"), event="AGREE"),
    Kind.DISCLOSE: Effect(words=("made content public", "make content public", "to"), event="COOPERATE"),
    Kind.MEET: Effect(words=("held talks", "hold talks", "with"), lane=TALKS, event="CONSULT", talks=True, single=True),
    Kind.BRIEF: Effect(words=("briefed", "brief", ""), event="CONSULT"),
    Kind.POSTPONE: Effect(
        words=("postponed", "postpone", "with"), lane=PROCEDURE, event="SANCTION", procedure=True, breaks=True,
    ),
    Kind.SUSPEND: Effect(
        words=("suspended the talks", "suspend the talks", "with"), lane=PROCEDURE, event="SANCTION", procedure=True,
        breaks=True, pauses=True,
    ),
    Kind.RESUME: Effect(
        words=("resumed the talks", "resume the talks", "with"), lane=PROCEDURE, event="CONSULT", procedure=True,
        resumes=True,
    ),
    Kind.MEASURE: Effect(words=("took a measure", "take a measure", "towards"), lane=DEED, event="SANCTION", deed=True),
})  # fmt: skip


def those(is_one: Callable[[Effect], bool]) -> frozenset[Kind]:
    """Return the kinds whose row fits."""
    return frozenset(kind for kind, effect in KINDS.items() if is_one(effect))

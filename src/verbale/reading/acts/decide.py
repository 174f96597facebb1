"""One table: a frame's kind and the operators above it → whether an act is told, of which kind, how it stands, and how sure that is.

The innermost operator speaks first. Silence is the answer wherever the outer predicate is the act ("urged Peru to sign").
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from verbale.model import Kind, Modality, Polarity
from verbale.reading.lang.en.inflection import forms
from verbale.reading.lang.en.lexicon import Frame
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.scope import Operator

# What a side is only expected to do, a reporter foretells: it has said nothing yet. When sides meet again is known to both.
_FORETOLD = frozenset({
    Kind.HOLD, Kind.ACCEPT, Kind.AGREE, Kind.REFUSE, Kind.OPPOSE, Kind.SUPPORT, Kind.PROPOSE, Kind.REQUEST, Kind.CONCEDE, Kind.RETRACT, Kind.ANSWER,
    Kind.WARN, Kind.CRITICISE, Kind.WELCOME, Kind.ASSURE, Kind.DISCLOSE, Kind.BRIEF,
})  # fmt: skip
_SILENT = frozenset(
    {
        *("asked", "supposed", "demanded", "wanted", "hoped", "thought", "attempted", "refused", "commissive"),
        *("claimed", "lapsed"),
    }
)
_TAKING = frozenset({Kind.ACCEPT, Kind.AGREE, Kind.SUPPORT, Kind.CONCEDE, Kind.RESUME, Kind.MEET, Kind.ASSURE})
_JUDGING = frozenset({Kind.ANSWER, Kind.WELCOME, Kind.CRITICISE, Kind.ACCEPT, Kind.REFUSE, Kind.SUPPORT, Kind.OPPOSE})
_PERFORMED = frozenset(
    {
        Kind.REQUEST,
        Kind.PROPOSE,
        Kind.WELCOME,
        Kind.STATE,
        Kind.CRITICISE,
        Kind.RESTATE,
        Kind.REFUSE,
        Kind.OPPOSE,
        Kind.SUPPORT,
        Kind.WARN,
        Kind.ASSURE,
    }
)
_EASING = word_list("decide.easing")


_UNDONE = frozenset({"nearly", "almost", "yet", "without"})
UNPLACED = "a place in the sentence whose meaning is not known"
_OPINIONS = frozenset({Kind.WELCOME, Kind.CRITICISE})
_READY = frozenset({"ready", "willing", "prepared", "readiness", "willingness", "happy", "open"})
_LETTING = frozenset({"lift", "reopen", "release", "restore", "relax", "waive", "unfreeze", "free", "unblock"})
_REGARDING = frozenset({"regard", "view", "see", "treat", "consider", "take", "deem"})  # of what may come
_FEARING = frozenset({"fear", "dread"})
_HOSTILE = frozenset({Kind.SUSPEND, Kind.POSTPONE, Kind.RETRACT, Kind.OPPOSE, Kind.REFUSE, Kind.CRITICISE})
_STUDYING = word_list("decide.studying")


@dataclass(frozen=True, slots=True)
class Decision:
    """What is told of a predicate.

    Parameters
    ----------
    kind, modality, polarity
        Of the act.
    holders
        Heads of the noun phrases whose word it is, the innermost first: who reported it.
    reasons
        Why it is unsure; empty for an asserted act.
    """

    kind: Kind
    modality: Modality = Modality.DONE
    polarity: Polarity | None = None
    holders: tuple[tuple[int, ...], ...] = ()
    reasons: tuple[str, ...] = ()
    background: bool = False


@dataclass(slots=True)
class _State:
    denied: bool = False
    can: str = ""
    will: bool = False
    would: bool = False
    intended: bool = False
    conditional: bool = False
    yet: bool = False
    might: bool = False
    ready: bool = False
    asked: bool = False  # a condition of its own stands beside it


def decide(  # noqa: C901, PLR0911, PLR0912, PLR0915  # one table, read from top to bottom
    frame: Frame,
    above: Sequence[Operator],
    *,
    first: bool = False,
    perfect: bool = False,
    dated: bool = False,
    continuous: bool = False,
    voiced: bool = False,
) -> Decision | None:  # one table, read from top to bottom
    """Return what is told, ``None`` where no act is.

    Parameters
    ----------
    frame
        The row that fits the predicate.
    above
        Operators, the innermost first.
    first
        Whether the subject is the writer's or speaker's own "I" or "we": then saying is doing.
    perfect
        Whether the predicate is in the perfect ("has not accepted").
    dated
        Whether the predicate has a date of its own.
    continuous
        Whether the predicate is in the continuous form ("is studying"): it goes on now.
    voiced
        Whether the text is one side's own voice: "I wish to inform you that …" then informs.
    """
    if frame.head == "like" and not frame.wishes and any(op.kind == "would" for op in above):
        return None  # "would like" wishes: what is wished for is the act
    state = _State()
    holders: list[tuple[int, ...]] = []
    reasons: list[str] = []
    kind, modality = frame.kind, Modality.DONE
    state.conditional = bool(_READY & set(frame.words)) and frame.kind in {
        Kind.PROPOSE,
        Kind.ACCEPT,
        Kind.CONCEDE,
        Kind.STATE,
    }
    background = reported = False
    cleft = any(op.kind == "cleft" for op in above)  # "It was not Peru that signed" refuses nothing
    had = perfect
    perfect = perfect or cleft or any(op.kind in _UNDONE for op in above)
    polite = first and any(op.kind in {"could", "might", "can"} for op in above)  # "may I propose … ?" proposes
    performed = first and kind in _PERFORMED and not any(op.kind in {"said", "negated"} for op in above)
    for place, op in enumerate(above):
        name = op.kind
        if name == "negated" and any(other.kind == "excluded" for other in above[max(0, place - 2) : place]):
            continue
        if name == "excluded":  # "does not rule out"
            if not any(other.kind == "negated" for other in above[place + 1 : place + 3]):
                return None
            state.conditional = True
        if name == "asked" and polite and performed and place == len(above) - 1:
            continue
        if reported and name in {"negated", *_UNDONE}:
            return None
        if reported and voiced and name in {"wanted", "hoped", "through", "feared"}:
            continue
        if reported and name in {
            "will",
            "would",
            "can",
            "could",
            "might",
            "background",
            "must",
            "should",
            "planned",
            "expected",
            "ready",
            "able",
            "unable",
        }:
            continue
        if name in _UNDONE and state.denied:
            return None  # "has yet to be unable": nothing is known
        if name == "negated" and state.denied and above[place - 1].kind in {"nearly", "almost"}:
            continue  # "is not close to signing"
        if name in {"negated", *_UNDONE}:
            state.denied = not state.denied if name == "negated" else True
        elif name in {"wanted", "must", "should", "would", "could", "might", "can"} and performed:
            continue
        elif name == "would" and frame.wishes:
            continue  # "would like the footnote deleted": the wish is the act
        elif name == "thought" and op.holder and frame.form == "adjective" and kind in _OPINIONS:
            reported = True  # to think something useful is to judge it so
            holders.append(op.holder)
        elif name == "wanted" and kind is Kind.HOLD and not state.denied:
            continue  # who wants to think about it first holds
        elif name in _SILENT:
            return None
        elif name == "must" and kind is Kind.HOLD:
            continue
        elif name in {"must", "should"}:
            if kind in {Kind.MEASURE, Kind.SUSPEND} and any(other.kind == "would" for other in above):
                continue  # "we would have to call the loan"
            return None
        elif name == "feared":
            modality = Modality.FEARED
        elif name == "denied":
            modality, reported = Modality.DENIED, True
            holders += [op.holder] if op.holder else []
        elif name in {"alleged", "accused"}:
            reasons.append(f"only {name}")
            if op.holder:
                holders.append(op.holder)
        elif name == "said":
            reported = True
            if op.holder:
                holders.append(op.holder)
        elif name in {"planned", "expected"}:
            state.intended = True
            reasons += ["only expected"] if name == "expected" and kind in _FORETOLD else []
        elif name == "ready":
            state.conditional = state.ready = True
        elif name in {"can", "able"}:
            state.can = state.can or "can"
        elif name in {"could", "might"}:
            state.can, state.might = "could", name == "might"
        elif name == "unable":
            state.can, state.denied = "can", True
        elif name == "will":
            state.will = True
        elif name == "would":
            state.would = True
            if not any(other.kind in {"said", "denied"} for other in above[place:]):
                state.conditional = True
        elif name == "conditional":
            state.conditional = state.asked = True
        elif name == "background":
            background = not cleft
        elif name == "other":
            reasons.append(UNPLACED)
    if modality is Modality.DENIED:
        if state.denied:
            return None
        return Decision(kind, modality, None, tuple(holders), tuple(reasons), background)
    if state.denied and state.would and had and not reported and not first:
        return None  # "would not have signed": contrary to fact
    if state.denied and state.might and not first:
        return None  # "might stop short of signing": nothing is refused yet
    if state.denied:
        if first and kind is Kind.MEASURE and state.will and modality is Modality.DONE and not state.conditional:
            return Decision(
                Kind.ASSURE, Modality.DONE, None, tuple(holders), tuple(reasons), background
            )  # "we will not close the ward"
        return _negated(frame, state, modality, tuple(holders), tuple(reasons), perfect=perfect, background=background)
    if perfect and any(op.kind == "planned" for op in above) and modality is Modality.DONE:
        return None  # "was to have signed": it was not
    if state.would and perfect and kind is not Kind.STATE and modality is Modality.DONE:
        return None  # "Had Peru agreed, Chile would have signed": contrary to fact
    if (
        frame.kind is Kind.HOLD
        and (frame.head in _STUDYING or frame.pattern.startswith("go through "))
        and not (state.will or state.would or state.intended or state.conditional or continuous)
    ):
        return None
    if (
        frame.kind is Kind.PROPOSE
        and frame.head in _STUDYING
        and not (state.would or state.conditional or state.can == "could")
    ):
        return None
    if frame.form == "adjective" and kind in _OPINIONS and state.can:
        return None  # "they can be effective" judges nothing that was put
    if modality is Modality.DONE:
        kind, modality = _positive(frame, state)
    if background and not dated and modality is Modality.DONE and not any(op.kind == "said" for op in above):
        reasons.append("told as background, without a date of its own")
    polarity = frame.polarity if kind == frame.kind else None
    if any(op.kind == "ready" for op in above) and kind in {Kind.HOLD, Kind.ANSWER, Kind.ACCEPT, Kind.SUPPORT}:
        polarity = Polarity.POSITIVE
    if kind is Kind.REFUSE:
        polarity = Polarity.NEGATIVE
    return Decision(kind, modality, polarity, tuple(holders), tuple(reasons), background)


def _studies(frame: Frame) -> bool:
    """Say whether a row is of looking into something: "consider", "be considering"."""
    return frame.head in _STUDYING or (
        frame.head == "be" and any(forms(verb).gerund in frame.words[:1] for verb in _STUDYING)
    )


def _flatly(frame: Frame, state: _State) -> bool:
    """Say whether "would" refuses now: "would have none of it", "would not be drawn"; "said it would give not an inch" tells what comes."""
    return "none" in frame.words or ("not" in frame.words and state.conditional)


def _positive(frame: Frame, state: _State) -> tuple[Kind, Modality]:  # noqa: C901, PLR0911  # one line a case
    kind = frame.kind
    future = state.will or state.would or state.intended
    if kind is Kind.ANSWER and future and not state.conditional:
        return Kind.HOLD, Modality.DONE
    if kind is Kind.HOLD and _studies(frame) and (state.can == "could" or (state.would and state.conditional)):
        return Kind.PROPOSE, Modality.CONDITIONAL
    if frame.head in _FEARING and kind is Kind.STATE:
        return kind, Modality.FEARED
    if kind is Kind.CRITICISE and state.would and (state.conditional or frame.head in _REGARDING):
        return Kind.WARN, Modality.CONDITIONAL
    if kind is Kind.MEASURE and state.conditional:
        exchange = state.asked and state.ready  # "willing to close the gate if Peru pays"
        return (Kind.PROPOSE if exchange or frame.head in _EASING else Kind.WARN), Modality.CONDITIONAL
    if kind in {Kind.REFUSE, Kind.OPPOSE} and state.would and not state.asked and _flatly(frame, state):
        return kind, Modality.DONE  # "would have none of it", "would not be drawn"
    lengthens = kind is Kind.POSTPONE and frame.head in {"extend", "prolong"}
    if state.conditional and future and kind in _HOSTILE and not lengthens:
        return Kind.WARN, Modality.CONDITIONAL
    if state.conditional or state.can == "could":
        return kind, Modality.CONDITIONAL
    if future:
        return (kind, Modality.DONE) if kind is Kind.HOLD else (kind, Modality.INTENDED)
    if state.can:
        return (
            (kind, Modality.DONE)
            if kind in {Kind.ACCEPT, Kind.SUPPORT, Kind.STATE, Kind.HOLD}
            else (kind, Modality.CONDITIONAL)
        )
    return kind, Modality.DONE


def _negated(  # noqa: C901, PLR0911  # one line a case
    frame: Frame,
    state: _State,
    modality: Modality,
    holders: tuple[tuple[int, ...], ...],
    reasons: tuple[str, ...],
    *,
    perfect: bool,
    background: bool,
) -> Decision | None:
    """Return what a denied predicate tells: nothing done; a refusal where ability, will or the verb's own sense make it one."""
    kind = frame.kind
    made = Decision(kind, Modality.NOT_DONE, None, holders, reasons, background)
    if modality is Modality.FEARED or state.intended or (frame.negated == "." and kind is Kind.HOLD):
        return None  # "would not hesitate to"
    if state.can == "could" and not (state.will or state.would):
        state.can = "can"
    if state.can or state.will or state.would:
        if kind is Kind.ANSWER:
            return replace(made, kind=Kind.HOLD, modality=Modality.DONE) if state.can else made
        if frame.subject == "actors" and state.can:
            return made  # "the two ministers were unable to settle on a date": neither refused
        left_open = frame.negated == Kind.HOLD  # "would not commit to a date": its row says so
        if kind in _TAKING and not left_open and (not state.conditional or state.would):
            return replace(made, kind=Kind.REFUSE, modality=Modality.DONE, polarity=Polarity.NEGATIVE)
        if frame.negated in set(Kind) and frame.negated != kind:
            return replace(made, kind=Kind(frame.negated), modality=Modality.DONE, polarity=_polarity_of(frame.negated))
        barred = kind is Kind.MEASURE and frame.head in _LETTING  # "cannot reopen the file"
        unwilling = kind is Kind.PROPOSE and (state.will or state.would)
        if (barred or unwilling) and not state.conditional:
            return replace(made, kind=Kind.REFUSE, modality=Modality.DONE, polarity=Polarity.NEGATIVE)
        return made
    if state.conditional:
        return (
            replace(made, kind=Kind.REFUSE, modality=Modality.DONE, polarity=Polarity.NEGATIVE)
            if kind in _TAKING
            else None
        )
    if frame.head in {"rule", "exclude"} and kind is Kind.REFUSE:
        return replace(made, kind=Kind.STATE, modality=Modality.CONDITIONAL)
    if frame.negated == ".":
        return None
    if frame.negated != "not-done" and not perfect:
        doubted = frame.negated == "state" and frame.polarity is None and frame.head in {"believe", "think"}
        return replace(
            made,
            kind=Kind(frame.negated),
            modality=Modality.DONE,
            polarity=Polarity.NEGATIVE if doubted or frame.negated == kind else _polarity_of(frame.negated),
        )
    return made


def _polarity_of(kind: str) -> Polarity | None:
    if kind in {"refuse", "oppose", "criticise"}:
        return Polarity.NEGATIVE
    return Polarity.POSITIVE if kind in {"accept", "support", "welcome"} else None

"""What one or several parties did or said. The list of kinds is closed; an act without evidence does not exist."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum

from verbale.errors import ModelError
from verbale.model.document import Evidence
from verbale.model.marking import Marking, join_all
from verbale.model.when import When


class Kind(StrEnum):
    """The closed list of act kinds."""

    PROPOSE = "propose"
    REQUEST = "request"
    ANSWER = "answer"
    HOLD = "hold"
    ACCEPT = "accept"
    REFUSE = "refuse"
    SUPPORT = "support"
    OPPOSE = "oppose"
    CONCEDE = "concede"
    RETRACT = "retract"
    RESTATE = "restate"
    AGREE = "agree"
    STATE = "state"
    WELCOME = "welcome"
    CRITICISE = "criticise"
    WARN = "warn"
    ASSURE = "assure"
    DISCLOSE = "disclose"
    MEET = "meet"
    BRIEF = "brief"
    POSTPONE = "postpone"
    SUSPEND = "suspend"
    RESUME = "resume"
    MEASURE = "measure"


class Polarity(StrEnum):
    """How an act judges what it answers."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    MIXED = "mixed"
    NEUTRAL = "neutral"


class Modality(StrEnum):
    """Whether it was done, and if not, how it stands."""

    DONE = "done"
    INTENDED = "intended"
    CONDITIONAL = "conditional"
    DEMANDED = "demanded"
    FEARED = "feared"
    NOT_DONE = "not-done"
    DENIED = "denied"


class LegalForm(StrEnum):
    """What a proposal or agreement would bind."""

    BINDING = "binding"
    POLITICAL = "political"
    UNSPECIFIED = "unspecified"


class Move(StrEnum):
    """What an act does to an answer that is owed: the closed set of moves in the life of a debt."""

    OPEN = "open"
    REMIND = "remind"
    REDATE = "re-date"
    REPLACE = "replace"
    SUPERSEDE = "supersede"
    WITHDRAW = "withdraw"
    LAPSE = "lapse"
    NOT_RECEIVED = "not received"
    RECEIVED_ON = "received on"
    HOLD = "hold"
    PROMISE_AGAIN = "promise again"
    PARTIAL = "partial answer"
    ANSWER = "answer"
    COUNTER = "counter-proposal"
    DECLINE = "decline competence"
    REFER = "refer"
    NOT_ANSWERED = "not answered"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act, with the words that prove it.

    Parameters
    ----------
    kind
        One of the closed list.
    actors
        Ids of the acting parties, sorted as in the text; a joint act is one act. Empty for an agentless passive.
    speaker
        Id or name of the person, if any.
    on_behalf_of
        Id of the group spoken for.
    addressees
        Ids of parties, or ids or names of people.
    points
        Ids of points; ``topic`` holds the words when none matches.
    polarity
        Only where the act answers or judges something, else ``None``.
    modality
        Whether it was done, intended, feared …
    when
        The act's own date; ``None`` when the text does not say.
    deadline
        By when an answer or deed is due.
    legal_form
        Of a proposal or agreement; else ``None``.
    option
        Id of the option of the (single) point that the act stands for.
    in_reply_to
        Ids of the acts it answers.
    according_to
        Who reported it: person or party id, or the words of the source; ``None`` in the document's own voice.
    evidence
        Exact words, the first the main quote; others are stated antecedents.
    confidence
        0–1, calibrated on the development data.
    rule
        Path of the grammar that made it, or ``hand:NAME``.
    reason
        Stated due reason of a hold, postponement or suspension, in the text's words; else empty.
    certainty
        ``asserted``: its own clause, by a known writer, says so; ``unsure``: it moves nothing until a person accepts it.
    reasons
        Why it is unsure.
    told
        Day on which its words were written where that is not the document's: of a quoted mail, a comment.
    move
        What it does to an answer owed, where its kind alone does not say: a request that only reminds, an answer in part; ``none`` for one
        that does nothing to any. ``None`` leaves it to the kind.
    papers
        Days of earlier papers that it speaks of ("your letter of 9 October"): what it does to a debt, it does to those opened by them.
    """

    kind: Kind
    actors: tuple[str, ...] = ()
    speaker: str | None = None
    on_behalf_of: str | None = None
    addressees: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    topic: str = ""
    polarity: Polarity | None = None
    modality: Modality = Modality.DONE
    when: When | None = None
    deadline: When | None = None
    legal_form: LegalForm | None = None
    option: str | None = None
    in_reply_to: tuple[str, ...] = ()
    according_to: str | None = None
    evidence: tuple[Evidence, ...] = field(default_factory=tuple)
    confidence: float = 1.0
    rule: str = ""
    reason: str = ""
    certainty: str = "asserted"
    reasons: tuple[str, ...] = ()
    told: When | None = None
    move: Move | None = None
    papers: tuple[When, ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ModelError(f"A {self.kind} act has no evidence.", "Quote the words that prove it.")
        if not 0 <= self.confidence <= 1:
            raise ModelError(f"Confidence {self.confidence} of a {self.kind} act is not in 0–1.", "Give a probability.")
        if not self.rule:
            raise ModelError(f"A {self.kind} act does not say what made it.", "Name the rule or the person.")
        for name in ("actors", "addressees", "points", "in_reply_to"):
            values = getattr(self, name)
            if len(values) > 1 and len(set(values)) != len(values):
                raise ModelError(f"A {self.kind} act names one of its {name} twice: {values}.", "Name each once.")

    @property
    def id(self) -> str:
        """Sixteen hex digits that depend on what the act says and where it says so, not on rule or confidence."""
        first, gap = self.evidence[0], "\x1e"
        who = (
            gap.join(self.actors),
            gap.join(self.addressees),
            gap.join(self.points),
            self.speaker or "",
            self.on_behalf_of or "",
        )
        what = (self.kind, self.topic, self.polarity or "", self.modality, self.according_to or "")
        place = (self.when.edtf if self.when else "", first.document, str(first.start), str(first.end))
        claim = "\x1f".join((*who, *what, *place))
        return hashlib.sha256(claim.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def marking(self) -> Marking:
        """Marking of the most open evidence: an act proved by a public document alone is public.

        All evidence of one act comes from one text, so this differs from a join only for acts merged from several.
        """
        if len(self.evidence) == 1:
            return self.evidence[0].marking
        by_document: dict[str, Marking] = {}
        for item in self.evidence:
            known = by_document.get(item.document)
            by_document[item.document] = item.marking if known is None else known.join(item.marking)
        return min(by_document.values(), key=lambda marking: (marking.rank, len(marking.caveats)))

    @property
    def strictest(self) -> Marking:
        """Join of the markings of all evidence: for views that show every quote."""
        return join_all((item.marking for item in self.evidence[1:]), self.evidence[0].marking)

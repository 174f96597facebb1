"""One run of the second reader over a record: passage by passage, within a budget, every refusal counted, every draft left to a person."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from verbale.app.changes.drafting import draft
from verbale.app.second.agreement import BY, agreement_draft, matched
from verbale.app.second.endpoint import Answer, may_be_sent
from verbale.app.second.kept import Kept
from verbale.app.workspace import Workspace
from verbale.dossier.settings import SecondReader
from verbale.errors import DossierError, GroundingError, NetworkError, RecordError
from verbale.model import Act, Document, Marking, RecordedAct, highest
from verbale.reading.second.gate import SAYS_MORE, Judged, judged
from verbale.reading.second.passages import Passage, passages
from verbale.reading.second.prompt import Vocabulary, messages, question_digest
from verbale.record.entries import Draft, EntryKind

WHY = "drafted by a language model"
PATIENCE = 3  # failures in a row after which a run ends
_MILLION = 1_000_000


class Asks(Protocol):
    """Whatever answers messages."""

    def ask(self, messages: list[dict[str, str]]) -> Answer:
        """Answer once, or raise `NetworkError`."""


@dataclass(frozen=True, slots=True)
class Budget:
    """How much a run may take; 0 is no limit.

    Parameters
    ----------
    passages, tokens
        Asked about; sent and received.
    cost
        In the currency of the settings.
    """

    passages: int = 0
    tokens: int = 0
    cost: float = 0.0


@dataclass(slots=True)
class Ran:
    """What a run came to.

    Parameters
    ----------
    passages, asked, kept, withheld
        Passages looked at, asked about now, answered from what is kept, and not sent for their marking.
    drafts, agreed, known
        Acts that were recorded as unsure; drafts of the rules that it agrees with; acts that stood there already.
    refused
        How many claims were refused, by reason.
    failed
        Passages without an answer, and the last reason.
    sent, received, cost
        Tokens of this run, and what they cost.
    ended
        Why it ended before the last passage; empty where it did not.
    """

    passages: int = 0
    asked: int = 0
    kept: int = 0
    withheld: int = 0
    drafts: list[str] = field(default_factory=list)
    agreed: list[str] = field(default_factory=list)
    known: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    failed: int = 0
    failure: str = ""
    sent: int = 0
    received: int = 0
    cost: float = 0.0
    ended: str = ""

    def told(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {
            "passages": self.passages, "asked": self.asked, "kept": self.kept, "withheld": self.withheld, "drafts": len(self.drafts),
            "agreed": len(self.agreed), "known": self.known, "refused": dict(sorted(self.refused.items())), "failed": self.failed,
            "failure": self.failure, "tokens_sent": self.sent, "tokens_received": self.received, "cost": round(self.cost, 6), "ended": self.ended,
        }  # fmt: skip


class SecondRun:
    """A run over the documents of a record.

    Parameters
    ----------
    desk
        The open dossier.
    settings
        Of the reader.
    endpoint
        What answers.
    budget
        How much may be taken.
    step
        Called before each passage, for progress.
    """

    def __init__(
        self, desk: Workspace, settings: SecondReader, endpoint: Asks, budget: Budget, step: Callable[[Ran], None] | None = None
    ) -> None:  # fmt: skip
        if desk.dossier.folder is None:
            raise DossierError("Only a dossier's folder has a second reader.", "Make one: verbale init FOLDER")
        self.desk, self.settings, self.endpoint, self.budget, self.step = desk, settings, endpoint, budget, step
        self.kept, self.ran = Kept(desk.dossier.folder), Ran()
        self._known: list[RecordedAct] = []
        self._row = 0

    def run(self, documents: frozenset[str] = frozenset()) -> Ran:
        """Read documents (all in view where none are named), and note the run in the record."""
        view = self.desk.view()
        self._known = list(view.told)
        chosen = [one for name, one in view.documents.items() if not documents or name in documents]
        for document, passage in _each(chosen):
            self.ran.passages += 1
            if self.step is not None:
                self.step(self.ran)
            if not may_be_sent(self.settings, document.marking):
                self.ran.withheld += 1
                continue
            if not self._read(document, passage):
                break
        self._note()
        return self.ran

    def _read(self, document: Document, passage: Passage) -> bool:
        """Ask about a passage and record what passes; say whether to go on."""
        answer = self._answer(passage)
        if answer is None:
            return not self.ran.ended
        dossier = self.desk.dossier
        parties = {one.id: one for one in dossier.parties}
        people = {one.id: one for one in dossier.people}
        points = frozenset(point.id for point in dossier.points)
        found = judged(answer.text, passage, document, parties, people, points, f"{BY}{self.settings.model}")
        self.ran.refused.update(found.counts)
        self._record(found)
        return True

    def _answer(self, passage: Passage) -> Answer | None:
        known = Vocabulary(self.desk.dossier.parties, self.desk.dossier.points)
        asked = messages(passage, known)
        name = question_digest(self.settings.model, asked)
        kept = self.kept.get(name)
        if kept is not None:
            self.ran.kept += 1
            return kept
        if reason := self._spent():
            self.ran.ended = reason
            return None
        try:
            answer = self.endpoint.ask(asked)
        except NetworkError as error:
            self._row += 1
            self.ran.failed, self.ran.failure = self.ran.failed + 1, error.what
            if self._row >= PATIENCE:
                self.ran.ended = f"{PATIENCE} failures in a row"
            return None
        self._row = 0
        self.ran.asked += 1
        self.ran.sent += answer.sent
        self.ran.received += answer.received
        self.ran.cost += (answer.sent * self.settings.price_in + answer.received * self.settings.price_out) / _MILLION
        self.kept.put(name, answer)
        return answer

    def _spent(self) -> str:
        """Return which part of the budget is used up; empty while there is some of each."""
        ran, budget = self.ran, self.budget
        if budget.passages and ran.asked >= budget.passages:
            return f"{budget.passages} passages were asked about"
        if budget.tokens and ran.sent + ran.received >= budget.tokens:
            return f"{budget.tokens} tokens are used"
        return f"{budget.cost:g} {self.settings.currency} are used" if budget.cost and ran.cost >= budget.cost else ""

    def _record(self, found: Judged) -> None:
        for act in found.drafts:
            same = matched(act, self._known)
            if same is None:
                self._draft(act)
            elif same.counts or same.by.startswith(BY):
                self.ran.known += 1
            else:
                self.ran.agreed.append(same.id)

    def _draft(self, act: Act) -> None:
        desk = self.desk
        try:
            made = draft(desk.record, desk.dossier, act, f"{BY}{self.settings.model}", [WHY], reader=desk.reader())
        except GroundingError:
            self.ran.refused[SAYS_MORE] += 1
        except RecordError:
            self.ran.known += 1
        else:
            self.ran.drafts.append(made.id)

    def _note(self) -> None:
        record, profile = self.desk.record, self.desk.dossier.marking.profile
        top = str(Marking(highest(profile).level, profile))
        body = {
            "deed": "second reader",
            "what": self.settings.model,
            "address": self.settings.address,
            **self.ran.told(),
        }
        drafts = [Draft(EntryKind.AUDIT, f"second:{self.settings.model}", body, record.today(), top)]
        if self.ran.agreed:
            drafts.append(agreement_draft(dict.fromkeys(self.ran.agreed), self.settings.model, profile, record))
        record.append(drafts, f"{BY}{self.settings.model}")


def _each(documents: list[Document]) -> Iterator[tuple[Document, Passage]]:
    for document in documents:
        for passage in passages(document):
            yield document, passage

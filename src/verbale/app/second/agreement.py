"""Where the second reader says what an unsure draft of the rules says: that draft stands first in the queue, and stays unsure."""

from collections.abc import Iterable

from verbale.model import Act, Marking, RecordedAct, highest
from verbale.record.entries import Draft, EntryKind
from verbale.record.record import Record

SUBJECT = "second:agrees"
BY = "second:"


def says_the_same(one: Act, other: Act) -> bool:
    """Say whether two drafts are of one kind, share an actor, and quote words that overlap."""
    if one.kind is not other.kind or one.modality is not other.modality or not set(one.actors) & set(other.actors):
        return False
    first = one.evidence[0]
    return any(
        first.document == quote.document and first.start < quote.end and quote.start < first.end for quote in other.evidence
    )  # fmt: skip


def matched(act: Act, known: Iterable[RecordedAct]) -> RecordedAct | None:
    """Return the recorded act that says the same as a draft, an unsure one first; ``None`` where none does."""
    found = [item for item in known if says_the_same(act, item.act)]
    return min(found, key=lambda item: item.counts, default=None)


def agreement_draft(acts: Iterable[str], model: str, profile: str, record: Record) -> Draft:
    """Return the entry that says with which drafts the second reader agrees.

    Parameters
    ----------
    acts
        Ids of drafts of the rules.
    model
        Which model.
    profile
        Of the dossier's markings: the entry is for who sees everything.
    record
        By whose clock it is known.
    """
    top = Marking(highest(profile).level, profile)
    body = {"deed": "second reader agrees", "what": model, "acts": list(acts)}
    return Draft(EntryKind.AUDIT, SUBJECT, body, record.today(), str(top))


def agreed(record: Record) -> frozenset[str]:
    """Return the drafts of the rules with which the second reader agrees."""
    return frozenset(name for entry in record.history(SUBJECT) for name in entry.body.get("acts", ()))

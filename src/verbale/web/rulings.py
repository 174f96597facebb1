"""Rulings made at the desk. A ruling is an entry of its own; one made on a version that is no longer the last is refused."""

from dataclasses import replace

from verbale.errors import RecordError
from verbale.model import Act, RecordedAct
from verbale.model.encode import encode_act
from verbale.record import Record
from verbale.record.adding import known_from
from verbale.record.entries import Draft, EntryKind
from verbale.web.office import Office, Scene

VERDICTS = ("accept", "reject", "amend")


class OvertakenError(RecordError):
    """Somebody else has ruled on the act meanwhile."""


def version(record: Record, act: str) -> int:
    """Return the number of the last entry about an act; a ruling names the one that its maker saw."""
    history = record.history(act)
    return history[-1].seq if history else 0


def rule(
    office: Office, scene: Scene, item: RecordedAct, verdict: str, seen: int, by: str, amended: Act | None = None
) -> None:
    """Record a ruling.

    Parameters
    ----------
    item
        The act as it stood when its maker looked.
    verdict
        ``accept``, ``reject`` or ``amend``.
    seen
        Number of the last entry about it that the maker saw.
    by
        The person.
    amended
        The act as it should read, for ``amend``.
    """
    if verdict not in VERDICTS:
        raise RecordError(f"{verdict!r} is no ruling.", f"Use one of {', '.join(VERDICTS)}.")
    body: dict[str, object] = {"ruling": verdict}
    if amended is not None:
        body["act"] = encode_act(replace(amended, rule=f"hand:{by}", confidence=1.0))
    document = scene.play.documents[item.act.evidence[0].document]
    known = known_from(scene.dossier, document)
    draft = Draft(EntryKind.RULING, item.id, body, known, str(item.act.marking), document.id, item.act.when)
    with office.lock:
        last = office.record.history(item.id)[-1]
        if last.seq != seen:
            raise OvertakenError(
                f"{last.recorded_by.removeprefix('hand:')} ruled on this act at {last.recorded_at[:16].replace('T', ' ')} UTC, "
                "after you opened it.",
                "Nothing of yours was recorded; look at it as it stands now, and rule again.",
            )
        office.record.append([draft], f"hand:{by}")

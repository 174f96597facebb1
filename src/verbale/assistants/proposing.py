"""The one thing that an assistant may add: a draft for the review queue, past the gate. It rules on nothing and changes nothing."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from verbale.app.answers import head
from verbale.app.changes.drafting import draft
from verbale.app.workspace_cache import WorkspaceCache
from verbale.assistants.citations import words
from verbale.errors import ModelError
from verbale.model import Act, Kind, Modality, Polarity, Query, When
from verbale.reading.locate import locate

MOST_WAITING = 200  # drafts of assistants that wait for a person; no more are taken
_WHY = "drafted by an assistant"


def propose(office: WorkspaceCache, asked: Query, user: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Put a draft into the review queue; raise what the gate raises.

    Parameters
    ----------
    office
        The dossier.
    asked
        Dates and reader.
    user
        On whose behalf the assistant works.
    given
        What the tool was given: ``document``, ``quote``, ``kind`` and the rest of the act.
    """
    view = office.scene(asked)
    source = view.play.documents.get(given["document"])
    if source is None:
        raise ModelError("That document is not in view.", "Give the id of a citation.")
    main = locate(source, given["quote"], given.get("near"))
    also = (locate(source, given["also"]),) if given.get("also") else ()
    act = Act(
        kind=Kind(given["kind"]), evidence=(main, *also), rule=f"assistant:{user}", confidence=0.0,
        actors=tuple(given.get("actors", ())), addressees=tuple(given.get("addressees", ())), points=tuple(given.get("points", ())),
        topic=given.get("topic", ""), according_to=given.get("according_to") or None,
    )  # fmt: skip
    act = replace(
        act, polarity=Polarity(given["polarity"]) if given.get("polarity") else None,
        modality=Modality(given.get("modality", Modality.DONE)),
        when=When.parse(given["when"]) if given.get("when") else None,
    )  # fmt: skip
    with office.writing:
        waiting = sum(item.by.startswith("assistant:") for item in view.waiting)
        if waiting >= MOST_WAITING:
            raise ModelError(f"{waiting} drafts of assistants wait for a person.", "Rule on some of them first.")
        made = draft(
            office.record, view.dossier, act, f"assistant:{user}", [_WHY], reader=office.reader(asked)
        )  # fmt: skip
    return {
        **head(view.play), "drafted": made.id, "waits": "It is unsure and moves nothing until a person accepts it in the review queue.",
        "lines": [{"text": str(made.kind), "citations": [words(view, quote) for quote in made.evidence]}],
    }  # fmt: skip

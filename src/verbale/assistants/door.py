"""What one assistant may do: one clearance, one party, one name. Every call is noted in the chain before its answer leaves.

Nothing that a call gives can raise the clearance: it is set by who starts the server, and each answer is worked out for it.
"""

import datetime as dt
import json
import unicodedata
from collections.abc import Mapping
from typing import Any

import jsonschema

from verbale.app.workspace_cache import WorkspaceCache
from verbale.assistants import looking
from verbale.assistants.proposing import propose
from verbale.assistants.questions import QUESTIONS, question
from verbale.assistants.tools import LINES, PROPOSING, READING, Tool
from verbale.errors import DossierError, ModelError, RecordError
from verbale.model import Marking, Query

YEARS = (1800, 2099)  # calendars are worked out year by year


class Door:
    """An assistant's way into one dossier.

    Parameters
    ----------
    office
        The dossier.
    clearance
        Nothing above it is shown.
    party
        Id of the party read for; empty for the dossier's own.
    user
        On whose behalf, for the audit.
    proposing
        Whether it may put drafts into the review queue.
    """

    def __init__(
        self, office: WorkspaceCache, clearance: Marking, party: str = "", user: str = "", *, proposing: bool = False
    ) -> None:
        self.office, self.clearance, self.party, self.user = office, clearance, party, user
        self.tools = {tool.name: tool for tool in (*READING, *([PROPOSING] if proposing else []))}
        desk = office.desk()
        if clearance.profile != desk.dossier.marking.profile:
            raise ModelError(
                f"{clearance} is not of the dossier's profile, {desk.dossier.marking.profile}.", "Use its levels."
            )
        if office.record.path is None and office.address is None:
            raise RecordError(
                f"The record of {office.folder} cannot be written, so reads could not be noted.",
                "Serve it where the folder may be written.",
            )
        if party:
            desk.for_reader(clearance, party).dossier.party(party)

    def call(self, name: str, given: Mapping[str, Any]) -> dict[str, Any]:
        """Answer a call; raise a `VerbaleError` that says what is wrong with it."""
        tool = self.tools.get(name)
        if tool is None:
            raise ModelError(f"There is no tool {name[:80]!r}.", f"Use one of {', '.join(self.tools)}.")
        _checked(tool, given)
        asked = self._asked(given)
        told = json.dumps(dict(given), ensure_ascii=False, sort_keys=True)
        self.office.reads.add(f"assistant:{self.user}", f"mcp/{name}", told)
        if tool.writes:
            return propose(self.office, asked, self.user, given)
        return self._looked(name, asked, given)

    def _asked(self, given: Mapping[str, Any]) -> Query:
        on, known = (_day(str(given.get(name, ""))) for name in ("as_of", "known"))
        return Query(on, known, self.party, self.clearance)

    def _looked(self, name: str, asked: Query, given: Mapping[str, Any]) -> dict[str, Any]:
        office, offset, limit = self.office, int(given.get("offset", 0)), int(given.get("limit", LINES))
        if name in QUESTIONS:
            return question(office, asked, name, offset, limit)
        if name == "search":
            return looking.search(office, asked, given["words"], offset, limit)
        if name == "passage":
            return looking.passage(office, asked, given["document"], int(given.get("start", 0)), given.get("end"))
        if name == "explain":
            return looking.explain(office, asked, given.get("figure", ""))
        return (looking.point if name == "point" else looking.party)(office, asked, given[name])

    def close(self) -> None:
        """Note what waits, and let go of the record."""
        self.office.close()


def open_door(office: WorkspaceCache, clearance: Marking | None, party: str, user: str, *, proposing: bool) -> Door:
    """Return a door; without a clearance, that of the most open level of the dossier's profile.

    Parameters
    ----------
    office, clearance, party, user, proposing
        As of `Door`.
    """
    if not office.begun:
        raise DossierError(f"{office.folder} has no dossier.", f"Make one: verbale init {office.folder}")
    if clearance is None:
        profile = office.desk().dossier.marking.profile
        clearance = Marking({"TLP": "CLEAR", "EU": "PUBLIC"}[profile], profile)
    return Door(office, clearance, party, user, proposing=proposing)


def written(answer: Mapping[str, Any]) -> str:
    """Return an answer as JSON text in which nothing is invisible: what has no shape of its own stands as its escape."""
    text = json.dumps(answer, ensure_ascii=False, indent=1)
    return "".join(_escaped(sign) if _invisible(sign) else sign for sign in text)


def _invisible(sign: str) -> bool:
    return sign != "\n" and unicodedata.category(sign) in {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def _escaped(sign: str) -> str:
    return json.dumps(sign)[1:-1]


def _checked(tool: Tool, given: Mapping[str, Any]) -> None:
    error = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(tool.schema).iter_errors(dict(given)))
    if error is not None:
        place = "/".join(str(part) for part in error.absolute_path)
        raise ModelError(f"{tool.name} was called with {place or 'arguments'} that do not fit: {error.message[:200]}.")


def _day(text: str) -> dt.date | None:
    if not text:
        return None
    try:
        day = dt.date.fromisoformat(text)
    except ValueError as error:
        raise ModelError(f"{text[:40]!r} is not a day.", "Write YYYY-MM-DD.") from error
    if not YEARS[0] <= day.year <= YEARS[1]:
        raise ModelError(f"{text[:40]!r} is too far off.", f"Ask for a date from {YEARS[0]} to {YEARS[1]}.")
    return day

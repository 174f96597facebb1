"""Counsel: what is in reach, and what the break-even date would be on other inputs. Nothing tried here is recorded."""

import math
from dataclasses import replace
from typing import Any, cast

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from verbale.brief.render import html
from verbale.dossier import BreakEven
from verbale.errors import ModelError, VerbaleError
from verbale.model import Figure
from verbale.watch.case import Case as WatchCase
from verbale.watch.staying import figures
from verbale.web.asking import asked
from verbale.web.office import Scene
from verbale.web.paper import link, office, show

# Input → what a person reads.
INPUTS = {
    "gain": "Gain of an agreement over none",
    "cost": "Cost of talking, per day",
    "drift": "Worsening of the own position, per day",
    "drift_sd": "Its standard deviation, per square root of a day",
    "discount": "Discount, per day",
    "agreements": "Agreements seen in comparable talks",
    "exposure": "Days of those talks",
    "gain_drift": "Loss of the gain, per day",
}


def page(request: Request) -> Response:
    """Show openings and packages, and the what-if form with its answer."""
    wanted = asked(request)
    scene = office(request).scene(wanted)
    brief = office(request).part(wanted, ("reach",))
    parts = "".join(html.section(brief, part, link(request)) for part in brief.sections)
    given = {name: request.query_params.get(name, "").strip() for name in INPUTS}
    party = request.query_params.get("party", "") or _first(scene)
    error, found = None, None
    try:
        inputs = _inputs(scene, party, given)
        found = _tried(scene, inputs) if inputs is not None else None
    except VerbaleError as fault:
        error, inputs = fault, None
    shown = {name: given[name] or _number(getattr(inputs, name) if inputs else None) for name in INPUTS}
    return show(
        request, "counsel.html", 400 if error else 200, title="Counsel", parts=Markup(parts), inputs=INPUTS, pictures=("plane",) if scene.counsel is not None and scene.counsel.packages else (), given=shown,  # noqa: S704
        party=party, parties=scene.dossier.parties, found=found, error=error, marking=brief.marking, dated=brief,
    )  # fmt: skip


def _first(scene: Scene) -> str:
    known = [row.party for row in scene.dossier.break_even]
    return known[0] if known else scene.dossier.ours or next((party.id for party in scene.dossier.at_table), "")


def _inputs(scene: Scene, party: str, given: dict[str, str]) -> BreakEven | None:
    base = next((row for row in scene.dossier.break_even if row.party == party), None)
    tried = {name: _read(INPUTS[name], text) for name, text in given.items() if text}
    if base is None and not tried:
        return None
    if party not in {known.id for known in scene.dossier.parties}:
        raise ModelError(f"There is no party {party[:40]!r}.", "Choose one of the list.")
    row = base or BreakEven(party=party, assessed_by="tried at the desk")
    return replace(row, **cast("dict[str, Any]", tried)) if tried else row


def _read(name: str, text: str) -> float:
    try:
        value = float(text)
    except ValueError as error:
        raise ModelError(f"{name}: {text[:20]!r} is not a number.", "Write it with digits, such as 0.3.") from error
    if not math.isfinite(value) or value < 0:
        raise ModelError(f"{name}: {text[:20]} is below 0 or not finite.", "Write a number of 0 or more.")
    return value


def _tried(scene: Scene, row: BreakEven) -> Figure | None:
    dossier = replace(scene.dossier, break_even=(row,))
    found = figures(WatchCase(dossier, scene.play))
    return found[0] if found else None


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"

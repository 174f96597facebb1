"""Counsel: what is in reach, package by package, and what would be on other values or inputs. Nothing tried here is recorded."""

import math
from dataclasses import replace
from typing import Any, cast

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from verbale.app import what_if
from verbale.app.ask import View
from verbale.brief.page import Brief
from verbale.brief.wording import upper
from verbale.dossier import BreakEven
from verbale.errors import ModelError, VerbaleError
from verbale.model import Figure
from verbale.watch.context import WatchContext
from verbale.watch.indicators.s4_break_even import WORDS, figures
from verbale.web.address import asked
from verbale.web.pages import packages
from verbale.web.pages.pictures import shown
from verbale.web.rendering import link, office, printed_sections, show

# Input → what a person reads; the chance itself is learned from what is asked for here.
INPUTS = {name: upper(words) for name, words in WORDS.items() if name != "hazard"}


def page(request: Request) -> Response:
    """Show openings and packages, and the two what-if forms with their answers."""
    wanted = asked(request)
    scene, brief = office(request).look(wanted, long=True, only=("reach",))
    parts = printed_sections(request, brief)
    values, dates = _values(request, scene, brief), _dates(request, scene)
    wrong = values["wrong"] or dates["error"]
    return show(
        request, "counsel.html", 400 if wrong else 200, title="Counsel", parts=Markup(parts),  # noqa: S704  # escaped by the renderer
        pictures=[one for one in (shown(request, scene, "plane"),) if one is not None],
        packages=packages.shown(scene.case(wanted.party), scene.counsel, brief, link(request)),
        means=scene.counsel is not None and scene.counsel.robustness is not None,
        marking=brief.marking, dated=scene.play, **values, **dates,
    )  # fmt: skip


def _values(request: Request, scene: View, brief: Brief) -> dict[str, Any]:
    """Return the form for weights and threat points, and the packages on what was tried."""
    party = asked(request).party
    recorded = what_if.preferences_in_view(scene.desk, scene.play, party)
    found: dict[str, Any] = {"forms": [], "statements": [], "trial": None, "wrong": None}
    if recorded is None or scene.counsel is None:
        return found
    found["statements"] = [row for row in recorded.statements if row.quote]
    found["forms"] = forms = what_if.fields(scene.dossier, recorded, request.query_params)
    differing = what_if.changed(forms)
    if not differing:
        return found
    try:
        said = what_if.tried(scene.dossier, scene.play, recorded, differing, party)
    except VerbaleError as fault:
        return {**found, "wrong": fault}
    return {**found, "trial": {
        "changed": differing, "said": said,
        "packages": packages.shown(scene.case(party), said, brief, link(request)),
        "differences": what_if.differences(scene.dossier, scene.counsel, said),
    }}  # fmt: skip


def _dates(request: Request, scene: View) -> dict[str, Any]:
    """Return the form for the break-even date, and the date on what was tried."""
    given = {name: request.query_params.get(name, "").strip() for name in INPUTS}
    party = request.query_params.get("party", "") or _first(scene)
    error, found = None, None
    try:
        inputs = _inputs(scene, party, given)
        found = _tried(scene, inputs) if inputs is not None else None
    except VerbaleError as fault:
        error, inputs = fault, None
    kept = {name: given[name] or _number(getattr(inputs, name) if inputs else None) for name in INPUTS}
    return {
        "inputs": INPUTS, "given": kept, "party": party, "parties": scene.dossier.parties, "found": found, "error": error,
    }  # fmt: skip


def _first(scene: View) -> str:
    known = [row.party for row in scene.dossier.break_even]
    return known[0] if known else scene.dossier.ours or next((party.id for party in scene.dossier.at_table), "")


def _inputs(scene: View, party: str, given: dict[str, str]) -> BreakEven | None:
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


def _tried(scene: View, row: BreakEven) -> Figure | None:
    dossier = replace(scene.dossier, break_even=(row,))
    found = figures(WatchContext(dossier, scene.play))
    return found[0] if found else None


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:g}"

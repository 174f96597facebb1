"""Answers as JSON values, the same at every door. A door that pages shows the rows of one list (`ROWS`) in parts."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from verbale.app.ask import WEEK, View
from verbale.app.changes.settings import Change, listed
from verbale.app.rulings import drafted
from verbale.brief.gaps import tally
from verbale.brief.page import CitedSentence
from verbale.brief.render.as_json import encode, figure_json
from verbale.counsel.exchanges import Exchange
from verbale.counsel.tabled import Answered
from verbale.counsel.tabled_words import sentences
from verbale.model import UNDATED, Figure, HandMove, Marking, Obligation, Pause, Position, Stance, StateOfPlay, Step
from verbale.model.cell import MatrixCell, Reply, Wish
from verbale.record.entries import Entry
from verbale.record.settings import strictest
from verbale.record.sources import Read, sources_read
from verbale.state.debts.by_hand import fits
from verbale.state.history import seen_entries
from verbale.state.index.text_index import among
from verbale.state.search.full_text import Hit
from verbale.state.search.full_text import search as found_in
from verbale.watch import Alert
from verbale.watch.clocks.open_clocks import OpenClock
from verbale.watch.context import WatchContext
from verbale.watch.measures import register
from verbale.watch.severity import class_of

# Question → the list of its answer that may be long.
ROWS = {
    "state": "cells",
    "owed": "obligations",
    "watch": "alerts",
    "explain": "figures",
    "search": "hits",
    "log": "entries",
    "sources": "sources",
    "settings": "changes",
    "gaps": "open",
}


def head(play: StateOfPlay) -> dict[str, Any]:
    """Return the dates and the marking that every view states."""
    return {"as_of": play.on.isoformat(), "known": _day(play.known), "marking": str(play.marking)}


def brief(view: View, *, long: bool = False) -> dict[str, Any]:
    """Return the brief: sections, sentences, citations."""
    return encode(view.brief(long=long))


def five(view: View) -> dict[str, Any]:
    """Return the five answers: how each stands, what changed since the query's day or in a week, and the acts and figures that say so."""
    since = view.query.since or view.play.on - WEEK
    rows = [
        {"key": one.key, "question": one.question, "state": _cited(one.state), "change": _cited(one.change)}
        for one in view.answers
    ]
    return {**head(view.advised), "since": since.isoformat(), "answers": rows}


def _cited(line: CitedSentence) -> dict[str, Any]:
    acts = dict.fromkeys(one.act for one in line.citations if one.act)
    figures = dict.fromkeys(one.figure.id for one in line.citations if one.figure is not None)
    return {"text": line.text, "tone": line.tone or None, "acts": list(acts), "figures": list(figures)}


def state(view: View) -> dict[str, Any]:
    """Return positions: points and parties, with what each side wants, its answers to the others, and what it wanted before.

    A side that took no stance but owes an answer on a point is there as silent.
    """
    taken = {(item.point, item.party): cell(item) for item in view.play.positions}
    silent = {key: cell(Position(*key, Stance.SILENT, None, UNDATED, "")) for key in view.cells if key not in taken}
    rows = {**taken, **silent}
    empty = MatrixCell(point="", party="")
    return {**head(view.play), "cells": [{**rows[key], **value(view.cells.get(key, empty))} for key in sorted(rows)]}


def owed(view: View) -> dict[str, Any]:
    """Return obligations, open and closed, each open one with its clock; how likely an unread answer is; moves by hand that fit no debt."""
    rows = [obligation(item, view.clocks.get(item.id)) for item in view.play.obligations]
    found = view.unread
    review = {
        "reviews": found.reviews, "late": found.late, "silent": found.silent, "chance": found.chance, "low": found.low, "high": found.high,
    }  # fmt: skip
    lost = [move for move in view.play.by_hand if not fits(view.play.obligations, move)]
    unfit = [{**_hand(move), "move": str(move.move), "day": _day(move.day)} for move in lost]
    return {**head(view.play), "obligations": rows, "unread_answer": review, "moves_without_a_debt": unfit}


def watch(view: View) -> dict[str, Any]:
    """Return alerts, every figure, what could not be worked out, and what changed since the day that was asked for."""
    found = view.watch
    result: dict[str, Any] = {
        **head(view.play),
        "alerts": [_alert(alert) for alert in found.alerts],
        "indicators": [figure_json(figure) for figure in found.indicators],
        "limits": list(found.limits),
        "measures": _measures(view),
    }
    if view.changes is not None:
        result["changes"] = [{"change": item.what, "alert": item.alert.id} for item in view.changes]
    return result


def _measures(view: View) -> list[dict[str, Any]]:
    """Return each measure, done or announced: whom it touches, its class with who says so, and its words."""
    case = WatchContext(view.dossier, view.play)
    known = register(case)
    counting = {row.act for row in known.counted}
    done = [(row, "done", class_of(case, row)) for row in known.done]
    ahead = [(row, how, None) for row, how in known.ahead]
    return [
        {
            "act": row.act, "day": _day(row.day), "by": list(row.by), "affected": list(row.affected), "point": row.point or None,
            "words": row.title, "how": how, "counts": row.act in counting, "severity": row.severity,
            "class": graded[0].name if graded else None, "class_by": (graded[1] or "type") if graded else None,
            "assessed_by": row.assessed_by or None,
        }
        for row, how, graded in (*done, *ahead)
    ]  # fmt: skip


def counsel(view: View) -> dict[str, Any]:
    """Return what stands on the table, packages, what to put next, and what is missing to say more."""
    said = view.advice()
    packages = [
        {
            "options": dict(item.options), "utilities": dict(item.utilities), "gains": dict(item.gains),
            "concepts": list(concepts),
        }
        for item, concepts in said.packages
    ]  # fmt: skip
    return {
        **head(view.advised),
        "openings": list(said.openings),
        "refused": [_answered(one) for one in said.tabled.refused],
        "conditional_offers": [_exchange(one) for one in said.exchanges],
        "table": [asdict(line) for line in sentences(view.dossier, view.play, said.tabled, said.exchanges)],
        "packages": packages,
        "table_next": [asdict(step) for step in said.moves],
        "no_step": list(said.idle),
        "words": list(said.words),
        "robustness": None if said.robustness is None else asdict(said.robustness),
        "missing": list(said.missing),
        "question": said.question or None,
        "assessed_by": said.assessed_by or None,
    }


def _answered(one: Answered) -> dict[str, Any]:
    return {**asdict(one), "response": str(one.response), "day": _day(one.day), "according_to": one.according_to}


def _exchange(one: Exchange) -> dict[str, Any]:
    return {**asdict(one), "day": _day(one.day)}


def told(view: View, question: str, given: Sequence[str] = ()) -> dict[str, Any]:
    """Return what counsel says of a view to a further question, with what was given to it: words, limits, and the values behind them."""
    said = view.told(question, given)
    return {
        **head(view.advised),
        "question_of": question,
        "words": list(said.words),
        "limits": list(said.limits),
        **said.values,
    }


def explain(view: View, name: str = "") -> dict[str, Any]:
    """Return one figure with its computation, or the names of all."""
    if name:
        return {**head(view.advised), "figure": figure_json(view.figure(name))}
    return {**head(view.advised), "figures": list(view.figures)}


def hits(view: View, words: str, **only: Any) -> Sequence[Hit]:  # those of `state.search.full_text.search`
    """Return the places where every word stands; `only` is what `state.search.full_text.search` narrows by."""
    if view.kept and not any(only.values()):
        return view.words.find(words, view.query.since)
    held = among(view.desk.record, words)
    return list(found_in(view.play, words, since=view.query.since, among=held, **only))


def search(view: View, words: str, *, party: str = "", point: str = "", kind: str = "", marking: Marking | None = None) -> dict[str, Any]:  # fmt: skip
    """Return where every word of a search stands, in acts and documents.

    Parameters
    ----------
    words
        With spaces between them.
    party, point, kind, marking
        Only acts of this party, on this point, of this kind; only what has exactly this marking.
    """
    found = hits(view, words, party=party, point=point, kind=kind, marking=marking)
    rows = [
        {"kind": hit.kind, "id": hit.id, "document": hit.document, "start": hit.start, "end": hit.end, "words": hit.words}
        for hit in found
    ]  # fmt: skip
    return {**head(view.play), "hits": rows}


def entries(view: View, act: str = "", last: int = 20) -> list[Entry]:
    """Return the history of an act, or the last entries of the record, as the reader may see them.

    Parameters
    ----------
    view
        Whose record, and for which reader.
    act
        Id of an act or the beginning of it; empty for the whole record.
    last
        How many of the last entries, at least one; an act's history is always whole.

    Raises
    ------
    RecordError
        When no act in view, or more than one, begins so.
    """
    record = view.desk.record
    every = record.history(drafted(record, act, view.reader).subject) if act else record.entries()
    seen = list(seen_entries(every, view.reader, view.dossier))
    return seen if act or not seen else seen[-max(last, 1) :]


def gaps(view: View) -> dict[str, Any]:
    """Return what was not read, dated or placed, with what leads to each place."""
    rows = [
        {
            "kind": one.kind, "text": one.text, "document": one.document or None, "act": one.act or None, "name": one.name or None,
            "start": one.place.start if one.place else None, "end": one.place.end if one.place else None, "count": one.count,
            "why": one.why or None,
        }
        for one in view.open_ends
    ]  # fmt: skip
    return {**head(view.play), "counts": dict(tally(view.open_ends)), "open": rows}


def ask(view: View, question: str) -> dict[str, Any]:
    """Return the answer to a question in plain words: how it was understood, lines with their words, the page that says it in full.

    A question in which nothing is understood is searched for, and says so.
    """
    from verbale.app.asked.reply import reply  # the reader's names, dates and verbs

    said = reply(view, question)
    asked = said.asked
    rows = [
        {
            "text": line.text, "acts": [one.act for one in line.citations if one.act],
            "quotes": [
                {"document": one.evidence.document, "start": one.evidence.start, "end": one.evidence.end, "exact": one.evidence.exact}
                for one in line.citations if one.evidence is not None
            ],
            "figures": [figure_json(one.figure) for one in line.citations if one.figure is not None],
        }
        for line in said.lines
    ]  # fmt: skip
    hit = search(view, " ".join(asked.rest) or question)["hits"] if said.searched else []
    return {
        **head(said.view.play), "question": asked.text, "understood_as": said.how or None, "parties": list(asked.parties), "points": list(asked.points),
        "to": asked.whom or None, "since": str(asked.since) if asked.since else None, "not_understood": list(asked.rest), "searched": said.searched,
        "page": said.page, "lines": rows, "hits": hit[:50],
    }  # fmt: skip


def log(view: View, act: str = "", last: int = 20) -> dict[str, Any]:
    """Return the history of an act, or the last entries of the record.

    Parameters
    ----------
    view, act, last
        As for `entries`.
    """
    return {"entries": [_entry(entry) for entry in entries(view, act, last)]}


def sources(view: View) -> dict[str, Any]:
    """Return each source with its documents and period, and each party with its coverage."""
    play = view.play
    rows = sources_read(view.dossier, play.documents.values(), play.failing)
    coverage = [
        {
            "party": row.party, "documents": row.documents, "first": _first(row.days), "last": _first(row.days[::-1]),
            "failing": list(row.failing),
        }
        for row in play.coverage
    ]  # fmt: skip
    return {**head(play), "sources": [_source(row) for row in rows], "coverage": coverage}


def settings(view: View) -> dict[str, Any]:
    """Return every change of the settings, with who made it and what it changed; for readers who may see the files themselves."""
    marking = str(strictest(view.dossier.marking.profile))
    return {"marking": marking, "changes": [_change(change) for change in listed(view.desk.record, view.reader)]}


def _change(change: Change) -> dict[str, Any]:
    entry = change.entry
    return {
        "entry": entry.seq, "file": entry.subject, "known": entry.known.isoformat(), "recorded_at": entry.recorded_at, "by": change.who,
        "added": change.added, "removed": change.removed, "takes_back": entry.body["takes_back"], "reason": entry.body["reason"],
        "gone": entry.body["gone"], "sha256": entry.body["sha256"],
    }  # fmt: skip


def cell(item: Position) -> dict[str, Any]:
    """Return a party's position on a point."""
    return {
        "point": item.point, "party": item.party, "stance": str(item.stance), "option": item.option,
        "since": None if item.since == UNDATED else item.since.isoformat(), "act": item.act, "reviewed": item.reviewed,
    }  # fmt: skip


def value(item: MatrixCell) -> dict[str, Any]:
    """Return a cell's values: wants, replies, moved, and when its side last spoke."""
    return {
        "wants": None if item.wants is None else _wish(item.wants), "moved": [_wish(one) for one in item.moved],
        "replies": [_reply(one) for one in item.replies], "last_spoke": _day(item.last_spoke), "follows": item.follows or None,
    }  # fmt: skip


def _wish(item: Wish) -> dict[str, Any]:
    amount = None if item.amount is None else asdict(item.amount)
    return {
        "option": item.option, "amount": amount, "phrase": item.phrase or None, "deleted": item.deleted or None, "itself": item.itself,
        "offered": item.offered, "since": _dated(item.since), "day": _dated(item.day), "legal_form": item.legal_form and str(item.legal_form),
        "act": item.act, "reviewed": item.reviewed, "according_to": item.according_to,
    }  # fmt: skip


def _reply(item: Reply) -> dict[str, Any]:
    return {
        "to": item.to, "proposal": item.proposal, "response": str(item.response), "condition": item.condition or None, "act": item.act or None,
        "day": None if item.day is None else _dated(item.day), "reviewed": item.reviewed, "according_to": item.according_to,
    }  # fmt: skip


def _dated(day: dt.date) -> str | None:
    return None if day == UNDATED else day.isoformat()


def obligation(item: Obligation, turn: OpenClock | None) -> dict[str, Any]:
    """Return an obligation, its clock as read on the day of the view."""
    holds = [
        {"act": hold.act, "since": _day(hold.since), "promised": hold.promised and str(hold.promised)}
        for hold in item.holds
    ]
    return {
        "id": item.id, "debtor": item.debtor, "creditor": item.creditor, "point": item.point, "request": item.request,
        "opened": item.opened.isoformat() if item.dated else None, "opened_by": item.opened_by, "closed": _day(item.closed),
        "closed_by": item.closed_by or None, "status": str(item.status), "deadline": _day(item.deadline),
        "first_response": _day(item.first_response), "holds": holds, "pauses": [_pause(pause) for pause in item.pauses],
        "received": _day(item.received), "promised": _day(item.promised), "letters": item.letters,
        "steps": [_step(step) for step in item.steps], "clock": None if turn is None else _clock(turn),
    }  # fmt: skip


def _step(step: Step) -> dict[str, Any]:
    return {
        "move": str(step.move), "by": step.by, "day": _day(step.day), "act": step.act, "document": step.document or None,
        "to": _day(step.to), "hand": None if step.hand is None else _hand(step.hand),
    }  # fmt: skip


def _hand(move: HandMove) -> dict[str, Any]:
    return {
        "id": move.id, "said_by": move.said_by, "note": move.note, "entered_by": move.by, "known": _day(move.known),
        "marking": str(move.marking),
    }  # fmt: skip


def _pause(pause: Pause) -> dict[str, Any]:
    return {
        "since": _day(pause.since), "until": _day(pause.until), "reason": pause.reason, "category": pause.category,
        "credence": pause.credence,
    }  # fmt: skip


def _clock(turn: OpenClock) -> dict[str, Any]:
    return {
        "unit": turn.unit, "elapsed": turn.time, "without_pauses": turn.gross, "due": _day(turn.due),
        "due_from": turn.due_from or None, "allowed": turn.allowed, "coverage_until": _day(turn.seen),
    }  # fmt: skip


def _alert(alert: Alert) -> dict[str, Any]:
    figures: Sequence[Figure] = alert.figures
    return {
        "id": alert.id, "kind": alert.kind, "level": str(alert.level), "party": alert.party, "point": alert.point or None,
        "text": alert.text, "figures": [figure_json(figure) for figure in figures], "evidence": list(alert.evidence),
        "clears_when": alert.clears_when, "families": [str(family) for family in alert.families],
        "factor": alert.factor, "probability": alert.probability, "likelihood": alert.likelihood or None,
        "ours": alert.ours,
    }  # fmt: skip


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "seq": entry.seq or None, "kind": entry.kind, "subject": entry.subject, "known": entry.known.isoformat(),
        "recorded_at": entry.recorded_at, "recorded_by": entry.recorded_by, "marking": entry.marking,
        "link": entry.link or None, "body": dict(entry.body),
    }  # fmt: skip


def _source(row: Read) -> dict[str, Any]:
    return {
        "name": row.name, "documents": row.documents, "first": _day(row.first), "last": _day(row.last),
        "parties": list(row.parties), "failing": row.failing or None,
    }  # fmt: skip


def _first(days: Sequence[dt.date]) -> str | None:
    return days[0].isoformat() if days else None


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()

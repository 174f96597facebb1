"""What a fair reader may and must say of a cell of the construction table, and the verdict over what was read.

`emit` "act": an act that fits one of `accept` must come; "none": none may; "any": it may, and is then one of `accept` or `also`.
`outer` acts must come, `also` acts may. `never` acts are contradictions: read as asserted they say the contrary of the sentence.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Wanted:
    """An act as an expectation describes it; further keys narrow one that is forbidden."""

    kinds: tuple[str, ...]
    modality: tuple[str, ...]
    actors: tuple[str, ...]
    according_to: str | None = None
    certainty: str = ""
    news: bool = False
    sourceless: bool = False


@dataclass(frozen=True, slots=True)
class Expectation:
    """What belongs to a cell: see the module."""

    emit: str
    kind: str
    actors: tuple[str, ...]
    accept: tuple[Wanted, ...]
    also: tuple[Wanted, ...] = ()
    outer: tuple[Wanted, ...] = ()
    never: tuple[Wanted, ...] = ()
    polarity_not: tuple[str, ...] = ()
    according_to: str = ""
    certainty: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """An act as it was read, its parties by the names of the cell; `saying`: the state that the template's own "said" is."""

    kind: str
    modality: str
    actors: tuple[str, ...]
    polarity: str | None = None
    according_to: tuple[str, ...] = ()
    unsure: bool = False
    when: str | None = None
    saying: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """Complaints about a cell; and whether an asserted act says the contrary, or what was wanted is told only as unsure."""

    complaints: tuple[str, ...]
    contradiction: bool
    unsure: bool

    @property
    def right(self) -> bool:
        """Whether there is nothing to complain about."""
        return not self.complaints


def _listed(value: Any) -> list[Any]:  # JSON
    return list(value) if isinstance(value, list) else [value]


def expected(raw: dict[str, Any], kind: str, negated: str, names: dict[str, str], done: str = "done") -> Expectation:
    """Put a frame's kind and the parties' names into the expectation of a template.

    Where a frame's own sense is a fear or a readiness (`done`), its plain use is told as that; and where its denial is an act of
    its own kind ("did not deem it necessary" states a view), that act is right under a denial.
    """
    own = json.loads(json.dumps(raw))
    own |= own.pop("by_kind", {}).get(kind, {})
    _in_own_sense(own, kind, negated, done)

    def kinds(value: Any) -> tuple[str, ...]:  # JSON
        return tuple(dict.fromkeys(kind if one == "frame" else one for one in _listed(value)))

    def named(value: Any) -> tuple[str, ...]:  # JSON
        return tuple(found for one in _listed(value) if one is not None and (found := names.get(one, one)))

    def wanted(row: dict[str, Any]) -> Wanted:
        source = row.get("according_to")
        return Wanted(
            kinds(row["kind"]),
            tuple(row.get("modality", ())),
            named(row.get("actor")),
            names.get(source, source) if source is not None else None,
            row.get("certainty", ""),
            bool(row.get("news")),
            "according_to" in row and source is None,
        )

    accept = [Wanted(kinds(own["kind"]), tuple(own["modality"]), named(own.get("actor")))]
    also = [wanted(row) for row in own.get("also", [])]
    emit, negation = own["emit"], own.get("negation")
    if negation and negated in {".", ""}:
        emit = "any"
    elif negation and negated not in {"not-done", kind}:
        other = Wanted((negated,), ("done",), named(own.get("actor")))
        (accept if negation == "plain" else also).append(other)
    return Expectation(
        emit,
        kind,
        named(own.get("actor")),
        tuple(accept),
        tuple(also),
        tuple(wanted(row) for row in own.get("emit_outer", [])),
        tuple(wanted(row) for row in own.get("never", [])),
        tuple(own.get("polarity_not", ())),
        names.get(own.get("according_to", ""), ""),
        own.get("certainty", ""),
    )


def _in_own_sense(own: dict[str, Any], kind: str, negated: str, done: str) -> None:
    """Put what the plain use and the denial of a frame are told as into an expectation: see `expected`."""
    for row in (own, *own.get("also", []), *own.get("emit_outer", [])):
        if "done" in row.get("modality", ()) and "frame" in _listed(row["kind"]):
            row["modality"] = [*row["modality"], done]
    denied = bool(own.get("negation")) and negated == kind
    for row in own.get("never", []):
        if done != "done" and done in row["modality"] and "done" not in row["modality"]:
            row["modality"].remove(done)
        if denied:
            row["modality"] = [one for one in row["modality"] if one != "done"]
    if denied:
        own.setdefault("also", []).append({"kind": kind, "modality": ["done"], "actor": own.get("actor")})


def contradictory(expect: Expectation) -> bool:
    """Say whether something forbidden is also right: "refused to turn down" refuses."""
    good = [*expect.outer, *expect.also, *(expect.accept if expect.emit != "none" else ())]
    return any(_overlap(one, never) for one in good for never in expect.never)


def _overlap(one: Wanted, never: Wanted) -> bool:
    if never.news or never.certainty:
        return False
    actors = set(one.actors) & set(never.actors) or "*" in one.actors or "*" in never.actors
    return bool(set(one.kinds) & set(never.kinds) and set(one.modality) & set(never.modality) and actors)


def judge(acts: Sequence[Told], expect: Expectation, near: Callable[[str | None], bool]) -> Verdict:
    """Judge what was read of a cell.

    Parameters
    ----------
    acts, expect
        What was read, and what may and must be.
    near
        Whether a date is the document's own, so that an act of it is news.
    """
    bad: list[str] = []
    every, acts = acts, [act for act in acts if not act.saying]
    hit = [act for act in acts if any(one.modality and _meets(act, one) for one in expect.accept)]
    if expect.emit == "act" and not hit:
        bad.append("missing")
    for act in hit:
        bad += _details(act, expect)
    good = [*expect.also, *expect.outer]
    contradiction = False
    for act in acts:
        own = act.kind == expect.kind and set(act.actors) & set(expect.actors)
        if own and act not in hit and not act.unsure and not _among(act, good):
            bad.append(f"wrong: {act.kind} {act.modality}")
        if any(_forbidden(act, never, near) for never in expect.never):
            bad.append(f"never: {act.kind} {act.modality} {', '.join(act.actors)}")
            contradiction = True
    bad += [f"no outer act: {'/'.join(one.kinds)}" for one in expect.outer if not _among_acts(one, every)]
    return Verdict(
        tuple(bad), contradiction, bool(hit) and expect.certainty != "unsure" and all(act.unsure for act in hit)
    )


def _details(act: Told, expect: Expectation) -> Iterable[str]:
    if act.polarity in expect.polarity_not:
        yield "polarity"
    if expect.according_to and expect.according_to not in act.according_to:
        yield "according to"
    if expect.certainty and (expect.certainty == "unsure") != act.unsure:
        yield "certainty"


def _meets(act: Told, one: Wanted) -> bool:
    everybody = "*" in one.actors or set(one.actors) <= set(act.actors)
    return act.kind in one.kinds and act.modality in one.modality and everybody


def _among(act: Told, rows: Iterable[Wanted]) -> bool:
    return any(_meets(act, one) for one in rows)


def _among_acts(one: Wanted, acts: Iterable[Told]) -> bool:
    return any(_meets(act, one) for act in acts)


def _forbidden(act: Told, never: Wanted, near: Callable[[str | None], bool]) -> bool:
    """Say whether an asserted act is one that is forbidden; an unsure one says itself that it may be wrong."""
    if act.unsure or never.certainty == "unsure":
        return False
    somebody = "*" in never.actors or bool(set(act.actors) & set(never.actors))
    if act.kind not in never.kinds or act.modality not in never.modality or not somebody:
        return False
    if never.according_to is not None and never.according_to not in act.according_to:
        return False
    if never.sourceless and act.according_to:
        return False
    return not never.news or near(act.when)

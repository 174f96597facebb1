"""The stages in their order: document → units → page → drafts → the gate → reading. Nothing here knows a language rule."""

import datetime as dt
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from verbale.dossier import Dossier
from verbale.errors import ReadingError
from verbale.model import Act, Attribution, Document, Evidence, Kind, Party, Person, Reading
from verbale.model.kinds import KINDS
from verbale.reading.acts.carried.contested import contested
from verbale.reading.acts.deadlines import with_deadlines
from verbale.reading.acts.sessions import by_day
from verbale.reading.anchors import anchored
from verbale.reading.dates import dates
from verbale.reading.genres import DIALECTS, detect, set_aside
from verbale.reading.genres.draft_acts import as_the_dossier_has_it, relinked
from verbale.reading.genres.operative import without_operative
from verbale.reading.genres.position_tables import Grid, grids, heads, of_parties, positions
from verbale.reading.links import link
from verbale.reading.mentions import mentions
from verbale.reading.parsed_document import Page
from verbale.reading.points import matcher
from verbale.reading.reactions import reaction
from verbale.reading.sentences import sentences
from verbale.reading.syntax.model import chosen
from verbale.reading.syntax.parse import Cache
from verbale.reading.tracked import changes, pending, proposals
from verbale.reading.units import Unit, attributed, requoted, units
from verbale.reading.unknowns import only_beside, unknowns
from verbale.reading.validation import reason_against, trimmed

_ANOTHERS = {
    Kind.REFUSE,
    Kind.OPPOSE,
    Kind.CRITICISE,
    Kind.WELCOME,
    Kind.REQUEST,
}  # the option named is somebody else's
N = TypeVar("N", Party, Person)
EMPTY = Dossier(title="Documents")
_BY_RULES = "Read by rules only, without a parser: acts outside the skeleton of minutes were not looked for."


@dataclass(frozen=True, slots=True)
class _Gate:
    passed: tuple[Act, ...]
    rejected: tuple[tuple[str, str], ...]


def lay_out(
    document: Document, dossier: Dossier | None = None, cache: Cache | None = None, *, rules_only: bool = False
) -> Page:
    """Lay a document out for the grammars: sentences, mentions, dates.

    Parameters
    ----------
    document, dossier
        What is read, and with whose parties; none for plain documents.
    cache, rules_only
        See `read`.
    """
    dossier = dossier or EMPTY
    split = sentences(document.text, document.body)
    cast = mentions(document, split, dossier)
    found = dates(document.text, document.published)
    return Page(
        document,
        dossier,
        split,
        cast.mentions,
        found,
        dict(cast.parties),
        dict(cast.people),
        parses=cache,
        rules_only=rules_only,
    )


def read(
    document: Document,
    dossier: Dossier | None = None,
    dialect: str | None = None,
    cache: Cache | None = None,
    *,
    rules_only: bool = False,
) -> Reading:
    """Draft the acts and attributions of a document.

    Parameters
    ----------
    document
        A loaded document.
    dossier
        Parties, people and points; without one, parties come from the world list and points stay words.
    dialect
        Name of the grammar; found by the text's shape when left out.
    cache
        Kept parses: with all of them at hand no parser is loaded.
    rules_only
        Read without a model: the skeleton of minutes and who said what, nothing else.

    Raises
    ------
    ReadingError
        For a dialect that does not exist, and where there is no model to parse with.
    """
    model = "" if rules_only else chosen().label
    document = replace(document, rules_only=rules_only)
    if dialect is not None and dialect not in DIALECTS:
        raise ReadingError(f"There is no dialect {dialect!r}.", f"Use one of {', '.join(DIALECTS)}.")
    tables, heads_page = _tables(document, dossier)
    apart = {segment for grid in tables for segment in grid.segments}
    read_units = [_read_unit(unit, dossier, dialect, cache, rules_only=rules_only) for unit in units(document, apart)]
    pages = [one.page for one in read_units] + ([heads_page] if heads_page is not None else [])
    acts = _together(read_units, document)
    if heads_page is not None:
        acts += tuple(act for grid in tables for act in positions(document, grid, heads_page))
    own = {one.id for one in (dossier or EMPTY).parties}
    acts = without_operative(
        acts, document, own | {one.id for page in pages for one in page.parties.values() if one.kind != "other"}
    )
    rejected = tuple(row for one in read_units for row in one.gate.rejected)
    beside = only_beside(pages, acts)
    return Reading(
        document=document,
        dialect=read_units[0].dialect if read_units else "news",
        acts=_linked(acts, document),
        attributions=_sorted(
            tuple(attributed(said, document, one.unit.shift) for one in read_units for said in one.attributions)
        ),
        warnings=_warnings(read_units, document, acts, rejected),
        rejected=rejected,
        parties=_brought([page.parties for page in pages], {one.id for one in (dossier or EMPTY).parties} | beside),
        people=_brought([page.people for page in pages], {one.id for one in (dossier or EMPTY).people}),
        model=model,
        unread=_unread(read_units, document),
        named=tuple(name for name in _named(pages, acts) if name not in beside),
    )


@dataclass(frozen=True, slots=True)
class _ReadUnit:
    unit: Unit
    page: Page
    dialect: str
    gate: _Gate
    attributions: tuple[Attribution, ...]


def _tables(document: Document, dossier: Dossier | None) -> tuple[list[Grid], Page | None]:
    """Return the tables whose columns are parties, with a page of the heads of their columns."""
    found = grids(document)
    if not found:
        return [], None
    page = lay_out(heads(document, found), dossier)
    tables = of_parties(found, page)
    return tables, page if tables else None


def _read_unit(
    unit: Unit, dossier: Dossier | None, dialect: str | None, cache: Cache | None, *, rules_only: bool
) -> _ReadUnit:
    """Read the stretches of one writer in their own voice and on their own day."""
    page = replace(lay_out(unit.document, dossier, cache, rules_only=rules_only), voice=unit.voice)
    name = (dialect if unit.main else None) or detect(page)
    drafts = DIALECTS[name](page)
    if name != "letter":  # what a letter sets aside is its writer's
        drafts = replace(drafts, acts=(*drafts.acts, *set_aside(page)))
    gate = _through_the_gate(
        page, with_deadlines(_on_points(page, by_day(page, as_the_dossier_has_it(page, tuple(contested(drafts.acts))))))
    )
    if not unit.main:
        gate = replace(gate, passed=tuple(_told(act, unit) for act in gate.passed))
    return _ReadUnit(unit, page, name, gate, drafts.attributions)


def _together(read_units: Sequence[_ReadUnit], document: Document) -> tuple[Act, ...]:
    """Return the acts of all units, quoted from the whole document; tracked changes are proposals, and what rests on them waits."""
    found = changes(document)
    made: list[Act] = []
    for one in read_units:
        passed = requoted(one.gate.passed, document, one.unit.shift)
        acts = relinked(passed, [anchored(act, one.page, document) for act in passed])
        acts = [_told(act, one.unit) for act in _reactions(document, one)] or acts
        made += pending(acts, one.page, found) if one.unit.main and found else acts
        if one.unit.main and found:
            made += proposals(document, one.page, found)
    return tuple(made)


def _reactions(document: Document, one: _ReadUnit) -> list[Act]:
    """Return the judgements that the comments of a unit are: two words are no sentence for a grammar to read."""
    found = (reaction(document, segment, one.page) for segment in one.unit.segments)
    return [act for act in found if act is not None]


def _told(act: Act, unit: Unit) -> Act:
    """Return an act with the day on which its words were written; where that is not known it waits for a person."""
    if unit.day is not None:
        return replace(act, told=unit.day)
    reason = f"the day of the {unit.name} is not known"
    return act if act.when is not None else replace(act, certainty="unsure", reasons=(*act.reasons, reason))


def _linked(acts: tuple[Act, ...], document: Document) -> tuple[Act, ...]:
    """Link replies to what they answer, older words before newer ones; return the acts in the order of the text."""
    own = document.published

    def age(act: Act) -> tuple[dt.date, int]:
        told = act.told or own
        return (told.last if told is not None else dt.date.max), act.evidence[0].start

    ordered = sorted(acts, key=age) if any(act.told is not None for act in acts) else acts
    return tuple(sorted(link(ordered), key=_order))


def _order(act: Act) -> tuple[int, int, bool, str]:
    """Order acts by their quotes; of one quote what asks stands before what answers it."""
    quote = act.evidence[0]
    return quote.start, quote.end, not KINDS[act.kind].opens, act.kind


def _brought(found: Iterable[Mapping[str, N]], known: Container[str]) -> tuple[N, ...]:
    """Return whom the pages met that the dossier does not know, each once."""
    return tuple({name: noun for page in found for name, noun in page.items() if name not in known}.values())


def _unread(read_units: Sequence[_ReadUnit], document: Document) -> tuple[Evidence, ...]:
    places = {(one.unit.shift + start, one.unit.shift + end) for one in read_units for start, end in one.page.unread}
    return tuple(document.quote(start, end) for start, end in sorted(places))


def _named(pages: Sequence[Page], acts: Iterable[Act]) -> tuple[str, ...]:
    """Return the ids of all who are mentioned or act, parties before people."""
    found: set[str | None] = set()
    for mention in (mention for page in pages for mention in page.mentions):
        found |= {*mention.parties, mention.person}
    for act in acts:
        found |= {*act.actors, *act.addressees, act.speaker, act.on_behalf_of, act.according_to}
    parties = {name for page in pages for name in page.parties}
    people = {name for page in pages for name in page.people}
    return tuple(sorted(parties & found) + sorted(people & found))


def _on_points(page: Page, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """Turn the topic of an act into points of the dossier wherever its words name some."""
    if not page.dossier.points:
        return acts
    points = matcher(page.dossier)
    made = []
    for act in acts:
        owner = next((name for name in act.addressees if name in page.parties), "")
        named = act.points or points.match(act.topic, owner)
        option = act.option or (
            points.option(named[0], act.topic or act.evidence[0].exact) if len(named) == 1 else None
        )
        option = None if act.kind in _ANOTHERS else option
        made.append(replace(act, points=named, option=option, topic="" if named else act.topic))
    return tuple(relinked(acts, made))


def _through_the_gate(page: Page, acts: tuple[Act, ...]) -> _Gate:
    passed: dict[str, Act] = {}
    rejected: list[tuple[str, str]] = []
    named = [
        (act.evidence[0].start, act.evidence[0].end, act.kind, act.id, act)
        for act in (trimmed(act, page) for act in acts)
    ]
    for _, _, _, identity, act in sorted(named, key=lambda row: (*row[:3], str(row[4].when or ""), row[3])):
        reason = reason_against(act, page, own=True)
        if reason:
            rejected.append((act.evidence[0].exact, reason))
        else:
            passed.setdefault(identity, act)
    return _Gate(tuple(passed.values()), tuple(rejected))


def _sorted(attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    def place(said: Attribution) -> tuple[int, ...]:
        spans = [span for span in (said.source, said.cue, *said.content) if span is not None]
        return tuple(number for span in spans for number in (span.start, span.end))

    return tuple(sorted(attributions, key=place))


def _warnings(
    read_units: Sequence[_ReadUnit], document: Document, acts: Sequence[Act], rejected: Sequence[object]
) -> tuple[str, ...]:
    found = [_BY_RULES] if document.rules_only else []
    if document.published is None:
        found.append("The document has no date of its own: relative dates in it are left open.")
    undated = [one.unit.name for one in read_units if not one.unit.main and one.unit.day is None]
    found += [
        f"The {name} has no date: what it says without a day of its own is unsure." for name in dict.fromkeys(undated)
    ]
    found += document.parts_unread
    found += unknowns(document, [one.page for one in read_units], acts)
    if not any(one.page.parties for one in read_units):
        found.append("No party was found in it.")
    elif not acts:
        found.append("No act was found in it.")
    if rejected:
        found.append(f"{len(rejected)} drafts were turned away by the grounding gate.")
    return tuple(found)

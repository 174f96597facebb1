"""The stages in their order: document → page → drafts → the gate → reading. Nothing here knows a language rule."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from verbale.dossier import Dossier
from verbale.errors import ReadingError
from verbale.model import Act, Attribution, Document, Evidence, Kind, Reading
from verbale.reading.acts.deadlines import with_deadlines
from verbale.reading.dates import dates
from verbale.reading.genres import DIALECTS, detect
from verbale.reading.genres.draft_acts import relinked
from verbale.reading.links import link
from verbale.reading.mentions import mentions
from verbale.reading.parsed_document import Page
from verbale.reading.points import matcher
from verbale.reading.sentences import sentences
from verbale.reading.syntax.model import chosen
from verbale.reading.syntax.parse import Cache
from verbale.reading.validation import reason_against, trimmed

_ANOTHERS = {
    Kind.REFUSE,
    Kind.OPPOSE,
    Kind.CRITICISE,
    Kind.WELCOME,
    Kind.REQUEST,
}  # the option named is somebody else's
EMPTY = Dossier(title="Documents")
_BY_RULES = "Read by rules only, without a parser: acts outside the skeleton of minutes were not looked for."


@dataclass(frozen=True, slots=True)
class _Gate:
    passed: tuple[Act, ...]
    rejected: tuple[tuple[str, str], ...]


def lay_out(
    document: Document, dossier: Dossier | None = None, cache: Cache | None = None, *, rules_only: bool = False
) -> Page:
    """Lay a document out for the grammars: sentences, mentions, dates."""
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
    page = lay_out(document, dossier, cache, rules_only=rules_only)
    name = dialect or detect(page)
    if name not in DIALECTS:
        raise ReadingError(f"There is no dialect {name!r}.", f"Use one of {', '.join(DIALECTS)}.")
    drafts = DIALECTS[name](page)
    gate = _through_the_gate(page, with_deadlines(_on_points(page, drafts.acts)))
    return Reading(
        document=document,
        dialect=name,
        acts=gate.passed,
        attributions=_sorted(drafts.attributions),
        warnings=_warnings(page, gate),
        rejected=gate.rejected,
        parties=tuple(party for party in page.parties.values() if party not in page.dossier.parties),
        people=tuple(person for person in page.people.values() if person not in page.dossier.people),
        model=model,
        unread=_unread(page),
        named=_named(page, gate.passed),
    )


def _unread(page: Page) -> tuple[Evidence, ...]:
    return tuple(page.quote(start, end) for start, end in sorted(set(page.unread)))


def _named(page: Page, acts: Iterable[Act]) -> tuple[str, ...]:
    """Return the ids of all who are mentioned or act, parties before people."""
    found: set[str | None] = set()
    for mention in page.mentions:
        found |= {*mention.parties, mention.person}
    for act in acts:
        found |= {*act.actors, *act.addressees, act.speaker, act.on_behalf_of, act.according_to}
    return tuple(sorted(page.parties.keys() & found) + sorted(page.people.keys() & found))


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
    for _, _, _, identity, act in sorted(named, key=lambda row: row[:4]):
        reason = reason_against(act, page, own=True)
        if reason:
            rejected.append((act.evidence[0].exact, reason))
        else:
            passed.setdefault(identity, act)
    return _Gate(link(tuple(passed.values())), tuple(rejected))


def _sorted(attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    def place(said: Attribution) -> tuple[int, ...]:
        spans = [span for span in (said.source, said.cue, *said.content) if span is not None]
        return tuple(number for span in spans for number in (span.start, span.end))

    return tuple(sorted(attributions, key=place))


def _warnings(page: Page, gate: _Gate) -> tuple[str, ...]:
    found = [_BY_RULES] if page.rules_only else []
    if page.document.published is None:
        found.append("The document has no date of its own: relative dates in it are left open.")
    if not page.parties:
        found.append("No party was found in it.")
    elif not gate.passed:
        found.append("No act was found in it.")
    if gate.rejected:
        found.append(f"{len(gate.rejected)} drafts were turned away by the grounding gate.")
    return tuple(found)

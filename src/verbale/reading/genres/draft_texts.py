"""Draft texts under negotiation: attributed alternatives are proposals of those named; notes and reservations go through clauses.

"[2028] [EU; Peru opposes]" is a proposal of the Union and an opposition of Peru. The operative text itself ("Each Party shall …")
is nobody's act.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from verbale.model import Act, Kind, Party, Polarity
from verbale.reading.acts.page_acts import Stretch
from verbale.reading.genres.alternatives import Alternative, OpenPoint, names_only, open_points
from verbale.reading.genres.minutes import minutes_of
from verbale.reading.mentions.people import slug
from verbale.reading.parsed_document import Page
from verbale.reading.points import matcher

_LINE = re.compile(
    r"(?m)^[ \t]*(?:Option|Alternative|Alt\.?|Variant|OPTION|ALTERNATIVE)[ \t]*[A-Z0-9]*[ \t]*\((?P<who>[A-Z][^)\n]{1,120})\)[ \t]*[:.][ \t]*(?P<words>[^\n]+)"
)
_FOR = re.compile(r"(?i)\b(?:supported|backed|joined|seconded|endorsed) by\b|\bwith (?:the )?support (?:of|from)\b")
_AGAINST = re.compile(r"(?i)\bopposed by\b|\bagainst:?|\bobjections? (?:by|from)\b")
_OPPOSES = re.compile(r"(?i)\b(?:oppos(?:e|es|ed|ing)|objects?|objected|against|disagrees?|delete|deletion)\b")
_SUPPORTS = re.compile(r"(?i)\b(?:supports?|prefers?|retains?)\b")
_RESERVES = re.compile(r"(?i)\b(?:reserves?|reservations?)\b")
_GROUP = re.compile(r"(?i),? (?:on behalf of|for|representing) (?:the )?")
_NAME = re.compile(r"[A-Z][\w’'&/-]*(?: (?:of |the |and )?[A-Z][\w’'&/-]*)*")
_OPERATIVE = re.compile(r"\bshall\b|\b(?:Each|Every|All|The) Part(?:y|ies) (?:may|must|should|agree)\b")


def is_draft(text: str) -> bool:
    """Say whether a text is a draft under negotiation: brackets whose owners are named, or several kept side by side."""
    if text.count("[") < 2:
        return False
    points = open_points(text)
    owned = sum(option.who is not None for point in points for option in point.options)
    return owned >= 2 or sum(len(point.options) > 1 for point in points) >= 2


def draft_text(page: Page) -> list[Act]:
    """Return the acts of a draft text, in its order."""
    acts = [
        act
        for point in open_points(page.text, page.document.body)
        for option in point.options
        for act in _stands(page, point, option)
    ]
    for match in _LINE.finditer(page.text, page.document.body):
        option = Alternative(match.start(), match.end(), match.span("words"), match.span("who"))
        acts += _stands(page, OpenPoint(match.start(), match.end(), "", (option,)), option)
    prose = list(_prose(page))
    acts += [
        act for act in minutes_of(page, prose) if any(one.start <= act.evidence[0].start < one.end for one in prose)
    ]
    return sorted(acts, key=lambda act: (act.evidence[0].start, act.evidence[0].end))


def _prose(page: Page) -> Iterator[Stretch]:
    """Yield what is told about the draft: sentences outside its brackets and its operative text, and whole sentences in brackets."""
    for sentence in page.sentences:
        words = page.text[sentence.start : sentence.end]
        if sentence.end > page.document.body and "[" not in words and "]" not in words and not _OPERATIVE.search(words):
            yield Stretch(sentence.start, sentence.end, rule="draft")
    for match in re.finditer(r"\[(?P<inside>[^\[\]\n]{12,300})\]", page.text):
        words = match["inside"].strip()
        first = page.mentions_in(match.start("inside"), min(match.end(), match.start("inside") + 60))
        if (
            first
            and first[0].start <= match.start("inside") + 4
            and not names_only(words)
            and not _OPERATIVE.search(words)
        ):
            yield Stretch(match.start("inside"), match.end("inside"), rule="draft")


def _stands(page: Page, point: OpenPoint, option: Alternative) -> list[Act]:
    """Return the acts of one alternative: who proposes it, who is for and who against."""
    if option.who is None:
        return []
    stances = list(_stances(page, *option.who))
    makers = tuple(
        dict.fromkeys(
            party for kind, parties, behalf in stances if kind is Kind.PROPOSE for party in (behalf or parties)
        )
    )
    return [
        replace(_act(page, point, option, kind, parties, makers), on_behalf_of=next(iter(behalf), None))
        for kind, parties, behalf in stances
    ]


def _stances(page: Page, start: int, end: int) -> Iterator[tuple[Kind, tuple[str, ...], tuple[str, ...]]]:
    """Yield how those named in an attribution stand, part by part, with the group they speak for."""
    first = True
    for piece in re.finditer(r"[^;\n]+", page.text[start:end]):
        low = start + piece.start()
        cuts = sorted([*_FOR.finditer(piece[0]), *_AGAINST.finditer(piece[0])], key=lambda cut: cut.start())
        own = piece[0][: cuts[0].start()] if cuts else piece[0]
        group = _GROUP.search(own)
        parties = _named(page, low, low + (group.start() if group else len(own)))
        if parties:
            yield _kind(own, first=first), parties, _named(page, low + group.end(), low + len(own)) if group else ()
            first = False
        for place, cut in enumerate(cuts):
            stop = cuts[place + 1].start() if place + 1 < len(cuts) else len(piece[0])
            others = _named(page, low + cut.end(), low + stop)
            if others:
                yield (Kind.SUPPORT if _FOR.fullmatch(cut[0]) else Kind.OPPOSE), others, ()


def _kind(words: str, *, first: bool) -> Kind:
    if _OPPOSES.search(words):
        return Kind.OPPOSE
    if _RESERVES.search(words):
        return Kind.HOLD
    if _SUPPORTS.search(words) and not first:
        return Kind.SUPPORT
    return Kind.PROPOSE


def _named(page: Page, start: int, end: int) -> tuple[str, ...]:
    """Return those named between two places, also names that no list knows."""
    found = {mention.start: mention for mention in page.mentions_in(start, end) if mention.parties}
    named: dict[str, None] = {party: None for mention in found.values() for party in mention.parties[:1]}
    for match in _NAME.finditer(page.text, start, end):
        covered = any(mention.start < match.end() and match.start() < mention.end for mention in found.values())
        if not covered and len(match[0]) > 1:
            identity = _known(page, match[0]) or slug(match[0])
            page.parties.setdefault(identity, Party(identity, match[0], kind="other", at_table=True))
            named[identity] = None
    return tuple(named)


def _known(page: Page, name: str) -> str:
    low = name.lower()
    return next(
        (
            party.id
            for party in page.parties.values()
            if low in {party.name.lower(), *(alias.lower() for alias in party.aliases)}
        ),
        "",
    )


def _act(
    page: Page, point: OpenPoint, option: Alternative, kind: Kind, parties: tuple[str, ...], makers: tuple[str, ...]
) -> Act:  # a stance has that many sides
    words = " ".join(page.text[slice(*option.words)].split())
    topic = _topic(page.text, point, option, words)
    points = matcher(page.dossier).match(topic)
    chosen = (
        matcher(page.dossier).option(points[0], words)
        if len(points) == 1 and kind in {Kind.PROPOSE, Kind.SUPPORT}
        else None
    )
    sign = {Kind.SUPPORT: Polarity.POSITIVE, Kind.OPPOSE: Polarity.NEGATIVE, Kind.HOLD: Polarity.NEUTRAL}.get(kind)
    return Act(
        kind=kind,
        actors=parties,
        addressees=() if kind is Kind.PROPOSE else tuple(name for name in makers if name not in parties),
        points=points,
        option=chosen,
        topic=topic,
        polarity=sign,
        evidence=(page.quote(option.start, option.end),),
        confidence=0.85,
        rule="official.bracket" if kind is Kind.PROPOSE else f"official.bracket.{kind}",
    )


def _topic(text: str, point: OpenPoint, option: Alternative, words: str) -> str:
    """Return the line with the alternative put in for its neighbours, after the heading of its article; a long one by its words alone."""
    first, last = point.options[0].start, point.options[-1].end
    line = " ".join((text[point.start : first] + words + text[last : point.end]).split())
    nested = line.count("[") != line.count("]") or text[point.start : first].count("[") != text[
        point.start : first
    ].count("]")
    if nested or len(line) > 200:
        line = re.sub(r"[\[\]]", "", words)
    del option
    return f"{point.heading}: {line}" if point.heading else line

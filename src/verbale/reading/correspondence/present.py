"""Who speaks for which party in the record of a meeting or a call, from the lines at its top that name those present.

Records write it in many ways: "for Ardenia, Ms Varga", "Ms Varga (Ardenia)", "Ardenia (Ms Varga, Mr Sebo)", "For the Company: Mr Pym",
"call between Ms Ferro (Olvera) and Dr Brandt (Kestrel)". A name in two places belongs to the first.
"""

import re
from collections.abc import Iterator

from verbale.reading.acts.roles import Span
from verbale.reading.genres.listed import Names, names
from verbale.reading.parsed_document import Page

_TOP = 1_500
_NAME = re.compile(
    r"\b(?:(?:(?:First|Second|Third|Deputy|Vice|Permanent|State|Under|Chief|Executive) )?(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lady|Lord|Amb|Ambassador|Minister|Commissioner|Director|Secretary"
    r"|Counsell?or|Attach[eé]|Consul|Captain|Capt|Colonel|General|Admiral|President|Chairman|Chairwoman|Judge|Mayor|Senator|Councillor|Inspector|Engineer|Eng|Sister|Brother|Officer|H\.E\.)\.? (?:(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w’'-]*) ){0,2}"
    r"|(?:[A-ZÀ-Þ]\. ?){1,2}|(?!(?:The|This|That|Item|An?|In|On|At|For|From|To|And|Next|Present|Minutes|State|Of)\b)[A-ZÀ-Þ][a-zà-ÿ]+ )"
    r"(?P<last>(?!(?:Chair|Secretariat|Commission|Committee|Council|Board|Delegation|Department|Ministry|Party|Office|Meeting|Session)\b)[A-ZÀ-Þ][\w’'-]+)"
)
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lady|Lord|Amb|Capt|Eng)\b|\w+\.")
_MARK = re.compile(r"[();:]|(?<=[a-z\d)])\.(?=\s|$)|\b(?:[Ff]or|[Oo]n behalf of|[Rr]epresenting|[Ff]rom|and)\b")


def sides(page: Page) -> dict[str, tuple[str, Span]]:
    """Return the party of each surname that the top of a record places, with the line that says so.

    Parameters
    ----------
    page
        The record, laid out; its dossier names the parties.
    """
    found: dict[str, tuple[str, Span]] = {}
    known = names(page.dossier)
    for line in re.finditer(r"[^\n]+", page.text[:_TOP]):
        marks = list(_marks(line[0], known))
        if any(kind == "name" for kind, _ in marks) and any(kind == "party" for kind, _ in marks):
            for last, party in _placed(marks):
                found.setdefault(last, (party, line.span()))
            found |= {short: side for short, side in _initials(page.text, line, found).items() if short not in found}
    return found


def _initials(text: str, line: re.Match[str], known: dict[str, tuple[str, Span]]) -> dict[str, tuple[str, Span]]:
    """Return the side of each pair of initials that a record goes on with: "Participants: Ruth Abel (Nortel)", then "RA said"; of two alike, none."""
    found: dict[str, set[tuple[str, Span]]] = {}
    for one in _NAME.finditer(line[0]):
        words = [word for word in one[0].split() if not _TITLE.match(word)]
        short = "".join(word[0] for word in words)
        if len(words) > 1 and one["last"] in known and re.search(rf"(?<![\w.]){short}\b", text[line.end() :]):
            found.setdefault(short, set()).add(known[one["last"]])
    return {short: next(iter(sides)) for short, sides in found.items() if len(sides) == 1}


def _marks(line: str, known: Names) -> Iterator[tuple[str, str]]:
    """Yield the parties, names and marks of a line in order: ``party``, ``name``, or the mark itself."""
    places: list[tuple[int, int, str, str]] = []
    for pattern, party in known:
        places += [
            (one.start(), one.end(), "party", party) for one in pattern.finditer(line) if _free(places, one.span())
        ]
    for one in _NAME.finditer(line):
        if _free(places, one.span("last")):
            places.append((*one.span(), "name", one["last"]))
    places += [
        (*one.span(), "for" if one[0].isalpha() or " " in one[0] else one[0], "")
        for one in _MARK.finditer(line)
        if _free(places, one.span()) and one[0] != "and"
    ]
    for _, _, kind, value in sorted(places):
        yield kind, value


def _free(places: list[tuple[int, int, str, str]], span: tuple[int, int]) -> bool:
    return not any(start < span[1] and span[0] < end for start, end, _, _ in places)


def _placed(marks: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield each name with the party that it stands beside."""
    groups: list[list[tuple[str, str]]] = [[]]
    deep = 0
    for mark in marks:
        deep += (mark[0] == "(") - (mark[0] == ")")
        if mark[0] in {";", "."} and deep <= 0:
            groups.append([])
        else:
            groups[-1].append(mark)
    for group in groups:
        if any(kind == "(" for kind, _ in group):
            yield from _in_brackets(group)
        else:
            yield from _in_row(group)


def _in_brackets(group: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield names of "A, B (Party)" and of "Party (A, B)"."""
    before: list[tuple[str, str]] = []
    inside: list[tuple[str, str]] | None = None
    for kind, value in group:
        if kind == "(":
            inside = []
        elif kind == ")" and inside is not None:
            people = [name for what, name in inside if what == "name"]
            parties = [name for what, name in inside if what == "party"]
            outer = [name for what, name in before if what == "party"]
            if parties:
                yield from ((name, parties[0]) for what, name in before if what == "name")
            elif outer:
                yield from ((name, outer[-1]) for name in people)
                yield from ((name, outer[-1]) for what, name in before if what == "name")
            before, inside = [], None
        elif inside is not None:
            inside.append((kind, value))
        else:
            before.append((kind, value))
    yield from _in_row(before)


def _in_row(group: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield names of "for Party, A, B", "Party: A, B" and "A, B for Party"."""
    parties = [place for place, (kind, _) in enumerate(group) if kind == "party"]
    people = [place for place, (kind, _) in enumerate(group) if kind == "name"]
    if not parties or not people:
        return
    behind = parties[0] > people[0]
    for place in people:
        near = [one for one in parties if (one > place if behind else one < place)]
        if near:
            yield group[place][1], group[near[0] if behind else near[-1]][1]

"""Which parties of the dossier some lines of a letterhead, an address or a signature name.

A desk names its parties; a letterhead says the same at more length: "Delegation of Hvarn to the Morva Commission" is Hvarn where Hvarn is
at the table. The longest name on the first line that holds any counts; of a list ("the delegations of Korvia and of Manse") all do.
"""

import re
from collections.abc import Sequence

from verbale.dossier import Dossier
from verbale.reading.acts.roles import Span
from verbale.reading.lang.en import european_union
from verbale.reading.parsed_document import Page

Names = list[tuple[re.Pattern[str], str]]
_JOINED = re.compile(
    r"\s*(?:,|;|&|and|,? and)\s*(?:(?:to|of|for) )?(?:the )?(?:(?:head of the |delegation of |delegations? )?(?:of )?(?:the )?)?\Z",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"(?i)\s*(?:cc|c\.c\.|copy|copies|bcc|via|your ref|our ref|ref|subject|re|chair|date)\b")
_ACRONYM = re.compile(r"(?<!\w)([A-Z]{3,6})(?!\w)")
_SHORT = 3  # letters of a name that is looked for as it is written


def names(dossier: Dossier) -> Names:
    """Return a pattern for each name of a party, longest first, with the party's id; an article before a name is left out."""
    rows = [
        (re.sub(r"(?i)^the ", "", name).strip(), party.id)
        for party in dossier.parties
        for name in (party.name, *party.aliases)
        if name.strip()
    ]
    rows.sort(key=lambda row: -len(row[0]))
    return [
        (re.compile(_written(name), 0 if name.isupper() and len(name) <= _SHORT else re.IGNORECASE), of)
        for name, of in rows
    ]


def _written(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)".replace("'", "['’]").replace("’]’]", "’]")


def listed(page: Page, spans: Sequence[Span]) -> list[tuple[str, Span]]:
    """Return the parties that a block of lines names, each with its place, in order.

    Parameters
    ----------
    page, spans
        The text and the lines; those of copies, references and subjects are passed over.
    """
    found: dict[str, Span] = {}
    known = names(page.dossier)
    for start, end in spans:
        words = page.text[start:end]
        if _ASIDE.match(words):
            continue
        last = -1
        short = _ACRONYM.search(words)
        if short is not None and (party := _by_acronym(page.dossier, short[1])):
            found.setdefault(party, (start + short.start(1), start + short.end(1)))
        for first, stop, party in _on(words, known):
            if last < 0 or _JOINED.fullmatch(words[last:first]):
                found.setdefault(party, (start + first, start + stop))
                last = stop
        if last < 0 and not found and (party := _headed(page.dossier, words) or _within(page.dossier, words)):
            found[party] = (start, end)
    return list(found.items())


def _headed(dossier: Dossier, words: str) -> str:
    """Return the party whose name alone goes on with its state: "Ministry of Foreign Affairs" for that of Dravonia."""
    low = [piece.strip().lower() for piece in re.split(r"[,;|–—]", words) if len(piece.split()) > 1]
    found = {
        party.id
        for party in dossier.parties
        if any(
            re.sub(r"^the ", "", name.lower()).startswith(f"{piece} of ")
            for name in (party.name, *party.aliases)
            for piece in low
        )
    }
    return found.pop() if len(found) == 1 else ""


def _within(dossier: Dossier, words: str) -> str:
    """Return the party of the dossier of which some words name a part: a committee of the Parliament, a service of the Commission."""
    for pattern, names in european_union.WITHIN:
        if re.search(pattern, words):
            found = {party.id for party in dossier.parties if {party.name, *party.aliases} & set(names)}
            return found.pop() if len(found) == 1 else ""
    return ""


def _by_acronym(dossier: Dossier, short: str) -> str:
    """Return the party in whose names alone an acronym stands: "(BUDG)" where one side is "the BUDG committee"."""
    found = {
        party.id
        for party in dossier.parties
        if any(re.search(rf"(?<!\w){short}(?!\w)", name) for name in (party.name, *party.aliases))
    }
    return found.pop() if len(found) == 1 else ""


def _on(words: str, known: Names) -> list[tuple[int, int, str]]:
    """Return the names on a line in order, none inside a longer one."""
    places: list[tuple[int, int, str]] = []
    for pattern, party in known:
        places += [
            (one.start(), one.end(), party)
            for one in pattern.finditer(words)
            if not any(a < one.end() and one.start() < b for a, b, _ in places)
        ]
    return sorted(places)


def above(page: Page, end: int) -> list[tuple[str, Span]]:
    """Return the one side of the dossier that stands above the head lines of a fax or mail: "SUNDAYA" over "From: W. Salim"; else none.

    Parameters
    ----------
    page, end
        The text, and where its first sender stands.
    """
    lines = [line.span() for line in re.finditer(r"(?m)^(?![^\n]*:)[^\n]+$", page.text[:end])]
    found = listed(page, lines)
    return found[:1] if len({party for party, _ in found}) == 1 else []

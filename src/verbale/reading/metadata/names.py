"""Names in a head: who issues papers, and where they are written. Told by the last or first noun of a name and by its capitals."""

import re
from functools import cache

from verbale.dossier.world import nations
from verbale.reading.metadata.words import phrases, words

_WORD = re.compile(r"[^\W\d_][\w.’'/-]*|&")


def issuer(name: str) -> bool:
    """Say whether words are the name of a body, a company or a paper: "Ministry of Trade", "The Lowmarsh Gazette"."""
    found = _WORD.findall(name)
    if not found or len(found) > 16 or re.search(r"[.?!]\s|[?!:]", name):
        return False
    lows = [_bare(word) for word in found]
    if lows[0] in words("papers_of") or not _capitals(found):
        return False
    if lows[-1] in words("legal_forms") or lows[0] in words("stations") or lows[-1] in words("papers"):
        return True
    return any(_ends(name, lows, place) for place, low in enumerate(lows) if low in words("issuers"))


def body_in(line: str) -> str:
    """Return the body that a line of a letterhead or signature names, an office before it left out ("Director, Harbour Board")."""
    front, _, tail = (part.strip() for part in line.partition(","))
    if issuer(front):
        return line
    return tail if tail and issuer(tail) else (line if issuer(line) else "")


def _ends(name: str, lows: list[str], place: int) -> bool:
    """Say whether the noun at a place is the head of the name: it ends it, or goes on with "of", a comma or a bracket."""
    if place + 1 == len(lows) or lows[place + 1] in words("goes_on"):
        return True
    return bool(re.search(rf"\b{re.escape(lows[place])}\s*(?:[,(–—|]|- )", name, re.IGNORECASE))


def _capitals(found: list[str]) -> bool:
    return all(
        word[0].isupper() or word[0] == "&" or _bare(word) in words("small") | words("legal_forms") for word in found
    )


def _bare(word: str) -> str:
    bare = re.sub(r"['’]s?\Z", "", word.lower().strip(".'’"))
    return bare.replace(".", "") if re.fullmatch(r"(?:[a-z]\.)+[a-z]", bare) else bare  # "B.V." is a "BV"


def company(title: str) -> str:
    """Return the company that a title opens with ("Tarn Dairies plc: statement on …"), empty when it opens otherwise."""
    name, colon, _ = title.partition(":")
    last = _bare(name.split()[-1]) if name.split() else ""
    return name.strip() if colon and last in words("legal_forms") else ""


@cache
def _seats() -> frozenset[str]:
    return frozenset(seat.lower() for nation in nations().values() for seat in nation.seats) | words("cities")


def known_place(name: str) -> bool:
    """Say whether words are a seat of government of the world list."""
    return name.lower() in _seats()


def placelike(name: str) -> bool:
    """Say whether a short name reads as a place: a known one, one word, or one that ends or begins as places do."""
    lows = [_bare(word) for word in _WORD.findall(name)]
    if not lows or len(lows) > 4 or re.search(r"[\d:]", name) or issuer(name):
        return False
    if known_place(name) or len(lows) == 1:
        return not (len(lows) == 1 and name.isupper() and len(name) <= 4)
    return lows[-1] in words("place_ends") or lows[0] in words("place_starts") - {"the"}


def trimmed(name: str) -> tuple[str, str]:
    """Return a name without the desk or the place at its end, and that place."""
    name = name.strip(" ,;|·–—-")
    for desk in phrases("desks"):
        cut = re.fullmatch(rf"(?P<name>.{{4,}}?)\s*[,–—|/-]\s*{re.escape(desk)}", name, re.IGNORECASE)
        if cut:
            name = cut["name"]
            break
    front, comma, last = name.rpartition(",")
    if comma and known_place(last.strip()) and issuer(front):
        return front.strip(), last.strip()
    return name, ""

"""A sentence as the parser likes it: of equal length, so that every offset stays.

Straight quotes, plain dashes and spaces, names in capitals in title case, brackets after names and enumerators blanked.
"""

import re

from verbale.reading.metadata.datelines import opening

_PLAIN = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "′": "'",
    "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\n": " ", "\t": " ", "–": "-", "—": "-", "‑": "-", "−": "-",
})  # fmt: skip
_QUOTED = re.compile(r"(?:\A|(?<=\n))[ \t]*>[> \t]*")  # marks of quoted mail
_CAPITALS = re.compile(r"\b[A-ZÀ-Þ]{5,}(?:[ -][A-ZÀ-Þ]{2,})*\b")
_ENUMERATOR = re.compile(r"\A\s*(?:[(\[]?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)\]]+|[-•*–·]+|\d{1,3}\.\d{1,3}\.?)\s+")
_BRACKET = re.compile(r"(?<=\w) ?(\([^()\n]{1,60}\))")
_AGAIN = re.compile(r"\bre-(?!emphasi[sz])([a-z]{3,}(?:e|ed|es|ing)\b)")
# A semicolon between the members of a list ("that …; that …; and that …") is a comma to the parser.
_LISTED = re.compile(r";(?=\s+(?:and\s+|or\s+)?(?:that|to|in|with|for|on|of)\b)")
# "In the drafts Russia proposes": without a comma the name is taken for a clause about the drafts.
_PHRASE_FIRST = re.compile(
    r"\A(\s*(?:In|Under|At|During|After|By|On) (?:the|its|his|their|this) [a-z]+(?: [a-z]+)?) (?=(?:the )?[A-Z][a-z]+ [a-z])"
)
# "In 2019 Ireland rejected": the year is blanked, else it is taken for a part of the name; `acts.days` gives it back.
_YEAR_FIRST = re.compile(r"\A\s*(?:In|By|Back in) (?:early |late |mid-)?\d{4} (?=[A-Z][a-z])")
_MONTH_FIRST = re.compile(
    r"\A(\s*(?:In|Since|By|Last|On) (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?(?: \d{4})?) (?=[A-Z][a-z])"
)
_NUMBERED = re.compile(r"\bto (?:clause|paragraph|article|item|section|point|option|chapter|annex)(?= (?:\d|[IVX]+\b))")
_LATIN = re.compile(r"(?<= )(?:ad referendum|ad ref\.?|inter alia|mutatis mutandis|sine die|pro tempore)(?=[ ,.;])")
_VOCATIVE = re.compile(
    r"\A\s*(?:(?:With (?:great )?respect|Thank you(?: very much)?), )?(?:(?:Mr|Madam|Mister|Ms|Mrs|Dear) )?(?:Prime Minister|Minister|President|Chairman|Chairperson|Chairwoman|Chair|Speaker"
    r"|Excellenc(?:y|ies)|Colleagues|colleagues|Sir|Madam|Ambassador|Secretary|Commissioner|Ladies and [Gg]entlemen), "
)
_NAME = r"(?:the )?[A-ZÀ-Þ][\w.&'-]*(?: (?:(?:of|for|and) )?(?:the )?[A-ZÀ-Þ][\w.&'-]*| plc)*'?"
# "It was Peru rather than Chile that signed", "Peru instead of Chile signed": who is left out before a verb did nothing there.
_LEFT_OUT = re.compile(
    rf"(?<=\w)( (?:rather than|instead of|as opposed to|and not) {_NAME})(?= (?:that|who|which|has|had|have|is|was|were|will|would|did|[a-z]+(?:ed|s|t|d)|gave|took|made|put|went|left)\b)"
)
# "All parties but Peru signed", "every delegation save Peru": likewise.
_ALL_BUT = re.compile(
    rf"\b(?:[Aa]ll|[Ee]very(?:one|body)?|[Ee]ach)(?: [a-z-]+){{0,3}}( (?:but|save|bar|except|except for|apart from|other than|with the exception of) {_NAME})(?= [a-z])"
)
_LABEL = re.compile(r"\A[A-Z][\w ,’'&-]{1,60}?:\s+(?=[A-Z“\"'])")


def food(text: str) -> str:
    """Return a text of the same length for the parser.

    Parameters
    ----------
    text
        A sentence of the frozen text.
    """
    plain = _QUOTED.sub(lambda found: " " * len(found[0]), text).translate(_PLAIN)
    lead = opening(plain)
    plain = " " * lead + plain[lead:]
    plain = _CAPITALS.sub(lambda found: found[0].title(), plain)
    plain = _AGAIN.sub(lambda found: "   " + found[1], plain)
    plain = _ENUMERATOR.sub(lambda found: " " * len(found[0]), plain)
    plain = _VOCATIVE.sub(lambda found: " " * len(found[0]), plain)
    plain = _NUMBERED.sub(lambda found: "to " + found[0][3:].title(), plain)
    plain = _LATIN.sub(lambda found: " " * len(found[0]), plain)
    plain = _LISTED.sub(",", plain)
    plain = _PHRASE_FIRST.sub(lambda found: found[1] + ",", plain)
    plain = _YEAR_FIRST.sub(lambda found: " " * len(found[0]), plain)
    plain = _MONTH_FIRST.sub(_comma, plain)
    plain = _ALL_BUT.sub(_blank, _LEFT_OUT.sub(_blank, plain))
    return _BRACKET.sub(_blank, plain)


def _comma(found: re.Match[str]) -> str:
    """Put a comma behind a date that opens a sentence; one right behind a figure would make a word with the name, so it takes its place."""
    return f"{found[1][:-1]}, " if found[1][-1].isdigit() else f"{found[1]},"


def _blank(found: re.Match[str]) -> str:
    """Blank what stands last in a match, as what is in brackets after a word; the rest of the match stays."""
    return found[0][: len(found[0]) - len(found[1])] + " " * len(found[1])

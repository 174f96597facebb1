"""Who is written in capitals in the bulletin of a conference: "TARVIA, supported by the CORAL STATES GROUP (CSG), proposed".

Bulletins of long talks print speakers so. Where several names do, in front of a verb of speaking or of "supported by", they are sides of
the text, whether or not a list has them; a word that the text also writes small is none.
"""

import re
from collections.abc import Sequence

from verbale.model import Party
from verbale.reading.mentions.names import Named

_WORD = r"[A-ZÀ-Þ][A-ZÀ-Þ’'-]{3,}"
_VERB = (
    r"(?:said|supported|opposed|proposed|suggested|called|asked|stressed|noted|urged|preferred|requested|welcomed|objected|queried|recalled"
    r"|emphasi[sz]ed|highlighted|underscored|underlined|expressed|indicated|cautioned|replied|responded|explained|reported|offered|announced"
    r"|agreed|disagreed|could|would|did|had|sought|favou?red|questioned|lamented|regretted|reserved|withdrew|accepted|rejected)\b"
)
_SPEAKER = re.compile(
    rf"(?<![\w’'-])(?P<name>{_WORD}(?: (?:AND |OF )?{_WORD}){{0,4}})(?=,? (?:also )?(?:{_VERB}|supported by|opposed by|on behalf of|for the [A-Z]|and (?:the )?{_WORD} {_VERB}))"
)
_GROUP = re.compile(
    rf"(?<![\w’'-])(?P<name>{_WORD}(?: (?:OF|AND|THE|{_WORD})){{1,5}}) \((?P<short>[A-Z][A-Z&-]{{1,7}})\)"
)
_LEAST = 3  # speakers in capitals that make a bulletin


def speakers(text: str, named: Sequence[Named]) -> list[Party]:
    """Return the sides that a bulletin prints in capitals, in the order of their names; nothing where it is no bulletin.

    Parameters
    ----------
    text
        The whole text.
    named
        Names of the lists found in it: what they cover is known already.
    """
    taken = [(item.start, item.end) for item in named]
    met = {match["name"]: match.start() for match in _SPEAKER.finditer(text)}
    if len(met) < _LEAST:
        return []
    found = {
        name: _party(name, ())
        for name, place in met.items()
        if not any(start <= place < end for start, end in taken) and _only_large(name, text)
    }
    for group in _GROUP.finditer(text):
        if not any(start <= group.start() < end for start, end in taken):
            found.pop(group["name"], None)
            found[group["name"]] = _party(group["name"], (group["short"],))
    return [found[name] for name in sorted(found)]


def _only_large(name: str, text: str) -> bool:
    """Say whether a word is nowhere written small: "CHAIR" and "PARTIES" are words."""
    return all(re.search(rf"(?<![\w-]){re.escape(word.lower())}(?![\w-])", text) is None for word in name.split())


def _party(name: str, short: tuple[str, ...]) -> Party:
    plain = " ".join(word if word in {"OF", "AND", "THE"} else word.capitalize() for word in name.split())
    plain = re.sub(r"\b(?:OF|AND|THE)\b", lambda match: match[0].lower(), plain)
    identity = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return Party(identity, plain, (name, *short), kind="group" if short else "state")

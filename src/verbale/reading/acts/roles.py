"""The roles of a text in somebody's own voice: which names and which plain nouns mean its writer, its addressee or its publisher.

Every role carries the place of the words that prove it, so that an act told by "the company" shows where the company is named.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

Span = tuple[int, int]


@dataclass(slots=True)
class Roles:
    """Names and nouns of the sides of a text.

    Parameters
    ----------
    proofs
        Party id → place of the words that name it in full.
    nouns
        Plain noun ("union", "board") → party id.
    writer
        Party id of whoever writes; empty in a joint text.
    everybody
        Ids of all sides of a joint text.
    names
        Places of names and short names, sorted, each with its party id.
    """

    proofs: dict[str, Span] = field(default_factory=dict)
    nouns: dict[str, str] = field(default_factory=dict)
    writer: str = ""
    everybody: tuple[str, ...] = ()
    names: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, text: str, party: str, names: list[str], proof: Span) -> None:
        """Learn the names of a party; a longer name wins over one that stands inside it."""
        self.proofs.setdefault(party, proof)
        for name in names:
            pattern = rf"(?<![\w-]){re.escape(name).replace(chr(8217), chr(39)).replace(chr(39), '[’' + chr(39) + ']')}(?![\w-])"
            for match in re.finditer(pattern, text, 0 if len(name) < 5 else re.IGNORECASE):
                if not any(start <= match.start() < end for start, end, _ in self.names):
                    self.names = [row for row in self.names if not match.start() <= row[0] < match.end()]
                    self.names.append((match.start(), match.end(), party))
        self.names.sort()

    def named(self, text: str, name: str) -> str:
        """Return the party that a name means; empty where it means none."""
        return next((party for start, end, party in self.names if text[start:end] == name), "")

    def at(self, place: int) -> tuple[int, int, str] | None:
        """Return the name that covers a place."""
        number = bisect_right(self.names, (place, 1 << 60, "")) - 1
        if number >= 0 and self.names[number][0] <= place < self.names[number][1]:
            return self.names[number]
        return None

    def first_in(self, text: str, start: int, end: int) -> tuple[int, int, str] | None:
        """Return the first name or plain noun of a side between two places."""
        found = [row for row in self.names if start <= row[0] < end][:1]
        if self.nouns:
            nouns = "|".join(map(re.escape, self.nouns))
            match = re.compile(rf"\b[Tt]he (?P<noun>{nouns})\b", re.IGNORECASE).search(text, start, end)
            found += (
                [(match.start("noun"), match.end("noun"), self.nouns[match["noun"].lower()])]
                if match is not None
                else []
            )
        return min(found, default=None)

    def proof(self, party: str, own: Span) -> tuple[Span, ...]:
        """Return the places that show whom words mean: the words themselves and where the party is named in full."""
        full = self.proofs.get(party)
        return (own,) if full is None or full == own else (own, full)

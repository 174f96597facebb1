"""Mentions joined as one subject or addressee: "the US and NATO", "Putin and Scholz", "Poland, Germany and Romania"."""

import re
from dataclasses import dataclass
from itertools import pairwise

from verbale.reading.parsed_document import Mention, MentionKind, Page

_JOIN = re.compile(
    r",?[  ]?(?:and|&|as well as|together with|or|both)?[  ]?(?:the[  ])?|,[  ]|[  ]and[  ](?:the[  ]|its[  ])?"
)
_NAMING = {
    MentionKind.PARTY,
    MentionKind.PERSON,
    MentionKind.OFFICE,
    MentionKind.PRONOUN,
    MentionKind.UNNAMED,
    MentionKind.ALL,
}


@dataclass(frozen=True, slots=True)
class Group:
    """One or several mentions that stand together."""

    mentions: tuple[Mention, ...]

    @property
    def start(self) -> int:
        """First character."""
        return self.mentions[0].start

    @property
    def end(self) -> int:
        """Past the last character."""
        return self.mentions[-1].end

    @property
    def possessive(self) -> bool:
        """Whether it owns what follows ("NATO's")."""
        return self.mentions[-1].possessive

    def parties(self, page: Page) -> tuple[str, ...]:
        """Parties meant, each once; all at the table for "the parties"."""
        found: dict[str, None] = {}
        for mention in self.mentions:
            if mention.kind is MentionKind.ALL:
                found.update(dict.fromkeys(party.id for party in page.dossier.at_table))
            found.update(dict.fromkeys(mention.parties))
        return tuple(found)

    @property
    def person(self) -> str | None:
        """The person, when it is one."""
        return self.mentions[0].person or None if len(self.mentions) == 1 else None

    @property
    def speaker(self) -> str | None:
        """The person who speaks, or several, with commas between, when the whole group are people."""
        return ", ".join(self.people) if self.people and len(self.people) == len(self.mentions) else None

    @property
    def people(self) -> tuple[str, ...]:
        """The people among them."""
        return tuple(mention.person for mention in self.mentions if mention.person)

    @property
    def collective(self) -> bool:
        """Whether it means everybody at the table."""
        return any(mention.kind is MentionKind.ALL for mention in self.mentions)


def groups_in(page: Page, start: int, end: int) -> list[Group]:
    """Return the groups between two offsets, in order. Adjectives name nobody and are left out."""
    found: list[list[Mention]] = []
    for mention in page.mentions_in(start, end):
        if mention.kind not in _NAMING:
            continue
        if mention.kind is MentionKind.PRONOUN and mention.possessive:
            continue
        if (
            found
            and _JOIN.fullmatch(page.text, found[-1][-1].end, mention.start)
            and not found[-1][-1].possessive
            and mention.start > found[-1][-1].end
        ):
            gap = page.text[found[-1][-1].end : mention.start]
            if gap.strip():
                found[-1].append(mention)
                continue
        if (
            found
            and found[-1][-1].possessive
            and re.fullmatch(r"[’']s?[  ]and[  ](?:the[  ])?", page.text[found[-1][-1].end : mention.start])
        ):
            found[-1].append(mention)
            continue
        found.append([mention])
    return [Group(tuple(part)) for mentions in found for part in _listed(page, mentions)]


def _listed(page: Page, mentions: list[Mention]) -> list[list[Mention]]:
    """Part what only a comma joins: "to Russia, Secretary General X said" is no list; "A, B and C" is."""
    if len(mentions) < 2:
        return [mentions]
    gaps = [page.text[one.end : two.start] for one, two in pairwise(mentions)]
    last = max(
        (place for place, gap in enumerate(gaps) if re.search(r"\b(?:and|or|as well as|together with)\b|&", gap)),
        default=-1,
    )
    parts = [mentions[: last + 2]] if last >= 0 else [[mentions[0]]]
    return parts + [[mention] for mention in mentions[len(parts[0]) :]]

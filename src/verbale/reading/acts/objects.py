"""What a predicate is about: its object, its addressees, the topic's words and the points they name."""

import re
from dataclasses import dataclass

from verbale.reading.acts.groups import Group
from verbale.reading.acts.predicates import Predicate
from verbale.reading.parsed_document import Page

_END = re.compile(
    r"[.!?](?=\s|\Z|[”\"])|:|;(?![  ](?:and[  ])?(?:that|to)\b)|,[  ](?:and|but)[  ](?=[A-Z]|the[  ][A-Z]|he\b|she\b|it\b|they\b)"
    r"|,[  ](?:while|although|though|whereas|which|who|because|after|before|noting|saying|adding|according|in)\b"
    r"|[  ](?:although|while|whereas|because|but)[  ]|[—–]|[”\"]"
    r"|,[  ](?:[\w’'.-]+[  ]){1,8}(?:said|says|added|told|noted|stressed)\b"
)
_BEFORE_TO = re.compile(
    r"\b(?:to|with|from|on|at|for|against|toward|towards)[  ](?:both[  ]|the[  ]|visiting[  ]|its[  ]|his[  ])*\Z"
)
_LEADING = re.compile(
    r"[  ,]*(?:(?:that|to|for|the|a|an|its|his|her|their|on|of|about|out|over|up|down|with|from|by|in|into)[  ])*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Object:
    """The object of a predicate.

    Parameters
    ----------
    start, end
        From the verb's end to the end of its clause.
    addressees
        The groups it is addressed to.
    """

    start: int
    end: int
    addressees: tuple[Group, ...]


def object_of(page: Page, predicate: Predicate, groups: list[Group], end: int) -> Object:
    """Return the object: the words up to the end of the clause, and who is addressed in them."""
    stop = _clause_end(page, predicate.end, end)
    inside = [group for group in groups if predicate.end <= group.start and group.end <= stop]
    return Object(predicate.end, stop, tuple(_addressed(page, predicate, inside)))


def _clause_end(page: Page, start: int, end: int) -> int:
    place = start
    while True:
        match = _END.search(page.text, place, end)
        if match is None:
            return end
        if match[0] not in {"–", "—"} or page.text[match.start() - 1 : match.start()] in {" ", ","}:
            return match.start()
        place = match.end()


def _addressed(page: Page, predicate: Predicate, inside: list[Group]) -> list[Group]:
    way, text = predicate.form.frame.to, page.text
    found = []
    for place, group in enumerate(inside):
        direct = (
            place == 0
            and not group.possessive
            and not text[predicate.end : group.start].strip(" ,").removeprefix("the").removeprefix("both").strip()
        )
        match = _BEFORE_TO.search(text, max(predicate.end, group.start - 24), group.start)
        word = match[0].split()[0].lower() if match else ""
        if re.search(r"\bthat\b", text[predicate.end : group.start]):
            break  # what follows "that" is said, not addressed
        named = word == way or (way == "object" and word == "to" and place == 0)
        if (direct and way in {"object", "to", "with"}) or (named and not group.possessive):
            found.append(group)
    return found[:2]


def topic(page: Page, start: int, end: int) -> str:
    """Return the words of an object without its articles and dates, at most 120 characters, whole words."""
    words = page.text[start:end]
    for date in reversed(page.dates_in(start, end)):
        first, last = date.start - start, date.end - start
        lead = re.search(r"[  ](?:on|in|at|by|since|until|of)[  ](?:the[  ])?\Z", words[:first])
        words = words[: lead.start() if lead else first] + words[last:]
    words = " ".join(_LEADING.sub("", words, count=1).split()).strip(" ,.;:“”\"’'")
    words = re.sub(r"[  ,]+(?:and|but|then|or)\Z", "", words)
    return words if len(words) <= 120 else words[:120].rsplit(" ", 1)[0]

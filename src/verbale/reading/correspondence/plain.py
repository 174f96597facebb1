"""A sentence of a letter put plainly, for the table of moves: lower case, sides as "we" and "you", dates as "DAY"."""

import re
from dataclasses import dataclass, replace

from verbale.reading.acts.who import Speaker
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.parsed_document import Dated, MentionKind, Page

_ORGANS = word_list("moves.organ")
_PRONOUNS = frozenset(
    [
        "it",
        "its",
        "who",
        "whom",
        "which",
        "that",
        "this",
        "these",
        "those",
        "they",
        "them",
        "he",
        "she",
        "him",
        "her",
        "what",
        "others",
        "one",
        "we",
        "us",
        "our",
        "ours",
        "you",
        "your",
        "yours",
        "i",
        "me",
        "my",
        "mine",
    ]
)
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Uu]s|[Oo]urs?|I|[Mm]e|[Mm]y|[Mm]ine)\b")
_TOKEN = re.compile(r"[\w’'/&@%-]+(?:\.\d+)*|[,;:.?!()]")
_SHORT = (
    (re.compile(r"\b(?:can['’]t|cannot|can not)\b"), "cannot"),
    (re.compile(r"\bwo(?:n['’]t)\b"), "will not"),
    (re.compile(r"\bsha(?:n['’]t)\b"), "shall not"),
    (re.compile(r"\bnos?\.? ?(?=\d)"), "number "),
    (re.compile(r"n['’]t\b"), " not"),
    (re.compile(r"['’]ll\b"), " will"),
    (re.compile(r"['’]ve\b"), " have"),
    (re.compile(r"['’]d\b"), " would"),
    (re.compile(r"['’]re\b"), " are"),
    (re.compile(r"['’]m\b"), " am"),
    (re.compile(r"['’]s?\b|['’](?=\s)"), ""),
)
_STAND = {
    "WRITER": "we",
    "WRITERS": "our",
    "READER": "you",
    "READERS": "your",
    "THIRD": "other",
    "THIRDS": "others",
    "SOMEONE": "someone",
}


@dataclass(frozen=True, slots=True)
class Plain:
    """A sentence put plainly.

    Parameters
    ----------
    start, end
        Its place in the text.
    words
        What the table looks at: words and marks, each with a space behind.
    days
        The dates that stand as "DAY", in order.
    others
        Parties that stand as "other", in order.
    """

    start: int
    end: int
    words: str
    days: tuple[Dated, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def question(self) -> bool:
        """Whether it asks."""
        return self.words.rstrip().endswith("?")


def third_person(text: str) -> bool:
    """Say whether a paper has no word of a first person: its writer is "the Ministry", "the Embassy", and so "it"."""
    return _FIRST_PERSON.search(text) is None


def plainly(page: Page, speaker: Speaker | None, start: int, end: int, *, third: bool = False) -> Plain:  # noqa: C901  # a case a kind of mention
    """Return a stretch of text put plainly.

    Parameters
    ----------
    page, speaker
        The text, and who writes to whom in it; ``None`` for a narrator.
    start, end
        The stretch, a sentence.
    third
        Whether the writer speaks of itself as others do: then a body or a pronoun that means it is its "we".
    """
    own = set(speaker.parties) if speaker else set()
    theirs = set(speaker.addressees) if speaker else set()
    person, days, others = (speaker.person if speaker else ""), [], []
    marks: list[tuple[int, int, str]] = []
    for date in page.dates_in(start, end):
        if date.when is not None and date.timex in {"DATE", "TIME"}:
            marks.append((date.start, date.end, "DAY"))
            days.append(date)
    for mention in (
        *page.mentions_in(start, end),
        *(one for one in page.resolved if start <= one.start and one.end <= end),
    ):
        if mention.kind is MentionKind.PRONOUN or any(a < mention.end and mention.start < b for a, b, _ in marks):
            continue
        bare = page.text[mention.start : mention.end].lower().removeprefix("the ")
        itself = third and set(mention.parties) == own
        if mention in page.resolved and bare in _ORGANS | _PRONOUNS and not itself:
            continue  # its own board decides for a side, and is asked by it
        if mention.kind is MentionKind.PERSON:
            of = set(mention.parties)
            who = "WRITER" if mention.person == person and person else "READER" if of & theirs else "SOMEONE"
        elif len(mention.parties) == 1:
            of = set(mention.parties)
            who = "WRITER" if of & own else "READER" if of & theirs else "THIRD"
            if who == "THIRD":
                others.append(mention.parties[0])
        else:
            continue
        tail = page.text[mention.end : mention.end + 2]
        owns = (
            mention.possessive
            or bare in {"its", "their"}
            or tail in {"'s", "’s"}
            or mention.kind is MentionKind.ADJECTIVE
        )
        stop = mention.end + (2 if tail in {"'s", "’s"} else 0)
        marks.append((mention.start, stop, who + "S" if owns and who != "SOMEONE" else who))
    marks = _whole_names(page.text, sorted(marks))
    made, at = [], start
    for first, last, word in marks:
        if first < at:
            continue
        made += [page.text[at:first].lower(), f" {word} "]
        at = last
    made.append(page.text[at:end].lower())
    words = _spaced("".join(made))
    words = _without_compliments(words) if third else words
    return Plain(start, end, words, tuple(sorted(days, key=lambda date: date.start)), tuple(others))


def _whole_names(text: str, marks: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return the places of sides with those that are one name joined, and with their articles: "the Ministry of Fisheries of Peru"."""
    found: list[tuple[int, int, str]] = []
    for start, end, word in marks:
        if found and found[-1][2] == word != "DAY" and _WITHIN_NAME.fullmatch(text[found[-1][1] : start]):
            found[-1] = found[-1][0], end, word
            continue
        article = word in {"WRITER", "READER"} and text[max(0, start - 4) : start].lower() == "the "
        found.append((start - 4 if article else start, end, word))
    return found


_WITHIN_NAME = re.compile(r" (?:of|for)(?: (?:the |and )?[A-ZÀ-Þ][\w’'-]*){0,4} of (?:the )?| (?:of|for) (?:the )?")
# "The Embassy presents its compliments to the Ministry and has the honour to": a note verbale says by that who speaks.
_COMPLIMENTS = re.compile(
    r"\A(?:the )?we presents? (?:\S+ ){0,2}?compliments to (?:\S+ ){1,12}?and (?:, )?(?P<with>[^,;:.]{1,120} , )?(?:has|have|takes?) the (?:honour|honor) (?:to|of) "
)
_COMPLIMENTS_BUT = re.compile(
    r"\A(?:the )?we presents? (?:\S+ ){0,2}?compliments to (?:\S+ ){1,12}?and (?:, )?(?P<with>[^,;:.]{1,120} , )?(?=regrets? |wish(?:es)? )"
)
_TO_IT = re.compile(r"\b(?P<verb>inform|advise|notify|assure|tell|remind) (?:it|them|the latter|we)\b")


def _without_compliments(words: str) -> str:
    """Return the first sentence of a note verbale as what it says: "we state that", with what it refers to before."""
    found = _COMPLIMENTS.match(words) or _COMPLIMENTS_BUT.match(words)
    if found is None:
        return words
    rest = _TO_IT.sub(r"\g<verb> you", words[found.end() :], count=1)
    return f"{found['with'] or ''}we {rest}"


_TOLD = re.compile(
    r"\b(?P<verb>told|tell|assured|promised|informed|gave|sent|showed|let|answered|thanked|reminded|rang|called|asked|wrote to) (?:him|her|them|someone)\b"
)
_THAT = re.compile(
    r"\b(?P<told>(?:told|assured|promised|informed) you (?:\S+ )?that) (?:he|she|they|someone|you) (?P<verb>would|could|might|had|was|were)\b"
)
_I_WOULD = re.compile(
    r"\b(?P<said>(?:i|we) (?:said|told you|promised|answered|explained|replied|added)(?: that)? (?:i|we)) would\b"
)
_NOW = {"would": "will", "could": "can", "might": "may", "had": "have", "was": "are", "were": "are"}


def as_told(plain: Plain) -> Plain:
    """Return a sentence of a writer's note of a call as it was said to the other: "told him that he would have it" is "you will have it"."""
    words = _TOLD.sub(r"\g<verb> you", plain.words)
    words = _THAT.sub(lambda found: f"{found['told']} you {_NOW[found['verb']]}", words)
    words = _I_WOULD.sub(r"\g<said> will", words)
    return replace(plain, words=words) if words != plain.words else plain


def _spaced(words: str) -> str:
    for pattern, instead in _SHORT:
        words = pattern.sub(instead, words)
    tokens = [_STAND.get(token, token) for token in _TOKEN.findall(words)]
    tokens = ["we" if word == "us" else word for word in tokens if not re.fullmatch(r"['’]+", word)]
    return "".join(f"{token} " for token in tokens)

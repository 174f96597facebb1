"""What a paper speaks of, as far as its words say: the stems of its nouns and verbs, its amounts. Dates and the words of all letters are left out.

Two papers that share none of these have nothing to do with each other as far as their words tell; a paper that shares some with one
debt and none with another means the first.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from verbale.state.search.stems import stems

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?[ .]+(?:of )?(?:{_MONTHS})\b(?: \d{{4}})?|\b(?:{_MONTHS}) \d{{1,2}}\b(?:, \d{{4}})?|\b(?:19|20)\d\d\b|\b\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}\b"
)
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_SMALL = dict(
    zip(
        [
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ],
        range(2, 20),
        strict=True,
    )
)
_TENS = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
_TIMES = {"hundred": 100, "thousand": 1000}
# Words that letters on whatever subject share: of grammar, of courtesy, and of asking and answering itself.
_COMMON = frozenset(
    stem
    for word in [
        "about",
        "above",
        "across",
        "after",
        "again",
        "against",
        "all",
        "also",
        "although",
        "always",
        "among",
        "and",
        "another",
        "any",
        "anybody",
        "anything",
        "are",
        "because",
        "been",
        "before",
        "being",
        "between",
        "both",
        "but",
        "can",
        "cannot",
        "come",
        "could",
        "did",
        "does",
        "done",
        "down",
        "each",
        "either",
        "else",
        "enough",
        "even",
        "ever",
        "every",
        "everybody",
        "everything",
        "far",
        "few",
        "first",
        "for",
        "from",
        "further",
        "get",
        "give",
        "given",
        "gives",
        "has",
        "had",
        "have",
        "having",
        "here",
        "how",
        "however",
        "into",
        "its",
        "itself",
        "just",
        "keep",
        "last",
        "later",
        "least",
        "less",
        "let",
        "like",
        "made",
        "make",
        "many",
        "may",
        "might",
        "more",
        "most",
        "much",
        "must",
        "near",
        "need",
        "neither",
        "never",
        "new",
        "next",
        "nobody",
        "none",
        "nor",
        "not",
        "nothing",
        "now",
        "off",
        "once",
        "one",
        "only",
        "other",
        "others",
        "our",
        "out",
        "over",
        "own",
        "per",
        "please",
        "possible",
        "put",
        "quite",
        "rather",
        "same",
        "say",
        "says",
        "said",
        "second",
        "see",
        "send",
        "sent",
        "shall",
        "she",
        "should",
        "since",
        "some",
        "somebody",
        "something",
        "soon",
        "still",
        "such",
        "take",
        "than",
        "that",
        "the",
        "their",
        "them",
        "then",
        "there",
        "therefore",
        "these",
        "they",
        "thing",
        "things",
        "third",
        "this",
        "those",
        "though",
        "through",
        "thus",
        "time",
        "times",
        "too",
        "towards",
        "under",
        "until",
        "upon",
        "use",
        "very",
        "want",
        "was",
        "way",
        "well",
        "were",
        "what",
        "whatever",
        "when",
        "where",
        "whether",
        "which",
        "while",
        "who",
        "whom",
        "whose",
        "why",
        "will",
        "wish",
        "with",
        "within",
        "without",
        "would",
        "year",
        "years",
        "yes",
        "yet",
        "you",
        "your",
        "yours",
        "accept",
        "accepted",
        "acceptable",
        "acknowledge",
        "agree",
        "agreed",
        "agreement",
        "answer",
        "answered",
        "appreciate",
        "ask",
        "asked",
        "asking",
        "behalf",
        "best",
        "colleague",
        "concern",
        "concerning",
        "confirm",
        "consider",
        "consideration",
        "date",
        "day",
        "days",
        "dear",
        "decide",
        "decision",
        "draft",
        "excellency",
        "government",
        "glad",
        "grateful",
        "honour",
        "hope",
        "hear",
        "inform",
        "kind",
        "kindly",
        "know",
        "letter",
        "letters",
        "mail",
        "matter",
        "meeting",
        "message",
        "minister",
        "month",
        "months",
        "note",
        "offer",
        "offered",
        "opinion",
        "party",
        "pleased",
        "pleasure",
        "point",
        "points",
        "position",
        "possible",
        "proposal",
        "proposals",
        "propose",
        "proposed",
        "question",
        "questions",
        "raise",
        "ready",
        "receipt",
        "receive",
        "received",
        "refer",
        "reference",
        "regard",
        "regarding",
        "regret",
        "remind",
        "reminder",
        "reply",
        "request",
        "requested",
        "respond",
        "response",
        "side",
        "sincerely",
        "state",
        "subject",
        "suggest",
        "suggested",
        "suggestion",
        "tell",
        "thank",
        "thanks",
        "today",
        "tomorrow",
        "understand",
        "view",
        "views",
        "week",
        "weeks",
        "willing",
        "word",
        "work",
        "write",
        "written",
        "wrote",
    ]
    for stem in stems(word)
)


@lru_cache(maxsize=4096)
def wording(text: str) -> frozenset[str]:
    """Return what a text speaks of.

    Parameters
    ----------
    text
        Words of a paper, or what it is about.

    Returns
    -------
    frozenset of str
        Stems and amounts, an amount in figures: "forty thousand tonnes" and "40,000 tonnes" speak of the same.
    """
    plain = _DATE.sub(" ", text.lower())
    return frozenset(_of(plain))


def shared(one: frozenset[str], other: frozenset[str]) -> int:
    """Return how much two wordings share; each word is counted once, in whatever language it was taken to its stem."""
    return sum(not stem.startswith("fr:") for stem in one & other)


def _of(plain: str) -> Iterator[str]:
    amount = 0
    for match in _TOKEN.finditer(plain):
        word = match[0]
        if word[0].isdigit():
            yield from _figure(word)
            continue
        before, amount = amount, _amount(word, amount)
        if amount:
            yield str(amount)
        elif before and word in _TIMES:
            amount = before * _TIMES[word]
            yield str(amount)
        elif len(word) > 2:  # "of", "at", "we"
            yield from stems(word) - _COMMON


def _figure(word: str) -> Iterator[str]:
    bare = re.sub(r"[.,](?=\d{3}\b)", "", word).replace(",", ".")
    if bare not in {"0", "1"}:
        yield bare


def _amount(word: str, before: int) -> int:
    """Return the amount that a number word stands for, with the tens before it: "twenty-four"."""
    small = 1 if word == "one" and before in _TENS.values() else _SMALL.get(word, 0)
    if small:
        return before + small if before in _TENS.values() and small < 10 else small
    return _TENS.get(word, 0)

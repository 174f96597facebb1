"""One inflector: the forms of an English verb or noun, and the dictionary form behind a word.

Rules of regular spelling, irregular verbs from a table. British and American doubling are both taken.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from verbale.reading.lang.en.word_lists import word_list

_VOWELS = frozenset("aeiou")
_DOUBLING = word_list("inflection.doubling")
_BOTH = word_list("inflection.both")
_NOUNS = {"feet": "foot", "teeth": "tooth", "men": "man", "women": "woman", "people": "people", "children": "child", "criteria": "criterion",
          "memoranda": "memorandum", "buses": "bus", "gases": "gas", "biases": "bias", "talks": "talks", "sanctions": "sanctions", "means": "means", "series": "series"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Forms:
    """The five forms of a verb."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


@cache
def irregular() -> dict[str, tuple[str, str]]:
    """Return past and participle of the irregular verbs."""
    rows = {}
    for line in (files("verbale.reading.lang.en") / "irregular.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            base, past, participle = line.split("\t")
            rows[base] = (past, participle)
    return rows


@cache
def forms(verb: str) -> Forms:
    """Return the forms of a verb given in dictionary form.

    Parameters
    ----------
    verb
        One word, e.g. ``"table"``; hyphened prefixes ("re-impose") inflect like their last part.
    """
    if verb == "be":
        return Forms("be", "is", "was", "been", "being")
    prefix, _, last = verb.rpartition("-")
    if prefix:
        own = forms(last)
        return Forms(*(f"{prefix}-{word}" for word in (own.base, own.third, own.past, own.participle, own.gerund)))
    third = _third(verb)
    stem = verb + verb[-1] if _doubles(verb) else verb
    if verb.endswith("ie"):
        gerund = verb[:-2] + "ying"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        gerund = verb[:-1] + "ing"
    else:
        gerund = stem + "ing"
    past = _past(verb, stem)
    known = irregular().get(verb)
    return Forms(verb, third, *(known or (past, past)), gerund)


def _third(verb: str) -> str:
    if verb == "have":
        return "has"
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    return verb[:-1] + "ies" if verb.endswith("y") and verb[-2:-1] not in _VOWELS else verb + "s"


def _past(verb: str, stem: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return verb[:-1] + "ied"
    return stem + "ed"


def _doubles(verb: str) -> bool:
    """Say whether the last consonant is doubled: one syllable of consonant, vowel, consonant; or on the list."""
    if verb in _DOUBLING or any(
        verb == prefix + known for prefix in ("re", "trans", "pre", "un") for known in _DOUBLING if len(known) > 3
    ):
        return True
    short = sum(letter in _VOWELS for letter in verb) == 1 and len(verb) > 2
    return short and verb[-1] not in _VOWELS | set("wxy") and verb[-2] in _VOWELS and verb[-3] not in _VOWELS


@cache
def plural(noun: str) -> str:
    """Return the plural of a noun."""
    if noun in {"talks", "sanctions", "people", "means", "series"}:
        return noun
    if noun.endswith(("s", "sh", "ch", "x")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in _VOWELS else noun + "s"


class Lemmas:
    """Dictionary forms behind words, for a set of verbs and nouns that matter; other words keep a plain guess."""

    def __init__(self, verbs: frozenset[str], hyphened: frozenset[str] = frozenset()) -> None:
        self._hyphened = hyphened
        self._verbs: dict[str, str] = {}
        for verb in sorted(verbs, key=len, reverse=True):
            own = forms(verb)
            for form in (own.third, own.past, own.participle, own.gerund):
                self._verbs[form] = verb
            if verb in _BOTH:
                for end in ("ed", "ing"):
                    self._verbs[verb + end] = verb
        for verb in verbs:
            self._verbs[verb] = verb
        self._verbs |= {
            "am": "be",
            "are": "be",
            "is": "be",
            "was": "be",
            "were": "be",
            "been": "be",
            "'s": "'s",
            "has": "have",
            "had": "have",
            "'ve": "have",
            "'re": "be",
            "'m": "be",
            "'d": "'d",
        }

    def lemma(self, word: str, tag: str) -> str:
        """Return the dictionary form.

        Parameters
        ----------
        word
            The word in small letters.
        tag
            Its Penn tag.
        """
        if tag.startswith("VB"):
            return self._verbs.get(word) or self._verbs.get(word.removeprefix("re-")) or _guess_verb(word, tag)
        if tag in {"NNS", "NNPS"}:
            return singular(word)
        return word

    def whole(self, word: str) -> bool:
        """Say whether a word with a hyphen is one word to the lexicon: a form of its verbs, or a literal of its rows."""
        return (
            word in self._verbs or word in self._hyphened or word.startswith("co-") or singular(word) in self._hyphened
        )

    def verb(self, word: str) -> str:
        """Return the verb that a word is a form of, empty when it is none of those that matter."""
        return self._verbs.get(word, "")


def singular(word: str) -> str:
    """Return the singular of a noun in the plural."""
    if word in _NOUNS:
        return _NOUNS[word]
    if word.endswith("men") and word not in {"specimen", "regimen", "omen", "acumen", "abdomen"}:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _guess_verb(word: str, tag: str) -> str:
    if tag == "VBZ":
        return singular(word)
    for end in ("ing", "ed"):
        if word.endswith(end) and len(word) > len(end) + 2:
            stem = word[: -len(end)]
            if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls":
                return stem[:-1]
            return stem
    return word

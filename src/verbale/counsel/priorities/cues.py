"""What turns of talk say about issues, as counts of cues: groups of words left of, right of and around each mention.

Cues of the party in question and of others are counted apart. Offers count by how much of an issue they give the party.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[a-z']+|\d+|[.!?;,]|\0\d+")
_ENDS = frozenset(".!?;,")
_REACH_LEFT, _REACH_RIGHT = 5, 4
_MOST = 3.0
Counts = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Something said or offered.

    Parameters
    ----------
    speaker
        Who.
    text
        The words; may be empty for a bare offer.
    offer
        Issue → share of it, 0 to 1, that the offer gives the party in question.
    """

    speaker: str
    text: str = ""
    offer: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IssueMention:
    """A cue near a mention of an issue, and the turn it stands in."""

    issue: int
    cue: str
    amount: float
    turn: int


@cache
def groups() -> dict[str, str]:
    """Return word → group."""
    read = tomllib.loads(files("verbale.counsel.priorities").joinpath("cues.toml").read_text(encoding="utf-8"))
    return {word: group for group, words in read.items() for word in words.split()}


def mentions(turns: Sequence[Utterance], issues: Mapping[str, Sequence[str]], party: str) -> list[IssueMention]:
    """Return every cue about every issue.

    Parameters
    ----------
    turns
        In order.
    issues
        Issue → words that mean it; a word may end in ``*``.
    party
        Whose priorities are asked for.
    """
    pattern = _pattern(tuple((issue, tuple(words)) for issue, words in issues.items()))
    order = list(issues)
    found: list[IssueMention] = []
    first: list[int] = []
    for place, turn in enumerate(turns):
        whose = "own" if turn.speaker == party else "other"
        for number, issue in enumerate(order):
            if issue in turn.offer:
                share = turn.offer[issue]
                found.append(IssueMention(number, f"{whose} offer {_size(share)}", 1.0, place))
                found.append(IssueMention(number, "offer", 2 * share - 1, place))
        masked = pattern.sub(lambda match: f" \0{match.lastindex - 1} ", turn.text.lower().replace("’", "'"))  # type: ignore[operator]  # one group matched
        for sentence in _sentences(_WORD.findall(masked)):
            found += _cues(sentence, whose, place)
            for word in sentence:
                if word[0] == "\0" and whose == "own" and int(word[1:]) not in first:
                    first.append(int(word[1:]))
                    found.append(IssueMention(int(word[1:]), f"named {min(len(first), 3)}", 1.0, place))
    return found


def counted(found: Sequence[IssueMention], issues: int) -> list[Counts]:
    """Return the counts of each issue, dampened: the second time tells less than the first."""
    counts: list[Counts] = [{} for _ in range(issues)]
    for item in found:
        counts[item.issue][item.cue] = counts[item.issue].get(item.cue, 0.0) + item.amount
    return [
        {cue: amount if cue == "offer" else min(amount, _MOST) ** 0.5 for cue, amount in known.items()}
        for known in counts
    ]


@cache
def _pattern(issues: tuple[tuple[str, tuple[str, ...]], ...]) -> re.Pattern[str]:
    parts = []
    for _, words in issues:
        forms = (re.escape(word.lower()).replace(r"\*", r"\w*") for word in words)
        parts.append(rf"(\b(?:{'|'.join(forms)})\b)")
    return re.compile("|".join(parts))


def _size(share: float) -> str:
    if share <= 0:
        return "nothing"
    if share >= 1:
        return "all"
    return "less" if share < 0.5 else "more"  # half


def _sentences(words: list[str]) -> list[list[str]]:
    """Return words between stops; a comma stays within."""
    found: list[list[str]] = [[]]
    for word in words:
        if word in _ENDS and word != ",":
            found.append([])
        else:
            found[-1].append(word)
    return [sentence for sentence in found if sentence]


def _cues(sentence: list[str], whose: str, place: int) -> list[IssueMention]:
    known = groups()
    cues = ["issue" if word[0] == "\0" else known.get(word, "") for word in sentence]
    found = []
    named = {int(word[1:]) for word in sentence if word[0] == "\0"}
    for at, word in enumerate(sentence):
        if word[0] == "\0":
            issue = int(word[1:])
            found.append(IssueMention(issue, f"{whose} mention", 1.0, place))
            left, right = set(cues[max(0, at - _REACH_LEFT) : at]), set(cues[at + 1 : at + 1 + _REACH_RIGHT])
            found += [IssueMention(issue, f"{whose} {cue} before", 1.0, place) for cue in sorted(left - {""})]
            found += [IssueMention(issue, f"{whose} {cue} after", 1.0, place) for cue in sorted(right - {""})]
    for issue in sorted(named):
        found += [
            IssueMention(issue, f"{whose} {cue}", 1.0 / len(named), place) for cue in sorted(set(cues) - {"", "issue"})
        ]
    return found

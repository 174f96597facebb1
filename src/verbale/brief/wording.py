"""Words for people: dates, lists, counts, parties with their article, and what an act did. Neutral and even-handed."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from verbale.model import UNDATED, Act, Kind, Modality, Polarity
from verbale.model.kinds import KINDS
from verbale.model.naming import named

_ADVERBS = {Polarity.POSITIVE: "positively", Polarity.NEGATIVE: "negatively", Polarity.MIXED: "in part positively"}
# What is suspended or resumed is "the talks" only where talks are spoken of.
_TALKS = re.compile(
    r"(?i)\b(?:talks?|negotiat\w+|meetings?|sessions?|rounds?|dialogues?|consultations?|conferences?|process\w*|discussions?)\b"
)


def day(when: dt.date) -> str:
    """``26 January 2022``; ``undated`` where no day is known."""
    return "undated" if when == UNDATED else f"{when.day} {when:%B %Y}"


def short_day(when: dt.date) -> str:
    """``26 Jan 2022``; ``undated`` where no day is known."""
    return "undated" if when == UNDATED else f"{when.day} {when:%b %Y}"


_ISO_DAY = re.compile(r"“[^”]*”|\b(\d{4})-(\d\d)-(\d\d)\b")


def days_in_words(text: str) -> str:
    """Write days like 2022-01-26 as people do, but for those within a quote, which stay as they stand."""

    def worded(found: re.Match[str]) -> str:
        if found[1] is None:
            return found[0]
        try:
            return short_day(dt.date(int(found[1]), int(found[2]), int(found[3])))
        except ValueError:  # 2022-02-31 is no day, and is left
            return found[0]

    return _ISO_DAY.sub(worded, text)


def listed(words: Sequence[str], limit: int = 6) -> str:
    """Return ``a, b and c``; what goes beyond the limit is counted."""
    if len(words) > limit:
        return f"{', '.join(words[: limit - 1])} and {len(words) - limit + 1} more"
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def counted(number: int, one: str, many: str = "") -> str:
    """``1 document``, ``no documents``, ``1,250 documents``."""
    noun = one if number == 1 else many or f"{one}s"
    return f"{number:,} {noun}" if number else f"no {noun}"


def upper(text: str) -> str:
    """Begin with a capital, leaving the rest alone."""
    return text[:1].upper() + text[1:]


_ROOM = 10  # characters left for the words behind what an act is about
_JOINT = re.compile(r"[,;:] (?:and |but )?| (?=(?:and|but|that|which|who) )")


def quoted(text: str, limit: int = 160) -> str:
    """Return a quote on one line, cut at a word with an ellipsis when it is long."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    return line[: line.rfind(" ", 0, limit)].rstrip(",;: ") + " …"


def excerpt(act: Act, limit: int = 160) -> str:
    """Return the main quote of an act on one line; of a long one the part that has what the act is about.

    Parameters
    ----------
    act
        The act.
    limit
        Characters at most, but for the ellipses.
    """
    line = " ".join(act.evidence[0].exact.split())
    at = line.find(act.topic) if act.topic else -1
    last = at + len(act.topic)
    if at < 0 or last <= limit - _ROOM or len(line) <= limit or last - limit > at:
        return quoted(line, limit)
    first = max(0, last + _ROOM - limit)
    joints = [match.end() for match in _JOINT.finditer(line, first, at)]
    first = joints[0] if joints else line.find(" ", first) + 1
    return f"… {quoted(line[first:], limit)}"


_AHEAD = re.compile(r"(?i)\b(?:foreseen|planned|scheduled|expected|envisaged|on the agenda|in the diary)\b")


_CONDITION = re.compile(
    r"(?i)\b(?:if|unless|provided|providing|subject to|conditions?|conditional|as long as|so long as|once|only when|(?:in|on|for) (?:return|exchange)|against|should|were|had|depend\w*|contingent|on the understanding|in so far as|without)\b"
)


_PROMISES = re.compile(  # who reserves a position, takes none or asks for time has promised no answer
    r"(?i)(?:\b(?:will|shall|going to|promis\w+|undert\w+)|['’]ll)\b[^.;]{0,60}?\b(?:answers?|repl(?:y|ies)|respon[ds]\w*|revert|(?:come|get) back|let (?:you|them|us) (?:know|have)|write again|hear from)\b|\b(?:answers?|reply|response) will\b"
    r"|\byou(?:['’]ll| will| shall) (?:hear|have (?:it|our|an))\b"
)


def told(act: Act, names: Iterable[str], to: Sequence[str], about: Sequence[str]) -> str:
    """Say in one clause what an act did: who, what, to whom, on what.

    Parameters
    ----------
    act
        The act.
    names, to, about
        Names of actors and addressees, titles of points, for people.
    """
    past, base, preposition = KINDS[act.kind].words
    if act.kind is Kind.HOLD and to and re.search(r"verb\.(?:refer|submit|put|pass)\b", act.rule):
        past, base, preposition = (
            "referred the matter",
            "refer the matter",
            "to",
        )  # to whom it goes owes no answer by that
    elif act.kind is Kind.HOLD and _PROMISES.search(act.evidence[0].exact):
        past, base, preposition = "said that an answer will come later", "put off an answer", "to"
    who = list(names)
    several = len(act.actors) > 1 or (len(who) == 1 and plural(who[0]))
    actors = listed([named(name) for name in who]) or "somebody not named"
    if act.topic and not _TALKS.search(act.topic):
        past, base = (words.replace("the talks", f"“{act.topic}”") for words in (past, base))
    if act.kind is Kind.STATE and act.modality is Modality.FEARED:
        return f"{actors} {'fear' if several else 'fears'}{' about ' + listed(list(about), 4) if about else ''}"
    given = act.kind is Kind.ASSURE and act.modality is Modality.INTENDED  # who says what they will do has promised it
    verb = _with_modality(Modality.DONE if given else act.modality, past, base, plural=several)
    if act.modality is Modality.CONDITIONAL and not _CONDITION.search(act.evidence[0].exact):
        verb = f"{'are' if several else 'is'} ready to {base}"  # "prepared to look at it": on no condition that it says
    if act.kind is Kind.MEET and act.modality is Modality.NOT_DONE and _AHEAD.search(act.evidence[0].exact):
        verb = (
            "plan no talks" if several else "plans no talks"
        )  # "no meeting is foreseen": nothing failed to take place
    if act.polarity in _ADVERBS and act.kind is Kind.ANSWER:
        verb = f"{verb} {_ADVERBS[act.polarity]}"
    if several:
        verb = verb.replace(" its ", " their ").replace(" it ", " they ")
    addressed = listed([named(name) for name in to])
    whom = _whom(preposition, addressed)
    if act.kind is Kind.ANSWER and whom and act.polarity in _ADVERBS:
        verb, whom = f"{verb.removesuffix(' ' + _ADVERBS[act.polarity])}{whom} {_ADVERBS[act.polarity]}", ""
    itself = act.kind is Kind.REFUSE and not addressed  # "refused the quota", not "refused on the quota"
    subject = f"{' ' if itself else ' on '}{listed(list(about), 4)}" if about else ""
    denial = ", as a denial has it"
    tail = denial if verb.endswith(denial) else ""
    return f"{actors} {verb.removesuffix(denial)}{whom}{subject}{tail}"


def _whom(preposition: str, addressed: str) -> str:
    """Return to, with or from whom; "accepted what Bel put forward", as what was accepted may be an offer, a demand or a text."""
    if not addressed:
        return ""
    if "{" in preposition:
        return f" {preposition.format(addressed)}"
    return f" {preposition} {addressed}" if preposition else f" {addressed}"


def plural(name: str) -> bool:
    """Say whether a side is named by a plural noun: "passenger groups" fear, the United States fears."""
    last = name.rsplit(maxsplit=1)[-1]
    return last.islower() and last.endswith("s") and not last.endswith("ss")


def _with_modality(modality: Modality, past: str, base: str, *, plural: bool) -> str:
    are = "are" if plural else "is"
    return {
        Modality.DONE: past,
        Modality.INTENDED: f"said that {'they' if plural else 'it'} will {base}",
        Modality.CONDITIONAL: f"would, on conditions, {base}",
        Modality.DEMANDED: f"{are} asked to {base}",
        Modality.FEARED: f"{are} feared to {base}",
        Modality.NOT_DONE: f"did not {base}",
        Modality.DENIED: f"did not {base}, as a denial has it",
    }[modality]

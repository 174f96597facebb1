"""Answers of one word: a turn that opens with "No." or "Yes." to a question states something, with the sentence that explains it."""

import re
from collections.abc import Sequence

from verbale.model import Act, Evidence, Kind, Polarity
from verbale.reading.acts.who import Speaker
from verbale.reading.genres.voices.labels import Label, Role
from verbale.reading.parsed_document import Page

_WORD = re.compile(
    r"\s*(?P<word>No|Yes|Not at all|Absolutely not|Certainly not|Of course not|Of course|Absolutely|Certainly|Not quite|That is right|That's right|Correct)[.!]\s"
)
_YES = frozenset({"yes", "of course", "absolutely", "certainly", "that is right", "that's right", "correct"})


def plain_answers(page: Page, found: Sequence[Label], voices: Sequence[Speaker]) -> list[Act]:
    """Return what turns state by a word alone, each quoted with the sentence behind it.

    Parameters
    ----------
    page
        The transcript.
    found, voices
        Its turns in order, and who speaks in each.
    """
    made = []
    for place, label in enumerate(found[1:], start=1):
        voice = voices[place]
        word = _WORD.match(page.text, label.first, label.last)
        asked = found[place - 1].role is Role.ASKS and "?" in page.text[found[place - 1].first : found[place - 1].last]
        if word is None or not asked or label.role is not Role.SPEAKS or not voice.parties:
            continue
        made.append(_stated(page, label, voice, word))
    return made


def _stated(page: Page, label: Label, voice: Speaker, word: re.Match[str]) -> Act:
    behind = page.sentence_at(word.end())
    end = min(behind.end, label.last) if behind is not None else word.end("word") + 1
    quotes: list[Evidence] = [page.quote(word.start("word"), end), page.quote(label.start, label.end)]
    quotes += [page.quote(*place) for place in voice.proof]
    return Act(
        kind=Kind.STATE,
        actors=voice.parties,
        speaker=voice.person or None,
        polarity=Polarity.POSITIVE if word["word"].lower() in _YES else Polarity.NEGATIVE,
        evidence=tuple(dict.fromkeys(quotes)),
        confidence=0.8,
        rule="turns/answer.word",
    )

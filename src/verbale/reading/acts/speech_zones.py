"""Which words of a sentence are somebody's: the zones of reported speech, with their source. The rest is the document's own voice."""

import re
from dataclasses import dataclass

from verbale.reading.acts.groups import Group
from verbale.reading.lang.en.predicates import shapes, speech
from verbale.reading.parsed_document import Page, Sentence

_CUE = re.compile(r"\b([a-z]+)\b")
_THAT = re.compile(r"[  ]?(?:that\b|:|,?[  ]?[“\"])")
_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Ii]n the words of|[Ii]n the view of)[  ]")
_OWN_WORDS = re.compile(r"\b[Ii]n (?:his|her) (?:own )?(?:words|view|opinion)\b|\b[Aa]ccording to (?:him|her)\b")
_PARTICIPLE = re.compile(
    r",?[  ](noting|saying|adding|stressing|stating|arguing|explaining|insisting|claiming|warning|pointing out)[  ]that\b"
)
_PLAIN = frozenset(
    shape
    for verb in ("say", "claim", "believe", "think", "insist", "argue", "admit", "acknowledge", "confirm", "note")
    for shape in shapes(verb).values()
) | {"recalled", "stressed", "alleged", "reported", "denied"}  # "said India had": a name follows without "that"
_QUOTE = re.compile(r"[“\"][^”\"]{3,}[”\"]?")


@dataclass(frozen=True, slots=True)
class Zone:
    """Words put into somebody's mouth.

    Parameters
    ----------
    start, end
        The content.
    source
        Who says it; ``None`` when unknown.
    cue_start, cue_end
        The words that say so.
    verb
        The cue's verb, lower case; empty for "according to".
    """

    start: int
    end: int
    source: Group | None
    cue_start: int
    cue_end: int
    verb: str
    words: str = ""


def zones(page: Page, sentence: Sentence, groups: list[Group]) -> list[Zone]:
    """Return the zones of a sentence; at most one for each cue."""
    text, found = page.text, []
    for match in _ACCORDING.finditer(text, sentence.start, sentence.end):
        source = next(
            (group for group in groups if group.start <= match.end() + 4 and group.start >= match.end()), None
        )
        end = source.end if source else match.end()
        first, last = (end, sentence.end) if match.start() < sentence.start + 2 else (sentence.start, match.start())
        words = re.match(r"[^,.;]{0,60}", text[match.end() : sentence.end])
        found.append(
            Zone(first, last, source, match.start(), end, "", words[0].strip() if words and source is None else "")
        )
    for match in _OWN_WORDS.finditer(text, sentence.start, sentence.end):
        source = _pronoun(page, match.start(), match.end())
        found.append(Zone(match.end(), sentence.end, source, match.start(), match.end(), ""))
    for match in _CUE.finditer(text, sentence.start, sentence.end):
        zone = _cue(page, sentence, groups, match) if match[1] in speech() else None
        if zone is not None:
            found.append(zone)
    for match in _PARTICIPLE.finditer(text, sentence.start, sentence.end):
        source = next((group for group in groups if not group.possessive), None)
        found.append(Zone(match.end(), sentence.end, source, match.start(1), match.end(1), match[1][:-3]))
    return found


def _pronoun(page: Page, start: int, end: int) -> Group | None:
    inside = [mention for mention in page.mentions_in(start, end) if mention.person]
    return Group((inside[0],)) if inside else None


def _cue(page: Page, sentence: Sentence, groups: list[Group], match: "re.Match[str]") -> Zone | None:
    text, start, end = page.text, match.start(), match.end()
    before = next((group for group in reversed(groups) if group.end <= start), None)
    if before is not None and not before.possessive and _adjacent(page, before.end, start):
        if _is_parenthetical(text, sentence, before.start, end):
            stop = sentence.end if text[end : end + 1] == ":" else before.start
            return Zone(sentence.start, stop, before, start, end, match[1])
        content = _content_after(page, end, sentence.end)
        if content is None and match[1] in _PLAIN and re.match(r"[  ][A-Z]\w", text[end : end + 3]):
            content = end + 1
        if content is not None:
            return Zone(content, sentence.end, before, start, end, match[1])
        return None
    after = next((group for group in groups if group.start >= end), None)
    inverted = text[start - 2 : start] in {", ", "” ", '" '} or text[start - 3 : start] in {",” ", '," '}
    if after is not None and inverted and not text[end : after.start].strip(" "):
        return Zone(sentence.start, start, after, start, end, match[1])
    return None


def _adjacent(page: Page, start: int, end: int) -> bool:
    gap = page.text[start:end]
    if len(gap) > 160:
        return False
    for date in reversed(page.dates_in(start, end)):
        gap = gap[: date.start - start] + gap[date.end - start :]
    gap = re.sub(r"[  ]?,[^,]{1,120},", " ", gap)
    return not re.sub(
        r"\b(?:on|in|at|also|has|have|had|later|then|again|earlier|now|repeatedly|[a-z]+ly)\b|\s", "", gap
    )


def _is_parenthetical(text: str, sentence: Sentence, source: int, cue_end: int) -> bool:
    """Say whether the content stands before: "…, the ministry said on Friday."."""
    lead = text[sentence.start : source].rstrip()
    after = text[cue_end : cue_end + 1]
    return (
        len(lead) > 12
        and lead.endswith((",", ",”", ',"', "?”", "!”"))
        and (after == ":" or _THAT.match(text, cue_end) is None)
    )


def _content_after(page: Page, end: int, limit: int) -> int | None:
    text = page.text
    match = _THAT.match(text, end)
    if match is not None:
        return match.end() - (1 if match[0][-1] in '“"' else 0)
    that = re.compile(r"[^.;“\"]{0,90}?[  ](?:that[  ]|[“\"])").match(text, end, limit)
    if that is not None:
        return that.end() - (1 if text[that.end() - 1] in '“"' else 0)
    rest = text[end:limit].strip(" .")
    return (
        end + 1
        if len(rest) > 8
        and re.match(
            r"[  ](?:the|a|an|he|she|it|they|his|her|its|their|some|no|there|[A-Z]|[a-z]+s)\b", text[end:limit]
        )
        else None
    )

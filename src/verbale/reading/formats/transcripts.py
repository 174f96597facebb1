"""Subtitles of recordings (.vtt, .srt): cues put together to turns, each with who speaks, where the file says so, and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register
from verbale.reading.normalisation import decode
from verbale.reading.pieces import Piece, as_json

VTT, SRT = "text/vtt", "application/x-subrip"
_TIME = r"(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}"
_TIMING = re.compile(rf"[ \t]*(?P<start>{_TIME})[ \t]+-->[ \t]+(?P<end>{_TIME})[^\n]*\Z")
_SRT = re.compile(rb"\d{1,6}[ \t]*\r?\n[ \t]*\d{1,2}:\d{2}:\d{2}[.,]\d{3}[ \t]+-->")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+(?P<name>[^>]{1,80})>(?P<words>.*?)(?=</v>|<v[ .]|\Z)", re.DOTALL)
_TAG = re.compile(r"</?[a-zA-Z][^>]*>|<\d[\d:.]*>|\{\\[^}]*\}")
_SPEAKER = re.compile(r"(?:[-–>]+\s*)?(?P<name>[A-ZÀ-Þ][\w.’'-]*(?: [\w.’'()-]+){0,5}):\s+(?P<words>\S.*)\Z", re.DOTALL)
_ENDS = re.compile(r"[.?!…][\"”’')]*\Z")
_PAUSE = 4.0  # seconds without words, after which a nameless text begins a new paragraph


@dataclass(slots=True)
class _Turn:
    name: str
    words: str
    start: str
    end: float


def from_subtitles(raw: bytes) -> Extract:
    """Put the cues of a recording together to turns."""
    text, _ = decode(raw)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    turns = list(_turns(text))
    if not turns:
        raise UnreadableError("The subtitles hold no words.", "Export them again, with their text.")
    top = re.match(r"WEBVTT[ \t]+(?:[-–—][ \t]*)?(?P<title>\S[^\n]*)", text)
    pieces = [Piece(f"{top['title'].strip()}\n\n")] if top else []
    pieces += [
        Piece(f"{turn.name}: {turn.words}\n\n" if turn.name else f"{turn.words}\n\n", place=f"at {turn.start}")
        for turn in turns
    ]
    return {"pieces": as_json(pieces), "title": top["title"].strip() if top else "", "extractor": "subtitles (Python)"}


def _turns(text: str) -> Iterator[_Turn]:
    """Yield who says what, cues of one speaker put together."""
    turn: _Turn | None = None
    for start, end, name, words in _cues(text):
        if turn is not None and _goes_on(turn, start, name):
            turn.words, turn.end = f"{turn.words} {words}", end
            continue
        if turn is not None:
            yield turn
        turn = _Turn(
            name or (turn.name if turn is not None and not _ENDS.search(turn.words) else ""), words, _clock(start), end
        )
    if turn is not None:
        yield turn


def _goes_on(turn: _Turn, start: float, name: str) -> bool:
    if name:
        return name == turn.name
    return bool(turn.name) or not _ENDS.search(turn.words) or start - turn.end < _PAUSE


def _cues(text: str) -> Iterator[tuple[float, float, str, str]]:
    """Yield start and end in seconds, the speaker (empty where none is named) and the words of each cue."""
    for block in re.split(r"\n[ \t]*\n", text):
        lines = block.strip("\n").split("\n")
        place = next((number for number, line in enumerate(lines[:3]) if _TIMING.match(line)), None)
        if place is None:
            continue  # a note, a style, the head
        timing = _TIMING.match(lines[place])
        said = "\n".join(lines[place + 1 :]).strip()
        if timing is None or not said:
            continue
        start, end = _seconds(timing["start"]), _seconds(timing["end"])
        voiced = [(match["name"].strip(), _plain(match["words"])) for match in _VOICE.finditer(said)]
        for name, words in voiced or list(_spoken(said)):
            if words:
                yield start, end, name, words


def _spoken(said: str) -> Iterator[tuple[str, str]]:
    """Yield speaker and words of a cue that names speakers as plain text does ("- ANN: We agree.")."""
    for part in re.split(r"\n(?=[-–][ \t]?\S)", said):
        words = _plain(part)
        named = _SPEAKER.match(words)
        yield (named["name"], named["words"]) if named else ("", re.sub(r"\A[-–]\s*", "", words))


def _plain(words: str) -> str:
    bare = _TAG.sub("", words)
    for name, sign in (("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&amp;", "&")):
        bare = bare.replace(name, sign)
    return " ".join(bare.split())


def _seconds(clock: str) -> float:
    *hours, minutes, seconds = clock.replace(",", ".").split(":")
    return (int(hours[0]) if hours else 0) * 3600 + int(minutes) * 60 + float(seconds)


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"


register(Format(VTT, Shape.MARKUP, lambda head: head.startswith(b"WEBVTT"), from_subtitles))
register(Format(SRT, Shape.MARKUP, lambda head: _SRT.match(head) is not None, from_subtitles))

"""What a letter says came: "thank you for the figures, which reached us on Friday". Its reader has given what was asked of it."""

import re
from dataclasses import replace

from verbale.model import Act, Kind, Move
from verbale.reading.correspondence.letter import Letter, Line, made

# What is thanked for and is no thing that was asked for: a letter, an offer, courtesies.
_NO_THING = (
    r"(?:letters?|notes?|e?-?mails?|messages?|lines|cards?|calls?|visits?|repl(?:y|ies)|answers?|responses?|offers?|proposals?|counter-\w+|suggestions?|ideas?|invitations?|drafts?|texts?|questions?|requests?|enquir\w+|reminders?"
    r"|comments|views?|thoughts|patience|time|help|support|interest|understanding|cooperation|co-operation|hospitality|welcome|meetings?|talks?|conversations?|frankness|candour|words?|trouble|efforts?|work|attention|kindness|readiness|willingness|opportunity|hint|advice|concern)"
)
_THANKED = re.compile(
    rf"\b(?:thanks?|thank you|grateful|obliged) (?:\S+ )?(?:very much |so much |again )?(?:to you )?for (?:your|the|these|those|its|sending (?:we|me)|giving (?:we|me)|letting (?:we|me) have) (?!(?:\S+ ){{0,2}}?{_NO_THING}\b)"
)
_ARRIVED = re.compile(
    r"\A(?:but |and |meanwhile )?(?:the|your|all|both|these|those) (?:\S+ ){1,6}?(?:(?:has|have) (?:now |since |all |both |duly |safely |meanwhile |also )*(?:arrived|come in|reached (?:we|me)|been received|turned up|come to hand)"
    r"|(?:arrived|reached (?:we|me)|came in|was received|were received|came to hand)\b)"
)
_GOT = re.compile(
    r"\b(?:we|i) (?:have |had )?(?:now |since |duly |safely |also )*(?:received|got|obtained) (?:your|the|all|both|these|those) (?:\S+ ){0,3}?(?!"
    + _NO_THING
    + r"\b)\S+"
)
_NOT = re.compile(
    r"\b(?:not|never|no|nothing|yet|only|part|half|some|missing|except|but|however|if|when|once|until|incomplete)\b"
)
_OTHERWISE = frozenset(
    {"remind", "hold", "not received", "refuse", "ask", "request", "propose", "withdraw", "refer", "decline competence", "hearsay", "none", "wish"}
)  # fmt: skip


def came(letter: Letter, line: Line) -> Act | None:
    """Return the answer of the reader that the writer says has come, ``None`` where a sentence says no such thing.

    Parameters
    ----------
    letter, line
        The letter, and one of its sentences. It must name a point of the dossier: thanks for nothing named close nothing.
    """
    words = line.plain.words
    reader = tuple(name for name in letter.speaker.addressees if name not in letter.speaker.parties)
    if not line.points or line.asks or line.does & _OTHERWISE or len(reader) != 1 or _NOT.search(words):
        return None
    if re.search(rf"\A(?:\S+ ){{0,8}}?your {_NO_THING}\b", words) or not (
        _THANKED.search(words) or _ARRIVED.match(words) or _GOT.search(words)
    ):
        return None
    one = made(letter, line, Kind.ANSWER, move=Move.ANSWER)
    return replace(
        one, actors=reader, speaker=None, addressees=letter.speaker.parties, according_to=letter.speaker.parties[0],
        rule="letter/move.came", papers=line.papers,
    )  # fmt: skip

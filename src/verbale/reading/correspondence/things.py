"""What a sentence asks to be given: a thing that can be sent, or a fact; told from the wish for an answer to something put elsewhere."""

import re

_REPLY = r"(?:answers?|reply|replies|responses?|reactions?|views?|decisions?|comments?|acceptance|your (?:agreement|consent|accord)|confirmation|position|opinion|word|line|thoughts|indication|assurance|news)"
_GIVE = r"(?:send|sends|forward|supply|provide|furnish|transmit|share|pass|let (?:we|us|me) have|hand over|deliver|submit|make available|copy|disclose|release|circulate|return|lend|email|mail)"
_SENT = re.compile(
    rf"\b(?:(?:could|can|would|will|may|might) (?:you|we) (?:\S+ ){{0,2}}?|please (?:\S+ )?|kindly (?:\S+ )?|you (?:\S+ )?to (?:\S+ )?|if you (?:could|would|can|might) (?:\S+ )?|be so (?:kind|good) as to )"
    rf"{_GIVE} (?:we |us |me |to (?:we|us|me) |you |over |back |on )?(?!(?:\S+ ){{0,4}}?{_REPLY}\b)(?:\S+ ){{0,3}}?\w"
)
_FACT = re.compile(
    r"\b(?:tell|inform|let (?:we|us|me) know|advise|state|indicate|specify|confirm|explain|say|clarify|learn|know|hear)(?: (?:we|us|me|to (?:we|us|me)))?(?: (?:\S+ ){0,2}?(?:in|of|about|on|at|by|from|for|to|under|with))? "
    r"(?:how (?:many|much|long|often|far|large|high|deep|old|big|wide)|which|what (?!you (?:think|say|feel|make)|is your|are your|your)|when (?!we)|where|who|whom|whose)\b"
)
_QUESTION = re.compile(r"\byour (?:answer|reply|decision|position|views?)\b")


def asks_for_content(words: str) -> bool:
    """Say whether plainly put words ask for a thing to be sent or for a fact.

    Parameters
    ----------
    words
        A sentence put plainly: lower case, its writer as "we", its reader as "you".
    """
    return _SENT.search(words) is not None or (_FACT.search(words) is not None and _QUESTION.search(words) is None)

"""Questions of a letter that ask for an answer, told from those that scold."""

import re

_WH = re.compile(
    r"(?:\A|, |: |and |but )(?:(?:at|from|by|in|on|to|for|of|with) )?(?:what|which|who|whom|whose|when|where|how|whether)\b"
)
_AUX = r"(?:will|would|could|can|may|might|shall|should|do|does|did|is|are|has|have|was|were)"
_LEAD = re.compile(
    r"\A(?:(?:separately|finally|also|first|firstly|second|secondly|third|thirdly|lastly|incidentally|moreover|further|furthermore|besides|meanwhile|so|and|but|now|then|a (?:second|further) (?:request|question|point))\b ?[,.:]? )+"
)
_TO_YOU = re.compile(rf"\b{_AUX} (?:\S+ ){{0,3}}?(?:you|your)\b|\b(?:you|your) {_AUX}\b")
_SCOLDS = re.compile(
    r"\b(?:is|are|was) (?:this|that|these|those|it) (?:what|how|the way|really|not|any)\b|\b(?:do|does|did|can|could) they\b|\bare we\b|\bwhy (?:should|must|would) (?:we|i|anyone|anybody)\b"
    r"|\b(?:does|can|could|would|will) (?:anyone|anybody|nobody|one|a reasonable)\b|\bwho (?:would|could|can|will|does) (?:believe|think|trust|want|say|deny)\b"
    r"|\b(?:do|can|could) you (?:\S+ ){0,2}?(?:think|believe|imagine|suppose|seriously|really|expect (?:we|us|anyone))\b|\bhave you no\b|\bis it not\b|\bare (?:we|they) not\b"
    r"|\b(?:did|do) you know (?:that|how)\b|\bone wonders\b|\bwhat (?:kind|sort|manner) of\b|\bhow (?:can|could|dare|long must|long are we|many more|much longer|often must)\b|\bwhat (?:else|more)\b|\bto be treated\b|\bwhose fault\b"
)


def asks(plain: str, *, on_point: bool, scolding: bool, among: bool = True) -> bool:
    """Say whether a question wants an answer of the reader.

    Parameters
    ----------
    plain
        The sentence, put plainly.
    on_point
        Whether it is about a point of the negotiation.
    scolding
        Whether the same letter criticises: a question about nobody in particular then scolds too.
    among
        Whether it stands among others that ask: alone, a question about nobody and no point is a manner of speaking.
    """
    counted = re.match(r"\A(?:\( )?(?:\d|[a-h]) ?[.)] ", plain) is not None
    plain = re.sub(r"\A(?:\( )?(?:\d|[a-h]) ?[.)] ", "", plain)
    plain = _LEAD.sub("", plain)
    if not plain.rstrip().endswith("?") or _SCOLDS.search(plain):
        return False
    if _TO_YOU.search(plain):
        return True
    asked = _WH.search(plain) is not None or re.match(rf"\A{_AUX} ", plain) is not None
    return (
        asked
        and not scolding
        and (
            on_point
            or re.match(r"\A(?:may|could|can|might|will|would) (?!it |this |that |there )", plain) is not None
            or ((among or counted) and _WH.search(plain) is not None)
        )
    )

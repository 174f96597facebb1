"""Words that deny. An act that says something did not happen must quote one; one that says it did must not hide one.

The list is closed and short on purpose: it is the gate's, not the grammar's.
"""

import re

_NOT = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nobody|nothing|without|cannot|lack(?:s|ed|ing)?|fail(?:s|ed|ing|ure)?|absence"
    r"|refus(?:e|es|ed|ing|al)|den(?:y|ies|ied|ying|ial)|reject(?:s|ed|ing|ion)?|declin(?:e|es|ed|ing)|unable|unwilling"
    r"|rul(?:e|es|ed|ing) out|far from|all but|everything but|anything but|everything except|a long way from|rather than|instead of|short of|close to|yet to|nearly|almost|neglect(?:s|ed|ing)?"
    r"|omit(?:s|ted|ting)?|forg[eo]ts?|forgot|false|untrue|wrong|incorrect|disput(?:e|es|ed|ing)|unanswered|hardly|scarcely|too \w+ to|(?:sooner|rather) \w+ than|(?:put|puts|putting|held|hold|holds|holding) off|(?:gave|give|gives|given) up|absent|refrain(?:s|ed|ing)?|avoid(?:s|ed|ing)?|abstain(?:s|ed|ing)?)\b|\w+n[’']t\b",
    re.IGNORECASE,
)


def denies(words: str) -> bool:
    """Say whether any word of denial is in it, soft ones included."""
    return _NOT.search(words) is not None

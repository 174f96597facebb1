"""Words by which a sentence says that its writer only heard so, and not from whom: "I am told", "rumour has it", "it is said"."""

import re

_RUMOUR = re.compile(
    r"(?i)\b(?:i am|i’m|i'm|we are|we’re|we're|i was|we were|i have been|we have been) told\b(?! (?:by|to)\b)|\b(?:so )?(?:i|we) hear\b(?! from\b)"
    r"|\b(?:rumou?r(?:s|ed)? ha(?:s|ve) it|it is (?:said|rumou?red|whispered)|rumou?rs? (?:says?|that)|they say\b(?! they\b)|people say|word is|the talk is|there(?: is|[’']s| was) (?:some |much )?talk\b(?! (?:with|between|to)\b)|as gossip has it|a little bird)\b"
    r"|\b(?:i|we)(?: have|’ve|'ve)? (?:also |even |just )?(?:read|seen?|saw|heard) (?!nothing|no )(?:it (?:said|reported|claimed|written)|(?:\w+ ){0,3}(?:newspapers?|press|reports?|rumou?rs?|radio|television|media|internet|headlines?))\b"
)


def rumoured(words: str) -> bool:
    """Say whether words call what they tell a hearsay of nobody named."""
    return _RUMOUR.search(words) is not None

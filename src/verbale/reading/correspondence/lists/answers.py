"""What stands behind a label says: yes, no, yes under a condition, that the answer waits, another offer, or neither; by its first words, without a verb of its own."""

import re

_FILL = r"(?:(?:sorry|unfortunately|regrettably|sadly|again|also|fully|completely|gladly|happily|certainly|definitely|basically|broadly|generally|that|this|it|all|we|i|both|our side|is|are|am|was|were|has been|have been|be|still|quite|entirely|perfectly|simply|absolutely|just|well|,) )*"
_CAN = r"(?:can|could|may|will|would|do|are (?:able|happy|ready|prepared|willing|content) to|am (?:able|happy|ready|willing) to|happy to|ready to|able to|prepared to|willing to)"
_DEED = r"(?:accept|agree|support|live with|do|go (?:along|there|that far|with)|move|concede|grant|sign|take|work with|offer|follow|join)"
_GOOD = (
    r"(?:agreed?|accept(?:ed|able|s)?|approved?|confirm(?:ed|s)?|granted|fine|ok|okay|good|happy|content|yes|sure|of course|by all means|with pleasure|deal|in order|all right"
    r"|works?(?: for (?:we|our \S+))|no (?:objections?|problems?|issues?|difficult(?:y|ies)|concerns?|quarrel)|not (?:a problem|an issue|object)"
    r"|(?:have|see|has) no (?:objections?|problems?|issues?|difficult(?:y|ies)|concerns?)|can do)"
)
_NEVER = r"(?:cannot|can not|could not|will not|would not|do not|does not|not able to|unable to|not (?:ready|prepared|willing|happy|authorised) to)"
_BAD = (
    r"(?:not (?:agreed|accepted|acceptable|possible|negotiable|ok|okay|fine|happy|on|for we|on the table|with we|feasible|granted|supported|approved)"
    rf"|(?:am |are |is )?{_NEVER} (?:\S+ )?{_DEED}|reject(?:ed)?|refused?|declined?|opposed?|impossible|unacceptable|out of the question|(?:a |an )?non-starter|(?:a )?red line"
    r"|no (?:way|go|chance|deal|thanks?|thank you|sorry)|not for we|afraid not|never|no(?=\Z| (?:[,.;!–—-]|not|from|for|with|because|since|as|sorry|also|again)))"
)
_WAITING = re.compile(
    r"\b(?:under (?:\S+ )?(?:review|consideration|study|examination|scrutiny)|tbc|tba|to be (?:confirmed|advised)|to (?:come|follow)|follows?|pending|await\w*|checking|check(?:ed)? with|we reserve|reservation"
    r"|revert|(?:come|comes|coming|get|gets|be) back|let you (?:know|have)|you (?:will|shall) (?:hear|have)|(?:more|some|further) time|(?:give|allow) we (?:until|till)|bear with|need to (?:check|consult|think|look|ask|discuss)"
    r"|(?:is |are )?(?:still )?(?:with|before) (?:our|the) (?:\S+ ){0,2}?(?:board|lawyers|ministry|cabinet|client|council|members|committee|capital|management|experts|accountants|treasury|actuary|insurers?)|in the hands of"
    r"|(?:still|are|am|is) (?:looking|working|studying|considering|reflecting|thinking|consulting)|on hold|(?:answer|reply|response|decision) (?:\S+ )?(?:to follow|expected|comes?|will|due)|no (?:answer|decision|view|position|reply|instructions?) (?:\S+ )?(?:yet|so far|as yet)"
    r"|later (?:this|next)|not yet (?:decided|ready|in a position))\b"
)
_OPEN = re.compile(
    r"\byet\b|\b(?:still|remains?|left|kept) (?:\S+ )?open\b|\Aopen\b|\bto be (?:discussed|negotiated|agreed|decided|settled|seen)\b|\bparked\b|\bunder discussion\b|\bfor discussion\b|\bto discuss\b"
    r"|\bneither yes nor no\b|\bnot (?:discussed|reached)\b|\bnext (?:meeting|round|time)\b"
)
_CONDITION = re.compile(
    r"\b(?:if|provided|providing|subject to|as long as|so long as|on (?:the )?(?:condition|understanding|proviso)|in (?:return|exchange) for|conditional|against)\b"
)
_TURNED = re.compile(
    r"\b(?:but|except|though|although|however|only|other than|apart from|without|minus|save for|half|partly|in part|not)\b"
)
_UNLESS = re.compile(r"\b(?:unless|until|before|without|if|but|yet|for now|at present|today)\b")
_OTHER = re.compile(
    r"\A(?:[^ ]+ ){0,4}?\d(?:[.:]\d|[^;:.?!])*\b(?:instead of|rather than|in place of)\b"
    r"|\A(?:our|my) (?:\S+ ){0,2}?(?:offer|figure|price|proposal|number|limit) (?:is|remains|stands at)\b|\A(?:we|i) (?:\S+ ){0,2}?(?:propose|suggest|offer)\b"
    r"|\A(?:we|i) (?:can|could|would|will) (?:\S+ )?(?:go|come|move|stretch) (?:\S+ ){0,2}?(?:to|up to|down to|as far as)\b|\A(?:please )?(?:replace|delete|insert|add|amend|read)\b|\Acounter(?:-proposal|-offer)?\b"
)
_YES = re.compile(rf"\A{_FILL}(?:(?P<verb>{_CAN} (?:\S+ )?{_DEED})|{_GOOD})(?![\w-])")
# "agreed text", "good progress": no yes.
_GOES_ON = re.compile(
    r"\Z|\W|(?:as|in|with|from|for|on|by|at|to|of|if|provided|providing|subject|when|once|until|that|and|or|but|except|save|so|conditional|against|without|though|although|here|today|now"
    r"|yesterday|both|please|thanks?|then|too|only|apart|other than|DAY|it|you|we|last|this|throughout|overall|because|since|unless)\b"
)
_YES_BEHIND = re.compile(r" , (?:yes|ok|okay|agreed|fine)\Z|\A(?:half|partly|in part)\b")
_NO = re.compile(rf"\A{_FILL}{_BAD}(?![\w-])")


def answer(words: str) -> str:
    """Return what plainly put words behind a mark say.

    Parameters
    ----------
    words
        Lower case, sides as "we" and "you", dates as "DAY", a space behind each word and mark.

    Returns
    -------
    str
        ``accept``, ``accept if``, ``refuse``, ``hold``, ``propose``, ``answer`` (which way is not said), ``open`` (neither yes nor no); empty where
        they are no answer of these forms.
    """
    said = re.split(r" [.;!?] ", words.strip() + " ")[0].strip()
    no, yes = _NO.match(said), _YES.match(said)
    said_so = no or yes
    rest = said[said_so.end() :].strip() if said_so is not None else ""
    forms = (
        (words.rstrip().endswith("?"), ""),
        (_OTHER.search(said), "propose"),
        (no and _UNLESS.search(rest), "open"),
        (no, "refuse"),
        (_WAITING.search(said), "hold"),
        (_OPEN.search(said), "open"),
        (yes and (yes["verb"] or _GOES_ON.match(rest)), _yes(rest)),
        (yes is None and _YES_BEHIND.search(said), "answer"),
    )
    return next((says for holds, says in forms if holds), "")


def _yes(rest: str) -> str:
    """Return what a yes says with what follows it."""
    if _CONDITION.search(rest):
        return "accept if"
    return "answer" if _TURNED.search(rest) else "accept"

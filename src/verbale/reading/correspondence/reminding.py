"""Whether a sentence of a letter says that its reader owes the writer an answer still: composed of who, what was not done and what was put, not of phrases.

"You have still not replied to our question", "Our note remains unanswered", "We have heard nothing since we wrote". What the writer has not
answered itself, what would be so, and what needs no answer remind nobody.
"""

import re

_BODY = r"(?:government|ministry|board|committee|council|department|company|union|side|office|delegation|management|firm|client|authorities|team|house|commission|secretariat|embassy|services|colleagues|people)"
_YOU = rf"(?:you|your {_BODY})"
_OTHERS = rf"(?:the {_BODY}|others?)"  # who else owes the writer an answer: it must be to the writer's own paper
_OUR = r"(?:our|my|that|this|the|either|any|both|(?:one|none|some|most|two|three|all) of (?:our|my|the|these|those))"
_PUT = (
    r"(?:letters?|notes?|mails?|e-mails?|messages?|questions?|requests?|proposals?|offers?|claims?|drafts?|papers?|applications?|enquir(?:y|ies)|inquir(?:y|ies)|points?|demands?"
    r"|suggestions?|invitations?|texts?|queries|query|reminders?|submissions?|bids?|figures|terms)"
)
_REPLY = r"(?:repl(?:y|ies)|answers?|response|reaction|comments?|views?|decision|position|feedback|word|news|acknowledgement|observations?|opinion|sign)"
_TO_REPLY = (
    r"(?:repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?|react(?:ed)?|revert(?:ed)?|acknowledged?|address(?:ed)?|comment(?:ed)?|come back|came back|get back|got back|written back|write back|dealt with|deal with"
    r"|been in touch|let we (?:have|know)|said (?:a word|anything)|say (?:a word|anything|whether)|told we|tell we|given we|give we|sent we|send we|taken (?:it|them|this) up|touched (?:on|upon)|made (?:any|a) (?:comment|reply))"
)
_STILL = r"(?:(?:still|yet|so far|as yet|to date|to this day|even now|until now|now|, however ,|however|also|again|again ,) )*"
_NOT = r"(?:not|never|hardly|yet to|still to|failed to|omitted to|neglected to|declined to|chosen not to|been unable to|not been able to|not seen fit to)"
_HAVE = r"(?:have|has|had|did|do|does|are|is)"
# what is missed is an answer to the writer's own paper, or from the reader, or has no more said of it
_MISSED = r"(?=(?:to|on|about|from|of|as to|in) (?:our|my|you|it|this|that|these|the|any|what|whether|your (?:side|government|office|department|delegation|board|letter))\b|yet|so far|as yet|since|and|or|nor|[.,;:!?]|whatever|at all|until|by|DAY|after)(?!(?:on|about|of) your (?:draft|proposal|text|offer|paper))"
_FORMS = (
    # you have still not replied; the board has not said a word on our claim; you do not say whether you accept
    rf"\b{_YOU} (?:\S+ ){{0,2}}?(?:{_HAVE} )?{_STILL}{_NOT} (?:\S+ ){{0,2}}?{_TO_REPLY}\b",
    rf"\b{_OTHERS} (?:\S+ ){{0,2}}?(?:{_HAVE} )?{_STILL}{_NOT} (?:\S+ ){{0,2}}?{_TO_REPLY} (?:\S+ ){{0,4}}?(?:our|my) (?:\S+ ){{0,2}}?{_PUT}\b",
    rf"\b{_YOU} never (?:\S+ )?{_TO_REPLY}\b",
    rf"\b{_YOU} do not say (?:\S+ ){{0,4}}?(?:whether|if|when|what)\b",
    rf"\b{_YOU} (?:{_HAVE} )?{_STILL}(?:left|ignored|overlooked|passed over|disregarded|sat on) {_OUR} (?:\S+ ){{0,3}}?{_PUT}\b",
    rf"\b{_YOU} (?:{_HAVE} )?(?:\S+ ){{0,2}}?(?:been|kept|remained|stayed) silent\b",
    rf"\b{_YOU} (?:\S+ )?owes? we (?:\S+ ){{0,3}}?{_REPLY}\b",
    # your letter does not answer our question
    r"\byour (?:\S+ ){0,5}?(?:does|do|did) not (?:\S+ )?(?:answer|address|touch|deal with|respond to|reply to|say)\b",
    # we have had no answer; we have received neither an acknowledgement nor a reply; we find no answer in your letter
    rf"\b(?:we|i) (?:\S+ ){{0,3}}?(?:had|have|received|got|seen|find|found|heard|see) (?:\S+ ){{0,2}}?(?:no|neither|not (?:any|a|an|one|even)|nothing like) (?:\S+ ){{0,4}}?(?<!to ){_REPLY} {_MISSED}",
    rf"\bnot (?:\S+ )?(?:had|received|got|seen|heard) (?:\S+ ){{0,4}}?(?<!to ){_REPLY} {_MISSED}",
    rf"\b(?:we|i) (?:\S+ ){{0,3}}?(?:have|had|are) {_STILL}(?:heard nothing(?! but)|not heard(?: (?:back|anything|a word|from you|of it|on|about|since)| [.,;])|yet to hear (?:from you|back|what|whether))",
    r"\bnothing (?:\S+ ){0,2}?(?:has |have )?(?:\S+ )?(?:come|came|been heard|been received|heard|reached we|arrived|followed)\b",
    rf"\bthere (?:has been|is|was) {_STILL}(?:no|neither) (?:\S+ ){{0,3}}?{_REPLY} (?:\S+ ){{0,2}}?(?:(?:to|on|from|about) (?:our|my|you|it|this|that|any)\b|yet|so far|since)",
    # no reply has reached us; no decision has been communicated to us
    rf"\bno (?:\S+ ){{0,3}}?{_REPLY} (?:\S+ ){{0,8}}?(?:has|have|had|was) (?:\S+ )?(?:reached we|been (?:received|communicated|given|sent|had|forthcoming)|come|arrived)\b",
    rf"\bwithout (?:\S+ ){{0,3}}?{_REPLY} (?:\S+ ){{0,2}}?(?:to|on|from|about) (?:our|my|you|your|the)\b",
    # our note remains unanswered; none of our questions has been answered; our proposal met with silence
    (
        rf"\b(?:{_OUR}|neither (?:our|my|the)) (?:\S+ ){{0,2}}?{_PUT} (?:\S+ ){{0,16}}?(?:(?:is|are|remains?|remained|lies|stands|has gone|have gone|has been|have been|was|were|went) {_STILL}(?:\S+ ){{0,4}}?"
        r"(?:unanswered|unacknowledged|outstanding|overdue|unresolved|ignored|without (?:an? )?(?:answer|reply|response)))\b"
    ),
    rf"\b(?:{_OUR}|neither (?:our|my|the)) (?:\S+ ){{0,2}}?{_PUT} (?:\S+ ){{0,16}}?(?:has|have|was|were) {_STILL}(?:not|never) (?:\S+ )?(?:been )?(?:answered|replied to|responded to|acknowledged|addressed|met with|dealt with|commented on|reacted to)\b",
    r"\b(?:none|neither|not one) (?:of )?(?:our|my|the|these|those) (?:\S+ ){0,14}?(?:has|have|was|were) (?:\S+ )?(?:been )?(?:answered|replied to|acknowledged|addressed|dealt with)\b",
    rf"\b{_OUR} (?:\S+ ){{0,2}}?{_PUT} (?:\S+ ){{0,8}}?(?:met|was met|were met|has met) with (?:\S+ ){{0,2}}?(?:silence|no (?:\S+ )?{_REPLY})\b",
    # on DAY we asked for the accounts; they have not come; you promised an answer by DAY; it has not come
    (
        r"\b(?:we|i) (?:\S+ ){0,3}?(?:asked|wrote|requested|put|sent|proposed|invited|enquired|inquired)\b.* (?:; |, |and |but )(?:(?:they|it|these|this|that|none|nothing|we|i) )?(?:\S+ ){0,2}?(?:has|have|had|did) (?:\S+ )?"
        rf"(?:not (?:\S+ )?(?:come|came|arrived?|followed|reached|materialised|had|received|been)|(?:had |received |heard )?(?:no|nothing)(?: (?:\S+ ){{0,2}}?{_REPLY})?)\b"
    ),
    rf"\b(?:{_YOU}|your {_BODY}) (?:\S+ ){{0,2}}?promised\b.* (?:; |, |and |but )(?:they|it|these|this|that|none|nothing|we|i) (?:\S+ ){{0,2}}?(?:has|have|had|did) (?:\S+ )?not\b",
    # it is now three weeks since we asked; we have been waiting since DAY for your view
    r"\bit is (?:\S+ ){0,3}?(?:days?|weeks?|months?|years?|fortnight) since (?:we|i|our|my)\b",
    rf"\b(?:we|i) (?:\S+ ){{0,3}}?wait(?:ing|ed) (?:\S+ ){{0,5}}?for (?:your|an?|the) (?:\S+ ){{0,2}}?{_REPLY}\b",
    # when can we expect a reply; may we now have an answer; any news on our proposal; we must press you for an answer
    rf"\bwhen (?:\S+ )?(?:can|may|might|will|shall|could) (?:\S+ ){{0,3}}?{_REPLY}\b|\bwhen (?:we|i) (?:can|may|might) (?:\S+ )?(?:expect|have|hope)\b",
    r"\b(?:any|some) (?:news|word|progress|update|decision|reaction|feedback) (?:yet |now )?(?:on|about|to|regarding) (?:our|my)\b",
    rf"\b(?:can|could|may|might|must|should) (?:\S+ ){{0,2}}?(?:we|i|you) (?:\S+ ){{0,4}}?(?:{_REPLY}) (?:\S+ )?(?:to|on) (?:our|my) (?:\S+ ){{0,2}}?{_PUT}\b",
    rf"\b(?:press|chas(?:e|ing)|pursue|remind|nudge|prod) (?:\S+ ){{0,3}}?(?:for |of |about )?(?:\S+ ){{0,2}}?(?:{_REPLY}|{_PUT})\b",
    r"\bfollow(?:ing)? up on (?:our|my)\b",
)
_REMINDS = re.compile("|".join(_FORMS))
# What would be so, what need not be, what is the writer's own to answer, or waits for a third.
_NEVER = re.compile(
    r"\A(?:if|should|unless|were|once(?! more| again)|until|when|in case)\b(?! (?:can|may|will|might|could|shall|we|i)\b)"
    rf"|\b(?:no|not) (?:\S+ )?(?:need|needed|necessary|required|expected|expect)\b|\bneed not\b|\b(?:if|unless|should) (?:\S+ ){{0,8}}?(?:has|have|is|are|do|does) not\b|\bwithdraw\w* (?:our|my)\b"
    rf"|\b(?:we|i) (?:\S+ ){{0,3}}?(?:have|had|did) {_STILL}(?:not|never) (?:\S+ )?(?:replied|answered|responded|acknowledged)\b"
    r"|\b(?:we|i) (?:\S+ ){0,3}?(?:unable|not (?:\S+ ){0,2}?able|not in a position) to (?:\S+ )?(?:reply|answer|respond)\b|\b(?:we|i) (?:\S+ )?have no (?:\S+ )?(?:answers?|reply) (?:for|to give) "
    rf"|\b(?:not|for not) having (?:\S+ )?{_TO_REPLY}\b"
    rf"|\byour (?:\S+ ){{0,2}}?{_PUT} (?:\S+ ){{0,6}}?(?:is|are|remains?|has|have) (?:\S+ ){{0,3}}?(?:unanswered|not (?:\S+ )?been answered|outstanding)\b"
    r"|\b(?:let (?:me|we)|will|shall|can) (?:\S+ ){0,2}?(?:come back|get back|revert|return) to you\b"
    r"|\bnothing but\b|\b(?:we|i) (?:\S+ ){0,2}?have no (?:\S+ ){0,2}?(?:comments?|views?|objections?|remarks?|observations?|opinion|position) (?:on|about|to|regarding) (?!our\b|my\b)"
    r"|\btold that you\b|\bnever received your\b|\bnot been asked\b"
)
_TO_A_THIRD = re.compile(
    r"\b(?:replied|answered|responded|come back|written) to (?:we|i) either\b|\bnot (?:yet )?heard (?:\S+ ){0,2}?from (?:the|our|other|someone)\b(?! you)"
)


def reminds(words: str) -> bool:
    """Say whether plainly put words say that an answer is still owed to who writes.

    Parameters
    ----------
    words
        Lower case, sides as "we" and "you", dates as "DAY", a space behind each word and mark.
    """
    return _REMINDS.search(words) is not None and not reminds_nobody(words)


def reminds_nobody(words: str) -> bool:
    """Say whether plainly put words speak of an answer that nobody misses: supposed, not needed, the writer's own, or a third's."""
    return _NEVER.search(words) is not None or _TO_A_THIRD.search(words) is not None


_ABOUT = re.compile(
    rf"(?i)\b{_PUT}\b[^.;:?]*?\b(?:on|about|concerning|regarding|as to|relating to|for)(?! (?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)) (?:the |our |your |its )?(?P<topic>[^.;:,?]{{3,70}})"
)
_ENDS = re.compile(
    r"(?i)[ ,]+(?:(?:is|are|was|were|has|have|had|remains?|lies|stands|went|met|still|and|but|to which|which|that|since|so far|yet|as yet|by|until|on (?=\d)|of (?=\d)|from (?=\d))\b.*|of \d.*)\Z"
)


def matter(text: str) -> str:
    """Return what the paper is on that a reminder speaks of, in its words: "our question of 3 November on the pension fund"; empty where it does not say.

    Parameters
    ----------
    text
        The sentence as it stands in the letter.
    """
    found = _ABOUT.search(" ".join(text.split()))
    return "" if found is None else _ENDS.sub("", found["topic"]).strip()

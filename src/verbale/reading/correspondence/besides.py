"""What a plainly put sentence says besides the rows of the table: that it is politeness, blame, hearsay or a wish, and moves that are composed of parts."""

import re

# What a sentence says besides, which takes away what it might have done.
_BESIDES = {
    # what follows "First," is asked, where it is a question in a clause of its own: "Second, at which posts you would receive them."
    "request": re.compile(
        r"\A(?:(?:first|second|third|fourth|fifth)(?:ly)?|finally|lastly|next|one|two|three|(?:the )?(?:first|second|third|last|other)|a (?:first|second|third|further|last) (?:question|point|matter)) (?:[,:–-] )"
        r"(?:(?:at|in|on|by|to|from|for|with|under|about) )?(?:what|which|whom?|whose|when|where|how|whether|why)\b(?!.*\?)"
        r"|\b(?:one|another|a (?:last|further|second|final)) (?:\S+ )?(?:thing|question|point|matter)\b[^:;]*: (?:(?:at|in|on|by|to|from|for|with|under|about) )?(?:what|which|whom?|when|where|how|whether|why)\b"
    ),
    # nobody has come to a view, or a paper will be brought
    "hold": re.compile(
        r"\b(?:has|have|had) not (?:yet |so far |as yet )?(?:taken|reached|formed|adopted|come to|arrived at|settled on) (?:a |an |any |its |our |the )?(?:\S+ )?(?:position|view|decision|opinion|conclusion)\b"
        r"|\b(?:will|shall|would) (?:\S+ ){0,2}?(?:get|send|bring|pass|hand|forward|supply|deliver|share|let you have) (?:it|them|this|these|those|both|copies|the (?:\S+ ){1,2}?) ?(?:\S+ )?(?:to you|over to you|on to you|across)\b"
        r"|\b(?:will|shall|let we|let me) (?:\S+ ){0,2}?(?:circle back|get back|be back|come back|report back|touch base|follow up)\b"
        r"|\b(?:we|i) (?:\S+ ){0,2}?need (?:until|till) (?:\S+ )?DAY\b|\btoo (?:early|soon) (?:for (?:we|me) )?to (?:say|tell|answer|decide|commit)\b"
        r"|\b(?:we|i) (?:\S+ ){0,4}?(?:take|need|want) (?:\S+ ){0,3}?(?:more|further|extra|other) (?:days?|weeks?|time)\b(?!.*\byou\b)|\b(?:has|have) asked (?:its|our|the|a) (?:\S+ ){1,3}?to (?:look|study|examine|consider|report|advise)\b"
    ),
    # another office is to be asked, or will answer
    "refer": re.compile(
        r"\b(?:please|kindly|you (?:should|may|might|must|will have to|had better)) (?:\S+ ){0,2}?(?:address|direct|put|take|raise|bring) (?:it|this|that|these|your \S+|the \S+)(?: \S+){0,2}? (?:up )?(?:to|with) (?!we\b|our\b|you\b|me\b)"
        r"|\b(?:we|i) (?:\S+ ){0,2}?(?:asked|instructed|requested|told) (?!you\b)(?:\S+ ){1,5}?to (?:\S+ )?(?:reply|answer|respond|write|speak) (?:to )?you\b"
        r"|\A(?:\S+ ){0,2}?(?:others?|the (?!answer|reply|matter|question|point)\S+(?: \S+)?) (?:will|shall) (?:\S+ )?(?:answer|reply to|respond to|contact|write to|come back to|get in touch with) you\b"
        r"|\byou (?:should|may|must|will have to|had better) (?:\S+ )?(?:write|turn|apply) to (?!we\b|our\b|me\b)"
    ),
    "re-date": re.compile(
        r"\b(?:we|i) (?:can|could|will|shall|are (?:happy|content|ready) to|am (?:happy|content|ready) to) (?:\S+ )?wait (?:\S+ ){0,5}?(?:until|till|to) (?:\S+ )?DAY\b"
        r"|\b(?:agree|accede|no objection) to (?:your|the) (?:\S+ ){0,2}?(?:request for (?:more|further) time|extension)\b"
    ),
    "withdraw": re.compile(
        r"\b(?:disregard|ignore|forget|set aside|consider as withdrawn) (?:our|my) (?:\S+ ){0,2}?(?:request|question|proposal|offer|claim|demand|letter|note)s?\b(?! (?:\S+ ){0,6}?(?:and|instead|but))"
        r"|\bnot (?:\S+ )?(?:insist on|press for|require) (?:an?|any|your) (?:\S+ )?(?:answer|reply|response) (?:to|on) (?:our|my)\b"
    ),
    # another amount is put by who can go to it
    "propose": re.compile(
        r"\bwe (?:\S+ ){0,2}?(?:can|could|will|would|shall|might|(?:are|am|be) (?:\S+ )?(?:ready|prepared|willing|able|content) to) (?:\S+ ){0,2}?(?:go|move|come|stretch|rise|climb|settle|imagine|offer)(?! over)"
        r" (?:\S+ ){0,4}?(?:(?:to|at|for|on|of|by) (?:\S+ ){0,3}?)?\d"
        r"|\bwe (?:\S+ ){0,12}?(?:could|would|might) (?:\S+ ){0,2}?(?:live with|accept|agree to|do|manage|work with|be (?:content|happy|satisfied) with|settle for|take|bear) (?:\S+ ){0,3}?\d"
        r"|\bwe (?:\S+ ){0,2}?(?:go|move|come|went|moved|came|have (?:gone|moved|come)) (?:up|down) (?:to|by) (?:\S+ ){0,3}?\d"
        r"|\bwe (?:\S+ ){0,2}?(?:raise|lower|reduce|improve|increase|cut|drop|bring)(?:s|d|ed)? (?:\S+ )?(?:our|its|the) (?:\S+ )?(?:offer|claim|proposal|demand|price|figure|bid) (?:\S+ ){0,4}?(?:to|by) (?:\S+ ){0,3}?\d"
    ),
    # arrangements between offices: nobody owes an answer of the talks for them
    "none": re.compile(
        r"\b(?:badges?|gatehouse|seating plan|luncheon|protocol section|brochure|photographs?|dietary|visitors? pass(?:es)?|trade fair|assistant know|name plates?|travel arrangements|car number)\b"
    ),
    "courtesy": re.compile(
        r"\b(?:(?:remembers?|recalls?) with|takes? (?:this|the) (?:occasion|opportunity)|thank|thanks|congratulate|happy new year|compliments|wish (?:you|your|the|mr|ms|dr|someone)|festive season|pleasure to|warm reception|regards|sorry to|best wishes|condolences)\b"
    ),
    "scolds": re.compile(
        r"\b(?:disgrace\w*|regrets?|regrettable|dismay\w*|careless\w*|shabby|unworthy|appalling|disappoint\w*|scandal\w*|outrage\w*|insult\w*|one-sided|shameful|irresponsible|deplor\w*"
        r"|indignant\w*|arrogan\w*|bad faith|contempt)\b"
    ),
    "denied": re.compile(
        r"\b(?:without (?:any )?foundation|untrue|not true|nothing of the kind|no such (?:application|demand|request|proposal|claim|offer)s? (?:was|were|has|have|is) (?:ever )?(?:made|lodged|put|filed|tabled)"
        r"|ever made by|never (?:asked|requested|demanded|proposed|applied|claimed)|pure invention|falsely)\b"
    ),
    "hearsay": re.compile(
        r"\b(?:you (?:wrote|write|say|said|claim(?:ed)?|state[ds]?|suggest(?:ed)?|told us) (?:\S+ ){0,3}that\b|you (?:(?:have|had|also|now|ha[sd] )?(?:ask|asked|wonder|wondered|inquired|enquired|want(?:ed)? to know) (?:\S+ ){0,2}(?:whether|if|why|when|how) we\b"
        r"|(?:expect|expected|want|wanted|ask|asked|urge|urged|invite|invited|tell|told|would like) (?:us|we|me) to\b)|(?:has|have) been (?:said|suggested|claimed|reported|alleged|put about) that\b"
        r"|(?:members|people|others?|someone|somebody|they|who(?:ever)?|papers?|press|radio) (?:\S+ ){0,3}?(?:thinks?|believes?|says?|said|claims?|claimed|supposes?|assumes?|tells?|told|writes?|wrote) (?:\S+ ){0,4}?that\b"
        r"|(?:members|people|others?|they|some of you\S*) (?:\S+ )?(?:seem|appear)s? to (?:think|believe|assume|suppose)\b|we (?:note|hear|understand|read|gather) (?:\S+ ){0,3}that (?!our|my|we)|it is (?:being )?(?:said|rumoured|alleged|claimed|put about)|leaflet says|rumours?|hearsay|according to|newspapers? (?:say|write|report))\b"
    ),
    # says that nothing is said: neither an answer nor the promise of one
    "silent": re.compile(
        r"\b(?:can|could|may|will|would|shall|must|am able to|is able to|had|have|has) (?:\S+ ){0,3}?(?:add|say|tell (?:you|we)|give (?:you|we)|offer|report|contribute) (?:\S+ )?nothing\b"
        r"|\bnothing (?:\S+ ){0,2}?to (?:add|say|give|report|tell|offer|communicate|announce|contribute|show)\b"
        r"|\b(?:cannot|not (?:yet |now )?(?:able|in a position|free|authorised|ready) to|unable to|could not|can not) (?:\S+ ){0,2}?(?:say|tell|give|add|express|offer|report|comment) (?:\S+ ){0,3}?(?:anything|any|nothing|more|opinion|view|comment|whether|when)\b"
        r"|\bno (?:\S+ )?(?:comment|statement|opinion|view|position|remark|answer|reply)s? (?:\S+ ){0,6}?(?:is|are|was|were|can be) (?:\S+ ){0,2}?(?:made|implied|given|taken|expressed|contained|intended|offered)\b"
        r"|\b(?:not|without) (?:\S+ ){0,2}?(?:contain|containing|imply|constitute|express|prejudging) (?:\S+ )?(?:any|a|an|no)? ?(?:\S+ )?(?:statement|comment|position|opinion|view|answer|reply)\b"
        r"|\b(?:express|take|offer|make) no (?:\S+ )?(?:opinion|view|position|comment|statement)\b"
        r"|\b(?:did|does|do|has|had|have) not (?:have|got|brought) (?:that|it|them|this|these|those|the \S+) (?:with|at hand|to hand|ready|here)\b"
        r"|\b(?:was|were|is|are) not (?:reached|discussed|dealt with|touched upon|taken up|gone into)\b|\b(?:nor|not) (?:do|did|can|could)? ?(?:we|i) (?:know|say) (?:when|whether)\b"
        r"|\b(?:no|without) (?:further )?(?:comment|remarks?)\b(?! (?:on|about) your)"
    ),
    "everybody": re.compile(
        r"\b(?:call|calls|calling|appeal|appeals|urge|urges|ask|asks|invite|invites) (?:up|on|upon|to )*(?:\S+ )?(?:all|every|each|everyone|everybody)\b"
        r"|\b(?:everyone|everybody|all (?:of (?:we|us|you|them)|\S+s)|every \S+) (?:\S+ ){0,8}?(?:must|should|ought|(?:is|are) (?:asked|invited|requested|called|urged))\b"
    ),
    "wish": re.compile(
        r"\b(?:would have (?:\S+ )?(?:expected|preferred|liked|wished|appreciated|welcomed|hoped)|hopes? that|(?:would|will) be a (?:fine|good|great|happy) (?:thing|day)|dearly like|like to see the day|trusts? that|looks? forward to the day|one day|if only|let us hope)\b"
    ),
}


def besides(words: str) -> set[str]:
    """Return the labels that plainly put words have besides those of the table's rows.

    Parameters
    ----------
    words
        Lower case, sides as "we" and "you", dates as "DAY", a space behind each word and mark.
    """
    return {name for name, pattern in _BESIDES.items() if pattern.search(words)}

"""What a plainly put sentence does, by the table of moves, without what its denials, conditions and company take away."""

import re
from collections.abc import Iterator

from verbale.reading.correspondence.besides import besides
from verbale.reading.correspondence.plain import Plain
from verbale.reading.correspondence.reminding import reminds, reminds_nobody
from verbale.reading.lang.en.moves import Row, rows

_DENIES = re.compile(r"\b(?:not|never|no|cannot|nor|neither|without|unless)\b")
_HAS_DENIAL = re.compile(r"\{(?:not|no|nothing|cannot|absent)\}|\b(?:not|no|never|without|un\w+)\b")
_SUPPOSED = re.compile(
    r"\b(?:if|unless|should you|in case|provided|after which|after that)\b(?: [^ ,;:.]+){0,14} (?:, )?\Z"
)
_FIRM = frozenset(
    {"withdraw", "replace", "supersede", "lapse", "accept", "refuse", "re-date", "remind", "hold", "refer", "answer"}
)
_CREDITOR = ("lapse", "supersede", "replace", "withdraw", "re-date", "remind")
_DEBTOR = ("refer", "decline competence", "hold")
_CLAIMS = r"asked|requested|proposed|suggested|offered|demanded|invited|claimed|wrote|required|sought|applied|tabled|submitted|wished|recommended"
_TOLD = re.compile(rf"\b(?:we|i|who|which|they)(?: have| has| had)? (?:\S+ ){{0,2}}?(?:{_CLAIMS})\b")
_OTHERS_ASKED = re.compile(
    rf"\b(?:that|as|because|since) (?:the |a |an |our )?(?!we\b|i\b)[a-z-]+ (?:[a-z-]+ )?(?:had|has|have) (?:{_CLAIMS})\b"
)  # "I explained that the committee had asked for a comparison"
_NOT_REFUSED = re.compile(r"\b(?:not|never|nor) (?:\S+ )?(?:reject|refus|declin|oppos|object)\w*")
_DENIED_BEFORE = re.compile(r"\b(?:not|never|cannot|nobody|none|nor|neither|hardly) (?:\S+ ){0,2}\Z")
_NOT_ONE = re.compile(r"\b(?:not|no|hardly) (?:a|an|one|the sort|something) (?:[^ ,;:.]+ ){0,5}\Z")
_OTHER_SUBJECT = re.compile(
    r"\byou (?:to|will|would|can|could|may|should|shall|have|are|do|did|agree|accept|grant|consent)\b"
)
_ANOTHERS = re.compile(r"\b(?:someone|other) (?:has |have )?\Z")  # another passed it on, to the writer
_THEIRS = re.compile(r"\b(?:his|her|their|its|others?|someone) ")
_OURS_YOURS = re.compile(r"\b(?:we|our|my|i|you|your|me)\b")
_NOT_PUT = re.compile(r"\b(?:not|never|nor)\b (?:\S+ )?(?:be |been )?\S+|\bbe (?:asked|requested)\b")
_YOU_MAY = re.compile(r"\byou (?:may|can|could|might|must|will|would) (?:\S+ ){0,2}\Z")
_OUR_REPLY = re.compile(
    r"\b(?:our|my|the) (?:\S+ )?(?:reply|answer|response|decision)\b|\b(?:reply|answer|respond|revert|come back|time (?:to|for)|patience|indulgence|bear with)\b"
)
_YOUR_REPLY = re.compile(r"\byour (?:\S+ )?(?:list|answer|reply|response|reaction|figures|view|decision|comments)\b")
# "… when the lease was granted": a yes that only dates something else.
_DATES = re.compile(r"\b(?:when|after|since|while) (?:[a-z']+ ){1,4}(?:was|were|had been) [a-z]+\W*\Z")
# "They asked us to drop the claim": nobody has dropped it.
_WANTED_OF_US = re.compile(
    r"\b(?:ask|urg|press|want|invit|told|tell|begg?|requir|called on|expect|push)(?:e?d|s|es|ing)? (?:we|i|me) to\b"
)
_NO_VIEW = re.compile(
    r"\b(?:we|i) (?:had|have) no (?:good|ready|better) answers?\b|\b(?:we|it|others?|someone) (?:has|have|had) not (?:yet |so far |as yet )?(?:taken|reached|formed|adopted|come to|arrived at)\b"
    r"|\A(?:the )?(?:board|council|cabinet|committee|government|ministry|executive|management|company|union|group|plenary|commission|parliament|senate|assembly) (?:has|have|had) not\b"
)
_WE_OWE = re.compile(r"\b(?:we|i) (?:\S+ ){0,2}?owe you\b")
_YOU_GAVE = re.compile(
    r"\byou (?:\S+ ){0,3}?(?:gave|allowed|granted|enough to (?:give|allow|grant)|(?:have|had) (?:given|allowed|granted)) (?:we|me)\b"
)
_PATIENCE = re.compile(
    r"\b(?:bear with (?:we|me)|(?:give|allow|grant) (?:we|me) (?:until|till|time|some|a (?:little|few)|more|another)|be patient|your patience|your indulgence)\b"
)
_WISHES = re.compile(
    r"\b(?:should|would) (?:\S+ )?(?:grateful|glad|pleased|obliged|happy|like|appreciate|welcome|value)\b"
)
# Who has had no reply to their own paper complains, and says nothing of a paper of the other's.
_REPLY_TO_OURS = re.compile(
    r"\b(?:reply|answer|response|reaction|word|acknowledgement) (?:\S+ )?(?:to|on|about) (?:our|my)\b"
)
_AGAIN = re.compile(r"\b(?:once more|again|counts? as)\b")
_CAME_IN = re.compile(
    r"\b(?:registered|received|reached|arriv\w+|recorded|logged|entered|come|came|had|seen|found|trace\w*|there|file|among)\b"
)
_CROSSED_OUT = re.compile(r"\b(?:cross|strike) (?:\S+ ){0,4}?out\b.* DAY\b")
_LIES_WITH = re.compile(
    r"\byour (?:\S+ ){0,2}?(?:letter|note|proposal|request|paper|draft|question)s? (?:\S+ )?(?:is|lies|rests|sits|remains)\b"
)
# What lies with people who work on it is under way; what nobody gave instructions on yet is not another's to answer.
_BEING_DONE = re.compile(
    r"\b(?:in the hands of|with|lies with|rests with|left to) (?:the |our |my |its |a |an )?(?:\S+ ){0,2}?(?:translators?|printers?|binders?|surveyors?|lawyers|solicitors|counsel|experts?|engineers?|editors?"
    r"|draft(?:s|ers|smen)|auditors?|accountants|actuar(?:y|ies)|technicians|specialists|statisticians|proof-?readers|typists|cartographers|laborator(?:y|ies)|consultants)\b"
)
_INSTRUCTED = re.compile(
    r"\b(?:no|without|lack|lacks|lacking|not) (?:\S+ ){0,3}?(?:instructions?|instructed|brief(?:ed)?)\b"
)
# A condition that keeps a thing quiet is one of a yes; efforts, letters and news are welcomed whatever the answer is.
_CONDITIONED = re.compile(
    r"\bon (?:the |one |a |this |that |single |only )*(?:condition|understanding|proviso)\b|\bprovided\b"
)
_WELCOMES = re.compile(
    r"\A(?!.*\b(?:accept|agree|concur|consent|approv|endors|support)\w*)(?=.*\bwelcom\w* (?:\S+ ){0,4}?(?:efforts?|work|letters?|interest|initiative|progress|commitment|courtesy|contribution|spirit|tone|opportunity|visit|news"
    r"|attention|readiness|willingness|engagement|dialogue|exchange|clarity|frankness|concern|aim|goal|intention)\b)"
)
# "Make it 4 May and you have a deal": another day is put.
_ON_OTHER_TERMS = re.compile(
    r"\band you (?:now )?(?:have|have got) (?:a|yourselves a|yourself a) (?:deal|bargain|buyer|taker)\b"
)
# Who is not yet empowered, or cannot speak for the time being, will be able to.
_NOT_YET = re.compile(
    r"\bnot (?:yet|at present|currently|for the moment) (?:\S+ )?(?:competent|empowered|authori[sz]ed|mandated|entitled|instructed|able)\b"
    r"|\b(?:cannot|not|unable) (?:\S+ ){0,3}?(?:for the time being|for the moment|at present|as yet|for now|at this stage)\b"
)
_REPLACED = re.compile(
    r"\b(?:offers?|proposals?|letters?|notes?|texts?|drafts?|claims?|papers?|versions?|wordings?|figures?|annex(?:es)?|requests?|questions?|plans?|tables?|lists?|numbers?|paragraphs?|clauses?|sentences?|pages?|quotations?|bids?|sheets?|scheme|article|terms|demands?|it|that|this|these|those|them|one|what|where|earlier|former|old|place|followings?|below|forget)\b"
)
_MOVES_A_THING = re.compile(
    r"\b(?:could|can|would|will|may|might|shall|please) (?:\S+ ){0,2}?(?:move|shift|postpone|reschedule|bring|put|hold|change|have) (?:the|our|your|this|that|next) "
    r"(?!(?:\S+ )?(?:deadline|date|day|term|time|time-limit|limit|period|answer|reply|response|decision|list|figures)\b)(?:\S+ ){1,4}?(?:to|from|until|on|rather|instead) "
)
_TO_HEAR = re.compile(
    r"\b(?:glad|pleased|grateful|happy|like|interested|obliged|keen|curious) to (?:hear|know|learn|be told) (?:what|whether|how|when|which|who|whose|why|where|if)\b"
)
_OWN_SHARE = re.compile(r"\bwill (?:pay|bear|meet|carry) (?:our|its|the) (?:half|share|part|third|quarter)\b")
# "We are waiting for the treasury to report" reminds nobody: it puts off.
_WAITS_FOR_ANOTHER = re.compile(
    r"\bwait\w* (?:for|on) (?!your?\b)(?:the |our |my |its |a |an |others? |someone )(?!(?:\S+ )?(?:reply|answer|response|decision|figures|list|reaction)\b)"
)
# "whether the visit may go ahead", "until the board gives its consent": neither a yes nor a no.
_WHETHER = re.compile(
    r"\b(?:whether|until|till|before|asked if|know if|see if|say if|tell if|wonder if) (?:[^ ,;:.]+ ){0,10}\Z"
)
_DATED = re.compile(r"\b(?:by|until|till|before|on|at|after) (?:\S+ ){0,3}?DAY\b")
_AWAITED = re.compile(
    r"\byour (?:\S+ ){0,5}(?:is|are|remains?) (?:\S+ )?(?:awaited|requested|expected|invited|sought|wanted|due)\b"
)
_NOT_NOW = re.compile(
    r"\b(?:yet|DAY|now|before|until|till|at present|at the moment|for the moment|for the time being|as things stand|so far|today|at this stage)\b"
)
_OFFERED = re.compile(
    r"\b(?:offers?|proposals?|quotation|bid|tender|accept\w*|validity|bound|free of|term|invitation|thirty days|no longer stands? by|no longer bound|period|papers?|texts?|term sheet|signature|sheet|taken up)\b"
)
_OWN_MOVES = frozenset({"lapse", "withdraw", "replace", "supersede"})
_YOURS = re.compile(r"\byour (?:\S+ )?(?:offer|proposal|letter|request|claim|question|note|text|draft|bid)\b")
_OURS = re.compile(r"\b(?:our|my|we|i)\b")
_WAS_NOT = re.compile(r"\b(?:was|were|has been|have been|had been) not\b")
_MAKES_KNOWN = re.compile(
    r"\bmak\w+ (?:our|my|its|an?|the) (?:\S+ ){0,2}?(?:position|reply|answer|decision|views?|response|intentions?)\b"
)
_IN_PART = re.compile(
    r"\bno longer need\b|\b(?:disregard|ignore|strike|drop|skip) (?:\S+ )?(?:point|paragraph|item|question|request|part)\b"
)
_OWN_PAPER = re.compile(
    r"\b(?:our|my) (?:\S+ ){0,3}(?:offer|proposal|letter|note|text|draft|claim|paper|version|bid|request)\b"
)
# "Our company will be closed from 22 December": nothing is withdrawn by that; "it was not in your first letter": it is new.
_SHUT = re.compile(
    r"\b(?:offices?|company|premises|registry|bureau|ministry|embassy|works|plant|factory|shop|branch) (?:\S+ )?(?:is|are|will|stays?|remains?) (?:be |remain |stay )?(?:closed|shut)\b"
    r"|\b(?:closed|shut) (?:\S+ )?(?:from|between|over|during|until|till|for) (?:\S+ ){0,3}?(?:DAY|day|week|christmas|easter|holidays?|summer|winter|new year)\b"
)
_NEW_IN_YOURS = re.compile(
    r"\bnot in (?:your|any of your) (?:\S+ ){0,2}(?:letters?|papers?|mails?|notes?|proposals?|drafts?)\b"
)
_REGARDS = re.compile(
    r"\b(?:pass on|give|convey|send|extend|remember) (?:someone |him |her |them )?(?:our|my|we|me) (?:(?:very|best|warm|kind|sincere) )*(?:respects|regards|greetings|best|compliments|thanks|love|good wishes|condolences|congratulations|to (?:someone|him|her|them|your))\b"
)  # a courtesy asked for: nobody owes an answer to it
_FIND = re.compile(
    r"(?:\( )?(?:\w{1,2} [.)] )?(?:please|kindly) (?:do )?(?:find|see) (?!out\b|a way|time|whether|if\b)"
)  # "Please find the report"
_ANOTHER_ASKED = re.compile(
    r"\b(?:have to|must|need to|had to|shall|will|to) (?:first )?(?:ask|request) (?:the|our|its|their|a|an) (?:\S+ ){1,3}?(?:for|to)\b(?!.*\byou\b)"
)  # "we have to ask the county for them": nobody asks the reader
_LACKED = re.compile(r"\b(?:is|are|still) (?:still )?missing (?:from|in|on) ")
_FUTURE_END = re.compile(r"\b(?:after (?:that|this|which)|thereafter|from then|falls|shall not|will not|longer than)\b")


_YES_OR_NO = re.compile(r"(?:[(] )?(?:\w{1,2} [.)] )?(yes|no) , ")
_COUNTED = re.compile(
    r"\byou (?:have |had |also )?(?:asked|wrote|raised|put|wanted|wished|requested|listed) (?:\S+ ){0,4}?(?:things|points|questions|matters|requests|items|the following)\b"
)  # what the reader asked, counted before it is answered


def labelled(plain: Plain, *, past: bool = True, written: str = "") -> frozenset[str]:
    """Return the labels of a sentence: moves, ``ask``, ``propose``, ``request``, ``accept``, ``refuse``, ``none``, and what it says besides.

    Parameters
    ----------
    plain
        The sentence.
    past
        Whether it holds a date that is past: without one nothing is said to have come on a day.
    written
        The sentence as it stands, where names and callings are still told apart.
    """
    words = plain.words
    found = {row.label for row in rows() if _holds(row, words)}
    found |= besides(words)
    _asked_anew(found, words)
    found = _reminding(found, words)
    if _NO_MORE.search(words):
        found.discard("refuse")  # "we no longer do": a no to what was said before, and no answer
    if _RECALL.match(words):
        found -= {"ask", "request", "accept", "refuse", "answer"}
    if _ONLY_THEN.match(words):
        found -= {"request", "ask", "propose"}  # "if they accepted a review, I could ask for a mandate"
    if "hold" in found and _IN_DUE_COURSE.search(words):
        found.discard("remind")  # "a reply will be conveyed in due course": the writer's own
    if not past and not _AGAIN.search(words):
        found.discard("received on")
    if _COUNTED.search(words):
        found.discard("answer")
    if _SHUT.search(words):
        found.discard("withdraw")
    if _NEW_IN_YOURS.search(words):
        found.discard("not received")
    return _sorted_out(found, words, written.lower() or words)


_NOT_BESIDE = frozenset({"refuse", "answer", "accept", "hearsay", "decline competence", "not received", "request"})


def _reminding(found: set[str], words: str) -> set[str]:
    """Return the labels of a sentence with that of a reminder, which says none of what its words may say besides; or without it."""
    if reminds(words):
        return found - _NOT_BESIDE | {"remind"}
    return found - {"remind"} if reminds_nobody(words) else found


_NO_MORE = re.compile(
    r"\b(?:no longer|not any (?:more|longer)) (?:do|does|is|are)\b(?! (?:not )?(?:accept|agree|consent|support|recognise|recognize|bound))"
)
_RECALL = re.compile(r"(?:as )?you (?:will|may|might|would) (?:\w+ )?(?:recall|remember) (?:that|how|the)\b")
_ONLY_THEN = re.compile(
    r"(?:if|were|had) [^?]*, (?:i|we) (?:could|might|would) (?:\w+ )?(?:ask|seek|request)\b(?! you)"
)
_IN_DUE_COURSE = re.compile(r"\bwill (?:\S+ ){0,3}?(?:in due (?:course|time)|shortly)\b")


def _holds(row: Row, words: str) -> bool:
    return any(
        "compliments" not in match[0] and _stands(row, match, words[max(0, match.start() - 60) : match.start()])
        for match in row.pattern.finditer(words)
    )


def _stands(row: Row, match: re.Match[str], before: str) -> bool:
    """Say whether a row's match means it: not denied, not supposed, not the reader's deed, not told of the past."""
    denies = _HAS_DENIAL.search(row.written)
    if row.label in _FIRM and not denies and (_DENIES.search(match[0]) or _DENIED_BEFORE.search(before)):
        return False
    if row.label == "hold" and _NOT_ONE.search(before):
        return False  # "seven is not a number that I can put before the Board"
    if (
        row.written.startswith("{we}")
        and not re.search(r"(?<![a-z])you(?![a-z])", row.written)
        and _OTHER_SUBJECT.search(match[0])
    ):
        return False
    if row.label in {"withdraw", "replace", "supersede", "lapse", "accept", "remind"} and _SUPPOSED.search(before):
        return False
    return not any(_another(row, match, before))


def _another(row: Row, match: re.Match[str], before: str) -> Iterator[bool]:
    """Yield for each way in which a row's words may be about something else whether they are."""
    label, found = row.label, match[0]
    puts = label in {"propose", "request", "ask"}
    yield label == "accept" and _YOU_MAY.search(before) is not None
    yield label == "refuse" and re.search(r"\byou (?:\S+ )?\Z", before) is not None  # "where you stand on it"
    # what a creditor does, it does to its own paper
    yield label in _OWN_MOVES and _YOURS.search(before[-12:] + found) is not None and _OURS.search(found) is None
    yield label == "request" and before.endswith("your ")
    yield label in {"accept", "refuse"} and _DATES.search(before + found) is not None
    yield label == "refuse" and _NOT_REFUSED.search(found) is not None
    yield label in {"accept", "refuse"} and _WHETHER.search(before) is not None
    yield (
        label == "hold" and re.match(r"refer(?:s|red|ring)? to\b", found) is not None
    )  # "refer to the Ministry's note"
    yield label == "hold" and _YOU_GAVE.search(before + found) is not None
    yield label == "withdraw" and _WANTED_OF_US.search(before + found) is not None
    yield (
        label == "re-date" and re.match(r"they\b", before + found) is not None
    )  # "They have until Friday" is told to others
    yield label == "none" and _MAKES_KNOWN.search(found) is not None
    yield label == "none" and _WAS_NOT.search(before + found) is not None
    yield label == "not received" and _REPLY_TO_OURS.search(found) is not None
    yield label == "refer" and found.startswith("writ") and re.search(r"\byou\b|please", before) is None
    yield label == "refer" and re.match(r"(?:send|pass|forward|transmit|convey|hand)\w* (?:we|me)\b", found) is not None
    yield label == "refer" and _ANOTHERS.search(before) is not None
    yield (
        label == "remind" and _THEIRS.search(before + found) is not None and _OURS_YOURS.search(before + found) is None
    )
    yield puts and _HAS_DENIAL.search(row.written) is None and _NOT_PUT.search(found) is not None
    yield puts and (_TOLD.search(found) is not None or _OTHERS_ASKED.search(found) is not None)


def _unmixed(found: set[str], words: str, written: str) -> None:
    """Take out what only looks like a denial, a receipt or a proposal."""
    if "remind" in found and (_NO_VIEW.search(words) or _WE_OWE.search(words) or _WAITS_FOR_ANOTHER.search(words)):
        found.discard("remind")  # it is the writer's own side that has no view, or owes a word
    if {"not received", "denied"} <= found:
        found.discard(
            "denied" if _CAME_IN.search(words) else "not received"
        )  # "nothing of the kind was registered" denies no demand
    if "received on" in found and re.search(
        r"\bbefore we\b|\b(?:will|shall|would)\b|\b(?:was|were|is|are) to (?:\S+ )?(?:come|arrive|reach|be|have)\b",
        words,
    ):
        found.discard("received on")  # it lay before somebody who discussed it
    if re.search(r"\btakes? (?:this|the) (?:occasion|opportunity)\b", words):
        found.discard("answer")
    if "decline competence" in found and (
        _BEING_DONE.search(written) or (_INSTRUCTED.search(words) and _NOT_NOW.search(words)) or _NOT_YET.search(words)
    ):
        found.discard("decline competence")
        found.add("hold")
    if "decline competence" in found and _LIES_WITH.search(words):
        found.discard("decline competence")
        found.add("hold")  # a paper that lies with an office is being dealt with
    if "replace" in found and not _REPLACED.search(words):
        found.discard("replace")  # "the switchboard will be replaced"
    if "lapse" in found and _OFFERED.search(words):
        found.discard("refuse")  # who no longer stands by an offer turns nothing down
    _truly_yes(found, words)


def _truly_yes(found: set[str], words: str) -> None:
    """Take from a yes what its condition or its share only looks like; and a yes that only welcomes efforts."""
    if "accept" not in found:
        return
    if _OWN_SHARE.search(words):
        found.discard("propose")  # who will pay a share of what was asked accepts it
    if "none" in found and _CONDITIONED.search(words):
        found.discard("none")
    elif _WELCOMES.search(words) or _ON_OTHER_TERMS.search(words):
        found.discard("accept")


def _asked_anew(found: set[str], words: str) -> None:
    """Take a request for what it is that looks like another day for an answer, or like a proposal."""
    if "re-date" in found and _MOVES_A_THING.search(words):
        found.discard("re-date")  # a meeting is moved, and no day is set for an answer
        found.add("request")
    if "ask" in found and _TO_HEAR.search(words):
        found.discard("propose")  # what one would like to hear one does not propose
        found.add("request")


def _not_meant(found: set[str], words: str) -> set[str]:
    """Return what regards to be passed on do not ask, and what is not said to have stayed out where a file lacks it."""
    puts = {"request", "ask"}
    quiet = puts if _FIND.match(words) and "propose" not in found else set()
    if _REGARDS.search(words) or _ANOTHER_ASKED.search(words):
        quiet = {*puts, "propose"}
    return quiet | ({"not received"} if found & puts and _LACKED.search(words) else set())


def _sorted_out(found: set[str], words: str, written: str) -> frozenset[str]:  # noqa: C901, PLR0912  # one table, read from top to bottom
    """Leave of a sentence what can stand together: of what a creditor does, and of what a debtor does, the most telling."""
    _unmixed(found, words, written)
    found -= _not_meant(found, words)
    if "everybody" in found and not re.search(r"\byou (?:to|will|would|could)\b", words):
        found -= {"request", "ask", "propose"}
    if found & {"none", "denied", "hearsay", "wish"}:
        kept = {"none", "courtesy", "scolds", "denied", "hearsay", "wish"}
        asked = {"ask"} if "wish" in found and _AWAITED.search(words) else set()
        return frozenset(found & (kept | asked | ({"hold"} if "wish" in found else set())))
    if "silent" in found:
        found -= {"answer", "refuse", "accept", *(() if _DATED.search(words) else ("hold",))}
    if words.rstrip().endswith("?"):
        found -= {
            "accept",
            "refuse",
            "answer",
            "hold",
            "withdraw",
            "lapse",
            "received on",
            "not received",
            "decline competence",
        } | (set() if re.match(r"(?:may|can|could|let) ", words) else {"refer"})
    if "lapse" in found and _FUTURE_END.search(words) and "expired" not in words:
        found.discard("lapse")
    if _PATIENCE.search(words) and not _YOU_GAVE.search(words):
        found = {"hold", *(found & {"courtesy", "scolds"})}
    if re.search(
        r"\byes (?:n?or) (?:a )?(?:clear )?no\b|\bnot (?:\S+ )?(?:say|saying|said) (?:a )?(?:yes|no)\b", words
    ):
        found -= {"accept", "refuse"}
    if re.match(r"(?:until|till|before|unless)\b", words) and "refuse" in found:
        found = (found - {"refuse"}) | {"hold"}  # it waits for something
    if re.match(r"(?:please|kindly) (?:do )?not\b|do not\b", words):
        found -= {"request", "ask", "propose"}
    if "kindly" in words.split()[:2] or "please" in words.split()[:3]:
        found -= {"received on", "accept"} | (
            set() if _PATIENCE.search(words) or _CROSSED_OUT.search(words) else {"hold"}
        )
    if found & {"propose", "request"} and not (_OUR_REPLY.search(words) or _CROSSED_OUT.search(words)):
        found.discard("hold")
    if _WISHES.search(words) and "ask" in found:
        found.discard("hold")
    if "decline competence" in found or "answer" in found:
        found.discard("remind")
    if "lapse" in found and not _OFFERED.search(words):
        found.discard("lapse")
    if "not received" in found and _YOUR_REPLY.search(words):
        found.discard("not received")  # it is the answer that did not come
    if "not received" in found:
        found -= {"hold", "remind", "received on", "refuse"}
    if "received on" in found:
        found -= {"accept", "answer", "re-date"}
    if (
        "decline competence" in found
        and re.search(r"\b(?:deal|dealt|handled?|decided?)\b", words)
        and _NOT_NOW.search(words)
    ):
        found = (found - {"decline competence"}) | {"hold"}  # "It cannot be dealt with today"
    if found & {"refuse", "accept"} and "replace" in found and not _OWN_PAPER.search(words):
        found.discard("replace")  # something else is put in the place of what the reader put
    if "withdraw" in found and "replace" in found and _IN_PART.search(words):
        found.discard("replace")
    for group in (_CREDITOR, _DEBTOR):
        here = [name for name in group if name in found]
        found -= set(here[1:])
    if found & {"hold", "decline competence", "refer"}:
        found -= {"answer", "ask", "request", "refuse"}
    if found & {"accept", "refuse"} and "propose" not in found:
        found -= {"request"}
    return frozenset(_yes_or_no(found, words))


def _yes_or_no(found: set[str], words: str) -> set[str]:
    """Let a sentence that begins with yes or no answer, unless it puts the answer off; what is said to a yes is nothing of its own."""
    begins = _YES_OR_NO.match(words)
    if (
        begins is None
        or found & {"hold", "decline competence", "refer", "refuse", "accept"}
        or words.rstrip().endswith("?")
    ):
        return found
    return (found - ({"propose"} if begins[1] == "yes" else set())) | {"answer"}

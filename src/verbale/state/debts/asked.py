"""What was asked, as far as its words tell: a paper that has to be handed over, which reasons do not answer; an amount that is put anew."""

import re

from verbale.model import Act, Kind
from verbale.model.kinds import KINDS

_PAPER = (
    r"(?:maps?|surveys?|drafts?|agreements?|contracts?|reports?|files?|logs?|stud(?:y|ies)|plans?|cop(?:y|ies)|texts?|minutes|spreadsheets?|accounts|statements?|results|data(?:sets?)?|documents?|papers?"
    r"|records?|registers?|drawings?|photographs?|recordings?|transcripts?|certificates?|invoices?|budgets?|models?|memorand(?:um|a)|annex(?:es)?|appendix|tables?|samples?|methodology|analys[ei]s|assessments?|audits?)"
)
_WANTS = re.compile(
    rf"(?i)\b(?:send|sends|forward|supply|provide|furnish|transmit|share|let (?:us|me|[A-ZÀ-Þ]\w+) have|hand over|deliver|submit|make available|copy|disclose|release|circulate|return|show|give)\b(?: [^\s.;?]+){{0,9}}? {_PAPER}\b"
)
_BACK = re.compile(
    r"(?i)\b(?:send|forward|supply|provide|transmit|share|let (?:us|me) have|hand over|deliver|return) (?:us |me )?(?:them|it|these|those|one|both)\b"
)
_HANDED = re.compile(
    r"(?i)\b(?:enclos\w+|attach\w+|annex(?:ed|ing)|append\w+|herewith|sent|sends?|sending|handed|hands|delivered|transmit\w*|forward(?:s|ed|ing)?|supplied|provided|produced|circulated|uploaded|deposited|posted|published|released|disclosed|furnished|submitted|shared|gave|given|arrived|received|came|find|below|overleaf|accompan\w+)\b"
)
_NONE = re.compile(r"(?i)\b(?:no|not|none|never|nothing|neither|nor|cannot|without|destroyed|lost|n't)\b")
_MEETS = re.compile(
    r"(?i)\b(?:propos|suggest|offer|invit)\w*\b(?: [^\s.;?]+){0,7}? (?:meet|meeting|talk|talks|call|visit|sit down|telephone|see (?:each other|you)|get together|lunch|dinner|come to|second round|next round|session)\b"
)
_CONDITION = re.compile(
    r"(?i)\b(?:on (?:the )?condition that|on the understanding that|provided(?: that)?,? (?!for\b|by\b|in\b|with\b)|subject to (?:your|the other|a|an|its|their)|as long as|in (?:return|exchange) for)\b"
)
_MORE = re.compile(
    r"(?i)\b(?:look(?:s|ing)? (?:once )?again|take another look|reconsider|think again|rethink|revisit|improve|go further|move further|come (?:closer|back with)|better (?:offer|figure)|meet us)\b"
)
_ANEW = re.compile(
    r"(?i)\b(?:rais|lower|reduc|improv|increas|cut|mov|drop|com|go|went|came|bring|brought|put|up|down)\w*\b(?: [^\s.;?]+){0,8}? (?:to|by|at|of) (?:[^\s.;?]+ ){0,3}?\d"
)


_URGING = re.compile(r"/verb\.(?:urge|call-on|call-upon|call-for|appeal|exhort|implore|encourage|press|plead|beg)\b")
# How others ought to bear themselves: nobody replies to that.
_BEARING = re.compile(
    r"(?i)\b(?:flexib\w+|restraint|refrain|moderation|calm|good faith|constructive\w*|spirit of compromise|responsib\w+|patience|goodwill|de-?escalat\w+|unilateral"
    r"|not (?:to )?rush|cool heads|dialogue|return to the (?:table|talks)|resume (?:the )?talks|keep talking|stop the flow|work together|political will)\b"
)


def only_exhorts(act: Act) -> bool:
    """Say whether a request only tells others how to bear themselves, or tells several at once from outside: nobody owes an answer to that."""
    if act.kind is not Kind.REQUEST or act.deadline is not None:
        return False
    outside = not act.rule.startswith(("letter/", "hand", "test"))
    several = outside and len(act.addressees) > 1
    return _URGING.search(act.rule) is not None and (several or _BEARING.search(act.evidence[0].exact) is not None)


def wants_a_paper(words: str) -> bool:
    """Say whether what opened a debt asks for a paper to be sent; figures, names and dates can be told in a sentence, a paper cannot."""
    return bool(_WANTS.search(words)) or (
        bool(_BACK.search(words)) and re.search(rf"(?i)\b{_PAPER}\b", words) is not None
    )


def handed(words: str) -> bool:
    """Say whether words tell that something was sent, enclosed or given."""
    return _HANDED.search(words) is not None


def hands_over(words: str) -> bool:
    """Say whether a statement may answer who wants a paper: it is handed over, or there is none."""
    return bool(_HANDED.search(words) or _NONE.search(words))


def puts_anew(act: Act) -> bool:
    """Say whether a concession puts another amount, to which an answer is owed: "has raised its offer to 5.2 per cent"."""
    return act.kind is Kind.CONCEDE and bool(act.points) and _ANEW.search(act.evidence[0].exact) is not None


def proposes_to_meet(act: Act) -> bool:
    """Say whether a proposal is to meet, to talk or to travel, and on no point."""
    return not act.points and _MEETS.search(act.evidence[0].exact) is not None


def puts_a_condition(act: Act) -> bool:
    """Say whether a yes asks for something in return, to which an answer is owed: "agrees to 35 on condition that students pay nothing"."""
    return KINDS[act.kind].moves > 0 and bool(act.points) and _CONDITION.search(act.evidence[0].exact) is not None


def asks_to_move(act: Act) -> bool:
    """Say whether a request turns down what it speaks of by asking for more: "please look again at the second boat"."""
    return act.kind is Kind.REQUEST and bool(act.points) and _MORE.search(act.evidence[0].exact) is not None

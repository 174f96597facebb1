"""An act of a clause with the move of its sentence: what the grammar and the table of moves say together.

What only names an earlier paper ("our request of 3 May") opens nothing; what the table of moves takes out, politeness, hearsay, what was
asked of others before, moves nothing.
"""

import re
from dataclasses import replace

from verbale.model import Act, Granularity, Kind, Modality, Move, Polarity
from verbale.reading.acts.decide import UNPLACED
from verbale.reading.correspondence import days
from verbale.reading.correspondence.kinds import DEFINITE, KINDS, OF_MOVE, OPENING, REPLIED, TOUCHING
from verbale.reading.correspondence.letter import Letter, Line, line_of
from verbale.reading.correspondence.statements import asks_only, replies, waits

# What the table of moves calls an act of a kind.
_SAYS = {
    "refuse": {Kind.REFUSE}, "accept": {Kind.ACCEPT, Kind.AGREE}, "propose": {Kind.PROPOSE}, "request": {Kind.REQUEST}, "hold": {Kind.HOLD},
}  # fmt: skip

# What is asked for by way of politeness, and what the reader is asked not to do with the paper itself.
COURTESY = re.compile(
    r"\A(?:please|kindly) (?:drive|enjoy|take care)\b"
    r"|\blook(?:s|ing)? forward to (?!(?:\S+ ){0,2}(?:your|reply|answer|response|hearing|receiving|having)\b)|\b(?:please|kindly) (?:do )?not\b|\A(?:please|kindly) (?:accept|convey|give|pass|pass on|remember|present) (?:\S+ ){0,4}(?:assurances?|regards|greetings|thanks|respects|wishes|compliments)\b"
    r"|\btake (?:this|the) (?:opportunity|occasion)\b|\bcongratulat\w+\b"
    r"|\bask you (?:all )?(?:to|not to) (?:take it|believe|note|bear (?:with|in mind)|forgive|understand|excuse|remember|worry|be patient|overlook|pardon)\b|\bask (?:for )?your (?:forgiveness|pardon|understanding|indulgence)\b"
    r"|\b(?:have|has|had|were|was) (?:already |also |now |meanwhile |again )?(?:been )?(?:asked|requested|told|instructed|invited|directed|urged|reminded) (?!you\b)"
    r"|\b(?:we|i) (?:have |had )?(?:also |already |today |\S+ )?(?:asked|told|instructed|directed) (?!you\b|ourselves\b|myself\b)|\b(?:is|are) (?:instructed|told|asked) (?:\S+ )?by (?:we|our)\b"
    r"|\btake (?:the |this |your |that )?(?:matter|question|issue|it|request|subject) up (?:there|with|elsewhere|directly)\b"
)

# Neither a yes nor a no, whatever its verb says.
_UNDECIDED = re.compile(
    r"\bnot (?:\S+ )?(?:say|saying|said) (?:a )?(?:yes|no)\b|\byes (?:n?or) (?:a )?(?:clear )?no\b|\A(?:until|till|before)\b|\b(?:not|cannot|nothing|neither) (?:\S+ ){0,8}yet\b|\bas yet\b"
)


# "For years we have opposed it": what was so until now; where the letter goes on to say what is so today, that counts.
_HITHERTO = re.compile(
    r"\b(?:for (?:a |many |some |several |two |three |ten )?(?:generations?|years|decades|months)|until (?:now|today|recently|last \S+)|till now|so far|hitherto|in the past|once|formerly|previously)\b"
    r"(?=.*\b(?:has|have|had) )|\b(?:has|have|had) (?:for \S+ \S+ |long |always |hitherto |so far |once |previously )(?:\S+ )?(?:opposed|resisted|refused|rejected|objected)\b"
)
_TODAY = re.compile(
    r"\b(?:now|today|no longer|no more|otherwise|changed|different(?:ly)?|this time|come round|learnt|learned)\b"
)
_IN_SPITE = re.compile(r"\b(?:notwithstanding|despite|in spite of|for all|regardless of|whatever) ")
_EXPECTED = re.compile(
    r"\b(?:foreseen|expected|due|promised|announced|awaited|outstanding|owed|overdue|wanted|could (?:now|soon|at last) be|grateful (?:if|for)|may we|when (?:may|can|will|shall))\b"
)
_TAKES = re.compile(r"/verb\.(?:introduce|adopt|apply|implement|follow|take|use|meet|pay|endorse|sign)\b")
_YOUR_THING = re.compile(
    r"(?i)your (?:\S+ )?(?:proposals?|suggestions?|figures?|ceiling|terms|text|wording|dates?|plan|offer|request|claim|idea|version|draft|amendment|number|price)\b"
)
_ON_CONDITION = re.compile(r"\b(?:provided|on condition|subject to|on the understanding|as long as|if)\b")
# Another sum is put: "it has raised its offer to 4.5 per cent".
_ANOTHER_SUM = re.compile(
    r"\b(?:rais|lower|reduc|improv|increas|cut|drop|com|go|went|came|mov)\w*\b (?:[^ ;:.?]+ ){0,6}?(?:to|by|at) (?:[^ ;:.?]+ ){0,3}?\d"
)
_PASSED_ON = re.compile(r"verb\.(?:pass|forward|send|hand|transmit|convey|deliver|circulate|relay)\b")
_PUTS = frozenset({"propose", "request", "ask"})
_QUIET = frozenset({"none", "denied", "hearsay", "wish", "history", "everybody", "refer", "remind"})
# "That has to go through the finance committee on 2 July": the committee's day, and no promise of an answer.
_GOES_BEFORE = re.compile(
    r"\b(?:has|have|needs?|must) (?:first |still )?(?:to )?(?:go|come|pass) (?:through|to|before)\b(?!.*\b(?:answer|reply|write|revert|respond|let you|tell you|come back)\b)"
)


def placed(letter: Letter, act: Act) -> Act:
    """Return an act with the move of its sentence."""
    line = line_of(letter, act)
    if line is None:
        return act
    act = replace(act, papers=line.papers or letter.papers)
    if not act.points and line.headed and set(act.actors) & set(letter.speaker.parties):
        act = replace(act, points=line.points, topic="")  # "we will revert to you on this point"
    if _only_on_its_point(letter, line, act):
        act = replace(act, points=line.points)
    if act.move is not None or act.kind not in TOUCHING:
        return act
    if not set(act.actors) & set(letter.speaker.parties):
        return replace(act, move=Move.NONE) if _tells_of_another(letter, line, act) else act
    if _means_nothing(letter, act, line):
        return replace(act, move=Move.NONE)
    return _moved(letter, line, _asserted(act, line))


def _only_on_its_point(letter: Letter, line: Line, act: Act) -> bool:
    """Say whether a yes or a no without a point stands alone in a sentence on one: "It agrees to twelve for twelve" under the exchange."""
    own = set(act.actors) & set(letter.speaker.parties)
    if act.points or act.kind not in DEFINITE or not own or len(line.points) != 1 or not replies(letter):
        return False
    return sum(other.kind in TOUCHING and line_of(letter, other) is line for other in letter.acts) == 1


def _tells_of_another(letter: Letter, line: Line, act: Act) -> bool:
    """Say whether a sentence tells what the reader did, or that a paper came in: nothing is put anew by it."""
    if line.does & {"received on", "not received"} and act.kind in OPENING:
        return True  # "your letter was handed to us on Monday"
    if act.kind in OPENING and _PASSED_ON.search(act.rule):
        return True  # "Mr Osei passed your proposal to us"
    told = set(act.actors) & set(letter.speaker.addressees) and act.kind in OPENING | {Kind.ANSWER, Kind.HOLD}
    if told_by_reader(letter, act):
        return False
    if told and act.kind in {Kind.ANSWER, Kind.HOLD} and _EXPECTED.search(line.plain.words):
        return True  # "if your reply, foreseen for March, could now be sent"
    loose = act.when is not None and act.when.granularity is not Granularity.DAY and act.kind in OPENING
    return bool(told) and (
        act.when is None or loose or bool(line.does & _QUIET)
    )  # "in November you offered six" recalls


def told_by_reader(letter: Letter, act: Act) -> bool:
    """Say whether who was asked says so, and on which day: "in your message of 17 June you asked us to set a limit"; no other paper need tell of it."""
    asked = act.kind in OPENING and bool(set(act.actors) & set(letter.speaker.addressees))
    return asked and act.when is not None and act.when.granularity is Granularity.DAY and act.when in letter.papers


def _asserted(act: Act, line: Line) -> Act:
    """Let an act of which only a place was not known count where the table of moves says the same of its sentence."""
    same = any(act.kind in _SAYS[name] for name in _SAYS.keys() & line.does)
    if act.certainty == "unsure" and act.reasons == (UNPLACED,) and same:
        act = replace(act, certainty="asserted", reasons=(), confidence=0.8)
    if act.kind is Kind.ACCEPT and act.modality is Modality.CONDITIONAL and "propose" in line.does:
        return replace(
            act, kind=Kind.PROPOSE, modality=Modality.DONE, polarity=None
        )  # "we could live with 80": nobody has offered it
    if (
        act.kind is Kind.PROPOSE
        and _TAKES.search(act.rule)
        and _YOUR_THING.match(act.topic)
        and "propose" not in line.does
    ):
        return replace(
            act, kind=Kind.ACCEPT, polarity=Polarity.POSITIVE
        )  # "is willing to introduce your ceiling": it is the reader's
    if act.modality is Modality.INTENDED and act.kind in OPENING and line.does & _PUTS:
        act = replace(act, modality=Modality.DONE, when=None)  # the day is that of the thing offered
    return act


def _moved(letter: Letter, line: Line, act: Act) -> Act:
    if (
        act.kind is Kind.CONCEDE
        and act.modality in {Modality.DONE, Modality.INTENDED}
        and "replace" not in line.does
        and _ANOTHER_SUM.search(line.plain.words)
    ):
        return replace(act, move=Move.OPEN, modality=Modality.DONE, points=act.points or line.points)
    moves = [move for name, move in OF_MOVE.items() if name in line.does and move is not Move.ANSWER]
    if not moves and act.kind in TOUCHING - OPENING - {Kind.HOLD, Kind.RETRACT} and _decides(letter, line, act):
        act = _closing(letter, line, act)
    if not moves:
        received = letter.has("not received", "received on") and not line.points and not line.does & set(REPLIED)
        return replace(act, move=Move.NONE) if received and act.kind in {Kind.ACCEPT, Kind.AGREE} else act
    fits = next((move for move in moves if act.kind in KINDS[move] and move not in {Move.REFER, Move.DECLINE}), None)
    if fits is None:
        return replace(act, move=Move.NONE)
    return with_days(letter, line, replace(act, move=fits), fits)


def _decides(letter: Letter, line: Line, act: Act) -> bool:
    """Say whether a clause says yes or no: done, or a yes under a condition on a point that the letter answers."""
    agreed = act.kind in {Kind.ACCEPT, Kind.AGREE} and act.modality is Modality.CONDITIONAL
    return act.modality is Modality.DONE or (
        agreed and bool(line.points) and bool(_ON_CONDITION.search(line.plain.words)) and replies(letter)
    )


def _closing(letter: Letter, line: Line, act: Act) -> Act:
    """Return a yes, a no or an answer of a clause with its move; where the table of moves says otherwise, its words must show what it answers."""
    sure = (
        act.kind in DEFINITE
        and act.certainty == "asserted"
        and (replies(letter) if act.points else not asks_only(letter))
    )
    if not line.does & set(REPLIED) and not sure:
        return replace(act, move=Move.NONE)
    alone = sum(other.kind in TOUCHING and line_of(letter, other) is line for other in letter.acts) == 1
    return replace(act, move=Move.ANSWER, points=line.points or act.points) if alone else replace(act, move=Move.ANSWER)


def _means_nothing(letter: Letter, act: Act, line: Line) -> bool:
    """Say whether a sentence takes from an act of its writer what it seems to do: politeness, a receipt, "neither yes nor no"."""
    words = line.plain.words
    if act.kind in OPENING:
        return _puts_nothing(act, line, pointed=bool(letter.page.dossier.points))
    return (
        (act.kind is Kind.HOLD and (_only_receipt(line) or ("hold" not in line.does and not waits(line))))
        or (act.kind in DEFINITE and _UNDECIDED.search(words) is not None)
        or (act.kind in DEFINITE and "hold" in line.does and not line.does & {"accept", "refuse"} and waits(line))
        or ("/noun." in act.rule and act.kind is Kind.ANSWER)  # names a paper
        or "history" in line.does
        or (act.kind in {Kind.OPPOSE, Kind.REFUSE} and ("/noun." in act.rule and _IN_SPITE.search(words) is not None))
        or (act.kind in {Kind.OPPOSE, Kind.REFUSE} and bygone(letter, line))
    )


def bygone(letter: Letter, line: Line) -> bool:
    """Say whether a sentence tells only what was opposed until now, and a later one what is so today: "For years we opposed it. We accept it now"."""
    if _HITHERTO.search(line.plain.words) is None:
        return False
    later = [one for one in letter.lines if one.plain.start > line.plain.start]
    return any("accept" in one.does or _TODAY.search(one.plain.words) for one in later)


def _puts_nothing(act: Act, line: Line, *, pointed: bool) -> bool:
    """Say whether nothing is put by what seems to put something: an earlier paper is named, others were asked, what was asked for is enclosed."""
    names = "/noun." in act.rule and not (line.asks and act.kind is Kind.REQUEST)
    known = line.asks or line.does & _PUTS
    encloses = "answer" in line.does and not known
    unknown = pointed and not known and not act.points and not line.does & {"re-date", "replace", "remind"}
    quiet = line.does & {"none", "denied", "hearsay", "wish", "history", "everybody"}
    later = (
        act.modality is Modality.CONDITIONAL and waits(line) and not known
    )  # "we would rather look at it when the log is to hand"
    return bool(names or encloses or unknown or quiet or later or COURTESY.search(line.plain.words))


def _only_receipt(line: Line) -> bool:
    """Say whether a sentence only acknowledges a paper: it promises nothing."""
    return re.search(r"\backnowledg", line.plain.words) is not None and "hold" not in line.does and not waits(line)


def with_days(letter: Letter, line: Line, act: Act, move: Move) -> Act:
    """Set the day that a move sets."""
    page, plain = letter.page, line.plain
    if move is Move.HOLD:
        day = None if _GOES_BEFORE.search(plain.words) else days.promised(page, plain)
        return replace(act, deadline=day, when=None, modality=Modality.DONE)
    if move in {Move.REDATE, Move.REPLACE, Move.REMIND}:
        return replace(
            act, deadline=days.deadline(page, plain) or (days.promised(page, plain) if move is Move.REDATE else None)
        )
    if move is Move.RECEIVED_ON:
        day = days.received(page, plain)
        return replace(act, deadline=day)
    if move is Move.LAPSE:
        return replace(act, when=None, deadline=days.ended(page, plain))
    return act

"""A letter's acts with what each does to the answers that its two sides owe each other.

Each sentence is looked at by the table of moves. Acts that the clauses gave take the move of their sentence; a move that no clause gave
an act of becomes one. What only names an earlier paper ("our request of 3 May") opens nothing; what asks for an answer sets the day for
what the letter itself puts.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from verbale.model import Act, Evidence, Kind, Modality, Move, Polarity, When
from verbale.reading.acts.decide import UNPLACED
from verbale.reading.acts.who import Speaker
from verbale.reading.correspondence import days
from verbale.reading.correspondence.letter import Letter, Line, Span, laid_out, line_of, made
from verbale.reading.correspondence.pieces import pieces
from verbale.reading.correspondence.statements import asks_only, refers, replies, statement, waits
from verbale.reading.genres.listed import listed
from verbale.reading.parsed_document import Page

_OPENING = frozenset({Kind.PROPOSE, Kind.REQUEST})
_TOUCHING = _OPENING | {
    Kind.ANSWER, Kind.ACCEPT, Kind.REFUSE, Kind.SUPPORT, Kind.OPPOSE, Kind.CONCEDE, Kind.RETRACT, Kind.AGREE, Kind.HOLD,
}  # fmt: skip
# Move → the kinds that its act may be of, the first where one is made.
_KINDS: dict[Move, tuple[Kind, ...]] = {
    Move.REMIND: (Kind.RESTATE, Kind.REQUEST),
    Move.REDATE: (Kind.REQUEST,),
    Move.REPLACE: (Kind.PROPOSE, Kind.REQUEST),
    Move.WITHDRAW: (Kind.RETRACT, Kind.CONCEDE),
    Move.LAPSE: (Kind.STATE,),
    Move.NOT_RECEIVED: (Kind.STATE,),
    Move.RECEIVED_ON: (Kind.STATE,),
    Move.HOLD: (Kind.HOLD,),
    Move.DECLINE: (Kind.ANSWER,),
    Move.REFER: (Kind.ANSWER,),
    Move.ANSWER: (Kind.STATE,),
}
_DEFINITE = frozenset({Kind.ACCEPT, Kind.REFUSE})  # who says yes or no does not say that it is another's to say
_JUDGING = frozenset({Kind.CRITICISE, Kind.WELCOME})
_LONG = 12  # sentences of a letter beyond which it argues: what it says of nothing that was asked is no answer
_BY_CREDITOR = (Move.LAPSE, Move.REPLACE, Move.WITHDRAW, Move.REDATE, Move.REMIND)
_BY_DEBTOR = frozenset({Move.HOLD, Move.DECLINE, Move.REFER, Move.NOT_RECEIVED, Move.RECEIVED_ON})
_OF_MOVE = {str(move): move for move in _KINDS}
_REPLIED = {
    "accept": (Kind.ACCEPT, Polarity.POSITIVE),
    "refuse": (Kind.REFUSE, Polarity.NEGATIVE),
    "answer": (Kind.ANSWER, Polarity.NEUTRAL),
}
_EMPTY = re.compile(
    r"(?i)\A\W*(?:no|none|nothing|neither|nobody|not an?)\b(?! (?:objections?|hesitation|difficulty|difficulties|quarrel|reason|problem)\b)"
)
_SUPPOSING = re.compile(
    r"(?i)\b(?:would|could|might) (?:\S+ )?(?:welcome|consider|be (?:glad|happy|pleased|grateful|open))\b|\bonce\b|\bwelcome (?:your|the) (?:assurance|news|statement|announcement)"
)
_ACCEPTING = re.compile(
    r"\b(?:accept|agree|agrees|says? yes|open for acceptance|stands|valid|good|open (?:until|till|to|for))\b"
)
# What the table of moves calls an act of a kind.
_SAYS = {
    "refuse": {Kind.REFUSE}, "accept": {Kind.ACCEPT, Kind.AGREE}, "propose": {Kind.PROPOSE}, "request": {Kind.REQUEST}, "hold": {Kind.HOLD},
}  # fmt: skip
_ANSWERING = re.compile(
    r"\b(?:repl\w+|answer\w*|respon\w+|hear|revert|come back|decisions?|decide|positions?|(?:let|tell|inform|give|send) you|study|consider\w*|examin\w+|review\w*|until|instructions|consult\w*)\b"
)
# A date in what is put is the thing's; only a past deed was done on a day of its own.
_TELLS = re.compile(
    r"(?i)\b(?:asked|requested|proposed|suggested|offered|demanded|invited|tabled|submitted|wrote|put)\b"
)
_POINTS_BACK = re.compile(
    r"\b(?:them|these|those|this|that|it|the same)\b"
)  # what is asked for stands in the sentence before
_REPLY_NOUN = re.compile(
    r"\b(?:answers?|reply|replies|responses?|reactions?|views?|decisions?|comments?|consent|agreement|acceptance|confirmation|position|opinion|word)\b",
    re.IGNORECASE,
)


# What is asked for by way of politeness, and what the reader is asked not to do with the paper itself.
_COURTESY = re.compile(
    r"\blook(?:s|ing)? forward to (?!(?:\S+ ){0,2}(?:your|reply|answer|response|hearing|receiving|having)\b)|\b(?:please|kindly) (?:do )?not\b|\A(?:please|kindly) (?:accept|convey|give|pass on|remember) (?:\S+ ){0,4}(?:assurances?|regards|greetings|thanks|respects|wishes|compliments)\b"
    r"|\btake (?:this|the) (?:opportunity|occasion)\b|\bcongratulat\w+\b"
)
# Neither a yes nor a no, whatever its verb says.
_UNDECIDED = re.compile(
    r"\byes (?:n?or) (?:a )?(?:clear )?no\b|\A(?:until|till|before)\b|\b(?:not|cannot|nothing|neither) (?:\S+ ){0,8}yet\b|\bas yet\b"
)
_QUIET = frozenset({"none", "denied", "hearsay", "wish", "history", "everybody", "refer", "remind"})
_ASKED_YOU = re.compile(
    r"\byou\b|\byour (?:government|authorities|ministry|services?|side|delegation|board|office|union|company|members|department|minister|committee|excellency)\b"
)


def moved(page: Page, speaker: Speaker, body: Span, head: Span, acts: Sequence[Act], end: int) -> list[Act]:
    """Return the acts of a letter with their moves, and those that only the table of moves gave.

    Parameters
    ----------
    page, speaker
        The text, and who writes to whom.
    body, head
        What the writer says, and what stands above: the subject.
    acts
        Acts that the clauses of the body gave.
    end
        Where the sheet ends: copies are noted below the signature.
    """
    if len(speaker.parties) != 1 or page.rules_only:
        return list(acts)
    letter = laid_out(page, speaker, body, head, end)
    letter.acts = [_addressed(letter, act) for act in acts]
    found = [_placed(letter, act) for act in letter.acts]
    found = _told_once(letter, found, _of_the_table(letter, found))
    if any(
        act.move is Move.REFER
        or (act.move is Move.HOLD and act.kind is Kind.HOLD)
        or (act.kind in _DEFINITE and act.move is Move.ANSWER)
        for act in found
    ):
        found = [act for act in found if act.move is not Move.DECLINE]
    return _opened(letter, found)


def _told_once(letter: Letter, acts: list[Act], added: Sequence[Act]) -> list[Act]:
    """Return acts with those added; what a clause already says the writer will say takes the move of the added one."""
    for new in added:
        same = next(
            (act for act in acts if _will_say(letter, act) and line_of(letter, act) is line_of(letter, new)), None
        )
        repeated = new.move is Move.REMIND or (new.kind is Kind.STATE and new.move is Move.ANSWER)
        if same is not None and new.kind is same.kind and repeated:
            continue  # "next week we shall reiterate our offer" reminds nobody yet, and answers nothing
        if same is not None and new.kind is Kind.STATE and new.move is Move.HOLD:
            acts = [replace(act, move=Move.HOLD, deadline=new.deadline) if act is same else act for act in acts]
        else:
            acts = [*acts, new]
    return acts


def _will_say(letter: Letter, act: Act) -> bool:
    own = bool(set(act.actors) & set(letter.speaker.parties))
    return own and act.kind in {Kind.STATE, Kind.RESTATE} and act.modality is Modality.INTENDED


def _addressed(letter: Letter, act: Act) -> Act:
    """Let what the writer puts to nobody named be put to the reader; a third side asked is none of the reader's business."""
    own = set(letter.speaker.parties)
    if not own & set(act.actors) or act.kind not in _TOUCHING:
        return act
    line = line_of(letter, act)
    known = letter.page.parties
    reader = letter.speaker.addressees
    aimed = tuple(name for name in act.addressees if name in known or name in letter.page.people)
    if act.kind in _OPENING and "{party" in act.rule and not aimed:
        third = line is None or not _ASKED_YOU.search(line.plain.words)
        return replace(act, move=Move.NONE) if third else replace(act, addressees=reader)
    if act.kind in _OPENING and _to_others(letter, line):
        return replace(act, move=Move.NONE)
    if act.kind in _OPENING and aimed and not set(aimed) & set(reader) and not set(aimed) & set(known):
        return replace(act, move=Move.NONE)  # asked of a person or body that is no side
    return act if aimed else replace(act, addressees=reader)


def _to_others(letter: Letter, line: Line | None) -> bool:
    """Say whether a letter goes to a body that is no side ("all delegations"), in a sentence that names no side of the table."""
    known = {party.id for party in letter.page.dossier.parties}
    reader = [name for name in letter.speaker.addressees if name in letter.page.parties]
    if not known or not reader or set(reader) & known or line is None:
        return False
    own = set(letter.speaker.parties)
    return not {name for name, _ in listed(letter.page, [(line.plain.start, line.plain.end)])} - own


def _placed(letter: Letter, act: Act) -> Act:  # noqa: C901, PLR0911  # one table, read from top to bottom
    """Return an act with the move of its sentence."""
    line = line_of(letter, act)
    if line is None:
        return act
    act = replace(act, papers=line.papers or letter.papers)
    own = bool(set(act.actors) & set(letter.speaker.parties))
    if act.move is not None or act.kind not in _TOUCHING:
        return act
    if not own:
        told = set(act.actors) & set(letter.speaker.addressees) and (act.kind in _OPENING or act.kind is Kind.ANSWER)
        return replace(act, move=Move.NONE) if told and (act.when is None or line.does & _QUIET) else act
    if _means_nothing(act, line):
        return replace(act, move=Move.NONE)
    if (
        act.certainty == "unsure"
        and act.reasons == (UNPLACED,)
        and any(act.kind in _SAYS[name] for name in _SAYS.keys() & line.does)
    ):
        act = replace(
            act, certainty="asserted", reasons=(), confidence=0.8
        )  # the table of moves says the same of the sentence
    if "/noun." in act.rule and act.kind in _OPENING | {Kind.ANSWER} and not (line.asks and act.kind is Kind.REQUEST):
        return replace(act, move=Move.NONE)  # names a paper
    if (
        act.kind in _OPENING
        and "answer" in line.does
        and not line.does & {"propose", "request", "ask"}
        and not line.asks
    ):
        return replace(act, move=Move.NONE)  # hands over what was asked for
    if act.modality is Modality.INTENDED and act.kind in _OPENING and line.does & {"propose", "request", "ask"}:
        act = replace(act, modality=Modality.DONE, when=None)  # the day is that of the thing offered
    moves = [move for name, move in _OF_MOVE.items() if name in line.does and move is not Move.ANSWER]
    if line.does & {"none", "denied", "hearsay", "wish", "history", "everybody"} and (
        act.kind in _OPENING or "history" in line.does
    ):
        return replace(act, move=Move.NONE)
    if not moves and act.kind in _TOUCHING - _OPENING - {Kind.HOLD, Kind.RETRACT} and act.modality is Modality.DONE:
        act = _closing(letter, line, act)
    if not moves:
        received = letter.has("not received", "received on") and not line.points and not line.does & set(_REPLIED)
        return replace(act, move=Move.NONE) if received and act.kind in {Kind.ACCEPT, Kind.AGREE} else act
    fits = next((move for move in moves if act.kind in _KINDS[move] and move not in {Move.REFER, Move.DECLINE}), None)
    if fits is None:
        return replace(act, move=Move.NONE)
    return _with_days(letter, line, replace(act, move=fits), fits)


def _closing(letter: Letter, line: Line, act: Act) -> Act:
    """Return a yes, a no or an answer of a clause with its move; where the table of moves says otherwise, its words must show what it answers."""
    if not line.does & set(_REPLIED):
        return replace(act, move=Move.NONE)
    alone = sum(other.kind in _TOUCHING and line_of(letter, other) is line for other in letter.acts) == 1
    return replace(act, move=Move.ANSWER, points=line.points or act.points) if alone else replace(act, move=Move.ANSWER)


def _means_nothing(act: Act, line: Line) -> bool:
    """Say whether a sentence takes from an act of its writer what it seems to do: politeness, a receipt, "neither yes nor no"."""
    words = line.plain.words
    return (
        (act.kind in _OPENING and _COURTESY.search(words) is not None)
        or (act.kind is Kind.HOLD and _only_receipt(line))
        or (act.kind in _DEFINITE and _UNDECIDED.search(words) is not None)
    )


def _only_receipt(line: Line) -> bool:
    """Say whether a sentence only acknowledges a paper: it promises nothing."""
    return re.search(r"\backnowledg", line.plain.words) is not None and "hold" not in line.does and not waits(line)


def _with_days(letter: Letter, line: Line, act: Act, move: Move) -> Act:
    """Set the day that a move sets."""
    page, plain = letter.page, line.plain
    if move is Move.HOLD:
        day = days.promised(page, plain)
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


def _of_the_table(letter: Letter, acts: Sequence[Act]) -> list[Act]:
    """Return acts for what the table of moves gives and no clause gave."""
    found = []
    asking = asks_only(letter)
    for line in letter.lines:
        here = [act for act in acts if line_of(letter, act) is line and set(act.actors) & set(letter.speaker.parties)]
        for name, move in _OF_MOVE.items():
            if name not in line.does or move is Move.ANSWER or any(act.move is move for act in here):
                continue
            if move in _BY_DEBTOR and asking:
                continue  # who only asks owes nothing in this letter
            stated = move is Move.HOLD and not _ANSWERING.search(line.plain.words)
            one = made(letter, line, Kind.STATE if stated else _KINDS[move][0], move=move)
            one = _with_days(letter, line, one, move)
            if move is Move.REFER:
                one = _referred(letter, line, one)
                if one.move is Move.NONE:
                    continue
            found.append(one)
        found += _replied(letter, line, here, acts)
    return found


def _replied(letter: Letter, line: Line, here: Sequence[Act], acts: Sequence[Act]) -> list[Act]:
    """Return what a sentence replies by a row of the table that no clause gave, else what it plainly says."""
    creditors = line.does & {str(move) for move in _BY_CREDITOR}
    for name, (kind, polarity) in _REPLIED.items():
        words = line.plain.words
        if name == "accept" and (_EMPTY.search(words) or _SUPPOSING.search(words)):
            continue  # "No further extension will be granted.", "We would welcome it if …"
        closing = any(act.kind is kind and line_of(letter, act) is line for act in acts if act not in here) or any(
            act.kind in _TOUCHING - _OPENING
            and act.move in {None, Move.ANSWER}
            and act.modality is Modality.DONE
            and act.certainty == "asserted"
            for act in here
        )
        if (
            name in line.does
            and not closing
            and not creditors
            and not line.does & {"hold", "decline competence", "not received", "refer"}
        ):
            if name == "answer" and not replies(letter):  # what is only enclosed answers what it is about
                return [made(letter, line, Kind.STATE, move=Move.ANSWER)]
            return [made(letter, line, kind, polarity=polarity, move=Move.ANSWER)]
    return _plainly_said(letter, line, here)


def _plainly_said(letter: Letter, line: Line, here: Sequence[Act]) -> list[Act]:
    """Return what a sentence does that fits no row and asks nothing: it says that a reply waits, or how something is.

    It moves a debt only where its writer owes its reader an answer.
    """
    if line.asks or line.does & {*map(str, _OF_MOVE), "ask", "propose", "request"}:
        return []
    told = any(act.kind is Kind.ANSWER for act in here)  # "your letter was answered on 20 April" tells of an answer
    if told or any(act.kind in _TOUCHING | _JUDGING and act.move in {None, Move.ANSWER} for act in here):
        return []
    if waits(line):
        if letter.has("ask", "propose", "request", *map(str, _BY_CREDITOR)) or any(one.asks for one in letter.lines):
            return []
        one = made(letter, line, Kind.STATE, move=Move.HOLD)
        return [replace(one, deadline=days.promised(letter.page, line.plain))]
    kind = statement(letter, line)
    if kind is None or not (line.points or line.papers or len(letter.lines) <= _LONG or refers(line)):
        return []
    return [made(letter, line, kind, move=Move.ANSWER)]


def _referred(letter: Letter, line: Line, act: Act) -> Act:
    """Name the side that a paper was sent on to, with the reader; nobody known, no referral."""
    own = {*letter.speaker.parties, *letter.speaker.addressees}
    start, end = letter.tail
    sides = {party.id for party in letter.page.dossier.at_table} or set(letter.page.parties)
    named = [name for name in line.plain.others if name in sides]
    copies = [
        name for mention in letter.page.mentions_in(start, end) for name in mention.parties if name in sides - own
    ]
    whole = [name for other in letter.lines for name in other.plain.others if name in sides]
    target = next((name for name in (*named, *copies, *whole) if name not in own), "")
    return replace(act, addressees=(*act.addressees, target)) if target else replace(act, move=Move.NONE)


def _opened(letter: Letter, acts: list[Act]) -> list[Act]:
    """Put together what a letter opens: its points, its day, and one act where only a question or a wish for an answer stands."""
    own = set(letter.speaker.parties)
    opening = [
        act for act in acts
        if act.kind in _OPENING and set(act.actors) & own and act.move in {None, Move.REPLACE} and act.certainty == "asserted"
    ]  # fmt: skip
    pressing = [act for act in opening if _presses(letter, act)]
    content = [act for act in opening if act not in pressing]
    debtor = letter.has("hold", "not received", "decline competence", "refer") or any(
        "received on" in line.does and re.search(r"\byour\b", line.plain.words) for line in letter.lines
    )
    asked = [line for line in letter.lines if line.asks or ("ask" in line.does and not debtor)]
    put = [line for line in letter.lines if line.asks or line.does & {"propose", "request"}]
    put = [line for line in put if not line.does & {*map(str, _OF_MOVE), "none"}]
    due = next((day for line in asked if (day := days.deadline(letter.page, line.plain))), None)
    until = [line for line in letter.lines if line in put or _ACCEPTING.search(line.plain.words)]
    due = due or next((day for line in until if (day := days.deadline(letter.page, line.plain))), None)
    others = [act for act in acts if act.move in {Move.REMIND, Move.REDATE, Move.REPLACE} and set(act.actors) & own]
    wanted: list[Act] = []
    if not content and not others:
        lines = put or [line for line in asked if not line.does & {*map(str, _OF_MOVE), "none"}]
        if pressing:
            content, pressing = pressing[:1], pressing[1:]
        elif lines:
            kind = Kind.PROPOSE if "propose" in lines[0].does else Kind.REQUEST
            content = [made(letter, lines[0], kind)]
            wanted = list(content)
    pointless = (
        bool(letter.page.dossier.points) and not letter.subjects.alone and not any(act.points for act in content)
    )
    if len(content) > 1 and pointless:
        one = next(
            (act for act in content if not _REPLY_NOUN.search(act.topic)), content[0]
        )  # one thing is put, in two sentences
        pressing, content = [*pressing, *(act for act in content if act is not one)], [one]
    result = []
    for act in (*acts, *wanted):
        if act in pressing:
            result.append(replace(act, move=Move.NONE))
        elif act in content:
            result += _in_pieces(letter, _full(letter, act, due, alone=len(content) == 1))
        elif act in others and due is not None and act.deadline is None:
            remade = replace(act, deadline=due, evidence=_with_quotes(letter, act, asked))
            result.append(replace(remade, move=Move.REDATE) if act.move is Move.REMIND else remade)
        else:
            result.append(act)
    return [_on_points(letter, act) for act in result]


def _presses(letter: Letter, act: Act) -> bool:
    """Say whether a request is only for an answer to what else stands in the letter."""
    line = line_of(letter, act)
    if act.kind is not Kind.REQUEST or line is None or "ask" not in line.does:
        return False
    return not act.topic or bool(_REPLY_NOUN.search(act.topic)) or ".polite." in act.rule or bool(act.points)


def _full(letter: Letter, act: Act, due: When | None, *, alone: bool) -> Act:
    """Return what a letter puts with its points and its day; of several things put, each looks for its own point first."""
    line = line_of(letter, act)
    words = letter.page.text[line.plain.start : line.plain.end] if line else ""
    below = tuple(point for one in (letter.goes_on(line) if line else ()) for point in one.points)
    own = (*act.points, *below)
    near = () if own or alone else letter.subjects.near(words)
    points = near or letter.subjects.opened(act.points, below) or letter.subjects.near(words)
    if not points:
        whole = " ".join(letter.page.text[one.plain.start : one.plain.end] for one in letter.lines)
        points = letter.subjects.near(whole)
    evidence = act.evidence
    if due is not None and act.deadline is None:
        evidence = _with_quotes(
            letter, act, [one for one in letter.lines if days.deadline(letter.page, one.plain) == due]
        )
    lasts = act.kind is Kind.PROPOSE and (line is None or days.deadline(letter.page, line.plain) is None)
    if line is not None and _POINTS_BACK.search(line.plain.words):
        at = next(place for place, one in enumerate(letter.lines) if one is line)
        evidence = _with_quotes(letter, replace(act, evidence=evidence), letter.lines[max(0, at - 1) : at])
    deadline = (None if lasts else act.deadline) if due is None else due  # what is proposed may itself run until a day
    ahead = (
        act.when is not None
        and letter.page.document.published is not None
        and act.when.last > letter.page.document.published.last
    )
    return replace(
        act,
        points=points,
        topic="" if points else act.topic,
        deadline=deadline,
        evidence=evidence,
        when=None if ahead or not _TELLS.search(words) else act.when,
    )


def _in_pieces(letter: Letter, act: Act) -> list[Act]:
    """Return an act for each thing that its sentence counts, where the dossier has no points to tell them apart."""
    line = line_of(letter, act)
    if letter.page.dossier.points or line is None:
        return [act]
    counted = pieces(letter.page.text[line.plain.start : line.plain.end])
    return [replace(act, topic=piece) for piece in counted] or [act]


def _with_quotes(letter: Letter, act: Act, lines: Sequence[Line]) -> tuple[Evidence, ...]:
    quotes = (letter.page.quote(line.plain.start, line.plain.end) for line in lines)
    return tuple(dict.fromkeys((*act.evidence, *quotes)))


def _on_points(letter: Letter, act: Act) -> Act:
    """Give a move without a point those that its letter is about, where it is about one alone."""
    if act.move is Move.ANSWER and act.polarity is None and act.rule.startswith("letter/move."):
        return act  # a plain statement is about what its words say
    moves = act.move is not None and act.move is not Move.NONE and act.move is not Move.REPLACE
    own = bool(set(act.actors) & set(letter.speaker.parties))
    if not own or act.points or not (moves or act.kind in _TOUCHING) or act.move is Move.NONE:
        return act
    alone = letter.subjects.alone
    return replace(act, points=alone, topic="" if alone else act.topic)

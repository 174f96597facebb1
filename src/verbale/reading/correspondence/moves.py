"""A letter's acts with what each does to the answers that its two sides owe each other.

Each sentence is looked at by the table of moves. Acts that the clauses gave take the move of their sentence; a move that no clause gave
an act of becomes one. What only names an earlier paper ("our request of 3 May") opens nothing; what asks for an answer sets the day for
what the letter itself puts.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from verbale.model import Act, Kind, Modality, Move
from verbale.reading.acts.who import Speaker
from verbale.reading.correspondence import days
from verbale.reading.correspondence.anothers import anothers
from verbale.reading.correspondence.came import came
from verbale.reading.correspondence.kinds import (
    BY_CREDITOR,
    BY_DEBTOR,
    DEFINITE,
    KINDS,
    OF_MOVE,
    OPENING,
    REPLIED,
    TOUCHING,
)
from verbale.reading.correspondence.letter import Letter, Line, Span, laid_out, line_of, made
from verbale.reading.correspondence.lists.items import on_their_items, with_items
from verbale.reading.correspondence.lists.wanted import with_wanted
from verbale.reading.correspondence.opening import opened
from verbale.reading.correspondence.placing import bygone, placed, with_days
from verbale.reading.correspondence.statements import (
    answers,
    asks_only,
    only_looked_at,
    only_names,
    refers,
    replies,
    statement,
    waits,
)
from verbale.reading.genres.listed import listed
from verbale.reading.parsed_document import Page

_JUDGING = frozenset({Kind.CRITICISE, Kind.WELCOME})
_LONG = 12  # sentences of a letter beyond which it argues: what it says of nothing that was asked is no answer
_EMPTY = re.compile(
    r"(?i)\A\W*(?:no|none|nothing|neither|nobody|not an?)\b(?! (?:objections?|hesitation|difficulty|difficulties|quarrel|reason|problem)\b)"
)
_SUPPOSING = re.compile(
    r"(?i)\b(?:would|could|might) (?:\S+ )?(?:welcome|consider|be (?:glad|happy|pleased|grateful|open))\b|\bonce\b|\bwelcome (?:your|the) (?:assurance|news|statement|announcement)"
)
_LABEL = re.compile(r"\s*(?:\(?\w{1,2}[.)] )?[A-ZÀ-Þ][\w’' -]{2,40}: ")
_ON_ALL = re.compile(
    r"\b(?:repl(?:y|ies)|answer|response|position|views?|comments|reaction)\b[^.]*\b(?:these|all|each|every|the above)\b"
)
_NO_VERB = re.compile(
    r"(?:an?|the|no|full|\d)\b(?!(?:[\w.,’'-]* ){0,4}(?:is|are|was|were|has|have|had|will|would|can|cannot|do|does|did|may|must|should)\b)"
)
_REPORTED = re.compile(r"\b(?:told|said|informed|reported|announced|stated) (?:\S+ ){0,6}?that\b")
_THEY = re.compile(r"\W*(?:(?:but|and|so|then|today|yesterday),? ){0,2}they\b")
_NEUTRAL = re.compile(
    r"(?:(?:on|in|last) \S+ (?:\S+ )?, )?(?:the |a )(?:\S+ )?(?:court|tribunal|judge|arbitrator|ombudsman|regulator|police|mediator)\b"
)
_ITEM = re.compile(r"\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-–•])\s")
_SHOULD = re.compile(r"\b(?:should|shall|must|ought|would|to be|is to|are to)\b")
_FIRST = re.compile(
    r"\b(?:[Ww]e|I|[Ii]t|[Mm]y|[Oo]ur (?:government|side|delegation|client|company|union|board|ministry|authorities|members))\b"
)
_CONDITION = re.compile(r"(?i)\W*(?:but |however,? )?(?:if|should|were|in case|in the event|unless)\b")
_CONSEQUENCE = re.compile(
    r"\b(?:would|shall|will) (?:\w+ )?(?:be|have|lapse|fall|withdraw|cease|regard|consider|treat|stop|close|seek|sue|terminate|go to court|apply|bring)\b"
)
_COULD = re.compile(r", (?:i|we) (?:could|might) (?:\w+ )?(?:ask|seek|request|look|go|take|put|consider)\b")
_ANSWERING = re.compile(
    r"\b(?:repl\w+|answer\w*|respon\w+|hear|revert|come back|decisions?|decide|positions?|(?:let|tell|inform|give|send) you|study|consider\w*|examin\w+|review\w*|until|instructions|consult\w*)\b"
)


_CONTRAST = re.compile(
    r"\b(?:but|however|nevertheless|nonetheless|yet|though|although|while|whereas|notwithstanding|despite|in spite|all the same|even so|otherwise|another story|another matter)\b"
)
_CONTRAST_AHEAD = re.compile(
    r"\A(?:\S+ ){0,9}?(?:but|however|nevertheless|nonetheless|yet|though|all the same|even so|otherwise|unfortunately|regrettably|sadly|alas|instead|only|except|another story|another matter|for all that|that said)\b"
)
_ASKED_YOU = re.compile(
    r"\byou\b|\byour (?:government|authorities|ministry|services?|side|delegation|board|office|union|company|members|department|minister|committee|excellency)\b"
)


_FROM = re.compile(
    r"\A(?:and |also )?(?:from|of) (?:the )?others?\b.*\b(?:we|i) (?:\S+ )?(?:request|ask|expect|want|need|require|seek|would (?:like|ask))\b|\b(?:request|ask|seek|require|need|want) (?:\S+ ){0,6}?(?:from|of) (?:the )?others?\b"
)
_ASKS_WHOM = re.compile(
    r"(?i)\b(?:ask|request|invite|urge|call (?:up)?on|propose to|suggest to|(?:obliged|grateful|glad|appreciate it) if|would like)(?:s|es|ed)? (?:the )?\Z"
)
_LET = re.compile(
    r"\blet (?:the )?others? (?:now |also |then )?(?:say|state|tell|answer|declare|reply|decide|confirm)\b"
    r"|\b(?:the )?others? (?:should|must|ought to) (?:now |also |please )?(?:say|state|tell|answer|declare|reply|decide|confirm|indicate)\b"
)
# "You asked for three things.": what was asked, and no answer to it.
_ASKED_ONLY = re.compile(
    r"(?i)(?:in your \S+(?: \S+){0,4},? )?you (?:have |now |also |again )*(?:asked|ask|wanted|want|wished|wish)\b[^:;–—]*"
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
    found = [placed(letter, act) for act in letter.acts]
    found = with_items(letter, with_wanted(letter, found))
    found = _told_once(letter, found, _of_the_table(letter, found))
    if any(
        act.move is Move.REFER
        or (act.move is Move.HOLD and act.kind is Kind.HOLD)
        or (act.kind in DEFINITE and act.move is Move.ANSWER)
        for act in found
    ):
        found = [act for act in found if act.move is not Move.DECLINE]
    return on_their_items(letter, opened(letter, found))


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
    if not own & set(act.actors) or act.kind not in TOUCHING:
        return act
    line = line_of(letter, act)
    known = letter.page.parties
    reader = letter.speaker.addressees
    aimed = tuple(name for name in act.addressees if name in known or name in letter.page.people)
    if act.kind in OPENING and line is not None and (only := _asked_alone(letter, line)):
        aimed, act = (only,), replace(act, addressees=(only,))
    asked_of = _asked_of(letter, line) if act.kind is Kind.REQUEST else ""
    asked_of = asked_of or (_to_be_said_by(letter, line) if act.kind in OPENING and set(aimed) <= set(reader) else "")
    if asked_of:
        return replace(act, addressees=(asked_of,))
    if act.kind in OPENING and "{party" in act.rule and not aimed:
        third = line is None or not _ASKED_YOU.search(line.plain.words)
        return replace(act, move=Move.NONE) if third else replace(act, addressees=reader)
    if act.kind in OPENING and _to_others(letter, line):
        return replace(act, move=Move.NONE)
    sides = {party.id for party in letter.page.dossier.parties} or set(known)
    if act.kind in OPENING and aimed and not set(aimed) & (set(reader) | sides):
        return replace(act, move=Move.NONE)  # asked of a person or body that is no side
    return act if aimed else replace(act, addressees=reader)


def _asked_alone(letter: Letter, line: Line) -> str:
    """Return which of several readers a sentence asks by name: "The union asks the Yard whether", in a letter to the Yard and the Port."""
    readers = {name for name in letter.speaker.addressees if name in letter.page.parties}
    if len(readers) < 2:
        return ""
    here = letter.page.mentions_in(line.plain.start, line.plain.end)
    asked = {
        name
        for mention in here
        if not mention.possessive and _ASKS_WHOM.search(letter.page.text[line.plain.start : mention.start])
        for name in mention.parties
    }
    return next(iter(asked)) if len(asked) == 1 and asked < readers else ""


def _asked_of(letter: Letter, line: Line | None) -> str:
    """Return the side of the table of which something is asked by name in a letter to another: "From the Commission I request a paper"."""
    if line is None or not _FROM.search(line.plain.words):
        return ""
    seats = {party.id for party in letter.page.dossier.at_table} - set(letter.speaker.parties)
    return next((name for name in line.plain.others if name in seats), "")


def _to_be_said_by(letter: Letter, line: Line | None) -> str:
    """Return the side that the next sentences of a paragraph call on to answer: "We propose twelve. Let the Government say whether it agrees"."""
    if line is None:
        return ""
    at = next(place for place, one in enumerate(letter.lines) if one is line)
    seats = {party.id for party in letter.page.dossier.at_table} - {*letter.speaker.parties, *letter.speaker.addressees}
    near = [
        one for one in letter.lines[at : at + 3] if one.paragraph == line.paragraph and _LET.search(one.plain.words)
    ]
    return next((name for one in near for name in one.plain.others if name in seats), "")


def _to_others(letter: Letter, line: Line | None) -> bool:
    """Say whether a letter goes to a body that is no side ("all delegations"), in a sentence that names no side of the table."""
    known = {party.id for party in letter.page.dossier.parties}
    reader = [name for name in letter.speaker.addressees if name in letter.page.parties]
    if not known or not reader or set(reader) & known or line is None:
        return False
    own = set(letter.speaker.parties)
    return not {name for name, _ in listed(letter.page, [(line.plain.start, line.plain.end)])} - own


def _of_the_table(letter: Letter, acts: Sequence[Act]) -> list[Act]:
    """Return acts for what the table of moves gives and no clause gave."""
    found = []
    asking = asks_only(letter)
    for line in letter.lines:
        if line.settled or _only_if(line.plain.words) or _of_others(letter, line, acts):
            continue
        if anothers(letter.page, letter.speaker, line.plain.start, line.plain.end):
            continue
        given = came(letter, line)
        here = [act for act in acts if line_of(letter, act) is line and set(act.actors) & set(letter.speaker.parties)]
        for name, move in OF_MOVE.items():
            if name not in line.does or move is Move.ANSWER or any(act.move is move for act in here):
                continue
            if move is Move.HOLD and "remind" in line.does:
                continue  # "we have not yet received your reply" puts nothing off
            if move in BY_DEBTOR and asking:
                continue  # who only asks owes nothing in this letter
            stated = move is Move.HOLD and not _ANSWERING.search(line.plain.words)
            one = made(letter, line, Kind.STATE if stated else KINDS[move][0], move=move)
            one = with_days(letter, line, one, move)
            if move is Move.REFER:
                one = _referred(letter, line, one)
                if one.move is Move.NONE:
                    continue
            found.append(one)
        found += _replied(letter, line, here, acts) if given is None else [given]
    return found


def _of_others(letter: Letter, line: Line, acts: Sequence[Act]) -> bool:
    """Say whether all that a sentence tells is others' doing: "They rejected our claim" is no answer of the writer's."""
    if line.plain.others and _REPORTED.search(line.plain.words) and not _FIRST.search(line.plain.words):
        return True
    told = [act for act in acts if line_of(letter, act) is line and act.actors]
    own = any(set(act.actors) & set(letter.speaker.parties) for act in told)
    if told and not own and _NEUTRAL.match(line.plain.words):
        return True  # "The court refused an injunction": neither side did
    return bool(told) and not own and _THEY.match(line.plain.words) is not None


def _claims(text: str) -> bool:
    """Say whether a line names a point and then what is wanted, with no verb at its beginning: "Pay: an increase of 7 per cent."."""
    label = _LABEL.match(text)
    return label is not None and _NO_VERB.match(text, label.end()) is not None


def _puts_a_list(letter: Letter) -> bool:
    """Say whether a letter asks for a reply to what it sets out in numbered items."""
    return letter.has("ask") or any(line.asks or _ON_ALL.search(line.plain.words) for line in letter.lines)


def _only_if(words: str) -> bool:
    """Say whether a sentence tells only what would be done if something else were: "If you strike, the offer would be withdrawn"."""
    return _CONDITION.match(words) is not None and (_CONSEQUENCE.search(words) or _COULD.search(words)) is not None


def _replied(letter: Letter, line: Line, here: Sequence[Act], acts: Sequence[Act]) -> list[Act]:
    """Return what a sentence replies by a row of the table that no clause gave, else what it plainly says."""
    creditors = line.does & {str(move) for move in BY_CREDITOR}
    for name, (kind, polarity) in REPLIED.items():
        words = line.plain.words
        if name == "accept" and asks_only(letter):
            continue  # a first paper accepts nothing: "the committee agreed the following claim"
        if name == "accept" and (_EMPTY.search(words) or _SUPPOSING.search(words)):
            continue  # "No further extension will be granted.", "We would welcome it if …"
        if name == "refuse" and bygone(letter, line):
            continue
        closing = any(act.kind is kind and line_of(letter, act) is line for act in acts if act not in here) or any(
            act.kind in TOUCHING - OPENING
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
            if name == "answer" and (_ASKED_ONLY.fullmatch(words) or only_names(words)):
                continue  # the answer stands in the sentence behind it
            if name == "answer" and not replies(letter):  # what is only enclosed answers what it is about
                return [made(letter, line, Kind.STATE, move=Move.ANSWER)]
            turned = kind in DEFINITE and _turned(letter, line)  # it answers; which way, only a reader can say
            said, way = REPLIED["answer"] if turned else (kind, polarity)
            return [made(letter, line, said, polarity=way, move=Move.ANSWER)]
    return _plainly_said(letter, line, here)


def _turned(letter: Letter, line: Line) -> bool:
    """Say whether what a yes or a no of the table says is turned round in its sentence or in the next: "We are all for it. The treasury, however, …"."""
    at = next(place for place, one in enumerate(letter.lines) if one is line)
    following = letter.lines[at + 1 : at + 2]
    after = following[0].plain.words if following and following[0].paragraph == line.paragraph else ""
    return _CONTRAST.search(line.plain.words) is not None or _CONTRAST_AHEAD.match(after) is not None


def _plainly_said(letter: Letter, line: Line, here: Sequence[Act]) -> list[Act]:
    """Return what a sentence does that fits no row and asks nothing: it says that a reply waits, or how something is.

    It moves a debt only where its writer owes its reader an answer.
    """
    if (
        line.asks
        or line.does & {*map(str, OF_MOVE), "ask", "propose", "request"}
        or _ASKED_ONLY.fullmatch(line.plain.words)
    ):
        return []
    numbered = _ITEM.match(letter.text(line)) and _SHOULD.search(line.plain.words) and _puts_a_list(letter)
    claimed = asks_only(letter) and _claims(letter.text(line))
    if line.points and (numbered or claimed):
        return [made(letter, line, Kind.PROPOSE)]  # "2. The quota should be divided 60 to 40."
    told = any(
        act.kind is Kind.ANSWER or (act.kind in OPENING and act.move is Move.NONE) for act in here
    )  # "your letter was answered on 20 April", "we asked for the map on 3 November" tell of earlier papers
    if told or any(act.kind in TOUCHING | _JUDGING and act.move in {None, Move.ANSWER} for act in here):
        return []
    if waits(line) or letter.leaves_open(line):
        return _put_off(letter, line)
    back = _told_back(letter, line)
    kind = Kind.ANSWER if back else statement(letter, line)
    about = back or line.points or line.papers or len(letter.lines) <= _LONG or refers(line)
    return [made(letter, line, kind, move=Move.ANSWER)] if kind is not None and about else []


def _told_back(letter: Letter, line: Line) -> bool:
    """Say whether a sentence stands behind one that says what the reader asked, "You ask where it begins.", and says something."""
    at = next(place for place, one in enumerate(letter.lines) if one is line)
    before = letter.lines[at - 1] if at else None
    asked = (
        before is not None and before.paragraph == line.paragraph and _ASKED_ONLY.fullmatch(before.plain.words.strip())
    )
    return bool(asked) and answers(line.plain.words) and not line.plain.question


def _put_off(letter: Letter, line: Line) -> list[Act]:
    """Return the hold that a sentence makes which says that something waits; beside one that says nothing it makes none."""
    near = [
        one
        for one in letter.lines
        if one.paragraph == line.paragraph or not line.points or set(one.points) & set(line.points)
    ]
    asks = any(one.asks or one.does & {"ask", "propose", "request", *map(str, BY_CREDITOR)} for one in near)
    if asks or not waits(line):
        return []
    one = made(letter, line, Kind.STATE, move=Move.HOLD)
    day = None if only_looked_at(line.plain.words) else days.promised(letter.page, line.plain)
    return [replace(one, deadline=day)]


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
    if not target and letter.has("decline competence"):
        return act  # another's to answer, who is no side of the table
    return replace(act, addressees=(*act.addressees, target)) if target else replace(act, move=Move.NONE)

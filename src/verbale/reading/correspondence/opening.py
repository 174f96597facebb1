"""What a letter opens: the things that it puts, each with its point and its day, and one act where only a wish for an answer stands.

What asks for an answer sets the day for what the letter itself puts; a paragraph that puts a thing of its own has its own day.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from verbale.model import Act, Evidence, Kind, Modality, Move, When
from verbale.reading.correspondence import days
from verbale.reading.correspondence.kinds import DEFINITE, OF_MOVE, OPENING, TOUCHING
from verbale.reading.correspondence.letter import Letter, Line, line_of, made
from verbale.reading.correspondence.lists.pieces import asked_twice, pieces
from verbale.reading.correspondence.placing import COURTESY
from verbale.reading.correspondence.things import asks_for_content

_ACCEPTING = re.compile(
    r"\b(?:accept|agree|agrees|says? yes|open for acceptance|stands|valid|good|open (?:until|till|to|for))\b"
)

# A date in what is put is the thing's; only a past deed was done on a day of its own.
_TELLS = re.compile(
    r"(?i)\b(?:asked|requested|proposed|suggested|offered|demanded|invited|tabled|submitted|wrote|put|made|sent|gave|handed|addressed|conveyed|transmitted|placed|raised)\b"
)

_RUNS = re.compile(
    r"\b(?:days?|weeks?|months?|fortnight) ?,? (?:of|from|after|following) (?:\S+ ){0,6}?(?:receipt|receiving|arrival|delivery|service|notification|reach\w*|receiv\w*|arriv\w*)\b"
)
_LONG = 8  # sentences of a letter
_SEVERAL = 2  # points of what is put
_BEGINS_BACK = re.compile(
    r"\A(?:\S+ ){0,4}?(?:it|this|that|these|those|both|all|so|yes|no|your (?:\S+ )?(?:letter|note|mail|proposal|request|question|offer|claim|suggestion|figure|message|paper))\b"
)
_IN_RETURN = re.compile(
    r"\A(?:and |but )?(?:in (?:re)?turn|in exchange|for our part|on our side|quite separately|separately|on another (?:matter|subject|note)|besides|instead)\b"
)
_POINTS_BACK = re.compile(
    r"\b(?:them|these|those|this|that|it|the same)\b"
)  # what is asked for stands in the sentence before

_REPLY_NOUN = re.compile(
    r"\b(?:answers?|reply|replies|responses?|reactions?|views?|decisions?|comments?|consent|agreement|acceptance|confirmation|position|opinion|word)\b",
    re.IGNORECASE,
)

# A sentence that sets a day without asking: "31 August will do", "we need it by the end of October", "Here too, 30 April".
_SETS = re.compile(
    r"\bDAY (?:will|would|is|should) |\b(?:need|needs|require|requires|valid|open|good)\b|\A(?:here|there) (?:too|also)\b|\bdecision\b"
)

_ANNOUNCED = re.compile(
    r"\b(?:two|three|four|five|several|some|a few|the following|following|another|a second|one more) (?:\S+ ){0,2}?(?:things?|points?|matters?|questions?|requests?|items?|proposals?|issues?|subjects?|topics?)\b"
)

_THINGS = "it|this|these|those|them|each|both|such"  # words that point back; "that" may begin a clause as well
_BACK = re.compile(rf"\b(?:{_THINGS}|that)\b(?! (?:the|your|our|all))")
_BACK_TO = re.compile(rf"\b(?:{_THINGS})\b(?! (?:the|your|our|all))")

_ITEM = re.compile(r"(?:\( )?(?:\d{1,2}|[a-h]|[ivx]{1,4}) ?[.)] |[-–•] ")

_ON_EACH = re.compile(
    r"\b(?:each|both|all (?:of )?(?:these|them|three|four)|all points|every point|the above|these (?:two|three|points|questions|matters))\b"
)


def _day_set(letter: Letter, asked: list[Line], put: list[Line], content: list[Act]) -> When | None:
    """Return the day that a letter sets for what it puts: where it asks for an answer, else where it puts something."""
    due = next((day for line in asked if (day := days.deadline(letter.page, line.plain))), None)
    paragraphs = {place.paragraph for act in content if (place := line_of(letter, act)) is not None}
    until = [
        line for line in letter.lines
        if line in put or _ACCEPTING.search(line.plain.words) or (line.paragraph in paragraphs and _SETS.search(line.plain.words))
    ]  # fmt: skip
    if due is None:
        due = next((day for line in letter.lines if (day := days.expiry(letter.page, line.plain))), None)
    setting = next((line for line in until if "hold" not in line.does and days.deadline(letter.page, line.plain)), None)
    if due is not None or setting is None or (len(content) > 1 and line_of(letter, content[0]) is setting):
        return due  # "reopen the bridge by 1 April" is no day for the offer beside it
    return days.deadline(letter.page, setting.plain)


def opened(letter: Letter, acts: list[Act]) -> list[Act]:
    """Put together what a letter opens: its points, its day, and one act where only a question or a wish for an answer stands."""
    own = set(letter.speaker.parties)
    opening = [
        act for act in acts
        if act.kind in OPENING and set(act.actors) & own and act.move in {None, Move.REPLACE} and act.certainty == "asserted"
        and act.modality not in {Modality.NOT_DONE, Modality.DENIED}
    ]  # fmt: skip
    pressing = [act for act in opening if _presses(letter, act, opening)]
    content = [act for act in opening if act not in pressing]
    content = _once(letter, content)
    announced = [act for act in content if _announces(letter, act)]
    if len(announced) < len(content):
        pressing, content = [*pressing, *announced], [act for act in content if act not in announced]
    debtor = letter.has("hold", "not received", "decline competence", "refer") or any(
        "received on" in line.does and re.search(r"\byour\b", line.plain.words) for line in letter.lines
    )
    asked = [line for line in letter.lines if line.asks or ("ask" in line.does and not debtor)]
    put = [line for line in letter.lines if line.asks or line.does & {"propose", "request"} or _asks_to_hear(line)]
    put = [
        line for line in put if not line.does & {*map(str, OF_MOVE), "none"} and not COURTESY.search(line.plain.words)
    ]
    due = _day_set(letter, asked, put, content)
    others = [
        act for act in acts if act.move in {Move.REMIND, Move.REDATE, Move.REPLACE, Move.OPEN} and set(act.actors) & own
    ]
    wanted: list[Act] = []
    if not content and not others:
        lines = put or [line for line in asked if not line.does & {*map(str, OF_MOVE), "none"}]
        lines = [line for line in lines if line.points or not _ANNOUNCED.search(line.plain.words)] or lines
        if pressing:
            content, pressing = pressing[:1], pressing[1:]
        elif lines:
            kind = Kind.PROPOSE if "propose" in lines[0].does else Kind.REQUEST
            content = [made(letter, lines[0], kind)]
            wanted = list(content)
    free = [line for line in put if not any(line_of(letter, act) is line for act in others)]
    wanted += [one for one in _besides(letter, content or others, free) if one not in wanted]
    content = [*content, *(one for one in wanted if one not in content)]
    pointless = (
        bool(letter.page.dossier.points)
        and not letter.subjects.alone
        and not any(act.points for act in content)
        and len({about for act in content if (place := line_of(letter, act)) and (about := letter.about(place))})
        < _SEVERAL
    )
    if len(content) > 1 and pointless:
        one = next(
            (act for act in content if not _REPLY_NOUN.search(act.topic)), content[0]
        )  # one thing is put, in two sentences
        pressing, content = [*pressing, *(act for act in content if act is not one)], [one]
    result = []
    twice = [act for act in opening if act not in content and act not in pressing]
    for act in (*acts, *wanted):
        if act in pressing or act in twice:
            result.append(replace(act, move=Move.NONE))
        elif act in content:
            result += _in_pieces(letter, _full(letter, act, _due(letter, act, content, asked, due)))
        elif act in others and due is not None and act.deadline is None:
            remade = replace(act, deadline=due, evidence=_with_quotes(letter, act, asked))
            result.append(replace(remade, move=Move.REDATE) if act.move is Move.REMIND else remade)
        else:
            result.append(act)
    return [_on_points(letter, act) for act in result]


def _besides(letter: Letter, content: Sequence[Act], put: Sequence[Line]) -> list[Act]:
    """Return acts for what a letter asks besides, on points of their own, which no clause gave: in other paragraphs, or in questions that name them."""
    if not content or not letter.page.dossier.points:
        return []
    places = [place for act in content if (place := line_of(letter, act)) is not None]
    covered = {point for act in content for point in act.points} | {point for place in places for point in place.points}
    covered |= {about for place in places if not place.points and (about := letter.about(place))}
    found = []
    for line in put:
        beside = any(place.paragraph == line.paragraph for place in places)
        if (beside and not _of_its_own(line)) or _ANNOUNCED.search(line.plain.words):
            continue
        point = line.points[0] if len(line.points) == 1 else letter.about(line)
        if "ask" in line.does and not line.points and _REPLY_NOUN.search(letter.text(line)):
            continue  # only an answer is asked for
        if not point or point in covered or line.does & {"answer", "accept", "refuse", "hold"}:
            continue
        covered.add(point)
        found.append(made(letter, line, Kind.PROPOSE if "propose" in line.does else Kind.REQUEST, points=(point,)))
    return found


def _asks_to_hear(line: Line) -> bool:
    """Say whether a sentence asks to be told something on a point that it names: "we should be glad to hear what fees you will take"."""
    return "ask" in line.does and len(line.points) == 1 and not line.headed and asks_for_content(line.plain.words)


def _of_its_own(line: Line) -> bool:
    """Say whether a sentence beside others that ask is a question of its own: it names its point, and ends as questions do or is an item."""
    named = len(line.points) == 1 and not line.headed
    return named and (line.asks or _ITEM.match(line.plain.words) is not None)


def _once(letter: Letter, acts: Sequence[Act]) -> list[Act]:
    """Return acts without those that the same sentence gave twice: the one whose point is known, else the first."""
    kept: dict[int, Act] = {}
    for act in acts:
        place = line_of(letter, act)
        key = id(place) if place is not None else id(act)
        if key not in kept or (act.points and not kept[key].points):
            kept[key] = act
    return list(kept.values())


def _announces(letter: Letter, act: Act) -> bool:
    """Say whether a sentence only says that several things follow: "I should like to put two things to you"."""
    line = line_of(letter, act)
    return line is not None and not line.points and not act.points and _ANNOUNCED.search(line.plain.words) is not None


def _presses(letter: Letter, act: Act, others: Sequence[Act]) -> bool:
    """Say whether a request is only for an answer to what else stands in the letter; a question on a point of its own is none."""
    line = line_of(letter, act)
    if act.kind is not Kind.REQUEST or line is None or "ask" not in line.does:
        return False
    if asks_for_content(line.plain.words):
        return False
    own = {*act.points, *line.points}
    if own and not _BACK.search(line.plain.words):
        put = {
            point
            for other in others
            if other is not act and (place := line_of(letter, other)) is not None
            for point in (*other.points, *(place.points if place is not line else ()))
        }
        alone = bool(act.points) and any(
            line_of(letter, other) is line and not other.points for other in others if other is not act
        )
        if alone:
            return False  # the wish for an answer beside it in its sentence is another act
        if not own & put:
            return False
    return not act.topic or bool(_REPLY_NOUN.search(act.topic)) or ".polite." in act.rule or bool(act.points)


def _due(letter: Letter, act: Act, content: Sequence[Act], asked: Sequence[Line], due: When | None) -> When | None:
    """Return by when a letter that puts several things wants one of them: the day of its own paragraph, else that of the whole."""
    line = line_of(letter, act)
    if len(content) < 2 or line is None:
        return due
    places = [place for other in content if (place := line_of(letter, other)) is not None]
    owner: dict[int, When] = {}
    free: list[When] = []
    for one in letter.lines:
        day = (
            days.deadline(letter.page, one.plain)
            if "hold" not in one.does and (one in asked or one in places or _SETS.search(one.plain.words))
            else None
        )
        if day is None:
            continue
        before = [
            place for place in places if place.paragraph == one.paragraph and place.plain.start <= one.plain.start
        ]
        if before and not _ON_EACH.search(one.plain.words):
            owner.setdefault(id(before[-1]), day)
        else:
            free.append(day)
    return owner.get(id(line)) or (free[0] if free else None if len(owner) > 1 or len(places) == len(owner) else due)


def _full(letter: Letter, act: Act, due: When | None) -> Act:
    """Return what a letter puts with its points and its day."""
    line = line_of(letter, act)
    words = letter.text(line) if line else ""
    listed = act.rule == "letter/list.wanted"  # an item goes on in no other item
    goes_on = ([line] if listed else letter.goes_on(line)) if line else []
    below = tuple(point for one in goes_on for point in one.points)
    points = letter.subjects.opened(act.points, below) if act.points or below else ()
    if not points and line is not None:
        apart = _IN_RETURN.match(line.plain.words) is not None  # a thing of its own, whatever stands around it
        whole = letter.subjects.opened((), ())
        whole = whole if all(_introduced(letter, line, point) for point in whole) else ()
        apart = apart or any(_asked_elsewhere(letter, line, point) for point in whole)
        points = () if apart else (near,) if (near := letter.about(line)) else whole
    evidence = act.evidence
    if due is not None and due != act.deadline:
        evidence = _with_quotes(
            letter, act, [one for one in letter.lines if days.deadline(letter.page, one.plain) == due]
        )
    evidence = _with_quotes(
        letter, replace(act, evidence=evidence), [one for one in letter.lines if _RUNS.search(one.plain.words)]
    )
    lasts = act.kind is Kind.PROPOSE and (line is None or days.deadline(letter.page, line.plain) is None)
    if line is not None and not listed and _POINTS_BACK.search(line.plain.words):
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
    if line is None:
        return [act]
    if act.kind is Kind.REQUEST and (two := _two_things(letter, act, line)):
        return two
    if letter.page.dossier.points:
        return [act]
    counted = pieces(letter.page.text[line.plain.start : line.plain.end])
    return [replace(act, topic=piece) for piece in counted] or [act]


def _two_things(letter: Letter, act: Act, line: Line) -> list[Act]:
    """Return the two requests of a sentence that asks twice, each with its own words and point; none where both are on one point."""
    start = line.plain.start
    parts = asked_twice(letter.page.text[start : line.plain.end])
    if not parts:
        return []
    own = [letter.subjects.of(letter.page.text[start + first : start + last]) for first, last, _ in parts]
    if set(own[0]) & set(own[1]):
        return []
    rest = tuple(quote for quote in act.evidence if quote != letter.page.quote(start, line.plain.end))
    first, second = (
        (
            letter.page.quote(start + begins, start + ends),
            *(quote for quote in rest if quote.start >= line.plain.end or quote.end <= start),
        )
        for begins, ends, _ in parts
    )
    points = tuple(point for point in act.points if point not in own[1])
    return [
        replace(
            act, points=own[0] or points, topic=act.topic or ("" if own[0] or points else parts[0][2]), evidence=first
        ),
        replace(act, points=own[1], topic="" if own[1] else parts[1][2], evidence=second),
    ]


def _with_quotes(letter: Letter, act: Act, lines: Sequence[Line]) -> tuple[Evidence, ...]:
    quotes = (letter.page.quote(line.plain.start, line.plain.end) for line in lines)
    return tuple(dict.fromkeys((*act.evidence, *quotes)))


def _on_points(letter: Letter, act: Act) -> Act:
    """Give a move without a point those that its letter is about, where it is about one alone."""
    if act.move is Move.ANSWER and act.polarity is None and act.rule.startswith("letter/move."):
        return act  # a plain statement is about what its words say
    moves = act.move is not None and act.move is not Move.NONE and act.move is not Move.REPLACE
    own = bool(set(act.actors) & set(letter.speaker.parties))
    if not own or act.points or not (moves or act.kind in TOUCHING) or act.move is Move.NONE:
        return act
    line = line_of(letter, act)
    if act.move is Move.HOLD and line is not None and (above := _above(letter, line)):
        return replace(act, points=(above,), topic="")  # what waits is what its paragraph speaks of
    alone = letter.subjects.alone
    if alone and _on_something_else(letter, act, line, alone[0]):
        return act
    return replace(act, points=alone, topic="" if alone else act.topic)


def _on_something_else(letter: Letter, act: Act, line: Line | None, point: str) -> bool:
    """Say whether an act of a letter that names one point is on something else all the same."""
    if len(letter.lines) > _LONG and not _near(letter, act, point):
        return True  # a long letter that names a point once, elsewhere, is not about it
    if line is None:
        return False
    if act.topic and act.evidence[0].start > line.plain.start:
        return True  # the second thing of a sentence that asks two
    asked = act.kind in OPENING and act.move is None and _asked_elsewhere(letter, line, point)
    made = act.move is Move.HOLD and any(
        "hold" in one.does and one.paragraph != line.paragraph and point in one.points for one in letter.lines
    )  # what waits on the point is said where it is named
    return asked or made or _first_of_two(letter, act, line, point) or not _introduced(letter, line, point)


def _first_of_two(letter: Letter, act: Act, line: Line, point: str) -> bool:
    """Say whether a yes or a no speaks of a thing of its own before the point is named: "The herring was agreed. With mackerel it is otherwise"."""
    named = [one for one in letter.lines if point in one.points]
    later = bool(named) and all(one.plain.start > line.plain.start for one in named)
    return act.kind in DEFINITE and later and _BEGINS_BACK.search(line.plain.words) is None


def _introduced(letter: Letter, line: Line, point: str) -> bool:
    """Say whether a sentence may be about the point of its letter: not where that is named only further down, or where it puts a thing of its own."""
    if _IN_RETURN.match(line.plain.words):
        return False
    if point in letter.subjects.of(letter.title):
        return True
    named = [one for one in letter.lines if point in one.points]
    return not named or any(one.paragraph == line.paragraph or one.plain.start <= line.plain.start for one in named)


def _asked_elsewhere(letter: Letter, line: Line, point: str) -> bool:
    """Say whether another paragraph asks for something on a point by its name, so that a request that names none is for another thing."""
    own = line.plain.words
    asked = (one for one in letter.lines if one.paragraph != line.paragraph and point in one.points)
    return (
        not _BACK_TO.search(own)
        and not _REPLY_NOUN.search(own)
        and any(one.asks or "request" in one.does for one in asked)
    )


def _above(letter: Letter, line: Line) -> str:
    """Return the one point that is named in the paragraph of a sentence, before it; empty where there is none, or more than one."""
    before = [one for one in letter.lines if one.paragraph == line.paragraph and one.plain.start < line.plain.start]
    found = {point for one in before for point in one.points}
    return next(iter(found)) if len(found) == 1 and not line.papers and not _ON_EACH.search(line.plain.words) else ""


def _near(letter: Letter, act: Act, point: str) -> bool:
    """Say whether a letter names a point beside an act, in its title or more than once."""
    line = line_of(letter, act)
    named = [one for one in letter.lines if point in one.points]
    return (
        len(named) > 1
        or point in letter.subjects.of(letter.title)
        or any(line is not None and one.paragraph == line.paragraph for one in named)
    )

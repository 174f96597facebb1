"""What the record of a meeting or a call, or a report, tells that a side said on what was asked of it.

"Mr Reker said that Belmark would carry half of the cost" is Belmark's answer, on the day of the record or the day that it names. Who asks,
thanks or takes note answers nothing; who will consult holds. Each item stands for itself: its heading says what it is about.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from verbale.model import Act, Kind, Modality, Move, Polarity, When
from verbale.model.spoken import FOR_ALL
from verbale.reading.acts.roles import Span
from verbale.reading.acts.who import Speaker
from verbale.reading.correspondence import days
from verbale.reading.correspondence.kinds import TOUCHING
from verbale.reading.correspondence.labelled import labelled
from verbale.reading.correspondence.plain import Plain, plainly
from verbale.reading.correspondence.present import sides
from verbale.reading.correspondence.statements import answers, opinion, pending
from verbale.reading.correspondence.subjects import Subjects
from verbale.reading.genres.listed import Names, names
from verbale.reading.lang.en.rumours import rumoured
from verbale.reading.parsed_document import MentionKind, Page

_RECORD = re.compile(
    r"(?im)^\W*(?:[\w’'&-]+ ){0,6}(?:minutes|protocol|summary|record|notes?|report|meeting|session|call|plenary|trilogue|committee|commission|conference|readout|aide|compte|file note)\b"
)
_SAYS = (
    r"(?:[a-z]{2,}ed|said|says|spoke|drew|put|took|thought|gave|went|read|sent|brought|stood|came|made|ran|saw|withdrew|let|kept|began|rose|sought|found|left|set|stated|states|explained|announced|replied|answered|reported|confirmed|declared|added|indicated|informed|told|made (?:it )?(?:known|clear)|let it be known|wrote|called|gave|noted that|observed|remarked"
    r"|regretted|recalled|repeated|maintained|considered|held|thought|felt|insisted|pointed out|agreed|accepted|approved|consented|endorsed|refused|rejected|declined|turned|undertook|promised|would|could|will|cannot|was|were|is|had|has)"
)
_ASIDE = r"(?:, [^,.;]{2,90},|,? \([^)]{2,60}\))?"
_ASKS = re.compile(
    r"\b(?:asked|asks|requested|invited|urged|proposed|suggested|put forward|tabled|wondered|inquired|enquired|demanded|called (?:on|for|upon)|appealed|raised the question|reminded|complained|regretted|deplored|criticised|hoped|wished)\b"
)
_ANOTHER = re.compile(
    r"\A\W*(?:The|This) (?:[Cc]hair\w*|committee|commission|meeting|plenary|council|secretar\w*|president\w*|executive|session|parties|sides|two|delegations?|heads?|next)\b"
    r"|\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b|\A\W*(?:\d|Item|Next|Date|Any other|\(?notes?\b|Copies|Close|End)"
    r"|\A\W*(?:(?:[Tt]he |[Aa]n? )?(?:[A-ZÀ-Þ][\w’'-]+ ){1,4}|The (?:[a-z-]+ ){1,3})(?:said|called|presented|reported|spoke|thanked|welcomed|noted|asked|described|explained|added|showed|told|wondered|hoped|replied|answered)\b"
)
_GIVES = re.compile(
    r"\b(?:gave|announced|stated|read out|conveyed|communicated) (?:\S+ ){0,3}(?:answer|reply|response|decision|position)\b"
)
_QUIET = re.compile(
    r"\b(?:thanked|took note|noted (?:this|that|with)|welcomed|congratulated|expressed (?:his|her|its|their) (?:thanks|satisfaction|regret|hope|gratitude)|paid tribute|no remarks|presented the)\b"
)
_HEAD = re.compile(
    r"(?:\A|\n)[ \t]*(?:(?:Item |Point |Agenda item )?\d+[.,):][ \t]*|[A-Z][.):] )?(?P<head>[A-ZÀ-Þ][^\n.:]{1,70})[.:](?= )"
)
_A_SENTENCE = re.compile(
    r"\b(?:said|asked|noted|stated|replied|explained|recalled|wondered|thanked|opened|welcomed|proposed|agreed|told|reported|answered|wished|hoped|was|were|had|has|is|are|will|would|could)\b"
)  # no heading
_LISTS_PEOPLE = re.compile(
    r"(?:also )?(?:present|participants?|participating|attend\w*|in attendance|apologies|excused|absent|delegations?|invited|chair\w*|secretary|minutes? tak\w*|note[- ]taker|copies|copy|cc|distribution|place|venue|time|date|duration|subject|from|to)\b",
    re.IGNORECASE,
)
_UNDERTAKES = re.compile(
    r"\b(?:undertook|promised|agreed|would|will) (?:\S+ )?(?:to )?(?:consult|consider|study|examine|revert|reply|look|come back|put|take it"
    r"|(?:give|send|convey|communicate|let (?:\S+ ){1,3}have|provide|supply|furnish) (?:\S+ ){0,4}?(?:answer|reply|response|decision|position|reaction|view))\b"
    r"|\b(?:take|taking|took) (?:it|this|that|them|(?:the|his|her|our|your|their) \S+) (?:away|back|home|to (?:our|the|my|its))\b"
    # what was sent to others for their opinion, or waits for theirs, is not answered
    r"|\b(?:has|had|have|was|were) (?:been )?(?:\S+ )?(?:referred|submitted|put|passed|sent|forwarded|given|laid) (?:on )?(?:to|before) (?!we\b|you\b)"
    r"|\b(?:wished|wanted|needed|preferred|had|will|wish(?:es)?|need(?:s)?) (?:first )?to (?:have|hear|see|await|wait for|obtain|know) (?:\S+ ){0,6}?first\b"
    # a paper that will be handed over is still to come
    r"|\b(?:will|would|shall|should|(?:is|are|was|were) to) (?:\S+ )?(?:be (?:\S+ )?(?:handed over|sent|supplied|transmitted|delivered|submitted|circulated|made available|forwarded|issued|shared|published|released|provided)|have (?:it|them|both)|receive|follow|arrive)\b(?!.* (?:[$€£]|\d+(?:[.,]\d+)* (?:per|%|euros?|dollars?|pounds?|crowns?|million|billion|tonnes?)))"
)
_HANDS_OVER = re.compile(
    r"verb\.(?:hand|send|deliver|circulate|present|attach|enclose|distribute|give|show|transmit|forward|pass)\b"
)
_A_PAPER = r"(?:letters?|notes?|requests?|proposals?|questions?|offers?|claims?|papers?|messages?|mails?|drafts?)\b"
_NONE_YET = re.compile(
    r"\bwe (?:\S+ ){0,2}?(?:had|have|has) (?:as yet |still |so far )?(?:no|not)(?: yet)? (?:\S+ ){0,3}?(?:position|mandate|decision|view|instructions|answer|opinion)\b"
)
# another amount, another text of one's own: put anew
_ANEW = re.compile(
    r"\b(?:reduc|lower|rais|improv|revis|modif|amend|increas|cut|chang|adjust)\w* (?:its|his|her|their|the|our) (?:\S+ ){0,2}?(?:proposal|offer|claim|demand|figure|bid|price|request)\b"
    r"|\b(?:is|are|was|were|am|be|will be|would be) (?:\S+ )?(?:ready|prepared|willing|able) to (?:bear|pay|carry|meet|contribute|offer|accept|grant|cover|take) (?:\S+ ){0,3}?(?:\d|half|third|quarter|fifth|part|share)"
    r"|\b(?:came|went|moved) (?:down|up) (?:to|by) (?:\S+ ){0,3}?\d|\b(?:can|could|will|would|might|(?:is|are|was|were) (?:ready|prepared|willing|able) to) (?:\S+ ){0,2}?(?:go|come|move|stretch|rise|settle)(?: down| up| as far as| as high as| as low as)? (?:to|at|for) (?:\S+ ){0,3}?\d"
)
_REMINDS = re.compile(
    r"\b(?:remind(?:ed|s)?|recall(?:ed|s)?|drew (?:\S+ )?attention to|returned to|came back to|referred (?:again |once more )?to|wondered what had become|asked (?:again|once more)|repeated) (?:\S+ ){0,12}?"
    r"(?:letter|note|proposal|request|question|claim|paper|offer|figures|answer|reply)\b(?: \S+){0,30}? (?:still|yet|without|missing|outstanding|unanswered|nothing|become|not been|no answer|no reply|passed|up)\b"
    r"|\bwondered what had become of\b|\b(?:still|yet) (?:without|missing|outstanding|awaited|waiting|unanswered)\b|\b(?:drew (?:\S+ )?attention to|reminded (?:\S+ ){1,3}of) (?:our|the) (?:letter|note|proposal|request|question|claim|paper|offer)\b"
)
_KINDS = {
    Move.HOLD: Kind.HOLD, Move.REMIND: Kind.RESTATE, Move.WITHDRAW: Kind.RETRACT, Move.DECLINE: Kind.ANSWER,
    Move.OPEN: Kind.PROPOSE,
}  # fmt: skip
_TOLD = ("not received", "lapse", "withdraw", "received on", "decline competence")
_SAYS_SO = {"accept": Polarity.POSITIVE, "refuse": Polarity.NEGATIVE}
_ANSWERING = frozenset({Kind.ACCEPT, Kind.REFUSE, Kind.ANSWER, Kind.AGREE, Kind.CONCEDE, Kind.SUPPORT, Kind.OPPOSE})
_SUBJECT_REACH = 60
_HE = re.compile(rf"\A(?:[A-Z][a-z]+ (?:[a-z’'-]+ ){{0,8}}?)(?P<who>he|she|it|they) {_SAYS}\b")
_CARRIED = 2  # sentences without a subject of their own that go on with what somebody said
_TABLE_OF_TWO = 2


Side = tuple[str, Span | None]  # a party, and the line that says that somebody speaks for it
Subject = Sequence[tuple[re.Pattern[str], Side]]


@dataclass(frozen=True, slots=True)
class Said:
    """What a side said: its party, the sentence, and where what it said begins.

    Parameters
    ----------
    party
        Its id.
    start, end, content
        Places in the text: the sentence, and within it what was said.
    item
        Number of the item.
    proof
        The line that says for whom a person speaks.
    """

    party: str
    start: int
    end: int
    content: int
    item: int
    proof: Span | None


def told(page: Page) -> list[Act]:
    """Return the answers and holds that a record tells, as its own acts beside what its clauses give.

    Parameters
    ----------
    page
        A record, laid out. A text without a head that calls it one gives nothing.
    """
    if not _is_record(page):
        return []
    subjects, heads = Subjects(page.dossier), _heads(page)
    found: list[tuple[Said, Act]] = []
    spoken_for: dict[tuple[str, int], Span] = {}  # where somebody says that they speak for others too
    quiet: set[tuple[str, int]] = set()
    for one in _said(page, heads):
        head = heads[one.item][1] if one.item >= 0 else ""
        if rumoured(page.text[one.start : one.end]):
            continue  # "…, I am told": nobody said so
        plain, does = _read(page, one)
        if "silent" in does:
            quiet.add(
                (one.party, one.item)
            )  # who has nothing to say on a matter answers nothing of it by what else is said
        if FOR_ALL.search(page.text[one.start : one.end]):
            spoken_for[one.party, one.item] = (one.start, one.end)
        act = _act(page, one, plain, does, subjects, head)
        if act is not None:
            span = spoken_for.get((one.party, one.item))
            quotes = (*act.evidence, page.quote(*span)) if span is not None else act.evidence
            found.append((one, replace(act, evidence=tuple(dict.fromkeys(quotes)))))
    return [
        act for one, act in found
        if (one.party, one.item) not in quiet or act.move is not Move.ANSWER or act.polarity is not None
    ]  # fmt: skip


def _is_record(page: Page) -> bool:
    return (
        not page.rules_only
        and len(page.dossier.parties) >= _TABLE_OF_TWO
        and _RECORD.search(page.text[:400]) is not None
    )


def _heads(page: Page) -> list[tuple[int, str]]:
    heads = ((match.start("head"), match["head"]) for match in _HEAD.finditer(page.text))
    return [(at, head) for at, head in heads if not (_A_SENTENCE.search(head) or _LISTS_PEOPLE.match(head))]


def with_told(page: Page, acts: Sequence[Act]) -> list[Act]:
    """Return the acts of a record's clauses, those that answer with their move, and the answers and holds that no clause gave."""
    found, more = _to_the_other(page, _under_heads(page, _put_by_sides(page, acts))), []
    for one in told(page):
        places = [number for number, act in enumerate(found) if one.move is Move.ANSWER and _is_told(act, one)]
        for number in places:
            act = found[number]
            found[number] = replace(
                act,
                move=Move.ANSWER,
                points=act.points or one.points,
                papers=act.papers or one.papers,
                when=None if act.when in one.papers else act.when,  # "in reply to the question of 13 November"
            )
        if one.move not in {Move.ANSWER, Move.HOLD}:  # who reminds asks for nothing new
            found = [
                replace(act, move=Move.NONE)
                if act.kind in {Kind.PROPOSE, Kind.REQUEST}
                and one.evidence[0].start <= act.evidence[0].start < one.evidence[0].end
                else act
                for act in found
            ]
        if not places and not _promised(found, one):
            more.append(one)
    return found + more


def _promised(acts: Sequence[Act], one: Act) -> bool:
    """Say whether what is told as a statement is a promise that a clause of the sentence gave: "promised the drawings by 15 January"."""
    place = one.evidence[0]
    return (
        one.kind is Kind.STATE
        and one.move is Move.ANSWER
        and any(
            act.kind is Kind.ASSURE
            and act.certainty == "asserted"
            and act.actors == one.actors
            and place.start <= act.evidence[0].start < place.end
            for act in acts
        )
    )


def _put_by_sides(page: Page, acts: Sequence[Act]) -> list[Act]:
    """Return the acts of a record with what its people ask and propose as their sides': "Mr Pym put forward a rota" is his company's."""
    found = list(acts)
    if not _is_record(page):
        return found
    known, subjects = {party.id for party in page.dossier.parties}, Subjects(page.dossier)
    heads = _heads(page)
    for one in _said(page, heads):
        for number, act in enumerate(found):
            inside = one.start <= act.evidence[0].start < one.end
            if (
                not inside
                or act.kind not in {Kind.PROPOSE, Kind.REQUEST}
                or set(act.actors) & known
                or one.proof is None
            ):
                continue
            others = tuple(party.id for party in page.dossier.at_table if party.id != one.party)
            asked = tuple(name for name in act.addressees if name in known and name != one.party)
            found[number] = replace(
                act,
                actors=(one.party,),
                addressees=asked or (others if len(others) == 1 else ()),
                points=act.points or (subjects.of(heads[one.item][1]) if one.item >= 0 else ()),
                evidence=tuple(dict.fromkeys((*act.evidence, page.quote(one.start, one.end), page.quote(*one.proof)))),
            )
    return found


def _under_heads(page: Page, acts: Sequence[Act]) -> list[Act]:
    """Return the acts of a record with what sides ask and propose under the heading of its item, put to the one side that the sentence names."""
    if not _is_record(page):
        return list(acts)
    subjects, heads = Subjects(page.dossier), _heads(page)
    known = {party.id for party in page.dossier.parties}
    found = []
    for act in acts:
        start, end = act.evidence[0].start, act.evidence[0].end
        item = max((number for number, (at, _) in enumerate(heads) if at <= start), default=-1)
        puts = act.kind in {Kind.PROPOSE, Kind.REQUEST} and not _HANDS_OVER.search(act.rule)
        if puts and act.actors and set(act.actors) <= known and item >= 0:
            others = {name for mention in page.mentions_in(start, end) for name in mention.parties} & known - set(
                act.actors
            )
            to = act.addressees or (tuple(others) if len(others) == 1 else ())
            found.append(replace(act, points=act.points or subjects.of(heads[item][1]), addressees=to))
        elif act.kind in TOUCHING and not act.points and len(act.actors) == 1 and act.actors[0] in known and item >= 0:
            points = subjects.of(heads[item][1])  # "2. Dust masks. … Management undertook to reply by 23 February."
            found.append(replace(act, points=points) if points else act)
        else:
            found.append(act)
    return found


def _to_the_other(page: Page, acts: Sequence[Act]) -> list[Act]:
    """Return the acts of a record of two sides with what one calls for put to the other: "The union called for a shorter week"."""
    seats = [party.id for party in page.dossier.at_table]
    if len(seats) != _TABLE_OF_TWO or not _is_record(page):
        return list(acts)
    return [
        replace(act, addressees=tuple(name for name in seats if name not in act.actors))
        if act.kind is Kind.REQUEST and len(act.actors) == 1 and act.actors[0] in seats and not act.addressees
        else act
        for act in acts
    ]


def _is_told(act: Act, one: Act) -> bool:
    """Say whether a clause's act is what a sentence tells: of the same side, a yes, a no or an answer, done."""
    first, other = act.evidence[0], one.evidence[0]
    inside = other.start <= first.start < other.end
    answering = (
        act.kind in _ANSWERING and act.modality is Modality.DONE and act.move is None and act.certainty == "asserted"
    )
    return inside and answering and act.actors == one.actors


def _said(page: Page, heads: Sequence[tuple[int, str]]) -> Iterator[Said]:
    """Yield what each side says, sentence by sentence; a pronoun that opens a sentence is whoever spoke last in the item."""
    subject = _subject(names(page.dossier), {**_strangers(page), **sides(page)})
    last: Side | None = None
    before, told_by_last = -1, 0
    for sentence in page.sentences:
        item = max((number for number, (at, _) in enumerate(heads) if at < sentence.end - 1), default=-1)
        if item != before:
            last, before = None, item
        words = page.text[sentence.start : sentence.end]
        side, content = _speaker(words, subject, last if told_by_last < _CARRIED else None)
        told_by_last = 0 if side is None or content else told_by_last + 1
        last = side  # whoever else speaks, or a sentence that tells of something, ends what was said
        if side is not None:
            yield Said(side[0], sentence.start, sentence.end, sentence.start + content, item, side[1])


def _strangers(page: Page) -> dict[str, Side]:
    """Return the people of a record of whom it does not say whose they are: another paper of the record may."""
    known = {person.id for person in page.dossier.people}
    found: dict[str, Side] = {}
    for mention in page.mentions:
        person = page.people.get(mention.person) if mention.kind is MentionKind.PERSON else None
        if person is not None and not person.party and person.id not in known:
            found.setdefault(person.name.split()[-1], (person.id, (mention.start, mention.end)))
    return found


def _subject(known: Names, people: Mapping[str, Side]) -> Subject:
    """Return a pattern for each way to name who speaks: a person of a side, then a side."""
    rows: list[tuple[str, Side]] = [
        (rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Ambassador|Minister|Commissioner)\.? )?{re.escape(last)}", side)
        for last, side in people.items()
    ]
    rows += [(rf"(?:[Tt]he )?{pattern.pattern}(?: side| delegation)?", (party, None)) for pattern, party in known]
    return [(re.compile(rf"(?<![\w’'-]){written}{_ASIDE} {_SAYS}\b"), side) for written, side in rows]


_OF_A_THING = re.compile(
    r"\b(?!said|says|told|noted|stated|confirmed|replied|explained|indicated|reported|added)[a-z]+s? (?:that|which|whom) \Z"
)


def _speaker(words: str, subject: Subject, last: Side | None) -> tuple[Side | None, int]:
    """Return who speaks in a sentence, and where what is said begins; the first that stands near its beginning."""
    places = [
        (match.start(), side)
        for pattern, side in subject
        if (match := pattern.search(words)) and not _OF_A_THING.search(words[: match.start()])
    ]
    near = [
        place for place in places if place[0] <= _SUBJECT_REACH or re.search(r"[,;:] (?:that )?\Z", words[: place[0]])
    ]
    spoke = _HE.search(words)
    if spoke and last is not None and (not near or spoke.start() < min(place[0] for place in near)):
        return last, spoke.end("who")  # "In order to find common ground it lowered its claim: the other would pay 40"
    if near:
        start, side = min(near, key=lambda place: place[0])
        return side, start
    opened = re.match(r"\W*(?:He|She|They|It)\b", words)
    if opened and last is not None:
        return last, opened.end()
    return (None, 0) if _ANOTHER.search(words) or places else (last, 0)  # what follows is still the speaker's


def _read(page: Page, one: Said) -> tuple[Plain, frozenset[str]]:
    """Return what was said, put as who said it would, with what it does by the table of moves."""
    plain = _direct(plainly(page, _speaker_of(page, one), one.content, one.end))
    return plain, labelled(plain, past=days.received(page, plain) is not None, written=page.text[one.start : one.end])


def _speaker_of(page: Page, one: Said) -> Speaker:
    others = tuple(party.id for party in page.dossier.at_table if party.id != one.party)
    return Speaker(parties=(one.party,), addressees=others if len(others) == 1 else ())


def _act(page: Page, one: Said, plain: Plain, does: frozenset[str], subjects: Subjects, head: str) -> Act | None:
    """Return the act of what was said, ``None`` where it neither moves a debt of its speaker nor one owed to it."""
    move = _move(plain, does)
    if move is None:
        return None
    points = subjects.of(page.text[one.content : one.end]) or subjects.of(page.text[one.start : one.end])
    points = points or (subjects.of(head) if head else ())
    if move is not Move.ANSWER:
        points = points or subjects.near(f"{head}. {page.text[one.content : one.end]}")
    papers = days.papers(page, plainly(page, _speaker_of(page, one), one.start, one.end))
    quotes = (page.quote(one.start, one.end), *((page.quote(*one.proof),) if one.proof is not None else ()))
    kind = _KINDS.get(move, Kind.STATE)
    if move is Move.ANSWER and (papers or does & {"accept", "refuse"}):
        kind = Kind.ANSWER
    act = Act(
        kind=kind,
        actors=(one.party,),
        addressees=_speaker_of(page, one).addressees,
        points=points,
        topic=head if not points else "",
        evidence=quotes,
        confidence=0.8,
        rule=f"record/told.{'-'.join(str(move).split())}",
        move=move,
        papers=papers,
        polarity=next((polarity for name, polarity in _SAYS_SO.items() if name in does and move is Move.ANSWER), None),
        when=_day(page, plain),
    )
    if move is Move.HOLD:
        return replace(act, deadline=days.promised(page, plain), when=None)
    if move is Move.RECEIVED_ON:
        return replace(act, deadline=days.received(page, plain), when=None)
    if move is Move.LAPSE:
        return replace(act, deadline=days.ended(page, plain), when=None)
    return act


def _move(plain: Plain, does: frozenset[str]) -> Move | None:
    words = plain.words
    lead = " ".join(words.split()[:8])
    quiet = _QUIET.search(lead) is not None and not _UNDERTAKES.search(
        words
    )  # who takes note says nothing, unless to promise an answer
    if quiet or does & {"none", "scolds", "denied", "history", "everybody"}:
        return None
    if _ANEW.search(words):
        return Move.OPEN
    named = next((Move(name) for name in _TOLD if name in does), None)
    if named is not None and not plain.question:
        return named
    reminds = "remind" in does or _REMINDS.search(words) is not None
    if reminds or _NONE_YET.search(words):
        return Move.HOLD if _NONE_YET.search(words) else Move.REMIND
    return _of_debtor(plain, does, asking=_ASKS.search(lead) is not None)


def _of_debtor(plain: Plain, does: frozenset[str], *, asking: bool) -> Move | None:
    """Return whether what was said answers, or says that an answer will come; who says that there is nothing to say does neither."""
    words = plain.words
    if "silent" in does and "hold" not in does:
        return None
    if pending(words) or _UNDERTAKES.search(words) or "hold" in does:
        return Move.HOLD
    if asking or plain.question or opinion(words):
        return None
    return Move.ANSWER if answers(words) or _GIVES.search(words) or does & {"accept", "refuse"} else None


def _direct(plain: Plain) -> Plain:
    """Put what was said as who said it would: "that it would stay" is "we will stay"."""
    own = plain.words.startswith("we ")  # "we asked others whether": it is the others who are asked
    words = plain.words if own else re.sub(r"\A(?:\S+ ){0,2}?(?:someone|others?|he|she|it|they) ", "we ", plain.words)
    words = re.sub(rf"\bthat (?:it|they|he|she|(?:its|his|her|their) (?!{_A_PAPER})\S+) ", "that we ", words)
    words = re.sub(r"\b(?:its|their|his|her) ", "our ", words)
    words = re.sub(r"\b(our (?:reply|answer|response|decision|position|views?)) would\b", r"\1 will", words)
    return replace(plain, words=re.sub(r"\bwe would\b", "we will", re.sub(r"\bwe could\b", "we can", words)))


def _day(page: Page, plain: Plain) -> When | None:
    """Return the day on which it was said, where the sentence gives one that is no paper's: "informed them on 28 June"."""
    published = page.document.published
    match = re.match(r"(?:\S+ ){1,8}?on DAY\b", plain.words)
    if match is None or not plain.days or plain.days[0].when is None or published is None:
        return None
    day = plain.days[0].when
    return day if dt.timedelta(0) <= published.last - day.last <= dt.timedelta(366) else None

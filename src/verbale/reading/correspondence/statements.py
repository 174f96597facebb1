"""Sentences of a letter that fit no row of the table of moves: how something is or will be, or that a reply is still to come.

An answer needs no formula: "From tomorrow the gates open at six" answers who asked for it. So a plain statement counts as one unless it
says that the matter waits, is polite, blames, or asks something itself; whether it answers is for the state of play, which knows what
was asked. That a thing *will be done* is an answer; that *a reply will come* is none.
"""

import re

from verbale.model import Granularity, Kind
from verbale.reading.correspondence.letter import Letter, Line
from verbale.reading.lang.en.inflection import irregular

_REPLY = r"(?:repl(?:y|ies)|answers?|response|decision|views?|position|opinion|comments|conclusions?|return|reaction|verdict|findings|word|news|something)"
_STUDY = (
    r"(?:study|consider|examine|review|discuss|consult|look into|reflect|think|decide|revert|reply|answer|respond|write|come back|report back"
    r"|let you (?:know|have)|be in touch|inform you|tell you|get back|take (?:a|the|our) decision|take it up|put (?:it|this|the matter) to)"
)
_PENDING = re.compile(
    r"\b(?:not|nothing|never|cannot|no|neither) (?:\S+ ){0,6}yet\b|\byet to\b|\bas yet\b|\bstill (?:\S+ ){0,3}(?:to|with|being|under|consider\w*|study\w*|examin\w*|discuss\w*|work\w*|look\w*|check\w*|calculat\w*|count\w*|compil\w*|prepar\w*|collect\w*|gather\w*|assess\w*|draw\w*|putting|verif\w*"
    r"|await\w*|wait\w*|need\w*|divided)\b|\bpending\b|\bawait(?:s|ing|ed)?\b|\bin due (?:course|time)\b|\bfor the (?:time being|moment)\b|\bmeanwhile\b|\binterim\b|\bprovisional(?:ly)? (?:reply|answer)\b"
    r"|\bunder (?:\S+ ){0,2}(?:consideration|study|review|examination|discussion|scrutiny)\b"
    r"|\bbeing (?:\S+ )?(?:considered|studied|examined|reviewed|looked|discussed|prepared|collected|compiled|checked|verified|assembled|drawn|worked)\b"
    r"|\b(?:am|are|is) (?:\S+ )?(?:studying|considering|examining|reviewing|discussing|collecting|gathering|preparing|checking|looking into|working on|going through|consulting|seeking (?:\S+ )?(?:instructions|advice))\b"
    rf"|\b(?:will|shall|must|need to|needs to|have to|has to|intends? to|plans? to|hopes? to|expects? to|aims? to|means? to|wants? to|wish to|would like to|undertake to|undertook to|promise to) (?:\S+ ){{0,3}}{_STUDY}\b"
    rf"|\byou (?:will|shall|should|may|can) (?:\S+ ){{0,3}}(?:hear|have (?:our|my|the|a) (?:\S+ )?{_REPLY}|have it|receive (?:our|my|the|a) (?:\S+ )?{_REPLY})\b"
    r"|\byou (?:will|shall) (?:\S+ ){0,2}(?:have|receive|get|hold) (?:\S+ )?(?:it|them|both|one|all|these|this)\b(?: \S+){0,4} (?:by|before|in|on|the same day|DAY)\b"
    rf"|\b(?:our|my|the|a|an|its|whose|this|full|final|first) (?:\S+ ){{0,2}}{_REPLY} (?:\S+ ){{0,4}}(?:will|shall|can|may|must|should|is not|are not|is expected|is due|takes?) (?:\S+ ){{0,4}}(?:follow|come|expected|be (?:\S+ )?(?:sent|given"
    r"|with|taken|made|available|known|ready|reached)|take|wait|reach|go|before|by|until)\b"
    rf"|\b(?:cannot|can|could|unable to|able to|in a position to|free to) (?:\S+ ){{0,3}}(?:say|tell|answer|reply|commit|pronounce|give (?:\S+ ){{0,3}}{_REPLY}) (?:\S+ ){{0,4}}(?:until|till|before|yet|nothing|neither|now|today)\b"
    r"|\b(?:until|till|before) (?:\S+ ){0,8}(?:can|could|shall|will|is|are) (?:\S+ ){0,3}(?:not|nothing|neither|say|no)\b|\bneither yes nor no\b"
    r"|\b(?:has|have|was|were|is) (?:\S+ )?(?:passed|referred|forwarded|handed|submitted|put|laid|transmitted|sent) (?:on )?(?:to|before) (?!you)(?:our|my|the|other|someone)\b"
    r"|\b(?:will|shall|to|next) (?:\S+ )?(?:meet|meets|sit|sits|convenes?) (?:\S+ ){0,4}(?:DAY|in|on|next)\b|\b(?:meets|sits|convenes) (?:\S+ ){0,3}(?:DAY|in|on|next|only|again)\b"
    r"|\b(?:ask\w*|beg|request\w*|need\w*|want\w*|require\w*) (?:\S+ ){0,4}(?:patience|(?:more|some|further|little|additional) time|indulgence|extension|(?:another|few|two|three|more) (?:weeks?|days?|fortnight|months?)|another fortnight)\b"
    rf"|\b(?:did|do|does|has|have|had) not (?:\S+ ){{0,4}}(?:reach\w*|come to|arriv\w* at|tak(?:e|en) (?:\S+ ){{0,2}}(?:decision|position|view)|formed?|decid\w*|finish\w*|complet\w*|discuss\w*|settled) (?:\S+ ){{0,3}}(?:{_REPLY}|item|matter|question|it|work|study)?\b"
    r"|\b(?:hope|expect|count|aim|trust)s? (?:\S+ ){0,3}(?:to|on) (?:\S+ ){0,7}(?:by|before|in|on|until|end) (?:\S+ ){0,3}DAY\b|\bnot (?:be )?expected (?:\S+ ){0,3}(?:before|until)\b|\bwill be taken at\b|\b(?:is|are|lies|rests|sits) (?:now |still |presently )?(?:with|before) (?:the|our|my) (?!you)|\bin the hands of\b|\bcannot (?:\S+ )?(?:tell you|say|anticipate|foresee)\b|\btoo (?:early|soon) to\b"
    # in the hands of others, or of a later day
    r"|\bseiz?sed of\b|\bseized of\b|\b(?:premature|not (?:be |yet )?(?:proper|right|wise|appropriate|possible|prudent|helpful|fair)|wrong) (?:for we |for me )?(?:\S+ )?to (?:anticipate|say|comment|prejudge|pronounce|speculate|decide|commit|take|give)\b"
    r"|\bbe (?:looked at|looked into|considered|examined|discussed|decided|taken up|taken|answered|settled|dealt with|addressed|reviewed|resumed) (?:\S+ ){0,2}?(?:when|once|after|as soon as|only|later|together with|in (?:the )?light of|at (?:the|our|its) (?:next|coming|second|third)|in (?:the )?(?:autumn|spring|summer|winter|new year))\b"
    r"|\b(?:will|shall|is to|are to|is due to|are due to|is going to|are going to) (?:\S+ )?be (?:looked at|looked into|considered|examined|discussed|decided|dealt with|taken up|reviewed|put to|brought before|laid before)\b(?! you)"
    r"|\b(?:it|they|these|both|which|this) (?:\S+ )?(?:may|might|can|could|should|will|is|are) (?:now |not |still )?(?:be )?(?:expected|due|foreseen) (?:\S+ ){0,3}?(?:in|by|before|at|on|within|next|shortly|soon|during|later|for)\b"
    r"|\b(?:look|looking|consider|considering|examine|discuss|decide|take|answer|settle|address) (?:at |on |up )?(?:it|this|that|them|the \S+) (?:\S+ )?(?:when|once|after|as soon as|in (?:the )?light of) (?!you\b)"
    r"|\b(?:giv(?:e|es|ing|en)|receiving|deserves?) (?:it|this|them|these|your \S+|the \S+)? ?(?:\S+ ){0,3}?(?:consideration|thought|attention)\b"
    r"|\bwould (?:\S+ )?(?:prefer|rather) (?:\S+ ){0,3}?(?:wait|first)\b|\b(?:is|are) (?:with|before|being run|going) (?:past|by) "
    r"|\b(?:running|run|put|putting|taking|take) (?:it|this|that|them|the \S+) (?:by|past|to|through) (?:our|the|my|its) "
    r"|\b(?:still |now |currently )?(?:ongoing|in progress|under way|underway|in hand|on hold|not (?:yet )?ready|in the works|on (?:our|my|the) (?:list|desk|agenda)|not (?:yet )?(?:mature|ripe))\b"
)
_LOOKED = re.compile(
    r"\bbe (?:looked at|looked into|considered|examined|discussed|taken up|reviewed|put to|brought before|laid before)\b"
)
_SHORT = re.compile(
    r"\A(?:\S+ , )?(?:yes|no|agreed|confirmed|accepted|granted|refused|declined|done|certainly|of course|gladly|with pleasure|by all means|correct|quite so"
    r"|(?:we|i) (?:am )?afraid not|(?:regrettably|unfortunately|sadly) not|very well|so be it|it (?:did|does|is|has|was|will))\b"
)
_POLITE = re.compile(
    r"\b(?:pleased|glad|happy|delighted|sorry|grateful|pleasure) (?:\S+ ){0,2}to (?:\S+ )?(?:have|meet|see|read|receive|learn|hear|welcome)\b|\bwith (?:great |much |keen )?(?:interest|attention|care|concern)\b|\backnowledg\w+\b"
    r"|\b(?:apolog\w+|forgive|excuse|sympath\w+|condol\w+|congratul\w+|welcome to|look forward|enjoyed?|compliments|assurances?|good wishes|regards|safely reached|safely received)\b|\bthank\w*\b"
    r"|\b(?:has|have|was|were) (?:\S+ )?(?:received|registered|recorded|noted|filed|read|duly)\b|\b(?:take|takes|took|taken|taking) (?:\S+ )?note\b|\bwe (?:have )?(?:\S+ )?(?:note|noted|read|received)\b"
)
# How somebody else ought to do things, or what would be a fine thing, answers nothing.
_OPINION = re.compile(
    r"\b(?:we|i) (?:do |also |still )?(?:feel|find|think|believe|hold) (?:\S+ ){0,12}?(?:ought|should|could have|might have)\b|\b(?:ought to (?:be|have)|should have been)\b"
    r"|\b(?:we|i) (?:\S+ )?(?:believe|consider|find|regard|think|feel|deem) (?:that )?(?:this|that|it|these) (?:to be|is|are|as|a|fair|right)\b"  # of what was just said
    r"|\b(?:would|will|might) be (?:\S+ )?(?:desirable|nice|pleasant|a pity|better|useful|helpful|appreciated|welcome) (?:to|if)\b"
)
_NAMES_A_PAPER = re.compile(
    r"\A(?:as \w+ , )?(?:we|i) (?:now |hereby |am |are )?writ(?:e|ing) (?:to you )?(?:on|about|concerning|regarding|in connection with) (?!.* [;:] )|"
    r"\A(?:we|i) (?:\S+ ){0,2}?refer (?:back |again )?to\b(?!.* [;:] )(?!.*\b(?:and|,) (?:\S+ ){0,2}?(?:inform|confirm|state|reply|answer|accept|agree|regret)\b)"
)
_BLAME = re.compile(
    r"\b(?:surpris\w+|astonish\w+|regret\w*|disappoint\w+|deplor\w+|helps? nobody|unhelpful|threat\w*|accus\w+|alleg\w+|press|newspapers?)\b"
)
_YOURS = re.compile(
    r"\byour (?:\S+ ){0,3}?(?:questions?|letters?|notes?|requests?|proposals?|enquir\w+|inquir\w+|claims?|list|offers?|suggestions?|demands?|messages?|mails?|e-mails?|invitation|draft|ideas?|figures?|wish|terms|text|paper)\b"
    r"|\bthank(?:s| you)? (?:\S+ ){0,4}?for (?:the|your|this|that) (?:\S+ ){0,3}?(?:letters?|notes?|requests?|proposals?|questions?|offers?|messages?|e?-?mails?|draft|list|paper|invitation|quick reply|answer|reply)\b"
    r"|\b(?:in|by way of) (?:reply|response|answer) to\b|\b(?:as|what|which|whether|that) you (?:\S+ )?(?:asked|requested|proposed|suggested|wanted|wished|wish|offered|put|enquired|inquired|mentioned|wrote)\b"
    r"|\byou (?:\S+ )?(?:asked|requested|proposed|suggested|wanted to know|enquired|inquired)\b|\A(?:\S+ ){0,2}?you (?:\S+ )?(?:ask|enquire|inquire|wonder|want to know|wish to know)\b"
)
_RECAP = re.compile(
    r"\A(?:\S+ ){0,6}?you (?:have |had |also |then |further |first )?(?:asked|requested|wrote|raised|put|proposed|suggested|inquired|enquired|wanted|wished|mentioned)\b"
    r"(?!.*\b(?:we|our|i|my|agree[ds]?|accept\w*|yes|no)\b)"
)  # what the reader wanted, told before it is answered
_RE = re.compile(
    r"(?im)^(?:subject|betreff)[ \t]*:[ \t]*(?:re|aw|sv|antw|rv)[ \t]*:"
)  # the mark of mail programs; "Re:" over a letter is its subject
_ADVICE = re.compile(
    r"\A(?:should|if|when|where|in case|please|kindly|do not) (?:\S+ ){0,2}(?:you|your)\b|\A(?:please|kindly|do not)\b"
)
# A paper that was registered, passed on or laid before somebody was not answered by that.
_FILED = re.compile(
    r"\b(?:has|have|was|were|is|being) (?:\S+ ){0,2}(?:registered|logged|recorded|entered|forwarded|passed on|passed to|placed before|laid before|put before|acknowledged|brought to)\b"
    r"|\backnowledge\w* (?:\S+ ){0,4}(?:receipt|letter|note|message|proposal|request)\b|\breference (?:number|given)\b|\bautomatic (?:message|reply)\b|\bgoing round\b|\bgot it\b"
)
_OWN = re.compile(r"\b(?:we|our|my)\b")
_QUIET = frozenset({"none", "scolds", "courtesy", "denied", "hearsay", "wish", "history", "everybody"})
_CREDITOR = ("remind", "supersede", "withdraw", "lapse", "replace", "re-date")
_NO_NEWS = frozenset(
    {"met", "thought", "felt", "heard", "read", "saw", "knew", "forgot", "understood"}
)  # it tells nobody how anything is
_PASTS = "|".join(
    sorted({past for past, _ in irregular().values() if past.isalpha()} - _NO_NEWS)
)  # "We spent 1.4 million on it."
_VERB = re.compile(
    r"\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|cannot)\b|\w{3,}(?:ed|s)\b"
    rf"|\b(?:{_PASTS})\b"
)
_LEAST = 4  # words of a statement


def replies(letter: Letter) -> bool:
    """Say whether a letter refers to one of the reader's: its day, "your proposal", "you asked"."""
    days = (day for day in letter.papers if day.granularity is Granularity.DAY)
    above = letter.page.text[: letter.lines[0].plain.start] if letter.lines else ""
    return next(days, None) is not None or any(refers(line) for line in letter.lines) or bool(_RE.search(above))


def asks_only(letter: Letter) -> bool:
    """Say whether a letter asks or proposes something and refers to nothing that the reader wrote."""
    puts = letter.has("ask", "propose", "request") or any(line.asks for line in letter.lines)
    return puts and not letter.call and not replies(letter) and not any(_disposes(line) for line in letter.lines)


def _disposes(line: Line) -> bool:
    """Say whether a sentence that asks nothing says of a point that it names that the answer is yes, no, another's or still to come."""
    says = line.does & {"hold", "accept", "refuse", "decline competence"}
    if re.search(r"\bthe following\b", line.plain.words):
        return False  # "the committee agreed the following claim"
    return bool(says and line.points) and not line.asks and not line.does & {"ask", "propose", "request"}


def refers(line: Line) -> bool:
    """Say whether a sentence refers to a paper of the reader."""
    return _YOURS.search(line.plain.words) is not None


def only_names(words: str) -> bool:
    """Say whether plainly put words only name the paper that is spoken of: "I refer to your mail of 14 October."."""
    return _NAMES_A_PAPER.search(words) is not None


def waits(line: Line) -> bool:
    """Say whether a sentence says that a reply is still to come."""
    words = line.plain.words
    return not line.plain.question and not line.does & _QUIET and _PENDING.search(words) is not None


def only_looked_at(words: str) -> bool:
    """Say whether a day in plainly put words is one on which a matter will be looked at, and no answer was promised by it."""
    return _LOOKED.search(words) is not None


def pending(words: str) -> bool:
    """Say whether plainly put words say that a reply is still to come."""
    return _PENDING.search(words) is not None


def opinion(words: str) -> bool:
    """Say whether plainly put words say only what others ought to do, or what would be a fine thing."""
    return _OPINION.search(words) is not None


def answers(words: str) -> bool:
    """Say whether plainly put words can dispose of something: no politeness, no blame, no word that it waits."""
    return (
        not (_PENDING.search(words) or _POLITE.search(words) or _BLAME.search(words))
        and _VERB.search(words) is not None
    )


def statement(letter: Letter, line: Line) -> Kind | None:
    """Return of which kind the act is that a plain sentence makes.

    Parameters
    ----------
    letter, line
        The letter, and one of its sentences that no row of the table and no clause gave a move.

    Returns
    -------
    Kind or None
        ``answer`` where it replies to the reader's paper in its own right, ``state`` where only what it speaks of can show that it
        answers something, ``None`` where it does neither.
    """
    if not _says(letter, line):
        return None
    if (
        letter.has("hold", "decline competence", "refer", "received on")
        or any(waits(other) or _FILED.search(other.plain.words) for other in letter.lines)
        or asks_only(letter)
    ):
        return Kind.STATE
    words = line.plain.words
    replying = line.headed or (replies(letter) and (line.points or refers(line) or _OWN.search(words)))
    return Kind.ANSWER if replying or _SHORT.search(words) else Kind.STATE


def _beside(line: Line, other: Line) -> bool:
    """Say whether two sentences belong together: in one paragraph, or on the same points, or one of them on none at all."""
    return (
        other.paragraph == line.paragraph
        or set(line.points) == set(other.points)
        or not line.points
        or not other.points
    )


def _says(letter: Letter, line: Line) -> bool:
    """Say whether a sentence says how something is or will be: no question, courtesy, blame or advice, and nothing that waits."""
    words = line.plain.words
    if line.plain.question or line.asks or line.does & (_QUIET | {"heading"}) or letter.has("not received"):
        return False
    if any(other.does & set(_CREDITOR) and _beside(line, other) for other in letter.lines):
        return False  # what stands beside a reminder gives its reasons
    if (
        _OPINION.search(words)
        or _NAMES_A_PAPER.search(words)
        or _PENDING.search(words)
        or _ADVICE.search(words)
        or _RECAP.search(words)
        or (_BLAME.search(words) and not line.points)
    ):
        return False
    if _SHORT.search(words):
        return True
    return len(words.split()) >= _LEAST and _VERB.search(words) is not None and _POLITE.search(words) is None

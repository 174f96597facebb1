"""Who did what in a sentence of minutes: subjects with their supporters and opponents, predicates, complements.

Works on the bones of a sentence (`minutes_skeleton`). A clause keeps places in the bones; the caller maps them back.
"""

import re
from collections.abc import Sequence

from verbale.model import Kind
from verbale.reading.genres.minutes import patterns as p
from verbale.reading.genres.minutes.complements import complete, cut, noun_before
from verbale.reading.genres.minutes.sides import Clause, Side, Word
from verbale.reading.genres.minutes.skeleton import SIGN, Actor, Skeleton
from verbale.reading.lang.en.minutes.lexicon import Cue, Form, nouns, verbs


def clauses(skeleton: Skeleton, cues: Sequence[Cue], previous: Side | None = None) -> list[Clause]:
    """Return the clauses of a sentence in the order of their predicates.

    Parameters
    ----------
    skeleton
        The bones of the sentence.
    cues
        Words of the lexicon in it.
    previous
        Speaker of the sentence before, for a sentence that begins with "he", "she" or "they".
    """
    return _Parser(skeleton, cues, previous).run()


# Verbs that mean an act only before certain words: to call for, to draw attention, to point out.
_NEEDS = {
    "call": (" for", " on", " upon", " to "),
    "draw": (" attention", " delegates", " the attention", " parties"),
    "point": (" to", " out"),
    "reflect": (" on ", " upon ", " that "),
}


_TEXTS_ASK = frozenset({"request", "invite", "urge", "encourage", "call", "recognise", "recognize", "ask"})
_TOGETHER = re.compile(r"\b(?:and|or|as well as|along with)\b|[/&(]")


def _apt(form: Form, low: str, end: int) -> bool:
    needs = _NEEDS.get(form.lemma)
    return needs is None or low.startswith(needs, end)


class _Parser:
    """One pass over the words of a sentence; each verb is settled by what stands before it."""

    def __init__(self, skeleton: Skeleton, cues: Sequence[Cue], previous: Side | None) -> None:
        self.skeleton = skeleton
        self.cues = cues
        self.bones = skeleton.bones
        self.previous = previous
        self.subjects: list[re.Match[str]] = []
        self.nominal = False
        self.found: list[Clause] = []
        self.waiting: list[Clause] = []

    def run(self) -> list[Clause]:
        hits = self._hits()
        if not hits and not self.nominal:
            return []
        self.subjects = list(p.SUBJECT.finditer(self.bones))
        place, count = 0, len(self.subjects)
        subject: re.Match[str] | None = None
        for word, form in hits:
            while place < count and self.subjects[place].start() < word.start:
                subject = self.subjects[place]
                place += 1
            if subject is not None and word.end <= subject.end():
                continue
            clause = self._settle(word, form, subject)
            if clause is not None:
                self._keep(clause)
        self._nominals()
        if self.found:
            complete(self.found, self.bones)
        return self.found

    def _hits(self) -> list[tuple[Word, Form]]:
        """Return the verbs of the sentence with their places, and note whether it holds a noun of the lexicon."""
        table, names = verbs(), nouns()
        hits = []
        for cue in self.cues:
            if cue.word in names:
                self.nominal = True
            form = table.get(cue.word)
            if form is None:
                continue
            start = self.skeleton.bone(cue.start)
            end = start + cue.end - cue.start
            if self.bones[start] != SIGN and _apt(form, self.bones, end):
                hits.append((Word(start, end), form))
        return hits

    def _keep(self, clause: Clause) -> None:
        self.found.append(clause)
        if clause.rule == "finite":
            for early in self.waiting:
                early.side = clause.side
            self.waiting.clear()

    def _settle(self, word: Word, form: Form, subject: re.Match[str] | None) -> Clause | None:
        if subject is not None:
            gap = p.GAP.fullmatch(self.bones, subject.end(), word.start)
            if gap is not None and not (self.found and self.found[-1].start >= subject.end()):
                return self._after_subject(word, form, subject, gap["words"], gap[0])
        agent = p.BY.match(self.bones, word.end)
        if agent is not None and form.shape == "past":
            return self._by(word, form, agent.end())
        return self._inverted(word, form) or self._pronoun(word, form) or self._coordinate(word, form)

    def _after_subject(self, word: Word, form: Form, subject: re.Match[str], words: str, gap: str) -> Clause | None:
        if form.shape == "base" and not p.MODAL.search(words) and not self.skeleton.at(subject.start()).first:
            return None
        low = max(0, subject.start() - 40)
        led = self.bones.endswith((" by ", " by the ", "with ", "with the "), 0, subject.start())
        backed = led and p.BACKED.search(self.bones, low, subject.start()) is not None
        if backed and gap.startswith(","):
            return self._coordinate(word, form)
        accompanied = self._accompanied(subject, form, low)
        if accompanied is not None and (form.shape == "ing" or form.lemma == "oppose"):
            side = self._side(subject) if accompanied == subject.start() else self._side(subject, accompanied)
            return self._clause(word, form, side, accompanied, "with", words)
        if self.found and (backed or accompanied == subject.start()):
            return self._coordinate(word, form)
        if p.ASKED.search(self.bones, low, subject.start()):
            return None  # "debated whether the X should adopt it"
        side = self._side(subject)
        return self._active(word, form, side, words, gap) if self._stands_free(side, subject) else None

    def _accompanied(self, subject: re.Match[str], form: Form, low: int) -> int | None:
        """Return where the list of "…, with the US opposing" begins, also of the second of two such."""
        found = _accompanied(self.bones, subject)
        second = self.found and self.found[-1].rule == "with" and form.shape == "ing"
        if found is None and second and p.ALSO_WITH.search(self.bones, low, subject.start()):
            return subject.start()
        return found

    def _means_nothing(self, word: Word, form: Form, side: Side, words: str) -> bool:
        """Say whether a form is no verb here: a phrase without "is", a noun, "a text, which the board adopted"."""
        if form.shape == "phrase":
            return p.BE.search(words) is None
        if form.shape == "third" and p.LIKE_A_NOUN.match(self.bones, word.end):
            return True
        ends = p.ENDS.match(self.bones, word.end) is not None
        return ends and p.RELATIVE.search(self.bones, max(0, side.start - 14), side.start) is not None

    def _active(self, word: Word, form: Form, side: Side, words: str, gap: str) -> Clause | None:
        """Read a verb right after its subject: finite, participle, or the passive with its agents."""
        if self._means_nothing(word, form, side, words):
            return None
        if form.shape == "ing" and not p.BE.search(words):
            return self._clause(word, form, side, side.end, "participle", words) if gap.startswith(",") else None
        if form.shape == "past" and p.BE.search(words):
            agent = p.BY.match(self.bones, word.end)
            if agent is not None:
                return self._by(word, form, agent.end())
            if form.lemma != "oppose":
                return None
        after = p.AFTERWARDS.match(self.bones, word.end)
        clause = self._clause(word, form, side, side.start, "finite", words)
        if after is not None:  # "noted, with Belmora, the need"
            self._join(side, *after.span())
            clause.after = after.end()
        return clause

    def _stands_free(self, side: Side, subject: re.Match[str]) -> bool:
        """Say whether a list can be a subject; of one that a preposition governs only what follows its first comma."""
        start = subject.start("base")
        if len(side.base) > 1 and start:
            _last_of_a_row(side, subject, self.bones[:start])
        low = max(0, start - 40)
        if self.bones.endswith((", including ", ", including the "), low, start) and len(side.base) > 1:
            return True  # "several countries, including the X, the X and the X, called for it"
        if p.GOVERNED.search(self.bones, low, start) is None or p.SENT_BY.search(self.bones, low, start):
            return True
        base = self.bones[subject.start("base") : subject.end("base")]
        comma = base.find(", ") if _TOGETHER.search(base) else base.rfind(", ")
        if comma < 0 or base.find(" and ") in range(comma):
            return False
        side.base = self.skeleton.between(subject.start("base") + comma, subject.end("base"))
        side.start = self.bones.index(SIGN, subject.start("base") + comma)
        return True

    def _clause(self, word: Word, form: Form, side: Side, head: int, rule: str, words: str) -> Clause:
        negated = bool(words) and p.NOT.search(words) is not None
        future = bool(words) and p.FUTURE.search(words) is not None
        modal = found[0] if words and (found := p.FUTURE.search(words)) else ""
        return Clause(side, form, word.start, word.end, head, negated, future, modal, rule=rule)

    def _not_theirs(self, form: Form, be: re.Match[str] | None, end: int) -> bool:
        """Say whether those after "by" did nothing: their chairs or papers did, or it is only to be done."""
        if p.THEIR_PEOPLE.match(self.bones, end):
            return True  # "presented by the X co-chairs"
        if be is None:
            return False
        before = self.bones[: be.start("be")]
        if be["be"] == "be" and not p.COMING.search(before):
            return True  # "to be adopted by the X", "proposed that it be adopted by the X"
        bound = p.BOUND.search(before) is not None
        return p.NOUN.match(self.bones, end) is not None or (bound and form.kind in {Kind.STATE, Kind.MEET})

    def _by(self, word: Word, form: Form, agent: int) -> Clause | None:
        """Read a passive with its agents; the point stands before the verb."""
        subject = next((one for one in self.subjects if one.start() >= agent), None)
        if subject is None or subject.start() != agent:
            return None
        left = self.bones[: word.start]
        be = re.search(
            rf"(?P<be>\b(?:was|were|is|are|been|be|being))(?P<words>(?: (?:{p.ADVERB}|not|never))*) \Z", left
        )
        earlier = self.found[-1] if self.found and self.found[-1].passive else None
        if re.search(r"(?:^|: |\. |\b(?:and|but|or), | as )\Z", left) or self._not_theirs(form, be, subject.end()):
            return None
        side = self._side(subject)
        clause = self._clause(word, form, side, word.start, "passive", be["words"] if be else "")
        if be is None and form.kind in {Kind.ACCEPT, Kind.AGREE, Kind.REFUSE}:
            clause.doubt = "it is only named, for what it qualifies"
        if be is None and p.PURPOSE.match(self.bones, subject.end()):
            clause.doubt = (
                "whether it is done, or asked for, is not known"  # "called for a board, supported by the X, to assess"
            )
        clause.passive = True
        if be is None and earlier is not None and re.search(r"(?:,? but|,? and|,) \Z", left):
            clause.points = list(earlier.points)
        else:
            clause.points = [
                noun_before(self.bones, be.start("be") - 1 if be else word.start - 1, whole=be is not None)
            ]
        against = p.PASSIVE_AGAINST.search(self.bones, subject.start("adjuncts"), subject.end())
        if against is not None and be is not None:
            opponents = Side(*against.span(), list(side.opponents))
            side.opponents = []
            other = Clause(opponents, verbs()["opposed"], *against.span(1), against.start(1), rule="passive")
            other.points = list(clause.points)
            self.found.append(other)
        return clause

    def _inverted(self, word: Word, form: Form) -> Clause | None:
        """Read "“Not now,” said X": the words in quotation marks before are the point."""
        if (
            form.shape != "past"
            or form.kind is not Kind.STATE
            or self.bones[word.start - 2 : word.start - 1] not in {"”", '"'}
        ):
            return None
        quote = re.search(r"[“\"](?P<words>[^“”\"]+)[”\"] \Z", self.bones[: word.start])
        subject = next((one for one in self.subjects if one.start() > word.end), None)
        if quote is None or subject is None or self.bones[word.end : subject.start()].strip() not in {"", "the"}:
            return None
        clause = self._clause(word, form, self._side(subject), subject.start(), "finite", "")
        clause.points = [cut(self.bones, *quote.span("words"))]
        return clause

    def _pronoun(self, word: Word, form: Form) -> Clause | None:
        low = max(0, word.start - 40)
        pronoun = p.PRONOUN.search(self.bones, low, word.start)
        if pronoun is None or pronoun["who"] == "who" or form.shape == "ing":
            return None
        words = pronoun["words"]
        if form.shape == "base" and not p.MODAL.search(words):
            return None
        if form.shape == "past" and p.BE.search(words):
            return None
        backers = p.START.search(self.bones, 0, pronoun.start("who"))
        finite = next((one for one in reversed(self.found) if one.rule == "finite"), None)
        if finite is None and backers is None and SIGN in self.bones[: pronoun.start("who")]:
            return None  # "The X circulated a text, which she said": she is not who spoke before
        side = self._meant(pronoun["who"].lower(), finite, backers)
        if side is None:
            return None
        clause = self._clause(word, form, side, pronoun.start("who"), "finite", words)
        clause.embedded = finite is not None
        return clause

    def _meant(self, who: str, finite: Clause | None, backers: re.Match[str] | None) -> Side | None:
        """Resolve "he", "she", "it", "they" to the speaker before; "he" and "she" to one actor only."""
        before = finite.side if finite is not None else self.previous
        base = list(before.base) if before is not None else []
        groups = list(before.groups) if before is not None else []
        if who != "they" and (len(base) > 1 or (who in {"he", "she"} and any(_several(actor) for actor in base))):
            base, groups = [], []
        supporters = self.skeleton.between(backers.start(), backers.end()) if backers is not None else []
        return Side(0, 0, base, groups, supporters) if base or supporters else None

    def _coordinate(self, word: Word, form: Form) -> Clause | None:
        """Read a verb that shares the subject of one before it, or of the main clause after it."""
        if form.shape == "ing":
            return self._participle(word, form, self.bones[: word.start])
        finite = next((one for one in reversed(self.found) if one.rule == "finite"), None)
        match = self._joint(word, form, finite) if finite is not None else None
        if finite is None or match is None:
            return None
        words = match["words"]
        if p.BE.search(self.bones, max(0, match.start() - 20), match.start()):
            return None
        ours = any(actor.first for actor in finite.side.base) and form.shape == "base"
        if not ours and ((form.shape == "base") != bool(p.MODAL.search(words)) or p.BE.search(words)):
            return None
        if not p.FUTURE.search(words) and finite.embedded:
            finite = next((one for one in self.found if one.rule == "finite" and not one.embedded), finite)
        side = finite.side
        if match["adjuncts"]:
            side = Side(side.start, side.end, list(side.base), list(side.groups))
            self._join(side, match.start("adjuncts"), match.end("adjuncts"))
        clause = self._clause(word, form, side, match.start(), "finite", words)
        clause.embedded = finite.embedded
        return clause

    def _joint(self, word: Word, form: Form, finite: Clause) -> re.Match[str] | None:
        """Return the words that join a verb to one before it; by a comma alone only one of the same tense that has its own object."""
        if not p.JOINED.search(self.bones, max(0, word.start - 30), word.start):
            return None
        if form.shape == "third" and finite.form.shape == "past":
            return None  # "considered the costs and requests for aid": a noun
        match = p.COORDINATE.search(self.bones, max(finite.end, word.start - 160), word.start)
        if match is None or match["sep"] not in {",", ";"}:
            return match
        listed = match["sep"] == "," and form.shape == finite.form.shape == "past"
        return match if listed and p.OBJECT.match(self.bones, word.end) else None

    def _participle(self, word: Word, form: Form, left: str) -> Clause | None:
        side = Side(word.start, word.start, [])
        if not left or left.endswith((": ", ". ", "While ", "In ")):
            clause = self._clause(word, form, side, word.start, "participle", "")
            self.waiting.append(clause)
            return clause
        finite = next((one for one in reversed(self.found) if one.rule == "finite" and not one.embedded), None)
        if self.bones.startswith((" and ", ", ", " or "), word.end):
            return None  # a noun in a row: "measuring, reporting and verification"
        if finite is None or not re.search(r"(?<!alia), (?:and |while |but |also )*(?:not )?\Z", left):
            return None
        if p.INSIDE.match(self.bones, word.end):
            return None  # "said the text, urging restraint, should go": the text urges
        head = left.rindex(",")
        clause = self._clause(word, form, finite.side, head, "participle", " not " if left.endswith("not ") else "")
        if form.lemma in _TEXTS_ASK and p.PAPER.search(left, finite.end):
            clause.doubt = "whether the paper or its speaker asks for it, is not known"
        return clause

    def _side(self, subject: re.Match[str], start: int | None = None) -> Side:
        """Take a subject apart; with `start`, only what stands after it."""
        begin = subject.start("base") if start is None else start
        end = subject.end("base") if start is None else subject.end()
        side = Side(begin, subject.end(), [])
        if start is None:
            side.base = self.skeleton.between(begin, end)
            self._join(side, subject.start("adjuncts"), subject.end("adjuncts"))
            for one in p.NEXT.finditer(self.bones, subject.start("also"), subject.end("also")):
                other = Side(*one.span(), [])
                self._join(other, *one.span())
                named = self.skeleton.between(*one.span())
                side.also.append(([actor for actor in named if actor not in other.groups], other.groups))
        else:
            side.base = self.skeleton.between(start, end)
        return side

    def _join(self, side: Side, start: int, end: int) -> None:
        backed = False
        for adjunct in p.ADJUNCT.finditer(self.bones, start, end):
            actors = self.skeleton.between(*adjunct.span())
            if adjunct["for"] and backed and not side.opponents:
                continue  # "A, supported by B, for the X, said": the X is spoken for by B
            backed = backed or bool(adjunct["with"])
            if adjunct["for"] and side.opponents:
                side.opponents += actors
            elif adjunct["for"]:
                side.groups += actors
            elif adjunct["with"]:
                side.supporters += actors
            else:
                side.opponents += actors

    def _nominals(self) -> None:
        """Read "X's objection to P", "a X proposal, supported by Y, to P", "opposition from X to P"."""
        table = nouns()
        if not self.nominal:
            return
        for match in p.NOMINAL.finditer(self.bones):
            form = table.get(match["noun"])
            actor = self.skeleton.at(match.start("who"))
            if form is None or not actor.parties or (match["between"] or "").strip() in verbs():
                continue
            low, high = match.span("adjuncts")
            self.found = [one for one in self.found if not (one.passive and low <= one.start < high)]
            side = Side(*match.span("who"), [actor])
            self._join(side, match.start("adjuncts"), match.end("adjuncts"))
            self._nominal(form, side, match)
        for match in p.FROM.finditer(self.bones):
            form = table.get(match["noun"])
            if form is not None:
                self._nominal(form, Side(*match.span("list"), self.skeleton.between(*match.span("list"))), match)

    def _nominal(self, form: Form, side: Side, match: re.Match[str]) -> None:
        clause = Clause(side, form, *match.span("noun"), match.start(), rule="nominal")
        clause.points = [cut(self.bones, match.end(), len(self.bones))]
        self.found.append(clause)


def _several(actor: Actor) -> bool:
    """Say whether somebody is no single person: "developed countries", "SBSTA"."""
    if actor.parties or actor.person:
        return False
    last = actor.name.split()[-1]
    return (
        last.isupper()
        or (last.endswith("s") and last.islower())
        or last in {"Committee", "Conference", "Plenary", "group", "plenary"}
    )


def _last_of_a_row(side: Side, subject: re.Match[str], before: str) -> None:
    """Keep only the last of a row without "and" after a lead: "At its session in Oldtown, Arvad, delegates agreed"."""
    if before.strip() and len(side.base) > 1 and not subject["adjuncts"] and not _TOGETHER.search(subject["base"]):
        side.base = side.base[-1:]


def _accompanied(bones: str, subject: re.Match[str]) -> int | None:
    """Return where the list after a "with" begins ("…, with the US opposing"), ``None`` when there is no such list."""
    start = subject.start()
    if bones.endswith(("with ", "with the "), 0, start):
        return start
    if subject.start("adjuncts") == subject.end("adjuncts"):
        return None
    last = None
    for adjunct in p.ADJUNCT.finditer(bones, subject.start("adjuncts"), subject.end("adjuncts")):
        last = adjunct
    if last is None or not last["with"] or not last["with"].startswith("with ") or last.end() != subject.end():
        return None
    return last.start("with") + 5 if not bones[subject.end() :].startswith(",") else None

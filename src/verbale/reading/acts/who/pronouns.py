"""Pronouns: "it" remembers organisations, "he" and "she" persons, "they" groups."""

import re
from dataclasses import replace

from verbale.reading.acts.classes import fold
from verbale.reading.acts.who.meaning import Who
from verbale.reading.acts.who.people import of_mention, own_side
from verbale.reading.acts.who.scene import Scene
from verbale.reading.lang.en.operators import operators
from verbale.reading.lang.en.parties import ORGANS, PARTIES, PERSONS
from verbale.reading.lang.en.world import pronouns_of_names
from verbale.reading.mentions import pronoun_of
from verbale.reading.mentions.titled import other_sex
from verbale.reading.parsed_document import Mention, MentionKind
from verbale.reading.syntax.clauses import owners as owners_of
from verbale.reading.syntax.clauses import subjects
from verbale.reading.syntax.coordination import coordinated
from verbale.reading.syntax.tree import Token, Tree

_INFORMING = frozenset({"inform", "tell", "notify", "assure", "advise", "warn", "remind"})
_NAME = re.compile(r"\b([A-Z][\w-]+) (?=[A-Z])")  # a first name before another name
_OPENING = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'.-]+\s+){1,3}[A-ZÀ-Þ][\w’'-]+(?:,\s|\s\()"
)  # "Ann Lee, Port Office, …", "Ann Lee (Peru) …"
_THING = re.compile(r"(?:The|This|That|An?|These)\s+((?:[a-z-]+\s+){1,5})")
_REACH = 300  # characters before a quoted sentence in which somebody was spoken of
_OPENS = 24  # characters within which a subject opens its sentence
_HE = frozenset({"he", "she", "him", "her", "his"})
_SEX = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
_IT = frozenset({"it", "itself", "which", "that", "its"})
_THEY = frozenset({"they", "them", "their", "who", "whom", "both", "all", "themselves", "neither", "each"})


def pronoun(scene: Scene, tree: Tree, token: Token) -> Who:
    """Return whom a pronoun means: somebody remembered, a mention that resolves it, or what it is "of" ("both of them")."""
    who = _not_the_quoted(scene, token, _meant(scene, tree, token))
    sex = _SEX.get(token.low, "")
    if not sex or not who or len(who.parties) > 1:
        return who
    key = who.person or who.parties[0]
    return who if scene.memory.called.setdefault(key, sex) == sex else Who()  # once "he", never "she"


_BOTH = re.compile(
    r"(?i)\b(?:both|the two) (?:leaders|sides|ministers|presidents|parties|delegations|countries|governments|principals|chiefs)\b"
)


def _both_before(scene: Scene, token: Token) -> bool:
    """Say whether the sentence before speaks of the two of a readout together: "Both leaders underlined it. They agreed …"."""
    here = scene.page.sentence_at(token.start)
    before = scene.page.sentences[here.index - 1] if here is not None and here.index else None
    return (
        before is not None
        and here is not None
        and before.paragraph == here.paragraph
        and _BOTH.search(scene.page.text, before.start, before.end) is not None
    )


def _not_the_quoted(scene: Scene, token: Token, who: Who) -> Who:
    """Return another than who is quoted for their "he": in "“He assured me”, the minister said" it is whoever she spoke of."""
    quoted = scene.quoted(token.start) if token.low in _SEX else None
    here = scene.page.sentence_at(token.start)
    if quoted is None or not quoted.person or here is None:
        return who
    unnamed = not who.person and bool(who.parties) and set(who.parties) <= set(quoted.parties)
    if who.person != quoted.person and not unnamed:
        return who
    first = max(0, here.start - _REACH)
    before = [
        mention
        for mention in scene.page.mentions_in(first, token.start)
        if mention.kind is MentionKind.PERSON
        and mention.person not in {"", quoted.person}
        and mention.end <= token.start
    ]
    fits = [mention for mention in before if not _wrong_title(scene, token.low, (mention.start, mention.end))]
    if not fits:
        return who if unnamed else Who()
    return replace(of_mention(scene, fits[-1]), guessed=len({mention.person for mention in fits}) > 1)


def _meant(scene: Scene, tree: Tree, token: Token) -> Who:  # noqa: C901, PLR0911  # one line a way of meaning somebody
    mention = scene.mention_at(token)
    owners = (told(tree, token) for told in (_judged, _answered, _whose, _reporter))
    owner = next((one for one in owners if one is not None), None)
    if owner is not None:
        return scene.one(tree, owner)  # "thanks Peru for its help": Peru's
    named = next((kid for kid in tree.children(token.index, "appos") if kid.tag in {"NNP", "NNPS"}), None)
    if named is not None and token.low in _THEY:
        return scene.group(tree, coordinated(tree, named.index))  # "both of them, Peru and Chile,"
    speaker = scene.speaker
    if token.low in {"they", "them"} and scene.roles.everybody and speaker is not None and len(speaker.parties) > 1:
        return Who(speaker.parties, "", speaker.proof, collective=True, words=token.text)  # of a joint text
    if token.low == "they" and scene.roles.everybody and _both_before(scene, token):
        places = tuple(scene.roles.proofs[one] for one in scene.roles.everybody if one in scene.roles.proofs)
        return Who(scene.roles.everybody, "", places, collective=True, words=token.text)
    person = scene.memory.person
    if person is not None and _of_other_sex(scene, person, token.low):
        person = None
    last = mention is None or scene.memory.fresh or _own_person(scene, mention) or _spoken_since(scene, mention, token)
    if token.low in _HE and person is not None and last:
        return _perhaps(scene, token, _again(person, token))
    if mention is not None and mention.antecedent is not None and _wrong_title(scene, token.low, mention.antecedent):
        return Who()
    if mention is not None and (mention.parties or mention.person):
        found = of_mention(scene, mention) if mention.parties else _unsided(scene, token, mention)
        return _perhaps(scene, token, found) if token.low in _HE else found
    who = _remembered(scene, token)
    if who is not None and token.low == "it" and _thing_before(scene, token, who):
        return replace(who, guessed=True)
    if who is not None:
        two = token.low in {"both", "neither", "either"} and len(who.parties) not in {0, 2}
        return replace(who, guessed=True) if two else who  # "neither of them": who of more, or of one, is a guess
    of = next((kid for kid in tree.children(token.index, "prep") if kid.low == "of"), None)
    target = tree.child(of.index, "pobj") if of is not None else None
    return scene.one(tree, target.index) if target is not None else Who()


def _perhaps(scene: Scene, token: Token, who: Who) -> Who:
    """Return whom "he" or "she" means, as a guess where somebody of another side was named beside them whom it may mean as well."""
    if _newcomer(scene, token, who):
        return replace(who, guessed=True)
    known = scene.page.people.get(who.person)
    if known is None or pronoun_of(known):
        return who
    sex = "she" if token.low in {"she", "her"} else "he"
    sentence, people = _named_last(scene, token)
    if _leads(scene, token, known.id):
        return who
    others = [scene.page.people[name] for name in people if name in scene.page.people]
    fits = any(other.party != known.party and pronoun_of(other) in {"", sex} for other in others)
    strangers = [
        first for first in _NAME.findall(scene.page.text[slice(*sentence)]) if not known.name.startswith(first)
    ]
    fits = fits or any(pronouns_of_names().get(first) == sex for first in strangers)
    return replace(who, guessed=True) if fits else who


def _leads(scene: Scene, token: Token, person: str) -> bool:
    """Say whether somebody known by office opens the sentence before, which the next goes on: "The Premier thanked Soto. She asked …"."""
    here = scene.page.sentence_at(token.start)
    if here is None or not here.index or token.start - here.start > _OPENS:
        return False
    before = scene.page.sentences[here.index - 1]
    first = next((one for one in scene.page.mentions_in(before.start, before.end) if one.person), None)
    if first is None or before.paragraph != here.paragraph or first.kind is not MentionKind.OFFICE:
        return False
    return first.person == person and first.start - before.start <= _OPENS


def _newcomer(scene: Scene, token: Token, who: Who) -> bool:
    """Say whether somebody else opened a sentence by name since the one remembered: "Ann Lee, Port Office, described nets. She …"."""
    here, last = scene.page.sentence_at(token.start), max((place[1] for place in who.antecedents), default=-1)
    if here is None or last < 0:
        return False
    for sentence in reversed(scene.page.sentences[: here.index]):
        if sentence.end <= last or sentence.paragraph != here.paragraph:
            return False
        opening = _OPENING.match(scene.page.text, sentence.start)
        if opening is not None and not sentence.start <= last < sentence.end:
            return True
    return False


def _thing_before(scene: Scene, token: Token, who: Who) -> bool:
    """Say whether the sentence before is about a thing, which "it" may mean as well: "The programme helps states. It aims to …"."""
    here, last = scene.page.sentence_at(token.start), max((place[1] for place in who.antecedents), default=-1)
    if here is None or not here.index or token.start > here.start + 1:
        return False
    before = scene.page.sentences[here.index - 1]
    opening = _THING.match(scene.page.text, before.start)
    if opening is None or last > before.start or before.paragraph != here.paragraph:
        return False
    return not any(fold(word) in ORGANS | PARTIES | PERSONS for word in opening[1].split())


def _named_last(scene: Scene, token: Token) -> tuple[tuple[int, int], set[str]]:
    """Return the last sentence before a word that names people, and whom it names."""
    here = scene.page.sentence_at(token.start)
    for sentence in reversed(scene.page.sentences[: here.index] if here is not None else ()):
        found = {
            mention.person
            for mention in scene.page.mentions_in(sentence.start, sentence.end)
            if mention.kind is MentionKind.PERSON and mention.person
        }
        if found:
            return (sentence.start, sentence.end), found
    return (0, 0), set()


_REPLIES = frozenset({"answer", "reply", "response", "reaction", "objection", "comment"})
_GRATEFUL = frozenset({"grateful", "thankful", "indebted", "thanks", "gratitude", "appreciation"})
_JUDGING = frozenset(
    {
        "thank",
        "praise",
        "commend",
        "congratulate",
        "criticise",
        "criticize",
        "blame",
        "condemn",
        "denounce",
        "fault",
        "rebuke",
        "applaud",
    }
)


def _answered(tree: Tree, token: Token) -> int | None:
    """Return to whom an answer is given, whose the proposals are that it answers: "gave Peru answers to its proposals"."""
    if token.tag != "PRP$":
        return None
    preposition = tree[tree[token.head].head]
    reply = tree[preposition.head]
    if preposition.low != "to" or reply.lemma not in _REPLIES or not tree[reply.head].verbal:
        return None
    own = tree.child(reply.head, "dative")
    if own is not None and own.nominal:
        return own.index
    return next(
        (kid.index for one in tree.children(reply.head, "dative") for kid in tree.children(one.index, "pobj")), None
    )


def _whose(tree: Tree, token: Token) -> int | None:
    """Return from whom something is on a thing of theirs: "welcomed a note from Peru on its pledge"."""
    if token.tag != "PRP$" or token.low not in {"its", "their", "his", "her"}:
        return None
    on = tree[tree[token.head].head]
    if on.dep != "prep" or on.low not in {"on", "about", "regarding", "for"}:
        return None
    if on.index > 1 and tree[on.index - 2].low == "from" and tree[on.index - 1].tag == "NNP":
        return on.index - 1
    sent = (kid for kid in tree.children(on.head, "prep") if kid.low in {"from", "by", "of"} and kid.index < on.index)
    return next(
        (kid.index for one in sent for kid in tree.children(one.index, "pobj") if kid.tag.startswith("NNP")), None
    )


def _reporter(tree: Tree, token: Token) -> int | None:
    """Return who reports of themselves: of "Peru informed the board that it had paid", and of "the note by Peru that it will pay"."""
    verb = tree[token.head]
    if token.low != "it" or token.dep not in {"nsubj", "nsubjpass"} or verb.dep not in {"ccomp", "acl"}:
        return None
    if any(kid.low in {"must", "should", "ought"} for kid in tree.children(verb.index, "aux")):
        return None
    if not any(kid.low == "that" for kid in tree.children(verb.index, "mark")):
        return None
    above = tree[verb.head]
    if above.nominal and above.lemma not in operators()["noun"]:
        return None
    if above.nominal:
        return next((one for one in owners_of(tree, above.index) if tree[one].tag.startswith("NNP")), None)
    heard, let = tree.child(above.index, "dobj", "dative"), tree[above.head]
    said = subjects(tree, above.index) if heard is not None and above.lemma in _INFORMING else []
    if above.lemma == "know" and let.lemma == "let":  # "let the board know that it would sell"
        said = subjects(tree, let.index)
    return next((one for one in said if tree[one].tag.startswith("NNP")), None)


def _judged(tree: Tree, token: Token) -> int | None:
    """Return whom somebody is thanked or blamed for what is theirs: "criticised Peru for its refusal"."""
    if token.tag != "PRP$":
        return None
    preposition = tree[tree[token.head].head]
    verb = tree[preposition.head]
    thanks = verb if verb.low in _GRATEFUL else tree.child(verb.index, "acomp", "dobj")
    if preposition.low == "for" and thanks is not None and thanks.low in _GRATEFUL:
        to = next(
            (kid for one in (thanks, verb) for kid in tree.children(one.index, "prep", "dative") if kid.low == "to"),
            None,
        )
        thanked = tree.child(to.index, "pobj") if to is not None else None
        return thanked.index if thanked is not None else None  # "grateful to Peru for its offer"
    if preposition.low not in {"for", "over"} or verb.lemma not in _JUDGING:
        return None
    return next((kid.index for kid in tree.children(verb.index, "dobj") if kid.nominal), None)


_MEN = re.compile(
    r"\b(?:Mr|Sir|Lord|King|Prince|Emir|Sultan|Pope|Father|Brother|king|prince|emir|sultan|pope|\w+sman)\b\.? ?[\w’'-]*$"
)
_WOMEN = re.compile(
    r"\b(?:Ms|Mrs|Miss|Mme|Madame|Dame|Lady|Queen|Princess|Sister|queen|princess|\w+swoman)\b\.? ?[\w’'-]*$"
)


def _of_other_sex(scene: Scene, who: Who, word: str) -> bool:
    """Say whether the title of somebody remembered is of the other sex than a pronoun: "Mr Ruiz" is no "she"."""
    key = who.person or next(iter(who.parties), "")
    if scene.memory.called.get(key, _SEX.get(word)) != _SEX.get(word):
        return True
    known = scene.page.people.get(who.person)
    if known is not None and other_sex(scene.page.text, known.name, word):
        return True
    return bool(who.antecedents) and _wrong_title(scene, word, who.antecedents[0])


def _wrong_title(scene: Scene, word: str, place: tuple[int, int]) -> bool:
    wrong = {"she": _MEN, "her": _MEN, "he": _WOMEN, "him": _WOMEN, "his": _WOMEN}.get(word)
    if wrong is None:
        return False
    start, end = place
    return wrong.search(scene.page.text[max(0, start - 12) : end]) is not None


def _unsided(scene: Scene, token: Token, mention: Mention) -> Who:
    """Return a person without a side whom a pronoun means, with the side learnt since."""
    person = scene.page.people.get(mention.person)
    surname = person.name.split()[-1] if person is not None and person.name.split() else ""
    short = scene.memory.people.get(surname) if surname else None
    return _again(short, token) if short is not None else own_side(scene, mention)


def _remembered(scene: Scene, token: Token) -> Who | None:
    """Return who was spoken of last in the number of the pronoun; ``None`` where it is no such pronoun or nobody was."""
    memory = scene.memory
    if token.low in {"latter", "former"} and (one := _of_two(scene, token)) is not None:
        return one
    if token.low in _IT and memory.one is not None:
        return _again(memory.one, token)
    if token.low not in _THEY:
        return None
    if memory.lost and token.low in {"they", "them", "their"}:
        return Who()
    who = memory.many if token.low in {"each", "both", "neither"} else memory.many or memory.one
    return _others(scene, _again(who, token), scene.quoted(token.start)) if who is not None else Who()


def _of_two(scene: Scene, token: Token) -> Who | None:
    """Return the first or the second of two: of a pair that did or met something together, else of the last two spoken of."""
    memory, place = scene.memory, 0 if token.low == "former" else 1
    if memory.many is not None and len(memory.many.parties) == 2:
        return replace(_again(memory.many, token), parties=memory.many.parties[place : place + 1], collective=False)
    before = memory.before[-1:] if place else memory.before[-2:-1]
    return _again(before[0], token) if before else None


def _others(scene: Scene, who: Who, quoted: Who | None) -> Who:
    """Leave the speaker's own side, and whose words are quoted, out of "they"."""
    if quoted is not None and set(who.parties) <= {*quoted.parties, quoted.person}:
        return Who()
    if len(who.parties) == 1 and who.parties[0] in scene.page.people and not who.collective:
        return Who()  # one person is no "they"
    own = set(scene.speaker.parties) if scene.speaker is not None else set()
    rest = tuple(party for party in who.parties if party not in own)
    named = scene.memory.many
    if who.parties and not rest and named is not None and not named.first and set(named.parties) == set(who.parties):
        return who  # "The trustees met. They offer three per cent.", in a letter of theirs
    if who.parties and not rest and scene.speaker is not None and scene.speaker.person:
        return _not_own(scene, own)  # who speaks in person says "we" of the own side, never "they"
    return replace(who, parties=rest) if rest and len(rest) < len(who.parties) else who


def _spoken_since(scene: Scene, mention: Mention, token: Token) -> bool:
    """Say whether somebody else was the subject since a mention's person was named: "He" is the ambassador of the sentence before."""
    named = [
        one.end
        for one in scene.page.mentions
        if one.person == mention.person and one.kind is MentionKind.PERSON and one.start < token.start
    ]
    return bool(mention.person) and scene.memory.spoken > max(named, default=0)


def _not_own(scene: Scene, own: set[str]) -> Who:
    """Return whom else "they" may mean: the last organisation or group spoken of that is not the speaker's own."""
    last = (scene.memory.many, scene.memory.one)
    return next((who for who in last if who is not None and who.parties and not own & set(who.parties)), Who())


def _own_person(scene: Scene, mention: Mention) -> bool:
    """Say whether a mention is the speaker, who is no "he" or "she" in their own words."""
    return scene.speaker is not None and bool(mention.person) and mention.person == scene.speaker.person


def _again(who: Who, token: Token) -> Who:
    """Return somebody remembered, as a pronoun means them again."""
    return Who(who.parties, who.person, who.antecedents, who.guessed, who.collective, token.text, who.first)

"""What is put right in a parsed sentence before anything is read in it: hyphened words made whole, a lost main verb found.

A repair states how English is: a word of the lexicon is one word ("go-ahead", "rubber-stamped"), and a sentence that ends in
a full stop has a finite verb.
"""

from collections.abc import Sequence
from dataclasses import replace

from verbale.reading.lang.en.calendar_names import DAY_NAMES
from verbale.reading.lang.en.inflection import Lemmas
from verbale.reading.lang.en.operators import operators
from verbale.reading.lang.en.sides import names_people
from verbale.reading.syntax.tree import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ASKING = frozenset({"ask", "wonder", "enquire", "inquire"})
_INDEFINITE = frozenset({"nothing", "anything", "something", "everything", "nobody", "somebody", "anybody"})


def joined(tokens: Sequence[Token], lemmas: Lemmas) -> list[Token]:
    """Return the tokens with the parts of a hyphened word of the lexicon as one."""
    groups = _groups(tokens, lemmas)
    if not groups:
        return list(tokens)
    place: dict[int, int] = {}
    firsts = {group[0]: group for group in groups}
    within = {index for group in groups for index in group[1:]}
    kept: list[tuple[Token, tuple[int, ...]]] = []
    for token in tokens:
        if token.index in within:
            continue
        group = firsts.get(token.index, (token.index,))
        place |= dict.fromkeys(group, len(kept))
        kept.append((token, group))
    return [_merged(tokens, group, number, place, lemmas) for number, (_, group) in enumerate(kept)]


def _groups(tokens: Sequence[Token], lemmas: Lemmas) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = []
    for first, hyphen, last in zip(tokens, tokens[1:], tokens[2:], strict=False):
        touching = first.end == hyphen.start and hyphen.end == last.start
        if hyphen.text == "-" and touching and lemmas.whole(f"{first.low}-{last.low}"):
            found.append((first.index, hyphen.index, last.index))
    return found


def _merged(
    tokens: Sequence[Token], group: tuple[int, ...], number: int, place: dict[int, int], lemmas: Lemmas
) -> Token:
    first, last = tokens[group[0]], tokens[group[-1]]
    outer = next((tokens[i] for i in reversed(group) if tokens[i].head not in group or tokens[i].head == i), last)
    head = number if outer.head == outer.index else place[outer.head]
    if len(group) == 1:
        return replace(outer, index=number, head=head)
    text = "".join(tokens[i].text for i in group)
    tag = last.tag
    if lemmas.verb(text.lower()) and not tag.startswith("VB") and text.lower().endswith("ed"):
        tag = "VBD"
    lemma = lemmas.lemma(text.lower(), tag)
    return Token(number, first.start, last.end, text, lemma, tag, outer.dep, head)


def _told(tokens: list[Token]) -> list[Token]:
    """Return the tokens with a finite verb as the main one where a name with its office was taken for it: "Ruiz, the chair, called"."""
    root = next((token for token in tokens if token.head == token.index and token.dep == "ROOT"), None)
    if root is None or not root.tag.startswith("NN") or not tokens or tokens[-1].text != ".":
        return tokens
    kids = [token for token in tokens if token.head == root.index]
    verb = next(
        (
            kid
            for kid in kids
            if kid.dep in {"acl", "relcl"} and kid.tag in {"VBD", "VBZ", "VBP"} and kid.index > root.index
        ),
        None,
    )
    if verb is None or any(
        token.head == verb.index and token.dep in {"nsubj", "nsubjpass", "mark"} for token in tokens
    ):
        return tokens
    made = list(tokens)
    made[verb.index] = replace(verb, dep="ROOT", head=verb.index)
    made[root.index] = replace(root, dep="nsubj", head=verb.index)
    return made


def _subjects(tokens: list[Token]) -> list[Token]:
    """Give a finite verb without a subject the name before it that was taken for an adverb: "Norway, meanwhile, has offered"."""
    made = list(tokens)
    for name in tokens:
        verb = tokens[name.head]
        if name.dep != "npadvmod" or not name.tag.startswith("NNP") or name.text in DAY_NAMES or not verb.verbal:
            continue
        kids = [token for token in tokens if token.head == verb.index]
        finite = verb.tag in {"VBD", "VBZ", "VBP"} or any(kid.tag in {"VBD", "VBZ", "VBP", "MD"} for kid in kids)
        if (
            name.index < verb.index
            and finite
            and not any(kid.dep in {*_FIRST, "csubj", "expl"} - {"aux", "mark"} for kid in kids)
        ):
            made[name.index] = replace(name, dep="nsubj")
    return made


def _its_object(tokens: list[Token]) -> list[Token]:
    """Give a verb the "it" behind it that the next clause took: "Peru opposed it and Ecuador kept silent"."""
    made = list(tokens)
    for it in tokens[1:-2]:
        before, after = tokens[it.index - 1], tokens[it.index + 2]
        taken = it.low in {"it", "them"} and it.dep == "nsubj" and tokens[it.index + 1].low == "and"
        joined = after.dep == "conj" and after.head == it.index and after.tag.startswith("NNP")
        if not taken or not joined or before.tag not in {"VBD", "VBZ", "VBP"} or before.lemma in operators()["that"]:
            continue
        if any(token.head == before.index and token.dep == "dobj" for token in tokens):
            continue
        verb = tokens[it.head]
        made[it.index] = replace(it, dep="dobj", head=before.index)
        made[after.index] = replace(after, dep="nsubj", head=verb.index)
        made[verb.index] = replace(verb, dep="conj", head=before.index) if verb.head == before.index else verb
        made[it.index + 1] = replace(tokens[it.index + 1], head=before.index)
    return made


def _verbs(tokens: list[Token], lemmas: Lemmas) -> list[Token]:
    """Take a noun with an object for the verb that it must be: "The Ministry thanks the Commission for its help"."""
    made = list(tokens)
    for verb in tokens:
        if verb.tag != "NNS" or verb.dep != "ROOT":
            continue
        kids = [token for token in tokens if token.head == verb.index]
        thing = next((kid for kid in kids if kid.dep == "dobj" and kid.index > verb.index), None)
        near = [kid for kid in kids if kid.dep in {"compound", "nmod", "nsubj"} and kid.index == verb.index - 1]
        if thing is None or not near:
            continue
        name = near[0]
        made[verb.index] = replace(verb, tag="VBZ", lemma=lemmas.lemma(verb.low, "VBZ"))
        made[name.index] = replace(name, dep="nsubj")
        for kid in kids:
            if kid.index < name.index and kid.dep in {"det", "amod", "compound", "poss"}:
                made[kid.index] = replace(kid, head=name.index)
    return made


def _around_a_parenthesis(tokens: list[Token]) -> list[Token]:
    """Give the verb behind a long parenthesis between dashes the name before it: "Peru - after a walk with those of Chile - held out"."""
    dashes = [token.index for token in tokens if token.text in {"-", "–", "—"}]
    root = next((token for token in tokens if token.head == token.index and token.dep == "ROOT"), None)
    if len(dashes) < 2 or root is None or not root.tag.startswith("NN") or root.index != dashes[0] - 1:
        return tokens
    verb = tokens[min(dashes[-1] + 1, len(tokens) - 1)]
    if verb.tag not in {"VBD", "VBZ", "VBP"}:
        return tokens
    made = list(tokens)
    for token in tokens:
        if token.head == verb.index and token.dep == "nsubj" and dashes[0] < token.index < dashes[-1]:
            before = tokens[token.index - 1]
            made[token.index] = replace(token, dep="pobj", head=before.index if before.dep == "prep" else root.index)
    made[verb.index] = replace(verb, dep="ROOT", head=verb.index)
    made[root.index] = replace(root, dep="nsubj", head=verb.index)
    return made


def _by_way_of(tokens: list[Token]) -> list[Token]:
    """Take "Via" before a name for what it is: "Via Togo, Norland sent its reply"."""
    if len(tokens) < 4 or tokens[0].low not in {"via", "per"} or tokens[0].dep != "compound":
        return tokens
    way = tokens[tokens[0].head]
    name = next((token for token in tokens if token.head == way.index and token.dep == "appos"), None)
    if way.dep != "nsubj" or name is None:
        return tokens
    made = list(tokens)
    made[0] = replace(tokens[0], tag="IN", dep="prep", head=way.head)
    made[way.index] = replace(way, dep="pobj", head=0)
    made[name.index] = replace(name, dep="nsubj", head=way.head)
    return made


def _rather(tokens: list[Token]) -> list[Token]:
    """Give a verb the name before "rather than" for its subject: "Peru rather than Chile signed"."""
    made = list(tokens)
    for than in tokens:
        name = tokens[than.head]
        if (
            than.low != "than"
            or not than.index
            or tokens[than.index - 1].low != "rather"
            or not name.tag.startswith("NN")
        ):
            continue
        verb = next(
            (
                kid
                for kid in tokens
                if kid.head == name.index and kid.dep == "conj" and kid.verbal and kid.index > than.index
            ),
            None,
        )
        other = next(
            (kid for kid in tokens if verb is not None and kid.head == verb.index and kid.dep == "nsubj"), None
        )
        if verb is None or other is None or name.dep != "ROOT":
            continue
        made[verb.index] = replace(verb, dep="ROOT", head=verb.index)
        made[name.index] = replace(name, dep="nsubj", head=verb.index)
        made[other.index] = replace(other, dep="conj", head=name.index)
    return made


def _apposed(tokens: list[Token]) -> list[Token]:
    """Return the tokens with the second of two subjects side by side as an apposition of the first: "Peru's ally Chile accepted"."""
    made = list(tokens)
    for verb in {token.head for token in tokens if token.dep == "nsubj"}:
        own = [token for token in tokens if token.head == verb and token.dep == "nsubj" and token.index < verb]
        if len(own) != 2 or own[0].tag not in {"NN", "NNS"} or not own[1].tag.startswith("NNP"):
            continue
        between = tokens[own[0].index + 1 : own[1].index]
        if all(token.head == own[1].index for token in between):
            made[own[1].index] = replace(own[1], dep="appos", head=own[0].index)
    return made


def _given_back(tokens: list[Token]) -> list[Token]:
    """Give a main verb the subject that an inserted clause took: "Peru, Chile claimed, had rejected the plan"."""
    made = list(tokens)
    for clause in tokens:
        if clause.dep != "parataxis" or any(
            token.head == clause.head and token.dep in {"nsubj", "nsubjpass"} for token in tokens
        ):
            continue
        twice = [token for token in tokens if token.head == clause.index and token.dep == "nsubj"]
        own = twice[-1] if twice else None
        taken = next(
            (
                token
                for token in tokens
                if token.head == clause.index
                and token.tag.startswith("NN")
                and (token.dep in {"npadvmod", "dep", "dobj"} or (len(twice) == 2 and token.index == twice[0].index))
            ),
            None,
        )
        if own is None or taken is None or not taken.index < own.index < clause.index < clause.head:
            continue
        passive = any(token.head == clause.head and token.dep == "auxpass" for token in tokens)
        made[taken.index] = replace(taken, head=clause.head, dep="nsubjpass" if passive else "nsubj")
    return made


def _joined_higher(tokens: list[Token]) -> list[Token]:
    """Join a past tense to the past tense above: of "noted that Peru has yet to sign and invited it" nobody has to "invited"."""
    made = list(tokens)
    for token in tokens:
        if token.dep != "conj" or token.tag != "VBD" or tokens[token.head].tag != "VB":
            continue
        if any(kid.head == token.index and kid.dep in {"nsubj", "nsubjpass", "aux", "auxpass"} for kid in tokens):
            continue
        above, past = tokens[token.head], {kid.head for kid in tokens if kid.dep == "aux" and kid.tag == "VBD"}
        while above.head != above.index and above.tag != "VBD" and above.index not in past:
            above = tokens[above.head]
        if above.tag == "VBD":
            made[token.index] = replace(token, head=above.index)
    return made


def _participles(tokens: list[Token]) -> list[Token]:
    """Give a verb the noun that a participle before it took: "will give Russia written answers" gives answers, which are written."""
    made = list(tokens)
    for word in tokens:
        noun = tokens[word.index + 1] if word.index + 1 < len(tokens) else word
        if (
            word.tag != "VBN"
            or word.dep != "ccomp"
            or noun.head != word.index
            or noun.dep != "dobj"
            or not noun.nominal
        ):
            continue
        below = [kid for kid in tokens if kid.head == word.index and kid.index not in {word.index, noun.index}]
        if any(kid.dep in {"nsubj", "nsubjpass", "aux", "auxpass", "mark"} for kid in below):
            continue
        made[noun.index] = replace(noun, head=word.head)
        made[word.index] = replace(word, dep="amod", tag="JJ", head=noun.index)
        for kid in below:
            made[kid.index] = replace(kid, head=noun.index)
    return made


def _nothing_official(tokens: list[Token]) -> list[Token]:
    """Give what "nothing official" does to "nothing": the adjective behind it is no official."""
    made = list(tokens)
    for word in tokens:
        if word.low not in _INDEFINITE or word.dep != "compound" or word.head != word.index + 1:
            continue
        head = tokens[word.head]
        made[word.index] = replace(word, dep=head.dep, head=word.index if head.head == head.index else head.head)
        made[head.index] = replace(head, dep="amod", tag="JJ", head=word.index)
        for kid in tokens:
            if kid.head == head.index and kid.index not in {word.index, head.index}:
                made[kid.index] = replace(kid, head=word.index)
    return made


def _inserted(tokens: list[Token]) -> list[Token]:
    """Take a verb of saying between commas for an inserted clause, not for one that belongs to the name before it.

    "Peru, Chile claimed, had rejected the plan": a clause that belongs to a name has "who" or "which" in it.
    """
    made = list(tokens)
    for verb in tokens:
        noun = tokens[verb.head]
        if verb.dep != "relcl" or verb.tag not in {"VBD", "VBZ", "VBP"} or verb.lemma not in operators()["that"]:
            continue
        below = [token for token in tokens if token.head == verb.index]
        own = next((token for token in below if token.dep == "nsubj" and token.tag.startswith(("NN", "PRP"))), None)
        if own is None or noun.dep not in {"nsubj", "nsubjpass"} or any(token.tag.startswith("W") for token in below):
            continue
        between = tokens[noun.index + 1].text == "," and tokens[min(verb.index + 1, len(tokens) - 1)].text == ","
        if between and noun.head > verb.index:
            made[verb.index] = replace(verb, dep="parataxis", head=noun.head)
    return made


_BESIDE = frozenset({"prep", "advmod", "neg", "npadvmod"})


def _off_auxiliaries(tokens: list[Token]) -> list[Token]:
    """Give what hangs on an auxiliary to its verb: "At no point has Peru signed", where "has" would keep the denial to itself."""
    return [
        replace(token, head=tokens[token.head].head)
        if token.dep in _BESIDE
        and tokens[token.head].dep in {"aux", "auxpass"}
        and token.head != tokens[token.head].head
        else token
        for token in tokens
    ]


def _given_to_its_verb(tokens: list[Token]) -> list[Token]:
    """Give a finite verb the noun before it that a conjunction took for its own: "left before Chile supplied the minutes"."""
    made = list(tokens)
    for verb in tokens:
        if verb.dep not in {"advcl", "conj"} or verb.tag not in {"VBD", "VBZ"}:
            continue
        if any(token.head == verb.index and token.dep in _FIRST for token in tokens):
            continue
        noun = tokens[verb.index - 1]
        link = tokens[noun.head]
        if noun.dep != "pobj" or link.low not in _LINKS or link.dep != "prep" or link.head != verb.head:
            continue
        made[noun.index] = replace(noun, dep="nsubj", head=verb.index)
        made[link.index] = replace(link, dep="mark", head=verb.index)
    return made


def _nouns(tokens: list[Token]) -> list[Token]:
    """Take a subject with an article or owner for a noun, whatever its form: "the growers' co-operative signed"."""
    return [
        replace(token, tag="NN")
        if token.tag == "JJ"
        and token.dep == "nsubj"
        and any(
            kid.head == token.index and kid.dep in {"det", "poss"}
            for kid in tokens[max(0, token.index - 6) : token.index]
        )
        else token
        for token in tokens
    ]


def _opening_people(tokens: list[Token]) -> list[Token]:
    """Take a plural of people that opens the sentence for a plain noun, not a name: "Rebels of the front", "Members of the union"."""
    if len(tokens) < 2 or tokens[0].tag not in {"NNP", "NNPS"} or tokens[0].dep not in {"nsubj", "nsubjpass"}:
        return tokens
    first, then = tokens[0], tokens[1]
    plain = first.low.endswith(("s", "men", "women")) and names_people(first.low) and first.text[1:].islower()
    if not plain or not (then.tag in {"IN", "MD", "RB"} or then.tag.startswith("VB")):
        return tokens
    return [replace(first, tag="NNS"), *tokens[1:]]


_FIRST = frozenset({"nsubj", "nsubjpass", "mark", "aux", "auxpass"})
_LINKS = frozenset({"before", "after", "until", "till", "since"})


def _neither_nor(tokens: list[Token]) -> list[Token]:
    """Join what "nor" adds to what "neither" opened: "regrets that Peru has neither named experts nor suggested a day"."""
    made = list(tokens)
    for nor in tokens:
        if nor.low != "nor" or nor.index + 1 >= len(tokens):
            continue
        added = next(
            (token for token in tokens[nor.index + 1 : nor.index + 3] if token.dep == "conj" and token.verbal), None
        )
        opened = next((token for token in reversed(tokens[: nor.index]) if token.low == "neither"), None)
        if added is None or opened is None or not tokens[opened.head].verbal or opened.head == added.head:
            continue
        made[added.index] = replace(added, head=opened.head)
        made[nor.index] = replace(nor, head=opened.head)
    return made


def _of_what_is_decided(tokens: list[Token]) -> list[Token]:
    """Give the infinitive of "the decision of Chile to raise the tariff" to the decision, not to Chile."""
    made = list(tokens)
    for token in tokens:
        if token.dep not in {"acl", "relcl"} or token.tag != "VB":
            continue
        holder = tokens[token.head]
        of = tokens[holder.head]
        noun = tokens[of.head]
        aimed = any(kid.head == token.index and kid.low == "to" for kid in tokens)
        if aimed and holder.dep == "pobj" and of.low == "of" and noun.lemma in operators()["noun"]:
            made[token.index] = replace(token, head=noun.index)
    return made


def _what_is_asked(tokens: list[Token]) -> list[Token]:
    """Take the clause of "asked the Council when it would meet" for what is asked: the asking has no other object, and no comma parts them."""
    made = list(tokens)
    for clause in tokens:
        asking = tokens[clause.head]
        if clause.dep != "advcl" or asking.lemma not in _ASKING or clause.index < asking.index:
            continue
        own = [kid for kid in tokens if kid.head == asking.index and kid.index != asking.index]
        first = next((kid for kid in tokens[asking.index :] if kid.head == clause.index), clause)
        others = any(kid.dep in {"prep", "xcomp", "ccomp"} and kid.index > asking.index for kid in own)
        parted = any(kid.text == "," for kid in tokens[asking.index : first.index])
        if first.low in {"when", "if"} and not others and not parted:
            made[clause.index] = replace(clause, dep="ccomp")
    return made


def repaired(tokens: list[Token], lemmas: Lemmas) -> list[Token]:
    """Return the tokens with a main verb: one taken for a participle of the noun before it, where no other is finite.

    "The coastal states reconvened in Rome." is a sentence, not a noun phrase; a headline without a full stop may be one.
    """
    tokens = _joined_higher(_participles(_nothing_official(_opening_people(tokens))))
    tokens = _neither_nor(_of_what_is_decided(_apposed(_given_back(_inserted(_off_auxiliaries(tokens))))))
    tokens = _nouns(
        _given_to_its_verb(_rather(_its_object(_subjects(_verbs(_around_a_parenthesis(_by_way_of(tokens)), lemmas)))))
    )
    tokens = _what_is_asked(_told(tokens))
    if len(tokens) < 3 or tokens[-1].text != "." or any(token.tag in _FINITE for token in tokens):
        return tokens
    root = next((token for token in tokens if token.head == token.index and token.dep == "ROOT"), None)
    if root is None or not root.tag.startswith("NN"):
        return tokens
    verb = next(
        (token for token in tokens if token.head == root.index and token.dep == "acl" and token.tag == "VBN"), None
    )
    if verb is None or verb.index < root.index or any(kid.head == verb.index and kid.dep == "agent" for kid in tokens):
        return tokens
    made = list(tokens)
    made[verb.index] = replace(verb, tag="VBD", dep="ROOT", head=verb.index, lemma=lemmas.lemma(verb.low, "VBD"))
    made[root.index] = replace(root, dep="nsubj", head=verb.index)
    return [
        replace(token, head=verb.index) if token.dep == "punct" and token.head == root.index else token
        for token in made
    ]

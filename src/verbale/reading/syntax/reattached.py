"""Subjects that the parser lost, given back to their verbs: names behind a day, around an inserted clause, beside dashes.

Each states how English is built: a finite verb has a subject before it, a day is no part of a name, a verb with its own subject behind
an opening phrase is the main one.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from verbale.reading.lang.en.calendar_names import DAY_NAMES
from verbale.reading.lang.en.operators import operators
from verbale.reading.syntax.tree import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_DASHES = frozenset({"-", "–", "—"})


def reattached(tokens: list[Token]) -> list[Token]:
    """Return the tokens of a sentence with lost subjects given back to their verbs."""
    for repair in _REPAIRS:
        tokens = repair(tokens)
    return tokens


def _kids(tokens: list[Token], index: int) -> Iterator[Token]:
    return (token for token in tokens if token.head == index and token.index != index)


def _has_subject(tokens: list[Token], verb: int) -> bool:
    return any(kid.dep in _SUBJECTS for kid in _kids(tokens, verb))


def _behind_a_day(tokens: list[Token]) -> list[Token]:
    """Part a name from the day before it: "On Friday Ostrava Rail will sign" has the railway for its subject."""
    if len(tokens) < 5 or tokens[0].tag != "IN" or tokens[1].text not in DAY_NAMES:
        return tokens
    name = tokens[tokens[1].head]
    verb = tokens[tokens[0].head]
    if name.dep != "pobj" or name.head != 0 or not verb.verbal or _has_subject(tokens, verb.index):
        return tokens
    if any(token.text == "," for token in tokens[2 : name.index]) or name.index == 1:
        return tokens
    made = list(tokens)
    made[1] = replace(tokens[1], dep="pobj", head=0)
    passive = any(kid.dep == "auxpass" for kid in _kids(tokens, verb.index))
    made[name.index] = replace(name, dep="nsubjpass" if passive else "nsubj", head=verb.index)
    return made


def _around_saying(tokens: list[Token]) -> list[Token]:
    """Give a verb behind an inserted "Chile said" the first of its two names: "Peru, Chile said, asked for a delay"."""
    for said in tokens:
        if said.tag not in _FINITE or operators()["that"].get(said.lemma) != "said":
            continue
        own = [kid for kid in _kids(tokens, said.index) if kid.dep == "nsubj" and kid.index < said.index]
        if len(own) != 2:
            continue
        verb = next(
            (kid for kid in _kids(tokens, said.index) if kid.tag in {"VBN", "VBD"} and kid.index == said.index + 2),
            None,
        )
        if verb is None or tokens[said.index + 1].text != "," or _has_subject(tokens, verb.index):
            continue
        made = list(tokens)
        top = verb.index if said.head == said.index else said.head
        made[verb.index] = replace(verb, dep=said.dep, head=top, tag="VBD")
        made[said.index] = replace(said, dep="parataxis", head=verb.index)
        made[own[0].index] = replace(own[0], head=verb.index)
        return made
    return tokens


def _after_a_participle(tokens: list[Token]) -> list[Token]:
    """Take a participle that opens a sentence for what it is, not for the subject: "Warned by Peru, Chile nonetheless signed"."""
    first = tokens[0]
    if first.tag != "VBN" or first.dep not in {"nsubj", "csubj"}:
        return tokens
    name = next(
        (
            token
            for token in tokens
            if token.dep == "appos" and tokens[token.index - 1].dep in {"punct", "det", "poss", "compound", "case"}
        ),
        None,
    )
    if name is None or not name.index < first.head or not any(token.text == "," for token in tokens[: name.index]):
        return tokens
    made = list(tokens)
    made[0] = replace(first, dep="advcl")
    made[name.index] = replace(name, dep="nsubj", head=first.head)
    return made


def _between_dashes(tokens: list[Token]) -> list[Token]:
    """Keep what stands between two dashes off the verb behind them: "Peru - after a night, a breakfast and a walk - signed"."""
    dashes = [token.index for token in tokens if token.text in _DASHES and token.dep == "punct"]
    if len(dashes) < 2:
        return tokens
    verb = tokens[min(dashes[-1] + 1, len(tokens) - 1)]
    subject = next((kid for kid in _kids(tokens, verb.index) if kid.dep == "nsubj" and kid.index < dashes[0]), None)
    if verb.tag not in _FINITE or subject is None:
        return tokens
    inner = dashes[0] + 1
    return [
        replace(token, head=inner, dep="dep")
        if token.head == verb.index and inner < token.index < dashes[-1] and token.dep in {"nsubj", "npadvmod", "dep"}
        else token
        for token in tokens
    ]


def _main_verb(tokens: list[Token]) -> list[Token]:
    """Take a verb with a subject of its own for the main one, where the phrase before it was: "At the end of the day a plan was tabled"."""
    root = next((token for token in tokens if token.head == token.index), None)
    if root is None or root.tag != "IN" or root.index:
        return tokens
    verb = next((token for token in tokens if token.dep == "relcl" and token.index > root.index), None)
    if verb is None:
        return tokens
    own = [kid for kid in _kids(tokens, verb.index) if kid.dep in _SUBJECTS]
    if not own or own[0].tag.startswith("W") or any(kid.tag.startswith("W") for kid in _kids(tokens, verb.index)):
        return tokens
    made = list(tokens)
    made[verb.index] = replace(verb, dep="ROOT", head=verb.index)
    made[root.index] = replace(root, dep="prep", head=verb.index)
    return made


def _says_that(tokens: list[Token]) -> list[Token]:
    """Take a noun before a that-clause for the verb that it must be: "The Union suspects that Peru signed"."""
    root = next((token for token in tokens if token.head == token.index), None)
    if (
        root is None
        or root.tag not in {"NNS", "VBZ"}
        or _has_subject(tokens, root.index)
        or root.lemma not in operators()["that"]
        or root.index + 1 >= len(tokens)
    ):
        return tokens
    clause = next(
        (
            kid
            for kid in _kids(tokens, root.index)
            if kid.dep in {"relcl", "acl"} and kid.tag in _FINITE | {"VBN", "VB"}
        ),
        None,
    )
    name = next(
        (kid for kid in _kids(tokens, root.index) if kid.dep in {"compound", "amod"} and kid.index == root.index - 1),
        None,
    )
    if clause is None or name is None or tokens[root.index + 1].low != "that" or not _has_subject(tokens, clause.index):
        return tokens
    made = list(tokens)
    made[root.index] = replace(root, tag="VBZ")
    made[clause.index] = replace(clause, dep="ccomp")
    made[root.index + 1] = replace(tokens[root.index + 1], tag="IN", dep="mark", head=clause.index)
    for kid in _kids(tokens, root.index):
        if kid.index < name.index and kid.dep in {"det", "poss", "amod", "compound"}:
            made[kid.index] = replace(kid, head=name.index)
    made[name.index] = replace(name, dep="nsubj")
    return made


def _behind_an_opening(tokens: list[Token]) -> list[Token]:
    """Give a verb the name behind the comma that an opening phrase took: "Unlike Peru, Chile signed", "Much to the dismay of Peru, …"."""
    made = list(tokens)
    for name in tokens:
        if name.dep != "appos" or not name.tag.startswith("NN") or tokens[name.head].dep not in {"pobj", "conj"}:
            continue
        below = [token.index for token in tokens if token.index <= name.index and _under(tokens, token, name.index)]
        verb = next(
            (one for one in tokens[name.index + 1 :] if one.dep not in {"advmod", "aux", "auxpass", "neg"}), name
        )
        first = next((kid for kid in _kids(tokens, verb.index) if _under(tokens, tokens[0], kid.index)), name)
        opening = (
            first.dep in {"prep", "advmod"} and _under(tokens, name, first.index) and tokens[min(below) - 1].text == ","
        )
        if not opening or not verb.verbal or _has_subject(tokens, verb.index):
            continue
        passive = any(kid.dep == "auxpass" for kid in _kids(tokens, verb.index))
        made[name.index] = replace(name, dep="nsubjpass" if passive else "nsubj", head=verb.index)
    return made


def _partner_named(tokens: list[Token]) -> list[Token]:
    """Give a name behind a comma to the noun that it explains: "the partner of Peru, Chile, signed" is of Chile."""
    made = list(tokens)
    for name in tokens:
        other = tokens[name.head]
        of = tokens[other.head]
        noun = tokens[of.head]
        if name.dep != "appos" or not name.tag.startswith("NNP") or not other.tag.startswith("NNP") or of.low != "of":
            continue
        if of.dep == "prep" and noun.tag == "NN" and noun.dep in {"nsubj", "nsubjpass"}:
            made[name.index] = replace(name, head=noun.index)
    return made


def _not_the_other(tokens: list[Token]) -> list[Token]:
    """Give a "not" between two subjects to the second: "Peru and not Chile signed"."""
    made = list(tokens)
    for no in tokens[2:-1]:
        if no.dep != "neg" or tokens[no.index - 1].dep != "cc" or not tokens[no.head].verbal or no.head < no.index:
            continue
        subjects = [kid for kid in _kids(tokens, no.head) if kid.dep in {"nsubj", "nsubjpass"}]
        if len(subjects) == 2 and subjects[0].index < no.index < subjects[1].index:
            made[no.index] = replace(no, head=subjects[1].index)
    return made


def _cleft_name(tokens: list[Token]) -> list[Token]:
    """Give the clause of "It was Peru rather than Chile that signed" to Peru."""
    made = list(tokens)
    for verb in tokens:
        other = tokens[verb.head]
        than = tokens[other.head]
        copula = tokens[than.head]
        if verb.dep != "relcl" or than.low not in {"than", "of"} or copula.lemma != "be":
            continue
        if tokens[than.index - 1].low not in {"rather", "instead"} or copula.index == 0:
            continue
        name = next(
            (kid for kid in _kids(tokens, copula.index) if kid.dep == "attr" and kid.tag.startswith("NNP")), None
        )
        if name is not None and tokens[copula.index - 1].low == "it":
            made[verb.index] = replace(verb, head=name.index)
    return made


def _split_passive(tokens: list[Token]) -> list[Token]:
    """Join a passive that something is put into: "The draft was, on Monday, accepted by Peru"."""
    for copula in tokens[:-3]:
        if copula.lemma != "be" or tokens[copula.index + 1].text != "," or not _has_subject(tokens, copula.index):
            continue
        comma = next((token for token in tokens[copula.index + 2 :] if token.text == ","), None)
        verb = tokens[comma.index + 1] if comma is not None and comma.index + 1 < len(tokens) else copula
        if verb.head != copula.index or verb.tag not in {"VBN", "VBD"} or _has_subject(tokens, verb.index):
            continue
        made = [replace(token, head=verb.index) if token.head == copula.index else token for token in tokens]
        top = verb.index if copula.head == copula.index else copula.head
        made[verb.index] = replace(verb, tag="VBN", dep=copula.dep, head=top)
        made[copula.index] = replace(copula, dep="auxpass", head=verb.index)
        return [
            replace(token, dep="nsubjpass")
            if token.head == verb.index and token.dep == "nsubj"
            else replace(token, dep="agent")
            if token.head == verb.index and token.low == "by"
            else token
            for token in made
        ]
    return tokens


def _behind_a_clause(tokens: list[Token]) -> list[Token]:
    """Take a past tense behind a which-clause for the main verb: "Peru, which had signed it, left early"."""
    root = next((token for token in tokens if token.head == token.index), None)
    if root is None or not root.tag.startswith("NN"):
        return tokens
    clause = next((kid for kid in _kids(tokens, root.index) if kid.dep == "relcl" and kid.index > root.index), None)
    verb = next(
        (
            kid
            for kid in _kids(tokens, root.index)
            if kid.dep == "acl" and kid.tag in {"VBD", "VBN"} and kid.index > root.index
        ),
        None,
    )
    if clause is None or verb is None or verb.index < clause.index or tokens[verb.index - 1].text != ",":
        return tokens
    if any(kid.dep == "agent" for kid in _kids(tokens, verb.index)):
        return tokens
    made = list(tokens)
    made[verb.index] = replace(verb, tag="VBD", dep="ROOT", head=verb.index)
    made[root.index] = replace(root, dep="nsubj", head=verb.index)
    return made


def _name_for_a_verb(tokens: list[Token]) -> list[Token]:
    """Take a capitalised word that opens a sentence for a name, not for a command: "Denmark but not Norway signed"."""
    name = tokens[0]
    if name.head != 0 or name.tag not in {"VB", "VBP"} or not name.text[:1].isupper():
        return tokens
    kids = list(_kids(tokens, 0))
    verb = next(
        (kid for kid in kids if kid.dep == "conj" and kid.tag in _FINITE and _has_subject(tokens, kid.index)), None
    )
    if verb is None or any(kid.dep not in {"cc", "conj", "punct", "advmod", "neg"} for kid in kids):
        return tokens
    made = list(tokens)
    made[verb.index] = replace(verb, dep="ROOT", head=verb.index)
    made[0] = replace(name, tag="NNP", dep="nsubj", head=verb.index)
    return made


def _in_a_row(tokens: list[Token]) -> list[Token]:
    """Join a verb behind a comma to the one before it: "Peru first read the papers, then signed", "rose, signed and left"."""
    made = list(tokens)
    for verb in tokens:
        head = tokens[verb.head]
        if verb.dep == "dep" and verb.tag == "VBD" and head.tag == "VBD" and head.index < verb.index:
            made[verb.index] = replace(verb, dep="conj") if not _has_subject(tokens, verb.index) else verb
    return made


def _under(tokens: list[Token], token: Token, top: int) -> bool:
    while token.index not in {top, token.head}:
        token = tokens[token.head]
    return token.index == top


def _of_the_thing(tokens: list[Token]) -> list[Token]:
    """Give "of the minutes" to what it belongs to, not to the name before it: "the publication by Peru of the minutes"."""
    made = list(tokens)
    for of in tokens:
        name = tokens[of.head]
        by = tokens[name.head]
        if of.low != "of" or of.dep != "prep" or not name.tag.startswith("NNP") or by.low != "by" or name.dep != "pobj":
            continue
        thing = next((kid for kid in _kids(tokens, of.index) if kid.dep == "pobj"), None)
        if thing is None or thing.tag.startswith("NNP"):
            continue  # "by the Bank of Norland"
        above = tokens[by.head]
        noun = (
            above
            if above.nominal
            else next((kid for kid in _kids(tokens, above.index) if kid.dep == "nsubjpass"), None)
        )
        if noun is not None:
            made[of.index] = replace(of, head=noun.index)
    return made


_TAKING_GERUNDS = frozenset({"on", "upon", "of", "about", "without", "against", "for", "at", "over"})


def _with_a_subject(tokens: list[Token]) -> list[Token]:
    """Give a gerund behind a preposition the name between them: "insisted on Peru signing" is of Peru's signing."""
    made = list(tokens)
    for verb in tokens[2:]:
        name = tokens[verb.index - 1]
        bare = (
            name.dep == "prep"
            and verb.tag == "VBG"
            and verb.dep == "advcl"
            and verb.head in {name.head, tokens[name.head].head}
        )
        if bare and not any(kid.dep in {"pobj", "pcomp"} for kid in _kids(tokens, name.index)):
            made[verb.index] = replace(verb, dep="pcomp", head=name.index)  # "stopped short of re-emphasising"
            continue
        if (
            verb.tag != "VBG"
            or verb.dep not in {"advcl", "acl"}
            or name.dep != "pobj"
            or not name.tag.startswith("NNP")
        ):
            continue
        preposition = tokens[name.head]
        if preposition.low not in _TAKING_GERUNDS or verb.head not in {preposition.head, name.index}:
            continue
        made[verb.index] = replace(verb, dep="pcomp", head=preposition.index)
        made[name.index] = replace(name, dep="nsubj", head=verb.index)
    return made


def _no_denial(tokens: list[Token]) -> list[Token]:
    """Take the "not" of "Not until midnight did Peru sign" for no denial of the signing; and "None other than Peru" for Peru."""
    made = list(tokens)
    for token in tokens[:-2]:
        after = tokens[token.index + 1]
        if token.low == "not" and after.low == "until" and token.dep == "neg":
            made[token.index] = replace(token, dep="advmod", lemma="until")
        if token.low in {"none", "nobody"} and after.low == "other" and token.dep == "nsubj":
            names = [kid for kid in _kids(tokens, token.head) if kid.dep == "nsubj" and kid.index > token.index]
            if names:
                made[token.index] = replace(token, dep="dep")
        if token.low in {"none", "nobody", "party"} and token.head == token.index:
            than = next((one for one in tokens[token.index : token.index + 4] if one.low == "than"), None)
            verb = tokens[than.head] if than is not None else token
            if than is None or verb.index == token.index or not verb.verbal or not _has_subject(tokens, verb.index):
                continue
            made[verb.index] = replace(verb, dep="ROOT", head=verb.index)
            made[token.index] = replace(token, dep="dep", head=verb.index)
            made[than.index] = replace(than, dep="dep", head=token.index)
    return made


_REPAIRS: tuple[Callable[[list[Token]], list[Token]], ...] = (
    _behind_a_day,
    _around_saying,
    _after_a_participle,
    _between_dashes,
    _main_verb,
    _behind_a_clause,
    _behind_an_opening,
    _partner_named,
    _not_the_other,
    _cleft_name,
    _split_passive,
    _name_for_a_verb,
    _in_a_row,
    _says_that,
    _of_the_thing,
    _with_a_subject,
    _no_denial,
)

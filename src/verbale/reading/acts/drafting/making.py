"""A candidate into an act, with everything that the record keeps of it."""

from verbale.model import Act, Evidence, Kind, Modality, Polarity
from verbale.reading.acts import topics
from verbale.reading.acts.classes import fold
from verbale.reading.acts.days import deadline
from verbale.reading.acts.drafting.act_days import day_of_act
from verbale.reading.acts.drafting.caveats import caveat
from verbale.reading.acts.drafting.context import Candidate, Context
from verbale.reading.acts.drafting.kind_sets import JOINT, OWING
from verbale.reading.acts.drafting.kinds import attitude, legal_form, tone
from verbale.reading.acts.drafting.owners import possessors
from verbale.reading.acts.match import Match
from verbale.reading.acts.who import Who
from verbale.reading.lang.en.deeds import deed_of
from verbale.reading.lang.en.lexicon import Frame
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.parsed_document import Sentence
from verbale.reading.points import matcher
from verbale.reading.syntax.clauses import passive, subjects
from verbale.reading.syntax.tree import Tree

_AUDIENCE = word_list("making.audience")  # "readers will remember": they say nothing
_HANDED = frozenset({"attached", "enclosed", "written", "full", "formal", "detailed", "official", "final", "first"})
_REPLIES = word_list("drafting.replies")
_ADMITTING = frozenset({"accept", "acknowledge", "admit", "recognise", "recognize", "concede", "regret"})
_ISSUING = word_list("drafting.issuing")
_PAPERS = word_list("drafting.papers")  # what somebody hands out, and speaks by


def act_of(context: Context, tree: Tree, sentence: Sentence, one: Candidate, addressees: tuple[str, ...]) -> Act:
    """Return the act of a predicate."""
    page, match, kind = context.page, one.match, one.decision.kind
    parties = one.actors.parties
    if kind in JOINT and addressees:
        parties, addressees = _together(context, parties, addressees)
    day, modality, ahead = day_of_act(context, tree, one)
    words = topics.words(page, tree, _of_act(context, tree, match), match.content)
    admits = kind is Kind.CONCEDE and match.content is not None and match.frame.head in _ADMITTING
    points = () if admits else _points(context, tree, match, words, addressees)  # a fault owned up to moves no point
    return Act(
        kind=kind,
        actors=parties,
        speaker=one.actors.person or _denier(one, parties),
        on_behalf_of=_behalf(context, tree, match, parties),
        addressees=tuple(dict.fromkeys(addressees)),
        points=points,
        topic="" if points else topics.topic(page, tree, match),
        polarity=tone(tree, match, kind) or _polarity(tree, one) or attitude(tree, match, kind, modality),
        modality=modality,
        when=day,
        deadline=(deadline(page, tree, match.index) if kind in OWING else None) or ahead,
        reason=_because(context, tree, match) if kind in {Kind.HOLD, Kind.POSTPONE, Kind.SUSPEND} else "",
        legal_form=legal_form(kind, words),
        according_to=_according(context, tree, one, parties),
        evidence=_evidence(context, sentence, one, parties),
        confidence=0.5 if one.reasons else 0.9,
        rule=_rule(context.rule, match.frame, kind),
        move=caveat(tree, match, kind),
        certainty="unsure" if one.reasons else "asserted",
        reasons=tuple(dict.fromkeys(one.reasons)),
    )


def _of_act(context: Context, tree: Tree, match: Match) -> list[int]:
    """Return what an act is about, without what is only asked for in return: "the toll subject to a cut of the quota"."""
    text, verb = context.page.text, tree[match.index].start
    cut = topics.before_condition(text, verb, tree.span(tree.local(match.index))[1])
    return [index for index in match.things if tree[index].start < cut]


def _polarity(tree: Tree, one: Candidate) -> Polarity | None:
    """Return how an act judges; handing over "our answer" does not say what the answer is, as handing over the figures does."""
    handed = one.decision.kind is Kind.ANSWER and one.match.frame.form == "verb"
    if handed and any(_is_reply(tree, index) for index in (one.match.index, *one.match.things)):
        return Polarity.NEUTRAL
    return one.decision.polarity


def _is_reply(tree: Tree, index: int) -> bool:
    judged = any(kid.low not in _HANDED for kid in tree.children(index, "amod"))
    return tree[index].nominal and fold(tree[index].low) in _REPLIES and not judged


def _rule(genre: str, frame: Frame, kind: Kind) -> str:
    """Return the path of the grammar: genre, row, and for a measure the class of deed, by which the watch weighs it."""
    row = f"{genre}/{frame.form}.{frame.pattern.split(' [')[0].replace(' ', '-')}"
    deed = deed_of(frame) if kind is Kind.MEASURE else ""
    return f"{row}/measure.{deed}" if deed else row


def _together(
    context: Context, parties: tuple[str, ...], addressees: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who meets or agrees: the actors with those whom they meet, people as their sides; and who is left addressed."""
    page = context.page
    sides = {name: page.people[name].party for name in addressees if name in page.people and page.people[name].party}
    others = [sides.get(name, name) for name in addressees if name in page.parties or name in sides]
    joint = tuple(dict.fromkeys((*parties, *others)))
    return joint, tuple(name for name in addressees if name not in joint and name not in sides)


def _according(context: Context, tree: Tree, one: Candidate, parties: tuple[str, ...]) -> str | None:
    """Return whose word an act is, where it is somebody else's than the actor's: a paper's word is that of whoever issued it."""
    for holder in one.holders:
        if holder and not set(holder.parties) & set(parties):
            return holder.person or holder.parties[0]
    named = one.decision.holders[0] if one.holders and not one.holders[0] and one.decision.holders else ()
    issuer = _issuer(context, tree, named[0]) if named else Who()
    if issuer.parties:
        return None if set(issuer.parties) & set(parties) else issuer.person or issuer.parties[0]
    if not named or tree[named[0]].tag.startswith("PRP") or tree[named[0]].lemma in _AUDIENCE:
        return None
    return tree[named[0]].text


def _denier(one: Candidate, parties: tuple[str, ...]) -> str | None:
    """Return the person of a side who denies that it did something."""
    if one.decision.modality is not Modality.DENIED:
        return None
    own = (holder.person for holder in one.holders if holder.person and set(holder.parties) & set(parties))
    return next(own, None)


def _issuer(context: Context, tree: Tree, index: int) -> Who:
    """Return who issued a paper: "a statement by Peru", "a note that its ministry handed out"."""
    if fold(tree[index].low) not in _PAPERS:
        return Who()
    handed = [kid for kid in tree.children(index, "acl") if kid.lemma in _ISSUING and not passive(tree, kid.index)]
    return context.group(tree, possessors(tree, index) or [one for kid in handed for one in subjects(tree, kid.index)])


def _evidence(context: Context, sentence: Sentence, one: Candidate, parties: tuple[str, ...]) -> tuple[Evidence, ...]:
    """Return the sentence, and the words elsewhere that say who acts."""
    page, proofs = context.page, context.who.roles.proofs
    found = [page.quote(sentence.start, sentence.end)]
    found += [page.quote(*proofs[party]) for party in parties if party in proofs]
    for who in (one.actors, *one.holders):
        outside = [place for place in who.antecedents if place[1] <= sentence.start or place[0] >= sentence.end]
        found += [page.quote(*place) for place in outside]
    return tuple(dict.fromkeys(found))


def _points(context: Context, tree: Tree, match: Match, words: str, addressees: tuple[str, ...]) -> tuple[str, ...]:
    """Return the dossier's points that an act is about: named in its complements, else anywhere in its own clause."""
    known = matcher(context.page.dossier)
    if not known.points:
        return ()
    owner = next((name for name in addressees if name in context.page.parties), "")
    start, end = tree.span(tree.local(match.index))
    found = set(known.match(words, owner)) | set(known.match(_behind_verb(context, tree, match), owner))
    found = found or set(known.match(context.page.text[start:end], owner))
    if not found and match.frame.form == "adjective":  # "some answers were constructive: those on missiles"
        found = set(known.match(context.page.text[tree[0].start : tree[len(tree) - 1].end], owner))
    return tuple(point.id for point in known.points if point.id in found)


def _behind_verb(context: Context, tree: Tree, match: Match) -> str:
    """Return the words of a predicate's own clause behind it, up to a condition: "and rejected the fee" is another's."""
    text, local = context.page.text, tree.local(match.index)
    cut = topics.before_condition(text, tree[match.index].start, tree.span(local)[1])
    own = [i for i in local if match.index <= i and tree[i].start < cut and tree[i].dep != "punct"]
    runs: list[list[int]] = []
    for i in own:
        if runs and _together_with(tree, runs[-1][-1], i):
            runs[-1].append(i)
        else:
            runs.append([i])
    return " … ".join(text[tree[run[0]].start : min(cut, tree[run[-1]].end)] for run in runs)


def _together_with(tree: Tree, before: int, index: int) -> bool:
    """Say whether nothing but signs stands between two words."""
    return all(tree[i].dep == "punct" for i in range(before + 1, index))


def _behalf(context: Context, tree: Tree, match: Match, parties: tuple[str, ...]) -> str | None:
    """Return the group that the actor speaks for: "Egypt, for the African Group, proposed", "on behalf of the LDCs"."""
    if match.passive:
        return None
    for place in (match.index, *match.actors):
        for preposition in tree.children(place, "prep"):
            target = tree.child(preposition.index, "pobj")
            if preposition.low == "on" and target is not None and target.low == "behalf":
                inner = tree.child(target.index, "prep")
                target = tree.child(inner.index, "pobj") if inner is not None else None
            elif (
                preposition.low != "for"
                or preposition.index > match.index
                or (place == match.index and tree[max(0, preposition.index - 1)].text != ",")
            ):
                continue
            who = context.group(tree, (target.index,)) if target is not None else Who()
            if len(who.parties) == 1 and who.parties[0] not in parties and tree[target.index].tag.startswith("NNP"):  # type: ignore[union-attr]
                return who.parties[0]
    return None


def _because(context: Context, tree: Tree, match: Match) -> str:
    """Return the reason stated for a delay: the clause after "because", "since", "as"."""
    for clause in tree.children(match.index, "advcl"):
        mark = next((kid for kid in tree.children(clause.index, "mark") if kid.low in {"because", "since", "as"}), None)
        if mark is not None:
            start, end = tree.span([i for i in tree.subtree(clause.index) if i > mark.index])
            return " ".join(context.page.text[start:end].split())
    return ""

"""What an act of minutes is about, and on which side of it: a deletion that is asked for is no wish for what is deleted.

An act keeps its kind. Its polarity says how it bears on its point where that is not what the kind says: a proposal to take a thing out is negative, and so is
support of it; who opposes it is positive. What is said of "this issue", "its inclusion" or "the article" is about what was named last, in the sentence, in its
paragraph, or in the heading above. Everybody's agreement is about a point only where the point itself was agreed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from verbale.model import Act, Kind, Modality, Polarity
from verbale.reading.genres.minutes.headings import heading_over
from verbale.reading.parsed_document import Page
from verbale.reading.points import Matcher, matcher

Span = tuple[int, int]
MANY = 5  # parties that "the parties" of a text come to
_SOME = re.compile(
    r"\b(?:parties|delegations|delegates|countries|members|those|others) (?:that|who|which|wishing|willing|supporting|opposing)\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:all|the|both) (?:the )?(?:parties|delegations|delegates|sides)\b|\A(?:Parties|Delegates|Delegations)\b",
    re.IGNORECASE,
)
_OWN_DEED = re.compile(r"/verb\.own-deed\b")
_WANTS = frozenset({Kind.PROPOSE, Kind.REQUEST})
_BACKS = frozenset({Kind.SUPPORT, Kind.OPPOSE})
_SIDES = _WANTS | _BACKS | {Kind.ACCEPT, Kind.REFUSE}
_LEAD = r"\A\W*(?:(?:for|to|the|a|an|any|on|of|with|by|also|further|instead|that|be|their|its) ){0,4}"
_OUT = re.compile(
    _LEAD
    + r"(?:delet\w+|remov(?:e|es|ed|ing|al)|exclu(?:d\w+|sion)|omi(?:t\w*|ssion)|dropp?(?:ing)?|str(?:ik|uck)\w*|eliminat\w+"
    r"|abandon\w*|dispens\w+ with|tak\w+ out|leav\w+ out|ending|end(?= of| to)|reject\w*|refus\w+|opposition|objections?|opposing|no)\b(?! (?:of |the |all |these |those |trade |any ){0,3}(?:brackets|barriers|obstacles|hurdles|restrictions))",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"\b(?:replac\w+|substitut\w+)\b", re.IGNORECASE)
_BY = re.compile(r"\b(?:with|by|for)\b")
_VAGUE = re.compile(
    r"\A\W*(?:(?:to|on|with|of|for|over|against|that|the|consider\w*|inclusion|including|retention|retain\w*|keep\w*|maintain\w*|delet\w+|remov\w+"
    r"|adopti\w+|adopt|discuss\w+|address\w*|tak\w+ up|work on|addition|adding|further) ){0,4}"
    r"(?:this|these|those|that|it|its|such|them|both|(?:the |these |those |all )?(?:\w+ )?(?:articles?|paragraphs?|proposals?|issues?|items?|texts?|references?"
    r"|brackets|amendments?|provisions?|options?|concepts?|approach(?:es)?|ideas?|inclusion|deletion|suggestions?|matter|question|decision|mechanism))\b"
    r"(?=\W*\Z|,|;|\.|: | \(| \d| (?:as|at|because|by|without|with|while|and|but|in (?:the|its|their) (?:current|present)|be|is|was|from)\b)",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"\A\W*(?:On|Regarding|Concerning|With regard to|As for|In relation to|Relating to) (?!(?:\w+day|\d))[^.;]{3,160}?, "
)
_URGES = re.compile(
    r"\A\W*(?:the |its |their |an? )?(?:\w+ )?(?:importance|need|necessity|urgency|merits?|value|benefits?|usefulness|role|relevance) (?:of|for|to|in)\b",
    re.IGNORECASE,
)
_WORRY = re.compile(
    r"\b(?:concerns?|avoid|prevent|caution|resist|delet\w+|remov\w+|exclud\w+|not to|limit\w*|against)\b", re.IGNORECASE
)
_MUST = re.compile(r"\b(?:should|must|shall|needs? to|ha(?:s|ve) to|ought to)\b(?P<no> not\b| never\b)?", re.IGNORECASE)
_NEEDLESS = re.compile(
    r"\A\W*(?:that )?(?:there (?:is|was|were|are) )?no (?:\w+ )?(?:need|reason|place|room|basis|justification|case) (?:for|to|in)\b",
    re.IGNORECASE,
)
_IS = re.compile(
    r"\b(?:is|are|was|were|be|being|as|considered|would be|were also|is also|are also) (?:\w+ly |an? |the )?(?:"
    r"(?P<bad>premature|unacceptable|inappropriate|unnecessary|counter-?productive|redundant|not (?:acceptable|appropriate|needed|necessary|ready))"
    r"|(?P<good>essential|crucial|vital|necessary|indispensable|imperative|fundamental|priority|priorities|needed))\b",
    re.IGNORECASE,
)
_IF = re.compile(
    r"\b(?:provided(?: that)?|providing that|on (?:the )?condition(?: that)?|only (?:if|when|once|after)|subject to|conditional (?:on|upon)|contingent (?:on|upon)|as long as|so long as|if)\b",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"\b(?:no|without|instead of|rather than|alternatives? to|oppos(?:ition to|ing)|objections? to|reject(?:ing|ion of)|delet(?:ing|ion of)|remov(?:ing|al of)"
    r"|exclu(?:ding|sion of)|omit(?:ting)?|against)(?:\W+(?!brackets|barriers|obstacles|hurdles|restrictions)[\w'’“”‘-]+){0,5}\W*\Z",
    re.IGNORECASE,
)
_UNLESS = re.compile(r"\b(?:unless|until|without|in the absence of|pending)\b", re.IGNORECASE)
_AGAINST = frozenset({Kind.OPPOSE, Kind.REFUSE})
_GONE = re.compile(
    r"\b(?:should|must|shall|needs? to|ought to) (?:\w+ly |also |instead )?(?:be (?:\w+ly )?)?(?:delet\w+|remov\w+|exclud\w+|omit\w*|left out|reject\w*|avoid\w*|dropp?ed|kept out"
    r"|(?:addressed|discussed|dealt with|considered|taken up) (?:elsewhere|outside|under other|in other|by other))\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"/verb\.(?:\{[a-z]+\}-)?([a-z]{4,})\b")
_ADJECTIVE = re.compile(r"/adjective\.")
_GIVES = frozenset({Kind.SUPPORT, Kind.ACCEPT, Kind.PROPOSE})
_OPEN = re.compile(r"\b(?:how|whether|what|which|when|where|who|if)\b", re.IGNORECASE)
_SORRY = frozenset({"lament", "regret", "deplore", "express", "voice", "bemoan"})
_LACK = re.compile(
    r"\A\W*(?:(?:its|their|his|her|deep|serious|strong|that|about|over|at|the|there|is|was|are|were|disappointment|concerns?|regret|frustration|with|text|continued|overall) )*"
    r"(?:lacks?|absence|omission|missing|no\b|insufficient|inadequate|slow|little)\b",
    re.IGNORECASE,
)
_AGAIN = frozenset({"reiterate", "repeat", "restate", "reaffirm", "recall"})
_NO = re.compile(
    r"\A\W*(?:(?:the|its|their|his|her|an?|strong|firm|group's) ){0,3}(?:objection|opposition|rejection|refusal|reservations?)\b",
    re.IGNORECASE,
)
_YES = re.compile(
    r"\A\W*(?:(?:the|its|their|his|her|an?|strong|firm|group's) ){0,3}(?:support|preference|call|proposal|request|demand|commitment|wish|desire|need|importance)\b",
    re.IGNORECASE,
)
_AGREED = re.compile(r"\b(?:agree\w*|agreement|consensus|adopt\w*|resolv\w+|settl\w+|endors\w+)\b", re.IGNORECASE)
_ITSELF = re.compile(
    r"\A\W*(?:(?:on|to|upon|that|the|a|an|all|both|be|adopt|accept|approve) )*(?:[\w-]+ ){0,1}\Z", re.IGNORECASE
)


def bearing(page: Page, acts: Sequence[Act], heads: Mapping[str, Span]) -> list[Act]:
    """Return the acts with the points that they are about and the side of them on which they stand.

    Parameters
    ----------
    page
        The text.
    acts
        Its acts, in order.
    heads
        The place of the predicate of each act of the skeleton, by its id.
    """
    points = matcher(page.dossier)
    if not points.points:
        return list(acts)
    found: list[Act] = []
    turned: dict[Span, Act] = {}  # place of a predicate → the act of its speaker
    for act in acts:
        made = (
            _agreement(points, act, acts, heads) if act.kind is Kind.AGREE else _one(page, points, act, heads, turned)
        )
        if act.id in heads:
            turned.setdefault(heads[act.id], made)
        found.append(made)
    everybody = {party.id for party in page.dossier.at_table}
    sorry = [act.evidence[0] for act in acts if act.id in heads and act.rule.rsplit(".", 1)[-1] in _SORRY]
    found = [_of_some(act, everybody) for act in found]
    kept = [
        not (_OWN_DEED.search(act.rule) and any(one.start <= act.evidence[0].start < one.end for one in sorry))
        for act in acts
    ]
    renamed = _renamed(found, acts)
    return [
        act for act, stays in zip(renamed, kept, strict=True) if stays
    ]  # what somebody laments is no deed of theirs


def _of_some(act: Act, everybody: set[str]) -> Act:
    """Return what only some of "the parties" did, whom nobody names, as unsure: "the parties that support it will be listed"."""
    if len(act.actors) < MANY or act.kind in {Kind.AGREE, Kind.MEET}:
        return act
    words = act.evidence[0].exact
    if not _SOME.search(words) and (_ALL.search(words) or not everybody <= set(act.actors)):
        return act
    return replace(act, certainty="unsure", reasons=(*act.reasons, "which of the parties is meant, is not known"))


def _renamed(found: Sequence[Act], acts: Sequence[Act]) -> list[Act]:
    """Let replies name the acts that they answer by the ids that those have now."""
    now = {old.id: new.id for old, new in zip(acts, found, strict=True)}
    return [
        replace(act, in_reply_to=tuple(now.get(name, name) for name in act.in_reply_to)) if act.in_reply_to else act
        for act in found
    ]


def _one(page: Page, points: Matcher, act: Act, heads: Mapping[str, Span], turned: Mapping[Span, Act]) -> Act:
    first = act.evidence[0]
    asked = heads.get(act.in_reply_to[0]) if len(act.in_reply_to) == 1 else None
    answered = turned.get(asked) if asked is not None else None
    if answered is not None and answered.evidence[0] == first and act.kind in _BACKS:
        return _beside(act, answered)  # "X, supported by Y, proposed"
    felt = _felt(page, points, act, heads)
    if felt is not None:
        return felt
    head = heads.get(act.id) or _predicate(act)
    if head is None or not first.start <= head[1] <= first.end:
        return act
    return _by_its_words(page, points, act, head)


def _felt(page: Page, points: Matcher, act: Act, heads: Mapping[str, Span]) -> Act | None:
    """Return a judgement of the point itself, or of what is missing, as what its maker wants; ``None`` for another act."""
    first = act.evidence[0]
    if act.kind is Kind.CRITICISE and _ADJECTIVE.search(act.rule) and (act.points or points.match(act.topic)):
        judged = _IS.search(" ".join(first.exact.split()))
        if judged is not None and judged["bad"]:  # of the point itself, not of somebody's deed
            return replace(act, kind=Kind.STATE, modality=Modality.DEMANDED)
    if act.kind in {Kind.CRITICISE, Kind.STATE} and act.rule.rsplit(".", 1)[-1] in _SORRY and act.id in heads:
        if _LACK.match(" ".join(page.text[heads[act.id][1] : first.end].split())):  # who misses a thing wants it
            return replace(act, kind=Kind.STATE, modality=Modality.DEMANDED, polarity=Polarity.POSITIVE)
        return act
    return None


def _by_its_words(page: Page, points: Matcher, act: Act, head: Span) -> Act:
    """Return an act with the point that its complement points at, and with how it bears on it."""
    words = " ".join(page.text[head[1] : act.evidence[0].end].split())
    named = act.points or points.match(act.topic)
    if act.kind in _SIDES and not named and _VAGUE.match(words):
        act = _about(page, points, act, head)
        named = act.points
    if not named or act.modality not in {Modality.DONE, Modality.INTENDED, Modality.CONDITIONAL}:
        return act
    if act.kind in _GIVES and act.modality is Modality.DONE and _conditional(points, named, words):
        act = replace(act, modality=Modality.CONDITIONAL)
    polarity = _polarity(act, words, points, named)
    if polarity is None:
        return act
    demanded = act.kind is Kind.STATE and act.modality is Modality.DONE
    return replace(act, polarity=polarity, modality=Modality.DEMANDED if demanded else act.modality)


def _predicate(act: Act) -> Span | None:
    """Return where the verb stands that the clause layer read an act from, found again by the verb that its rule names."""
    rule = _VERB.search(act.rule)
    if rule is None:
        return None
    first = act.evidence[0]
    found = re.search(rf"\b{re.escape(rule[1][:-1])}\w*", first.exact)
    return None if found is None else (first.start + found.start(), first.start + found.end())


def _conditional(points: Matcher, named: Sequence[str], words: str) -> bool:
    """Say whether what somebody gives stands under a condition that follows the point."""
    ends = [end for point in named for _, end in points.places(point, words)]
    return bool(ends) and _IF.search(words, min(ends)) is not None


def _beside(act: Act, answered: Act) -> Act:
    """Return the act of a supporter or opponent of another, about what that is about; of a deletion it bears the other way."""
    polarity = act.polarity
    if answered.kind in _WANTS and answered.polarity is Polarity.NEGATIVE:
        polarity = Polarity.NEGATIVE if act.kind is Kind.SUPPORT else Polarity.POSITIVE
    if answered.kind is Kind.SUPPORT and answered.polarity is Polarity.NEGATIVE and act.kind is Kind.OPPOSE:
        polarity = Polarity.POSITIVE
    evidence = act.evidence if act.points else tuple(dict.fromkeys((*act.evidence, *answered.evidence)))
    return replace(act, points=act.points or answered.points, polarity=polarity, evidence=evidence)


def _polarity(act: Act, words: str, points: Matcher, named: Sequence[str]) -> Polarity | None:
    """Return how an act bears on its point, ``None`` where its kind says so."""
    if act.kind in _WANTS or act.kind is Kind.SUPPORT:
        return Polarity.NEGATIVE if _takes_out(words, points, named) else None
    if act.kind in _AGAINST:
        out = act.kind is Kind.OPPOSE and _OUT.match(words) is not None
        return Polarity.POSITIVE if out or _without(words, points, named) else None
    lemma = act.rule.rsplit(".", 1)[-1]
    if act.kind is Kind.RESTATE or lemma in _AGAIN:
        return Polarity.NEGATIVE if _NO.match(words) else Polarity.POSITIVE if _YES.match(words) else None
    if act.kind is Kind.STATE:
        return _said(words, act.polarity)
    return None


def _said(words: str, before: Polarity | None) -> Polarity | None:
    """Return what a statement says of its point: that it is needed, that it should be, that it should not be."""
    if _URGES.match(words):
        return None if _WORRY.search(words) else Polarity.POSITIVE
    if _NEEDLESS.match(words) or _GONE.search(words):
        return Polarity.NEGATIVE
    judged = _IS.search(words)
    if judged is not None:
        return Polarity.NEGATIVE if judged["bad"] else Polarity.POSITIVE
    must = _MUST.search(words)
    if must is None or _OPEN.search(words[: must.start()]):  # "views differ on how it should be captured"
        return None
    if before is Polarity.NEGATIVE or _WORRY.search(words):
        return None
    return Polarity.NEGATIVE if must["no"] else Polarity.POSITIVE


def _takes_out(words: str, points: Matcher, named: Sequence[str]) -> bool:
    """Say whether a complement asks that the point be taken out, or that something else stand in its place."""
    if _OUT.match(words):
        return True
    places = [start for point in named for start, _ in points.places(point, words)]
    if places and all(_NEAR.search(words[:start]) for start in places):
        return True
    instead = _INSTEAD.search(words)
    if instead is None:
        return False
    behind = words[instead.end() :]
    cut = _BY.search(behind)
    return cut is not None and bool(points.named(behind[: cut.start()])) and not points.named(behind[cut.end() :])


def _without(words: str, points: Matcher, named: Sequence[str]) -> bool:
    """Say whether a point is only what somebody waits for: "would not agree to changes unless a second period is agreed"."""
    unless = _UNLESS.search(words)
    places = [start for point in named for start, _ in points.places(point, words)]
    return unless is not None and bool(places) and min(places) > unless.start()


def _about(page: Page, points: Matcher, act: Act, head: Span) -> Act:
    """Return an act with the points that were named last before it: in its sentence, in its paragraph, in the heading above."""
    here = page.sentence_at(head[0])
    if here is None:
        return act
    before = [one for one in page.sentences[max(0, here.index - 3) : here.index] if one.paragraph == here.paragraph]
    over = heading_over(page, here.start)
    first = over[1] if over is not None else 0
    for start, end in ((here.start, head[0]), *((one.start, one.end) for one in reversed(before) if one.end > first)):
        named = points.named(page.text[start:end])
        if named:
            return _with(page, act, tuple(sorted(named)), (start, end))
        if _FRONT.match(page.text[start:end]):
            return act  # it says itself what it is on, and that is no point
    if over is None:
        return act
    named = points.named(page.text[slice(*over)])
    return _with(page, act, tuple(sorted(named)), over) if named else act


def _with(page: Page, act: Act, named: tuple[str, ...], place: Span) -> Act:
    first = act.evidence[0]
    inside = first.start <= place[0] and place[1] <= first.end
    evidence = act.evidence if inside else tuple(dict.fromkeys((*act.evidence, page.quote(*place))))
    return replace(act, points=named, evidence=evidence, rule=f"{act.rule}.about")


def _agreement(points: Matcher, act: Act, acts: Sequence[Act], heads: Mapping[str, Span]) -> Act:
    """Return an agreement without a point that it names only in passing (the work on it, a part of it), and with who tells of it."""
    named = act.points or points.match(act.topic)
    if not named or act.option is not None:
        return act
    teller = next(
        (one for one in acts if one.kind is Kind.STATE and act.according_to is None and _tells(one, act, heads)), None
    )
    if teller is not None:
        act = replace(act, according_to=teller.speaker or teller.actors[0])
    words = " ".join(act.evidence[0].exact.split())
    kept = tuple(point for point in named if any(_itself(words, place) for place in points.places(point, words)))
    return act if kept == named else replace(act, points=kept, topic="")


def _tells(one: Act, act: Act, heads: Mapping[str, Span]) -> bool:
    """Say whether a statement of somebody holds an agreement: "The US said that all had agreed"."""
    first, head = act.evidence[0], heads.get(one.id)
    if head is None or not one.actors or set(one.actors) == set(act.actors):
        return False
    whole = one.evidence[0]
    return whole.start <= first.start < whole.end or first.start <= whole.start < first.end


def _itself(words: str, place: Span) -> bool:
    """Say whether what stands at a place is what was agreed: right behind the word, or its subject."""
    for one in _AGREED.finditer(words):
        if one.end() <= place[0] and _ITSELF.match(words[one.end() : place[0]]):
            return True
        between = words[place[1] : one.start()]
        if place[1] <= one.start() and re.fullmatch(
            r"\W*(?:(?:was|were|is|are|been|be|has|have|then|finally|also|by|all) )*", between
        ):
            return True
    return False

"""Why an act is unsure though its doer is known."""

from verbale.model import Kind, Modality
from verbale.reading.acts.classes import is_class
from verbale.reading.acts.decide import Decision
from verbale.reading.acts.domain import is_rich, speaks_near, tells_of_talks
from verbale.reading.acts.drafting.context import Candidate, Context
from verbale.reading.acts.drafting.ordinary import ORDINARY, is_ordinary
from verbale.reading.acts.match import Match
from verbale.reading.lang.en.operators import operators
from verbale.reading.lang.en.rumours import rumoured
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.syntax.clauses import subjects
from verbale.reading.syntax.quantities import negative_quantity
from verbale.reading.syntax.tree import Tree

# What happens to talks, and is known though nobody says by whom: "the visit has been postponed".
_HAPPENING = frozenset({Kind.MEET, Kind.RESUME, Kind.POSTPONE, Kind.SUSPEND, Kind.AGREE, Kind.MEASURE})
_WEIGHTY = word_list("drafting.weighty")
_PLAIN = word_list("drafting.plain")
_HARM = word_list("drafting.harm")
OF_WRITER = "told of the writer's side by another"
_AFRAID = frozenset(word for word, kind in operators()["adjective"].items() if kind == "feared")


def doubts(context: Context, tree: Tree, one: Candidate, *, conditioned: bool) -> list[str]:
    """Return the reasons to leave an act to a person."""
    match, frame, decision = one.match, one.match.frame, one.decision
    found = []
    stated = decision.kind is Kind.STATE and decision.modality is not Modality.FEARED and not conditioned
    position = _weighty(tree, match) or _own_conduct(context, tree, one) or _on_the_writer(context, tree, one)
    in_talks = tells_of_talks(context.page.text) and bool(one.actors.parties)
    if stated and frame.head in _PLAIN and not position and not in_talks:
        found.append("says something, and it is not known whether it is a position")
    if decision.modality is Modality.DONE and one.day is None:
        found += _undated(context, tree, one)
    if decision.modality is not Modality.NOT_DONE and _one_of_two(tree, match):
        found.append("one of several did it, and which is not said")
    if is_ordinary(tree, match):
        found.append(ORDINARY)
    own_voice = context.rule in {"release", "turns"}
    if (own_voice or context.rule == "news") and not (
        context.among_sides
        or (own_voice and is_rich(context.page.text))
        or speaks_near(context.page.text, tree[match.index].start)
    ):
        found.append("the paper hardly speaks of talks")
    if _told_of_the_writer(context, one):
        found.append(OF_WRITER)
    if rumoured(context.page.text[tree[0].start : tree[len(tree) - 1].end]):
        found.append("told by hearsay, and whose is not said")
    found += _of_whom(context, tree, one)
    return [*found, "the actor is guessed"] if one.actors.guessed else found


def _of_whom(context: Context, tree: Tree, one: Candidate) -> list[str]:
    """Return what is not known of who acts, or who says so."""
    found = []
    if any(holder.guessed for holder in one.holders):
        found.append("who says it is guessed")
    if _only_foretold(context, tree, one):
        found.append("foretold by who writes, and said by nobody")
    if not one.actors and context.rule != "minutes" and one.decision.kind not in _HAPPENING:
        found.append("who did it is not said")  # minutes tell what the meeting did
    return found


def _only_foretold(context: Context, tree: Tree, one: Candidate) -> bool:
    """Say whether a paper says what would follow, in its own words: "If nothing is agreed, each will set its own quota" is nobody's threat."""
    threat = one.decision.kind is Kind.WARN and one.match.frame.kind is not Kind.WARN
    nobodys = len(tree) > 1 and tree[0].low == "if" and tree[1].low in {"nothing", "no"}
    return (
        threat
        and nobodys
        and context.rule == "news"
        and not any(one.holders)
        and one.decision.modality is Modality.CONDITIONAL
    )


def _of_past_deed(context: Context, tree: Tree, match: Match) -> bool:
    """Say whether what is asked or proposed bears a year gone by: "demanded that the quay be widened in 2019" was demanded then."""
    published = context.page.document.published
    if published is None or tree[match.index].tag not in {"VBD", "VBN"}:
        return False
    deeds = [thing for thing in (match.content, *match.things) if thing is not None and tree[thing].verbal]
    years = [
        year.text
        for deed in deeds
        for into in tree.children(deed, "prep")
        for year in tree.children(into.index, "pobj")
        if into.low == "in" and year.tag == "CD"
    ]
    return any(len(year) == 4 and year.isdigit() and int(year) < published.first.year for year in years)


def _of_that_time(tree: Tree, match: Match) -> bool:
    """Say whether a clause stands at a time spoken of before: "we offered to meet them that week", told in a hearing years after."""
    if tree[match.index].tag not in {"VBD", "VBN"}:
        return False
    for i in tree.subtree(match.index):
        time = tree[i]
        pointed = time.lemma in _TIMES and any(kid.low == "that" for kid in tree.children(i, "det"))
        at_the = (
            time.low in {"time", "stage", "point"}
            and tree[time.head].low == "at"
            and any(kid.low in {"the", "that"} for kid in tree.children(i, "det"))
        )
        if (pointed or at_the) and not tree.children(i, "relcl", "prep", "acl", "amod"):
            return True
    return False


_OPENING = frozenset({Kind.PROPOSE, Kind.REQUEST, Kind.WARN, Kind.ASSURE, Kind.HOLD})
_TIMES = frozenset(
    {
        "day",
        "week",
        "month",
        "year",
        "morning",
        "evening",
        "afternoon",
        "night",
        "summer",
        "winter",
        "spring",
        "autumn",
        "weekend",
    }
)


def _undated(context: Context, tree: Tree, one: Candidate) -> list[str]:
    """Return why what is told without a day may be no news."""
    match, found = one.match, []
    if match.frame.kind is Kind.MEET and tree[match.index].tag in {"VBZ", "VBP"}:
        found.append("told in the present, without a day")
    if one.decision.kind in _OPENING and _of_that_time(tree, match):
        found.append("of a day that is told elsewhere")
    asks = one.decision.kind in {Kind.REQUEST, Kind.PROPOSE}
    past = asks and _of_past_deed(context, tree, match)
    if past or _long_ago(context, tree, match) or _of_a_year(context, tree, match):
        found.append("told of an earlier year")
    return found


def _told_of_the_writer(context: Context, one: Candidate) -> bool:
    """Say whether it is another side that says what the writer's own side did: "Peru says that we have walked out"."""
    speaker, holders = context.who.speaker, one.holders
    if speaker is None or not holders or one.decision.modality is Modality.DENIED:
        return False
    own = set(speaker.parties)
    if not holders[0] and own & set(one.actors.parties):
        return True  # "It stated that the company had threatened": a leaflet's word
    return bool(own & set(one.actors.parties)) and bool(holders[0].parties) and not own & set(holders[0].parties)


def is_conditioned(tree: Tree, match: Match, decision: Decision) -> bool:
    """Say whether a statement holds only on a condition that stands inside it."""
    return decision.kind is Kind.STATE and decision.modality is Modality.DONE and _on_condition(tree, match)


def is_feared(context: Context, tree: Tree, one: Candidate) -> bool:
    """Say whether what somebody says may happen would harm them: "steps might be taken which would leave Peru worse off"."""
    content, decision = one.match.content, one.decision
    plain = decision.kind is Kind.STATE and decision.modality is Modality.DONE and one.match.frame.head in _PLAIN
    if not plain or content is None:
        return False
    if any(
        kid.index < content and inner.low in _AFRAID
        for kid in tree.children(content, "ccomp", "advcl", "parataxis")
        for inner in tree.children(kid.index, "acomp")
    ):
        return True  # "It was afraid, Peru said, that …", where the parser lets the fear hang on what is feared
    if not any(kid.low in {"may", "might", "could"} for kid in tree.children(content, "aux")):
        return False
    below = tree.subtree(content)
    if not any(tree[i].lemma in _HARM or tree[i].low in _HARM for i in below):
        return False
    named = {
        party for i in below if tree[i].nominal or tree[i].tag == "PRP$" for party in context.group(tree, (i,)).parties
    }
    return bool(named & set(one.actors.parties))


def _one_of_two(tree: Tree, match: Match) -> bool:
    """Say whether the subjects are joined by "or": "Peru or Chile has asked for a delay"."""
    return len(match.actors) > 1 and any(
        kid.low == "or" for index in match.actors for kid in tree.children(index, "cc") if not _empty(tree, index)
    )


def _empty(tree: Tree, index: int) -> bool:
    return negative_quantity(tree, index) is not None


def _own_conduct(context: Context, tree: Tree, one: Candidate) -> bool:
    """Say whether somebody says what they themselves will do or not do: "Peru says it will not be the brake"."""
    content = one.match.content
    if content is None or not any(
        kid.low in {"will", "wo", "shall", "would", "'ll"} for kid in tree.children(content, "aux")
    ):
        return False
    theirs = set(context.group(tree, tuple(subjects(tree, content))).parties)
    return bool(theirs) and theirs == set(one.actors.parties)


def _on_the_writer(context: Context, tree: Tree, one: Candidate) -> bool:
    """Say whether another side says something of what the writer's own side did: that is a position, whatever its verb."""
    content, speaker = one.match.content, context.who.speaker
    if content is None or speaker is None or set(one.actors.parties) & set(speaker.parties) or not one.actors.parties:
        return False
    return bool(set(context.group(tree, tuple(subjects(tree, content))).parties) & set(speaker.parties))


def _weighty(tree: Tree, match: Match) -> bool:
    """Say whether what somebody says is a position: it speaks of what must, should or cannot be, of wishes and needs."""
    if match.content is None:
        return False
    below = tree.subtree(match.content)
    first = any(tree[i].low == "we" and tree[i].dep.startswith("nsubj") for i in below)
    return first or any(tree[i].low in _WEIGHTY or tree[i].lemma in _WEIGHTY for i in below)


def _on_condition(tree: Tree, match: Match) -> bool:
    """Say whether what is said holds only on a condition: "could be signed only if …", "none would be unless …"."""
    if match.content is None:
        return False
    for i in tree.subtree(match.content):
        word = tree[i]
        if word.low == "unless" or (word.low == "if" and i and tree[i - 1].low == "only"):
            return any(kid.tag == "MD" for kid in tree.children(tree[word.head].head, "aux"))
    return False


def _of_a_year(context: Context, tree: Tree, match: Match) -> bool:
    """Say whether a nominal act may be of an earlier year: "Peru's complaint that the river was low of 2019"."""
    published = context.page.document.published
    if published is None or match.frame.form != "noun":
        return False
    last = tree[max(tree.subtree(match.index))]
    of = tree[last.head]
    holder = tree[of.head]
    if last.tag != "CD" or len(last.text) != 4 or not last.text.isdigit() or of.low != "of":
        return False
    dated = holder.lemma in _DATED and not is_class(holder.low, "talks")  # "the pact of 2019" has the year to itself
    return int(last.text) < published.first.year and not dated


_DATED = word_list("days.events") | word_list("scope.pacts")


def _long_ago(context: Context, tree: Tree, match: Match) -> bool:
    """Say whether a past perfect stands in a sentence about an earlier year."""
    published = context.page.document.published
    if published is None or not any(kid.low == "had" for kid in tree.children(match.index, "aux")):
        return False
    dates = context.page.dates_in(tree[0].start, tree[len(tree) - 1].end)
    return any(date.when is not None and date.when.last.year < published.first.year for date in dates)

"""Minutes and summaries: who proposed what, with whom, for whom and against whom.

Sentences without a verb of the lexicon are not looked at. Each clause becomes one act of the speaker's side, and one of each
side that backs or opposes it, linked to it; "This was opposed by G" finds the proposal before it.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from verbale.model import Act, Attribution
from verbale.reading.acts.carried.replies import answered
from verbale.reading.acts.page_acts import Stretch, placed_acts
from verbale.reading.acts.who import Who
from verbale.reading.correspondence.told import with_told
from verbale.reading.genres.draft_acts import Drafts
from verbale.reading.genres.minutes.acts import Drafter
from verbale.reading.genres.minutes.attendance import seated
from verbale.reading.genres.minutes.bearing import bearing
from verbale.reading.genres.minutes.clauses import clauses
from verbale.reading.genres.minutes.parties import with_parties
from verbale.reading.genres.minutes.sides import Clause, Side
from verbale.reading.genres.minutes.skeleton import Named, Skeleton, fold
from verbale.reading.genres.minutes.union import bodies, heading_end, united
from verbale.reading.lang.en.minutes.lexicon import Cue, cues, nouns, verbs
from verbale.reading.mentions.titled import other_sex
from verbale.reading.parsed_document import Page, Sentence

FEW = 6  # sides at a table where what one says can be held to answer another
_AFTER_NOUN = (" to ", " that ", " for ", " against ", " from ", " by ", ", ")
_WISHES = ("like to", "wish to", "wishes to", "want to", "wants to", "honour to", "honor to")
_SOMEBODY = re.compile(
    r"(?:(?:An?|One|Another|The)\s+(?:[a-z-]+\s+){0,2}(?:observer|delegate|participant|expert|representative|official|negotiator|speaker"
    r"|minister|member|scientist|economist|lawyer)s?\b|(?:[A-ZÀ-Þ][\w’'.-]+\s+){1,3}[A-ZÀ-Þ][\w’'-]+(?:,\s|\s\())"
)
_ONE_OF_THEM = ("He ", "She ")
_LEADS = frozenset(
    [
        "did",
        "could",
        "would",
        "cannot",
        "can",
        "will",
        "may",
        "might",
        "should",
        "must",
        "do",
        "does",
        "not",
        "never",
        "shall",
        "also",
        "then",
        "still",
        "now",
        "and",
        "or",
        "but",
        "again",
        "further",
        "even",
        "yet",
    ]
)


def _tells(text: str, cue: Cue) -> bool:
    """Say whether a word can tell of an act here: a base form only after a helper, a noun only before what it is about."""
    if (
        text[cue.start].isupper()
        and text[cue.start + 1 : cue.start + 2].islower()
        and text[max(0, cue.start - 2) : cue.start - 1].isalnum()
    ):
        return False  # a word of a title or a name
    if cue.word in nouns() and text.startswith(_AFTER_NOUN, cue.end):
        return True
    form = verbs().get(cue.word)
    if form is None or form.shape != "base":
        return form is not None
    before = text[max(0, cue.start - 24) : cue.start].rstrip()
    word = before.rsplit(None, 1)[-1].lower() if before else ""
    return before.endswith(_WISHES) if word == "to" else word in _LEADS or word.endswith(("ly", "n't", "n’t"))


def cued(page: Page) -> list[tuple[Sentence, list[Cue]]]:
    """Return the sentences that hold words of the lexicon, with those words."""
    starts = [sentence.start for sentence in page.sentences]
    kept: list[tuple[Sentence, list[Cue]]] = []
    last = -1
    for cue in cues(page.text):
        if not _tells(page.text, cue):
            continue
        if last >= 0 and cue.end <= page.sentences[last].end:
            kept[-1][1].append(cue)
            continue
        place = bisect_right(starts, cue.start) - 1
        if (
            place >= 0
            and page.sentences[place].end >= cue.end
            and cue.start >= heading_end(page.text, page.sentences[place].start)
        ):
            kept.append((page.sentences[place], [cue]))
            last = place
    return kept


def propositions(page: Page, spoke: list[tuple[int, Side]] | None = None) -> list[tuple[Skeleton, list[Clause]]]:
    """Return the clauses of every sentence that has any, with the bones their places refer to.

    Parameters
    ----------
    page
        The text.
    spoke
        Takes who spoke, by the number of the sentence.
    """
    found = []
    named = Named(page)
    speaker: Side | None = None
    paragraph = last = -1
    for sentence, words in cued(page):
        if sentence.paragraph != paragraph:
            paragraph, speaker = sentence.paragraph, None
        if speaker is not None and _another_spoke(page, last, sentence.index):
            speaker = None
        if speaker is not None and _not_so_called(page, speaker, sentence):
            speaker = None
        pronoun = page.text.startswith(("He ", "She ", "They ", "It "), sentence.start)
        if not named.within(sentence.start, sentence.end) and not (pronoun and speaker):
            continue
        skeleton = fold(named, sentence.start, sentence.end)
        read = clauses(skeleton, words, speaker)
        if read:
            found.append((skeleton, read))
        top = [clause for clause in read if clause.rule == "finite" and not clause.embedded]
        if top:
            speaker, last = top[-1].side, sentence.index
            if spoke is not None:
                spoke.append((last, speaker))
    return found


def heard(page: Page, spoke: Sequence[tuple[int, Side]]) -> dict[int, Who]:
    """Return whom "he" and "she" mean that open a sentence: who spoke last in the paragraph, alone; nobody where that is not known."""
    known = dict(spoke)
    found: dict[int, Who] = {}
    last, paragraph = -1, -1
    for sentence in page.sentences:
        if sentence.paragraph != paragraph:
            paragraph, last = sentence.paragraph, -1
        if last >= 0 and page.text.startswith(_ONE_OF_THEM, sentence.start):
            side = known[last]
            known_so = not _not_so_called(page, side, sentence) and not _another_spoke(page, last, sentence.index)
            if known_so and len(side.base) == 1 and side.base[0].parties:
                actor = side.base[0]
                place = (actor.start, actor.end)
                found[sentence.start] = Who(actor.parties, actor.person, (place,), words=actor.name)
        if sentence.index in known:
            last = sentence.index
    return found


def _not_so_called(page: Page, speaker: Side, sentence: Sentence) -> bool:
    """Say whether a sentence opens with a pronoun that the last speaker's title forbids: after "Mr Kolar", "She could consider …"."""
    word = page.text[sentence.start : sentence.end].split(maxsplit=1)[0]
    return len(speaker.base) == 1 and other_sex(page.text, speaker.base[0].name, word)


def _another_spoke(page: Page, last: int, index: int) -> bool:
    """Say whether a sentence since the last speaker's opens with somebody else: "An observer from the port disagreed. He …"."""
    return any(_SOMEBODY.match(page.text, between.start) for between in page.sentences[last + 1 : index])


def draft(page: Page) -> Drafts:
    """Draft the acts and attributions of minutes: the skeleton's, and by clauses what stands outside it."""
    page = seated(with_parties(page))
    said: list[Attribution] = []
    acts = minutes_of(page, bodies(page), said)
    if len(page.dossier.at_table) <= FEW:  # at a table of many, what somebody says answers nobody in particular
        acts = with_told(page, acts)
    return Drafts(tuple(acts), tuple(said))


def minutes_of(page: Page, stretches: Sequence[Stretch], said: list[Attribution] | None = None) -> list[Act]:
    """Return the acts that some stretches tell in the way of minutes.

    Parameters
    ----------
    page
        The text.
    stretches
        Where the clause layer reads.
    said
        Takes the attributions.
    """
    drafter = Drafter(page)
    acts: list[Act] = []
    spoke: list[tuple[int, Side]] = []
    for skeleton, read in propositions(page, spoke):
        made = drafter.acts(skeleton, read)
        acts += made.acts
        if said is not None:
            said += made.attributions
    both = united(page, acts, drafter.heads, placed_acts(page, stretches, heard=heard(page, spoke)))
    return answered(page, bearing(page, both, drafter.heads))

"""Minutes and summaries: who proposed what, with whom, for whom and against whom.

Sentences without a verb of the lexicon are not looked at. Each clause becomes one act of the speaker's side, and one of each
side that backs or opposes it, linked to it; "This was opposed by G" finds the proposal before it.
"""

from bisect import bisect_right
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from verbale.model import Act, Attribution
from verbale.reading.dialects.drafts import Drafts
from verbale.reading.dialects.minutes_acts import Drafter
from verbale.reading.dialects.minutes_clauses import clauses
from verbale.reading.dialects.minutes_lexicon import nouns, verbs
from verbale.reading.dialects.minutes_sides import Clause, Side
from verbale.reading.dialects.minutes_skeleton import Named, Skeleton, fold
from verbale.reading.page import Page, Sentence


@cache
def _cues() -> AhoCorasick:
    words = {word for table in (verbs(), nouns()) for word in table}
    return AhoCorasick(sorted(words), matchkind=MatchKind.LeftmostLongest)


def cued(page: Page) -> list[Sentence]:
    """Return the sentences that hold a verb or noun of the lexicon."""
    starts = [sentence.start for sentence in page.sentences]
    kept: list[Sentence] = []
    last = -1
    for _, start, _ in _cues().find_matches_as_indexes(page.text.lower() if page.text.isascii() else _low(page.text)):
        place = bisect_right(starts, start) - 1
        if place > last and page.sentences[place].end > start:
            kept.append(page.sentences[place])
            last = place
    return kept


def _low(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else "".join(one if len(one := c.lower()) == 1 else c for c in text)


def propositions(page: Page) -> list[tuple[Skeleton, list[Clause]]]:
    """Return the clauses of every sentence that has any, with the bones their places refer to."""
    found = []
    named = Named(page)
    speaker: Side | None = None
    paragraph = -1
    for sentence in cued(page):
        if sentence.paragraph != paragraph:
            paragraph, speaker = sentence.paragraph, None
        pronoun = page.text.startswith(("He ", "She ", "They ", "It "), sentence.start)
        if not named.within(sentence.start, sentence.end) and not (pronoun and speaker):
            continue
        skeleton = fold(named, sentence.start, sentence.end)
        read = clauses(skeleton, speaker)
        if read:
            found.append((skeleton, read))
        top = [clause for clause in read if clause.rule == "finite" and not clause.embedded]
        if top:
            speaker = top[-1].side
    return found


def draft(page: Page) -> Drafts:
    """Draft the acts and attributions of minutes."""
    drafter = Drafter(page)
    acts: list[Act] = []
    said: list[Attribution] = []
    for skeleton, read in propositions(page):
        made = drafter.acts(skeleton, read)
        acts += made.acts
        said += made.attributions
    return Drafts(tuple(acts), tuple(said))

"""Minutes and summaries: who proposed what, with whom, for whom and against whom.

Sentences without a verb of the lexicon are not looked at. Each clause becomes one act of the speaker's side, and one of each
side that backs or opposes it, linked to it; "This was opposed by G" finds the proposal before it.
"""

from bisect import bisect_right

from verbale.model import Act, Attribution
from verbale.reading.dialects.drafts import Drafts
from verbale.reading.dialects.minutes_acts import Drafter
from verbale.reading.dialects.minutes_clauses import clauses
from verbale.reading.dialects.minutes_lexicon import Cue, cues
from verbale.reading.dialects.minutes_sides import Clause, Side
from verbale.reading.dialects.minutes_skeleton import Named, Skeleton, fold
from verbale.reading.page import Page, Sentence


def cued(page: Page) -> list[tuple[Sentence, list[Cue]]]:
    """Return the sentences that hold words of the lexicon, with those words."""
    starts = [sentence.start for sentence in page.sentences]
    kept: list[tuple[Sentence, list[Cue]]] = []
    last = -1
    for cue in cues(page.text):
        if last >= 0 and cue.end <= page.sentences[last].end:
            kept[-1][1].append(cue)
            continue
        place = bisect_right(starts, cue.start) - 1
        if place >= 0 and page.sentences[place].end >= cue.end:
            kept.append((page.sentences[place], [cue]))
            last = place
    return kept


def propositions(page: Page) -> list[tuple[Skeleton, list[Clause]]]:
    """Return the clauses of every sentence that has any, with the bones their places refer to."""
    found = []
    named = Named(page)
    speaker: Side | None = None
    paragraph = -1
    for sentence, words in cued(page):
        if sentence.paragraph != paragraph:
            paragraph, speaker = sentence.paragraph, None
        pronoun = page.text.startswith(("He ", "She ", "They ", "It "), sentence.start)
        if not named.within(sentence.start, sentence.end) and not (pronoun and speaker):
            continue
        skeleton = fold(named, sentence.start, sentence.end)
        read = clauses(skeleton, words, speaker)
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

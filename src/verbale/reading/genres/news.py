"""News: the narrator's acts, and those told in reported speech, sentence by sentence with one memory of who answered whom."""

from verbale.model import Act
from verbale.reading.acts import acts_in
from verbale.reading.acts.line import Memory
from verbale.reading.attribution import attributions
from verbale.reading.genres.draft_acts import Drafts
from verbale.reading.parsed_document import Page


def draft(page: Page) -> Drafts:
    """Draft the acts and attributions of a news text."""
    memory, acts = Memory(), list[Act]()
    for sentence in page.sentences:
        acts += acts_in(page, sentence, memory)
    return Drafts(tuple(acts), attributions(page))

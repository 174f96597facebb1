"""News: the narrator's acts, and those told in reported speech, sentence by sentence with one memory of who answered whom."""

from collections.abc import Sequence

from verbale.reading.acts.history import without_history
from verbale.reading.acts.page_acts import Stretch, clause_acts
from verbale.reading.acts.quoted import quoted_by
from verbale.reading.attribution import attributions
from verbale.reading.correspondence.told import with_told
from verbale.reading.genres.draft_acts import Drafts
from verbale.reading.parsed_document import Page


def draft(page: Page) -> Drafts:
    """Draft the acts and attributions of a news text."""
    found = narrated(page, [Stretch(page.document.body, len(page.text))])
    return Drafts(tuple(with_told(page, found.acts)), found.attributions)


def narrated(page: Page, stretches: Sequence[Stretch]) -> Drafts:
    """Draft what a narrator tells who takes no part: nobody says "we" outside quotations."""
    said = attributions(page)
    return Drafts(tuple(without_history(page, clause_acts(page, stretches, quoted_by(page, said)))), said)

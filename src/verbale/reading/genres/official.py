"""Official texts: draft articles with [bracketed] alternatives, and what voice stands around them.

A bracket is a proposal only of whoever the text says wants it; a letter or a joint statement around the brackets has its own reader.
"""

from verbale.reading.genres import joint, letters
from verbale.reading.genres.draft_acts import Drafts
from verbale.reading.genres.draft_texts import draft_text
from verbale.reading.genres.sheets import sheets
from verbale.reading.parsed_document import Page


def draft(page: Page) -> Drafts:
    """Draft the acts of an official text."""
    around = Drafts()
    if joint.TITLE.search(page.text[:1500]):
        around = joint.draft(page)
    elif sheets(page.text):
        around = letters.draft(page)
    bracketed = draft_text(page) if "[" in page.text else []
    return Drafts((*around.acts, *bracketed), around.attributions)

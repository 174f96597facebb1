"""What concerns a dossier: the one rule by which items of followed places are kept or left out."""

import re

from verbale.app.ingest import mentioned
from verbale.dossier import Dossier
from verbale.model import Reading

RULE = "kept where the text names, or lets act, at least {least} of the dossier's parties (by name, alias or one of its people)"


def concerns(dossier: Dossier, reading: Reading, least: int) -> bool:
    """Say whether a reading is kept.

    Parameters
    ----------
    dossier
        With the parties that matter; one without parties leaves nothing out.
    reading
        Of an item.
    least
        How many of them it must name; 0 keeps everything.
    """
    known = {party.id for party in dossier.parties}
    if not known or least <= 0:
        return True
    return len(known & {*mentioned(dossier, reading), *_named(dossier, reading.document.text)}) >= min(
        least, len(known)
    )


def _named(dossier: Dossier, text: str) -> set[str]:
    """Return the parties that a text names, at the beginning of a sentence too: rather one item too many than one lost."""
    names = [(party.id, name) for party in dossier.parties for name in (party.name, *party.aliases)]
    names += [(person.party, name) for person in dossier.people for name in (person.name, *person.aliases)]
    return {
        who
        for who, name in names
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE if len(name) > 3 else 0)
    }


def rule(least: int) -> str:
    """Return the rule in words."""
    return "everything is kept" if least <= 0 else RULE.format(least=least)

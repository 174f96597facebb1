"""Who is named: parties, people, offices, pronouns, resolved to ids, with antecedents."""

from dataclasses import dataclass, field

from verbale.dossier import Dossier
from verbale.model import Document, Party, Person
from verbale.reading.page import Mention, Sentence


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in a text."""

    mentions: tuple[Mention, ...] = ()
    parties: dict[str, Party] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)


def mentions(document: Document, sentences: tuple[Sentence, ...], dossier: Dossier) -> Cast:  # noqa: ARG001
    """Return the cast of a text."""
    return Cast()

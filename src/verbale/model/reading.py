"""What reading a document yields: drafted acts and attributions, or the reason why it could not be read."""

from dataclasses import dataclass

from verbale.model.act import Act
from verbale.model.document import Document, Evidence
from verbale.model.party import Party, Person

# Names of the grammars, for doors that offer a choice without loading any.
DIALECTS = ("joint", "letter", "minutes", "news", "official", "release", "turns")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words put into somebody's mouth.

    Parameters
    ----------
    source
        The words that name who speaks; ``None`` when the text leaves it open.
    cue
        The words that say that somebody speaks ("said", "according to"); ``None`` for a floating quotation.
    content
        What was said, in one or several pieces.
    speaker
        Id of the person or party the source resolves to; empty when unknown.
    """

    source: Evidence | None
    cue: Evidence | None
    content: tuple[Evidence, ...]
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with what was drafted from it.

    Parameters
    ----------
    document
        The frozen source.
    dialect
        Grammar that read it: ``news``, ``minutes``, ``turns``, ``letter``, ``release``, ``joint`` or ``official``.
    acts
        Drafted acts in the order of the text, each past the grounding gate.
    attributions
        Who said what, also where no act was found in it.
    warnings
        What a person should know about this reading.
    rejected
        Drafts that the gate turned away: (words, reason).
    parties, people
        Those the reading met that no dossier named, so that ids in acts can be shown by name.
    model
        Name and version of the model that parsed; empty for a reading by rules only.
    unread
        Passages with a predicate of the lexicon for which no decision was reached, in the order of the text.
    named
        Ids of all parties and people named in the text or in its acts, those of the dossier included.
    """

    document: Document
    dialect: str
    acts: tuple[Act, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    warnings: tuple[str, ...] = ()
    rejected: tuple[tuple[str, str], ...] = ()
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    model: str = ""
    unread: tuple[Evidence, ...] = ()
    named: tuple[str, ...] = ()

    @property
    def rules_only(self) -> bool:
        """Whether it was read without a parser: by the skeleton of minutes and attributions alone."""
        return self.document.rules_only


CONTENT = "content"  # the "limit" of a file that could not be read for what it holds: read again, it would fail again


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read, as a value: the others of the run are not affected.

    Parameters
    ----------
    source
        File name or address.
    reason
        What happened, one clear line.
    cure
        What to do about it.
    limit
        Which limit it broke (``processor time``, ``memory``, ``size``, ``time``), or `CONTENT` where its bytes alone say why: it is not
        tried again by itself.
    """

    source: str
    reason: str
    cure: str
    limit: str = ""

"""One tree of errors. Each says what happened, to what, and what to do.

VerbaleError                 exit code 2 on the command line
 ├─ ModelError               a value that the model does not allow (bad date, empty evidence …)
 │   └─ DateError            a date that is not in the EDTF subset, or does not exist
 ├─ DossierError             `dossier.toml` cannot be used as it stands
 ├─ ReadingError             a document cannot be read at all (a *bad document* is a `Failure` value instead)
 ├─ GroundingError           an act whose words, actors, numbers or negation are not in its quote
 ├─ RecordError              the record cannot be opened, written or trusted
 │   ├─ LostError            the database went away in the middle
 │   ├─ TamperedError        the chain, a quote or a view does not verify
 │   └─ ClearanceError       the reader may not see this
 ├─ TextError                a paragraph or a version that is not there
 ├─ WatchError               an indicator's input is missing or contradictory
 ├─ NetworkError             a place on the network that may not or cannot be reached
 ├─ CounselError             a space, preference or conflict that has no meaning
 └─ OutputError              a page, picture or file cannot be written
"""


class VerbaleError(Exception):
    """Anything that a user can mend.

    Parameters
    ----------
    what
        What happened, and to what: one clear line.
    cure
        What to do about it; shown after the line, empty when there is nothing more to say.
    """

    exit_code = 2

    def __init__(self, what: str, cure: str = "") -> None:
        super().__init__(f"{what} {cure}".strip())
        self.what = what
        self.cure = cure


class ModelError(VerbaleError):
    """A value that the model does not allow."""


class DateError(ModelError):
    """A date outside the EDTF subset, or one that does not exist."""


class DossierError(VerbaleError):
    """`dossier.toml` cannot be used as it stands."""


class ReadingError(VerbaleError):
    """Reading cannot start (missing file, unknown dialect)."""


class GroundingError(VerbaleError):
    """An act that says more than its words."""


class RecordError(VerbaleError):
    """The record cannot be opened, written or trusted."""


class LostError(RecordError):
    """The database went away in the middle; what was being written may or may not be there."""


class TamperedError(RecordError):
    """The chain, a quote or a view does not verify."""


class ClearanceError(RecordError):
    """The reader may not see this."""


class TextError(VerbaleError):
    """A paragraph or a version of a draft that is not there."""


class WatchError(VerbaleError):
    """An indicator's input is missing or contradictory."""


class NetworkError(VerbaleError):
    """A place on the network that may not be reached, does not answer, or answers with more than is taken."""


class CounselError(VerbaleError):
    """A space, a preference or a conflict that has no meaning."""


class OutputError(VerbaleError):
    """A page, picture or file cannot be written."""

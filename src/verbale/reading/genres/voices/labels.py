"""Labels of speakers: "THE REPRESENTATIVE OF X:", "Mr HALE (Group):", "The MINISTER for X (Ms Y):", "QUESTION (Paper):", "Q.".

A label stands at the beginning of a line, short, in the form of a name or an office, with what is said right after its colon.
A heading that runs into its paragraph ("REPORTING: On tables, …") has the same form, but names nobody and comes once.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

LEAST_SPEAKING = 3  # labels of speakers that make a transcript, whatever its head looks like
_NO_LABEL = (
    r"(?!(?:From|To|For|Cc|CC|Date|Subject|Re|Sent|Present|Title|Place|Time|Source|Publisher|Note|Notes|Agenda|Annex|Abstract|Article"
    r"|ARTICLE|Section|SECTION|Paragraph|Item|ITEM|Chapter|Option|OPTION|Alternative|ALTERNATIVE|Variant|Alt|Rule|Apologies|Attendance"
    r"|Witness|Witnesses|Members|Member|Examination|Questions|Oral|Written|Evidence|Speakers|Panel|Panellists|Attending|Moderated|[IVX]{1,4}"
    r"|Participants|Contact|Editor|Editors|PS|NB|Participating|Deadline|Venue|Status|Transcript|TRANSCRIPT|Minutes|MINUTES)\b)"
)
_CAPITAL = r"(?:[A-ZÀ-Þ][\w.’'&-]*|[A-ZÀ-Þ]\.)"
_JOINING = r"(?:of|the|and|de|da|di|du|del|van|von|der|den|al|bin|for|from|to|(?:speaking |also )?on behalf of|speaking for|also for|at|in)"
_NAMELESS = r"(?:An?|One|Another|Several|Some) (?:[a-z-]+ ){0,3}(?:[Ss]peakers?|[Vv]oices?|[Mm]embers?|[Dd]elegates?|[Pp]articipants?|[Jj]ournalists?|[Rr]eporters?|[Cc]orrespondents?|woman|man)(?: [a-z]+){0,4}"
_UNKNOWN = r"(?:Unidentified|Unknown|Unnamed|Unrecorded|Voices?|Interjections?)(?: [a-z]+){0,4}"
_ASIDE = (
    r"(?:,? (?:(?:through|via|by|with|over) (?:an? |the )?(?:[a-z]+ )?(?:interpreters?|interpretation|translators?|translation|video ?link|video|telephone|phone)"
    r"|(?:speaking|spoke|interpretation|interpreted|translated|translation) (?:in|from) (?:the )?[A-Z]\w+))?"
)
_LABEL = re.compile(
    rf"(?m)^[ \t]*(?:\*\*|__|[-–—] )?{_NO_LABEL}(?P<label>(?:{_NAMELESS}|{_UNKNOWN}"
    rf"|{_CAPITAL}(?:,? (?:{_CAPITAL}|{_JOINING}|\([^)\n:]{{1,70}}\))){{0,12}})){_ASIDE}(?:\*\*|__)?[ \t]?:(?:\*\*|__)?[ \t]+(?=\S)"
)
_LETTER = re.compile(r"(?m)^[ \t]*(?P<label>[QA])\.(?:[ \t]+\d+\.?)?[ \t]+(?=[A-Z“\"])")
_ASKS = re.compile(
    r"(?i)(?:q\d*(?: .*)?|(?:a )?(?:question|questions|reporter|journalist|correspondent|interviewer|press|analyst)\b.*|unidentified.*|.*\((?:[^)]*\b)?(?:analyst|reporter|"
    r"correspondent|journalist|news ?paper|news agency)\b[^)]*\))\Z"
)
_CHAIR = re.compile(
    r"(?i)(?:the )?(?:(?:acting|deputy|vice|madam|mr|ms|co)[ -])*(?:chair|chairman|chairwoman|chairperson|president|presiding (?:officer|judge|arbitrator)"
    r"|speaker|presidency|secretary|clerk|moderator|operator|host|facilitator|mediator|conciliator|tribunal|judge|court)\b(?: (?:of|to) (?:the )?[\w’' ]+)?(?: ?\([^)]*\))?\Z"
)
_BROADCASTERS = re.compile(
    r"(?i)(?:(?:the|our|studio|news|radio|foreign|diplomatic|political|moscow|brussels) )*(?:presenter|anchor(?:man|woman)?|newsreader|news reader|host|narrator|correspondent"
    r"|reporter|studio|announcer|journalist|voice-?over)\b(?: \d)?(?: ?\([^)]*\))?\Z"
)
_PERFORMERS = re.compile(
    r"(?i)\b(?:q|a|question|answer|representative|delegate|delegation|minister|secretary|commissioner|ambassador|observer|counsel|mr|ms|mrs|dr|sir|mme|councillor|senator|deputy|member|lord|lady|prof|governor|spokes\w+)\b|\("
)
_NAMES_NOBODY = re.compile(
    r"(?:(?:An?|One|Another|Several|Some) [a-z].*|(?i:unidentified|unknown|unnamed|unrecorded|voices?|interjection|members?)\b.*)\Z"
)


class Role(StrEnum):
    """What somebody who is labelled does in the talk."""

    SPEAKS = "speaks"
    ASKS = "asks"
    CHAIRS = "chairs"
    NAMELESS = "nameless"


@dataclass(frozen=True, slots=True)
class Label:
    """A label with the stretch that it governs.

    Parameters
    ----------
    start, end
        Place of the label's words.
    first, last
        Place of what is said.
    words
        The label's words.
    role
        What the labelled does.
    """

    start: int
    end: int
    first: int
    last: int
    words: str
    role: Role


def labels(text: str, start: int = 0) -> list[Label]:
    """Return the labels of a text, in order; those of an examination ("Q.", "A.") only where both stand."""
    found = list(_LABEL.finditer(text, start))
    letters = list(_LETTER.finditer(text, start))
    if {match["label"] for match in letters} == {"Q", "A"}:
        found = sorted([*found, *letters], key=lambda match: match.start())
    if not found:
        return []
    ends = [match.start() for match in found[1:]] + [len(text)]
    return [
        Label(*match.span("label"), match.end(), end, match["label"], role_of(match["label"]))
        for match, end in zip(found, ends, strict=True)
    ]


def role_of(words: str) -> Role:
    """Return what somebody does who is labelled so."""
    words = words.strip()
    if _ASKS.match(words) or _BROADCASTERS.match(words):
        return Role.ASKS
    if _CHAIR.match(words):
        return Role.CHAIRS
    return Role.NAMELESS if _NAMES_NOBODY.match(words) else Role.SPEAKS


def speaking(found: Sequence[Label]) -> int:
    """Return how many labels are those of speakers: of somebody who performs, or who comes again. Run-in headings are none."""
    bare = Counter(re.sub(r" ?\(.*", "", label.words) for label in found)
    return sum(
        1
        for label in found
        if label.role is not Role.SPEAKS
        or _PERFORMERS.search(label.words)
        or bare[re.sub(r" ?\(.*", "", label.words)] > 1
    )


def broadcast(found: Sequence[Label]) -> bool:
    """Say whether all who are labelled are of the press: then it is a report told in turns, and nobody in it is questioned."""
    return bool(found) and all(_BROADCASTERS.match(label.words.strip()) for label in found)

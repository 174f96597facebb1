"""Who may see what. A marking only ever grows stricter when things are put together (`join`); it is never cut down.

A profile is an ordered list of levels. Levels of two profiles do not compare: a dossier uses one of them.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from verbale.errors import ModelError

PROFILES: dict[str, tuple[str, ...]] = {
    # FIRST, Traffic Light Protocol 2.0 (August 2022).
    "TLP": ("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"),
    # Council Decision 2013/488/EU, Article 2, with the two unclassified marks below it.
    # LIMITE is a distribution marking, not a classification; it stands below all of them.
    "EU": ("PUBLIC", "LIMITE", "RESTREINT", "CONFIDENTIEL", "SECRET", "TRES SECRET"),
}
# Level of the EU profile → how it is written out in full and as a portion mark (Council Decision 2013/488/EU).
OFFICIAL: dict[str, tuple[str, str]] = {
    "PUBLIC": ("PUBLIC", "PUBLIC"),
    "LIMITE": ("LIMITE", "LIMITE"),
    "RESTREINT": ("RESTREINT UE/EU RESTRICTED", "R-UE/EU-R"),
    "CONFIDENTIEL": ("CONFIDENTIEL UE/EU CONFIDENTIAL", "C-UE/EU-C"),
    "SECRET": ("SECRET UE/EU SECRET", "S-UE/EU-S"),
    "TRES SECRET": ("TRÈS SECRET UE/EU TOP SECRET", "TS-UE/EU-TS"),
}
# Words of other systems → the level of each profile that is at least as strict. For the EU profile those that agreements on the
# exchange of classified information set side by side (United Kingdom 2020, NATO 2003); TLP has no equivalents: the choice is ours.
OTHERS: dict[str, tuple[str, str]] = {
    "OFFICIAL": ("GREEN", "LIMITE"),
    "INTERNAL": ("GREEN", "LIMITE"),
    "INTERNAL USE ONLY": ("GREEN", "LIMITE"),
    "NOT FOR PUBLICATION": ("AMBER", "LIMITE"),
    "NOT FOR DISTRIBUTION": ("AMBER", "LIMITE"),
    "NOT FOR CIRCULATION": ("AMBER", "LIMITE"),
    "PRIVATE": ("AMBER", "LIMITE"),
    "EYES ONLY": ("AMBER", "LIMITE"),
    "LIMITE": ("AMBER", "LIMITE"),
    "SENSITIVE": ("AMBER", "RESTREINT"),
    "OFFICIAL SENSITIVE": ("AMBER", "RESTREINT"),
    "RESTRICTED": ("AMBER", "RESTREINT"),
    "PRIVATE AND CONFIDENTIAL": ("AMBER+STRICT", "CONFIDENTIEL"),
    "IN CONFIDENCE": ("AMBER+STRICT", "CONFIDENTIEL"),
    "IN STRICT CONFIDENCE": ("AMBER+STRICT", "CONFIDENTIEL"),
    "COMMERCIAL IN CONFIDENCE": ("AMBER+STRICT", "CONFIDENTIEL"),
    "CONFIDENTIAL": ("AMBER+STRICT", "CONFIDENTIEL"),
    "WITHOUT PREJUDICE": (
        "AMBER",
        "LIMITE",
    ),  # what is offered to settle a dispute, and may not be shown to whoever decides it
    "WITHOUT PREJUDICE SAVE AS TO COSTS": ("AMBER", "LIMITE"),
    "WITHOUT PREJUDICE AND SUBJECT TO CONTRACT": ("AMBER", "LIMITE"),
    "WITHOUT PREJUDICE AND CONFIDENTIAL": ("AMBER+STRICT", "CONFIDENTIEL"),
    "PRIVILEGED": ("AMBER+STRICT", "CONFIDENTIEL"),
    "LEGALLY PRIVILEGED": ("AMBER+STRICT", "CONFIDENTIEL"),
    "PRIVILEGED AND CONFIDENTIAL": ("AMBER+STRICT", "CONFIDENTIEL"),
    "SECRET": ("RED", "SECRET"),
    "TOP SECRET": ("RED", "TRES SECRET"),
}
# Caveats to which nobody is admitted who is not admitted by name; and the sign of a reader admitted to every one.
CLOSED = frozenset({"CHATHAM HOUSE"})
EVERY = "*"


@dataclass(frozen=True, slots=True)
class Marking:
    """A level with caveats and, when given, the only parties it may be released to.

    Parameters
    ----------
    level
        One of the levels of the profile.
    profile
        ``TLP`` or ``EU``.
    caveats
        Standing notes such as ``NOT PUBLIC`` or ``CHATHAM HOUSE``.
    releasable_to
        Party ids; ``None`` means no such limit, an empty set means nobody else.
    """

    level: str = "CLEAR"
    profile: str = "TLP"
    caveats: frozenset[str] = field(default_factory=frozenset)
    releasable_to: frozenset[str] | None = None

    def __post_init__(self) -> None:
        levels = PROFILES.get(self.profile)
        if levels is None:
            raise ModelError(f"Unknown marking profile {self.profile!r}.", f"Use one of {', '.join(PROFILES)}.")
        if self.level not in levels:
            raise ModelError(f"{self.profile} has no level {self.level!r}.", f"Use one of {', '.join(levels)}.")

    @classmethod
    def parse(cls, text: str, default: str = "TLP") -> "Marking":
        """Read ``TLP:AMBER//NOT PUBLIC//REL us,nato``; the profile may be left out for the default one and official EU names."""
        head, *rest = [part.strip() for part in text.split("//")]
        profile, _, level = head.upper().rpartition(":")
        known = _OFFICIAL.get(_plain(level))
        if known and ("EU" in (profile or default) or ("/" in level and not profile)):
            profile, level = "EU", known
        releasable = [part for part in rest if f"{part} ".upper().startswith("REL ")]
        caveats = frozenset(part.upper() for part in rest if part not in releasable)
        names = frozenset(name.strip() for part in releasable for name in part[4:].split(",") if name.strip())
        return cls(level, profile or default, caveats, names if releasable else None)

    @property
    def rank(self) -> int:
        """Position of the level in its profile, 0 the most open."""
        return PROFILES[self.profile].index(self.level)

    def join(self, other: "Marking") -> "Marking":
        """Return the least marking at least as strict as both."""
        if self.profile != other.profile:
            raise ModelError(f"{self} and {other} are of two profiles.", "Use one profile in a dossier.")
        level = self.level if self.rank >= other.rank else other.level
        releasable = _meet(self.releasable_to, other.releasable_to)
        return Marking(level, self.profile, self.caveats | other.caveats, releasable)

    def visible_to(self, clearance: "Marking", party: str | None = None) -> bool:
        """Say whether a reader with this clearance, reading for this party, may see it.

        A clearance's caveats are those the reader is admitted to; a clearance without any is admitted to all of them at
        levels above the most open, so that plain level clearances do what their name says. To what is said under the
        Chatham House rule nobody is admitted but by name, or by ``*``, which admits to everything.
        """
        if self.profile != clearance.profile or self.rank > clearance.rank:
            return False
        if self.releasable_to is not None and party is not None and party not in self.releasable_to:
            return False
        if not self.caveats or EVERY in clearance.caveats:
            return True
        admitted = self.caveats <= clearance.caveats or not (clearance.caveats or self.caveats & CLOSED)
        return clearance.rank > 0 and admitted

    @property
    def banner(self) -> str:
        """As it stands above and below a page, levels by their official names."""
        return self._written(0)

    @property
    def portion(self) -> str:
        """As it stands beside a quote or a row: ``(TLP:AMBER)``, ``(R-UE/EU-R)``."""
        return f"({self._written(1)})"

    def _written(self, form: int) -> str:
        head, *rest = str(self).split("//")
        return "//".join([OFFICIAL[self.level][form] if self.profile == "EU" else head, *rest])

    def __str__(self) -> str:
        parts = [f"{self.profile}:{self.level}", *sorted(self.caveats)]
        if self.releasable_to is not None:
            parts.append("REL " + ",".join(sorted(self.releasable_to)))
        return "//".join(parts)


def join_all(markings: Iterable[Marking], start: Marking) -> Marking:
    """Join any number of markings onto `start`."""
    for marking in markings:
        start = start.join(marking)
    return start


def stated(line: str, profile: str) -> "Marking | None":
    """Return the marking that a line of text is, ``None`` for other words.

    Parameters
    ----------
    line
        A whole line: ``TLP:AMBER//NOT PUBLIC``, ``RESTREINT UE/EU RESTRICTED``, ``LIMITE``.
    profile
        Profile of the dossier: a bare level of it counts, a bare level of another does not.
    """
    line = re.sub(r"\A\s*[\[(]?\s*TLP\s*[: ]\s*(?=[A-Z])", "TLP:", line, flags=re.IGNORECASE).strip(" .])")
    head = line.split("//", maxsplit=1)[0].strip()
    bare = profile == "EU" and _plain(head) in _OFFICIAL and head.isupper()
    if not bare and not head.upper().startswith(("TLP:", "EU:")) and "UE/EU" not in head.upper():
        return None
    try:
        return Marking.parse(line, profile)
    except ModelError:
        return None


def meant(words: str, profile: str) -> "Marking | None":
    """Return the marking that words of another system mean in a profile, with those words as a caveat; ``None`` for other words.

    ``CONFIDENTIAL`` in a TLP dossier is ``TLP:AMBER+STRICT//CONFIDENTIAL``: nobody sees it who would not have been shown it.
    """
    plain = re.sub(r"[-–_\s]+", " ", words.strip(" .()[]*")).upper().replace(" & ", " AND ")
    bare = re.sub(r"\A(?:NATO|UK|US|STRICTLY|HIGHLY|FOR|MOST)\s+(?=[A-Z])", "", plain)
    levels = OTHERS.get(bare)
    if levels is None:
        return None
    return Marking(levels[tuple(PROFILES).index(profile)], profile, frozenset({plain}))


def _plain(text: str) -> str:
    """Take accents off, and spaces around a stroke, so that TRES and TRÈS are one."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return "/".join(" ".join(part.split()) for part in bare.split("/"))


_OFFICIAL = {_plain(name): level for level, names in OFFICIAL.items() for name in (*names, level)}


def _meet(left: frozenset[str] | None, right: frozenset[str] | None) -> frozenset[str] | None:
    if left is None or right is None:
        return right if left is None else left
    return left & right

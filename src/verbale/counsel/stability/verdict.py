"""A verdict on a state: whether a party stays, and why, in a sentence. The concepts by name."""

from dataclasses import dataclass

from verbale.errors import CounselError

CONCEPTS = ("Nash", "GMR", "SMR", "SEQ", "SIM")


@dataclass(frozen=True, slots=True)
class StabilityVerdict:
    """Whether a state is stable for a party under a concept, in a sentence."""

    stable: bool
    sentence: str

    def __bool__(self) -> bool:
        return self.stable


def concept_named(name: str) -> str:
    """Return a concept by its name, whatever the case; raise `CounselError` for one that does not exist."""
    for concept in CONCEPTS:
        if concept.lower() == name.lower():
            return concept
    raise CounselError(f"There is no concept {name!r}.", f"Use one of {', '.join(CONCEPTS)}.")

"""An item under negotiation, with the options on the table in order."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from verbale.errors import ModelError
from verbale.model.party import check_id


@dataclass(frozen=True, slots=True)
class Option:
    """One way a point can be settled.

    Parameters
    ----------
    id
        Short id, which everything else refers to.
    title
        The words people read.
    aliases
        Words by which texts mean it.
    """

    id: str
    title: str
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_id(self.id, "Option")


@dataclass(frozen=True, slots=True)
class Point:
    """An item under negotiation.

    Parameters
    ----------
    id
        Short id, which everything else refers to.
    title
        The words people read.
    aliases
        Words and phrases by which texts mean it.
    options
        Ways to settle it, in order from one end of the scale to the other; may be empty.
    key_for
        Ids of the parties for whom it is a key concern.
    weights
        Party id → weight, any positive scale.
    formerly
        Ids under which the record may still know it: of points merged into it.
    """

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    key_for: tuple[str, ...] = ()
    weights: Mapping[str, float] = field(default_factory=dict)
    formerly: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        check_id(self.id, "Point")
        if not self.title.strip():
            raise ModelError(f"Point {self.id!r} has no title.", "Give it the words people should read.")
        bad = [party for party, weight in self.weights.items() if not weight >= 0]
        if bad:
            raise ModelError(f"Point {self.id!r} has a negative weight for {bad[0]!r}.", "Weights are 0 or more.")

    def rank(self, option: str | None) -> int | None:
        """Place of an option on the scale, ``None`` when it is not one of them."""
        return next((place for place, known in enumerate(self.options) if known.id == option), None)

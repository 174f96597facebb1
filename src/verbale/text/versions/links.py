"""What became of a provision: a link between two versions, found or set by a person."""

from dataclasses import dataclass
from enum import StrEnum

from verbale.text.articles import Provision


class Fate(StrEnum):
    """What became of a provision."""

    SAME = "same"
    CHANGED = "changed"
    SPLIT = "split"
    MERGED = "merged"
    BORN = "born"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Link:
    """Provisions of the older version and what became of them in the newer.

    Parameters
    ----------
    fate
        What became of them.
    old, new
        One on each side as a rule; two or more where one was split or others were merged; none where one was born or dropped.
    similarity
        Of their words, 0 to 1; 0 for one that was born or dropped.
    sure
        Whether nothing else comes near.
    moved
        Whether it stands in another article.
    by
        The person who set it; empty for what was found.
    near
        For one that was dropped or born: the provision on the other side in which most of its words stand, as well as those that are linked to
        it; it may have gone into it, or come out of it. Empty where there is none.
    kin
        Kinship of their words, 0 to 1: see `verbale.text.versions.similarity`.
    copied
        Whether all but the first on the side that has several say what the first says, or stand in it with most of their words: two became one,
        or one was written out in several places. What changed is told of the first.
    """

    fate: Fate
    old: tuple[Provision, ...]
    new: tuple[Provision, ...]
    similarity: float = 0.0
    sure: bool = True
    moved: bool = False
    by: str = ""
    near: tuple[Provision, ...] = ()
    kin: float = 0.0
    copied: bool = False

    def sure_of(self, key: str) -> bool:
        """Say whether it is sure of the provision of a key: of one that only says the same it never is."""
        return self.sure and not (self.copied and any(one.key == key for one in (*self.old[1:], *self.new[1:])))

    @property
    def renumbered(self) -> bool:
        """Whether its number is another one."""
        return bool(self.old and self.new) and self.old[0].number != self.new[0].number


@dataclass(frozen=True, slots=True)
class Given:
    """What a person set: the keys of a provision in the older and the newer version, empty for none there, and who set it."""

    old: str
    new: str
    by: str

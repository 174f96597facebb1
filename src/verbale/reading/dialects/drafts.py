"""What a grammar hands over: drafted acts and attributions, before the gate."""

from dataclasses import dataclass

from verbale.model import Act, Attribution


@dataclass(frozen=True, slots=True)
class Drafts:
    """Drafts of one page, in any order."""

    acts: tuple[Act, ...] = ()
    attributions: tuple[Attribution, ...] = ()

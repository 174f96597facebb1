"""What somebody who signs in may do: each role may do all that those before it may."""

from enum import StrEnum


class Role(StrEnum):
    """A role at a shared desk, from least to most."""

    READER = "reader"  # sees what the clearance allows, exports it
    DRAFTER = "drafter"  # brings documents in, says what they do not say, enters moves
    REVIEWER = "reviewer"  # rules on acts
    KEEPER = "keeper"  # changes the dossier's settings

    def may(self, needed: "Role") -> bool:
        """Say whether this role may do what another may."""
        order = list(Role)
        return order.index(self) >= order.index(needed)

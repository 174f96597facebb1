"""Which role a request needs: one table, asked for every request of somebody who signed in. What is not in it is for keepers alone."""

import re

from verbale.app.people.roles import Role

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# What changes something, by its address; the first that fits holds.
NEEDS: tuple[tuple[str, Role], ...] = (
    (r"/sign-out", Role.READER),
    (r"/documents", Role.DRAFTER),
    (r"/documents/(again|note)", Role.DRAFTER),
    (r"/document/[^/]+/(head|again)", Role.DRAFTER),
    (r"/document/[^/]+/(act|nothing)", Role.REVIEWER),
    (r"/gaps/name", Role.KEEPER),
    (r"/owed/move(/[^/]+/back)?", Role.DRAFTER),
    (r"/review/(share|seen)", Role.REVIEWER),
    (r"/act/[^/]+(/back)?", Role.REVIEWER),
    (r"/text/article/.+", Role.REVIEWER),
    (r"/counsel/ask/(keep|accept)", Role.REVIEWER),
    (r"/begin", Role.KEEPER),
    (r"/dossier(/back|/choose|/preferences|/table/[^/]+)?", Role.KEEPER),
)


def needed(method: str, path: str) -> Role:
    """Return the least role that may send a request."""
    if method in SAFE:
        return Role.READER
    return next((role for form, role in NEEDS if re.fullmatch(form, path)), Role.KEEPER)

"""A pairwise question: which of two would a party rather have, all else equal? An answer is a statement like any other.

The two name the same issues; or the first is a whole package and the second is no agreement.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from verbale.counsel.preferences.statements import Floats, Saying, Unknowns

ANSWERS = {"1": "the first", "2": "the second", "=": "both alike", "?": "not known"}
Named = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things to choose from.

    Parameters
    ----------
    party
        Who is asked, or about whom.
    first, second
        Issue → option; an empty second is no agreement.
    bits
        How much the answer tells about the package, in bits.
    """

    party: str
    first: Mapping[str, str]
    second: Mapping[str, str]
    bits: float = 0.0

    @property
    def key(self) -> tuple[object, ...]:
        """What two questions share that ask the same."""
        return (self.party, tuple(self.first.items()), tuple(self.second.items()))

    def difference(self, unknowns: Unknowns) -> Floats:
        """Return the row whose product with the unknowns is what the first is worth above the second."""
        terms = {unknowns.option(issue, option): 1.0 for issue, option in self.first.items()}
        row = unknowns.row(terms)
        if not self.second:
            return row - unknowns.row({unknowns.threat: 1.0})
        return row - unknowns.row({unknowns.option(issue, option): 1.0 for issue, option in self.second.items()})

    def saying(self, answer: str, source: str = "") -> Saying | None:
        """Return the statement that an answer makes; ``None`` where it is not known.

        Parameters
        ----------
        answer
            A key of `ANSWERS`.
        source
            Who answered.
        """
        if answer == "?":
            return None
        issue = next(iter(self.first))
        if not self.second:
            says = {"1": "better than nothing", "2": "worse than nothing"}.get(answer)
            if says is None:  # alike: nothing that a package could be chosen by
                return None
            return Saying(party=self.party, says=says, issue=issue, package=self.first, source=source)
        one, other = (self.second, self.first) if answer == "2" else (self.first, self.second)
        says = "as good" if answer == "=" else "rather"
        return Saying(party=self.party, says=says, issue=issue, package=one, to_package=other, source=source)

    def text(self, party: str, named: Named) -> str:
        """Return the question in words.

        Parameters
        ----------
        party
            Its name.
        named
            Issue and option → words for people.
        """
        if not self.second:
            return f"Would {party} rather have this agreement than none: {_listed(self.first, named)}?"
        first, second = _listed(self.first, named), _listed(self.second, named)
        return f"Which would {party} rather have, all else equal: (1) {first}; or (2) {second}?"


def _listed(options: Mapping[str, str], named: Named) -> str:
    words = [named(issue, option) for issue, option in options.items()]
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]

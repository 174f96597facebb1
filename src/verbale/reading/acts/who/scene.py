"""What is known of a page while its sentences are gone through in order: who speaks, who was named, who was meant last.

The rules of the files beside this one are functions of a scene; `resolver` puts them in order. A rule that must know whom another
noun means asks the scene, so that no rule needs the table of all of them.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping

from verbale.reading.acts.roles import Roles
from verbale.reading.acts.strangers import strangers
from verbale.reading.acts.who.bracketed import in_brackets
from verbale.reading.acts.who.meaning import Memory, Speaker, Who
from verbale.reading.acts.who.represented import represented
from verbale.reading.lang.en.european_union import INSTITUTIONS
from verbale.reading.parsed_document import Mention, Page
from verbale.reading.syntax.tree import Token, Tree


class Scene(ABC):
    """A page and what is known of it so far."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.memory = Memory()
        self.speaker: Speaker | None = None
        self.strangers = strangers(page)
        self.represented = represented(page.text)
        self.turn = 0
        self.roles = Roles()
        self.counting = False
        self.quotes: list[tuple[int, int, Who]] = []
        self.heard: Mapping[
            int, Who
        ] = {}  # whom pronouns that open a sentence mean, by their places, where the genre says so
        self._of_union: bool | None = None
        in_brackets(page, self.memory)

    @abstractmethod
    def one(self, tree: Tree, index: int, depth: int = 0) -> Who:
        """Return whom one head means, and keep the place of the words that mean it."""

    @abstractmethod
    def bare(self, tree: Tree, index: int, depth: int) -> Who:
        """Return whom one head means, without keeping the place."""

    @abstractmethod
    def group(self, tree: Tree, indices: Iterable[int]) -> Who:
        """Return whom several heads mean together."""

    def quoted(self, place: int) -> Who | None:
        """Return whose quoted words stand at a place, ``None`` outside quotations."""
        return next((who for start, end, who in self.quotes if start <= place < end), None)

    def mention_at(self, token: Token) -> Mention | None:
        """Return the mention that covers a word."""
        for mention in self.page.mentions_in(max(0, token.start - 80), token.end + 80):
            if mention.start <= token.start < mention.end:
                return mention
        return None

    def of_union(self) -> bool:
        """Say whether the text speaks of the European Union: then "the Council" is the Union's."""
        if self._of_union is None:
            named = any(party in INSTITUTIONS for mention in self.page.mentions for party in mention.parties)
            self._of_union = named or "trilogue" in self.page.text.lower()
        return self._of_union

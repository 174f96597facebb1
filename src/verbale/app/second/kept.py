"""Answers kept by the digest of model, prompt and passage, beside the dossier: a run that was broken off goes on, and nothing is asked twice.

They hold words of passages: `redact` throws all of them away.
"""

import json
import shutil
from pathlib import Path

from verbale.app.second.endpoint import Answer
from verbale.files import replace_file

FOLDER = ".second"


class Kept:
    """The answers of one dossier.

    Parameters
    ----------
    folder
        Of the dossier.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder / FOLDER

    def get(self, digest: str) -> Answer | None:
        """Return a kept answer; ``None`` where there is none, or none that can be read."""
        path = self._path(digest)
        if not path.is_file():
            return None
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            return Answer(str(told["text"]), int(told["sent"]), int(told["received"]))
        except (ValueError, KeyError, TypeError):
            return None

    def put(self, digest: str, answer: Answer) -> None:
        """Keep an answer."""
        path = self._path(digest)
        path.parent.mkdir(parents=True, exist_ok=True)
        told = {"text": answer.text, "sent": answer.sent, "received": answer.received}
        replace_file(path, json.dumps(told, ensure_ascii=False))

    def forget(self) -> None:
        """Throw every answer away."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _path(self, digest: str) -> Path:
        return self.folder / digest[:2] / f"{digest}.json"

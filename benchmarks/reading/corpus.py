"""Reading as a whole: characters per second of processor time, memory, failures and acts, over a folder of documents."""

import os
import resource
import time
from pathlib import Path

from verbale.cli.main import spare_collector
from verbale.model import Failure
from verbale.reading import load, read


def default() -> Path:
    """Return where the development data are expected."""
    home = Path(__file__).resolve().parents[2]
    return Path(os.environ.get("VERBALE_DATA", home.parent / "shared" / "data")) / "enb" / "issues"


def run(path: Path | None = None) -> dict[str, float]:
    """Read every file of a folder; the clock counts reading from text on, loading apart."""
    spare_collector()  # as every command does
    spare_collector()  # as the command does
    characters = acts = sentences = failures = attributions = 0
    loading = reading = 0.0
    folder = path or default()
    for file in sorted(item for item in folder.rglob("*") if item.is_file()):
        start = time.process_time()
        document = load(file)
        loading += time.process_time() - start
        if isinstance(document, Failure):
            failures += 1
            continue
        start = time.process_time()
        made = read(document)
        reading += time.process_time() - start
        characters += len(document.text)
        acts += len(made.acts)
        attributions += len(made.attributions)
        sentences += document.text.count(". ")
    return {
        "characters": characters,
        "mchar_per_s": characters / reading / 1e6 if reading else 0.0,
        "loading_mchar_per_s": characters / loading / 1e6 if loading else 0.0,
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "documents_failed": failures,
        "acts": acts,
        "acts_per_1000_sentences": 1000 * acts / sentences if sentences else 0.0,
        "attributions": attributions,
    }

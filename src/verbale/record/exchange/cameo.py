"""Acts as events of CAMEO (Schrodt 2012) in tabs, as programs of the field read them: day, source, target, code, root, quad class, words.

A kind of act stands for a root of PLOVER, and a root for the two digits of CAMEO that say the same; finer codes would say more than the act.
"""

from collections.abc import Iterator

from verbale.model import StateOfPlay
from verbale.record.exchange.open_formats import events

COLUMNS = ("id", "day", "source", "target", "code", "root", "quad_class", "marking", "words")
# Root of PLOVER → code of CAMEO and its quad class (1 verbal and 2 material cooperation, 3 verbal and 4 material conflict).
CODES = {
    "AGREE": ("03", 1), "CONSULT": ("04", 1), "SUPPORT": ("05", 1), "COOPERATE": ("06", 2), "AID": ("07", 2), "YIELD": ("08", 2),
    "REQUEST": ("10", 3), "ACCUSE": ("11", 3), "REJECT": ("12", 3), "THREATEN": ("13", 3), "PROTEST": ("14", 4), "MOBILIZE": ("15", 4),
    "SANCTION": ("16", 4), "COERCE": ("17", 4), "ASSAULT": ("18", 4),
}  # fmt: skip


def rows(play: StateOfPlay) -> Iterator[str]:
    """Yield lines in tabs, the first with the names of the columns; an act of several sides has a line for each pair."""
    yield "\t".join(COLUMNS)
    for event in events(play):
        code, quad = CODES[str(event["event"])]
        day = str(event["date"] or "").replace("-", "")
        for source in event["source"] or [""]:
            for target in event["target"] or [""]:
                values = (event["id"], day, source, target, code, event["event"], quad, event["marking"], event["text"])
                yield "\t".join(" ".join(str(value).split()) for value in values)

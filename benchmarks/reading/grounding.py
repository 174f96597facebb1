"""The gate against changed claims: how many false ones pass, how many true ones are turned away."""

import random
from dataclasses import replace
from pathlib import Path

from benchmarks.reading import segment_mutations
from benchmarks.reading.mutations import Case, mutations
from verbale.dossier import Dossier
from verbale.dossier import load as load_dossier
from verbale.errors import GroundingError
from verbale.model import Act, Document, Evidence
from verbale.reading import lay_out, load, read
from verbale.reading.genres import DIALECTS, detect
from verbale.reading.locate import locate
from verbale.reading.parsed_document import Page
from verbale.reading.validation import reason_against

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
WANTED = 2000


def run(path: Path | None = None, wanted: int = WANTED) -> dict[str, float]:
    """Mutate the acts of the example documents until enough cases are made; count what the gate gets wrong."""
    draw = random.Random(1)
    pages = list(_pages(path or EXAMPLES))
    cases = accepted = rejected = displaced = rounds = 0
    while cases < wanted and rounds < 40:
        rounds += 1
        for page, document, acts in pages:
            for act in acts:
                for case in mutations(document, act, strangers(page, act), draw):
                    cases += 1
                    passed, place = verdict(page, case)
                    accepted += passed and not case.good
                    rejected += not passed and case.good
                    displaced += passed and place is not None and place.start != act.evidence[0].start
    return {
        "mutations": cases,
        "false_acceptances": accepted,
        "false_rejections": rejected,
        "displaced_offsets": displaced,
        **segment_mutations.run(),
    }


def strangers(page: Page, act: Act) -> list[str]:
    """Return the parties that no quote of an act names or means; who of those named does it is the grammar's to say, and the reviewer's."""
    named = {
        party
        for quote in act.evidence
        for mention in (*page.mentions_in(quote.start, quote.end), *page.resolved)
        if quote.start <= mention.start and mention.end <= quote.end
        for party in mention.parties
    }
    words = " ".join(quote.exact for quote in act.evidence).lower()
    spelled = {
        party.id
        for party in page.parties.values()
        if any(name.lower().removeprefix("the ") in words for name in (party.name, *party.aliases))
    }
    return sorted(set(page.parties) - named - spelled - set(act.actors))


def verdict(page: Page, case: Case) -> tuple[bool, Evidence | None]:
    """Put a claim to the gate as if given by hand: its words are looked for first, then everything is checked."""
    first = case.act.evidence[0]
    try:
        place = locate(page.document, case.quote, near=first.start)
    except GroundingError:
        return False, None
    act = replace(case.act, evidence=(place, *case.act.evidence[1:]))
    return not reason_against(act, page), place


def _pages(folder: Path) -> list[tuple[Page, Document, list[Act]]]:
    made: list[tuple[Page, Document, list[Act]]] = []
    for file in sorted(folder.glob("*/dossier.toml")):
        dossier: Dossier = load_dossier(file.parent)
        for path in sorted((file.parent / "documents").iterdir()):
            document = load(path)
            if isinstance(document, Document):
                page = lay_out(document, dossier)
                DIALECTS[detect(page)](page)  # drafting adds to the page whom its pronouns and nouns mean
                made.append((page, document, list(read(document, dossier).acts)))
    return made

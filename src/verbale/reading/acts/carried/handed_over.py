"""What is asked about papers that were just handed over is asked of who received them, on that day, unless its words say otherwise."""

from collections.abc import Sequence
from dataclasses import replace

from verbale.model import Act, Kind, Modality
from verbale.reading.genres.draft_acts import relinked
from verbale.reading.lang.en.word_lists import word_list
from verbale.reading.parsed_document import Page

_PAPERS = word_list("topics.papers")


def handed_over(page: Page, acts: Sequence[Act]) -> list[Act]:
    """Return as many acts, each request about papers with whom it is put to and when, from the sentence before.

    Parameters
    ----------
    page
        The text.
    acts
        Its acts, in the order of the text.
    """
    made: list[Act] = []
    for act in acts:
        before = _before(page, act, made)
        if before is None:
            made.append(act)
            continue
        evidence = tuple(dict.fromkeys((*act.evidence, before.evidence[0])))
        made.append(replace(act, addressees=before.addressees, when=act.when or before.when, evidence=evidence))
    return relinked(acts, made)


def _before(page: Page, act: Act, made: Sequence[Act]) -> Act | None:
    """Return the answer, told in the sentence before, that was given by who now asks, of a request that names nobody."""
    if act.kind is not Kind.REQUEST or act.addressees or act.modality is not Modality.DONE or not act.actors:
        return None
    head = act.topic.lower().rpartition(" ")[2]
    here = page.sentence_at(act.evidence[0].start)
    if head not in _PAPERS or here is None or not here.index:
        return None
    last = page.sentences[here.index - 1]
    return next(
        (
            one
            for one in made
            if one.kind is Kind.ANSWER
            and one.modality is Modality.DONE
            and one.addressees
            and set(act.actors) <= set(one.actors)
            and last.start <= one.evidence[0].start < last.end
            and last.paragraph == here.paragraph
        ),
        None,
    )

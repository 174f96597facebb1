"""What somebody is said to have done and the next sentence sets right: it waits for a person.

"The leaflet says that we threatened to close. No such threat was made." By sentences alone: the first tells the act as something said, the
one behind it says that it is not so. Whose word is right, the paper does not decide.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from verbale.model import Act, Modality
from verbale.reading.genres.draft_acts import relinked
from verbale.reading.parsed_document import Page

REASON = "the next sentence says that it is not so"
_SAID = re.compile(
    r"\b(?:sa(?:ys?|id)|stat(?:es?|ed)|claim(?:s|ed)?|assert(?:s|ed)?|alleg(?:es?|ed)|maintain(?:s|ed)?|insist(?:s|ed)?|report(?:s|ed)?"
    r"|writ(?:es?|ten)|wrote|suggest(?:s|ed)?|announc(?:es?|ed)|tells?|told|impl(?:y|ies|ied)|complain(?:s|ed)?|argu(?:es?|ed)|read"
    r"|according to|hear[ds]?|ha(?:s|ve) it|rumours?|rumors?|reports?|claims?|suggestions?)\b",
    re.IGNORECASE,
)
_SURELY = r"(?:(?:simply|quite|just|plainly|flatly|completely|entirely|wholly|absolutely|categorically|also)\s+)*"
_NOT_SO = re.compile(
    rf"""\s*["“‘']?(?:No,\s+)?(?:
    (?:that|this|it)\s+(?:claim\s+|report\s+|account\s+|statement\s+|version\s+|story\s+)?(?:is|was)\s+{_SURELY}
        (?:wrong|untrue|false|incorrect|inaccurate|mistaken|baseless|unfounded|a\s+lie|nonsense|a\s+misunderstanding|fiction|made\s+up
        |not\s+(?:{_SURELY})(?:so|true|correct|right|accurate|the\s+case|what\s+happened|how\s+it\s+was))
    |(?:that|this|it)\s+(?:isn|wasn)['’]t\s+(?:so|true|correct|right|accurate|the\s+case|what\s+happened)
    |no\s+such\s+\w+(?:\s+\w+)?\s+(?:is|was|were|has|have|had|exists?|took|happened)\b
    |nothing\s+of\s+the\s+(?:kind|sort)\b
    |(?:\w+\s+){{1,4}}(?:did|has\s+done|have\s+done|had\s+done|said)\s+(?:no\s+such\s+thing|nothing\s+of\s+the\s+(?:kind|sort))
    |(?:\w+\s+){{1,4}}(?:never\s+did\s+so|did\s+not\s+do\s+so|has\s+not\s+done\s+so|have\s+not\s+done\s+so)\b
    |(?:we|i|he|she|they|(?:the\s+)?\w+)\s+{_SURELY}(?:den(?:y|ies|ied)|reject(?:s|ed)?|dispute[sd]?|contradict(?:s|ed)?)\s+(?:this|that|it|the\s+(?:claim|report|allegation|suggestion|charge))\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_HAPPENED = frozenset({Modality.DONE, Modality.INTENDED})


def set_right(page: Page, acts: Sequence[tuple[Act, int]], *, across: bool = False) -> list[Act]:
    """Return acts in their order, those unsure that are told as said and that the next sentence says did not happen.

    Parameters
    ----------
    page
        The text.
    acts
        In the order of the text, each with the place of its predicate.
    across
        Whether the next sentence may open another paragraph, as where one asks and another answers.
    """
    return relinked([act for act, _ in acts], [_against(page, act, place, across=across) for act, place in acts])


def _against(page: Page, act: Act, place: int, *, across: bool) -> Act:
    here = page.sentence_at(place)
    if (
        here is None
        or act.certainty == "unsure"
        or act.modality not in _HAPPENED
        or here.index + 1 >= len(page.sentences)
    ):
        return act
    after = page.sentences[here.index + 1]
    if after.paragraph != here.paragraph and not across:
        return act
    if _SAID.search(page.text, here.start, place) is None or _NOT_SO.match(page.text, after.start, after.end) is None:
        return act
    return replace(
        act,
        certainty="unsure",
        confidence=min(act.confidence, 0.5),
        reasons=(*act.reasons, REASON),
        evidence=tuple(dict.fromkeys((*act.evidence, page.quote(after.start, after.end)))),
    )

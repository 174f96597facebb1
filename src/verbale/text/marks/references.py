"""Which paragraph words speak of: "paragraph 3 alt of article 2", "article 4(2)", "option 2 in article 3", and what they want done with it.

A paragraph without its article is nobody's: it is left out, since every article has a paragraph 1. In a resolution "OP2 bis" says it all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from verbale.text.articles import Article, Provision
from verbale.text.numbering import SUFFIX, Number

_N = rf"(?:\d{{1,3}}(?:\s?(?:{SUFFIX}))*)"
_ARTICLE = rf"(?:article|art\.)\s(?P<{{0}}>(?:[IVX]+\.)?{_N})"
_PARAGRAPHS = rf"(?:paragraphs?|paras?\.?)\s(?P<{{0}}>{_N}(?:(?:,\s?|\s(?:and|or|to)\s){_N})*)"
_OPTION = r"options?\s(?P<{0}>\d{1,2}(?:(?:,\s?|\s(?:and|or)\s)\d{1,2})*)"
_NAME = "{0}"
_OF = r"\s(?:of|in|under|to)\s(?:the\s)?"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_PARAGRAPHS.replace(_NAME, 'paragraph')}{_OF}{_ARTICLE.replace(_NAME, 'article')}",
        rf"{_OPTION.replace(_NAME, 'option')}{_OF}{_ARTICLE.replace(_NAME, 'article')}",
        rf"{_ARTICLE.replace(_NAME, 'article')},?\s{_PARAGRAPHS.replace(_NAME, 'paragraph')}",
        rf"{_ARTICLE.replace(_NAME, 'article')},?\s{_OPTION.replace(_NAME, 'option')}",
        rf"{_ARTICLE.replace(_NAME, 'article')}\s?\((?P<paragraph>{_N})\)",
        rf"{_ARTICLE.replace(_NAME, 'article')}(?![\w(])",
        rf"\b(?P<part>OP|PP)\s?(?P<paragraph>{_N})\b",
        rf"\b(?P<part>operative|preambular)\s{_PARAGRAPHS.replace(_NAME, 'paragraph')}",
    )
)
_WISHES = (
    ("delete", r"\b(?:delet(?:e|es|ed|ing|ion)|remov(?:e|es|ed|ing|al)|strik(?:e|es|ing)|struck)\b"),
    ("replace", r"\b(?:replac(?:e|es|ed|ing)|substitut(?:e|es|ed|ing)|instead of)\b"),
    (
        "oppose",
        r"\b(?:oppos(?:e|es|ed|ing)|object(?:s|ed|ing)?\b|cannot accept|could not accept|reject(?:s|ed|ing)?)\b",
    ),
    ("reserve", r"\b(?:reserv(?:e|es|ed|ing|ation|ations))\b"),
    ("add", r"\b(?:add(?:s|ed|ing)?|insert(?:s|ed|ing)?|include)\b"),
    (
        "keep",
        r"\b(?:keep(?:s|ing)?|kept|retain(?:s|ed|ing)?|prefer(?:s|red|ring)?|support(?:s|ed|ing)?|accept(?:s|ed|ing)?|agree(?:s|d)?)\b",
    ),
)


_PARTS = {"op": "operative", "operative": "operative", "pp": "preamble", "preambular": "preamble"}


class Wish(StrEnum):
    """What words want done with a paragraph."""

    DELETE = "delete"
    REPLACE = "replace"
    OPPOSE = "oppose"
    RESERVE = "reserve"
    ADD = "add"
    KEEP = "keep"
    UNSAID = "not said"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that speak of a place in a draft.

    Parameters
    ----------
    article, paragraph, option
        Numbers as they are told, in plain form; empty where they are not.
    start, end
        Of the words.
    """

    article: str
    paragraph: str
    option: str
    start: int
    end: int


def references_in(text: str) -> list[Reference]:
    """Return the places that words speak of, in order; "paragraphs 2 and 3 of article 4" are two."""
    found: list[Reference] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if not any(one.start < match.end() and match.start() < one.end for one in found):
                found += _made(match)
    return sorted(found, key=lambda one: (one.start, one.paragraph, one.option))


def meant(reference: Reference, articles: Sequence[Article]) -> tuple[Article, tuple[Provision, ...]] | None:
    """Return what a reference means in a draft: the article, and its provisions where one of them is named.

    Returns
    -------
    tuple[Article, tuple[Provision, ...]] | None
        ``None`` where no article, or more than one, has that number, or the paragraph that is named is not there.
    """
    low = reference.article.lower()
    if low == "preamble":
        reference = replace(reference, paragraph=f"PP{reference.paragraph}")
    fits = [one for one in articles if one.key.lower() == low] or [
        one for one in articles if not one.annex and one.key.lower().rsplit(".", 1)[-1] == low
    ]
    if len(fits) != 1:
        return None
    (article,) = fits
    if not reference.paragraph and not reference.option:
        return article, ()
    named = tuple(one for one in article.provisions if _fits(one, reference))
    return (article, named) if named else None


def wish_in(text: str) -> Wish:
    """Return what words want: the first of deleting, replacing, opposing, reserving, adding and keeping that they say."""
    for name, pattern in _WISHES:
        if re.search(pattern, text, re.IGNORECASE):
            return Wish(name)
    return Wish.UNSAID


def _made(match: re.Match[str]) -> Iterator[Reference]:
    given = match.groupdict()
    article = given.get("article") or _PARTS[given["part"].lower()]
    article = str(Number.parse(article)) if article[0].isdigit() else article
    places = [(part, "") for part in _listed(given.get("paragraph"))] + [
        ("", part) for part in _listed(given.get("option"))
    ]
    for paragraph, option in places or [("", "")]:
        yield Reference(article, paragraph, option, match.start(), match.end())


def _listed(text: str | None) -> list[str]:
    """Return the numbers of a list, "2 to 4" written out."""
    if not text:
        return []
    ends = re.fullmatch(r"(\d{1,3})\sto\s(\d{1,3})", text)
    if ends and 0 < int(ends[2]) - int(ends[1]) < 50:
        return [str(number) for number in range(int(ends[1]), int(ends[2]) + 1)]
    return [str(Number.parse(part)) for part in re.split(r",\s?|\s(?:and|or|to)\s", text) if part.strip()]


def _fits(provision: Provision, reference: Reference) -> bool:
    steps = [step.split("#")[0] for step in provision.key.split("/")[1:]]
    if reference.option:
        return f"opt {reference.option}" in steps
    return bool(steps) and reference.paragraph in steps and steps[-1] == reference.paragraph

"""What names of organisations look like in English, and which plain nouns a text uses for one whose name it knows."""

import re

from verbale.reading.lang.en.parties import ORGANISATION_ENDS
from verbale.reading.lang.en.word_lists import word_list

# Legal forms and trades at the end of a company's name.
COMPANY = word_list("organisations.company")
LEGAL = word_list("organisations.legal")
UNIONS = word_list("organisations.unions")
WORKERS = re.compile(
    r"\b(?:workers|employees|staff|teachers|nurses|drivers|miners|pilots|dockers|crew|officers|seafarers|players|writers|actors|musicians|porters|fishermen)\b",
    re.IGNORECASE,
)
MORE_ENDS = word_list("organisations.more-ends")
_OF = re.compile(
    r"\b(?:Ministry|Embassy|Government|Department|Office|Board|Council|Association|Federation|Union|University|Bank|Chamber|Institute|Society|City|Port|Court"
    r"|Permanent Mission|Mission|Delegation|Secretariat|League|Friends|Confederation|Commission|Committee|Republic|Kingdom|Authority|Alliance) (?:of|for|to)\b",
    re.IGNORECASE,
)
STATE = re.compile(
    r"\b(?:Ministry|Embassy|Government|Permanent Mission|Mission|Republic|Kingdom|State|Department of State|Foreign Office|Prime Minister|Federal|Royal|Minister|Presidency|President|Ambassador|Chancellery|Delegation|Consulate)\b",
    re.IGNORECASE,
)
OFFICE = re.compile(
    r"\b(?:director|secretary|chair|chairman|chairwoman|chairperson|president|manager|head|officer|minister|ambassador|counsel|partner|treasurer|convener|convenor|organiser"
    r"|negotiator|spokesman|spokeswoman|spokesperson|chief|executive|ceo|cfo|coordinator|representative|solicitor|agent|clerk|leader|commissioner|rapporteur|steward|attach[eé])\b",
    re.IGNORECASE,
)
SECTION = re.compile(
    r"\b(?:Department|Dept|Division|Directorate|Office|Section|Unit|Team|Desk|Service|Branch|Bureau|Secretariat)s?\b|\A(?:Corporate|Human|Legal|Public|Press|Media|Customer|Industrial) "
)
_HEADED = re.compile(
    r"(?:Board|Management|Executive|Leadership|Directors|Government|Cabinet|Delegation|Negotiators)(?: of Directors)? of (?:the )?(?P<house>.+)"
)
STREET = re.compile(
    r"\d|\b(?:street|road|lane|avenue|square|house|quay|wharf|building|chambers|floor|p\.?o\.? box|tel|phone|e-?mail|www|close|court road|way|place|park|row|gardens|terrace)\b|@",
    re.IGNORECASE,
)


def organisation_like(words: str) -> bool:
    """Say whether words look like the name of an organisation by their last word or by "Ministry of …"."""
    parts = re.findall(r"[\w&'’.-]+", words)
    if not parts:
        return False
    last = parts[-1].strip(".").lower()
    ends = COMPANY | MORE_ENDS | {end.lower() for end in ORGANISATION_ENDS}
    trade = (
        len(parts) > 1 and parts[-1][:1].isupper() and WORKERS.fullmatch(last) is not None
    )  # "United Harbour Workers"
    return trade or last in ends or last.removesuffix("s") in ends or _OF.search(words) is not None


_AGENT = re.compile(
    r"(?i:(?:(?:joint|lead|chief|senior|legal|external|permanent|deputy) )*(?:counsel|solicitors?|lawyers?|attorneys?|barristers?|advis[eo]rs?|advocates?|agents?|representatives?|negotiators?"
    r"|(?:negotiating|bargaining) (?:team|committee|group)|delegation|delegates?|management)(?: (?:for|to|of|acting for|on behalf of) (?:the )?|, ))(?P<house>[A-ZÀ-Þ].*)"
)
_BESIDE = re.compile(
    r"\s*(?:\((?P<inside>[A-ZÀ-Þ][^()\n]*)\)|(?:[/|–—-]|(?<!\s),) (?P<behind>[A-ZÀ-Þ][^<(\n]*?))\s*(?:<[^>]*>)?\s*\Z"
)


def principal(words: str) -> list[tuple[int, int]]:
    """Return the place of the side for which an agent stands in a head: "Counsel for the Seller"; none where the words name no agent.

    Parameters
    ----------
    words
        A line of a head: who sends, or who is written to.
    """
    found = _AGENT.fullmatch(words.strip())
    return [] if found is None else [found.span("house")]


def house_beside(words: str) -> list[tuple[int, int]]:
    """Return the place of the house that stands behind a person's name: "(Municipal Employers)", "/ Selvik", ", Selvik"; none for an office or another remark.

    Parameters
    ----------
    words
        What follows the name on its line.
    """
    found = _BESIDE.fullmatch(words)
    name = "" if found is None else found["inside"] or found["behind"]
    if found is None or OFFICE.search(name) or SECTION.search(name) or re.fullmatch(r"[A-Z]{2,5}", name):
        return []
    return [found.span("inside" if found["inside"] else "behind")]


def house_headed(name: str) -> str:
    """Return the house that a body leads or speaks for, and acts as: "the Board of Directors of Tarn Dairies"; empty without one."""
    match = _HEADED.fullmatch(name)
    return match["house"] if match is not None else ""


def plain_nouns(name: str) -> tuple[str, ...]:
    """Return the nouns that mean an organisation after it was named ("the company", "the union"), the surest first."""
    words = [word.lower() for word in re.findall(r"[A-Za-zÀ-ÿ-]+", name)]
    found: list[str] = []
    kinds = [
        word
        for word in words
        if word
        in UNIONS
        | MORE_ENDS
        | {
            "ministry",
            "embassy",
            "mission",
            "commission",
            "committee",
            "board",
            "authority",
            "agency",
            "bank",
            "club",
            "league",
            "government",
            "secretariat",
            "trust",
            "society",
            "coalition",
            "alliance",
            "campaign",
            "network",
            "group",
        }
    ]
    found += kinds
    trade = bool(words) and WORKERS.fullmatch(words[-1]) is not None
    if trade or (any(word in UNIONS for word in words) and (WORKERS.search(name) or "union" in words)):
        found += ["union", "branch", "executive", "membership"]
    if words and (words[-1] in COMPANY or words[0] == "bank") and not any(word in UNIONS for word in words):
        found += ["company", "firm", "employer", "management", "board", "directors"]
        found += ["airline"] if words[-1] in {"airlines", "airways", "air"} else []
    if "ministry" in words or "government" in words:
        found += ["ministry", "government", "minister", "spokesperson"]
    if "chancellery" in words:
        found += ["chancellery", "chancellor"]
    if "council" in words or "city" in words:
        found += ["council", "city", "authority"]
    return tuple(dict.fromkeys(found))


def short_names(name: str) -> tuple[str, ...]:
    """Return how a long name is shortened without being defined: without its legal form, and by its initials."""
    words = name.split()
    found = []
    bare = [word for word in words if word.strip(".,").lower() not in LEGAL]
    if bare != words and bare:
        found.append(" ".join(bare).strip(" ,"))
    initials = "".join(word[0] for word in bare if word[0].isupper())
    if len(initials) > 2:
        found.append(initials)
    return tuple(found)

"""Amounts in a text: a number, its unit, and per what."""

import re
from collections.abc import Iterator

from verbale.model.cell import Amount

# Units that are written behind the number, in the plural.
_UNITS = "per cent|percent|%|euros?|dollars?|pounds?|crowns?|marks?|tonnes?|hours?|days?|weeks?|months?|years?|kilomet(?:re|er)s?|km"
_AMOUNT = re.compile(
    rf"(?:(?P<sign>[€$£]) ?(?P<money>\d[\d.,]*)|\b(?P<number>\d[\d.,]*) ?(?P<unit>{_UNITS})(?!\w))(?P<rate> (?:a|per) (?P<per>\w+))?"
)
_ONE_NAME = {"percent": "per cent", "%": "per cent", "km": "kilometres"}


def amount_in(words: str) -> Amount | None:
    """Return the first amount of a text; ``None`` without one."""
    return next(amounts_in(words), None)


def amounts_in(words: str) -> Iterator[Amount]:
    """Yield the amounts of a text in their order."""
    for found in _AMOUNT.finditer(words):
        number = _number(found["money"] or found["number"])
        unit = found["sign"] or _unit(found["unit"])
        yield Amount(number, unit, (found["per"] or "").lower(), found[0].rstrip(".,"))


def _unit(word: str) -> str:
    """Return the one name of a unit: its plural, in British spelling."""
    plain = word.lower()
    if plain in _ONE_NAME:
        return _ONE_NAME[plain]
    plain = plain.replace("meter", "metre")
    return plain if plain.endswith("s") or plain == "per cent" else f"{plain}s"


def _number(digits: str) -> float:
    """Return a number as English writes it: commas part thousands, a point the decimals; a comma before one or two digits at the end parts those."""
    plain = digits.rstrip(".,")
    if re.fullmatch(r"\d+,\d{1,2}", plain):
        plain = plain.replace(",", ".")
    plain = plain.replace(",", "")
    head, _, tail = plain.partition(".")
    if "." in tail or (re.fullmatch(r"\d{1,3}", head) and re.fullmatch(r"\d{3}(?:\.\d{3})+", tail)):
        plain = plain.replace(".", "")  # 1.200.000
    return float(plain)

"""What stands in a cell of pounds into exact digits, or why it is not read as a sum and what to write in its place.

Understood: a number, and text in one of the ways in which an exact sum is written in full (4200000, 4,200,000,
£4,200,000.50). A short form (£4.2m) is refused, because nobody can tell what it was rounded from. So is any sum
under £1,000, because in a column of pounds it is more often millions or thousands than pounds; one that is meant is
written as text with the pound sign and both digits of pence, £4.20.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from cabinet_drafter.finance_sheet import SMALLEST_PLAIN
from cabinet_drafter.reading.inputs.plain_text import says_nothing, shown

POUNDS: Final = "pounds as a number, for example 4200000 or 4200000.50"
_PENNY: Final = Decimal("0.01")
_NOISE: Final = Decimal("0.000001")
"""What binary arithmetic leaves behind a sum of pounds and pence; more is a sum that is no whole number of pence."""

_LONGEST: Final = 40
"""Characters of the longest text that is looked at as a sum."""
_WHOLE: Final = re.compile(
    r"(?P<sign>£\s?|GBP\s?)?(?P<pounds>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?P<pence>[0-9]{1,2}))?"
)
_SHORT: Final = re.compile(
    r"(?P<about>[^0-9£]*?)£?\s*(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)\s*(?P<unit>k|th|thousand|m|mn|mil|mill|million|millions|bn|billion)\.?",
    re.IGNORECASE,
)
_UNITS: Final = {"k": 1_000, "t": 1_000, "m": 1_000_000, "b": 1_000_000_000}
_BRACKETS: Final = re.compile(r"£?\s*\(\s*£?\s*(?P<inside>[^()]*)\)")
_BELOW: Final = re.compile(
    r"£?\s*[-−–—]\s*£?\s*(?P<rest>[0-9].*)|£?(?P<before>[0-9][0-9,.]*)\s*(?:-|CR|DR)", re.IGNORECASE
)
_OTHER_MONEY: Final = re.compile(r"[$€¥₹₣]|\b(?:USD|EUR|CHF|JPY|AUD|CAD|NZD|SEK|NOK|DKK|INR|PLN|CNY)\b", re.IGNORECASE)
_SPACED: Final = re.compile(r"£?\s*[0-9]{1,3}(?:[\s\u00a0\u202f'’][0-9]{3})+(?:\.[0-9]{2})?")

# Number formats: what stands in quotation marks, behind a backslash or in square brackets is not a digit's place.
_LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_CURRENCY_CODE: Final = re.compile(r"\[\$([^\]\-]*)-?[^\]]*\]")
_LOCALE_ONLY: Final = re.compile(r"\[\$-[^\]]*\]")


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a value is not read: what was found, and what is allowed in its place."""

    found: str
    allowed: str


def pounds_in_number(value: float, number_format: str) -> str | Refused:  # noqa: PLR0911 - a list of refusals reads best flat
    """The exact digits of a number in a cell shown in `number_format`: "1615250.40"; or why it is not read.

    A float is taken by the digits that print it, and is held to be the pence it is within a millionth of.
    """
    exact = Decimal(str(value))
    if not exact.is_finite():
        return Refused(shown(str(value)), POUNDS)
    problem = _shown_otherwise(exact, number_format)
    if problem is not None:
        return problem
    if exact < 0:
        return _below_nought(f"{exact:f}", f"{-exact:f}")
    if abs(exact) >= Decimal(10) ** 13:
        return Refused(f"{exact:.6g}, more than any council has", POUNDS)
    rounded = exact.quantize(_PENNY)
    if abs(exact - rounded) > _NOISE:
        return Refused(
            f"{exact:f}, which is no whole number of pence", f"the exact sum, {rounded:f} if that is the one meant"
        )
    if 0 < rounded < SMALLEST_PLAIN:
        return _too_small(rounded)
    return _digits(rounded)


def hides_pence(number_format: str) -> bool:
    """Whether a cell in that format shows whole pounds only."""
    places = _LITERAL.sub("", number_format).split(";")[0]
    return "." not in places and re.search("[0#?]", places) is not None


def pounds_in_text(text: str) -> str | Refused:  # noqa: PLR0911 - a list of refusals reads best flat
    """The exact digits of a sum written as text: "4200000.50"; or why it is not read."""
    # The apostrophe that makes a number text is a part of it where the cell was text already.
    bare = text.strip().lstrip("'‘’")
    found = f"the text {shown(bare)}"
    if len(bare) > _LONGEST:
        return Refused(found, POUNDS)
    if match := _WHOLE.fullmatch(bare):
        amount = Decimal(match["pounds"].replace(",", "") + f".{match['pence'] or '0'}")
        in_full = match["sign"] is not None and match["pence"] is not None and len(match["pence"]) == 2
        return _digits(amount) if in_full or not 0 < amount < SMALLEST_PLAIN else _too_small(amount, found)
    if says_nothing(bare):
        return Refused(
            f"{found}, which only keeps a place",
            f"{POUNDS}; 0 if there is none, or clear the whole row until the sum is known",
        )
    if _OTHER_MONEY.search(bare):
        return Refused(f"{found}, another currency", f"{POUNDS}; write what it comes to in pounds")
    if match := _BRACKETS.fullmatch(bare) or _BELOW.fullmatch(bare):
        inside = next(group for group in match.groups() if group is not None)
        return _below_nought(found, inside.strip())
    if match := _SHORT.fullmatch(bare):
        exact = Decimal(match["number"].replace(",", "")) * _UNITS[match["unit"][0].lower()]
        return Refused(f"{found}, a short form", f"the sum in full: write {_digits(exact)} if that is the exact figure")
    if _SPACED.fullmatch(bare):
        return Refused(f"{found}, with spaces between its digits", f"write {re.sub('[^0-9.]', '', bare)}")
    if re.fullmatch(r"£?\s*[0-9]+,[0-9]{1,2}", bare):
        return Refused(
            f"{found}, with a comma where pence or millions begin",
            f"{POUNDS}: a point before pence, millions written in full",
        )
    return Refused(found, f"{POUNDS}, and nothing else in the cell")


def _shown_otherwise(exact: Decimal, number_format: str) -> Refused | None:  # noqa: PLR0911 - a list of refusals reads best flat
    """Why a number is not what its cell shows, or None."""
    money = {code.strip() for code in _CURRENCY_CODE.findall(_LOCALE_ONLY.sub("", number_format)) if code.strip()}
    bare = _LOCALE_ONLY.sub("", number_format)
    if other := sorted(code for code in money if code not in {"£", "GBP"}):
        return Refused(
            f"{exact:f} in another currency ({shown(other[0])})", f"{POUNDS}; write what it comes to in pounds"
        )
    if match := _OTHER_MONEY.search(_CURRENCY_CODE.sub("", bare)):
        return Refused(
            f"{exact:f} in another currency ({shown(match[0])})", f"{POUNDS}; write what it comes to in pounds"
        )
    places = _LITERAL.sub("", number_format)
    if "%" in places:
        return Refused(f"{exact:f} shown as a percentage", f"{POUNDS}, in a cell formatted as a number")
    if re.search(r"[0#?],+(?![0#?,])", places):
        return Refused(
            f"{exact:f}, which the cell’s format ({shown(number_format)}) shows in thousands or millions",
            f"{POUNDS}, in a cell that shows it in full",
        )
    if number_format and not re.search(r"[0#?@]|General|Standard", places.split(";")[0], re.IGNORECASE):
        return Refused(f"{exact:f}, which the cell’s format ({shown(number_format)}) does not show", POUNDS)
    if re.search(r"(?<![A-Za-z])(?:m|mn|k|million|thousand)(?![A-Za-z])", _in_quotes(number_format), re.IGNORECASE):
        return Refused(
            f"{exact:f}, to which the cell’s format ({shown(number_format)}) adds a unit",
            f"{POUNDS}, in a cell that shows it in full",
        )
    return None


def _in_quotes(number_format: str) -> str:
    """The letters that a format prints beside the digits."""
    return " ".join(re.findall(r'"([^"]*)"', number_format) + re.findall(r"\\([A-Za-z])", number_format))


def _below_nought(found: str, instead: str) -> Refused:
    return Refused(
        f"{found}, a sum below nought",
        f"nought or more: the kind of entry says which way the money goes; write {instead.strip('£ ')}",
    )


def _too_small(amount: Decimal, found: str = "") -> Refused:
    plain = _digits(amount)
    if amount < 100:
        meant = f"write {_digits(amount * 1_000_000)} if £{plain} million is meant"
    else:
        meant = f"write {_digits(amount * 1_000)} if £{plain} thousand is meant"
    return Refused(
        f"{found or plain} in a column of pounds",
        f"{POUNDS}: {meant}; a sum under £{SMALLEST_PLAIN:,} is typed with an apostrophe, the pound sign and its "
        f"pence: '£{amount:.2f}",
    )


def _digits(amount: Decimal) -> str:
    """Plain digits, with pence only where there are any: what the inputs hold."""
    whole = amount == amount.to_integral_value()
    return f"{amount:.0f}" if whole else f"{amount:.2f}"

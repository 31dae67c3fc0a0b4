"""Sums stated by the year, the month or the piece, and what they make over as many as are said."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.checking.figures.agreement import total_of
from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.checking.figures.statements import SUM, Statement, statements_of
from cabinet_drafter.checking.figures.telling import like, sums_disagree
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_RATE: Final = re.compile(
    rf"\bat (?:a|an average) (?:full-year |annual )?cost of (?P<average>{SUM})|"
    rf"{SUM}(?: (?:will be|is|are|was|has been) (?:spent|paid|provided|set aside|needed|required|invested))?"
    rf"\s*\(?(?:(?P<year>p\.?\s?a\b\.?|per annum|(?:a|per|each|every) (?:financial )?year|annually|yearly)|"
    r"(?P<month>(?:a|per|each|every) (?:calendar )?month|monthly)|(?P<week>(?:a|per|each|every) week|weekly)|"
    r"(?P<each>each\b(?! (?:year|month|week))|apiece|per (?!cent\b|annum\b|year\b|month\b|week\b)(?P<unit>[a-z]+)))",
    re.IGNORECASE,
)
_MARKS: Final = ("p.a", "pa", " per ", "annual", "yearly", "year", "month", "week", "each", "apiece", "average cost")
_COUNT: Final = re.compile(
    rf"(?P<number>{NUMBER})[- ](?:additional |new |more |further |financial |full |calendar )?(?P<what>[a-z]+)",
    re.IGNORECASE,
)
_TOTAL: Final = re.compile(
    rf"\b(?:a |the |in |making |giving |at a )?total(?:s|ling|led)?(?: (?:cost|sum|amount|investment|budget))?"
    rf"(?: of| is| in all|,)?\s*{SUM}|=\s*{SUM}|{SUM}\s*(?:in total|altogether|in all)\b|"
    rf"\b(?:will|would) cost (?:the council )?{SUM}|"
    rf"{SUM}(?=[^.;{SUM}]{{0,60}}?(?:,? or|\(|,? that is,?|,? i\.e\.,?) {SUM} (?:a|per|each) year)|"
    rf"\bgiv(?:es?|ing) (?:a|an) (?:full-year |annual |total )*cost of {SUM}",
    re.IGNORECASE,
)
_MONTHS: Final = {"month": 1, "months": 1, "year": 12, "years": 12}
_WEEKS: Final = {"week": 1, "weeks": 1, "year": 52, "years": 52}
_YEARS: Final = {"year": 1, "years": 1}


def names_rate(statement: Statement) -> bool:
    """Whether a sum of the sentence is stated by the year, the month, the piece."""
    lowered = statement.shape.lower()
    return any(mark in lowered for mark in _MARKS) and _RATE.search(statement.shape) is not None


def check_rates(paper: PaperUnderCheck) -> Iterator[Finding]:
    """So much a year, over so many years, makes the total that stands beside it."""
    for statement in statements_of(paper):
        if not 2 <= len(statement.amounts) <= 4 or not names_rate(statement):
            continue
        rates = list(_RATE.finditer(statement.shape))
        if len(rates) > 1 and any(_is_by_the_piece(each) for each in rates):
            rates = [each for each in rates if _is_by_the_piece(each)]
        totals = list(_TOTAL.finditer(statement.shape))
        if len(rates) != 1 or len(totals) != 1:
            continue
        nth_rate = statement.nth_at(rates[0].start("average") if rates[0]["average"] else rates[0].start())
        nth_total = statement.nth_at(totals[0].start())
        rate, total = statement.amounts[nth_rate], statement.amounts[nth_total]
        counts = _counts(statement, rates[0])
        if nth_rate == nth_total or not counts:
            continue
        others = [each for each in statement.amounts if each is not rate and each is not total]
        made = {count: abs(rate.value) * count for count in counts}
        if any(_is(total, rate, count, value, others) for count, value in made.items()):
            continue
        count, value = next(iter(made.items()))
        yield sums_disagree(
            statement.where(min(nth_rate, nth_total), max(nth_rate, nth_total)),
            f"{rate.text}, {count} times, makes {like(total, value)}; the paper gives {total.text} in total.",
            certain=len(counts) == 1 and not others and not (rate.hedged or total.hedged),
        )


def _is_by_the_piece(rate: re.Match[str]) -> bool:
    return bool(rate["each"] or rate["average"])


def _is(total: Amount, rate: Amount, count: int, value: Decimal, others: list[Amount]) -> bool:
    grain = total.grain + rate.grain * count
    extra = total_of(others)
    return any(abs(abs(total.value) - made) * 2 <= grain for made in (value, value + extra, value - extra))


def _counts(statement: Statement, rate: re.Match[str]) -> tuple[int, ...]:
    """How many times the rate may be meant: of the years, months or pieces that the sentence counts."""
    counted: dict[int, None] = {}
    for found in _COUNT.finditer(statement.shape):
        number, what = number_of(found["number"]), found["what"].lower()
        if rate["year"]:
            times = _YEARS.get(what)
        elif rate["month"]:
            times = _MONTHS.get(what)
        elif rate["week"]:
            times = _WEEKS.get(what)
        elif rate["unit"]:
            times = 1 if what.startswith(rate["unit"].lower()[:4]) else None
        else:
            times = None if what in {*_MONTHS, *_WEEKS} else 1
        if times:
            counted[number * times] = None
    return tuple(counted)

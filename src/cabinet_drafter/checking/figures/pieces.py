"""Sums that a sentence makes of another: so many pieces at so much each, and a half or a third of a sum."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.checking.figures.statements import SUM, statements_of
from cabinet_drafter.checking.figures.telling import like, sums_disagree
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_PIECES: Final = re.compile(
    rf"{SUM} (?:for|on|to (?:fund|pay for|employ|recruit)|pays for|buys|funds) (?:an? (?:additional|extra) )?"
    rf"(?P<number>{NUMBER}) (?:[a-z’'-]+ ){{1,6}}?(?:at|costing)(?: an average of)? {SUM} (?:each|apiece|per [a-z]+)\b|"
    rf"\b(?P<count>{NUMBER}) (?:[a-z’'-]+ ){{1,6}}?(?:at|costing)(?: an average of)? {SUM} "
    r"(?:each|apiece|per (?:post|head|place))"
    rf"(?:,? (?:that is|i\.e\.|or|which is|makes?|making|gives?|giving|comes? to|cost|totals?|"
    rf"in all|=)|\s*\()?,?\s*{SUM}",
    re.IGNORECASE,
)
_SHARES: Final = {
    "half": Decimal(1) / 2, "one half": Decimal(1) / 2, "a third": Decimal(1) / 3, "one third": Decimal(1) / 3,
    "two thirds": Decimal(2) / 3, "a quarter": Decimal(1) / 4, "one quarter": Decimal(1) / 4,
    "three quarters": Decimal(3) / 4, "a fifth": Decimal(1) / 5, "a tenth": Decimal(1) / 10,
}  # fmt: skip
_SHARE: Final = re.compile(
    rf"\b(?P<share>{'|'.join(each.replace(' ', '[ -]') for each in sorted(_SHARES, key=len, reverse=True))}) of "
    rf"(?:the |that |this |its )?{SUM}(?: (?:total|budget|cost))?\s*[,(–-]?\s*"
    rf"(?:that is|i\.e\.|or|which is|namely|being|is|comes to|=)?,?\s*{SUM}",
    re.IGNORECASE,
)


def check_pieces(paper: PaperUnderCheck) -> Iterator[Finding]:
    """So many at so much each make the sum that stands beside them."""
    for statement in statements_of(paper):
        for found in _PIECES.finditer(statement.shape):
            count = number_of(found["number"] or found["count"])
            first, second = statement.nth_at(found.start()), statement.nth_at(found.start()) + 1
            total, each = (first, second) if found["number"] else (second, first)
            made = abs(statement.amounts[each].value) * count
            given = statement.amounts[total]
            if not given.agrees(made) and abs(abs(given.value) - made) * 2 > statement.amounts[each].grain * count:
                yield sums_disagree(
                    statement.where(first, second),
                    f"{count} at {statement.amounts[each].text} each make {like(given, made)}; the paper gives "
                    f"{given.text}.",
                    certain=not (given.hedged or statement.amounts[each].hedged),
                )


def check_shares(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Half of a sum, or a third of it, is the sum that stands beside it."""
    for statement in statements_of(paper):
        for found in _SHARE.finditer(statement.shape):
            nth = statement.nth_at(found.start())
            whole, part = statement.amounts[nth], statement.amounts[nth + 1]
            share = _SHARES[found["share"].lower().replace("-", " ")]
            made = abs(whole.value) * share
            if abs(abs(part.value) - made) * 2 > part.grain + whole.grain:
                yield sums_disagree(
                    statement.where(nth, nth + 1),
                    f"{found['share'].capitalize()} of {whole.text} is {like(part, made.quantize(Decimal(1)))}; the "
                    f"paper gives {part.text}.",
                    certain=not (part.hedged or whole.hedged),
                )

"""How figures that do not agree are told: one finding, the chief finance officer's to mend."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from cabinet_drafter.checking.figures.agreement import rounding_explains
from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.finance import in_pounds
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_CORRECT: Final = "Correct the figure that is wrong, from the exact sums."


def told(code: str, severity: Severity, where: Where, message: str, remedy: str) -> Finding:
    """The finding; its code stands within those on figures."""
    return Finding(
        code=f"figures.{code}",
        severity=severity,
        role=ClearanceRole.CHIEF_FINANCE_OFFICER,
        where=where,
        message=message,
        remedy=remedy,
    )


def sums_disagree(
    where: Where, message: str, *, certain: bool, rounding: bool = False, remedy: str = _CORRECT
) -> Finding:
    """The finding on figures of one statement that do not agree, told at all of them: any may be the wrong one.

    It must be mended where that is certain and no rounding explains it.
    """
    severity = Severity.MUST_FIX if certain and not rounding else Severity.TO_CONFIRM
    return told("sum-wrong", severity, where, message + (" Rounding may explain it." if rounding else ""), remedy)


def does_not_follow(result: Amount, terms: Sequence[Amount], made: Decimal, *, certain: bool = True) -> Finding:
    """The finding on a result that its terms do not make."""
    return sums_disagree(
        result.where,
        f"{result.text} does not follow from {listed(terms)}: they make {like(result, abs(made))}.",
        certain=certain,
        rounding=rounding_explains(result, made, terms),
    )


def listed(terms: Sequence[Amount]) -> str:
    """The sums as the paper writes them, one after the other."""
    return ", ".join(each.text for each in terms)


def like(amount: Amount, value: Decimal) -> str:
    """The value as the amount is written: in millions where that is."""
    million = Decimal(1_000_000)
    if amount.scale == million:
        shown = f"{value / million:f}"
        whole, _, decimals = shown.partition(".")
        decimals = decimals.rstrip("0")
        return f"£{whole}.{decimals}m" if decimals else f"£{whole}m"
    if amount.scale == 1_000 and not value % 1_000 and "£" in amount.text:
        return f"£{value / 1_000:,.0f}k"
    if "£" not in amount.text:
        return (
            f"{value / amount.scale:,f}".rstrip("0").rstrip(".")
            if "." in str(value / amount.scale)
            else f"{value / amount.scale:,f}"
        )
    return in_pounds(value)

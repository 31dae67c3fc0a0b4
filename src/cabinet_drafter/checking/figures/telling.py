"""How a figure that does not agree is told: one finding, the chief finance officer's to mend."""

from decimal import Decimal

from cabinet_drafter.checking.figures.amounts import Amount
from cabinet_drafter.finance import in_pounds
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import ClearanceRole, Severity


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

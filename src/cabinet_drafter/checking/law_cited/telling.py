"""How what a paper says of the law is told: one finding, legal services' to mend."""

from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import ClearanceRole, Severity


def law_finding(code: str, severity: Severity, where: Where, message: str, remedy: str) -> Finding:
    """The finding; its code stands within those on law."""
    return Finding(
        code=f"law.{code}",
        severity=severity,
        role=ClearanceRole.LEGAL_SERVICES,
        where=where,
        message=message,
        remedy=remedy,
    )

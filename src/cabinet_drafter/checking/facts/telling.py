"""How a fact that does not agree with print is told: one finding, the originating officer's to mend."""

from typing import Final

from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.inspection import Inspection, Judgement
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.vocabulary import ClearanceRole, Severity

MUST_FIX: Final = Severity.MUST_FIX
TO_CONFIRM: Final = Severity.TO_CONFIRM
FOR_INFORMATION: Final = Severity.FOR_INFORMATION


def told(code: str, severity: Severity, where: Where, message: str, remedy: str, *evidence: Evidence) -> Finding:
    """The finding; its code stands within those on facts."""
    return Finding(
        code=f"facts.{code}",
        severity=severity,
        role=ClearanceRole.ORIGINATING_OFFICER,
        where=where,
        message=message,
        remedy=remedy,
        evidence=evidence,
    )


def printed_judgement(inspection: Inspection, judgement: Judgement) -> Evidence:
    """Where the report prints it."""
    return Evidence(source=inspection.source, page=judgement.page)


def listed(names: list[str], last: str = "and") -> str:
    """The names as a sentence lists them."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"


def quoted(text: str) -> str:
    """The words in quotation marks, shortened where they are long."""
    return f"“{beginning(' '.join(text.split()), 240)}”"

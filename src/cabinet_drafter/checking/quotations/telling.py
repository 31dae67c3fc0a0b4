"""How a finding on a quotation names places in print, shows words and points at the paper."""

from typing import Final

from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.quotations.placed import PlacedQuotation, PrintedPlace
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.visit import VisitLetter
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_MOST_SHOWN: Final = 600


def in_marks(words: str) -> str:
    """Words in quotation marks at the end of a sentence."""
    return f"“{words}”" if words[-1:] in {".", "!", "?"} else f"“{words}”."


def short(words: str) -> str:
    """Words of print as a finding shows them."""
    return words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN].rsplit(' ', 1)[0]} …"


def name(place: PrintedPlace) -> str:
    """A place in print as a reader finds it."""
    if place.address.isalnum() and place.address[0] in "SA" and place.address[1:].isdigit():
        named = f"{'summary paragraph' if place.address[0] == 'S' else 'area for improvement'} {place.address[1:]}"
    else:
        named = f"paragraph {place.address}" if place.address[0].isdigit() else place.address
    if isinstance(place.publication, VisitLetter):
        return f"{named} of the letter on the {place.publication.named} (page {place.page})"
    return f"{named} (page {place.page})"


def finding(  # noqa: PLR0917
    paper: PaperUnderCheck,
    quotation: PlacedQuotation,
    code: str,
    severity: Severity,
    message: str,
    remedy: str,
    *,
    place: PrintedPlace | None = None,
) -> Finding:
    """A finding at a quotation; its evidence is all print that the quotation gives, or `place`."""
    places = (place,) if place else quotation.places
    return Finding(
        code=f"quotation.{code}",
        severity=severity,
        role=ClearanceRole.ORIGINATING_OFFICER,
        where=where(paper, quotation),
        message=message,
        remedy=remedy,
        evidence=tuple(
            dict.fromkeys(
                Evidence(source=each.publication.source, page=each.page, paragraph=each.address) for each in places
            )
        ),
    )


def where(paper: PaperUnderCheck, quotation: PlacedQuotation) -> Where:
    """The place of a quotation in the paper: where it begins."""
    part = quotation.parts[0]
    return paper.line(part.order).where(part.start, part.end)

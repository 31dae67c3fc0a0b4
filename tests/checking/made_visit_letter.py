"""A letter on a visit made for the checks: a focused visit to the council of `made_inspection`."""

from datetime import date
from typing import Any

from cabinet_drafter.evidence import Source
from cabinet_drafter.visit import LetterPassage, VisitKind, VisitLetter, VisitSection


def in_letter(text: str, page: int = 2, number: int | None = None) -> LetterPassage:
    sentences = tuple(f"{part.strip('.')}." for part in text.split(". "))
    return LetterPassage(page=page, text=text, sentences=sentences, bullet=False, number=number)


def made_letter(**changed: Any) -> VisitLetter:
    facts: dict[str, Any] = {
        "source": Source(name="letter-2024.pdf", sha256="c" * 64),
        "kind": VisitKind.FOCUSED,
        "title": "Focused visit to Alderbrook children’s services",
        "authority": "Alderbrook",
        "addressee": None,
        "dated": date(2024, 2, 27),
        "visit_number": None,
        "visit_start": date(2024, 1, 30),
        "visit_end": date(2024, 1, 31),
        "judged_inadequate": None,
        "inspectors": ("Cy Example",),
        "headline_findings": (
            in_letter("Most contacts are screened on the day. Too many wait for a strategy meeting."),
        ),
        "areas_for_improvement": (
            in_letter("The timeliness of strategy meetings at the front door."),
            in_letter("The recording of why managers decide as they do."),
        ),
        "sections": (
            VisitSection(
                heading="Findings",
                page=2,
                passages=(in_letter("Thresholds are understood by 14 partner agencies in the county.", 3, 4),),
            ),
        ),
        "fact_pages": {"visit_start": 1},
    }
    return VisitLetter(**(facts | changed))

"""Makes small PDFs for tests: lines of text at given places, as a published report sets them."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True)
class Words:
    """A line to print: left edge and baseline in points, type size, bold or not."""

    x: float
    y: float
    text: str
    size: float = 12
    bold: bool = False


def pdf(*pages: Sequence[Words], password: str | None = None) -> bytes:
    """A PDF with these pages."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, encrypt=password, invariant=True)
    for page in pages:
        for words in page:
            canvas.setFont("Helvetica-Bold" if words.bold else "Helvetica", words.size)
            canvas.drawString(words.x, words.y, words.text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def front_page(*grades: str, summary: str = "Services for children are well led.") -> list[Words]:
    """A front page in the layout of 2023, each grade on as many lines as it has line breaks, centred on its label."""
    labels = (
        ("The impact of leaders on social work", "practice with children and families"),
        ("The experiences and progress of", "children who need help and protection"),
        ("The experiences and progress of", "children in care"),
        ("The experiences and progress of care", "leavers"),
        ("Overall effectiveness",),
    )
    words = [
        Words(71, 686, "Inspection of Alderbrook local", 26),
        Words(71, 655, "authority children’s services", 26),
        Words(71, 625, "Inspection dates: 3 to 14 February 2025", bold=True),
        Words(71, 599, "Lead inspector: Ann Lee-Shaw, His Majesty’s Inspector", bold=True),
        Words(77, 560, "Judgement", bold=True),
        Words(303, 560, "Grade", bold=True),
    ]
    top = 527.0
    for label, grade in zip(labels, grades, strict=False):
        words += [Words(77, top - 14.5 * place, part) for place, part in enumerate(label)]
        lines = grade.split("\n")
        middle = top - 14.5 * (len(label) - 1) / 2
        first = middle + 14.5 * (len(lines) - 1) / 2
        words += [Words(303, first - 14.5 * place, part) for place, part in enumerate(lines)]
        top -= 48
    return [*words, Words(71, top - 10, summary)]

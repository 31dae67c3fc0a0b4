"""How long the second look takes at a long paper: forty pages with two hundred quotations, half of them spoilt.

Run by hand from the root: `python benchmarks/large_paper.py [REPORT.pdf] [--quotations N]`, by default against the
longest report of ../shared/corpus. It prints the seconds and what was found.
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random
from time import perf_counter

import docx

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.paper_check import CheckRequest, check_paper
from cabinet_drafter.reading.published_report import read_inspection

REPORTS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "reports"
PROSE = "The council welcomes the findings of the inspection, and has put a plan in place with its partners. "
WORDS_OF_A_PAGE = 450


def paragraphs(inspection: Inspection) -> list[str]:
    return [each.text for section in inspection.sections for each in section.paragraphs]


def made_paper(inspection: Inspection, quotations: int) -> tuple[docx.document.Document, int]:
    """The paper, and how many words it has."""
    random, document, words = Random(1), docx.Document(), 0
    document.add_heading("Details of the report", 1)
    for place in range(quotations):
        quoted = random.choice(paragraphs(inspection)).split()
        if place % 2:
            quoted[random.randrange(len(quoted))] = "altered"
        lead_in = f"3.{place + 1} Inspectors found the following, and the council has spent £{place}.2m since." * (
            place % 5 == 0
        )
        for text in filter(None, (lead_in, f"“{' '.join(quoted)}”", PROSE * (place % 3))):
            document.add_paragraph(text)
            words += len(text.split())
    return document, words


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", nargs="?", type=Path, help="the published report")
    parser.add_argument("--quotations", type=int, default=200)
    asked = parser.parse_args()
    report = asked.report or max(REPORTS.glob("*.pdf"), key=lambda path: len(paragraphs(read_inspection(path))))
    document, words = made_paper(read_inspection(report), asked.quotations)
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "paper.docx"
        document.save(str(paper))
        start = perf_counter()
        result = check_paper(CheckRequest(paper, report))
        seconds = perf_counter() - start
    verdicts = Counter(each.verdict.value for each in result.quotations)
    print(f"{report.name}; {words:,} words, about {words // WORDS_OF_A_PAGE} pages; {dict(verdicts)}")
    print(f"{seconds:.2f} s for {len(result.quotations)} quotations and {len(result.findings)} findings")


if __name__ == "__main__":
    main()

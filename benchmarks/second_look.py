"""Measures the second look on papers made from published reports: planted errors found, true words accused.

Run by hand from the root: `python benchmarks/second_look.py [--reports DIR] [--count N] [--seed S]`, by default on the
reports at ../shared/corpus. It makes N papers in seven house styles with true quotations and planted errors (every
fifth paper has none), checks each, and prints Markdown: planted and found by kind of error, true quotations accused,
every miss and every false accusation. `--json` prints the same for machines, `--strict` ends with 1 where anything was
missed or accused, `--keep DIR` keeps the Word files with their records.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cabinet_drafter.errors import DrafterError
from cabinet_drafter.reading.published_report import read_inspection
from tests.checking.planted.judging import Judged, checked, judge
from tests.checking.planted.making import make_papers
from tests.checking.planted.papers import Subject
from tests.checking.planted.planted import PlantedPaper

CORPUS: Final = Path(__file__).resolve().parents[2] / "shared" / "corpus"


def subjects_in(reports: Path) -> list[Subject]:
    """Every report of the folder that can be read; its name must end with its day of publication."""
    subjects = []
    for path in sorted(reports.glob("*.pdf")):
        try:
            subjects.append(Subject(path, read_inspection(path)))
        except DrafterError as error:
            print(f"Not read: {path.name}: {error.found}", file=sys.stderr)
    return subjects


def measure(papers: Sequence[PlantedPaper]) -> tuple[list[Judged], list[float]]:
    """Check every paper; the times are those of the checks in milliseconds."""
    judged: list[Judged] = []
    milliseconds: list[float] = []
    for paper in papers:
        start = perf_counter()
        result = checked(paper)
        milliseconds.append((perf_counter() - start) * 1000)
        judged.append(judge(paper, result))
    return judged, milliseconds


def print_tables(judged: Sequence[Judged], milliseconds: Sequence[float]) -> None:
    """Everything measured, as Markdown."""
    found = Counter(error.kind for each in judged for error, _ in each.found)
    missed = Counter(error.kind for each in judged for error, _ in each.missed)
    print("| Kind of error | Planted | Found |\n|---|---|---|")
    for kind in sorted({*found, *missed}):
        print(f"| {kind} | {found[kind] + missed[kind]} | {found[kind]} |")
    planted = found.total() + missed.total()
    print(f"| **all** | {planted} | {found.total()} ({found.total() / max(planted, 1):.1%}) |")
    true = sum(each.true_quotations for each in judged)
    accused = [(each, one) for each in judged for one in each.accused]
    stray = [(each, one) for each in judged for one in each.stray]
    unseen = [(each, one) for each in judged for one in each.unseen]
    print(f"\n{len(judged)} papers; {true} true quotations, {len(accused)} accused; ", end="")
    print(f"{len(unseen)} not seen as quotations; {len(stray)} must-fix findings on what is right.")
    print(f"\nOne check takes {median(milliseconds):.0f} ms (median), at most {max(milliseconds):.0f} ms.")
    print(f"\n{missed.total()} misses" + (":\n" if missed else "."))
    for each in judged:
        for error, said in each.missed:
            print(f"- {each.paper.name} ({each.paper.house}), {error.kind}: {error.text!r}")
            print(f"  - right: {error.was!r}; said: {said}")
            stands = [each.paper.lines[place.order] for place in error.places]
            if not error.kind.startswith("quotation: ") and stands != [error.text]:
                print(f"  - in {' / '.join(stands)!r}")
    print(f"\n{len(accused)} true quotations accused" + (":\n" if accused else "."))
    for each, one in accused:
        print(f"- {each.paper.name} ({each.paper.house}), {one.quotation.form}: {one.quotation.text!r}")
        print(f"  - verdict: {one.verdict}; {' | '.join(one.said)}")
    print(f"\n{len(stray)} must-fix findings on what is right" + (":\n" if stray else "."))
    for each, finding in stray:
        print(f"- {each.paper.name} ({each.paper.house}), {finding.code} at {finding.where.text!r}: {finding.message}")
    print(f"\n{len(unseen)} true quotations not seen as quotations" + (":\n" if unseen else "."))
    for each, one in unseen:
        print(f"- {each.paper.name} ({each.paper.house}), {one.form}: {one.text!r}")


def as_json(judged: Sequence[Judged], milliseconds: Sequence[float]) -> dict[str, Any]:
    """Everything measured, as plain JSON types."""
    return {
        "papers": len(judged),
        "true_quotations": sum(each.true_quotations for each in judged),
        "planted": sum(len(each.paper.errors) for each in judged),
        "found": [
            {"paper": each.paper.name, "kind": error.kind, "code": code}
            for each in judged
            for error, code in each.found
        ],
        "missed": [
            {"paper": each.paper.name, "house": each.paper.house, **asdict(error), "said": said}
            for each in judged
            for error, said in each.missed
        ],
        "accused": [
            {"paper": each.paper.name, "house": each.paper.house, **asdict(one)}
            for each in judged
            for one in each.accused
        ],
        "must_fix_on_what_is_right": [
            {"paper": each.paper.name, **finding.model_dump(mode="json")} for each in judged for finding in each.stray
        ],
        "not_seen": [
            {"paper": each.paper.name, "form": one.form, "text": one.text} for each in judged for one in each.unseen
        ],
        "milliseconds": {"median": median(milliseconds), "most": max(milliseconds)},
    }


def keep(papers: Sequence[PlantedPaper], folder: Path) -> None:
    """The Word files, each with its record."""
    folder.mkdir(parents=True, exist_ok=True)
    for paper in papers:
        (folder / f"{paper.name}.docx").write_bytes(paper.content)
        record = {
            "house": paper.house,
            "report": str(paper.report),
            "previous": [str(path) for path in paper.previous],
            "errors": [asdict(error) for error in paper.errors],
            "quotations": [asdict(quotation) for quotation in paper.quotations],
        }
        text = json.dumps(record, ensure_ascii=False, indent=1)
        (folder / f"{paper.name}.json").write_text(text, encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 0, or 1 where `--strict` is asked and anything was missed or accused."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=Path, default=CORPUS / "reports", help="the folder of published reports")
    parser.add_argument("--count", type=int, default=30, help="how many papers to make")
    parser.add_argument("--seed", type=int, default=1, help="the same seed makes the same papers")
    parser.add_argument("--keep", type=Path, help="a folder to keep the Word files and their records in")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--strict", action="store_true", help="end with 1 where anything was missed or accused")
    asked = parser.parse_args(arguments)
    papers = make_papers(subjects_in(asked.reports), asked.count, asked.seed)
    if asked.keep:
        keep(papers, asked.keep)
    judged, milliseconds = measure(papers)
    if asked.json:
        print(json.dumps(as_json(judged, milliseconds), ensure_ascii=False, indent=2, default=str))
    else:
        print_tables(judged, milliseconds)
    return 1 if asked.strict and any(each.missed or each.accused or each.stray for each in judged) else 0


if __name__ == "__main__":
    raise SystemExit(main())

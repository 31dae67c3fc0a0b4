"""Measures the reading of published reports against labels: what is read right, how fast, in how much memory.

Run by hand from the root: `python benchmarks/reading.py [--labels LABELS.jsonl] [--reports DIR]`, by default with the
labelled reports at ../shared/corpus. It prints Markdown: right readings by field and framework, every miss, times and
memory. `--compare` times other readers of PDF on the same files, `--json` prints the same for machines, `--strict`
ends with 1 where anything was missed. A line of the labels is a JSON object with `file` and any of the labelled fields.
"""

import argparse
import hashlib
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from statistics import median
from time import perf_counter
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.labels import Miss, compare, difference, expected_fields, refused
from cabinet_drafter.errors import DrafterError
from cabinet_drafter.reading.any_form import read_any_form
from cabinet_drafter.reading.inspections.inspection_record import inspection_record
from cabinet_drafter.reading.published_report import read_inspection

CORPUS: Final = Path(__file__).resolve().parents[2] / "shared" / "corpus"
ALL_FIELDS: Final = "all fields"
_WHAT_TOOL_USES: Final = "ours, through the child process"
_IN_PROCESS: Final = "ours, in process"


@dataclass(slots=True)
class Measured:
    """What came of reading a labelled folder; `unread` are the labels whose file is not there, with the reason."""

    misses: list[tuple[str, Miss]] = field(default_factory=list)
    counted: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: Counter[tuple[str, str]] = field(default_factory=Counter)
    unread: dict[str, str] = field(default_factory=dict)
    milliseconds: dict[str, list[float]] = field(default_factory=dict)
    peak_mib: dict[str, float] = field(default_factory=dict)
    compared: dict[str, list[float]] = field(default_factory=dict)

    def count(self, framework: str, fields: Iterable[str], misses: Sequence[Miss]) -> None:
        """Add one report to the counts."""
        self.counted.update((framework, name) for name in (*fields, ALL_FIELDS))
        self.missed.update((framework, miss.field) for miss in misses)
        self.missed.update([(framework, ALL_FIELDS)] if misses else [])


def measure(labels: Sequence[Mapping[str, Any]], reports: Path, *, others: bool = False) -> Measured:
    """Read every labelled report as the tool does, compare it with its label and time it; `others`: other readers too.

    In process only reports are read that the child process has read before.
    """
    measured = Measured()
    read: list[Path] = []
    for label in labels:
        path = reports / label["file"]
        if reason := not_the_labelled_file(label, path):
            measured.unread[label["file"]] = reason
            continue
        try:
            record = inspection_record(timed(measured.milliseconds, _WHAT_TOOL_USES, through_the_child, path))
        except DrafterError as error:
            misses = refused(label, f"{error.code}: {error.found}")
        else:
            misses = compare(label, record)
            timed(measured.milliseconds, _IN_PROCESS, in_process, path)
            read.append(path)
        measured.misses += [(label["file"], miss) for miss in misses]
        measured.count(label.get("framework", "not labelled"), expected_fields(label), misses)
    measured.peak_mib = peak_memory()
    if others:
        readers = {_IN_PROCESS: in_process, _WHAT_TOOL_USES: through_the_child, **other_readers()}
        for path in read:
            for name, reader in readers.items():
                timed(measured.compared, name, reader, path)
    return measured


def not_the_labelled_file(label: Mapping[str, Any], path: Path) -> str | None:
    if not path.is_file():
        return "there is no such file"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return None if label.get("sha256", digest) == digest else "its SHA-256 is not the label’s"


def timed(milliseconds: dict[str, list[float]], name: str, reader: Callable[[Path], Any], path: Path) -> Any:
    start = perf_counter()
    result = reader(path)
    milliseconds.setdefault(name, []).append((perf_counter() - start) * 1000)
    return result


def through_the_child(path: Path) -> Any:
    return read_inspection(path)


def in_process(path: Path) -> Any:
    return read_any_form(path.name, path.read_bytes())


def other_readers() -> dict[str, Callable[[Path], Any]]:
    """What else gets the text out of a PDF, of that which is installed; `pdftotext` with the start of its process."""
    readers: dict[str, Callable[[Path], Any]] = {"pypdfium2, plain text": pypdfium2_text}
    if which("pdftotext"):
        readers["pdftotext"] = lambda path: subprocess.run(
            ["pdftotext", str(path), "-"], check=True, capture_output=True
        )
    if find_spec("pdfplumber"):
        readers["pdfplumber"] = pdfplumber_text
    return readers


def pypdfium2_text(path: Path) -> str:
    import pypdfium2  # noqa: PLC0415

    with pypdfium2.PdfDocument(path.read_bytes()) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def pdfplumber_text(path: Path) -> str:
    import pdfplumber  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415

    with pdfplumber.open(path) as document:
        return "\n".join(page.extract_text() for page in document.pages)


def peak_memory() -> dict[str, float]:
    """The most memory in MiB that this process and any one child of it have had, where the system tells it."""
    try:
        import resource  # noqa: PLC0415  # not there on Windows
    except ImportError:
        return {}
    unit = 1 if sys.platform == "darwin" else 1024
    ended = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * unit
    peaks = {
        _IN_PROCESS: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit,
        _WHAT_TOOL_USES: max([ended, *peaks_of_running_children()]),
    }
    return {name: peak / 2**20 for name, peak in peaks.items() if peak}


def peaks_of_running_children() -> list[int]:
    """In bytes; the tool keeps its child for the next report. Only Linux tells them."""
    children = (child for task in Path("/proc/self/task").glob("*/children") for child in task.read_text().split())
    statuses = (Path("/proc", child, "status").read_text(encoding="utf-8") for child in children)
    return [int(line.split()[1]) * 1024 for status in statuses for line in status.splitlines() if "VmHWM" in line]


def p95(values: Sequence[float]) -> float:
    """The value that 95 in 100 do not exceed."""
    return sorted(values)[-(-len(values) * 95 // 100) - 1]


def print_tables(measured: Measured) -> None:
    """Everything measured, as Markdown."""
    frameworks = sorted({framework for framework, _ in measured.counted})
    fields = dict.fromkeys(name for _, name in measured.counted)
    rows = [*(name for name in fields if name != ALL_FIELDS), ALL_FIELDS]
    print(f"| Field | All | {' | '.join(frameworks)} |\n|---|---|{'---|' * len(frameworks)}")
    columns = [frameworks, *([framework] for framework in frameworks)]
    for name in rows:
        print(f"| {name} | {' | '.join(share(measured, column, name) for column in columns)} |")
    print_misses(measured)
    print("\n| ms for one report | Median | 95 % within | First, with the start | Peak MiB |\n|---|---|---|---|---|")
    for name, values in measured.milliseconds.items():
        peak = f"{measured.peak_mib[name]:.0f}" if name in measured.peak_mib else "not measured"
        print(f"| {name} | {median(values):.1f} | {p95(values):.1f} | {values[0]:.1f} | {peak} |")
    if measured.compared:
        ours = median(measured.compared[_IN_PROCESS])
        print("\n| On the same files, in turn | Median ms | 95 % within | Ours, in process, takes |\n|---|---|---|---|")
        for name, values in measured.compared.items():
            print(f"| {name} | {median(values):.1f} | {p95(values):.1f} | {ours / median(values):.2f} times as long |")
        for name in {"pdftotext", "pdfplumber"} - set(measured.compared):
            print(f"\n{name} is not installed, so it is not compared.")


def share(measured: Measured, frameworks: Iterable[str], name: str) -> str:
    counted = sum(measured.counted[framework, name] for framework in frameworks)
    right = counted - sum(measured.missed[framework, name] for framework in frameworks)
    return f"{right}/{counted} ({right / counted:.1%})" if counted else "–"


def print_misses(measured: Measured) -> None:
    for name, reason in measured.unread.items():
        print(f"\nNot read: {name}: {reason}.")
    print(f"\n{len(measured.misses)} misses" + (":\n" if measured.misses else "."))
    refusals = {name: miss.refusal for name, miss in measured.misses if miss.refusal}
    for name, reason in refusals.items():
        print(f"- {name}: every field, for it was refused ({reason})")
    for name, miss in measured.misses:
        if not miss.refusal:
            print(f"- {name}, {miss.field}: {difference(miss.expected, miss.found)}")


def as_json(measured: Measured) -> dict[str, Any]:
    """Everything measured, as plain JSON types."""
    return {
        "fields": [
            {
                "framework": framework,
                "field": name,
                "counted": counted,
                "right": counted - measured.missed[framework, name],
            }
            for (framework, name), counted in measured.counted.items()
        ],
        "misses": [
            {"file": name, "field": miss.field, "expected": miss.expected, "found": miss.found, "refusal": miss.refusal}
            for name, miss in measured.misses
        ],
        "not_read": measured.unread,
        "milliseconds": times(measured.milliseconds),
        "peak_mib": measured.peak_mib,
        "compared_milliseconds": times(measured.compared),
    }


def times(milliseconds: Mapping[str, Sequence[float]]) -> dict[str, dict[str, float]]:
    return {
        name: {"median": median(values), "p95": p95(values), "first": values[0]}
        for name, values in milliseconds.items()
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; 0, or 1 where `--strict` is asked and anything was missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--labels", type=Path, default=CORPUS / "labels.jsonl", help="the labels, a JSON object a line")
    parser.add_argument("--reports", type=Path, default=CORPUS / "reports", help="the folder of labelled reports")
    parser.add_argument("--compare", action="store_true", help="time other readers on the same files")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--strict", action="store_true", help="end with 1 where anything was missed or not read")
    asked = parser.parse_args(arguments)
    labels = [json.loads(line) for line in asked.labels.read_text(encoding="utf-8").splitlines() if line.strip()]
    measured = measure(labels, asked.reports, others=asked.compare)
    if asked.json:
        print(json.dumps(as_json(measured), ensure_ascii=False, indent=2))
    else:
        print_tables(measured)
    return 1 if asked.strict and (measured.misses or measured.unread) else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Reads published reports damaged at random: none may crash or hang the tool, or give other grades in silence.

Run by hand from the root: `python benchmarks/mutated_pdfs.py [--reports DIR] [--count 2000] [--seed 1] [--keep DIR]`,
with published reports in DIR (the made-up ones otherwise, which are always among those taken). It prints a Markdown
table of what came of them; --keep writes each that gave another grade, or took the tool with it, to a folder.
"""

import argparse
import random
import re
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

from cabinet_drafter.errors import DrafterError, FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.child import pool, process
from cabinet_drafter.reading.published_report import inspection_from_bytes

MADE_UP: Final = Path(__file__).resolve().parents[1] / "examples" / "alderbrook" / "published"
MOST_SECONDS: Final = 2 * process.MOST_SECONDS
"""By the clock, for a file that a child ready for it reads: a busy machine may end one that is late some time later."""
DAMAGE: Final = {"reading.pdf-damaged", "reading.page-without-text"}
_OBJECT: Final = re.compile(rb"(?<=\n)\d+ 0 obj\b.*?endobj", re.DOTALL)
_STREAM: Final = re.compile(rb"(?<=stream\r\n).+?(?=\r?\nendstream)|(?<=stream\n).+?(?=\r?\nendstream)", re.DOTALL)
_NUMBER: Final = re.compile(rb"(?<=[ \[/])\d+(?=[ \]/>\r\n])")
_REFERENCE: Final = re.compile(rb"\d+ 0 R\b")
_END: Final = b"\n%%EOF\n"

Mutation = Callable[[bytearray, random.Random], None]


def bytes_flipped(content: bytearray, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 3, 30, 300))):
        content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)


def stream_flipped(content: bytearray, rng: random.Random) -> None:
    if streams := [match.span() for match in _STREAM.finditer(content)]:
        start, end = rng.choice(streams)
        for _ in range(rng.choice((1, 1, 5))):
            content[rng.randrange(start, end)] ^= 1 << rng.randrange(8)


def truncated(content: bytearray, rng: random.Random) -> None:
    del content[rng.randrange(len(content)) :]


def truncated_with_an_end(content: bytearray, rng: random.Random) -> None:
    truncated(content, rng)
    content += _END


def part_lost(content: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(content))
    del content[start : start + rng.choice((1, 10, 1000, 20_000))]
    content += _END


def part_blank(content: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(content))
    end = min(len(content), start + rng.choice((10, 1000, 20_000)))
    content[start:end] = bytes([rng.choice((0, 32, 255))]) * (end - start)
    content += _END


def part_twice(content: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(content))
    content[start:start] = content[start : start + rng.choice((10, 1000, 20_000))]


def object_removed(content: bytearray, rng: random.Random) -> None:
    if objects := [match.span() for match in _OBJECT.finditer(content)]:
        start, end = rng.choice(objects)
        content[start:end] = b" " * (end - start)


def streams_swapped(content: bytearray, rng: random.Random) -> None:
    streams = [match.span() for match in _STREAM.finditer(content)]
    if len(streams) > 1:
        (start, end), (other_start, other_end) = sorted(rng.sample(streams, 2))
        first, second = content[start:end], content[other_start:other_end]
        content[other_start:other_end] = first
        content[start:end] = second


def table_broken(content: bytearray, rng: random.Random) -> None:
    place = content.rfind(rng.choice((b"startxref", b"xref", b"trailer", b"/Prev", b"/Root")))
    if place >= 0:
        content[place + rng.randrange(4) : place + rng.randrange(8, 40)] = b"%d" % rng.randrange(10**9)


def number_changed(content: bytearray, rng: random.Random) -> None:
    _one_replaced(content, rng, _NUMBER, rng.choice((b"0", b"-1", b"10000", b"2147483648", b"99999999999999999999")))


def reference_changed(content: bytearray, rng: random.Random) -> None:
    references = [match.group() for match in _REFERENCE.finditer(content)]
    if references:
        _one_replaced(content, rng, _REFERENCE, rng.choice(references))


def brackets_opened(content: bytearray, rng: random.Random) -> None:
    place = rng.randrange(len(content))
    content[place:place] = rng.choice((b"[", b"<<", b"(", b"<</A ")) * rng.choice((1, 1000, 100_000))


def _one_replaced(content: bytearray, rng: random.Random, pattern: re.Pattern[bytes], by: bytes) -> None:
    if found := [match.span() for match in pattern.finditer(content)]:
        start, end = rng.choice(found)
        content[start:end] = by


MUTATIONS: Final[tuple[Mutation, ...]] = (
    bytes_flipped,
    stream_flipped,
    truncated,
    truncated_with_an_end,
    part_lost,
    part_blank,
    part_twice,
    object_removed,
    streams_swapped,
    table_broken,
    number_changed,
    reference_changed,
    brackets_opened,
)


@dataclass(frozen=True)
class Mutant:
    """A damaged report: what it was made of, and how."""

    report: Path
    mutation: str
    number: int
    content: bytes

    @property
    def name(self) -> str:
        return f"{self.number:05}-{self.mutation}-{self.report.name}"


@dataclass(frozen=True)
class Outcome:
    """What came of reading one: a code, the time it took, and what is wrong with that."""

    code: str
    seconds: float
    wrong: str = ""


def mutants(reports: Sequence[Path], count: int, seed: int) -> Iterator[Mutant]:
    """So many damaged reports, the same for the same seed."""
    for number in range(count):
        rng = random.Random(f"{seed}-{number}")
        report, mutation = rng.choice(reports), MUTATIONS[number % len(MUTATIONS)]
        content = bytearray(report.read_bytes())
        mutation(content, rng)
        yield Mutant(report, mutation.__name__, number, bytes(content))


def with_a_child_ready() -> None:
    """Has a child ready, so that its start is no part of the time that the next file takes."""
    if not pool._children._idle:
        read_whole(min(MADE_UP.glob("*.pdf")))


def outcome(mutant: Mutant, whole: Inspection | None) -> Outcome:
    """Reads a damaged report and compares it with the whole one, where that can be read."""
    with_a_child_ready()
    start = perf_counter()
    code, wrong = "", ""
    try:
        read = inspection_from_bytes(mutant.name, mutant.content)
    except (SourceUnreadableError, FormNotRecognisedError) as refusal:
        code = f"{int(refusal.exit_code)} {refusal.code}"
        if diagnosis := " ".join(getattr(refusal, "__notes__", ())):
            code += f" ({diagnosis.strip().splitlines()[-1][:80]})"
        if "Traceback" in diagnosis:
            wrong = diagnosis
        if not refusal.remedy:
            wrong = "no remedy"
    except DrafterError as other:
        code = wrong = f"{int(other.exit_code)} {other.code}"
    else:
        code, wrong = _compared(read, whole)
    seconds = perf_counter() - start
    return Outcome(code, seconds, wrong or ("too slow" if seconds > MOST_SECONDS else ""))


def _compared(read: Inspection, whole: Inspection | None) -> tuple[str, str]:
    if whole is None:
        return "0 read", "a report that is refused whole is read damaged"
    told = {finding.code for finding in read.findings} - {finding.code for finding in whole.findings}
    way = "damage told" if told & DAMAGE else "another finding" if told else "in silence"
    if _grades(read) != _grades(whole):
        return f"0 read, other grades, {way}", "" if told else "other grades, in silence"
    same = {"source": whole.source, "findings": whole.findings}
    words = "the same" if read.model_copy(update=same) == whole else "other words"
    return f"0 read, {words}, {way}", ""


def _grades(inspection: Inspection) -> list[tuple[object, ...]]:
    return [(line.key, line.number, line.grade, line.grade_printed) for line in inspection.judgements]


def read_whole(report: Path) -> Inspection | None:
    """The undamaged report; None where it is refused."""
    try:
        return inspection_from_bytes(report.name, report.read_bytes())
    except DrafterError:
        return None


class PeakOfChildren:
    """The most memory that a child ever held, on Linux: looked up a hundred times a second while children run.

    What the system says of a child that has ended (`ru_maxrss`) counts what this process held when it started it.
    """

    def __init__(self) -> None:
        self.megabytes = 0.0
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        never = threading.Event()
        while not never.wait(0.01):
            for child in tuple(pool._children._all):
                self.megabytes = max(self.megabytes, _peak(child._process.pid))

    def __str__(self) -> str:
        return f"{self.megabytes:.0f} MB" if self.megabytes else "not measured"


def _peak(pid: int) -> float:
    """The most that a process held since its program began, in megabytes; 0 where the system does not say."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:  # It has ended, or this is not Linux.
        return 0.0
    peak = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(peak[1]) * 1024 / 1e6 if peak else 0.0


def main(reports: Sequence[Path], count: int, seed: int, keep: Path | None) -> int:
    """Print the table; 1 where anything is wrong."""
    whole = {report: read_whole(report) for report in reports}
    outcomes: list[tuple[str, Outcome]] = []
    peak = PeakOfChildren()
    for mutant in mutants(reports, count, seed):
        came = outcome(mutant, whole[mutant.report])
        outcomes.append((mutant.name, came))
        if came.wrong:
            print(f"- {mutant.name}: {came.wrong.strip().splitlines()[-1]}")
            if keep:
                (keep / mutant.name).write_bytes(mutant.content)
    print(f"\n{count} damaged PDFs of {len(reports)} reports, seed {seed}\n\n| Outcome | PDFs |\n|---|---:|")
    for code, times in sorted(Counter(came.code for _, came in outcomes).items()):
        print(f"| {code} | {times} |")
    slowest = max(outcomes, key=lambda each: each[1].seconds)
    wrong = sum(bool(came.wrong) for _, came in outcomes)
    print(f"\nSlowest: {slowest[1].seconds:.2f} s ({slowest[0]}, {slowest[1].code})")
    print(f"Peak memory of a child: {peak}")
    print(f"Crashes, hangs, defects of the reader, and other grades in silence: {wrong}")
    return int(bool(wrong))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=Path)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    folders = [MADE_UP, *([given.reports] if given.reports else [])]
    sys.exit(
        main(sorted(path for folder in folders for path in folder.glob("*.pdf")), given.count, given.seed, given.keep)
    )

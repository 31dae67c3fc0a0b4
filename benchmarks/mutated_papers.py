"""Checks and compares papers changed and damaged at random: none may crash, hang, or be left half-written.

Run by hand from the root: `python benchmarks/mutated_papers.py [--papers DIR] [--count 300] [--seed 1] [--keep DIR]`,
with papers in Word in DIR (the draft of the made-up council and a made paper otherwise, which are always among those
taken). Each is checked with a copy annotated, and compared with the whole paper. It prints a Markdown table of what
came of them; --keep writes each that went wrong to a folder.
"""

import argparse
import json
import random
import re
import shutil
import signal
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

import docx
from lxml import etree
from openxml_audit import OpenXmlValidator
from typer.testing import CliRunner

from cabinet_drafter.cli import app
from cabinet_drafter.office_packages import written_parts
from cabinet_drafter.workflow import DraftRequest, draft_paper

EXAMPLE: Final = Path(__file__).resolve().parents[1] / "examples" / "alderbrook"
REPORT: Final = EXAMPLE / "published" / "inspection-2025.pdf"
MOST_SECONDS: Final = 30
W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HOSTILE: Final = (
    "\u202e", "\u0301", "\u200b", "\u00ad", "\ufffc", "\ufeff", "\u2028", "\U0001f600", "\U000e0041", "\ue000",
    "İ", "ß", "ﬁ", "٣", "²", "Ⅷ", "\u00a0", "\t", "&amp;", "&lt;", "&#x85;", "“", "”", "‘", "’", '"', "[", "]", "{{",
    "}}", "{%", "…", "£", "$", "=", "-", "\\", "%s", "0", "9" * 40, "31 February 2025", "12/13/2025", "good",
    "inadequate", "Act", "section 0",
)  # fmt: skip
_TEXT: Final = re.compile(rb"(?<=>)[^<>]+(?=</w:t>)")
_PARAGRAPH: Final = re.compile(rb"<w:p[ >](?:(?!<w:p[ >]).)*?</w:p>", re.DOTALL)
_ELEMENT: Final = re.compile(rb"<(w:\w+)[^<>]*/>|</?w:\w+[^<>]*>")
_ATTRIBUTE: Final = re.compile(rb' [\w:]+="[^"]*"')
_RUN: Final = re.compile(
    rb"(<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>)([^<>]{2,})(</w:t></w:r>)"
)

Parts = dict[str, bytes]
Mutation = Callable[[Parts, random.Random], None]


def words_swapped(parts: Parts, rng: random.Random) -> None:
    def swapped(words: bytes) -> bytes:
        said = words.split(b" ")
        one, other = rng.randrange(len(said)), rng.randrange(len(said))
        said[one], said[other] = said[other], said[one]
        return b" ".join(said)

    for _ in range(rng.choice((1, 10, 100))):
        _replaced(parts, rng, _TEXT, swapped)


def hostile_characters(parts: Parts, rng: random.Random) -> None:
    def spoilt(words: bytes) -> bytes:
        said = words.decode()
        place = rng.randrange(len(said) + 1)
        return f"{said[:place]}{rng.choice(HOSTILE) * rng.choice((1, 1, 1, 50))}{said[place:]}".encode()

    for _ in range(rng.choice((1, 10, 100))):
        _replaced(parts, rng, _TEXT, spoilt)


def paragraph_dropped(parts: Parts, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 5, 30))):
        _replaced(parts, rng, _PARAGRAPH, lambda _: b"")


def paragraph_doubled(parts: Parts, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 5, 30))):
        _replaced(parts, rng, _PARAGRAPH, lambda found: found * 2)


def paragraph_nested(parts: Parts, rng: random.Random) -> None:
    depth = rng.choice((1, 5, 40))
    begin = b"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" * depth
    _replaced(parts, rng, _PARAGRAPH, lambda found: begin + found + b"</w:tc></w:tr></w:tbl><w:p/>" * depth)


def paragraph_emptied(parts: Parts, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 20))):
        _replaced(parts, rng, _PARAGRAPH, lambda _: b"<w:p/>")


def runs_split(parts: Parts, rng: random.Random) -> None:
    def split(found: bytes) -> bytes:
        begin, text, end = _RUN.fullmatch(found).groups()  # type: ignore[union-attr]
        said = text.decode()
        if "&" in said or len(said) == 1:
            return found
        place = rng.randrange(1, len(said))
        preserved = begin.replace(b"<w:t>", b'<w:t xml:space="preserve">')
        return b"".join(preserved + piece.encode() + end for piece in (said[:place], said[place:]))

    for _ in range(rng.choice((5, 50, 500))):
        _replaced(parts, rng, _RUN, split)


def runs_wrapped(parts: Parts, rng: random.Random) -> None:
    around = rng.choice(
        (
            (b'<w:ins w:id="901" w:author="A">', b"</w:ins>"),
            (b'<w:hyperlink w:anchor="x">', b"</w:hyperlink>"),
            (b"<w:sdt><w:sdtPr/><w:sdtContent>", b"</w:sdtContent></w:sdt>"),
            (b'<w:fldSimple w:instr="PAGE">', b"</w:fldSimple>"),
            (b'<w:moveFrom w:id="902" w:author="A">', b"</w:moveFrom>"),
            (b'<w:r><w:fldChar w:fldCharType="begin"/></w:r>', b'<w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        )
    )
    for _ in range(rng.choice((1, 20))):
        _replaced(parts, rng, _RUN, lambda found: around[0] + found + around[1])


def attribute_dropped(parts: Parts, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 10, 100))):
        _replaced(parts, rng, _ATTRIBUTE, lambda _: b"", rng.choice((*_xml(parts), "word/document.xml")))


def attribute_changed(parts: Parts, rng: random.Random) -> None:
    value = rng.choice((b"", b"-1", b"0", b"x", b"99999999999999999999", "٣".encode(), b"rId1", b"../../x"))
    for _ in range(rng.choice((1, 10))):
        part = rng.choice((*_xml(parts), "word/document.xml"))
        _replaced(parts, rng, _ATTRIBUTE, lambda found: found.partition(b"=")[0] + b'="' + value + b'"', part)


def element_dropped(parts: Parts, rng: random.Random) -> None:
    """Mostly leaves a part that is not well-formed."""
    _replaced(parts, rng, _ELEMENT, lambda _: b"", rng.choice((*_xml(parts), "word/document.xml")))


def element_moved(parts: Parts, rng: random.Random) -> None:
    """Leaves every part well-formed and most of them invalid."""
    name = rng.choice([name for name in _xml(parts) if name.startswith("word/") and "_rels" not in name])
    root = etree.fromstring(parts[name])
    for _ in range(rng.choice((1, 5, 25))):
        elements = list(root.iter(etree.Element))[1:]
        if not elements:
            return
        one, other = rng.choice(elements), rng.choice(elements)
        if other not in one.iter():
            other.insert(rng.randrange(len(other) + 1), one)
    parts[name] = etree.tostring(root)


def element_renamed(parts: Parts, rng: random.Random) -> None:
    name = rng.choice([name for name in _xml(parts) if name.startswith("word/") and "_rels" not in name])
    root = etree.fromstring(parts[name])
    elements = list(root.iter(etree.Element))
    for element in rng.sample(elements, min(len(elements), rng.choice((1, 5, 25)))):
        element.tag = W + rng.choice(
            ("p", "r", "t", "tbl", "tr", "tc", "ins", "del", "sdt", "sdtContent", "txbxContent")
        )
    parts[name] = etree.tostring(root)


def part_damaged(parts: Parts, rng: random.Random) -> None:
    name = rng.choice(list(parts))
    content = bytearray(parts[name])
    for _ in range(rng.choice((1, 3, 30))):
        if content:
            content[rng.randrange(len(content))] = rng.randrange(256)
    parts[name] = bytes(content)


def part_deleted(parts: Parts, rng: random.Random) -> None:
    del parts[rng.choice(list(parts))]


def part_emptied(parts: Parts, rng: random.Random) -> None:
    parts[rng.choice(list(parts))] = rng.choice((b"", b"<x/>", b" "))


def parts_exchanged(parts: Parts, rng: random.Random) -> None:
    one, other = rng.sample(list(parts), 2)
    parts[one], parts[other] = parts[other], parts[one]


def _xml(parts: Parts) -> list[str]:
    return [name for name in parts if name.endswith((".xml", ".rels")) and b"<" in parts[name]]


def _replaced(
    parts: Parts,
    rng: random.Random,
    pattern: re.Pattern[bytes],
    by: Callable[[bytes], bytes],
    part: str = "word/document.xml",
) -> None:
    if found := [match.span() for match in pattern.finditer(parts[part])]:
        start, end = rng.choice(found)
        parts[part] = parts[part][:start] + by(parts[part][start:end]) + parts[part][end:]


def _zip_damaged(content: bytes, rng: random.Random) -> bytes:
    damaged = bytearray(content)
    match rng.randrange(3):
        case 0:
            del damaged[rng.randrange(len(damaged)) :]
        case 1:
            for _ in range(rng.choice((1, 10, 300))):
                damaged[rng.randrange(len(damaged))] ^= 1 << rng.randrange(8)
        case _:
            place = rng.randrange(len(damaged))
            del damaged[place : place + rng.choice((1, 100, 5_000))]
    return bytes(damaged)


MUTATIONS: Final[tuple[Mutation, ...]] = (
    words_swapped,
    hostile_characters,
    paragraph_dropped,
    paragraph_doubled,
    paragraph_nested,
    paragraph_emptied,
    runs_split,
    runs_wrapped,
    attribute_dropped,
    attribute_changed,
    element_dropped,
    element_moved,
    element_renamed,
    part_damaged,
    part_deleted,
    part_emptied,
    parts_exchanged,
)
KINDS: Final = (*(mutation.__name__ for mutation in MUTATIONS), "zip_damaged", "several")


@dataclass(frozen=True)
class Mutant:
    """A changed paper: what it was made of, and how."""

    paper: Path
    kind: str
    number: int
    content: bytes

    @property
    def name(self) -> str:
        return f"{self.number:05}-{self.kind}-{self.paper.stem}.docx"


@dataclass(frozen=True)
class Outcome:
    """What came of one: exit codes of `check` and `compare`, the longer time of the two, and what is wrong."""

    codes: str
    seconds: float
    wrong: str = ""


def made_papers(folder: Path) -> list[Path]:
    """The draft of the made-up council, and a paper in the council's own words."""
    draft = draft_paper(
        DraftRequest(brief=EXAMPLE / "brief.yaml", pack_dirs=(EXAMPLE / "packs",), output=folder / "draft.docx")
    ).draft
    document = docx.Document()
    document.add_heading("Ofsted inspection of children’s services", 0)
    document.add_heading("1. Recommendations", 1)
    document.add_paragraph("Cabinet is asked to note the outcome of the inspection.", "List Number")
    document.add_heading("2. Outcome", 1)
    said = document.add_paragraph("Inspectors judged the overall effectiveness of services ")
    said.add_run("good").bold = True
    said.add_run(", and said that “leaders know their services well and have a clear vision for children”.")
    table = document.add_table(3, 2)
    for row, texts in enumerate(
        (("Judgement", "Grade"), ("Overall effectiveness", "Good"), ("Leaders", "Outstanding"))
    ):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document.add_heading("3. Financial implications", 1)
    document.add_paragraph("The plan costs £1.2m in 2025/26 and £0.8m in 2026/27, in total £2.1m.")
    document.add_heading("4. Legal implications", 1)
    document.add_paragraph(
        "The inspection is under section 136 of the Education and Inspections Act 2006. [Insert name]"
    )
    document.sections[0].header.paragraphs[0].text = "Cabinet, 12 May 2025"
    document.save(str(folder / "made.docx"))
    return [draft, folder / "made.docx"]


def mutants(papers: Sequence[Path], count: int, seed: int) -> Iterator[Mutant]:
    """So many changed papers, the same for the same seed and papers."""
    for number in range(count):
        rng = random.Random(f"{seed}-{number}")
        paper, kind = rng.choice(papers), KINDS[number % len(KINDS)]
        with zipfile.ZipFile(paper) as package:
            parts = {name: package.read(name) for name in package.namelist()}
        if kind == "several":
            for mutation in rng.sample(MUTATIONS[:10], 4):
                mutation(parts, rng)
        elif kind != "zip_damaged":
            MUTATIONS[number % len(KINDS)](parts, rng)
        content = written_parts(parts)
        yield Mutant(paper, kind, number, _zip_damaged(content, rng) if kind == "zip_damaged" else content)


def outcome(mutant: Mutant, folder: Path) -> Outcome:
    """Check a changed paper, with a copy annotated, and compare it with the whole one."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir()
    paper, copy = folder / "paper.docx", folder / "annotated.docx"
    paper.write_bytes(mutant.content)
    checked = _run(["check", str(paper), "--report", str(REPORT), "--annotate", str(copy), "--format", "json"])
    compared = _run(["compare", str(mutant.paper), str(paper), "--format", "json"])
    wrong = checked.wrong or compared.wrong
    left = {path.name for path in folder.iterdir()}
    read = checked.code in {0, 14}
    if not wrong and left != ({"paper.docx", "annotated.docx"} if read else {"paper.docx"}):
        wrong = f"exit {checked.code}, and in the folder stand {', '.join(sorted(left))}"
    if not wrong and read and compared.code:
        wrong = f"check ended with {checked.code}, compare with {compared.code}"
    if not wrong and read:
        wrong = _what_is_worse(paper, copy)
    return Outcome(f"check {checked.code}, compare {compared.code}", max(checked.seconds, compared.seconds), wrong)


@dataclass(frozen=True)
class _Ran:
    code: int
    seconds: float
    wrong: str


def _run(arguments: list[str]) -> _Ran:
    begin = perf_counter()
    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, _too_long)
        signal.setitimer(signal.ITIMER_REAL, MOST_SECONDS)
    try:
        told = CliRunner().invoke(app, arguments)
    finally:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)
    seconds, wrong = perf_counter() - begin, ""
    if told.exception is not None and not isinstance(told.exception, SystemExit):
        wrong = f"{type(told.exception).__name__}: {told.exception}"
    elif told.exit_code in {0, 14}:
        json.loads(told.stdout)
    elif not json.loads(told.stdout)["error"]["remedy"]:
        wrong = "a refusal without a remedy"
    return _Ran(told.exit_code, seconds, wrong or ("too slow" if seconds > MOST_SECONDS else ""))


def _too_long(*_: object) -> None:
    raise TimeoutError


def _what_is_worse(paper: Path, copy: Path) -> str:
    """What is wrong with the copy that was not wrong with the paper; nothing where it opens as the paper does."""
    if not _opens(paper):
        return ""
    if not _opens(copy):
        return "python-docx opens the paper, and not the copy"
    before = _faults(paper)
    new = _faults(copy) - before
    with zipfile.ZipFile(paper) as package:
        # Marks of comments whose part was taken away are a fault only beside a part that has others; and more of what
        # is wrong in the part for comments already is no fault of those that are put in.
        comments = "word/comments.xml" in package.namelist() and b"<w:comments" in package.read("word/comments.xml")
    if not comments or any("/word/comments.xml " in fault for fault in before):
        new = Counter({fault: number for fault, number in new.items() if "omments" not in fault})
    return f"the copy has a fault of its own: {next(iter(new))}" if new else ""


def _opens(path: Path) -> bool:
    try:
        list(docx.Document(str(path)).paragraphs)
    except Exception:  # noqa: BLE001 - whatever python-docx says of a broken file
        return False
    return True


def _faults(path: Path) -> Counter[str]:
    """What openxml-audit finds in a file, without the places, which move with what is put in."""
    try:
        found = OpenXmlValidator().validate(str(path)).errors
    except Exception as broken:  # noqa: BLE001 - it breaks on some files itself
        return Counter([type(broken).__name__])
    return Counter(re.sub(r"\d+", "#", f"{each.part_uri} {each.description}") for each in found)


def main(papers: Sequence[Path], count: int, seed: int, keep: Path | None) -> int:
    """Print the table; 1 where anything is wrong."""
    outcomes: list[tuple[str, Outcome]] = []
    with tempfile.TemporaryDirectory() as folder:
        taken = [*made_papers(Path(folder)), *papers]
        for mutant in mutants(taken, count, seed):
            came = outcome(mutant, Path(folder) / "run")
            outcomes.append((mutant.name, came))
            if came.wrong:
                print(f"- {mutant.name}: {came.wrong}", flush=True)
                if keep:
                    (keep / mutant.name).write_bytes(mutant.content)
    print(f"\n{count} changed papers of {len(taken)}, seed {seed}\n\n| Exit codes | Papers |\n|---|---:|")
    for codes, times in sorted(Counter(came.codes for _, came in outcomes).items()):
        print(f"| {codes} | {times} |")
    slowest = max(outcomes, key=lambda each: each[1].seconds)
    wrong = sum(bool(came.wrong) for _, came in outcomes)
    print(f"\nSlowest: {slowest[1].seconds:.2f} s ({slowest[0]})\nWrong: {wrong}")
    return int(bool(wrong))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=Path)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    found = sorted(given.papers.glob("*.docx")) if given.papers else []
    sys.exit(main(found, given.count, given.seed, given.keep))

"""Checks papers of the largest size that is checked, each of one shape that nobody would write, and takes the time.

Run by hand from the root: `python benchmarks/hostile_papers.py [--only WORDS] [--profile]`. It prints a Markdown table
of the seconds that each takes to be checked, annotated and compared with the same paper in another order, the slowest
first; --only takes the shapes whose name holds these words, --profile tells which functions took the time. The exit
code is 1 where one took longer than it may.
"""

import argparse
import cProfile
import io
import pstats
import signal
import sys
import tempfile
import traceback
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import cycle, islice, pairwise
from pathlib import Path
from random import Random
from time import process_time
from typing import Final

from cabinet_drafter.checking.paper_limits import LONGEST_PAPER, LONGEST_PARAGRAPH, MOST_PARAGRAPHS
from cabinet_drafter.finding_notes import comments_on
from cabinet_drafter.paper_check import CheckRequest, check_paper
from cabinet_drafter.paper_comparison import compare_papers
from cabinet_drafter.word.annotate import annotated

REPORT: Final = next(iter(sorted((Path(__file__).parents[1] / "examples/alderbrook/published").glob("*.pdf"))))
MOST_SECONDS: Final = 10.0
"""For each of the three, counted in the time of the processor, for the machine may have something else to do."""
_LONGEST_WAITED: Final = 25.0
W: Final = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FULL: Final = LONGEST_PAPER // LONGEST_PARAGRAPH
"""So many paragraphs of the greatest length are a paper of the greatest length."""

ONE_THING: Final = (
    "“", "”", "“a” ", '"a" ', '"', "'a' ", "‘a’ ", "' a", "’ ", "‘", "(", ")", "[", "]", "(a ", "[a] ", "[awaiting: ",
    "[awaiting: x] ", "1", "1 ", "1.", "1.1.", "0/0/0 ", "12/5/2025 ", "12 May 2025 ", "May ", "2019 ", "£", "£1 ",
    "£1,234 ", "£1m and £2m ", "£1 + £2 = £3. ", "1,", "1% ", "good ", "requires improvement ", "Good, ", "good and ",
    "rated good ", "Overall: good. ", "leaders good; ", "from good to inadequate ", "Ofsted said “a b c d e f g.” ",
    "section 1 ", "section 17 of the Children Act 1989 ", "Act ", "the Act ", "Act 1989 ", "Children Act ",
    "Regulations 2010 ", "s.1(2)(a) ", "Ofsted ", "inspection in 2012 ", "inspected in May 2019 and ", "leaders ",
    "the council ", "children in care ", "The experiences and progress of children ", "care leavers and ",
    "70 working days ", "within 70 days of ", "three of five areas ", "six areas: ", "all areas ", "and ", "or ",
    ", ", "; ", ": ", ". ", ".", "… ", "[...] ", "... ", "– ", "-", "_", " ", "\u00a0", "\u200b", "\u00ad", "\ufffc",
    "\u0301", "\u202e", "İ", "ß", "A", "a", "A ", "Aa ", "a.", "Mr. A ", "Cllr. ", "lead inspector ", "Inspector: A B ",
    "published on ", "Insert ", "TBC ", "XX ", "<a> ", "{{a}} ", "key decision ", "exempt ", "paragraph 3 ",
    "Cleared by A B on 1 May 2025 ", "total ", "Total £1 ", "2024/25 ", "2024/25 2025/26 ", "growth of £1m ",
    "Children need good help. ", "Leaders know their services well. ", "Children ", "increased ",
    "improved since 2019 ", "https://a.b/ ", "a@b.c ", "@", "#", "\t", "a\tb ", "recommend ", "said ", "Cllr A said ",
    "said “a", "framework “A B” ",
    "“a“b ", "“a", "`a ", "`a` ", "“a“b” ", "§ ", "s. 1 ", "sections 1 and ", "1989 Act ",
    "(paragraph 1) ", "“a” (paragraph 1) ", "’s ", "children’s ", "'tis ", "'20s ", "‘a “b” c’ ", "“a ‘b’ c” ",
)  # fmt: skip
"""Each repeated until it fills a paragraph of the greatest length, and that until it fills the paper."""


@dataclass(frozen=True)
class Shape:
    """A paper of one shape: its name, and the XML of what stands in its body."""

    name: str
    body: Callable[[], Iterator[str]]
    comments: str = ""


@dataclass(frozen=True)
class Taken:
    """The seconds that a shape took to be checked, annotated and compared."""

    check: float
    annotate: float
    compare: float
    findings: int

    @property
    def most(self) -> float:
        return max(self.check, self.annotate, self.compare)


def run(text: str, properties: str = "") -> str:
    said = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\t", "</w:t><w:tab/><w:t>")
    return f'<w:r>{properties}<w:t xml:space="preserve">{said}</w:t></w:r>'


def paragraph(text: str, style: str = "", properties: str = "") -> str:
    own = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{own}{run(text, properties) if text else ''}</w:p>"


def filled(words: str, length: int = LONGEST_PARAGRAPH) -> str:
    return (words * (length // len(words) + 1))[:length]


def of_one_thing(words: str) -> Shape:
    # What a paragraph ends with keeps them apart: what was asked of one is no answer for the next.
    return Shape(
        f"all {words!r}", lambda: (paragraph(filled(words, LONGEST_PARAGRAPH - 5) + f" e{n}") for n in range(FULL))
    )


def in_short_paragraphs(words: str) -> Shape:
    text = filled(words, LONGEST_PAPER // MOST_PARAGRAPHS - 5)
    return Shape(f"short paragraphs {words!r}", lambda: (paragraph(f"{text}{n}") for n in range(MOST_PARAGRAPHS)))


def table(rows: int, columns: int, text: Callable[[int, int], str]) -> Iterator[str]:
    yield "<w:tbl>"
    for row in range(rows):
        cells = (f"<w:tc>{paragraph(text(row, column))}</w:tc>" for column in range(columns))
        yield f"<w:tr>{''.join(cells)}</w:tr>"
    yield "</w:tbl><w:p/>"


def nested(depth: int) -> Iterator[str]:
    yield "<w:tbl><w:tr><w:tc><w:p/>" * depth + paragraph("good") + "</w:tc></w:tr></w:tbl><w:p/>" * depth


def mixed(seed: int) -> Iterator[str]:
    chance = Random(seed)
    left = LONGEST_PAPER
    while left > 0:
        text = "".join(chance.choices(ONE_THING, k=chance.randrange(1, 2_000)))[: min(LONGEST_PARAGRAPH, left)]
        left -= len(text)
        yield paragraph(text, chance.choice(("", "", "Heading1", "Quote")))


def many_comments(number: int) -> tuple[Iterator[str], str]:
    texts = (
        f'<w:p><w:commentRangeStart w:id="{at}"/>{run("Leaders know.")}<w:commentRangeEnd w:id="{at}"/>'
        f'<w:r><w:commentReference w:id="{at}"/></w:r></w:p>'
        for at in range(number)
    )
    comments = (
        f'<w:comment w:id="{at}" w:author="A">{paragraph(f"Why {at % 7}?")}</w:comment>' for at in range(number)
    )
    return texts, "".join(comments)


def open_comments(number: int) -> Iterator[str]:
    """Every comment is about the whole of the paper."""
    yield "<w:p>" + "".join(f'<w:commentRangeStart w:id="{at}"/>' for at in range(number)) + run("a b") + "</w:p>"
    yield from (paragraph("Leaders know their services well.") for _ in range(1_000))
    ends = "".join(
        f'<w:commentRangeEnd w:id="{at}"/><w:r><w:commentReference w:id="{at}"/></w:r>' for at in range(number)
    )
    yield f"<w:p>{run('c d')}{ends}</w:p>"


def words_of_a_paper(seed: int, length: int) -> str:
    chance = Random(seed)
    vocabulary = [f"w{number}" for number in range(400)]
    return " ".join(chance.choices(vocabulary, k=length))[:LONGEST_PARAGRAPH]


COMMENTS: Final = many_comments(5_000)[1]
SENTENCE: Final = (
    "The grade for leaders was good in 2012, and £1,234 was spent on 12 May 2025 under the Children Act 1989. "
)
SHAPES: Final[tuple[Shape, ...]] = (
    *map(of_one_thing, ONE_THING),
    *map(in_short_paragraphs, ("“a ", "good ", "Ofsted said “a” ", "12 May 2025 ", "£1,234 ", "Leaders know. ", "1. ")),
    Shape("10,000 paragraphs of one word", lambda: (paragraph("Leaders") for _ in range(MOST_PARAGRAPHS))),
    Shape("10,000 different paragraphs", lambda: (paragraph(f"Item {n} is here.") for n in range(MOST_PARAGRAPHS))),
    Shape("100,000 empty paragraphs", lambda: ("<w:p/>" for _ in range(100_000))),
    Shape("10,000 headings", lambda: (paragraph(f"Heading {n}", "Heading1") for n in range(MOST_PARAGRAPHS))),
    Shape(
        "10,000 equal headings", lambda: (paragraph("Legal implications", "Heading1") for _ in range(MOST_PARAGRAPHS))
    ),
    Shape(
        "500 headings, each over a paragraph",
        lambda: (
            paragraph(f"Finance {n // 2}", "Heading1") if n % 2 else paragraph(SENTENCE * 8) for n in range(1_000)
        ),
    ),
    Shape("10,000 cells of grades", lambda: table(2_500, 4, lambda _, c: ("Leaders", "Good", "2019", "£1")[c])),
    Shape("10,000 cells of sums", lambda: table(2_500, 4, lambda r, c: f"£{r * c:,}")),
    Shape("one row of 10,000 cells", lambda: table(1, MOST_PARAGRAPHS, lambda _, c: f"£{c}")),
    Shape("one column of 10,000 cells", lambda: table(MOST_PARAGRAPHS, 1, lambda r, _: f"£{r}")),
    Shape("100 columns of 100 cells", lambda: table(100, 100, lambda r, c: f"Year {c}" if not r else f"£{c}")),
    Shape("100 columns of 100 labelled cells", lambda: table(100, 100, lambda r, c: f"Total {r}" if not c else f"{c}")),
    Shape(
        "2,000 tables",
        lambda: (each for n in range(2_000) for each in table(2, 2, lambda r, c, n=n: f"Total {r + c + n}")),
    ),
    Shape("60 nested tables", lambda: nested(60)),
    Shape(
        "300 tables, each within the last",
        lambda: iter(
            [
                "<w:tbl><w:tr><w:tc><w:p/>" * 18 + paragraph("good") + "</w:tc></w:tr></w:tbl><w:p/>" * 18
                for _ in range(300)
            ]
        ),
    ),
    Shape("5,000 comments", lambda: many_comments(5_000)[0], COMMENTS),
    Shape("5,000 comments on everything", lambda: open_comments(5_000), COMMENTS),
    Shape("10,000 runs in one paragraph", lambda: iter(["<w:p>" + run("good ") * 10_000 + "</w:p>"])),
    Shape(
        "500,000 runs",
        lambda: ("<w:p>" + "".join(run(c) for c in filled(SENTENCE)) + "</w:p>" for _ in range(10)),
    ),
    Shape(
        "10,000 runs set in turn bold and not",
        lambda: (
            "<w:p>" + "".join(islice(cycle([run("good ", "<w:rPr><w:b/></w:rPr>"), run("£1 ")]), 2_500)) + "</w:p>"
            for _ in range(FULL)
        ),
    ),
    Shape("all in italics", lambda: (paragraph(filled(SENTENCE), "", "<w:rPr><w:i/></w:rPr>") for _ in range(FULL))),
    Shape("all set as quotations", lambda: (paragraph(filled(SENTENCE), "Quote") for _ in range(FULL))),
    Shape("all sentences", lambda: (paragraph(filled(SENTENCE)) for _ in range(FULL))),
    Shape("short sentences", lambda: (paragraph(SENTENCE) for _ in range(LONGEST_PAPER // len(SENTENCE)))),
    Shape("random words", lambda: (paragraph(words_of_a_paper(n, 3_000)) for n in range(FULL))),
    Shape("random words in marks", lambda: (paragraph(f"“{words_of_a_paper(n, 30)}”") for n in range(3_000))),
    Shape("unclosed marks over paragraphs", lambda: (paragraph(f"“{words_of_a_paper(n, 30)}") for n in range(3_000))),
    Shape(
        "deeply wrapped", lambda: iter(["<w:p>" + "<w:ins>" * 200 + run("good") + "</w:ins>" * 200 + "</w:p>"] * 300)
    ),
    *(Shape(f"mixed {seed}", lambda seed=seed: mixed(seed)) for seed in range(3)),  # type: ignore[misc]
)


def packaged(body: Iterator[str] | list[str], comments: str = "") -> bytes:
    """A Word file with these blocks."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
        for name, shown in (("Heading1", "heading 1"), ("Quote", "Quote"))
    )
    parts = {
        "word/document.xml": f"<w:document {W}><w:body>{''.join(body)}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "word/comments.xml": f"<w:comments {W}>{comments}</w:comments>",
    }
    types = "".join(
        f'<Override PartName="/{name}" ContentType="{WORD}.{kind}+xml"/>'
        for name, kind in zip(parts, ("document.main", "styles", "comments"), strict=True)
    )
    related = "".join(
        f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in ("styles", "comments")
    )
    whole = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
            'Target="word/document.xml"/></Relationships>'
        ),
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{RELATIONSHIPS}">{related}</Relationships>',
        **parts,
    }
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:  # Stored, for what packs so well is refused as a zip bomb.
        for name, xml in whole.items():
            package.writestr(name, xml)
    return content.getvalue()


def taken(shape: Shape, folder: Path) -> Taken:
    """Check, annotate and compare one."""
    paper, other = folder / "paper.docx", folder / "other.docx"
    blocks = list(shape.body())
    paper.write_bytes(packaged(blocks, shape.comments))
    apart = any(each.startswith(("<w:tbl>", "<w:tr>")) for each in blocks)
    other.write_bytes(packaged(["".join(blocks)] if apart else blocks[::-1]))
    signal.setitimer(signal.ITIMER_PROF, _LONGEST_WAITED)
    marks, findings = [process_time()], 0
    try:
        result = check_paper(CheckRequest(paper, REPORT))
        findings = len(result.findings)
        marks.append(process_time())
        annotated(result.content, paper.name, comments_on(result.findings, lambda _: ""))
        marks.append(process_time())
        compare_papers(paper, other)
    except TimeoutError:
        traceback.print_exc(limit=-4)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    marks += [process_time()] * (4 - len(marks))
    return Taken(*(after - before for before, after in pairwise(marks)), findings)


def _too_long(*_: object) -> None:
    raise TimeoutError


def main(only: str, *, profile: bool) -> int:
    """Print the table; 1 where one took too long."""
    times: list[tuple[str, Taken]] = []
    signal.signal(signal.SIGPROF, _too_long)
    with tempfile.TemporaryDirectory() as folder:
        for shape in SHAPES:
            if only not in shape.name:
                continue
            profiler = cProfile.Profile()
            if profile:
                profiler.enable()
            times.append((shape.name, taken(shape, Path(folder))))
            profiler.disable()
            print(f"{times[-1][1].most:7.2f}  {shape.name}", file=sys.stderr, flush=True)
            if profile:
                pstats.Stats(profiler).sort_stats("tottime").print_stats(12)
    print("| Shape | Check | Annotate | Compare | Findings |\n|---|---:|---:|---:|---:|")
    for name, each in sorted(times, key=lambda pair: -pair[1].most):
        told = name.replace("|", "\\|")
        print(f"| {told} | {each.check:.1f} s | {each.annotate:.1f} s | {each.compare:.1f} s | {each.findings:,} |")
    return int(any(each.most > MOST_SECONDS for _, each in times))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="")
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    sys.exit(main(given.only, profile=given.profile))

"""The "Record of main findings" that closes some reports: one judgement to a row, its grade in words to the right."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.errors import FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.inspection import Judgement
from cabinet_drafter.reading.inspections.judgement_words import printed_grade
from cabinet_drafter.reading.pdf.blocks import goes_on
from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages, join_lines
from cabinet_drafter.vocabulary import JudgementArea

GRADE: Final = re.compile(
    r"(?:^|(?<=[\s:(–-]))(?:judgement\s*:?\s*)?(?:grade\s*(?P<points_before>[1-4])\W*)?"
    r"(?P<grade>outstanding|good|adequate|inadequate|not judged)\b\)?"
    r"(?:\W*grade\s*(?P<points>[1-4])\)?)?\.?$",
    re.IGNORECASE,
)
"""A grade at the end of a row or heading, with or without its number: "Adequate", "Grade 3 (adequate)"."""

_HEADING: Final = re.compile(r"record of main findings\s*:?", re.IGNORECASE)
_AREAS: Final = (
    (r"overall effectiveness\b", JudgementArea.OVERALL_EFFECTIVENESS),
    (r"leadership and (?:management|governance)\b", JudgementArea.LEADERS),
)
_SAME_SIZE: Final = 0.5  # points
_MOST_ROWS: Final = 20  # the longest record met has five


@dataclass(frozen=True, slots=True)
class MainFindings:
    """The judgements in printed order, for each the grade's number where one is printed, and the record's heading."""

    heading: Line
    judgements: tuple[Judgement, ...]
    points: tuple[int | None, ...]


def heading_of_the_record(printed: PrintedPages) -> Line | None:
    """The heading of the record; the list of contents, which prints a page number after the same words, has none."""
    headings = (line for line in printed.lines if line.bold or line.size > printed.body_size + _SAME_SIZE)
    found = [line for line in headings if _HEADING.fullmatch(line.text)]
    return found[-1] if found else None


def judgement_area_of(name: str) -> JudgementArea | None:
    """What a judgement or heading of these reports is about; None where later inspections have no such judgement."""
    return next((area for words, area in _AREAS if re.match(words, name, re.IGNORECASE)), None)


def points_of(grade: re.Match[str]) -> int | None:
    """The number that is printed with a grade: 1 for outstanding to 4 for inadequate."""
    points = grade["points"] or grade["points_before"]
    return int(points) if points else None


def read_record(printed: PrintedPages) -> MainFindings:
    """The judgements below the heading of the record.

    Raises:
        SourceUnreadableError: there is no record, or the grade of a row cannot be told.
        FormNotRecognisedError: a judgement stands there twice, as in reports on two kinds of service at once.
    """
    heading = heading_of_the_record(printed)
    lines = list(printed.lines)
    blocks = _blocks(lines[lines.index(heading) + 1 :]) if heading else []
    graded = [block for block in blocks if any(GRADE.search(line.text) for line in block)]
    if heading is None or not graded:
        raise _not_read(printed, heading, "no judgements are found below “Record of main findings”")
    if len(graded) > _MOST_ROWS:
        raise _not_read(printed, heading, f"the record of main findings has more than {_MOST_ROWS} rows")
    row = graded[0][0]
    judgements, points = [], []
    for block in blocks:
        alike = block[0].bold == row.bold and abs(block[0].size - row.size) <= _SAME_SIZE
        words = join_lines(line.text for line in block)
        # Headings and small print are set otherwise than rows, and give no grade.
        if alike and block not in graded:
            raise _not_read(printed, block[0], f"no grade is found beside “{words}” in the record of main findings")
        if block in graded and not alike:
            raise _not_read(printed, block[0], f"what is set otherwise than a judgement gives a grade: “{words}”")
        if block in graded:
            for name, grade in _rows(printed, block):
                judgements.append(_judgement(name, grade, block[0].page))
                points.append(points_of(grade))
    twice = [name for name, times in Counter(judgement.name for judgement in judgements).items() if times > 1]
    if twice:
        raise FormNotRecognisedError(
            "source.form-not-recognised",
            f"this is not a report that is read: its record of main findings gives “{twice[0]}” more than once",
            where=f"{printed.name}, page {heading.page}",
            remedy="Use a later report on the council; this one judges two kinds of service at once.",
        )
    return MainFindings(heading, tuple(judgements), tuple(points))


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines set alike, without a wider space between them: a row, or rows set close together."""
    blocks: list[list[Line]] = []
    for line in lines:
        above = blocks[-1][-1] if blocks else None
        if above and goes_on(above, line) and above.bold == line.bold and abs(above.size - line.size) <= _SAME_SIZE:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _rows(printed: PrintedPages, block: Sequence[Line]) -> Iterator[tuple[str, re.Match[str]]]:
    """The names and grades of a block; where it holds one grade, all its words belong to that row."""
    grades = [GRADE.search(line.text) for line in block]
    texts = [line.text[: grade.start()] if grade else line.text for line, grade in zip(block, grades, strict=True)]
    starts = [place for place, grade in enumerate(grades) if grade]
    if len(starts) == 1:
        starts = [0]
    for start, end in zip(starts, [*starts[1:], len(block)], strict=True):
        name = join_lines(texts[start:end])
        grade = next((grade for grade in grades[start:end] if grade), None)
        # Between rows set close together only a small letter tells that a line goes on with the name above it.
        unclear = len(starts) > 1 and not all(text[:1].islower() for text in texts[start + 1 : end])
        if grade is None or not name or unclear or (start == starts[0] and start > 0):
            raise _not_read(printed, block[start], "the record of main findings does not show whose each grade is")
        yield name, grade


def _judgement(name: str, grade: re.Match[str], page: int) -> Judgement:
    return Judgement(
        name=name,
        key=judgement_area_of(name),
        grade=printed_grade(grade["grade"]),
        grade_printed=grade["grade"],
        page=page,
    )


def _not_read(printed: PrintedPages, line: Line | None, found: str) -> SourceUnreadableError:
    return SourceUnreadableError(
        "source.judgement-table-not-read",
        found,
        where=f"{printed.name}, page {line.page}" if line else printed.name,
        remedy="Compare the page with the report as Ofsted published it; if it is the same, tell the maintainers.",
    )

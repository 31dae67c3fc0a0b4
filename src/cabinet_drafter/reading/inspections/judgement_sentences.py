"""The judgements that reports under the Single Inspection Framework print as sentences: overall, and on the board.

Only a sentence that stands by itself counts (its own line or heading, with space or another type around it), so that
a sentence within a paragraph on an earlier inspection is never taken for a judgement of this one.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import Final

from cabinet_drafter.inspection import Judgement
from cabinet_drafter.reading.inspections.judgement_table import GRADE_WORDS, printed_grade
from cabinet_drafter.reading.pdf.blocks import goes_on
from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages, join_lines
from cabinet_drafter.vocabulary import JudgementArea

_SIZES_DIFFER: Final = 0.5  # points
_LONGEST: Final = 4  # lines
# Where the sentence ends after the grade: a stop, or the end of the line or heading that it stands on.
_GRADE: Final = rf"(?P<grade>{GRADE_WORDS})(?=[.:;]|$)"
_OVERALL: Final = re.compile(
    r"(?P<sentence>(?:the overall (?:judgement|effectiveness)"
    r"|(?:[\w’'&-]+ ){0,4}?children[’'`]? ?s (?:social care )?services(?! for children)"
    r"|services for children in (?!need))\b"
    # “… require improvement and are not yet good” has two grades, of which neither is taken.
    rf"(?:(?!\.\s|\b{GRADE_WORDS}\b).)*?\b{_GRADE})",
    re.IGNORECASE,
)
_BOARD: Final = re.compile(
    r"(?:the judgement (?:for|on|of|about) )?"
    r"(?P<sentence>(?:the )?(?:overall )?(?:effectiveness of (?:the )?)?(?:[\w’',&-]+ ){0,9}?"
    rf"(?:safeguarding children(?:[’']s)? board|LSCB)(?: \([A-Z]+\))? (?:(?:is|are) )?(?:that it )?(?:is )?{_GRADE})",
    re.IGNORECASE,
)


def overall_judgement(printed: PrintedPages, last_page: int) -> Judgement | None:
    """The overall judgement: a sentence on the pages up to `last_page`, where the judgement table ends."""
    front = [line for line in printed.lines if line.page <= last_page]
    return _printed_as(_OVERALL, front, JudgementArea.OVERALL_EFFECTIVENESS, printed.body_size, last_page)


def board_judgement(printed: PrintedPages, last_page: int) -> Judgement | None:
    """The judgement on the Local Safeguarding Children Board: on the front page, or the heading of the board's part."""
    return _printed_as(_BOARD, printed.lines, JudgementArea.LSCB, printed.body_size, last_page)


def _printed_as(
    sentence: re.Pattern[str], lines: Sequence[Line], key: JudgementArea, body_size: float, front_ends: int
) -> Judgement | None:
    for place, line in enumerate(lines):
        if line.page > front_ends and not (line.bold or line.size > body_size + _SIZES_DIFFER):
            continue
        if place and _goes_on_in_the_same_type(lines[place - 1], line):
            continue
        for words in _readings(lines[place : place + _LONGEST]):
            if found := sentence.match(words):
                return Judgement(
                    name=found["sentence"],
                    key=key,
                    grade=printed_grade(found["grade"]),
                    grade_printed=found["grade"],
                    page=line.page,
                )
    return None


def _readings(lines: Sequence[Line]) -> list[str]:
    """The longest block that the lines begin, then shorter ones: a sentence may be followed closely by other words."""
    together = 1 + sum(1 for _ in takewhile(lambda pair: goes_on(*pair), pairwise(lines)))
    return [join_lines(line.text for line in lines[:count]) for count in range(together, 0, -1)]


def _goes_on_in_the_same_type(above: Line, line: Line) -> bool:
    alike = above.bold == line.bold and abs(above.size - line.size) < _SIZES_DIFFER
    return alike and goes_on(above, line)

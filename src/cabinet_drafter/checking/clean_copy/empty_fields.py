"""Fields of a form that nobody filled in, in the cover's table and in lines of their own."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from cabinet_drafter.checking.clean_copy.placeholders import placeholder
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding

_NAMES: Final = (
    r"date|decision|wards?|members?|officers?|notice|reason|priority|classification|contact|report of|plan|author|"
    r"telephone|tel|e-?mail|portfolio|title|status|exempt|background|director|committee|appendi\w+"
)
_FIELD: Final = re.compile(rf"[:?]\s*$|\b(?:{_NAMES})\b", re.IGNORECASE)
_LONGEST_LABEL: Final = 8
_ON_ITS_OWN: Final = re.compile(rf"^(?=.*\b(?:{_NAMES})\b)[A-Z][\w /’'()&-]{{2,50}}:\s*$", re.IGNORECASE)
_WITH_VALUE: Final = re.compile(r"^[A-Z][\w /’'()&-]{2,50}:(?:\s|$)")


def check_empty_fields(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each field of the cover is filled in."""
    yield from _of_tables(paper)
    lines = [line for line in paper.lines if line.part == "body" and line.text.strip()]
    for line, below in pairwise(lines):
        if line.cell is not None or line.section is not None or not _ON_ITS_OWN.match(line.text.strip()):
            continue
        if below.cell is None and (below.is_heading or _WITH_VALUE.match(below.text.strip())):
            yield _nothing_beside(line, line.text.strip().rstrip(":"))


def _of_tables(paper: PaperUnderCheck) -> Iterator[Finding]:
    rows: dict[tuple[int, int], dict[int, list[PaperLine]]] = {}
    for line in paper.lines:
        if line.cell is not None and line.section is None and line.part == "body":
            row = rows.setdefault((line.cell.table, line.cell.row), {})
            row.setdefault(line.cell.column, []).append(line)
    for row in rows.values():
        columns = sorted(row)
        label = " ".join(line.text for line in row[columns[0]]).strip()
        if len(columns) != 2 or columns[0] != 0 or not _is_label(label):
            continue
        value = row[columns[1]]
        if not any(line.text.strip() for line in value):
            yield _nothing_beside(value[0], label)


def _is_label(text: str) -> bool:
    """Whether the text is the name of a form's field, not a title that runs across the form."""
    own_value = re.search(r":\s*\S", text) is not None
    return not own_value and len(text.split()) <= _LONGEST_LABEL and _FIELD.search(text) is not None


def _nothing_beside(line: PaperLine, label: str) -> Finding:
    return placeholder(
        line,
        (0, len(line.text)),
        f"Nothing is filled in beside “{' '.join(label.split())}”.",
        "Fill in the field, or take out the row if the form allows it.",
    )

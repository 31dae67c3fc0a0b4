"""Placeholders of a template that nobody filled in, and form fields left empty."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_KEPT_PLACE: Final = (
    r"(?:please\s+)?(?:insert|enter|add|type|complete|fill\s+in|specify|select|choose|click|name|names|date|dates|day|"
    r"title|job\s+title|number|amount|figure|figures|address|telephone|phone|e-?mail|ward|wards|"
    r"your|tbc|tba|tbd|to\s+be|to\s+follow|to\s+come|xx|financial\s+threshold|reason|placeholder|"
    r"council\s+name|name\s+of|to\s+insert|n/?a|x|yes|no)\b"
)
_PATTERNS: Final = (
    re.compile(rf"\[\s*{_KEPT_PLACE}[^\[\]]*\]", re.IGNORECASE),
    re.compile(r"\[[^\[\]]*\b(?:inserted|to\s+be\s+(?:confirmed|added|completed|supplied|provided|inserted)|tbc|here)\b[^\[\]]*\]",
               re.IGNORECASE),
    re.compile(r"\[[A-Z][^\[\]]* / [A-Z][^\[\]]*\]"),
    re.compile(r"\[\s*(?!\s*[.…]+\s*\])[.…_?xX•●-]*\s*\]"),
    re.compile(r"<\s*[A-Za-z][A-Za-z0-9 /’'()-]{1,60}>"),
    re.compile(r"\b(?:Yes ?/ ?No|YES ?/ ?NO|Y ?/ ?N)\b(?: \(delete as appropriate\))?"),
    re.compile(r"\b(?:TBC|TBA|TBD|T\.B\.C\.?)(?!\w)"),
    re.compile(r"(?<!part )(?<!chapter )(?<!schedule )(?<!article )(?<![\w.@])£?[xX]{2,}(?:[,./-][xX\d]{2,})*m?(?!\w)",
               re.IGNORECASE),
    re.compile(r"\blorem ipsum\b[^.]*", re.IGNORECASE),
    re.compile(r"\bD{2}[/. -]M{2,4}[/. -]Y{2,4}\b", re.IGNORECASE),
    re.compile(r"\bclick (?:or tap )?here to enter (?:text|a date)\b\.?|\bchoose an item\b\.?", re.IGNORECASE),
    re.compile(r"\b(?:insert|enter|add|type) (?:\w+ ){0,3}here\b", re.IGNORECASE),
    re.compile(r"_{3,}|(?<=[\s:])\.{6,}|…{3,}"),
    re.compile(r"\?\?+"),
    re.compile(r"\b(?:details?|figures?|dates?|wording|costs?|information|text|names?) (?:(?:is|are) )?(?:still )?"
               r"to (?:be (?:confirmed|added|inserted|supplied|completed)|follow)\b", re.IGNORECASE),
)  # fmt: skip
_WHOLE_CELL: Final = re.compile(
    r"\[[^\[\]]+\]|<[^<>]+>|\(?to (?:be (?:confirmed|added|inserted|completed|agreed)|follow)\)?\.?|[?]|-{2,}",
    re.IGNORECASE,
)
_FIELD: Final = re.compile(
    r"[:?]\s*$|\b(?:date|decision|wards?|members?|officers?|notice|reason|priority|classification|contact|report of|"
    r"plan|author|telephone|tel|e-?mail|portfolio|title|status|exempt|background|director|committee|appendi\w+)\b",
    re.IGNORECASE,
)
_LONGEST_LABEL: Final = 8
_NOT_APPLICABLE: Final = re.compile(r"\bN/?A(?![a-z])|\bnot applicable\b", re.IGNORECASE)
_CONTACT: Final = re.compile(r"\bcontact\b", re.IGNORECASE)


def check_placeholders(paper: PaperUnderCheck) -> Iterator[Finding]:
    """No placeholder of a template is left."""
    for line in paper.lines:
        text = _outside_quotations(paper, line)
        for start, end in _places(text, line):
            yield _finding(
                line,
                start,
                end,
                f"“{' '.join(text[start:end].split())}” is a placeholder that nobody filled in.",
                "Write what belongs here, or take the line out.",
            )


def check_empty_fields(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Each field of the cover table beside a label is filled in."""
    cells: dict[tuple[int, int], dict[int, list[PaperLine]]] = {}
    for line in paper.lines:
        if line.cell is not None and line.section is None and line.part == "body":
            row = cells.setdefault((line.cell.table, line.cell.row), {})
            row.setdefault(line.cell.column, []).append(line)
    for row in cells.values():
        columns = sorted(row)
        label = " ".join(line.text for line in row[columns[0]]).strip()
        if len(columns) != 2 or columns[0] != 0 or not _is_label(label):
            continue
        value = row[columns[1]]
        if not any(line.text.strip() for line in value):
            yield _finding(
                value[0],
                0,
                len(value[0].text),
                f"Nothing is filled in beside “{' '.join(label.split())}”.",
                "Fill in the field, or take out the row if the form allows it.",
            )


def check_contact_details(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The paper names somebody to ask."""
    for line in paper.lines:
        label = line.section or ""
        if line.cell is not None:
            label = f"{label} {line.cell.label}"
        for found in _NOT_APPLICABLE.finditer(line.text):
            before = line.text[: found.start()]
            if not line.is_heading and (_CONTACT.search(label) or _CONTACT.search(before)):
                yield _finding(
                    line,
                    found.start(),
                    found.end(),
                    f"The contact details say “{found.group()}”: readers have nobody to ask.",
                    "Give name, telephone number and e-mail address of the officer to contact.",
                )
                break


def _is_label(text: str) -> bool:
    """Whether the text is the name of a form's field, not a title that runs across the form."""
    own_value = re.search(r":\s*\S", text) is not None
    return not own_value and len(text.split()) <= _LONGEST_LABEL and _FIELD.search(text) is not None


def _places(text: str, line: PaperLine) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    if line.cell is not None and _WHOLE_CELL.fullmatch(text.strip()):
        start = len(text) - len(text.lstrip())
        return [(start, start + len(text.strip()))]
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            if not any(start < found.end() and found.start() < end for start, end in places):
                places.append(found.span())
    return sorted(places)


def _outside_quotations(paper: PaperUnderCheck, line: PaperLine) -> str:
    """What the paper itself says: an editorial insertion within a quotation is no placeholder."""
    return without_marked(paper.prose[line.order])


def _finding(line: PaperLine, start: int, end: int, message: str, remedy: str) -> Finding:
    return Finding(
        code="left-over.placeholder",
        severity=Severity.MUST_FIX,
        role=ClearanceRole.ORIGINATING_OFFICER,
        where=line.where(start, end),
        message=message,
        remedy=remedy,
    )

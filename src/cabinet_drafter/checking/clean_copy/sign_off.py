"""Internal sign-off, draft stamps, and names in the file's properties."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_LABEL: Final = re.compile(
    r"^\W*(?:sign(?:ed)?[- ]?off(?: by)?|(?:report |internal )?clearance(?:s| sheet| table| record)?|cleared by|"
    r"date cleared|date of clearance|approved by|approval (?:date|route)|signature|signed|seen by|checked by|"
    r"version(?: (?:number|control|history))?|draft(?: version)?(?: number)?)\s*(?:[:–—-]|$)",
    re.IGNORECASE,
)
_STAMP: Final = re.compile(
    r"\b(?:first |second |third |final )?draft (?:v(?:ersion)?\.? ?)?\d+(?:\.\d+)*\b|\bversion \d+(?:\.\d+)*\b|"
    r"\bv\d+(?:\.\d+)+\b|\bnot for (?:circulation|publication) until\b",
    re.IGNORECASE,
)
_ALONE: Final = re.compile(
    r"^\W*(?:(?:first|second|third|final|working) )?DRAFT(?: (?:REPORT|PAPER|FOR COMMENTS?|FOR CLEARANCE|ONLY))?\W*$",
    re.IGNORECASE,
)
_STAMPED_LINE: Final = re.compile(
    r"^\W*(?:(?:first|second|third|final|working)\s+)?draft(?:\s+(?:report|paper))?\s*"
    r"(?:(?:no\.?|number|v(?:ersion)?\.?)\s*\d{1,2}(?:\.\d+)*\b|"
    r"\d{1,2}(?:\.\d+)*\b(?![/%]|[-\s](?:year|point|day|month|week|step|page)s?\b|\s+(?-i:[a-z]))).*$",
    re.IGNORECASE,
)
_STAMPED_HEADING: Final = re.compile(
    r"[(\[]\s*(?:(?:first|second|third|final|working)\s+)?draft\b[^()\[\]]{0,30}[)\]]\s*$|"
    r"\s[-–—]\s*(?:DRAFT|draft\s+v?\d+(?:\.\d+)*)\s*$|[(\[]\s*v(?:ersion)?\.?\s?\d+(?:\.\d+)*[^()\[\]]{0,20}[)\]]\s*$",
    re.IGNORECASE,
)
_STANDS_BEHIND: Final = re.compile(
    r"\bdraft\b|\bsample\b|\bspecimen\b|\bconfidential\b|\bdo not copy\b|\bnot for\b|\bembargo|\burgent\b",
    re.IGNORECASE,
)
_LONGEST_STAMP: Final = 8
"""Words of a line that is a stamp, not a sentence."""
_LONGEST_STAMPED_LINE: Final = 12
_IN_MARGIN: Final = re.compile(r"\bDRAFT\b")
_MARGINS: Final = {"header", "footer", "text box"}
_FOR_CLEARANCE: Final = "drafted for clearance"
_OFFICIAL: Final = re.compile(
    r"\b(?:council|borough|county|city of|authority|unitary|corporation|cabinet-drafter|children[’']s trust)\b",
    re.IGNORECASE,
)
_WITHOUT_MEANING: Final = {"the", "of", "and", "city", "royal", "london", "upon"}


def check_sign_off(paper: PaperUnderCheck) -> Iterator[Finding]:
    """What only the council needs to clear the paper is not published with it.

    The line under a section that says who cleared it is part of the council's format where it has its style.
    """
    seen: set[tuple[int, int]] = set()
    for line in paper.lines:
        place = _place(line, final=paper.final)
        if place is None:
            continue
        if line.cell is not None:
            if (line.cell.table, line.cell.row) in seen:
                continue
            seen.add((line.cell.table, line.cell.row))
        words = " ".join(line.text[slice(*place)].split())
        yield Finding(
            code="left-over.sign-off",
            severity=Severity.MUST_FIX if paper.final else Severity.TO_CONFIRM,
            role=ClearanceRole.ORIGINATING_OFFICER,
            where=line.where(*place),
            message=f"“{words}” belongs to the way to clearance, not to the published paper.",
            remedy="Keep it on file, and take it out of the paper that is published.",
        )


def check_watermarks(paper: PaperUnderCheck) -> Iterator[Finding]:
    """No watermark calls the published paper a draft."""
    for words in paper.written.watermarks:
        if _STANDS_BEHIND.search(words):
            yield Finding(
                code="left-over.sign-off",
                severity=Severity.MUST_FIX if paper.final else Severity.TO_CONFIRM,
                role=ClearanceRole.ORIGINATING_OFFICER,
                where=Where(section="watermark", text=words),
                message=f"The watermark says “{words}”.",
                remedy="In Word: Design, Watermark, Remove Watermark.",
            )


def check_author(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The properties of the published file name no person."""
    if not paper.final:
        return
    for what, name in (("author", paper.written.author), ("last saved by", paper.written.changed_by)):
        if name.strip() and not _is_the_council(name, paper.against.inspection.authority):
            yield Finding(
                code="left-over.author",
                severity=Severity.MUST_FIX,
                role=ClearanceRole.ORIGINATING_OFFICER,
                where=Where(section="properties", text=name),
                message=f"The properties of the file name “{name}” ({what}).",
                remedy="In Word: File, Info, Check for Issues, Inspect Document, Document Properties, Remove All; or "
                "put the council’s name there.",
            )


def _place(line: PaperLine, *, final: bool) -> tuple[int, int] | None:
    style = line.style.casefold()
    if style == _FOR_CLEARANCE:
        return (0, len(line.text)) if final and line.text.strip() else None
    if "clearance" in style:
        return None
    text = line.text
    if (
        _ALONE.match(text)
        or (_STAMPED_LINE.match(text) and len(text.split()) <= _LONGEST_STAMPED_LINE)
        or (line.part in _MARGINS and _IN_MARGIN.search(text))
    ):
        return 0, len(text)
    if not line.is_heading or len(text.split()) <= 3:
        label = _LABEL.match(text)
        if label is not None and (line.cell is None or line.cell.column == 0 or line.cell.row == 0):
            return 0, len(text)
    stamp = _STAMPED_HEADING.search(text) if line.is_heading or line.section is None else None
    if stamp is not None:
        return stamp.span()
    stamped = line.part != "body" or (line.section is None and len(text.split()) <= _LONGEST_STAMP)
    stamp = _STAMP.search(text) if stamped else None
    return None if stamp is None else stamp.span()


def _is_the_council(name: str, authority: str) -> bool:
    if _OFFICIAL.search(name):
        return True
    words = {word for word in re.findall(r"\w+", authority.casefold()) if word not in _WITHOUT_MEANING}
    return bool(words) and not words.isdisjoint(re.findall(r"\w+", name.casefold()))

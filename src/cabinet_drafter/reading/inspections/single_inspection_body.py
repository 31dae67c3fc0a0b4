"""The body of a report under the Single Inspection Framework: summary, recommendations, and all its headed parts.

These reports changed their order and their headings several times between 2013 and 2018, but number their paragraphs
through the whole report, recommendations and the part on the Local Safeguarding Children Board included.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from itertools import zip_longest
from typing import Final

from cabinet_drafter.inspection import AreaForImprovement, Passage, Section
from cabinet_drafter.reading.inspections.judgement_table import GRADE_WORDS, judgement_area
from cabinet_drafter.reading.pdf.blocks import area_for_improvement, numbered_paragraphs, passage
from cabinet_drafter.reading.pdf.headed_parts import HeadedPart, columns, headed_parts
from cabinet_drafter.reading.pdf.numbering import Numbering
from cabinet_drafter.reading.pdf.printed_items import Item, Mark, read_items
from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages
from cabinet_drafter.vocabulary import JudgementArea

_GRADES_COLUMN: Final = 0.45  # of the page's width: the grade beside a heading stands to the right of this
_BOARD_SIZE: Final = 1.1  # of the body's type size: the heading of the part on the board is larger than this
_LARGER: Final = 0.5  # points

_BOARD: Final = re.compile(
    r"section 2\b|(?:the )?(?:effectiveness of the )?(?:[\w’',&-]+ ){0,9}safeguarding children(?:[’']s)? board\b",
    re.IGNORECASE,
)
_ABOUT_THE_INSPECTION: Final = re.compile(
    r"information about (?:this|the) (?:inspection|review)|what the inspection judge?ments mean|the inspection team",
    re.IGNORECASE,
)
_SUMMARY: Final = re.compile(r"executive summary|summary of (?:key )?findings", re.IGNORECASE)
_IMPROVE: Final = re.compile(
    r"what\b.+\bneeds? to (?:do to )?improve|(?:(?:key|main|our|other|further|summary of) )?"
    r"(?:recommendations?\b|areas? (?:for|of|requiring) (?:further )?(?:improvement|development))",
    re.IGNORECASE,
)
_PRIORITY: Final = re.compile(
    r"(?:(?:areas?|actions?) (?:for|of|requiring) )?"
    r"(?:(?:priority|immediate|urgent)\b[\w ]{0,40}\b(?:actions?|improvement)|immediate priorities)\b",
    re.IGNORECASE,
)
_NONE_FOUND: Final = re.compile(
    r"\b(?:no|not (?:find|identify|identified)(?: any)?)\s+(?:\w+ ){0,2}areas? (?:for|of|requiring)\b.*\baction"
    r"|^(?:none\b|no (?:\w+ ){0,4}(?:areas?|actions?|issues?|recommendations?|priorit\w+)\b"
    r"|there (?:are|were|is|was) (?:currently )?no(?:ne)?\b)",
    re.IGNORECASE,
)
_OTHER_PARTS: Final = re.compile(
    r"summary\b|inspection\b|information about|the local authority\b(?! should| must| needs)"
    r"|progress (?:made )?since|section \d"
    r"|the (?:graded|experiences)\b|[\w’' -]{0,40}\bstrengths\b|key judgement|what\b|.*\bfollowing strengths",
    re.IGNORECASE,
)
_JUDGEMENT_HEADING: Final = re.compile(
    r"the (?:experiences? and progress|graded judge?ment|effectiveness of the|[\w’' -]*safeguarding children board)\b"
    r"|experiences and progress of\b|leadership, management",
    re.IGNORECASE,
)
_NAMES_THE_BOARD: Final = re.compile(
    r"\b(?:\w*SCB|safeguarding (?:children(?:[’']?s)? )?(?:board|partnership))\b", re.IGNORECASE
)
_CHAPTER: Final = re.compile(r"(?:the )?experiences? and progress of children\b", re.IGNORECASE)
_KEY_JUDGEMENT: Final = re.compile(r"key judge?ment\b", re.IGNORECASE)
_BELOW_A_JUDGEMENT: Final = re.compile(r"summary$|inspection findings|key strengths and weaknesses", re.IGNORECASE)
_GRADE_AT_THE_END: Final = re.compile(rf"[\s:](?P<grade>{GRADE_WORDS})\.?$", re.IGNORECASE)


class _Kind(Enum):
    SUMMARY = auto()
    IMPROVE = auto()
    PRIORITY = auto()
    OTHER = auto()


_LISTS: Final = (_Kind.IMPROVE, _Kind.PRIORITY)


@dataclass(slots=True)
class _Reading:
    """What the parts read so far say of the next one."""

    kind: _Kind = _Kind.OTHER
    kind_size: float = 0.0
    list_size: float = 0.0
    of_the_board: bool = False
    authority_begun: bool = False
    key: JudgementArea | None = None
    judgements_begun: bool = False


@dataclass(slots=True)
class _Part:
    """A headed part with its items and what they are."""

    heading: str
    page: int
    kind: _Kind
    of_the_board: bool
    key: JudgementArea | None
    grade_printed: str | None
    items: list[Item] = field(default_factory=list)

    @property
    def listed(self) -> list[Item]:
        """Its numbered or bulleted items; without one where it only says that there is none to list."""
        return [item for item in self.items if item.mark is not Mark.NONE and not _NONE_FOUND.search(item.text)]


@dataclass(frozen=True, slots=True)
class SingleInspectionBody:
    """All that stands below the front page; recommendations and summary are those about the authority."""

    summary: tuple[Passage, ...]
    areas_for_improvement: tuple[AreaForImprovement, ...]
    areas_for_priority_action: tuple[AreaForImprovement, ...]
    sections: tuple[Section, ...]


def read_single_inspection_body(printed: PrintedPages, table_ends: Line) -> SingleInspectionBody:
    """The body: from below the last line of the judgement table to the end."""
    parts = _parts(printed, table_ends)
    about_the_authority = [part for part in parts if not part.of_the_board]
    return SingleInspectionBody(
        summary=tuple(
            passage(item) for part in about_the_authority if part.kind is _Kind.SUMMARY for item in part.items
        ),
        areas_for_improvement=_listed(about_the_authority, _Kind.IMPROVE),
        areas_for_priority_action=_listed(about_the_authority, _Kind.PRIORITY),
        sections=_sections(parts),
    )


def _listed(parts: Sequence[_Part], kind: _Kind) -> tuple[AreaForImprovement, ...]:
    items = [item for part in parts if part.kind is kind for item in part.listed]
    # One list has one mark: bullets after numbers belong to what follows the list.
    numbered = [item for item in items if item.mark is Mark.NUMBER]
    return tuple(area_for_improvement(item) for item in numbered or items)


def _parts(printed: PrintedPages, table_ends: Line) -> list[_Part]:
    numbering = Numbering()
    so_far = _Reading()
    headed = [part for part in headed_parts(printed, table_ends) if part.heading_lines]
    parts = []
    for part, following in zip_longest(headed, headed[1:]):
        parts += _split(_part(part, printed, so_far, numbering))
        if following is not None:
            _take_out_stray_heading(parts[-1].items, following.heading)
    return parts


def _split(part: _Part) -> list[_Part]:
    """A list in parts, where the headings within it are set as its text is: “Priority and immediate action”."""
    parts = [part]
    if part.kind in _LISTS:
        items, part.items = part.items, []
        for item in items:
            kind = _kind_of(item.text) if item.mark is Mark.NONE and _says_only_a_heading(item.text) else None
            if kind in _LISTS:
                parts.append(replace(part, heading=item.text, page=item.page, kind=kind, grade_printed=None, items=[]))
            else:
                parts[-1].items.append(item)
    return parts


def _says_only_a_heading(text: str) -> bool:
    words = text.rstrip(":. ")
    return bool(_PRIORITY.fullmatch(words) or _IMPROVE.fullmatch(words))


def _take_out_stray_heading(items: Sequence[Item], heading: str) -> None:
    """Take out what a heading has left behind: its words, printed once more at the end of the line above it."""
    if not items:
        return
    last = items[-1].texts[-1]
    before = last.removesuffix(heading).rstrip()
    if before != last and before.endswith((".", "!", "?")):
        items[-1].texts[-1] = before


def _part(headed: HeadedPart, printed: PrintedPages, so_far: _Reading, numbering: Numbering) -> _Part:
    """The part that a heading begins; `so_far` is brought up to it."""
    page = headed.heading_lines[0].page
    from_x = printed.pages[page - 1].width * _GRADES_COLUMN
    heading, beside = columns(headed.heading_lines, from_x)
    if _KEY_JUDGEMENT.match(heading):
        # An early form: a small table of one row, whose head is in bold and whose row is not.
        heading, beside = columns(headed.lines, from_x)
        if not beside and (at_the_end := _GRADE_AT_THE_END.search(heading)):
            heading, beside = heading[: at_the_end.start()], at_the_end["grade"]
        headed = replace(headed, lines=[])
    elif not _GRADE_AT_THE_END.search(f" {beside}"):
        heading, beside = headed.heading, ""
    grade = _GRADE_AT_THE_END.search(f" {beside}" if beside else heading)
    _bring_up(so_far, heading, headed, printed.body_size, graded=grade is not None)
    return _Part(
        heading=heading,
        page=page,
        kind=so_far.kind,
        of_the_board=so_far.of_the_board,
        key=so_far.key,
        grade_printed=grade["grade"] if grade else None,
        items=read_items(headed.lines, numbering),
    )


def _bring_up(so_far: _Reading, heading: str, headed: HeadedPart, body_size: float, *, graded: bool) -> None:
    kind = _kind_of(heading)
    if _ABOUT_THE_INSPECTION.match(heading):
        so_far.of_the_board = False
    elif so_far.authority_begun and _is_of_the_board(so_far, heading, kind, headed.size > body_size * _BOARD_SIZE):
        so_far.of_the_board = True
    if _CHAPTER.match(heading) and (graded or so_far.kind is _Kind.OTHER):
        so_far.judgements_begun = True
    so_far.authority_begun = True
    so_far.key = _judgement_of(heading, so_far, graded=graded)
    if kind is not None:
        nested = kind in _LISTS and so_far.kind in _LISTS
        so_far.list_size = max(so_far.list_size, headed.size) if nested else headed.size
        so_far.kind, so_far.kind_size = kind, headed.size
    elif _ends_what_went_before(so_far, heading, headed.size, body_size, graded=graded):
        so_far.kind = _Kind.OTHER


def _is_of_the_board(so_far: _Reading, heading: str, kind: _Kind | None, large: bool) -> bool:
    """Whether the part on the board begins, or a list that is for the board by its own heading or by its place."""
    if _BOARD.match(heading) and large:
        return True
    if kind in _LISTS and so_far.judgements_begun:
        return True  # What the authority must improve stands before the first of the judgements' chapters.
    return kind is not None and bool(_NAMES_THE_BOARD.search(heading))


def _ends_what_went_before(so_far: _Reading, heading: str, size: float, body_size: float, *, graded: bool) -> bool:
    """Whether a heading that names no kind of part begins something else, and is no heading within a part."""
    if so_far.kind is _Kind.SUMMARY and size < so_far.kind_size - _LARGER:
        return False  # “… is inadequate because:”, “… has the following strengths”
    if so_far.kind in _LISTS and size > max(so_far.list_size - _LARGER, body_size * _BOARD_SIZE):
        return True
    return graded or size > so_far.kind_size + _LARGER or bool(_OTHER_PARTS.match(heading))


def _kind_of(heading: str) -> _Kind | None:
    if _SUMMARY.match(heading):
        return _Kind.SUMMARY
    if _PRIORITY.match(heading):
        return _Kind.PRIORITY
    return _Kind.IMPROVE if _IMPROVE.match(heading) else None


def _judgement_of(heading: str, so_far: _Reading, *, graded: bool) -> JudgementArea | None:
    if so_far.of_the_board:
        return JudgementArea.LSCB
    if graded and _JUDGEMENT_HEADING.match(heading):
        return judgement_area(heading)
    return so_far.key if _BELOW_A_JUDGEMENT.match(heading) else None


def _sections(parts: Sequence[_Part]) -> tuple[Section, ...]:
    numbered = numbered_paragraphs([[item for item in part.items if item.mark is Mark.NUMBER] for part in parts])
    return tuple(
        Section(
            heading=part.heading,
            key=part.key,
            grade_printed=part.grade_printed,
            page=part.page,
            paragraphs=paragraphs,
            unnumbered=tuple(passage(item) for item in part.items if item.mark is not Mark.NUMBER),
        )
        for part, paragraphs in zip(parts, numbered, strict=True)
    )

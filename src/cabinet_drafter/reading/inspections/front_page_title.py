"""The title of a report, and whose services were inspected: named in it, or in large type above or below it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import Final

from cabinet_drafter.errors import SourceUnreadableError
from cabinet_drafter.reading.other_documents import INSPECTION_TITLE
from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages, join_lines

_MARK: Final = "[’'`‘´′]"
_CHILDRENS: Final = rf"children{_MARK}?s?{_MARK}?"
_SERVICES: Final = rf"{_CHILDRENS} (?:social care )?services?\b"
_AREA_BEFORE: Final = re.compile(
    rf"inspection of (?:the )?(?P<area>(?!{_CHILDRENS}\s|local authority {_CHILDRENS}\s|services for\b).+?)"
    rf"(?: local authority(?:{_MARK}s)?)?(?: [–-])? {_SERVICES}"
    r"(?:\W*(?:ilacs|(?:short|standard) inspection|20\d\d))?\W*$",
    re.IGNORECASE,
)
_AREA_BEHIND: Final = re.compile(
    rf"inspection of (?:local authority )?{_SERVICES} (?:in|for|at) (?:the )?(?P<area>[^\W\d].*?)"
    r"(?: local authority)?\W*$",
    re.IGNORECASE,
)
_BODY_IN_TITLE: Final = re.compile(
    r"inspection of (?P<area>"
    rf"(?!{_CHILDRENS}\s|children\b|local authority\b|services for\b|safeguarding\b|looked after\b).+)$",
    re.IGNORECASE,
)
_TITLE_GOES_ON: Final = re.compile(r"and$|and review of\b|review of\b", re.IGNORECASE)
_TITLE_ENDS: Final = re.compile(r"\b(?:services?|trust|council|first|leavers|board)\W*\d*$", re.IGNORECASE)
_NOT_DISTINCTIVE: Final = frozenset(
    ("the", "of", "and", "in", "council", "city", "county", "borough", "district", "metropolitan", "royal", "london")
) | {"unitary", "authority", "local", "corporation", "mbc", "cc", "children", "childrens", "families", "trust"}
_FOOTNOTE_MARK: Final = re.compile(r"(?<=[a-z’')])\s?\d{1,2}(?:[, ]\d{1,2})?(?=$|\s+and\b)|[*†‡¹²³⁴]+(?=$|\s)")
_OWN_NAME_OR_ADDRESS: Final = re.compile(
    r"ofsted\b|raising standards\b|improving lives\b|piccadilly\b|store street\b|\w\d \d\w\w$|www\.|\S+@|t(?:el)?:? 0",
    re.IGNORECASE,
)
"""How lines of Ofsted's own name and address begin, which stand around a title."""
_NO_AUTHORITY: Final = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri)day )?\d{1,2}(?:st|nd|rd|th)? [a-z]+ 20\d\d$"
    rf"|{_CHILDRENS} (?:social care )?(?:services$|(?:services )?inspections?\b)"
    r"|(?:short |standard )?inspection(?: report)?$",
    re.IGNORECASE,
)
"""How other lines begin that stand around a title and name no authority: a date, a strapline."""
_ADDRESS: Final = re.compile(r"piccadilly\b|store street\b", re.IGNORECASE)
_TOWN_OF_ADDRESS: Final = re.compile(r"manchester(?: m1 ?\d?\w*)?$", re.IGNORECASE)
_NOT_SAID_OF_AN_AUTHORITY: Final = re.compile(
    r"\blocal authority\b|\bservices?\b(?! (?:for \w+ )?trust\b)|\binspection\b|\d", re.IGNORECASE
)
_GLUED: Final = re.compile(r"(?-i:services?[A-Z])")
_SAME_SIZE: Final = 1.0  # points
_LEADING: Final = 1.6  # of the type size: lines further apart than this belong to different blocks
_MORE_LINES: Final = 2  # that a title may go on for in other type


def area_in_title(words: str) -> str:
    """The area that a title on an area's children's services names, without "local authority"; empty where none."""
    named = _AREA_BEHIND.search(words) or _AREA_BEFORE.search(words)
    return named["area"] if named else ""


def distinctive_words(words: str) -> frozenset[str]:
    """The words that tell one authority from another, in small letters; not "council", "city" and the like."""
    plain = re.sub(_MARK, "", words.lower())
    return frozenset(re.findall(r"[^\W\d_]+", plain)) - _NOT_DISTINCTIVE


def authority_and_title(
    printed: PrintedPages, head: Sequence[Line], ends_the_title: Callable[[Line], bool]
) -> tuple[str, str]:
    """The authority and the title that the head of the first page prints.

    Args:
        printed: the document, for the size of its text and its name.
        head: the lines above the judgement table.
        ends_the_title: whether a line below the title is a field or the table.

    Raises:
        SourceUnreadableError: no title is printed, or it and what stands above and below it name no authority.
    """
    largest = max((line.size for line in head if INSPECTION_TITLE.match(line.text)), default=0.0)
    # A running header that repeats the title is set smaller than it.
    start = next(
        (
            place
            for place, line in enumerate(head)
            if INSPECTION_TITLE.match(line.text) and line.size > largest - _SAME_SIZE
        ),
        None,
    )
    if start is None:
        raise SourceUnreadableError(
            "source.title-not-read",
            "the front page prints no title that begins with “Inspection of”",
            where=f"{printed.name}, page 1",
            remedy="Check that this is the report as Ofsted published it.",
        )
    below = [_without_address(line) for line in takewhile(lambda line: not ends_the_title(line), head[start:])]
    in_title = _lines_of_the_title(below)
    title = _FOOTNOTE_MARK.sub("", join_lines(line.text for line in below[:in_title]))
    authority = _authority(
        title,
        _may_name_it([_without_address(line) for line in head[:start]]),
        _may_name_it(below[in_title:]),
        below[0].size,
        printed.body_size,
    )
    authority = _FOOTNOTE_MARK.sub("", authority)
    if not authority or _NOT_SAID_OF_AN_AUTHORITY.search(authority) or _GLUED.search(title):
        raise SourceUnreadableError(
            "source.authority-not-read",
            f"neither above nor below the title “{title}” stands whose services were inspected",
            where=f"{printed.name}, page 1",
            remedy="Check that this is the report as Ofsted published it.",
        )
    return authority, title


def _authority(title: str, above: Sequence[Line], below: Sequence[Line], title_size: float, body_size: float) -> str:
    area = area_in_title(title)
    if not area and (body := _BODY_IN_TITLE.search(title)):
        area = body["area"]
    large_above = _block_above(above, smallest=title_size - _SAME_SIZE)
    block_below = _block_below(below)
    if area:
        # What stands above such a title is the authority only where it names the same one.
        return next(
            (block for block in (large_above, block_below) if distinctive_words(area) & distinctive_words(block)), area
        )
    return large_above or block_below or _block_above(above, smallest=body_size)


def _may_name_it(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that name no authority; the town of Ofsted's address, where set as the address is."""
    in_address = [line.size for line in lines if _ADDRESS.search(line.text)]
    return [
        line
        for line in lines
        if not (_NO_AUTHORITY.match(line.text) or _OWN_NAME_OR_ADDRESS.match(line.text))
        and not (_TOWN_OF_ADDRESS.match(line.text) and any(abs(line.size - size) <= _SAME_SIZE for size in in_address))
    ]


def _without_address(line: Line) -> Line:
    """The line without what of Ofsted's name and address stands to the right of it."""
    own = [
        piece
        for place, piece in enumerate(line.pieces)
        if not place or not (_OWN_NAME_OR_ADDRESS.match(piece.text) or _TOWN_OF_ADDRESS.match(piece.text))
    ]
    return line if len(own) == len(line.pieces) else replace(line, pieces=tuple(own))


def _lines_of_the_title(lines: Sequence[Line]) -> int:
    """How many lines the title takes up: those set as its first is, what "and" joins to them, and what completes it."""
    first = lines[0]
    count = 1
    for above, line in pairwise(lines):
        if _TITLE_GOES_ON.match(line.text) or above.text.lower() == "and":
            first = line  # What is joined on may be set otherwise, and goes on as it begins.
        elif abs(line.size - first.size) > _SAME_SIZE or line.bold != first.bold:
            break
        count += 1
    if _TITLE_ENDS.search(lines[count - 1].text):
        return count
    # Part of a title may be set in another weight or size than its first line.
    for more, (above, line) in enumerate(pairwise(lines[count - 1 : count + _MORE_LINES]), 1):
        if above.last_y - line.y > above.size * _LEADING:
            break
        if area_in_title(join_lines(each.text for each in lines[: count + more])):
            return count + more
    return count


def _block_above(head: Sequence[Line], *, smallest: float) -> str:
    """The lines of one size that stand above the title, no smaller than `smallest`; empty where there are none."""
    block = list(takewhile(lambda line: abs(line.size - head[-1].size) <= _SAME_SIZE, reversed(head)))
    return join_lines(line.text for line in reversed(block)) if block and block[0].size >= smallest else ""


def _block_below(lines: Sequence[Line]) -> str:
    """The lines below the title that are set alike: the authority, where the title stands above it."""
    alike = takewhile(lambda line: abs(line.size - lines[0].size) <= _SAME_SIZE, lines)
    return join_lines(line.text for line in alike)

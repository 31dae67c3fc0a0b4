"""Signs that a PDF is not the file that was published: what the PDF library mends in silence, or reads past.

A damaged file can still open and give a report with a page, a paragraph or a letter less. Its streams carry checksums,
its table of contents the place of every object; no published report met so far fails either.
"""

import re
import zlib
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.evidence import Evidence, Source
from cabinet_drafter.findings import Finding
from cabinet_drafter.reading.pdf.printed_page import PrintedPages
from cabinet_drafter.vocabulary import Severity

_STREAM: Final = re.compile(rb"stream\r?\n")
_ONLY_DEFLATED: Final = re.compile(rb"/Filter\s*(?:/FlateDecode|\[\s*/FlateDecode\s*\])")
_TABLE_OR_OBJECT: Final = re.compile(rb"\s*(?:xref\b|\d+\s+\d+\s+obj\b)")
_TABLE_PART: Final = re.compile(rb"\s*(\d+)\s+(\d+)\s*?[ ]?\r?\n?((?:\d{10} \d{5} [nf][ \r\n]{2})+)")
_ROW: Final = re.compile(rb"(\d{10}) \d{5} ([nf])")
_OBJECT: Final = re.compile(rb"\s{0,99}(\d{1,10})\s{1,99}\d{1,5}\s{1,99}obj\b")
_LONGEST_HEAD: Final = 2_000  # bytes: the dictionary before a stream
_MOST_UNPACKED: Final = 200 * 1024 * 1024
_AT_ONCE: Final = 16 * 1024 * 1024
_FED_AT_ONCE: Final = 4 * 1024


def damage_findings(source: Source, content: bytes, printed: PrintedPages) -> tuple[Finding, ...]:
    """What a person must know of the file itself: that it is damaged, and which pages hold no text."""
    found = [
        Finding(
            code="reading.pdf-damaged",
            severity=Severity.MUST_FIX,
            message=f"The PDF opens, but {sign}: parts of it may be lost or changed.",
            remedy="Download the report again from https://reports.ofsted.gov.uk, and use that file.",
            evidence=(Evidence(source=source),),
        )
        for sign in _signs(content, is_encrypted=printed.is_encrypted)
    ]
    if printed.is_encrypted:
        found.append(
            Finding(
                code="reading.checksums-not-tested",
                severity=Severity.FOR_INFORMATION,
                message="The PDF is encrypted, though it opens without a password: "
                "whether its parts agree with their checksums cannot be tested.",
                remedy="Check that this is the report as Ofsted published it; if in doubt, download it again from "
                "https://reports.ofsted.gov.uk.",
                evidence=(Evidence(source=source),),
            )
        )
    found += [
        Finding(
            code="reading.page-without-text",
            severity=Severity.TO_CONFIRM,
            message=f"Page {page.number} holds no text that can be read.",
            remedy="Look at the page: where it is not empty, its words are missing from what was read.",
            evidence=(Evidence(source=source, page=page.number),),
        )
        for page in printed.pages
        if not (page.lines or page.running or page.footnotes)
    ]
    return tuple(found)


def _signs(content: bytes, *, is_encrypted: bool) -> Iterator[str]:
    # What is encrypted has its checksums under the encryption.
    if not is_encrypted and not all(_unpacks_whole(content)):
        yield "a part of it does not agree with its own checksum"
    if not _leads_to_its_objects(content):
        yield "its table of contents does not lead to its parts"


def _unpacks_whole(content: bytes) -> Iterator[bool]:
    """Of each stream that is packed in the common way, whether it comes to its end and agrees with its checksum."""
    view, left = memoryview(content), _MOST_UNPACKED
    place = end = 0
    while start := _STREAM.search(content, place):
        place = start.end()
        head = content[max(0, start.start() - _LONGEST_HEAD) : start.start()]
        if head.endswith(b"end") or not _ONLY_DEFLATED.search(head[head.rfind(b"obj") :]):
            continue
        # Each byte is looked at once, or a file of many beginnings and one end would take the square of its length.
        if end < place:
            found = content.find(b"endstream", place)
            end = found if found >= 0 else len(content)
        unpacking = zlib.decompressobj()
        try:
            while not unpacking.eof and left > 0 and place < end:
                packed: bytes | memoryview = view[place : min(place + _FED_AT_ONCE, end)]
                place += len(packed)
                while packed and not unpacking.eof and left > 0:
                    left -= len(unpacking.decompress(packed, _AT_ONCE))
                    packed = unpacking.unconsumed_tail
        except zlib.error:
            yield False
        place -= len(unpacking.unused_data)
        yield unpacking.eof


def _leads_to_its_objects(content: bytes) -> bool:
    start = re.search(rb"startxref\s+(\d{1,10})\s", content[content.rfind(b"startxref") :])
    if not start or not _TABLE_OR_OBJECT.match(content, int(start[1])):
        return False
    table = re.match(rb"\s*xref\s", content[int(start[1]) : int(start[1]) + 20])
    place = int(start[1]) + table.end() if table else len(content)
    while part := _TABLE_PART.match(content, place):
        for number, row in enumerate(_ROW.finditer(part[3]), start=int(part[1])):
            if row[2] == b"f":
                continue
            thing = _OBJECT.match(content, int(row[1]))
            if thing is None or int(thing[1]) != number:
                return False
        place = part.end()
    return True

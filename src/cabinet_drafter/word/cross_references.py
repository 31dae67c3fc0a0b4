"""Cross-references of a filled draft: each shows the number that its paragraph has now, after sections dropped out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.word.numbering import Numbering
from cabinet_drafter.word.paragraph_text import read_text
from cabinet_drafter.word.template_source import shortened
from cabinet_drafter.word.word_parts import MC, W

_REFERENCE: Final = re.compile(r"^\s*(?P<kind>REF|PAGEREF)\s+(?P<name>\S+)(?P<switches>.*)$", re.IGNORECASE | re.DOTALL)
_BY_NUMBER: Final = re.compile(r"\\[rnw]\b", re.IGNORECASE)
_CONTENTS: Final = re.compile(r"^\s*(?:TOC|REF|PAGEREF)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Field:
    """A field: its code, what begins it, and the texts that show its result."""

    code: str
    begins: etree._Element
    shown: tuple[etree._Element, ...]


def references_put_right(roots: Iterable[etree._Element], numbering: Numbering, name: str) -> None:
    """Give every cross-reference to a numbered paragraph its number; Word works out others as it opens the file.

    Args:
        roots: the filled parts, the body first; they are changed.
        numbering: the numbering of the Word file, not yet asked for any paragraph.
        name: the template's name, for errors.

    Raises:
        WordTemplateError: a cross-reference names a paragraph that did not print.
    """
    body, *others = roots
    numbers = _numbers_of_bookmarks(body, numbering)
    for root in (body, *others):
        for paragraph in root.iter(W + "p"):
            for field in _fields(paragraph):
                _put_right(field, numbers, paragraph, name)


def _put_right(field: _Field, numbers: dict[str, str], paragraph: etree._Element, name: str) -> None:
    if not _CONTENTS.match(field.code):
        return
    # Word works a field out again that is marked so, without asking the reader as it does for a whole file.
    field.begins.set(W + "dirty", "true")
    reference = _REFERENCE.match(field.code)
    if reference is None:
        return
    if reference["name"] not in numbers:
        raise WordTemplateError(
            "template.reference-lost",
            "A cross-reference names a paragraph that does not print in this paper; Word would show “Error! Reference "
            "source not found”.",
            remedy="In the template, put the reference into the same condition as the paragraph that it names.",
            where=f"{name}: “{shortened(read_text(paragraph))}”",
        )
    number = numbers[reference["name"]]
    if reference["kind"].upper() == "REF" and _BY_NUMBER.search(reference["switches"]) and number and field.shown:
        first, *rest = field.shown
        first.text = number
        for text in rest:
            text.text = ""


def _numbers_of_bookmarks(body: etree._Element, numbering: Numbering) -> dict[str, str]:
    """The number that Word shows before the paragraph of each bookmark; empty where it shows none."""
    numbers: dict[str, str] = {}
    waiting: list[str] = []
    for element in body.iter(W + "p", W + "bookmarkStart"):
        if next(element.iterancestors(MC + "Fallback"), None) is not None:
            continue
        if element.tag == W + "p":
            number = numbering.shown(element).rstrip(".")
            inside = [mark.get(W + "name") or "" for mark in element.iter(W + "bookmarkStart")]
            numbers.update((each, number) for each in (*waiting, *inside))
            waiting = []
        elif next(element.iterancestors(W + "p"), None) is None:
            waiting.append(element.get(W + "name") or "")  # between paragraphs: it begins with the next one
    return numbers


def _fields(paragraph: etree._Element) -> Iterator[_Field]:
    """The fields that begin in a paragraph; one within the code of another is none of its own."""
    for simple in paragraph.iter(W + "fldSimple"):
        yield _Field(simple.get(W + "instr") or "", simple, tuple(simple.iter(W + "t")))
    begins: list[etree._Element] = []
    codes: list[str] = []
    shown: list[list[etree._Element] | None] = []
    for element in paragraph.iter(W + "fldChar", W + "instrText", W + "t"):
        if element.tag == W + "instrText":
            if codes:
                codes[-1] += element.text or ""
        elif element.tag == W + "t":
            if shown and shown[-1] is not None:
                shown[-1].append(element)
        elif element.get(W + "fldCharType") == "begin":
            begins.append(element)
            codes.append("")
            shown.append(None)
        elif element.get(W + "fldCharType") == "separate" and shown:
            shown[-1] = []
        elif element.get(W + "fldCharType") == "end" and begins:
            yield _Field(codes.pop(), begins.pop(), tuple(shown.pop() or ()))
    for begin, code in zip(begins, codes, strict=True):
        yield _Field(code, begin, ())  # a list of contents goes on over the paragraphs that follow

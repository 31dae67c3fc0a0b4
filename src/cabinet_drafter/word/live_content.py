"""What Word would fetch or run as a draft is opened: a template that holds such a thing is refused.

A cabinet paper is text, tables and pictures that everybody sees alike. Whatever lies outside the file, or is a
program of another maker within it, could say something else to each reader, or act on the reader's computer.
"""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.word.tag_rules import BrokenRule
from cabinet_drafter.word.word_parts import W, WordParts, relationships_of

_RELATIONSHIP: Final = "{*}Relationship"
_REFUSED: Final = {
    "afchunk": "a whole document of another form",
    "subdocument": "a subdocument",
    "oleobject": "an object of another program",
    "package": "an embedded file of another program",
    "control": "an ActiveX control",
    "vbaproject": "macros",
    "frame": "a frame with another file in it",
}
"""By the last step of the relationship's type, in small letters."""

_AS_TEXT: Final = "In Word, delete it, or copy it and paste it as text or as a picture; then save the template."
_REMEDIES: Final = {
    "vbaproject": "In Word, choose File, Save As, “Word Document (.docx)”, and answer that it be saved without macros.",
    "control": "In Word, choose Developer, Design Mode, select the control and delete it; then save the template.",
    "afchunk": "Open the template in Word and save it as .docx: Word then puts the other document’s text in.",
    "subdocument": "In Word, choose View, Outline, Show Document, Unlink; then save the template.",
}

_FETCHING: Final = {
    "DDE", "DDEAUTO", "LINK", "INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "DATABASE", "RD",
}  # fmt: skip
"""Fields whose result comes from another file or program (ECMA-376 Part 1, 17.16.5, and their older names)."""

_LONGEST_SHOWN: Final = 80


@dataclass(frozen=True)
class LiveContent:
    """Live content: what is wrong, the part that it stands in, and the words there by which its paragraph is known."""

    rule: BrokenRule
    part: str
    mark: str


def refuse_live_content(word: WordParts) -> None:
    """Refuse a Word template that holds any.

    Raises:
        WordTemplateError: a relationship or field reaches outside the file or holds a program; the first is named.
    """
    for live in live_content(word):
        raise WordTemplateError(live.rule.code, live.rule.found, remedy=live.rule.remedy, where=word.name)


def live_content(word: WordParts) -> Iterator[LiveContent]:
    """Every relationship and field of a Word template that reaches outside the file or holds a program."""
    settings = word.the("settings")
    attached_at = None if settings is None else relationships_of(settings)
    for part in word.parts:
        if part.lower().endswith(".rels"):
            # The template attached to a document is named in its settings, and taken away before a draft is written.
            yield from _live_relationships(word, part, may_attach=part == attached_at)
        elif _may_hold_fields(word.parts[part]):
            yield from _live_fields(word, part)


def _live_relationships(word: WordParts, part: str, *, may_attach: bool) -> Iterator[LiveContent]:
    for relationship in word.tree(part).iter(_RELATIONSHIP):
        kind = (relationship.get("Type") or "").strip().rpartition("/")[2].lower()
        if kind == "attachedtemplate" and may_attach:
            continue
        target = (relationship.get("Target") or "")[:120]
        if kind in _REFUSED:
            rule = BrokenRule(
                "word-file.live-content",
                f"The Word template holds {_REFUSED[kind]}, which Word would open with each draft.",
                _REMEDIES.get(kind, _AS_TEXT),
            )
            yield LiveContent(rule, _owner(part), relationship.get("Id") or "")
        if (relationship.get("TargetMode") or "").strip().lower() == "external" and kind != "hyperlink":
            rule = BrokenRule(
                "word-file.outside-content",
                f"The Word template fetches its {kind or 'content'} from outside the file: {target}.",
                "In Word, put the picture or text into the template itself (for a linked picture: File, Info, "
                "Edit Links to Files, Break Link); only hyperlinks may lead outside.",
            )
            yield LiveContent(rule, _owner(part), relationship.get("Id") or "")


def _owner(relationships: str) -> str:
    """The part whose relationships a part holds."""
    folder, _, name = relationships.rpartition("/")
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def _may_hold_fields(content: bytes) -> bool:
    plain = content.replace(b"\0", b"")  # UTF-16 has one in every letter of XML's own words
    return b"instrText" in plain or b"fldSimple" in plain


def _live_fields(word: WordParts, part: str) -> Iterator[LiveContent]:
    codes: list[str] = []
    open_fields: list[str] = []
    for element in word.tree(part).iter(W + "fldSimple", W + "fldChar", W + "instrText"):
        if element.tag == W + "fldSimple":
            codes.append(element.get(W + "instr") or "")
        elif element.tag == W + "instrText" and open_fields:
            open_fields[-1] += _text_of(element)
        elif element.tag == W + "instrText":
            codes.append(_text_of(element))
        elif element.get(W + "fldCharType") == "begin":
            if open_fields and not open_fields[-1].strip():
                open_fields[-1] = "{"
            open_fields.append("")
        elif element.get(W + "fldCharType") == "end" and open_fields:
            codes.append(open_fields.pop())
    for code in (*codes, *open_fields):
        kind = next(iter(code.split()), "").upper()
        if kind in _FETCHING or "{" in kind:
            what = "" if kind in _FETCHING else " has its kind worked out by a tag or another field, and"
            shown = beginning(" ".join(code.split()), _LONGEST_SHOWN)
            rule = BrokenRule(
                "word-file.fetching-field",
                f"The Word field “{shown}”{what} could fetch text or start a program as a draft is opened.",
                "In Word, press Alt+F9 to see the fields, delete this one or turn it into text (Ctrl+Shift+F9), "
                "and save the template.",
            )
            yield LiveContent(rule, part, code)


def _text_of(element: etree._Element) -> str:
    return element.text or ""

"""A Word file as its parts: find them by relationship, parse them strictly, write them back the same each time."""

import posixpath
from collections.abc import Iterator
from typing import Final

from lxml import etree

from cabinet_drafter.errors import SourceUnreadableError, WordTemplateError
from cabinet_drafter.office_packages import guarded_parts, written_parts

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

_RELATIONSHIP: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_NO_RELATIONSHIPS: Final = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
_CONTENT_TYPE: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"

_FIRST: Final = ("[Content_Types].xml", "_rels/.rels")
_STRICT_TO_TRANSITIONAL: Final = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
)
"""Namespaces of the form "Strict Open XML Document", which Word can save; both forms hold the same elements."""


def strict_parser() -> etree.XMLParser:
    """A parser that mends nothing, loads nothing, expands no entity and passes over what no reader of Word sees."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        recover=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


class WordParts:
    """The parts of one Word file; relationships and content types are kept right as parts come and go."""

    def __init__(
        self, content: bytes, name: str, refusal: type[WordTemplateError] | type[SourceUnreadableError]
    ) -> None:
        self.name = name
        self._refusal = refusal
        self.parts = guarded_parts(content, name, refusal)
        self.main = next((target for _, target in self.related("", "officeDocument")), "")
        if self.main not in self.parts:
            raise refusal(
                "word-file.not-word",
                "This file holds no Word document.",
                remedy="Save the paper as a Word document (.docx).",
                where=name,
            )

    def copy(self) -> "WordParts":
        """The same parts, to change without changing these."""
        twin = WordParts.__new__(WordParts)
        twin.name, twin._refusal, twin.parts, twin.main = self.name, self._refusal, dict(self.parts), self.main
        return twin

    def tree(self, part: str) -> etree._Element:
        """The parsed root of a part.

        Raises:
            WordTemplateError, SourceUnreadableError: the part is not well-formed.
        """
        xml = self.parts[part]
        for strict, transitional in _STRICT_TO_TRANSITIONAL:
            xml = xml.replace(strict, transitional)
        try:
            return etree.fromstring(xml, strict_parser())
        except etree.XMLSyntaxError as reason:
            raise self._refusal(
                "word-file.broken",
                f"The part {part} is not well-formed: {reason.msg}.",
                remedy="Open the file in Word, let Word repair it, save it and try again.",
                where=self.name,
            ) from None

    def put(self, part: str, root: etree._Element) -> None:
        """Store a tree as a part."""
        self.parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def related(self, part: str, kind: str) -> Iterator[tuple[str, str]]:
        """Relationship id and target part for each relationship of a kind (the last step of its type)."""
        if relationships_of(part) not in self.parts:
            return
        for relationship in self.tree(relationships_of(part)).iter(_RELATIONSHIP):
            if (relationship.get("Type") or "").rpartition("/")[2] == kind and relationship.get(
                "TargetMode"
            ) != "External":
                target = relationship.get("Target") or ""
                folder = posixpath.dirname(part)
                yield relationship.get("Id") or "", posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")

    def the(self, kind: str) -> str | None:
        """The one part of that kind belonging to the document (`styles`, `numbering`, `comments`), or None."""
        found = next((target for _, target in self.related(self.main, kind)), None)
        return found if found in self.parts else None

    def story_parts(self) -> tuple[tuple[str, str], ...]:
        """Every part that holds text, as (part, what it is), the body first; headers and footers once each."""
        found = [(self.main, "body")]
        for kind in ("header", "footer", "footnotes", "endnotes"):
            targets = sorted({target for _, target in self.related(self.main, kind) if target in self.parts})
            found += [(target, kind.removesuffix("s")) for target in targets]
        return tuple(found)

    def drop(self, part: str, kinds: tuple[str, ...]) -> None:
        """Take away the parts that `part` relates to by these kinds, with relationship and content type."""
        if relationships_of(part) not in self.parts:
            return
        relationships = self.tree(relationships_of(part))
        dropped: set[str] = set()
        for kind in kinds:
            dropped |= {target for _, target in self.related(part, kind)}
        for relationship in list(relationships.iter(_RELATIONSHIP)):
            if (relationship.get("Type") or "").rpartition("/")[2] in kinds:
                relationships.remove(relationship)
        self.put(relationships_of(part), relationships)
        for target in dropped:
            self.parts.pop(target, None)
            self.parts.pop(relationships_of(target), None)
        types = self.tree("[Content_Types].xml")
        for override in list(types.iter(_CONTENT_TYPE + "Override")):
            if (override.get("PartName") or "").lstrip("/") in dropped:
                types.remove(override)
        self.put("[Content_Types].xml", types)

    def add(self, owner: str, part: str, content_type: str, relationship_type: str, root: etree._Element) -> None:
        """Store a new part, related to `owner`; an empty owner is the package itself."""
        self.put(part, root)
        self.parts.setdefault(relationships_of(owner), _NO_RELATIONSHIPS)
        relationships = self.tree(relationships_of(owner))
        taken = {relationship.get("Id") for relationship in relationships}
        number = next(number for number in range(1, len(taken) + 2) if f"rIdDraft{number}" not in taken)
        target = posixpath.relpath(part, posixpath.dirname(owner) or ".")
        etree.SubElement(
            relationships, _RELATIONSHIP, {"Id": f"rIdDraft{number}", "Type": relationship_type, "Target": target}
        )
        self.put(relationships_of(owner), relationships)
        types = self.tree("[Content_Types].xml")
        etree.SubElement(types, _CONTENT_TYPE + "Override", {"PartName": f"/{part}", "ContentType": content_type})
        self.put("[Content_Types].xml", types)

    def written(self) -> bytes:
        """The Word file: the same parts give the same bytes."""
        names = [*_FIRST, *sorted(set(self.parts) - set(_FIRST))]
        return written_parts({name: self.parts[name] for name in names})


def in_the_form_of(before: bytes, now: bytes) -> bytes:
    """A part changed as a tree, with the namespaces of the form "Strict" wherever it had them `before`."""
    for strict, transitional in _STRICT_TO_TRANSITIONAL:
        if strict in before:
            now = now.replace(transitional, strict)
    return now


def whole_number(element: etree._Element | None, otherwise: int, attribute: str = "val") -> int:
    """The number that an element states, 0 to 999,999; `otherwise` where there is none or it states no such number."""
    value = "" if element is None else element.get(W + attribute) or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 6 else otherwise


def relationships_of(part: str) -> str:
    """The name of the part that holds a part's relationships; of the package itself for an empty name."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")

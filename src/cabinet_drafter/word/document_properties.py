"""The document properties of a draft: its own title, subject, council and language, nothing of a template's author."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from lxml import etree

from cabinet_drafter.word.plain_data import refuse_what_word_cannot_hold
from cabinet_drafter.word.word_parts import WordParts

_CORE: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_TERMS: Final = "http://purl.org/dc/terms/"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_PART: Final = "docProps/core.xml"
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATIONSHIP: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


@dataclass(frozen=True)
class DraftProperties:
    """What Word shows under Properties; dates are left out where none is given."""

    title: str
    subject: str
    creator: str
    language: str = "en-GB"
    created: date | None = None
    modified: date | None = None


def put_properties(word: WordParts, properties: DraftProperties) -> None:
    """Give the file these properties in place of all that it had.

    Raises:
        InputsInvalidError: a property holds a character that a Word file cannot hold.
    """
    root = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI})
    for name in ("title", "subject", "creator", "language"):
        value = refuse_what_word_cannot_hold(getattr(properties, name), f"document property {name}")
        etree.SubElement(root, f"{{{_DC}}}{name}").text = value
    for name in ("created", "modified"):
        moment: date | None = getattr(properties, name)
        if moment is not None:
            element = etree.SubElement(root, f"{{{_TERMS}}}{name}", {f"{{{_XSI}}}type": "dcterms:W3CDTF"})
            element.text = f"{moment.isoformat()[:10]}T00:00:00Z"
    word.drop("", ("core-properties",))
    word.add("", _PART, _CONTENT_TYPE, _RELATIONSHIP, root)

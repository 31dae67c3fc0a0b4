"""What changed in the styles of a Word template, in the words of Word's own dialogues."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.word_parts import W

_NAMES: Final = {
    "rFonts": "font", "sz": "size", "color": "colour", "b": "bold", "i": "italics", "u": "underline",
    "caps": "capitals", "smallCaps": "small capitals", "jc": "alignment", "ind": "indents", "spacing": "spacing",
    "shd": "shading", "pBdr": "borders", "keepNext": "keep with next", "keepLines": "keep lines together",
    "numPr": "numbering", "outlineLvl": "outline level", "tabs": "tab stops", "lang": "language", "vanish": "hidden",
    "basedOn": "based on", "next": "next style", "pageBreakBefore": "page break before",
    "tblBorders": "table borders", "tblCellMar": "cell margins", "highlight": "highlighting",
    "strike": "strikethrough", "contextualSpacing": "no space between paragraphs of the same style",
    "link": "linked style", "widowControl": "widow control",
}  # fmt: skip
_UNITS: Final = {"sz": 2.0}
"""Half-points in a point."""
_PASSED_OVER: Final = frozenset(
    {"szCs", "bCs", "iCs", "rsid", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "name"}
)


@dataclass(frozen=True)
class StyleChange:
    """A style that came, went or changed: its name, and what about it, each as “size: 12 pt, now 11 pt”."""

    name: str
    what: tuple[str, ...]


def style_changes(was: Styles, now: Styles) -> tuple[StyleChange, ...]:
    """The styles that differ, in the order of their names."""
    old, new = was.by_name(), now.by_name()
    changes = []
    for kind, name in sorted({*old, *new}, key=lambda key: (key[1].casefold(), key[0])):
        before, after = old.get((kind, name)), new.get((kind, name))
        if before is None:
            what: tuple[str, ...] = ("new",)
        elif after is None:
            what = ("taken out",)
        else:
            what = tuple(_differences(before, after, was, now))
        if what:
            changes.append(StyleChange(name, what))
    return tuple(changes)


def _differences(before: etree._Element, after: etree._Element, was: Styles, now: Styles) -> Iterator[str]:
    old, new = _properties(before, was), _properties(after, now)
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            said = _NAMES.get(name, name)
            yield f"{said}: {old.get(name, 'not set')}, now {new.get(name, 'not set')}"


def _properties(style: etree._Element, styles: Styles) -> dict[str, str]:
    """Each property of a style with its value as a person reads it."""
    holders = [style, *(found for tag in ("pPr", "rPr", "tblPr") if (found := style.find(W + tag)) is not None)]
    properties = {}
    for holder in holders:
        for each in holder.iterchildren(etree.Element):
            name = etree.QName(each).localname
            if name not in _PASSED_OVER and name not in {"pPr", "rPr", "tblPr"}:
                properties[name] = _value(each, name, styles)
    return properties


def _value(element: etree._Element, name: str, styles: Styles) -> str:
    attributes = {etree.QName(key).localname: str(value) for key, value in element.attrib.items()}
    value = attributes.get("val")
    if name in _UNITS and value is not None and value.isdecimal():
        return f"{int(value) / _UNITS[name]:g} pt"
    if name in {"basedOn", "next", "link"} and value is not None:
        return styles.name(value)
    if value in {"0", "false", "off", "none"} and len(attributes) == 1:
        return "off"
    if name == "rFonts":
        return attributes.get("ascii") or attributes.get("asciiTheme") or "another"
    if not attributes and len(element) == 0:
        return "on"
    inner = [
        f"{etree.QName(each).localname} {_value(each, '', styles)}" for each in element.iterchildren(etree.Element)
    ]
    said = [value] if value is not None and len(attributes) == 1 else [f"{key} {attributes[key]}" for key in attributes]
    return ", ".join([*said, *inner]) or "on"

"""The number that Word shows before a paragraph, worked out from the numbering part and the styles."""

from collections import defaultdict
from typing import Final

from lxml import etree

from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.word_parts import W, WordParts, whole_number

BULLET: Final = "•"
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_DEEPEST: Final = 9
_LARGEST_SPELLED: Final = 780
"""Word writes numbers up to 780 as letters: thirty times z."""


class Numbering:
    """Counts numbered paragraphs in reading order; ask it once for each paragraph."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists: dict[str, etree._Element] = {}
        self._abstract: dict[str, etree._Element] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._restarted: set[tuple[str, int]] = set()
        if root is not None:
            self._lists = {number.get(W + "numId") or "": number for number in root.iterchildren(W + "num")}
            self._abstract = {
                abstract.get(W + "abstractNumId") or "": abstract for abstract in root.iterchildren(W + "abstractNum")
            }

    @classmethod
    def of(cls, word: WordParts, styles: Styles) -> "Numbering":
        """The numbering of a Word file."""
        part = word.the("numbering")
        return cls(None if part is None else word.tree(part), styles)

    def shown(self, paragraph: etree._Element) -> str:
        """The number or bullet before this paragraph, as Word shows it; empty where it has none."""
        list_id, level = self._place(paragraph)
        number = self._lists.get(list_id)
        if number is None:
            return ""
        abstract = self._abstract_of(number)
        if abstract is None:
            return ""
        if level is None:
            level = self._level_of_style(abstract, self._styles.paragraph_style(paragraph))
        level = min(level, _DEEPEST - 1)
        form = _level(number, abstract, level)
        if form is None:
            return ""
        key = abstract.get(W + "abstractNumId") or ""
        self._count(key, list_id, number, abstract, level)
        if _value(form, "numFmt", "decimal") == "bullet":
            return BULLET
        text = _value(form, "lvlText", "")
        legal = _is_on(form.find(W + "isLgl"))
        for higher in range(level + 1):
            placeholder = f"%{higher + 1}"
            if placeholder in text:
                kind = "decimal"
                if not legal or higher == level:
                    of_higher = _level(number, abstract, higher)
                    kind = "decimal" if of_higher is None else _value(of_higher, "numFmt", "decimal")
                start = _start(number, abstract, higher)
                text = text.replace(placeholder, in_form(self._counts[key].get(higher, start), kind))
        return text.strip()

    def _place(self, paragraph: etree._Element) -> tuple[str, int | None]:
        """The list that a paragraph belongs to, and its level where it is stated and not the style's to know."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        own_level = None if own is None else own.find(W + "ilvl")
        if own is not None and own.find(W + "numId") is not None:
            return _value(own, "numId", ""), whole_number(own_level, 0)
        for style in self._styles.chain(self._styles.paragraph_style(paragraph)):
            given = style.find(f"{W}pPr/{W}numPr")
            if given is not None and given.find(W + "numId") is not None:
                return _value(given, "numId", ""), None if own_level is None else whole_number(own_level, 0)
        return "", None

    def _level_of_style(self, abstract: etree._Element, style_id: str | None) -> int:
        """The level that a style is linked to; that of the style it is based on; or what the style states."""
        for style in self._styles.chain(style_id):
            for form in abstract.iterchildren(W + "lvl"):
                linked = form.find(W + "pStyle")
                if linked is not None and linked.get(W + "val") == style.get(W + "styleId"):
                    return whole_number(form, 0, "ilvl")
            stated = style.find(f"{W}pPr/{W}numPr/{W}ilvl")
            if stated is not None:
                return whole_number(stated, 0)
        return 0

    def _abstract_of(self, number: etree._Element) -> etree._Element | None:
        abstract = self._abstract.get(_value(number, "abstractNumId", ""))
        if abstract is None:
            return None
        link = abstract.find(W + "numStyleLink")
        if link is None:
            return abstract
        for candidate in self._abstract.values():
            if _value(candidate, "styleLink", "") == link.get(W + "val"):
                return candidate
        return abstract

    def _count(self, key: str, list_id: str, number: etree._Element, abstract: etree._Element, level: int) -> None:
        counts = self._counts[key]
        override = number.find(f"{W}lvlOverride[@{W}ilvl='{level}']/{W}startOverride")
        if override is not None and (list_id, level) not in self._restarted:
            self._restarted.add((list_id, level))
            counts.pop(level, None)
        for higher in range(level):
            counts.setdefault(higher, _start(number, abstract, higher))
        counts[level] = counts[level] + 1 if level in counts else _start(number, abstract, level)
        for lower in range(level + 1, _DEEPEST):
            form = _level(number, abstract, lower)
            restart = None if form is None else form.find(W + "lvlRestart")
            after = whole_number(restart, lower)
            if level < after:
                counts.pop(lower, None)


def in_form(number: int, kind: str) -> str:
    """A number in one of Word's forms (`decimal`, `lowerLetter`, `upperRoman`…); digits for any other form."""
    if number > _LARGEST_SPELLED and kind != "none":
        return str(number)
    match kind:
        case "none":
            return ""
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""
            return letters.upper() if kind == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            roman = ""
            for value, letters in _ROMAN:
                roman += letters * (number // value)
                number %= value
            return roman.upper() if kind == "upperRoman" else roman
        case "decimalZero":
            return f"{number:02}"
    return str(number)


def _level(number: etree._Element, abstract: etree._Element, level: int) -> etree._Element | None:
    overridden = number.find(f"{W}lvlOverride[@{W}ilvl='{level}']/{W}lvl")
    return overridden if overridden is not None else abstract.find(f"{W}lvl[@{W}ilvl='{level}']")


def _start(number: etree._Element, abstract: etree._Element, level: int) -> int:
    override = number.find(f"{W}lvlOverride[@{W}ilvl='{level}']/{W}startOverride")
    if override is not None:
        return whole_number(override, 1)
    form = _level(number, abstract, level)
    return 1 if form is None else whole_number(form.find(W + "start"), 1)


def _value(parent: etree._Element, name: str, otherwise: str) -> str:
    child = parent.find(W + name)
    return otherwise if child is None else child.get(W + "val") or otherwise


def _is_on(switch: etree._Element | None) -> bool:
    return switch is not None and switch.get(W + "val") not in {"0", "false", "off"}

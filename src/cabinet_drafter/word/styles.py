"""A Word file's styles: their names, headings, numbering and colours, inherited as Word inherits them."""

from collections.abc import Iterator

from lxml import etree

from cabinet_drafter.word.word_parts import W, WordParts, whole_number


class Styles:
    """The styles part, looked up by the ids that paragraphs and runs use."""

    def __init__(self, root: etree._Element | None) -> None:
        self._by_id: dict[str, etree._Element] = {}
        self._default: dict[str, str] = {}
        self._levels: dict[str | None, int | None] = {}
        self._root = root
        if root is None:
            return
        for style in root.iter(W + "style"):
            style_id = style.get(W + "styleId") or ""
            self._by_id.setdefault(style_id, style)
            if style.get(W + "default") in {"1", "true", "on"}:
                self._default[style.get(W + "type") or "paragraph"] = style_id

    @classmethod
    def of(cls, word: WordParts) -> "Styles":
        """The styles of a Word file; none where it has no styles part."""
        part = word.the("styles")
        return cls(None if part is None else word.tree(part))

    def id_of(self, name: str, kind: str) -> str | None:
        """The id of the style of that name and kind (`paragraph`, `character`), or None."""
        for style_id, style in self._by_id.items():
            if style.get(W + "type") == kind and self._name(style).lower() == name.lower():
                return style_id
        return None

    def by_name(self) -> dict[tuple[str, str], etree._Element]:
        """The styles by their kind and the name that Word shows."""
        return {
            (style.get(W + "type") or "paragraph", self.name(style_id)): style
            for style_id, style in self._by_id.items()
        }

    def known(self, style_id: str) -> bool:
        """True where the style is defined."""
        return style_id in self._by_id

    def name(self, style_id: str | None, kind: str = "paragraph") -> str:
        """The name that Word shows for a style id; the default style's where there is no id."""
        style = self._by_id.get(style_id if style_id is not None else self._default.get(kind, ""))
        if style is None:
            return style_id or "Normal"
        name = self._name(style)
        return _AS_WORD_SHOWS.get(name, name)

    def paragraph_style(self, paragraph: etree._Element) -> str | None:
        """The id of the style that a paragraph has, or the default's."""
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        return named.get(W + "val") if named is not None else self._default.get("paragraph")

    def heading_level(self, paragraph: etree._Element) -> int | None:
        """1 to 9 by the outline level of the paragraph or its style, or the style's name; None for body text."""
        level = paragraph.find(f"{W}pPr/{W}outlineLvl")
        if level is not None:
            return _heading_of(level)
        style_id = self.paragraph_style(paragraph)
        if style_id not in self._levels:
            self._levels[style_id] = self._level_of_style(style_id)
        return self._levels[style_id]

    def _level_of_style(self, style_id: str | None) -> int | None:
        for style in self.chain(style_id):
            level = style.find(f"{W}pPr/{W}outlineLvl")
            if level is not None:
                return _heading_of(level)
            name = self._name(style).lower()
            if name[:-1] == "heading " and name[-1] in "123456789":
                return int(name[-1])
        return None

    def chain(self, style_id: str | None) -> Iterator[etree._Element]:
        """A style and those it is based on, nearest first."""
        seen: set[str] = set()
        while style_id is not None and style_id in self._by_id and style_id not in seen:
            seen.add(style_id)
            style = self._by_id[style_id]
            yield style
            based_on = style.find(W + "basedOn")
            style_id = None if based_on is None else based_on.get(W + "val")

    def run_property(self, style_id: str | None, name: str) -> etree._Element | None:
        """A run property as a style gives it, by inheritance; None where no style in its chain does."""
        for style in self.chain(style_id):
            found = style.find(f"{W}rPr/{W}{name}")
            if found is not None:
                return found
        return None

    def given(self, style_id: str | None, of: str, tag: str) -> dict[str, str]:
        """The attributes of a property (`of` is `pPr` or `rPr`) as a style and the document's defaults give them."""
        default = "pPrDefault" if of == "pPr" else "rPrDefault"
        found = [style.find(f"{W}{of}/{tag}") for style in self.chain(style_id)]
        if self._root is not None:
            found.append(self._root.find(f"{W}docDefaults/{W}{default}/{W}{of}/{tag}"))
        merged: dict[str, str] = {}
        for element in reversed([each for each in found if each is not None]):
            merged.update({str(name): str(value) for name, value in element.attrib.items()})
        return merged

    def default_run_property(self, name: str) -> etree._Element | None:
        """A run property of the document's defaults."""
        return None if self._root is None else self._root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}{name}")

    @property
    def language(self) -> str:
        """The language of text that states none of its own; empty where nothing states one."""
        found = self.run_property(self._default.get("paragraph"), "lang")
        if found is None or not found.get(W + "val"):
            found = self.default_run_property("lang")
        return "" if found is None else found.get(W + "val") or ""

    @staticmethod
    def _name(style: etree._Element) -> str:
        name = style.find(W + "name")
        return "" if name is None else name.get(W + "val") or ""


def _heading_of(outline_level: etree._Element) -> int | None:
    """Word counts outline levels from 0; 9 is body text."""
    number = whole_number(outline_level, 9)
    return number + 1 if number < 9 else None


_AS_WORD_SHOWS = {
    **{f"heading {level}": f"Heading {level}" for level in range(1, 10)},
    **{f"toc {level}": f"TOC {level}" for level in range(1, 10)},
    "header": "Header",
    "footer": "Footer",
    "caption": "Caption",
    "annotation text": "Comment Text",
    "annotation reference": "Comment Reference",
    "footnote text": "Footnote Text",
    "footnote reference": "Footnote Reference",
    "endnote text": "Endnote Text",
    "endnote reference": "Endnote Reference",
}
"""Built-in styles are stored under small-letter names; Word shows these."""

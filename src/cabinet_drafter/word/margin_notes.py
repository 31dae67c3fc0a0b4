"""Marks become what a reader sees: the style of a missing input, and Word comments addressed to who must answer."""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Final

from lxml import etree

from cabinet_drafter.paper import MarginNote, MissingInput
from cabinet_drafter.vocabulary import ClearanceRole
from cabinet_drafter.word.marks import LINE_BREAK, MARK_BEGINS, MARK_ENDS, MARK_TEXT, TAB, mark_named
from cabinet_drafter.word.plain_data import PlainData, refuse_what_word_cannot_hold
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.word_comments import NO_COMMENT_WITHIN, CommentForm, text_element
from cabinet_drafter.word.word_parts import W

MISSING_STYLE: Final = "Missing input"

_PIECES: Final = re.compile(f"([{MARK_BEGINS}-{TAB}])")
_MARK: Final = re.compile(f"{MARK_BEGINS}([^{MARK_TEXT}]*){MARK_TEXT}|{MARK_ENDS}")


class MarginNotes:
    """The marks of one draft: styled where they print, each with one Word comment at its first printing."""

    def __init__(self, data: PlainData, role_titles: Mapping[ClearanceRole, str], styles: Styles) -> None:
        self._data = data
        self._role_titles = role_titles
        # The check of the template, which comes before every fill, refuses one without this style.
        self._missing_style = styles.id_of(MISSING_STYLE, "character") or MISSING_STYLE
        self._form = CommentForm(styles)
        self._waiting: dict[str, tuple[ClearanceRole, str]] = {}
        self._anchored: dict[str, tuple[ClearanceRole, str]] = {}
        self.missing: dict[str, MissingInput] = {}
        self.notes: dict[str, MarginNote] = {}

    def place(self, root: etree._Element) -> None:
        """Turn every mark and break in the text of a part into Word's own elements."""
        for run in list(root.iter(W + "r")):
            if any(_PIECES.search(text.text or "") for text in run.iterchildren(W + "t")):
                self._place_in_run(run)

    def place_outside_text(self, root: etree._Element) -> None:
        """Take marks out of attributes and field codes, where only the plain phrase can stand."""
        for element in root.iter(etree.Element):
            for attribute, value in element.attrib.items():
                if _PIECES.search(str(value)):
                    element.set(attribute, self._unmarked(str(value)))
            if element.text and _PIECES.search(element.text):
                element.text = self._unmarked(element.text)

    def anchor_the_rest(self, body: etree._Element) -> None:
        """Anchor the comments of what printed only in a header, footer, note or text box at the first paragraph."""
        waiting = [key for key in self._waiting if key not in self._anchored]
        paragraph = next(
            (p for p in body.iter(W + "p") if next(p.iterancestors(*NO_COMMENT_WITHIN), None) is None), None
        )
        if not waiting:
            return
        if paragraph is None:
            paragraph = etree.Element(W + "p")
            body[0].insert(0, paragraph)
        at = 0 if paragraph.find(W + "pPr") is None else 1
        for key in waiting:
            before, after = self._anchor(key, self._waiting[key])
            paragraph.insert(at, before)
            paragraph.extend(after)

    def word_comments(self) -> list[etree._Element]:
        """The comments of the draft, in the order of their anchors."""
        return [
            self._form.comment(number, (self._said(role, text),))
            for number, (role, text) in enumerate(self._anchored.values())
        ]

    def _said(self, role: ClearanceRole, text: str) -> str:
        title = self._role_titles.get(role, role.plain_name.capitalize())
        return refuse_what_word_cannot_hold(f"{title}: {text}", "Word comment")

    def _place_in_run(self, run: etree._Element) -> None:
        parent = run.getparent()
        if parent is None:
            return
        may_anchor = next(run.iterancestors(*NO_COMMENT_WITHIN), None) is None
        new: list[etree._Element] = []
        for mark, children in _stretches(run):
            piece = etree.Element(W + "r", dict(run.attrib))
            properties = run.find(W + "rPr")
            if properties is not None:
                piece.append(deepcopy(properties))
            piece.extend(children)
            if mark is None:
                new.append(piece)
                continue
            is_missing, keys = self._recorded(mark)
            if is_missing:
                self._style_as_missing(piece)
            anchors = [
                self._anchor(key, self._waiting[key]) for key in keys if may_anchor and key not in self._anchored
            ]
            new += [before for before, _ in anchors]
            new.append(piece)
            for _, after in anchors:
                new += after
        at = parent.index(run)
        parent[at : at + 1] = new

    def _recorded(self, mark: str) -> tuple[bool, list[str]]:
        """Whether the mark is a missing input, and the keys of its comments; it is recorded as printed."""
        is_missing, paths = mark_named(mark)
        if is_missing:
            missing = self._data.missing[paths[0]]
            self.missing.setdefault(missing.field, missing)
            key = f"missing {missing.field}"
            self._waiting.setdefault(key, (missing.role, missing.ask))
            return True, [key]
        keys: list[str] = []
        for path in paths:
            note = self._data.notes[path]
            self.notes.setdefault(path, note)
            keys.append(f"note {path}")
            self._waiting.setdefault(keys[-1], (note.role, note.text))
        return False, keys

    def _unmarked(self, text: str) -> str:
        for mark in _MARK.finditer(text):
            if mark[1] is not None:
                self._recorded(mark[1])
        return _PIECES.sub(" ", _MARK.sub("", text))

    def _style_as_missing(self, run: etree._Element) -> None:
        properties = run.find(W + "rPr")
        if properties is None:
            properties = etree.Element(W + "rPr")
            run.insert(0, properties)
        for style in properties.findall(W + "rStyle"):
            properties.remove(style)
        properties.insert(0, etree.Element(W + "rStyle", {W + "val": self._missing_style}))

    def _anchor(self, key: str, said: tuple[ClearanceRole, str]) -> tuple[etree._Element, list[etree._Element]]:
        """What stands before and after the words that a comment is anchored to."""
        anchor = self._form.anchor(len(self._anchored))
        self._anchored[key] = said
        return anchor.begins, [anchor.ends, anchor.reference]


def _stretches(run: etree._Element) -> Iterator[tuple[str | None, list[etree._Element]]]:
    """The run's content cut where a mark begins or ends, each stretch with the name of its mark or None."""
    mark: str | None = None
    naming = False
    children: list[etree._Element] = []
    for child in list(run):
        if child.tag == W + "rPr":
            continue
        if child.tag != W + "t":
            children.append(child)
            continue
        for piece in _PIECES.split(child.text or ""):
            if piece in {MARK_BEGINS, MARK_ENDS}:
                if children:
                    yield mark, children
                mark, children, naming = None, [], piece == MARK_BEGINS
            elif piece == MARK_TEXT:
                naming = False
            elif piece == LINE_BREAK:
                children.append(etree.Element(W + "br"))
            elif piece == TAB:
                children.append(etree.Element(W + "tab"))
            elif naming:
                mark = piece
            elif piece:
                children.append(text_element(piece))
    if children:
        yield mark, children

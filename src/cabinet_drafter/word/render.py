"""Fill a Word template with a composed paper: the same paper and template give the same bytes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import TracebackType
from typing import Any, Final

from jinja2 import Template
from jinja2.exceptions import TemplateError
from lxml import etree

from cabinet_drafter.errors import DrafterError, WordTemplateError
from cabinet_drafter.findings import Finding
from cabinet_drafter.paper import ComposedPaper, MarginNote, MissingInput
from cabinet_drafter.vocabulary import ClearanceRole, Severity
from cabinet_drafter.word.cross_references import references_put_right
from cabinet_drafter.word.document_properties import DraftProperties, put_properties
from cabinet_drafter.word.environment import compiled
from cabinet_drafter.word.leftovers import tidied
from cabinet_drafter.word.margin_notes import MarginNotes
from cabinet_drafter.word.marks import TagRefusedError, braces_restored
from cabinet_drafter.word.numbering import Numbering
from cabinet_drafter.word.plain_data import plain_data
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.tag_limits import TAG
from cabinet_drafter.word.tag_xml import jinja_source, parsed_again, without_author_traces
from cabinet_drafter.word.template_check import check_stories
from cabinet_drafter.word.template_source import (
    SourceParagraph,
    opened_template,
    own_text,
    tags_outside_text,
    template_stories,
)
from cabinet_drafter.word.word_comments import add_comments
from cabinet_drafter.word.word_parts import WordParts

LARGEST_FILLED: Final = 20_000_000
"""Characters of XML in one filled part; a long paper's body has a million."""
_MARK_LEFT: Final = re.compile("[\ufdd0-\ufdd4]")
_TAG_LEFT: Final = re.compile(r"\{\{|\{%|\{#|%\}|\}\}")
_CELLS_LOOP: Final = re.compile(r"\{%\s?tc\s")
_DOTTED: Final = re.compile(r"\b[a-z_]+(?:\.[a-z_]+)+")


@dataclass(frozen=True)
class FilledDraft:
    """A draft: the Word file, the missing inputs that it prints (one for each field, in order), the notes it prints.

    `fields_named` are the dotted names that the template's tags hold; what is not among them cannot print.
    """

    content: bytes
    missing: tuple[MissingInput, ...]
    notes: tuple[MarginNote, ...]
    fields_named: frozenset[str]


@dataclass(frozen=True)
class _Story:
    """A part of the template ready to be filled: what it is, and the place in words of each line of its source."""

    part: str
    what: str
    template: Template
    places: tuple[str, ...]
    cells_loop: bool
    outside_text: bool


@dataclass(frozen=True)
class PreparedTemplate:
    """A Word template with all done that does not depend on the paper."""

    word: WordParts
    styles: Styles
    stories: tuple[_Story, ...]
    fields_named: frozenset[str]


def fill(
    word_template: bytes,
    name: str,
    composed: ComposedPaper,
    role_titles: Mapping[ClearanceRole, str],
    properties: DraftProperties,
) -> FilledDraft:
    """The draft that a Word template and a composed paper make.

    Args:
        word_template: the template's bytes.
        name: its file name, for errors.
        composed: the paper; what is missing prints as its phrase, with one Word comment for each field.
        role_titles: what this council calls the holder of each role; a comment begins with it.
        properties: the draft's document properties.

    Raises:
        WordTemplateError: the template cannot be used; every problem is named with its place.
        InputsInvalidError: a text of the paper holds a character that a Word file cannot hold.
    """
    prepared = prepare(word_template, name)
    data = plain_data(composed)
    word = prepared.word.copy()
    notes = MarginNotes(data, role_titles, prepared.styles)
    trees: dict[str, etree._Element] = {}
    for story in prepared.stories:
        trees[story.part] = _filled_story(story, data.values, name)
        notes.place(trees[story.part])
        if story.outside_text:
            notes.place_outside_text(trees[story.part])
        tidied(trees[story.part])
    references_put_right(trees.values(), Numbering.of(word, prepared.styles), name)
    notes.anchor_the_rest(trees[word.main])
    for part, tree in trees.items():
        word.parts[part] = _without_marks(tree, part)
    word_comments = notes.word_comments()
    if word_comments:
        add_comments(word, word_comments)
    put_properties(word, properties)
    return FilledDraft(
        word.written(), tuple(notes.missing.values()), tuple(notes.notes.values()), prepared.fields_named
    )


@lru_cache(maxsize=8)
def prepare(word_template: bytes, name: str) -> PreparedTemplate:
    """All of the filling that does not depend on the paper; kept, so that `fill` need not do it again.

    Raises:
        WordTemplateError: the template cannot be used; every problem is named with its place.
    """
    word = opened_template(word_template, name)
    styles = Styles.of(word)
    opened = template_stories(word, styles)
    findings = tuple(f for f in check_stories(word, opened, styles) if f.severity is Severity.MUST_FIX)
    if findings:
        raise _unusable(findings, name)
    without_author_traces(word)
    stories: list[_Story] = []
    for story in opened:
        texts = {paragraph.element: paragraph.text for paragraph in story.paragraphs}
        template = _compiled(jinja_source(story.root, texts), story.paragraphs, name)
        stories.append(
            _Story(
                part=story.part,
                what=story.what,
                template=template,
                places=tuple(paragraph.place for paragraph in story.paragraphs),
                cells_loop=any(_CELLS_LOOP.search(text) for text in texts.values()),
                outside_text=any(tags_outside_text(story.root)),
            )
        )
    tags = (tag for story in opened for paragraph in story.paragraphs for tag in TAG.findall(paragraph.text))
    return PreparedTemplate(
        word, styles, tuple(stories), frozenset(name for tag in tags for name in _DOTTED.findall(tag))
    )


def _unusable(findings: tuple[Finding, ...], name: str) -> WordTemplateError:
    """Everything that is wrong with a template as one error."""
    problems = tuple(
        f"{', '.join(filter(None, (f.where.section, f.where.block)))}: {f.message} {f.remedy}".removeprefix(": ")
        for f in findings
    )
    number = "one problem" if len(findings) == 1 else f"{len(findings)} problems"
    return WordTemplateError(
        findings[0].code if len(findings) == 1 else "template.problems",
        f"The Word template has {number}, so no draft is made from it.",
        remedy="Mend the Word template in Word and try again.",
        where=name,
        problems=problems,
    )


def _compiled(source: str, paragraphs: tuple[SourceParagraph, ...], name: str) -> Template:
    places = tuple(paragraph.place for paragraph in paragraphs)
    try:
        return compiled(source)
    except TagRefusedError as refused:
        raise _as_template_error(refused, refused.line, places, name) from None
    except TemplateError as reason:
        raise WordTemplateError(
            "tag.unreadable",
            f"A tag cannot be read: {reason.message}",
            remedy="Type the tag again in one go, with its closing brackets.",
            where=_place(getattr(reason, "lineno", None), places, name),
        ) from None


def _filled_story(story: _Story, values: Mapping[str, Any], name: str) -> etree._Element:
    try:
        xml = _generated(story, values, name)
    except TagRefusedError as refused:
        line = _line_within(story.template, refused.__traceback__)
        raise _as_template_error(refused, line, story.places, name) from None
    try:
        return parsed_again(xml, cells_loop=story.cells_loop)
    except etree.XMLSyntaxError as reason:
        raise WordTemplateError(
            "template.crossed-tags",
            f"The tags of the {story.what} take apart what belongs together: {reason.msg}.",
            remedy="A condition or loop that begins within a paragraph must end in it; one over whole paragraphs "
            "begins {%p … %} and ends {%p … %}, over table rows {%tr … %}.",
            where=name,
        ) from None


def _generated(story: _Story, values: Mapping[str, Any], name: str) -> str:
    pieces: list[str] = []
    length = 0
    for piece in story.template.generate(values):
        pieces.append(piece)
        length += len(piece)
        if length > LARGEST_FILLED:
            raise WordTemplateError(
                "template.too-much-text",
                f"The {story.what} grows past {LARGEST_FILLED // 1_000_000} million characters as it is filled.",
                remedy="A loop within a loop repeats everything: take the inner one out, or put it after the other.",
                where=name,
            )
    return "".join(pieces)


def _without_marks(tree: etree._Element, part: str) -> bytes:
    """The part as bytes, checked to hold no mark and no tag.

    Raises:
        DrafterError: it does, which is a defect of ours.
    """
    xml = etree.tostring(tree, encoding="unicode")
    left = next((text for text in map(own_text, tree.iter("{*}p")) if _TAG_LEFT.search(text)), None)
    if left is not None or _MARK_LEFT.search(xml):
        raise DrafterError(
            "draft.tag-left",
            f"A tag or mark was left in {part}: {left}",
            remedy="Please tell the makers of cabinet-drafter, with the Word template.",
        )
    return b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n" + braces_restored(xml).encode()


def _line_within(template: Template, trace: TracebackType | None) -> int | None:
    """The last line of the template on the way to an error; Jinja puts its lines into the traceback."""
    line: int | None = None
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename in {template.filename, "<template>"}:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _as_template_error(
    refused: TagRefusedError, line: int | None, places: tuple[str, ...], name: str
) -> WordTemplateError:
    return WordTemplateError(refused.code, refused.found, remedy=refused.remedy, where=_place(line, places, name))


def _place(line: int | None, places: tuple[str, ...], name: str) -> str:
    """The template's name and the place of a line of its Jinja source: line n + 1 is paragraph n."""
    if line is None or not 0 <= line - 2 < len(places):
        return name
    return f"{name}, {places[line - 2]}"

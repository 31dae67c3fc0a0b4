"""Tags in parts of a Word file that are not filled: comments, properties, diagrams, charts, building blocks."""

from collections.abc import Collection, Iterator
from typing import Final

from lxml import etree

from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.tag_limits import TAG
from cabinet_drafter.word.template_source import shortened
from cabinet_drafter.word.word_parts import WordParts

_NEVER_DRAFTED: Final = (
    ("word/comments", "Word comment", "Comments of a template do not go into drafts."),
    ("docProps/", "document properties (File, Info)", "A draft has properties of its own: title, subject, council."),
)
"""Beginnings of the names of parts that no draft is given, what Word calls them, and why a tag is of no use there."""
_KEPT: Final = (
    ("/diagrams/", "a SmartArt diagram", "Type {tag} in the text around it, or draw it as a table."),
    ("/charts/", "a chart", "Type {tag} in the text around it."),
    ("/glossary/", "a building block (AutoText or the placeholder of a control)", "Delete the building block."),
    ("customXml/", "data stored with the file (mapped content controls)", "Remove the mapped control."),
    ("/numbering", "the number format of a list", "Take it out of the list’s number format."),
    ("/settings", "the settings of the file (a document variable)", "Delete the document variable."),
    ("/styles", "the name of a style", "Give the style another name."),
)
_MOST_FROM_ONE_PART: Final = 20
_PARAGRAPHS: Final = ("{*}comment", "{*}p", "{*}title", "{*}subject", "{*}keywords", "{*}description", "{*}category")


def tags_elsewhere(word: WordParts, filled: Collection[str]) -> Iterator[Finding]:
    """A finding for each tag outside of the parts that are filled.

    Args:
        word: the template.
        filled: the names of the parts that are filled.
    """
    for part, content in sorted(word.parts.items()):
        plain = content.replace(b"\0", b"")  # UTF-16 has one in every letter of XML's own words
        if part in filled or not part.endswith((".xml", ".vml")) or (b"{" not in plain and b"%" not in plain):
            continue
        for text in list(_texts(word.tree(part)))[:_MOST_FROM_ONE_PART]:
            yield _finding(part, text)


def _texts(root: etree._Element) -> Iterator[str]:
    """The texts of a part that hold a tag: those of its paragraphs, whatever splits them, and what else says one."""
    within: set[etree._Element] = set()
    for paragraph in root.iter(*_PARAGRAPHS):
        text = "".join(map(str, paragraph.itertext()))
        if TAG.search(text) and not any(around in within for around in paragraph.iterancestors()):
            within.add(paragraph)
            yield text
    for element in root.iter(etree.Element):
        if element in within or any(around in within for around in element.iterancestors()):
            continue
        yield from (str(value) for value in (*element.attrib.values(), element.text or "") if TAG.search(str(value)))


def _finding(part: str, text: str) -> Finding:
    found = TAG.search(text)
    tag = found[0] if found else text
    for beginning, where, why in _NEVER_DRAFTED:
        if part.startswith(beginning):
            return Finding(
                code="tag.not-drafted",
                severity=Severity.TO_CONFIRM,
                where=Where(block=where, text=shortened(text, 400)),
                message=f"“{tag}” stands in a place that no draft is given. {why}",
                remedy=f"To print it, type {tag} in the text of the template; otherwise nothing is to be done.",
            )
    where, remedy = next(
        ((what, how) for within, what, how in _KEPT if within in part or part.startswith(within)),
        (f"the part {part} of the file", "Delete it, and type {tag} in the text."),
    )
    return Finding(
        code="tag.not-filled",
        severity=Severity.MUST_FIX,
        where=Where(block=where, text=shortened(text, 400)),
        message=f"“{tag}” stands in {where}, where tags are not filled: every draft would show it as it is.",
        remedy=remedy.replace("{tag}", tag),
    )

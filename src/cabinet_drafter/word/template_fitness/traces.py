"""What a maintainer leaves in a template that would stand in every paper, or looks as if it would."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.paragraph_text import read_runs, watermarks
from cabinet_drafter.word.template_fitness.under_check import TemplateUnderCheck, told
from cabinet_drafter.word.word_parts import W, WordParts

_LONGEST_SHOWN: Final = 80
_CORE: Final = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
_CREATOR: Final = "{http://purl.org/dc/elements/1.1/}creator"


def hidden_and_highlighted(template: TemplateUnderCheck) -> Iterator[Finding]:
    """Hidden text comes into every paper, where anybody can show it; so does the highlighter's yellow."""
    for paragraph in template.paragraphs():
        runs = read_runs(paragraph.element, template.styles)
        hidden = "".join(run.text for run in runs if run.hidden).strip()
        marked = "".join(run.text for run in runs if run.highlighted and not run.hidden).strip()
        if hidden:
            yield told(
                "hidden-text",
                Severity.MUST_FIX,
                paragraph,
                f"“{beginning(hidden, _LONGEST_SHOWN)}” is hidden text, which would stand in every paper.",
                "Delete it (Ctrl+Shift+8 shows it). A note to yourself goes between {# and #}, or in a Word comment.",
            )
        if marked:
            yield told(
                "highlighted",
                Severity.TO_CONFIRM,
                paragraph,
                f"“{beginning(marked, _LONGEST_SHOWN)}” is highlighted, and would be in every paper.",
                "Take the highlighting away, if it was for you.",
            )


def watermarked(template: TemplateUnderCheck) -> Iterator[Finding]:
    """A word behind the text, such as DRAFT, stands on every page of every paper."""
    for words in dict.fromkeys(words for story in template.stories for words in watermarks(story.root)):
        yield told(
            "watermark",
            Severity.TO_CONFIRM,
            Where(block="watermark", text=words),
            f"The watermark “{words}” stands on every page of every paper.",
            "In Word: Design, Watermark, Remove Watermark, if papers are to be published with this template.",
        )


def bound_controls(template: TemplateUnderCheck) -> Iterator[Finding]:
    """A content control tied to a property of the file shows that property, and not what a tag in it printed."""
    for paragraph in template.paragraphs():
        for control in _controls_at(paragraph.element):
            binding = control.find(f"{W}sdtPr/{W}dataBinding")
            if binding is None:
                continue
            yield told(
                "bound-control",
                Severity.MUST_FIX,
                paragraph,
                "The words stand in a content control that is tied to a property of the document: Word will show the "
                "property in their place.",
                "Right-click the control, Remove Content Control: the words stay.",
            )


def comments_and_names(template: TemplateUnderCheck) -> Iterator[Finding]:
    """Comments and names that do not come into papers, said because a maintainer must wonder."""
    part = template.word.the("comments")
    number = 0 if part is None else sum(1 for _ in template.word.tree(part).iter(W + "comment"))
    if number:
        one = number == 1
        yield told(
            "comments",
            Severity.FOR_INFORMATION,
            None,
            f"The template holds {number} Word {'comment' if one else 'comments'}, which {'does' if one else 'do'} not "
            "come into papers.",
            "Nothing need be done; whoever is sent the template itself can read them.",
        )
    names = list(dict.fromkeys(_names(template.word)))
    if names:
        yield told(
            "author-names",
            Severity.FOR_INFORMATION,
            None,
            f"The template’s properties name {' and '.join(names)}. They do not come into papers.",
            "Nothing need be done; to hand on the template without them: File, Info, Inspect Document.",
        )


def _controls_at(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The content controls that hold the paragraph, told at its first, and those within it."""
    for control in paragraph.iterancestors(W + "sdt"):
        if next(control.iter(W + "p"), None) is paragraph:
            yield control
    yield from paragraph.iter(W + "sdt")


def _names(word: WordParts) -> Iterator[str]:
    for _, part in word.related("", "core-properties"):
        if part in word.parts:
            for tag in (_CREATOR, _CORE):
                found = word.tree(part).find(tag)
                if found is not None and (found.text or "").strip():
                    yield (found.text or "").strip()

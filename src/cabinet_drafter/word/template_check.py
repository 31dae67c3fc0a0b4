"""Everything that is wrong with a Word template, found in one pass, each with its place and what to write instead."""

from typing import Final

from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.margin_notes import MISSING_STYLE
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.tag_elsewhere import tags_elsewhere
from cabinet_drafter.word.tag_flow import TagFlow
from cabinet_drafter.word.template_source import TemplateStory, opened_template, template_stories
from cabinet_drafter.word.word_parts import W, WordParts

_CHANGES: Final = (
    "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange",
    "sectPrChange", "cellIns", "cellDel", "cellMerge", "numberingChange",
)  # fmt: skip


def check_word_template(content: bytes, name: str) -> tuple[Finding, ...]:
    """What a template maintainer must mend before the template can be filled; empty where nothing.

    Args:
        content: the template's bytes.
        name: its file name, for errors.

    Raises:
        WordTemplateError: not a Word file, or one that is not safe to open.
    """
    word = opened_template(content, name)
    styles = Styles.of(word)
    return check_stories(word, template_stories(word, styles), styles)


def check_stories(word: WordParts, stories: tuple[TemplateStory, ...], styles: Styles) -> tuple[Finding, ...]:
    """The same for a template that is open already."""
    findings: list[Finding] = []
    if styles.id_of(MISSING_STYLE, "character") is None:
        findings.append(
            Finding(
                code="template.no-missing-style",
                severity=Severity.MUST_FIX,
                message=f"The template has no character style “{MISSING_STYLE}”, in which missing inputs are marked.",
                remedy=f"In Word, make a character style named “{MISSING_STYLE}”.",
            )
        )
    for story in stories:
        findings += _tracked_changes(story)
        findings += TagFlow(story).findings()
    findings += tags_elsewhere(word, {story.part for story in stories})
    return tuple(findings)


def _tracked_changes(story: TemplateStory) -> list[Finding]:
    """Told once for a part, at the first."""
    changes = list(story.root.iter(*(W + change for change in _CHANGES)))
    if not changes:
        return []
    where = Where(block=story.what)
    paragraphs = {paragraph.element: paragraph for paragraph in story.paragraphs}
    for element in (changes[0], *changes[0].iterancestors(), *changes[0].iter(W + "p")):
        if element in paragraphs:
            where = paragraphs[element].where
            break
    several = "" if len(changes) == 1 else f" and {len(changes) - 1} more in this part of the file"
    return [
        Finding(
            code="template.tracked-changes",
            severity=Severity.MUST_FIX,
            where=where,
            message=f"The template holds a tracked change here{several}, which would stand in every draft with its "
            "author’s name.",
            remedy="In Word, choose Review, Accept, Accept All Changes and Stop Tracking (or Reject), and save.",
        )
    ]

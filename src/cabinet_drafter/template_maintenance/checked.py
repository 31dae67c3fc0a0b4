"""Everything there is to mend or to know in a Word template, in one pass."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cabinet_drafter.checking.accessibility import check_accessibility
from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.pack import Pack
from cabinet_drafter.pack_templates import word_template_bytes
from cabinet_drafter.reading.inputs.pack_file import word_template_path
from cabinet_drafter.sample_situations import sample_pack
from cabinet_drafter.template_maintenance.trials import findings_of_trials
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.filling import WordTemplateFile
from cabinet_drafter.word.live_content import LiveContent, live_content
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.story import story
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.template_check import check_stories
from cabinet_drafter.word.template_fitness.all_fitness import fitness_of
from cabinet_drafter.word.template_fitness.under_check import TemplateUnderCheck
from cabinet_drafter.word.template_source import SourceParagraph, TemplateStory, template_stories
from cabinet_drafter.word.word_parts import WordParts

_STOPS: Final = (
    "tag.",
    "word-file.",
    "template.no-missing-style",
    "template.tracked-changes",
    "template.reference-lost",
)
"""Beginnings of the codes of what filling refuses."""
_TOLD_BETTER: Final = {
    "accessibility.empty-paragraph": ("template.blank-in-block",),
    "accessibility.contrast": ("template.contrast-on-colour",),
}
"""What a rule of accessibility tells, and the rules of templates that tell the same of one paragraph more exactly."""


@dataclass(frozen=True)
class CheckedTemplate:
    """A Word template that was checked: its path, its bytes, and what was found in the order of its places.

    `document` is the name that its pack gives it; None of a file checked by itself.
    """

    path: Path
    content: bytes
    findings: tuple[Finding, ...]
    document: str | None = None


def check_template(path: Path) -> tuple[Finding, ...]:
    """Everything there is to mend or to know in a Word template, in one pass and in the order of its places.

    Tags and what they name; what Word would fetch or run; look, spacing, references, what would leak; accessibility.

    Raises:
        WordTemplateError: it is not a Word file that can be opened.
    """
    return checked_template(path).findings


def checked_template(path: Path, pack: Pack | None = None, document: str | None = None) -> CheckedTemplate:
    """The same, with the file; `pack` is the pack that it is of. Raises as above."""
    content = word_template_bytes(path)
    word = WordParts(content, path.name, WordTemplateError)
    styles = Styles.of(word)
    stories = template_stories(word, styles)
    found = [*_live(word, stories), *check_stories(word, stories, styles)]
    if not found:
        paragraphs = [each for of in stories for each in of.paragraphs]
        template = WordTemplateFile(content, path.name, shipped=pack is not None and pack.shipped)
        found += findings_of_trials(template, pack or sample_pack(), paragraphs)
    found += fitness_of(TemplateUnderCheck(word, styles, stories))
    found = [each for each in found if not _told_as_another(each, found)]
    found += _not_told_yet(_accessibility(content, path.name, stories), found)
    return CheckedTemplate(path, content, tuple(sorted(found, key=_place_in_file)), document)


def checked_pack(pack: Pack, only: str | None = None) -> tuple[CheckedTemplate, ...]:
    """Every Word template of a pack, checked; or the one of the document `only`.

    Raises:
        WordTemplateError: one is not there, lies outside the pack's folder, or cannot be opened.
    """
    documents = pack.file.documents if only is None else (only,)
    return tuple(checked_template(word_template_path(pack, document), pack, document) for document in documents)


def story_of(path: Path) -> str:
    """The text-and-structure dump of a Word file, to be kept beside a template and read as a difference.

    Raises:
        WordTemplateError: it is not a Word file that can be opened.
    """
    return story(read_written_paper(word_template_bytes(path), path.name, WordTemplateError))


def stops_a_draft(finding: Finding) -> bool:
    """Whether no draft is made from a template in which that was found."""
    return finding.severity is Severity.MUST_FIX and finding.code.startswith(_STOPS)


def _live(word: WordParts, stories: tuple[TemplateStory, ...]) -> Iterator[Finding]:
    parts = dict(zip((part for part, _ in word.story_parts()), stories, strict=True))
    for live in live_content(word):
        at = next((each for each in _paragraphs(parts.get(live.part)) if _holds(each, live)), None)
        where = at.where if at is not None else Where(block=live.part)
        rule = live.rule
        yield Finding(code=rule.code, severity=Severity.MUST_FIX, where=where, message=rule.found, remedy=rule.remedy)


def _paragraphs(of: TemplateStory | None) -> tuple[SourceParagraph, ...]:
    return () if of is None else of.paragraphs


def _holds(paragraph: SourceParagraph, live: LiveContent) -> bool:
    """Whether the live content stands in that paragraph: its relationship or the code of its field does."""
    code = live.mark.strip()
    for element in paragraph.element.iter("{*}*"):
        if code and (code in map(str, element.attrib.values()) or code == (element.text or "").strip()):
            return True
    return False


def _accessibility(content: bytes, name: str, stories: tuple[TemplateStory, ...]) -> Iterator[Finding]:
    """The rules that every paper is held to, told at the place in the template as its other findings are."""
    places = {each.order: each for of in stories for each in of.paragraphs}
    for finding in check_accessibility(read_written_paper(content, name, WordTemplateError)):
        at = None if finding.where.anchor is None else places.get(finding.where.anchor.order)
        yield finding if at is None else finding.model_copy(update={"where": at.where})


def _told_as_another(finding: Finding, found: list[Finding]) -> bool:
    """That no paper can be made for want of a cross-reference's paragraph, where the reference itself is told of."""
    of_reference = any(each.code == "template.reference-may-be-lost" for each in found)
    return of_reference and finding.code == "template.reference-lost" and finding.where.anchor is None


def _not_told_yet(told: Iterator[Finding], before: list[Finding]) -> Iterator[Finding]:
    there = {(each.code, each.where.block, each.where.section) for each in before}
    for finding in told:
        better = _TOLD_BETTER.get(finding.code, ())
        if not any((code, finding.where.block, finding.where.section) in there for code in better):
            yield finding


def _place_in_file(finding: Finding) -> int:
    """What is about the whole file comes first."""
    return -1 if finding.where.anchor is None else finding.where.anchor.order

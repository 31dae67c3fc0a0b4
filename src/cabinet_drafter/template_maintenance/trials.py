"""What filling a Word template in every situation shows: what its tags leave behind, what it never prints."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.paper_lines import PaperLine, lines_of
from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.pack import Pack
from cabinet_drafter.paper import ComposedPaper
from cabinet_drafter.sample_situations import SITUATIONS
from cabinet_drafter.template_maintenance.left_behind import left_behind
from cabinet_drafter.vocabulary import ClearanceRole, Severity
from cabinet_drafter.word.child.messages import Filling
from cabinet_drafter.word.document_properties import DraftProperties
from cabinet_drafter.word.filling import WordTemplateFile, filled
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.word.template_source import SourceParagraph
from cabinet_drafter.written_paper import WrittenPaper

_NOTHING_SUPPLIED: Final = "everything-missing"
_EVERYTHING_SUPPLIED: Final = "inadequate"
_EXECUTIVE: Final = "the Executive Arrangements Regulations 2012 (SI 2012/2089)"
_ASKED_FIRST: Final = (
    "{% if cover.key_decision is missing %}{{ cover.key_decision }}"
    "{% elif cover.key_decision %}Yes{% else %}No{% endif %}"
)
REQUIRED: Final[Mapping[str, tuple[str, str]]] = {
    "title": ("the title of the paper", "{{ title }}"),
    "meeting.date": ("the date of the meeting", "{{ meeting.held_on | long_date }}"),
    "cover.report_of": ("whose report it is", "{{ cover.report_of.name }}"),
    "cover.classification": ("whether it is open or exempt", "{{ cover.classification }}"),
    "cover.key_decision": (
        f"whether it is a key decision ({_EXECUTIVE}, regulations 8 and 9)",
        _ASKED_FIRST,
    ),
    "recommendations": ("what the meeting is asked to decide", "{%p if recommendations.note_outcome %}"),
    "reasons_for_decisions": (
        f"the reasons for the decision ({_EXECUTIVE}, regulation 12)",
        "{%p for reason in reasons_for_decisions %}",
    ),
    "alternative_options": (
        f"the alternatives that were considered and rejected ({_EXECUTIVE}, regulation 12)",
        "{%p for option in alternative_options %}",
    ),
    "background_documents": (
        "the list of background papers (Local Government Act 1972, section 100D; SI 2012/2089, regulation 15)",
        "{%p for document in background_documents %}",
    ),
    "inspection.published": ("when the report was published", "{{ inspection.published_on | long_date }}"),
    "inspection.received": (
        "by when report and statement must be published (SI 2007/462)",
        "{{ law.publish_by | long_date }} and {{ law.statement_by | long_date }}",
    ),
    "comments.chief_finance_officer.cleared": (
        "who cleared the comments of the chief finance officer, and when",
        "{{ comments.chief_finance_officer.cleared_by }}",
    ),
    "comments.legal_services.cleared": (
        "who cleared the comments of legal services, and when",
        "{{ comments.legal_services.cleared_by }}",
    ),
}
"""What a cabinet paper on an inspection cannot do without, by its name in the brief: in words, and a tag for it."""


@dataclass(frozen=True)
class _Trial:
    """A template filled in one situation: what was put in, what came out, and which inputs it asks for."""

    name: str
    composed: ComposedPaper
    paper: WrittenPaper
    asked_for: frozenset[str]


def findings_of_trials(
    template: WordTemplateFile, pack: Pack, paragraphs: Iterable[SourceParagraph]
) -> Iterator[Finding]:
    """What filling the template in every sample situation shows.

    Args:
        template: one whose tags hold no fault.
        pack: the pack that it is of, or any.
        paragraphs: those of the template, to find the place by the heading.

    Raises:
        WordTemplateError: it cannot be filled.
    """
    trials: dict[str, _Trial] = {}
    refused: dict[str, WordTemplateError] = {}
    for name in (each.name for each in SITUATIONS):
        try:
            trials[name] = _tried(template, pack, name)
        except WordTemplateError as refusal:
            if refusal.code not in refused:
                refused[refusal.code] = refusal
                yield _refused(refusal, name)
    headings = {each.text.strip(): each for each in paragraphs if each.block == "heading"}
    yield from _left_behind(list(trials.values()), headings)
    if _NOTHING_SUPPLIED in trials and _EVERYTHING_SUPPLIED in trials:
        yield from _never_printed(trials)


def _refused(refusal: WordTemplateError, situation: str) -> Finding:
    """That the template cannot be filled in a situation, where only filling it tells."""
    place = refusal.where.partition(": ")[2] or refusal.where
    return Finding(
        code=refusal.code,
        severity=Severity.MUST_FIX,
        where=Where(text=place.strip("“”") or None),
        message=f"In the situation “{situation}” no paper can be made: {refusal.found}",
        remedy=refusal.remedy,
    )


def _tried(template: WordTemplateFile, pack: Pack, name: str) -> _Trial:
    situation = next(each for each in SITUATIONS if each.name == name)
    composed = situation.composed(pack)
    titles = {role: pack.role_title(role) for role in ClearanceRole}
    draft = filled(template, Filling(template.name, composed, titles, DraftProperties(situation.title, "", "")))
    paper = read_written_paper(draft.content, template.name, WordTemplateError)
    return _Trial(name, composed, paper, frozenset(missing.field for missing in draft.missing))


def _left_behind(trials: list[_Trial], headings: Mapping[str, SourceParagraph]) -> Iterator[Finding]:
    """Told once for each place, with the situations in which it happens."""
    found: dict[tuple[str, str | None, str | None], tuple[Finding, list[str]]] = {}
    for trial in trials:
        lines = {line.order: line for line in lines_of(trial.paper)}
        for finding in left_behind(trial.paper):
            line = None if finding.where.anchor is None else lines.get(finding.where.anchor.order)
            where = _in_the_template(finding.where, line, headings)
            key = (finding.code, where.section, where.block)
            _, names = found.setdefault(key, (finding.model_copy(update={"where": where}), []))
            if trial.name not in names:
                names.append(trial.name)
    for finding, names in found.values():
        said = "In every situation" if len(names) == len(trials) else f"In some papers ({', '.join(names)})"
        lowered = f"{finding.message[:1].lower()}{finding.message[1:]}"
        yield finding.model_copy(update={"message": f"{said}, {lowered}"})


def _in_the_template(where: Where, line: PaperLine | None, headings: Mapping[str, SourceParagraph]) -> Where:
    """The place by the heading of the template that the paper's heading came from; without one, as in the paper."""
    section = None if line is None else line.section
    typed = (section or "").partition(" ")[2] if (section or "")[:1].isdigit() else section or ""
    heading = headings.get(typed)
    if heading is None:
        return where.model_copy(update={"section": section, "anchor": None})
    return where.model_copy(update={"section": heading.heading, "anchor": heading.where.anchor})


def _never_printed(trials: Mapping[str, _Trial]) -> Iterator[Finding]:
    asked_for = trials[_NOTHING_SUPPLIED].asked_for
    for field, (what, tag) in REQUIRED.items():
        if not any(f"{asked}.".startswith(f"{field}.") for asked in asked_for):
            yield _not_printed(what, tag)
    trial = trials[_EVERYTHING_SUPPLIED]
    printed = " ".join(" ".join(line.text.split()).casefold() for line in lines_of(trial.paper))
    facts = trial.composed.paper
    for what, tag, words in (
        ("the judgements and their grades", "{%p for line in inspection.judgements %}", facts.inspection.judgements),
        ("the areas for improvement", "{%p for area in areas_for_improvement %}", facts.areas_for_improvement),
    ):
        texts = [text for each in words for text in ((each,) if isinstance(each, str) else (each.name, each.grade))]
        if not all(str(text).casefold() in printed for text in texts):
            yield _not_printed(what, tag)


def _not_printed(what: str, tag: str) -> Finding:
    return Finding(
        code="template.never-printed",
        severity=Severity.TO_CONFIRM,
        where=Where(),
        message=f"The template never prints {what}.",
        remedy=f"Put it where your council wants it, with {tag}; or leave it, if this document does without.",
    )

"""A small good template, block by block, and what a template with one defect of it is to be told."""

from collections.abc import Mapping
from dataclasses import dataclass

from small_template import paragraph, row, run, small_template, table

MEETING = "{{ meeting.body }}, {{ meeting.held_on | long_date }}"
DATES = "Inspectors came from {{ inspection.starts_on | to_date(inspection.ends_on) }}."
OVERALL = (
    "{% if inspection.has_overall %}The overall grade is {{ inspection.overall_grade }}.{% else %}"
    "No overall grade is given.{% endif %}"
)
KEY = (
    "{% if cover.key_decision is missing %}{{ cover.key_decision }}{% elif cover.key_decision %}Yes{% else %}No"
    "{% endif %}"
)
HEAD = row("Judgement", "Grade", header=True)
FOR_LINE, LINE, END_LINE = (
    row("{%tr for line in inspection.judgements %}", ""),
    row("{{ line.name }}", "{{ line.grade }}"),
    row("{%tr endfor %}", ""),
)


def numbered(text: str) -> str:
    return paragraph(text, "NumberedParagraph")


GOOD: dict[str, str] = {
    "title": paragraph("{{ title }}", "Title"),
    "meeting": paragraph(MEETING),
    "outcome": paragraph("Outcome", "Heading1"),
    "dates": numbered(DATES),
    "overall": numbered(OVERALL),
    "judgements": table(HEAD, FOR_LINE, LINE, END_LINE),
    "if previous": paragraph("{%p if has_previous %}"),
    "previous": numbered("The previous report was {{ previous.title }}."),
    "end previous": paragraph("{%p endif %}"),
    "areas": paragraph("Areas for improvement", "Heading1"),
    "for area": paragraph("{%p for area in areas_for_improvement %}"),
    "area": paragraph("{{ area }}", "ListBullet"),
    "end area": paragraph("{%p endfor %}"),
    "decision": paragraph("Key decision", "Heading1"),
    "key": numbered(KEY),
}
"""The good template block by block; a defect takes the place of one or more of these."""


def template(changes: Mapping[str, str] | None = None, **parts: str) -> bytes:
    """The good template with blocks changed, and with a header, footer or footnote as blocks of XML."""
    blocks = {**GOOD, **(changes or {})}
    return small_template(*[block for block in blocks.values() if block], **parts)


@dataclass(frozen=True)
class Broken:
    """A template with one defect.

    Attributes:
        name: what happened to it in Word.
        content: its bytes.
        code: the finding's code.
        place: where `template check` finds it, section and block.
        types: words of the remedy: what to type.
        findings: how many findings the one defect makes.
        refused: whether no draft is made from it.
    """

    name: str
    content: bytes
    code: str
    place: str
    types: str
    findings: int = 1
    refused: bool = True


def split(*texts: str, style: str = "") -> str:
    """A paragraph whose runs Word has split, with what it puts between and around them."""
    looks = ("", "<w:b/>", '<w:lang w:val="en-US"/>', "<w:noProof/>")
    runs = [run(text, properties=looks[number % len(looks)]) for number, text in enumerate(texts)]
    marks = '<w:proofErr w:type="spellStart"/>'.join(runs)
    return paragraph(style=style, xml=marks)


def changed(block: str, text: str) -> dict[str, str]:
    """The good template with other words in one numbered or plain block."""
    return {block: numbered(text) if block in {"dates", "overall", "previous", "key"} else paragraph(text)}


PLACES = {
    "title": "paragraph 1",
    "meeting": "paragraph 2",
    "dates": "1 Outcome, paragraph 1.1",
    "overall": "1 Outcome, paragraph 1.2",
    "if previous": "1 Outcome, paragraph 3",
    "previous": "1 Outcome, paragraph 1.3",
    "end previous": "1 Outcome, paragraph 5",
    "for area": "2 Areas for improvement, paragraph 1",
    "area": "2 Areas for improvement, paragraph 2",
    "end area": "2 Areas for improvement, paragraph 3",
    "key": "3 Key decision, paragraph 3.1",
}

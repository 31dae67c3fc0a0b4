"""Templates with one defect each, made from a good one the way Word and its users make them.

Run as a script it writes them into a folder, to be opened in Word: `python broken_templates.py FOLDER`.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from small_template import cell, paragraph, row, run, small_template, table

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.word.word_parts import WordParts

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

MEETING = "{{ meeting.body }}, {{ meeting.held_on | long_date }}"
DATES = "Inspectors came from {{ inspection.starts_on | to_date(inspection.ends_on) }}."
OVERALL = (
    "{% if inspection.has_overall %}The overall grade is {{ inspection.overall_grade }}.{% else %}"
    "No overall grade is given.{% endif %}"
)
KEY = "{% if cover.key_decision is missing %}{{ cover.key_decision }}{% elif cover.key_decision %}Yes{% else %}No{% endif %}"
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


def _in(block: str, text: str) -> dict[str, str]:
    """The good template with other words in one numbered or plain block."""
    return {block: numbered(text) if block in {"dates", "overall", "previous", "key"} else paragraph(text)}


_PLACES = {
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

_TYPED: list[tuple[str, str, str, str, str]] = [
    # what happened, block, its text now, code, what to type
    ("first letter made a capital", "overall", OVERALL.replace("{% if", "{% If"), "tag.unknown", "{% if inspection.has_overall %}"),
    ("end with a capital", "end previous", "{%p Endif %}", "tag.unknown", "{%p endif %}"),
    ("place with a capital", "if previous", "{%P if has_previous %}", "tag.unknown", "{%p if has_previous %}"),
    ("field with a capital", "meeting", MEETING.replace("meeting.body", "Meeting.body"), "tag.unknown-field", "{{ meeting.body }}"),
    ("filter with a capital", "meeting", MEETING.replace("long_date", "Long_date"), "tag.unknown-filter", "{{ meeting.held_on | long_date }}"),
    ("second brace missing", "title", "{{ title }", "tag.unclosed", "{{ title }}"),
    ("first brace missing", "title", "{ title }}", "tag.unclosed", "{{ title }}"),
    ("one brace on each side", "title", "{ title }", "tag.unclosed", "{{ title }}"),
    ("three braces on each side", "title", "{{{ title }}}", "tag.unclosed", "{{ title }}"),
    ("no closing braces", "dates", "The report {{ inspection.title was published.", "tag.unclosed", "{{ inspection.title }}"),
    ("space between the braces", "title", "{ { title } }", "tag.unclosed", "{{ title }}"),
    ("space between brace and percent", "if previous", "{ %p if has_previous % }", "tag.unclosed", "{%p if has_previous %}"),
    ("closing brace of a condition missing", "if previous", "{%p if has_previous %", "tag.unclosed", "{%p if has_previous %}"),
    ("percent sign of a condition missing", "end previous", "{%p endif }", "tag.unclosed", "{%p endif %}"),
    ("opened as printing, closed as asking", "title", "{{ title %}", "tag.unclosed", "{{ title }}"),
    ("opened as asking, closed as printing", "if previous", "{%p if has_previous }}", "tag.unclosed", "{%p if has_previous %}"),
    ("square brackets", "title", "[[ title ]]", "tag.unclosed", "{{ title }}"),
    ("marks of a mail merge", "title", "«title»", "tag.unclosed", "{{ title }}"),
    ("note not closed", "meeting", MEETING + " {# check the date", "tag.unclosed", "{# before the note and #} after it"),
    ("dash by autocorrect", "meeting", MEETING.replace("meeting.body", "meeting.body –"), "tag.typography", "{{ meeting.body }}"),
    ("dash in a name", "meeting", MEETING.replace("held_on", "held–on"), "tag.typography", "{{ meeting.held_on | long_date }}"),
    ("ellipsis in a name", "meeting", MEETING.replace("meeting.body", "meeting…body"), "tag.typography", "{{ meeting.body }}"),
    ("hyphen in a name", "meeting", MEETING.replace("held_on", "held-on"), "tag.not-a-field", "{{ meeting.held_on | long_date }}"),
    ("space in a name", "meeting", MEETING.replace("meeting.body", "meeting body"), "tag.unreadable", "{{ meeting.body }}"),
    ("space in a filter", "meeting", MEETING.replace("long_date", "long date"), "tag.unreadable", "{{ meeting.held_on | long_date }}"),
    ("hyphens that merge", "if previous", "{%- if has_previous %}", "tag.merging", "{%p if has_previous %}"),
    ("misspelt field", "meeting", MEETING.replace("held_on", "heldon"), "tag.unknown-field", "{{ meeting.held_on | long_date }}"),
    ("misspelt filter", "meeting", MEETING.replace("long_date", "long_dat"), "tag.unknown-filter", "{{ meeting.held_on | long_date }}"),
    ("filter of Jinja", "dates", "{{ inspection.lead_inspectors | join }}", "tag.unknown-filter", "{{ inspection.lead_inspectors | join_and }}"),
    ("wrong filter for the kind", "meeting", MEETING.replace("long_date", "pounds"), "tag.wrong-kind", "{{ meeting.held_on | long_date }}"),
    ("value in brackets missing", "dates", DATES.replace("(inspection.ends_on)", ""), "tag.filter-values", "{{ inspection.starts_on | to_date(inspection.ends_on) }}"),
    ("value in brackets too many", "meeting", MEETING.replace("long_date", 'long_date("d")'), "tag.filter-values", "{{ meeting.held_on | long_date }}"),
    ("field of each item without its loop", "dates", "It was {{ inspection.judgements.grade }}.", "tag.unknown-field", "{% for item in inspection.judgements %} {{ item.grade }} {% endfor %}"),
    ("loop name used after its loop", "key", KEY + " {{ area }}", "tag.outside-loop", "“{%p for area in areas_for_improvement %}”"),
    ("list printed", "dates", "By {{ inspection.lead_inspectors }}.", "tag.not-printable", "{{ inspection.lead_inspectors | join_and }}"),
    ("list of groups printed", "dates", "It was {{ inspection.judgements }}.", "tag.not-printable", "{% for item in inspection.judgements %} {{ item.name }} {% endfor %}"),
    ("yes/no printed", "dates", "{{ has_previous }}", "tag.not-printable", "{% if has_previous %}Yes{% else %}No{% endif %}"),
    ("date printed raw", "meeting", "{{ meeting.held_on }}", "tag.not-printable", "{{ meeting.held_on | long_date }}"),
    ("group printed", "meeting", "{{ cover.lead_member }}", "tag.not-printable", "{{ cover.lead_member.name }}, {{ cover.lead_member.title }}"),
    ("text looped over", "for area", "{%p for area in title %}", "tag.wrong-kind", "{{ title }}"),
    ("yes/no asked that may be missing", "key", "{% if cover.key_decision %}Yes{% else %}No{% endif %}", "tag.missing-not-asked", "{% if cover.key_decision is missing %}{{ cover.key_decision }}{% elif cover.key_decision %}"),
    ("field that may not exist", "overall", "The overall grade is {{ inspection.overall_grade }}.", "tag.not-given", "{% if inspection.has_overall %}{{ inspection.overall_grade }}{% endif %}"),
    ("list asked as yes/no", "dates", "{% if areas_for_improvement %}There are some.{% endif %}", "tag.wrong-kind", "{% if has_areas_for_improvement %}"),
    ("text asked as yes/no", "dates", "{% if title %}Titled.{% endif %}", "tag.wrong-kind", "{% if title is not missing %}"),
    ("compared with a text", "dates", '{% if inspection.title == "Good" %}Good.{% endif %}', "tag.not-a-field", "inspection.has_overall"),
    ("compared with true", "dates", "{% if has_previous == true %}Compared.{% endif %}", "tag.not-a-field", "{% if has_previous %}"),
    ("counted and compared", "dates", "{% if areas_for_improvement | count > 0 %}Some.{% endif %}", "tag.not-a-field", "{% if has_areas_for_improvement %}"),
    ("joined by and", "dates", "{% if has_previous and has_quotations %}Both.{% endif %}", "tag.not-a-field", "{% if has_previous %}{% if has_quotations %} … {% endif %}{% endif %}"),
    ("joined by or", "dates", "{% if has_previous or has_quotations %}One.{% endif %}", "tag.not-a-field", "{% if has_previous %} … {% elif has_quotations %} … {% endif %}"),
    ("not after the name", "dates", "{% if has_previous not %}First.{% endif %}", "tag.unreadable", "{% if not has_previous %}"),
    ("exclamation mark for not", "dates", "{% if !has_previous %}First.{% endif %}", "tag.unreadable", "{% if not has_previous %}"),
    ("another test", "dates", "{% if title is defined %}Titled.{% endif %}", "tag.unknown-test", "{% if title is not missing %}"),
    ("calculated", "dates", "{{ appendices | count + 1 }}", "tag.not-a-field", "{{ appendices | count }}"),
    ("two fields joined", "meeting", "{{ meeting.body ~ council.name }}", "tag.not-a-field", "{{ meeting.body }} and {{ council.name }}"),
    ("function called", "title", "{{ title.lower() }}", "tag.not-a-field", "{{ title | lower }}"),
    ("text in a tag", "dates", "{{ 'The report was published.' }}", "tag.not-a-field", "The report was published."),
    ("item by its place", "dates", "{{ areas_for_improvement[0] }}", "tag.not-a-field", "{% for item in areas_for_improvement %} {{ item }} {% endfor %}"),
    ("field in square brackets", "meeting", "{{ meeting['body'] }}", "tag.not-a-field", "{{ meeting.body }}"),
    ("choice in a printing tag", "dates", "{{ title if has_previous else meeting.body }}", "tag.not-a-field", "{% if has_previous %}{{ title }}{% else %}{{ meeting.body }}{% endif %}"),
    ("nothing printed", "title", "{{ }}", "tag.unreadable", "{{ field }}"),
    ("nothing said", "title", "{{ title }} {% %}", "tag.unknown", "Delete it"),
    ("set", "title", "{% set x = title %}{{ title }}", "tag.unknown", "{{ field }}"),
    ("include", "title", "{% include 'other.docx' %}{{ title }}", "tag.unknown", "into this template"),
    ("raw", "title", "{% raw %}{{ title }}{% endraw %}", "tag.unknown", "prints as it stands"),
    ("macro", "title", "{% macro part(x) %}{{ title }}{% endmacro %}", "tag.unknown", "into this template"),
    ("printing in place of a paragraph", "title", "{{p title }}", "tag.unknown", "{{ title }}"),
    ("asking in printing brackets", "if previous", "{{ if has_previous }}", "tag.unknown", "{%p if has_previous %}"),
    ("printing in asking brackets", "title", "{% title %}", "tag.unknown", "{{ title }}"),
    ("end in two words", "end previous", "{%p end if %}", "tag.unknown", "{%p endif %}"),
    ("only the word end", "end previous", "{%p end %}", "tag.unknown", "{%p endif %}"),
    ("else if", "key", KEY.replace("elif", "else if"), "tag.unknown", "{% elif cover.key_decision %}"),
    ("German word", "if previous", "{%p wenn has_previous %}", "tag.unknown", "{%p if has_previous %}"),
    ("foreach", "for area", "{%p foreach area in areas_for_improvement %}", "tag.unknown", "{%p for area in areas_for_improvement %}"),
    ("of for in", "for area", "{%p for area of areas_for_improvement %}", "tag.unreadable", "in areas_for_improvement %}"),
    ("space before p", "if previous", "{% p if has_previous %}", "tag.unknown", "{%p if has_previous %}"),
    ("no space after p", "if previous", "{%pif has_previous %}", "tag.unknown", "{%p if has_previous %}"),
    ("end that says more", "end previous", "{%p endif has_previous %}", "tag.unreadable", "{%p endif %}"),
    ("text beside a paragraph tag", "if previous", "Earlier: {%p if has_previous %}", "tag.text-lost", "{%p if has_previous %} alone in a paragraph of its own"),
    ("paragraph tags around words of one paragraph", "dates", "{%p if has_previous %}Compared.{%p endif %}", "tag.text-lost", "{% if has_previous %} to choose within it"),
    ("a cut endif", "overall", OVERALL.replace("{% endif %}", ""), "tag.not-ended", "{% endif %}"),
    ("an endif copied twice", "overall", OVERALL + "{% endif %}", "tag.not-begun", "delete this tag"),
    ("else twice", "overall", OVERALL.replace("{% endif %}", "{% else %}Neither.{% endif %}"), "tag.crossed", "Delete one {% else %}"),
    ("elif after else", "key", KEY.replace("{% endif %}", "{% elif has_previous %}Perhaps{% endif %}"), "tag.crossed", "above {% else %}"),
    ("ended by the wrong word", "overall", OVERALL.replace("endif", "endfor"), "tag.not-begun", "{% endif %}"),
    ("loop over two names", "for area", "{%p for a, area in areas_for_improvement %}", "tag.loop-names", "Give one name"),
    ("loop with a condition", "for area", "{%p for area in areas_for_improvement if area %}", "tag.loop-condition", "inside the loop"),
    ("too long", "dates", "{{ title" + " | lower" * 60 + " }}", "tag.too-long", "Print one field"),
    ("too deep", "dates", "{% if has_previous %}" * 11 + "x" + "{% endif %}" * 11, "tag.too-deep", "End some"),
]  # fmt: skip


def broken_templates() -> tuple[Broken, ...]:
    """Every template with a defect, by name."""
    made: list[Broken] = [
        Broken(name, template(_in(block, text)), code, _PLACES[block], types)
        for name, block, text, code, types in _TYPED
    ]
    return (*made, *_blocks(), *_amid_tags(), *_other_places())


def _blocks() -> Iterator[Broken]:
    """Conditions and loops whose tags were moved, or stand in the wrong kind of place."""
    yield Broken(
        "row of the end moved above its loop",
        template({"judgements": table(HEAD, END_LINE, FOR_LINE, LINE)}),
        "tag.moved", "1 Outcome, table 1, row 2", "Move the table row",
    )  # fmt: skip
    yield Broken(
        "row of the loop moved below its end",
        template({"judgements": table(HEAD, LINE, END_LINE, FOR_LINE)}),
        "tag.moved", "1 Outcome, table 1, row 3", "Move the table row",
    )  # fmt: skip
    yield Broken(
        "paragraph of the end moved above its condition",
        template({"if previous": GOOD["end previous"], "end previous": GOOD["if previous"], "previous": numbered("x")}),
        "tag.moved", _PLACES["if previous"], "{%p endif %}",
    )  # fmt: skip
    yield Broken(
        "paragraph tags in a table row",
        template({"judgements": table(HEAD, row("{%p for line in inspection.judgements %}", ""), LINE, row("{%p endfor %}", ""))}),
        "tag.crossed", "1 Outcome, table 1, row 4", "{%tr for line in inspection.judgements %} and {%tr endfor %}",
    )  # fmt: skip
    yield Broken(
        "all of a loop over rows in one row",
        template({"judgements": table(HEAD, row("{%tr for line in inspection.judgements %}{{ line.name }}", "{{ line.grade }}{%tr endfor %}"))}),
        "tag.text-lost", "1 Outcome, table 1, row 2", "alone in a table row of its own",
    )  # fmt: skip
    yield Broken(
        "row tags outside a table",
        template({"if previous": paragraph("{%tr if has_previous %}"), "end previous": paragraph("{%tr endif %}")}),
        "tag.crossed", _PLACES["if previous"], "{%p if has_previous %}",
    )  # fmt: skip
    yield Broken(
        "condition over two cells",
        template({"judgements": table(HEAD, row("{% if has_previous %}x", "y{% endif %}"))}),
        "tag.crossed", "1 Outcome, table 1, row 2", "{%tc if has_previous %} and {%tc endif %}",
    )  # fmt: skip
    yield Broken(
        "condition from the table into the text",
        template({"judgements": table(HEAD, row("{%p if has_previous %}", "y")), "if previous": ""}),
        "tag.crossed", "1 Outcome, paragraph 4", "in the same cell",
    )  # fmt: skip
    yield Broken(
        "condition over paragraphs without p",
        template({"dates": numbered("{% if has_previous %}One."), "overall": numbered("Two.{% endif %}")}),
        "tag.crossed", "1 Outcome, paragraph 1.2", "{%p if has_previous %} and {%p endif %}",
    )  # fmt: skip
    yield Broken(
        "begun with p, ended without",
        template({"end previous": paragraph("{% endif %}")}),
        "tag.crossed", _PLACES["end previous"], "{%p endif %}",
    )  # fmt: skip
    yield Broken(
        "loop within a loop of the same name",
        template({"area": paragraph("{% for area in inspection.lead_inspectors %}{{ area }}{% endfor %}")}),
        "tag.loop-names", _PLACES["area"], "{% for each_area in inspection.lead_inspectors %}",
    )  # fmt: skip
    yield Broken(
        "loop named as a field",
        template({"for area": paragraph("{%p for title in areas_for_improvement %}"), "area": paragraph("{{ title }}")}),
        "tag.loop-names", _PLACES["for area"], "{%p for each_title in areas_for_improvement %}",
    )  # fmt: skip
    yield Broken(
        "ends of two blocks crossed",
        template({"dates": numbered("{% if has_previous %}{% for area in areas_for_improvement %}x{% endif %}{% endfor %}")}),
        "tag.crossed", _PLACES["dates"], "{% endfor %}", findings=2,
    )  # fmt: skip
    yield Broken(
        "no end in a copied section",
        template({"if previous": GOOD["if previous"] + paragraph("{%p if has_quotations %}")}),
        "tag.not-ended", _PLACES["if previous"], "{%p endif %}",
    )  # fmt: skip


def _amid_tags() -> Iterator[Broken]:
    """What Word keeps in the midst of a tag."""
    yield Broken(
        "cut in two by Enter",
        template({"meeting": paragraph("{{ meeting.") + paragraph("body }}")}),
        "tag.unclosed", _PLACES["meeting"], "{{ meeting.body }}",
    )  # fmt: skip
    yield Broken(
        "condition cut in two by Enter",
        template({"if previous": paragraph("{%p if") + paragraph("has_previous %}")}),
        "tag.unclosed", _PLACES["if previous"], "{%p if has_previous %}",
    )  # fmt: skip
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    field = f"{run('{{ ')}{begin}<w:r><w:instrText> PAGE </w:instrText></w:r>{middle}{run('title')}{end}{run(' }}')}"
    yield Broken(
        "field within the tag",
        template({"title": paragraph(xml=field)}),
        "tag.amid-field",
        "paragraph 1",
        "{{ title }}",
    )
    inserted = f'<w:ins w:id="1" w:author="Terry">{run("tle")}</w:ins>'
    yield Broken(
        "tracked insertion within the tag",
        template({"title": paragraph(xml=run("{{ ti") + inserted + run(" }}"))}),
        "template.tracked-changes", "paragraph 1", "Accept All Changes",
    )  # fmt: skip
    deleted = '<w:del w:id="1" w:author="Terry"><w:r><w:delText>xx</w:delText></w:r></w:del>'
    yield Broken(
        "tracked deletion within the tag",
        template({"title": paragraph(xml=run("{{ ti") + deleted + run("tle }}"))}),
        "template.tracked-changes", "paragraph 1", "Accept All Changes",
    )  # fmt: skip
    yield Broken(
        "misspelt name in runs split by the spelling check",
        template({"meeting": split("{", "{ meet", "ing.bdy", " }", "}")}),
        "tag.unknown-field", _PLACES["meeting"], "{{ meeting.body }}",
    )  # fmt: skip
    placeholder = (
        '<w:sdt><w:sdtPr><w:id w:val="5"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'
        f"{run('{{ title }}')}</w:sdtContent></w:sdt>"
    )
    yield Broken(
        "placeholder of a content control",
        template({"title": paragraph(xml=placeholder)}),
        "tag.placeholder", "paragraph 1", "Remove Content Control",
    )  # fmt: skip


def text_box(text: str, *, twice: bool = True) -> str:
    """A paragraph with a text box, kept twice, as Word writes it."""
    inner = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    shape = (
        f'<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{inner}</v:textbox></v:shape></w:pict>'
    )
    if not twice:
        return paragraph(xml=f"<w:r>{shape}</w:r>")
    return paragraph(
        xml='<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps"><w:drawing>{inner}</w:drawing></mc:Choice><mc:Fallback>{shape}</mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )


def _other_places() -> Iterator[Broken]:
    """The same slip wherever in a file a tag can stand."""
    bad, good = "{{ titel }}", "{{ title }}"
    typo = ("tag.unknown-field",)
    control = (
        f'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{paragraph(bad, "Title")}</w:sdtContent></w:sdt>'
    )
    picture = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:docPr id="7" name="Crest" descr="{bad}"/></wp:inline></w:drawing></w:r>'
    )
    simple = f'<w:fldSimple w:instr=" QUOTE {bad} ">{run("x")}</w:fldSimple>'
    yield Broken("in a content control", template({"title": control}), *typo, "paragraph 1", good)
    yield Broken("in a text box", template({"title": text_box(bad)}), *typo, "text box, paragraph 2", good)
    yield Broken("in a header", template(header=paragraph(bad)), *typo, "header, paragraph 1", good)
    yield Broken("in a footer", template(footer=paragraph(bad)), *typo, "footer, paragraph 1", good)
    yield Broken("in a footnote", template(footnote=paragraph(bad)), *typo, "footnote, paragraph 1", good)
    yield Broken("in an endnote", _with_endnote(bad), *typo, "endnote, paragraph 1", good)
    yield Broken(
        "in a picture’s alternative text",
        template({"title": paragraph(xml=picture)}),
        *typo, "paragraph 1, alternative text or field code", good,
    )  # fmt: skip
    yield Broken(
        "in a field’s code",
        template({"title": paragraph(xml=simple)}),
        *typo, "paragraph 1, alternative text or field code", good,
    )  # fmt: skip
    yield Broken(
        "condition in alternative text",
        template({"title": paragraph(xml=picture.replace(bad, "{% if has_previous %}"))}),
        "tag.crossed", "paragraph 1, alternative text or field code", "{% if has_previous %}",
    )  # fmt: skip
    yield Broken(
        "in a Word comment",
        template(comments=f'<w:comment w:id="0" w:author="Terry">{paragraph(good)}</w:comment>'),
        "tag.not-drafted", "Word comment", good, refused=False,
    )  # fmt: skip
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{good}</dc:title></cp:coreProperties>'
    )
    yield Broken(
        "in a document property",
        template(core=core),
        "tag.not-drafted", "document properties (File, Info)", good, refused=False,
    )  # fmt: skip
    yield Broken("in a diagram", _with_diagram(good), "tag.not-filled", "a SmartArt diagram", good)
    yield Broken(
        "in a nested table",
        template({"judgements": table(HEAD, row(cell(table(row(bad, "x")), "x"), "y"))}),
        *typo, "1 Outcome, table 2, row 1", good,
    )  # fmt: skip


def _with_part(part: str, kind: str, content_type: str, xml: str, relationship: str = "") -> bytes:
    word = WordParts(template(), "x.docx", WordTemplateError)
    word.add(word.main, part, content_type, relationship or f"{_OFFICE}/{kind}", etree.fromstring(xml))
    return word.written()


def _with_endnote(text: str) -> bytes:
    xml = f'<w:endnotes {_W}><w:endnote w:id="1">{paragraph(text)}</w:endnote></w:endnotes>'
    return _with_part("word/endnotes.xml", "endnotes", f"{_WORD}.endnotes+xml", xml)


def _with_diagram(text: str) -> bytes:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    pieces = "".join(f"<a:r><a:t>{piece}</a:t></a:r>" for piece in (text[:4], text[4:]))
    xml = (
        f'<dgm:dataModel xmlns:dgm="{drawing}/diagram" xmlns:a="{drawing}/main"><dgm:ptLst><dgm:pt modelId="1"><dgm:t>'
        f"<a:p>{pieces}</a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"
    )
    kind = "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml"
    return _with_part("word/diagrams/data1.xml", "diagramData", kind, xml)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for each in broken_templates():
        (folder / f"{each.name.replace('/', ' or ')}.docx").write_bytes(each.content)

"""Each rule of fitness finds its defect at its place with a remedy, and leaves a sound template alone."""

import pytest
from small_template import STYLES, cell, paragraph, row, run, small_template, table

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.template_fitness.all_fitness import fitness_of
from cabinet_drafter.word.template_fitness.under_check import TemplateUnderCheck
from cabinet_drafter.word.template_source import template_stories
from cabinet_drafter.word.word_parts import WordParts

NOBODY = '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'


def fitness(*blocks: str, **more: str) -> tuple[Finding, ...]:
    content = small_template(*blocks, **{"core": NOBODY, **more})  # type: ignore[arg-type]
    word = WordParts(content, "small.docx", WordTemplateError)
    styles = Styles.of(word)
    return fitness_of(TemplateUnderCheck(word, styles, template_stories(word, styles)))


def shaded(text: str, fill: str, colour: str = "") -> str:
    properties = f'<w:color w:val="{colour}"/>' if colour else ""
    inner = paragraph(xml=run(text, properties=properties))
    return f'<w:tc><w:tcPr><w:shd w:val="clear" w:fill="{fill}"/></w:tcPr>{inner}</w:tc>'


def field(code: str, shown: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    inner = f"<w:r><w:instrText> {code} </w:instrText></w:r>"
    return f"{mark.format('begin')}{inner}{mark.format('separate')}{run(shown)}{mark.format('end')}"


def marked(text: str, name: str, style: str = "NumberedParagraph") -> str:
    return paragraph(
        style=style, xml=f'<w:bookmarkStart w:id="1" w:name="{name}"/>{run(text)}<w:bookmarkEnd w:id="1"/>'
    )


def set_as(properties: str, text: str = "Some words of the paper, in full.") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


BOLD = paragraph(xml=run("Reasons for urgency", properties="<w:b/>"))
CONTROL = (
    '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>'
    f"{paragraph('{{ title }}')}</w:sdtContent></w:sdt>"
)
WATERMARK = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="DRAFT"/></v:shape>'
    "</w:pict></w:r></w:p>"
)

LOOP, END = "{%p for a in areas_for_improvement %}", "{%p endfor %}"
IF, ENDIF = "{%p if has_previous %}", "{%p endif %}"
SEE = paragraph(xml=run("See ") + field("REF _Ref1 \\r \\h", "1.1"))
LARGE = '<w:sz w:val="40"/>'
YELLOW = '<w:highlight w:val="yellow"/>'

DEFECTS = [
    ([LOOP, "{{ a }}", "", END], "blank-in-block", "paragraph 3", "Delete"),
    ([IF, "x", "", ENDIF], "blank-in-block", "paragraph 3", "spacing of the style"),
    ([BOLD, "x"], "heading-by-look", "paragraph 1", "Heading 1"),
    ([paragraph("One", "Heading1"), paragraph("1.1 Some words here")], "typed-number", "paragraph 1", "Numbered"),
    (["(a) Some words here"], "typed-number", "paragraph 1", "numbered style"),
    (["• {{ title }}"], "typed-number", "paragraph 1", "List Bullet"),
    ([set_as('<w:jc w:val="center"/>')], "set-by-hand", "paragraph 1", "Ctrl+Q"),
    ([set_as('<w:ind w:left="720"/>')], "set-by-hand", "paragraph 1", "Ctrl+Q"),
    ([paragraph(xml=run("In part ") + run("other", properties=LARGE))], "set-by-hand", "paragraph 1", "Ctrl"),
    ([table(row("A", "B", header=True), f"<w:tr>{shaded('x', '1F497D', '000000')}{cell('y')}</w:tr>")],
     "contrast-on-colour", "table 1, row 2", "lighter or darker"),
    ([paragraph(xml=run("Tiny words", properties='<w:sz w:val="14"/>'))], "small-text", "paragraph 1", "12 points"),
    (["See paragraph 3.4 for more."], "typed-reference", "paragraph 1", "Cross-reference"),
    (["As section 4 above says."], "typed-reference", "paragraph 1", "Cross-reference"),
    ([SEE], "reference-lost", "paragraph 1", "put it in again"),
    ([IF, marked("Named", "_Ref1"), ENDIF, SEE], "reference-may-be-lost", "paragraph 4", "same cond"),
    ([paragraph(xml=run("A note to self", properties="<w:vanish/>"))], "hidden-text", "paragraph 1", "Ctrl+Shift+8"),
    ([paragraph(xml=run("{{ title }}", properties=YELLOW))], "highlighted", "paragraph 1", "away"),
    ([CONTROL], "bound-control", "paragraph 1", "Remove Content Control"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("blocks", "code", "block", "remedy"), DEFECTS, ids=[f"{d[1]}-{n}" for n, d in enumerate(DEFECTS)]
)
def test_a_defect_is_found_at_its_place_with_a_remedy(blocks: list[str], code: str, block: str, remedy: str) -> None:
    found = [each for each in fitness(*blocks) if each.code == f"template.{code}"]
    assert [each.where.block for each in found] == [block]
    assert remedy in found[0].remedy


SOUND = [
    [LOOP, "{{ a }}", END],
    [paragraph("One", "Heading1"), paragraph("Some words.", "NumberedParagraph"), paragraph("One item", "ListBullet")],
    [paragraph(xml=run("Some ") + run("words", properties="<w:b/>") + run(" stand out."))],
    [paragraph(xml=run("A label: ", properties="<w:b/>") + run("what it says"))],
    ["3 October 2025 was a Friday.", "2 officers came."],
    ["Section 149 of the Equality Act 2010 and regulation 4.", "Paragraph 3 of Schedule 12A applies."],
    [table(row("A", "B", header=True), f"<w:tr>{shaded('x', '1F497D')}{shaded('y', 'DDEBF7')}</w:tr>")],
    [table(row("A", "B", header=True), row("x", ""))],
    [IF, marked("Named", "_Ref1"), SEE, ENDIF],
    [marked("Named", "_Ref1"), IF, SEE, ENDIF],
    [paragraph(xml=run("{%p if has_previous %}", properties='<w:sz w:val="14"/>')), "x", "{%p endif %}"],
    [set_as('<w:jc w:val="left"/><w:ind w:left="0" w:hanging="0"/><w:spacing w:line="240" w:lineRule="auto"/>')],
    [CONTROL.replace('<w:dataBinding w:xpath="/x" w:storeItemID="{1}"/>', "")],
]  # fmt: skip


@pytest.mark.parametrize("blocks", SOUND)
def test_a_sound_template_is_left_alone(blocks: list[str]) -> None:
    assert [each.code for each in fitness(*blocks)] == []


def test_a_reference_from_one_branch_to_the_other_may_be_lost() -> None:
    blocks = [IF, marked("Named", "_Ref1"), "{%p else %}", SEE, ENDIF]
    assert [each.code for each in fitness(*blocks)] == ["template.reference-may-be-lost"]


def test_what_is_set_by_hand_is_told_once_for_each_section() -> None:
    centred = set_as('<w:jc w:val="center"/>')
    found = fitness(paragraph("One", "Heading1"), centred, centred, paragraph("Two", "Heading1"), centred)
    assert [each.where.section for each in found] == ["1 One", "2 Two"]
    assert "1 more in this section" in found[0].message


def test_a_watermark_is_told_once() -> None:
    found = fitness("x", header=WATERMARK)
    assert [(each.code, each.where.text) for each in found] == [("template.watermark", "DRAFT")]


def test_comments_and_names_are_for_information_since_they_do_not_come_into_papers() -> None:
    core = NOBODY.replace(
        "/>", ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Terry Template</dc:creator></cp:coreProperties>'
    )
    comment = f'<w:comment w:id="0" w:author="Terry">{paragraph("Ask legal")}</w:comment>'
    found = fitness("x", core=core, comments=comment)
    assert {each.code for each in found} == {"template.comments", "template.author-names"}
    assert all(each.severity is Severity.FOR_INFORMATION for each in found)
    assert "Terry Template" in " ".join(each.message for each in found)


def test_the_small_template_itself_is_fit() -> None:
    assert "w:styles" in STYLES
    assert fitness("{{ title }}") == ()

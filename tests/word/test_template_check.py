"""`template check` finds everything in one pass, says where it stands in Word's terms, and suggests a name."""

import pytest
from small_template import STYLES, cell, paragraph, row, run, small_template, table

from cabinet_drafter.findings import Finding
from cabinet_drafter.word.template_check import check_word_template


def check(*blocks: str, header: str = "", footer: str = "", footnote: str = "") -> tuple[Finding, ...]:
    content = small_template(*blocks, header=header, footer=footer, footnote=footnote)
    return check_word_template(content, "small.docx")


def codes(*blocks: str) -> list[str]:
    return [finding.code for finding in check(*blocks)]


SOUND = [
    "{{ title }} {{ meeting.held_on | long_date }} {{ title | lower_first | upper_first }}",
    "{% if has_previous %}{{ previous.starts_on | to_date(previous.ends_on) }}{% else %}none{% endif %}",
    "{% for n in inspection.lead_inspectors %}{{ loop.index }} {{ n }}{% if not loop.last %}, {% endif %}{% endfor %}",
    "{{ inspection.lead_inspectors | join_and }} {{ inspection.lead_inspectors | count | in_words }}",
    "{% if cover.key_decision is missing %}{{ cover.key_decision }}{% elif cover.key_decision %}y{% endif %}",
    "{% if cover.key_decision is not missing %}{% if cover.key_decision %}yes{% endif %}{% endif %}",
    "{% if not inspection.has_overall %}none{% else %}{{ inspection.overall_grade }}{% endif %}",
    "{% if law.follows_inadequate %}{{ inspection.overall_grade }}{% endif %}",
    "{% if law.has_bank_holidays is missing %}{{ law.bank_holidays }}{% endif %}",
    "{% if finance is missing %}{{ finance }}{% elif finance.has_growth %}{{ finance.growth | count }}{% endif %}",
    "{% for entry in finance.growth %}{{ entry.amount | pounds_millions }} {{ entry.service }}{% endfor %}",
    "{{ council.name }}{# a remark #}",
    "{{ inspection.lead_inspectors | count | plural(“inspector”, “inspectors”) }}",
]


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_template_has_no_findings(text: str) -> None:
    assert check(text) == ()


def test_a_sound_table_and_whole_paragraphs_have_no_findings() -> None:
    body = [
        "{%p if has_previous %}",
        table(
            row("A", "B", header=True),
            row("{%tr for r in comparison.rows %}", ""),
            row("{{ r.name }}", cell("{%p if r.improved %}", "better by {{ r.steps | in_words }}", "{%p endif %}")),
            row("{%tr endfor %}", ""),
        ),
        "{%p else %}",
        "First inspection",
        "{%p endif %}",
    ]
    assert check(*body) == ()


@pytest.mark.parametrize(
    ("text", "code", "remedy"),
    [
        ("{{ titel }}", "tag.unknown-field", "Did you mean “title”?"),
        ("{{ wards_affected }}", "tag.unknown-field", "Did you mean “cover.wards_affected”?"),
        ("{{ cover.lead_member.nam }}", "tag.unknown-field", "Did you mean “cover.lead_member.name”?"),
        ("{% for j in inspection.judgements %}{{ j.grad }}{% endfor %}", "tag.unknown-field", "mean “j.grade”?"),
        ("{% for j in inspection.judgments %}{{ j.x }}{% endfor %}", "tag.unknown-field", "“inspection.judgements”"),
        ("{% for j in inspection.judgements %}{% endfor %}{{ j.grade }}", "tag.outside-loop", "Move it to between"),
        ("{{ title | uppr_first }}", "tag.unknown-filter", "Did you mean “upper_first”?"),
        ("{{ title | plural }}", "tag.filter-values", "plural("),
        ("{% if title is defined %}{% endif %}", "tag.unknown-test", "{% if title is not missing %}"),
        ("{% if title == 'x' %}{% endif %}", "tag.not-a-field", "one yes/no field"),
        ("{% if has_previous and has_previous %}{% endif %}", "tag.not-a-field", "separate"),
        ("{{ 1 + 1 }}", "tag.not-a-field", "Print one field"),
        ("{{ title.upper() }}", "tag.not-a-field", "Type {{ title | upper_first }}"),
        ("{{ 'A sentence.' }}", "tag.not-a-field", "wording belongs in the Word text"),
        ("{% elsif has_previous %}", "tag.unknown", "Did you mean “elif”?"),
        ("{% set x = 1 %}", "tag.unknown", "works nothing out"),
        ("{% raw %}", "tag.unknown", "Delete the tag"),
        ("{% p if has_previous %}", "tag.unknown", "{%p if has_previous %}"),
        ("{{r title }}", "tag.unknown", "Type {{ title }}"),
        ("{%- if has_previous %}{% endif %}", "tag.merging", "hyphen"),
        ("{{ title – }}", "tag.typography", "Type {{ title }}"),
        ("{{ title", "tag.unclosed", "Type {{ title }}"),
        ("title }}", "tag.unclosed", "Type {{ title }}"),
        ("{{ title {{ title }}", "tag.unclosed", "Type {{ title }}"),
        ("{% if has_previous %}", "tag.not-ended", "{% endif %}"),
        ("{%p for a in areas_for_improvement %}", "tag.not-ended", "{%p endfor %}"),
        ("{% endfor %}", "tag.not-begun", "Delete this tag"),
        ("{% else %}", "tag.not-begun", "Delete this tag"),
        ("{% if has_previous %}{% else %}{% else %}{% endif %}", "tag.crossed", "“else” stands once, last"),
        ("{% endif has_previous %}", "tag.unreadable", "Write only “endif”"),
        ("{% if %}{% endif %}", "tag.unreadable", "{% if field %}"),
        ("{{ }}", "tag.unreadable", "{{ field }}"),
        ("{{ inspection.starts_on }}", "tag.not-printable", "long_date"),
        ("{{ has_previous }}", "tag.not-printable", "{% if"),
        ("{{ cover.lead_member }}", "tag.not-printable", "{{ cover.lead_member.name }}"),
        ("{{ areas_for_improvement }}", "tag.not-printable", "join_and"),
        ("{{ title | long_date }}", "tag.wrong-kind", "Type {{ title }}"),
        ("{{ inspection.starts_on | to_date(title) }}", "tag.wrong-kind", "to_date"),
        ("{% if title %}{% endif %}", "tag.wrong-kind", "{% if title is not missing %}"),
        ("{% for a in title %}{% endfor %}", "tag.wrong-kind", "Go through a list"),
        ("{% for title in areas_for_improvement %}{% endfor %}", "tag.loop-names", "another name"),
        ("{% for a, b in areas_for_improvement %}{% endfor %}", "tag.loop-names", "{% for a in areas"),
        ("{% for a in areas_for_improvement if a %}{% endfor %}", "tag.loop-condition", "inside the loop"),
        ("{{ inspection.overall_grade }}", "tag.not-given", "if inspection.has_overall"),
        ("{{ previous.title }}", "tag.not-given", "if has_previous"),
        ("{% if cover.key_decision %}{% endif %}", "tag.missing-not-asked", "if cover.key_decision is missing"),
        ("{% if finance.has_growth %}{% endif %}", "tag.missing-not-asked", "if finance is missing"),
        ("{{ contacts | count }}", "tag.missing-not-asked", "if contacts is missing"),
        ("Text {%p if has_previous %}", "tag.text-lost", "of its own"),
    ],
)  # fmt: skip
def test_each_fault_has_its_code_and_says_what_to_write(text: str, code: str, remedy: str) -> None:
    found = [finding for finding in check(text) if finding.code == code]
    assert found, [finding.code for finding in check(text)]
    assert remedy in found[0].remedy
    assert found[0].where.text == text


def test_a_fault_asked_the_right_way_round_only() -> None:
    text = "{% if inspection.has_overall %}a{% else %}{{ inspection.overall_grade }}{% endif %}"
    assert codes(text) == ["tag.not-given"]
    assert codes("{% if cover.key_decision is missing %}{% if cover.key_decision %}{% endif %}{% endif %}") == [
        "tag.missing-not-asked"
    ]


def test_all_faults_are_found_in_one_pass_in_the_order_of_the_document() -> None:
    found = check("{{ titel }} {{ title | uper_first }}", "{% if has_previous %}", "{{ cover.ward }}", "{% endfor %}")
    assert [finding.code for finding in found] == [
        "tag.unknown-field", "tag.unknown-filter", "tag.not-ended", "tag.unknown-field", "tag.not-begun",
    ]  # fmt: skip


def test_a_place_is_the_nearest_heading_and_the_paragraph_or_table_row() -> None:
    found = check(
        paragraph("Reasons", "Heading1"),
        "One",
        "{{ titel }}",
        table(row("A", "B", header=True), row("x", "{{ cover.ward }}")),
        paragraph("Law", "Heading1"),
        "{{ law.act }}",
    )
    assert [(f.where.section, f.where.block) for f in found] == [
        ("1 Reasons", "paragraph 2"), ("1 Reasons", "table 1, row 2"), ("2 Law", "paragraph 1"),
    ]  # fmt: skip


def test_headers_footers_footnotes_and_text_boxes_are_checked_too() -> None:
    box = (
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        f"{paragraph('{{ cover.ward }}')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    bad = paragraph("{{ titel }}")
    blocks = [f.where.block for f in check("x", box, header=bad, footer=bad, footnote=bad)]
    assert blocks == [
        "text box, paragraph 3", "header, paragraph 1", "footer, paragraph 1", "footnote, paragraph 1",
    ]  # fmt: skip


def test_tags_in_alternative_text_are_checked_too() -> None:
    picture = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:docPr id="7" name="Crest" descr="{{ titel }} {% if has_previous %}"/></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )
    found = check(picture)
    assert [f.code for f in found] == ["tag.unknown-field", "tag.crossed"]
    assert found[0].where.block == "paragraph 1, alternative text"


def test_a_tag_split_over_runs_is_read_whole() -> None:
    found = check(paragraph(xml=run("{") + run("{ ti", properties="<w:b/>") + run("tel }") + run("}")))
    assert [f.message for f in found] == ["There is no field “titel”."]


def test_tags_that_do_not_begin_and_end_in_the_same_place_are_crossed() -> None:
    assert codes("{% if has_previous %}a", "b{% endif %}") == ["tag.crossed"]
    assert codes("{%p if has_previous %}", "a", "b{% endif %}") == ["tag.crossed"]
    in_table = table(row("A", "B", header=True), row("{%p endif %}", "x"))
    assert "tag.crossed" in codes("{%p if has_previous %}", in_table)
    assert "tag.crossed" in codes("{%tr if has_previous %}")
    assert codes("{% if has_previous %}{% for a in areas_for_improvement %}{% endif %}{% endfor %}") == [
        "tag.crossed", "tag.not-begun",
    ]  # fmt: skip


def test_text_in_another_cell_of_a_row_whose_place_a_tag_takes_would_be_lost() -> None:
    found = check(table(row("A", "B", header=True), row("{%tr if has_previous %}", "kept?"), row("{%tr endif %}", "")))
    assert [(f.code, "kept?" in f.message) for f in found] == [("tag.text-lost", True)]


def test_tracked_changes_in_a_template_are_found() -> None:
    changed = f'<w:p><w:ins w:id="1" w:author="Terry">{run("new")}</w:ins></w:p>'
    assert codes(changed) == ["template.tracked-changes"]


def test_a_template_without_the_style_for_missing_inputs_is_found() -> None:
    content = small_template("x", styles=STYLES.replace("Missing input", "Other"))
    assert [f.code for f in check_word_template(content, "small.docx")] == ["template.no-missing-style"]

"""Templates whose conditions and loops were moved, cut or copied, or stand in the wrong kind of place."""

from collections.abc import Iterator

from good_template import END_LINE, FOR_LINE, GOOD, HEAD, LINE, PLACES, Broken, changed, numbered, template
from small_template import paragraph, row, run, table

P_FOR, TR_FOR = (f"{{%{place} for line in inspection.judgements %}}" for place in ("p", "tr"))


def broken_blocks() -> Iterator[Broken]:
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
        "tag.moved", PLACES["if previous"], "{%p endif %}",
    )  # fmt: skip
    yield Broken(
        "paragraph tags in a table row",
        template({"judgements": table(HEAD, row(P_FOR, ""), LINE, row("{%p endfor %}", ""))}),
        "tag.crossed", "1 Outcome, table 1, row 4", "{%tr for line in inspection.judgements %} and {%tr endfor %}",
    )  # fmt: skip
    yield Broken(
        "all of a loop over rows in one row",
        template({"judgements": table(HEAD, row(f"{TR_FOR}{{{{ line.name }}}}", "{{ line.grade }}{%tr endfor %}"))}),
        "tag.text-lost", "1 Outcome, table 1, row 2", "{%tr for line in inspection.judgements %} alone in the first",
    )  # fmt: skip
    yield Broken(
        "row tags outside a table",
        template({"if previous": paragraph("{%tr if has_previous %}"), "end previous": paragraph("{%tr endif %}")}),
        "tag.crossed", PLACES["if previous"], "{%p if has_previous %}",
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
        "tag.crossed", PLACES["end previous"], "{%p endif %}",
    )  # fmt: skip
    yield Broken(
        "loop within a loop of the same name",
        template({"area": paragraph("{% for area in inspection.lead_inspectors %}{{ area }}{% endfor %}")}),
        "tag.loop-names", PLACES["area"], "{% for each_area in inspection.lead_inspectors %}",
    )  # fmt: skip
    yield Broken(
        "loop named as a field",
        template({"for area": paragraph("{%p for title in linked_reports %}"), "area": paragraph("{{ title }}")}),
        "tag.loop-names", PLACES["for area"], "{%p for each_title in linked_reports %}",
    )  # fmt: skip
    yield Broken(
        "ends of two blocks crossed",
        template(changed("dates", "{% if has_previous %}{% for a in linked_reports %}x{% endif %}{% endfor %}")),
        "tag.crossed", PLACES["dates"], "{% endfor %}", findings=2,
    )  # fmt: skip
    other = table(row("{%tr endfor %}", ""), row("x", "y"))
    yield Broken(
        "loop over rows ended in another table",
        template({"judgements": table(HEAD, FOR_LINE, LINE) + paragraph("Between") + other}),
        "tag.crossed", "1 Outcome, table 2, row 1", "in the same table",
    )  # fmt: skip
    yield Broken(
        "loop over cells ended in another row",
        template({"judgements": table(HEAD, row("{%tc if has_previous %}", "x"), row("{%tc endif %}", "y"))}),
        "tag.crossed", "1 Outcome, table 1, row 3", "in the same row",
    )  # fmt: skip
    yield Broken(
        "merged cells asked for by a tag",
        template({"judgements": table(HEAD, FOR_LINE, row("{% vm %}{{ line.name }}", "{{ line.grade }}"), END_LINE)}),
        "tag.unknown", "1 Outcome, table 1, row 3", "Merge the cells in Word",
    )  # fmt: skip
    yield Broken(
        "brace in a text",
        template(changed("dates", "{% if title == '}' %}x{% endif %}")),
        "tag.unclosed", PLACES["dates"], "{% if field %}", findings=2,
    )  # fmt: skip
    link = f'<w:hyperlink w:anchor="x">{run("{% if has_previous %}compared")}</w:hyperlink>'
    yield Broken(
        "condition begun within a link and ended outside",
        template({"meeting": paragraph(xml=link + run("with before{% endif %}"))}),
        "tag.crossed", PLACES["meeting"], "both within the link, or both outside of it",
    )  # fmt: skip
    yield Broken(
        "row of the loop cut",
        template({"judgements": table(HEAD, LINE, END_LINE)}),
        "tag.not-begun", "1 Outcome, table 1, row 3", "{%tr for line in inspection.judgements %}",
    )  # fmt: skip
    yield Broken(
        "paragraph of the loop cut",
        template({"for area": ""}),
        "tag.not-begun", "2 Areas for improvement, paragraph 2", "{%p for area in areas_for_improvement %}",
    )  # fmt: skip
    inner = {
        "if previous": "".join(map(paragraph, ("{%p if finance is missing %}", "{{ finance }}", "{%p else %}"))),
        "previous": paragraph("growth") + paragraph("{%p endif %}") + numbered(
            "{% if finance.has_growth %}x{% endif %}{% if finance.has_spent %}y{% endif %}"
        ),
    }  # fmt: skip
    yield Broken(
        "condition cut within another",
        template(inner),
        "tag.not-begun", "1 Outcome, paragraph 9", "{%p if field %}",
    )  # fmt: skip
    yield Broken(
        "paragraph of the condition cut",
        template({"if previous": ""}),
        "tag.not-begun", "1 Outcome, paragraph 4", "{%p if has_previous %}",
    )  # fmt: skip
    yield Broken(
        "no end in a copied section",
        template({"if previous": GOOD["if previous"] + paragraph("{%p if has_quotations %}")}),
        "tag.not-ended", PLACES["if previous"], "{%p endif %}",
    )  # fmt: skip

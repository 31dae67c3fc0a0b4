"""docs/template-checks.md lists what `template check` finds, each with an example that was really checked.

After a change of a message: pytest tests/word/test_template_checks_page.py -n0 --force-regen, and read the difference.
"""

import re
from pathlib import Path

import pytest
from broken_templates import broken_templates
from small_template import STYLES, cell, paragraph, row, run, small_template, table
from test_template_fitness import BOLD, CONTROL, DEFECTS, NOBODY, WATERMARK

from cabinet_drafter.findings import Finding
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.template_maintenance import check_template
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "template-checks.md"
HEAD = """# What the check of a template finds

`cabinet-drafter template check` reads a Word template and tells each thing that its maintainer must mend, confirm or
know, with its place as Word shows it. Made by the tests: each example below is a template that was really checked.
**Must fix** makes the command exit 13. What is told of tags also stops a draft, in the same words.
"""
FAMILIES = {
    "tag": "Tags",
    "template": "What would come of the template, and what stands in it",
    "accessibility": "Whether everybody can read the papers",
    "word-file": "What Word would fetch or run",
}
TOLD_WHILE_FILLING = {"tag.needs-filter", "tag.wrong-value", "tag.unreadable", "template.crossed-tags"}
"""Told where a value decides; the check tells their causes by other codes before."""
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def related(kind: str, target: str, mode: str = "") -> dict[str, bytes]:
    external = f' TargetMode="{mode}"' if mode else ""
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    relationship = f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"{external}/>'
    return {"word/_rels/header9.xml.rels": f'<Relationships xmlns="{package}">{relationship}</Relationships>'.encode()}


def a_picture(alt_text: str) -> str:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    inside = f'<wp:inline xmlns:wp="{drawing}"><wp:docPr id="1" name="x" descr="{alt_text}"/></wp:inline>'
    return paragraph(xml=f"<w:r><w:drawing>{inside}</w:drawing></w:r>")


def examples() -> list[bytes]:
    """Templates that between them show every finding."""
    heading = paragraph("Change", "Heading1")
    includes = '<w:p><w:fldSimple w:instr=" INCLUDETEXT x "/></w:p>'
    inserted = f'<w:p><w:ins w:id="1" w:author="A">{run("more")}</w:ins></w:p>'
    if_, endif = "{%p if has_previous %}", "{%p endif %}"
    rows = [row("{%tr for a in areas_for_improvement %}", ""), row("{{ a }}", "x"), row("{%tr endfor %}", "")]
    sometimes = "{% if has_previous %}x{% endif %}"
    made = [each.content for each in broken_templates()]
    made += [small_template(*blocks, core=NOBODY) for blocks, *_ in DEFECTS]
    made += [
        small_template(heading, if_, "x", endif),
        small_template(heading, table(row("A", "B", header=True), *rows)),
        small_template(heading, table(row("A", "B", header=True), row(sometimes, sometimes))),
        small_template("x", header=WATERMARK),
        small_template("x", comments=f'<w:comment w:id="0" w:author="Terry">{paragraph("Ask")}</w:comment>'),
        small_template("x", inserted),
        small_template("x", styles=STYLES.replace("Missing input", "Missing")),
        small_template(includes),
        small_template("x", extra=related("oleObject", "embeddings/sheet.bin")),
        small_template("x", extra=related("image", "https://example.org/crest.png", "External")),
        small_template(paragraph("One", "Heading1"), paragraph("Three", "Heading3"), paragraph("", "Heading1")),
        small_template("x", "", "y", BOLD, CONTROL),
        small_template(heading, table(row(cell("alone")), columns=1), table(row("A", ""), row("x", "y"))),
        small_template(heading, table(row("A", "", header=True), row("x", "y"))),
        small_template(heading, a_picture("")),
        small_template(heading, paragraph(xml=run("pale words", properties='<w:color w:val="AAAAAA"/>'))),
        small_template(heading, paragraph("x", "NoSuchStyle")),
        small_template(heading, "x", styles=STYLES.replace("en-GB", "en-US")),
        small_template(*["{{ title }}" * 100] * 51),
    ]
    return made


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Finding]:
    """The first finding of each code."""
    path = tmp_path_factory.mktemp("templates") / "paper.docx"
    by_code: dict[str, Finding] = {}
    for content in examples():
        path.write_bytes(content)
        for finding in check_template(path):
            by_code.setdefault(finding.code, finding)
    return by_code


def page(found: dict[str, Finding]) -> str:
    lines = [HEAD]
    for family, title in FAMILIES.items():
        lines += [
            f"\n## {title}\n",
            "\n| Code | How grave | Words of the template | What is told |\n|---|---|---|---|\n",
        ]
        lines += [line(found[code]) for code in sorted(found) if code.startswith(f"{family}.")]
    return "".join(lines)


def line(finding: Finding) -> str:
    words = beginning((finding.where.text or "").replace("|", "\\|").replace("\n", " "), 160)
    told = f"{finding.message} *{finding.remedy}*".replace("|", "\\|").replace("\n", " ")
    shown = f"`` {words} ``" if words.strip() else ""
    return f"| `{finding.code}` | {finding.severity.value.replace('_', ' ')} | {shown} | {told} |\n"


def test_the_page_tells_what_is_found(found: dict[str, Finding], request: pytest.FixtureRequest) -> None:
    if request.config.getoption("--force-regen"):
        PAGE.write_text(page(found), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page(found)
    assert all(finding.remedy and finding.message for finding in found.values())


def test_every_code_has_its_example(found: dict[str, Finding]) -> None:
    listed = (ROOT / "docs" / "codes.md").read_text(encoding="utf-8").partition("## Findings")[2]
    codes = set(re.findall(r"^\| `((?:tag|template|accessibility)\.[a-z-]+)`", listed, re.MULTILINE))
    assert codes
    assert codes - TOLD_WHILE_FILLING - set(found) == set()
    assert Path(PAGE).exists()

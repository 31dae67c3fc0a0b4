"""`template diff` tells an edit of a shipped template: words, styles, fields, conditions; and nothing of no edit."""

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cabinet_drafter.cli import app
from tests.conftest import ROOT

SHIPPED = ROOT / "templates" / "tower-hamlets-2019" / "cabinet-paper.docx"


def edited(path: Path, changes: dict[str, Callable[[str], str]]) -> Path:
    """The shipped template with some of its parts changed."""
    output = io.BytesIO()
    with zipfile.ZipFile(SHIPPED) as old, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name).decode()
            changed = changes[name](content) if name in changes else content
            assert name not in changes or changed != content
            new.writestr(name, changed)
    path.write_bytes(output.getvalue())
    return path


def diff(new: Path, *options: str) -> str:
    result = CliRunner().invoke(app, ["template", "diff", str(SHIPPED), str(new), *options])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def new(tmp_path: Path) -> Path:
    def body(xml: str) -> str:
        xml = xml.replace("Reasons for the decisions", "Why this is proposed")
        xml = xml.replace("{{ cover.wards_affected }}", "{{ cover.wards_affected }} ({{ council.name }})")
        xml = xml.replace("{%p if comparison.has_merges %}", "{%p if comparison.has_splits %}")
        return xml.replace("There are no alternative options.", "There is no other option.")

    return edited(
        tmp_path / "new.docx",
        {
            "word/document.xml": body,
            "word/styles.xml": lambda xml: xml.replace('w:val="1F3864"', 'w:val="4C2C92"', 1),
        },
    )


def test_the_same_template_has_no_differences() -> None:
    assert diff(SHIPPED).endswith("The words, styles, fields and conditions are the same.\n")


def test_an_edit_is_told_by_section_with_the_words_around_it(new: Path) -> None:
    told = diff(new)
    for expected in (
        "WORDS AND TAGS",
        "\nWhy this is proposed\n  The heading was “Reasons for the decisions”.",
        "  “Wards affected”, Details: changed\n    - was: {{ cover.wards_affected }}\n",
        "    + now: {{ cover.wards_affected }} ({{ council.name }})",
        "- was: There are no alternative options.",
        "+ now: There is no other option.",
        "  Conditions used no more:\n    {%p if comparison.has_merges %}",
        "  Fields used no more:\n    comparison.has_merges",
        "STYLES\n",
        "colour: 1F3864, now 4C2C92",
    ):
        assert expected in told


def test_json_holds_the_same(new: Path) -> None:
    told = json.loads(diff(new, "--format", "json"))
    assert told["fields"] == {"came": [], "went": ["comparison.has_merges"]}
    assert told["conditions"]["went"] == ["{%p if comparison.has_merges %}"]
    assert [each["name"] for each in told["styles"]]
    renamed = [section for section in told["sections"] if section["was_called"]]
    assert [section["heading"] for section in renamed] == ["Why this is proposed"]


def test_a_paragraph_that_only_has_another_style_is_told(tmp_path: Path) -> None:
    quote = '<w:pStyle w:val="Quote"/>'
    new = edited(
        tmp_path / "new.docx",
        {"word/document.xml": lambda xml: xml.replace(quote, '<w:pStyle w:val="ListBullet"/>', 1)},
    )
    told = diff(new)
    assert "STYLES OF PARAGRAPHS" in told
    assert "“Quote”, now “List Bullet”" in told
    assert "WORDS AND TAGS" not in told


def test_a_file_that_is_no_template_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "new.docx"
    path.write_bytes(b"no zip")
    result = CliRunner().invoke(app, ["template", "diff", str(SHIPPED), str(path)])
    assert result.exit_code == 13
    assert "Traceback" not in result.output

"""Generated pages say what the code says: command help, template fields, codes, and the stories of the templates."""

import importlib.util
import tomllib

import pytest

from cabinet_drafter.template_maintenance import check_template
from tests.conftest import ROOT

SPEC = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
GENERATE = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(GENERATE)
PAGES = GENERATE.pages()
TEMPLATES = GENERATE.word_templates()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_generated_page_is_current(page):
    assert page.is_file(), "run docs/generate.py"
    assert page.read_text(encoding="utf-8") == PAGES[page], "stale: run docs/generate.py and look at the difference"


@pytest.mark.parametrize("word_template", TEMPLATES, ids=lambda path: path.parent.name)
def test_word_template_has_nothing_to_mend(word_template):
    assert check_template(word_template) == ()


def test_there_are_word_templates():
    assert {path.parent.name for path in TEMPLATES} == {"tower-hamlets-2019", "standard", "alderbrook"}


def test_changelog_begins_with_this_version():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    headings = [line for line in (ROOT / "CHANGELOG.md").read_text().splitlines() if line.startswith("## ")]
    released = [heading for heading in headings if heading != "## [Unreleased]"]
    assert released[0].startswith(f"## [{version}]")

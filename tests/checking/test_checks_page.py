"""docs/checks.md lists every finding with an example: the page is made here, by checking a paper that has it.

After a change of a message: pytest tests/checking/test_checks_page.py -n0 --force-regen, and read the difference.
"""

import importlib.util
from itertools import groupby

import pytest

from cabinet_drafter.checking.paper_under_check import CheckedAgainst
from cabinet_drafter.checking.second_look import look_again
from tests.checking.check_examples import EXAMPLES, FAMILIES, Example
from tests.checking.made_papers import made_inspection, written
from tests.conftest import ROOT

PAGE = ROOT / "docs" / "checks.md"
SOURCE = ROOT / "src" / "cabinet_drafter" / "checking"
HEAD = """# What the second look finds

`cabinet-drafter check` reads a paper in Word and tells each thing that a person must mend, confirm or know. Made by the
tests: each example below is a paper that was really checked. **Must fix** makes the command exit 14, unless the brief
accepts the finding with a reason (`accepted:` with `code`, `text` and `reason`).

How well: `benchmarks/second_look.py` makes papers in seven house styles from published reports and plants errors. On
20 papers (seed 91) all of 249 errors were found, and none of 455 true quotations was accused. It shares its authors
with the checks. Reviewers who did not know them wrote 29 true papers in the manner of as many councils and planted 991
errors in wordings of their own. When first measured, the checks found 160 of the 283 of the second set, 119 of the 189
of the third, 85 of the 115 of the fourth and 65 of the 90 of the fifth; in quotations 103 of the 106 of the last three.
Mended after each, they find 933 of all 991 (263 of 264 in quotations, 320 of 363 in facts, 126 of 136 in figures, 154
of 158 in law, 70 of 70 left-overs), and tell nothing on the 29 true papers that must be fixed; on a set not yet seen
expect the share of the fifth. What is missed mostly needs what no source in hand prints: the day of publication, claims
about an earlier grade, figures that stand alone, and things told in wholly other words.
"""
ROWS: dict[str, str] = {}


def codes_in_the_source() -> set[str]:
    """Every code that a check may give, read off the source."""
    spec = importlib.util.spec_from_file_location("finding_codes", ROOT / "docs" / "finding_codes.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.finding_codes(SOURCE)


def row(example: Example) -> str:
    against = {"inspection": made_inspection(), **example.against}
    paper = written(*example.paper, **example.properties)
    checked = look_again(paper, CheckedAgainst(**against), final=example.final)
    found = [finding for finding in checked.findings if finding.code == example.code]
    assert found, f"{example.code} is not found; found: {sorted({each.code for each in checked.findings})}"
    first = found[0]
    words = (first.where.text or "").replace("|", "\\|")
    severity = first.severity.value.replace("_", " ")
    role = first.role.plain_name if first.role else "originating officer"
    message = f"{first.message} *{first.remedy}*".replace("|", "\\|").replace("\n", " ")
    return f"| `{first.code}` | {severity} | {role} | {words} | {message} |\n"


@pytest.fixture(scope="module", autouse=True)
def page_written(request):
    yield
    if request.config.getoption("--force-regen"):
        assert len(ROWS) == len(EXAMPLES), "run the whole module in one process: -n0"
        PAGE.write_text(page(), "utf-8")


def page() -> str:
    blocks = [HEAD]
    for family, examples in groupby(EXAMPLES, key=lambda example: example.code.partition(".")[0]):
        blocks.append(
            f"\n## {FAMILIES[family]}\n\n| Code | How grave | Whose | Words of the paper | What is told |\n"
            "|---|---|---|---|---|\n"
        )
        blocks += [ROWS[example.code] for example in examples]
    return "".join(blocks)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.code)
def test_each_example_is_told_as_the_page_says(example, request):
    told = ROWS[example.code] = row(example)
    if not request.config.getoption("--force-regen"):
        assert told in PAGE.read_text("utf-8").splitlines(keepends=True)


def test_every_code_has_its_example():
    assert codes_in_the_source() <= {example.code for example in EXAMPLES}
    assert len(EXAMPLES) == len({example.code for example in EXAMPLES})

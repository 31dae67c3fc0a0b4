"""The drafts of the two examples, as stories; that of Tower Hamlets holds digests where Ofsted's own words stand."""

import hashlib
import re

import pytest

from cabinet_drafter.reading.published_report import read_inspection
from cabinet_drafter.word.story import story
from tests.drafting import ALDERBROOK, TOWER_HAMLETS, drafted, manifest, written

QUOTED = re.compile(r"“(?P<words>.*)” \((?P<place>.*)\)")


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@pytest.fixture(scope="module")
def alderbrook(tmp_path_factory):
    return drafted(ALDERBROOK, tmp_path_factory.mktemp("alderbrook"))


@pytest.fixture(scope="module")
def tower_hamlets(corpus, tmp_path_factory):
    return drafted(TOWER_HAMLETS, tmp_path_factory.mktemp("tower-hamlets"))


def test_story_of_the_alderbrook_draft(alderbrook, file_regression):
    file_regression.check(story(written(alderbrook)), extension=".story.txt")


def test_nothing_is_missing_in_alderbrook(alderbrook):
    assert alderbrook.missing == ()
    assert [note.role for note in alderbrook.notes] == ["legal_services"]


def test_story_of_the_tower_hamlets_draft(tower_hamlets, file_regression):
    areas = read_inspection(TOWER_HAMLETS.published_report).areas_for_improvement
    text = story(written(tower_hamlets))
    for area in areas:
        text = text.replace(area.text, f"(area for improvement, {digest(area.text)})")
    lines = []
    for line in text.splitlines():
        style, _, rest = line.partition(" | ")
        quoted = QUOTED.search(rest) if style == "Quote" else None
        assert quoted or style != "Quote", "published text must not go into a golden file"
        lines.append(f"Quote |  | ({quoted['place']}, {digest(quoted['words'])})" if quoted else line)
    file_regression.check("\n".join(lines) + "\n", extension=".story.txt")


def test_what_tower_hamlets_must_still_supply(tower_hamlets, data_regression):
    data_regression.check([missing.model_dump(mode="json") for missing in tower_hamlets.missing])


def place(evidence: dict) -> str:
    """Evidence in one line; digests are left out, they change with every edit."""
    if "rule" in evidence:
        return f"{evidence['rule']} ({', '.join(evidence.get('computed_from', ()))})"
    parts = [f"{name} {evidence[name]}" for name in ("page", "paragraph", "line") if name in evidence]
    return ", ".join([evidence["source"]["name"], *parts])


def test_manifest_of_the_alderbrook_draft(alderbrook, file_regression):
    lines = [
        f"{value['field']} = {value['value']}\n    {'; '.join(map(place, value['evidence']))}"
        for value in manifest(alderbrook)["values"]
    ]
    file_regression.check("\n".join(lines) + "\n", extension=".manifest.txt")


def quotations(result):
    return [block.text for block in written(result).blocks if block.kind == "paragraph" and block.style == "Quote"]


def test_all_29_quotations_are_verbatim(tower_hamlets):
    """Every stretch between the marks and ellipses stands in one printed paragraph, character for character."""
    inspection = read_inspection(TOWER_HAMLETS.published_report)
    printed = [passage.text for passage in inspection.summary]
    printed += [paragraph.text for section in inspection.sections for paragraph in section.paragraphs]
    found = quotations(tower_hamlets)
    assert len(found) == 29
    for quotation in found:
        words = QUOTED.fullmatch(quotation)["words"]
        stretches = [stretch for stretch in re.split(r" ?… ?", words) if stretch]
        assert any(all(stretch in text for stretch in stretches) for text in printed), quotation[:40]


def test_where_the_reference_paper_was_wrong_the_draft_is_right(tower_hamlets):
    text = story(written(tower_hamlets))
    assert "10 to 21 June 2019" in text
    assert "3 to 21" not in text
    assert "19 June" not in text
    assert "Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 (SI 2007/462)" in text
    assert "Education and Inspection Act" not in text
    assert "Employment and Education Act" not in text
    two_grades = [line for line in text.splitlines() if "Two grades higher:" in line]
    assert two_grades
    assert not any("children in care" in line for line in two_grades)
    assert "two years and four months" in text
    assert "[Insert" not in text
    assert "Yes/No" not in text

"""The made-up council’s reports: the PDFs are those that their texts make, and the reader reads those texts whole."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from cabinet_drafter.inspection import Inspection, InspectionPeriod
from cabinet_drafter.reading.inputs.finance_file import read_finance
from cabinet_drafter.reading.published_report import read_inspection

ALDERBROOK = Path(__file__).resolve().parents[2] / "examples" / "alderbrook"
PUBLISHED = ALDERBROOK / "published"
YEARS = ("2021", "2025")


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """The script that makes the PDFs; it is no part of a package."""
    spec = importlib.util.spec_from_file_location("make_reports", PUBLISHED / "make_reports.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Report:
    """One made-up report: its text, what the reader reads, and the page each paragraph was printed on."""

    def __init__(self, maker: ModuleType, year: str, folder: Path) -> None:
        self.text = maker.read_text(PUBLISHED / f"inspection-{year}.yaml")
        self.pages = maker.make_report(self.text, folder / "made.pdf")
        self.read: Inspection = read_inspection(PUBLISHED / f"inspection-{year}.pdf")


@pytest.fixture(scope="module", params=YEARS)
def report(request: pytest.FixtureRequest, maker: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Report:
    return Report(maker, request.param, tmp_path_factory.mktemp("made"))


def test_the_maker_gives_the_same_bytes_as_the_pdfs_that_are_kept(maker: ModuleType, tmp_path: Path) -> None:
    # Nothing in the PDFs is compressed, so their bytes do not hang on the machine's zlib.
    made = maker.make_reports(tmp_path)
    assert [path.name for path in made] == [f"inspection-{year}.pdf" for year in YEARS]
    for path in made:
        content = path.read_bytes()
        assert b"FlateDecode" not in content
        assert content == (PUBLISHED / path.name).read_bytes(), f"{path.name}: run make_reports.py again"


def test_the_front_page_is_read_as_written(report: Report) -> None:
    text, read = report.text, report.read
    assert read.framework.value == text.framework
    assert read.authority == text.authority
    assert read.title == text.title
    assert read.inspection_periods == (InspectionPeriod(start=text.inspection_start, end=text.inspection_end),)
    assert read.published is None
    assert read.lead_inspectors == (text.lead_inspector,)


def test_the_judgement_table_is_read_as_written(report: Report) -> None:
    written = [(row.name, row.key, row.grade, row.grade) for row in report.text.judgements]
    read = [(row.name, row.key, row.grade, row.grade_printed) for row in report.read.judgements]
    assert read == written
    assert {row.page for row in report.read.judgements} == {1}


def test_the_summary_is_read_as_written(report: Report) -> None:
    assert [passage.text for passage in report.read.summary] == list(report.text.summary)


def test_the_areas_for_improvement_are_read_as_written(report: Report) -> None:
    assert [area.text for area in report.read.areas_for_improvement] == list(report.text.areas_for_improvement)
    assert {area.page for area in report.read.areas_for_improvement} == {2}
    assert report.read.areas_for_priority_action == ()


def test_each_section_is_read_with_the_grade_that_its_heading_repeats(report: Report) -> None:
    written = [(part.heading, part.key, part.grade_printed, len(part.paragraphs)) for part in report.text.sections]
    read = [(part.heading, part.key, part.grade_printed, len(part.paragraphs)) for part in report.read.sections]
    assert read == written


def test_every_paragraph_is_read_as_written(report: Report) -> None:
    written = [paragraph for section in report.text.sections for paragraph in section.paragraphs]
    read = [paragraph for section in report.read.sections for paragraph in section.paragraphs]
    assert [paragraph.text for paragraph in read] == written
    assert [paragraph.number for paragraph in read] == list(range(1, len(written) + 1))
    assert [paragraph.address for paragraph in read] == [str(paragraph.number) for paragraph in read]


def test_every_paragraph_is_read_on_the_page_it_was_printed_on(report: Report) -> None:
    read = [paragraph.page for section in report.read.sections for paragraph in section.paragraphs]
    assert read == report.pages


def test_sentences_end_neither_at_an_abbreviation_nor_inside_a_child_s_words(report: Report) -> None:
    # In these texts a capital after a full stop, or after a full stop and closing mark, always begins a sentence.
    for section in report.read.sections:
        for paragraph in section.paragraphs:
            assert list(paragraph.sentences) == re.split(r"(?:(?<=\.)|(?<=\.’)) (?=[A-Z])", paragraph.text)


def test_nothing_is_found_wrong_in_a_report_that_agrees_with_itself(report: Report) -> None:
    assert report.read.findings == ()


@pytest.mark.parametrize("margins", [(x, y) for x in (476.0, 499.0, 512.0, 538.0) for y in (80.0, 310.0)])
@pytest.mark.parametrize("year", YEARS)
def test_the_text_is_read_as_written_wherever_lines_and_pages_break(
    maker: ModuleType, year: str, margins: tuple[float, float], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, place in zip(("RIGHT", "LOWEST_LINE"), margins, strict=True):
        monkeypatch.setattr(maker, name, place)
    text = maker.read_text(PUBLISHED / f"inspection-{year}.yaml")
    pages = maker.make_report(text, tmp_path / "reset.pdf")
    read = read_inspection(tmp_path / "reset.pdf")
    paragraphs = [paragraph for section in read.sections for paragraph in section.paragraphs]
    assert [paragraph.text for paragraph in paragraphs] == [
        words for part in text.sections for words in part.paragraphs
    ]
    assert [paragraph.page for paragraph in paragraphs] == pages
    assert [area.text for area in read.areas_for_improvement] == list(text.areas_for_improvement)
    assert [passage.text for passage in read.summary] == list(text.summary)
    assert [section.heading for section in read.sections] == [part.heading for part in text.sections]


def lines_of(maker: ModuleType, year: str) -> Iterator[str]:
    """Each line of the PDF's body as the maker wraps it."""
    text = maker.read_text(PUBLISHED / f"inspection-{year}.yaml")
    left = maker.LAYOUTS[text.framework].paragraph_left
    for section in text.sections:
        for paragraph in section.paragraphs:
            yield from maker.wrapped(paragraph, "Vera", 12, maker.RIGHT - left)


@pytest.mark.parametrize("year", YEARS)
def test_the_reports_hold_the_traps_that_they_were_made_for(maker: ModuleType, year: str, tmp_path: Path) -> None:
    report = Report(maker, year, tmp_path)
    lines = list(lines_of(maker, year))
    assert any(line.endswith("-") for line in lines), "no compound word is broken at a line end"
    body = " ".join(lines)
    for trap in ("16- and 17-year-olds", "–", "s.47", "‘"):
        assert trap in body + " ".join(report.text.areas_for_improvement)


def test_the_finance_figures_add_up_in_pounds_but_not_when_rounded() -> None:
    inputs = read_finance(ALDERBROOK / "finance.yaml").inputs
    amounts = {entry.id: entry.amount for entry in inputs.entries}
    total = next(stated for stated in inputs.sums if stated.result == "total-approved")
    assert sum(amounts[part] for part in total.plus) == amounts[total.result]
    assert sum(round(amounts[part], -5) for part in total.plus) != round(amounts[total.result], -5)
    assert inputs.as_at is not None
    assert inputs.budget_type is not None
    for entry in inputs.entries:
        stated = entry.model_dump(exclude={"as_at", "budget_type"})
        assert None not in stated.values(), entry.id

"""Published reports are read as their hand-checked labels say; goldens hold facts, counts and digests, no text."""

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from pytest_regressions.data_regression import DataRegressionFixture

from cabinet_drafter.errors import FormNotRecognisedError
from cabinet_drafter.inspection import Inspection, Passage
from cabinet_drafter.reading.inspection_record import inspection_record
from cabinet_drafter.reading.pages import read_pages
from cabinet_drafter.reading.published_report import read_inspection

TOWER_HAMLETS_2017 = "80516_tower-hamlets_2017-04-07.pdf"
TOWER_HAMLETS_2019 = "80516_tower-hamlets_2019-07-22.pdf"
TOWER_HAMLETS_2025 = "80516_tower-hamlets_2025-01-13.pdf"

# (file, field) for each label that reading differs from. Exact: a new miss and a mended one both fail the test.
KNOWN_MISSES: frozenset[tuple[str, str]] = frozenset()

FRONT_PAGE = ("authority", "framework", "title", "inspection_start", "inspection_end", "inspection_periods")


@pytest.fixture(scope="module")
def labels(corpus: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (corpus / "labels.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def inspections(corpus: Path, labels: list[dict[str, Any]]) -> dict[str, Inspection]:
    """Every report of a form that is read, by file name."""
    return {
        label["file"]: read_inspection(corpus / "reports" / label["file"])
        for label in labels
        if label["framework"] != "other"
    }


def passages(inspection: Inspection) -> Iterator[Passage]:
    yield from inspection.summary
    yield from inspection.areas_for_improvement
    for section in inspection.sections:
        yield from section.paragraphs


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def misses(label: dict[str, Any], inspection: Inspection) -> set[str]:
    """The labelled fields that reading gives otherwise."""
    record = inspection_record(inspection)
    expected = {field: label[field] for field in (*FRONT_PAGE, "lead_inspectors")}
    found = {field: record[field] for field in expected}
    expected["judgements"] = label["judgements"]
    found["judgements"] = [
        {key: value for key, value in judgement.items() if key != "page"} for judgement in record["judgements"]
    ]
    expected["published"] = label["published"] if label["published_source"] == "text" else None
    found["published"] = record["published"]
    if label["framework"] != "SIF":
        expected["areas_for_improvement"] = label["areas_for_improvement"]
        found["areas_for_improvement"] = record["areas_for_improvement"]
        expected["n_numbered_paragraphs"] = label["n_numbered_paragraphs"]
        found["n_numbered_paragraphs"] = sum(len(section.paragraphs) for section in inspection.sections)
    return {field for field, value in expected.items() if found[field] != value}


def test_every_report_is_read_as_labelled_but_for_the_known_misses(
    labels: list[dict[str, Any]], inspections: dict[str, Inspection]
) -> None:
    found = {
        (label["file"], field)
        for label in labels
        if label["file"] in inspections
        for field in misses(label, inspections[label["file"]])
    }
    assert found == KNOWN_MISSES
    assert len(inspections) == 67


def test_the_inspections_of_2013_are_refused_by_name(corpus: Path, labels: list[dict[str, Any]]) -> None:
    others = [label["file"] for label in labels if label["framework"] == "other"]
    assert len(others) == 2
    for name in others:
        with pytest.raises(FormNotRecognisedError, match="looked after children services"):
            read_inspection(corpus / "reports" / name)


@pytest.mark.parametrize("name", [TOWER_HAMLETS_2017, TOWER_HAMLETS_2019, TOWER_HAMLETS_2025])
def test_a_tower_hamlets_report_is_read_to_the_last_paragraph(
    name: str, inspections: dict[str, Inspection], data_regression: DataRegressionFixture
) -> None:
    inspection = inspections[name]
    record = inspection_record(inspection)
    record["summary"] = [{"page": one.page, "sha256": digest(one.text)} for one in inspection.summary]
    record["areas_for_improvement"] = [digest(one.text) for one in inspection.areas_for_improvement]
    record["sections"] = [
        {
            "heading": section.heading,
            "key": section.key.value if section.key else None,
            "grade_printed": section.grade_printed,
            "page": section.page,
            "paragraphs": [
                f"{one.address}, page {one.page}, {len(one.sentences)} sentences, {digest(one.text)}"
                for one in section.paragraphs
            ],
        }
        for section in inspection.sections
    ]
    data_regression.check(record, basename=name.removesuffix(".pdf"))


def only_letters(text: str) -> str:
    """A text without white space, its line-end hyphens as hyphens."""
    return re.sub(r"\s+", "", text.replace("\ufffe", "-"))


@pytest.mark.parametrize("name", [TOWER_HAMLETS_2019, TOWER_HAMLETS_2025])
def test_every_sentence_stands_word_for_word_in_the_text_layer(
    name: str, corpus: Path, inspections: dict[str, Inspection]
) -> None:
    document = pypdfium2.PdfDocument(corpus / "reports" / name)
    layer = [only_letters(page.get_textpage().get_text_range()) for page in document]
    document.close()
    for passage in passages(inspections[name]):
        here = layer[passage.page - 1]
        over_the_page = layer[passage.page] if passage.page < len(layer) else ""
        for sentence in passage.sentences:
            letters = only_letters(sentence)
            at_the_foot = next((cut for cut in range(len(letters), 0, -1) if letters[:cut] in here), 0)
            assert letters[at_the_foot:] in over_the_page, sentence


def test_no_text_holds_what_is_no_word_of_the_report(corpus: Path, inspections: dict[str, Inspection]) -> None:
    for name, inspection in inspections.items():
        printed = read_pages(name, (corpus / "reports" / name).read_bytes())
        running = {line.text for page in printed.pages for line in page.running if not line.text.isdigit()}
        for passage in passages(inspection):
            assert "\ufffe" not in passage.text
            assert passage.text == " ".join(passage.text.split())
            assert " ".join(passage.sentences) == passage.text
            assert not any(line in passage.text for line in running), (name, passage.text)
            assert not re.search(r"© Crown copyright|\bwww\.gov\.uk/ofsted", passage.text)


def test_paragraph_addresses_are_each_printed_once(inspections: dict[str, Inspection]) -> None:
    for name, inspection in inspections.items():
        addresses = [one.address for section in inspection.sections for one in section.paragraphs]
        assert len(addresses) == len(set(addresses)), name


def test_no_page_number_stands_between_the_halves_of_a_paragraph(
    corpus: Path, inspections: dict[str, Inspection]
) -> None:
    """Where a paragraph runs over a page's end, its words follow on from the last line of text to the first."""
    for name in (TOWER_HAMLETS_2019, TOWER_HAMLETS_2025):
        printed = read_pages(name, (corpus / "reports" / name).read_bytes())
        texts = [passage.text for passage in passages(inspections[name])]
        joined = 0
        for upper, lower in zip(printed.pages, printed.pages[1:], strict=False):
            if upper.lines and lower.lines:
                across = f"{upper.lines[-1].text} {lower.lines[0].text}"
                joined += any(across in text for text in texts)
        assert joined >= 3, name

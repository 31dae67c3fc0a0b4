"""Each rule of accessibility passes a sound paper and finds the paper that breaks it."""

import pytest

from cabinet_drafter.checking.accessibility import CHECKS, check_accessibility
from cabinet_drafter.contrast import contrast
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.written_paper import Block, Cell, Picture, Row, Run, Table, WrittenPaper


def text(words: str, level: int | None = None, part: str = "body", colour: str | None = None) -> Block:
    runs = (Run(text=words, colour=colour),) if words else ()
    return Block(style="Normal", text=words, heading_level=level, part=part, runs=runs)


def grid(*rows: tuple[str, ...], header: bool = True) -> Table:
    return Table(
        rows=tuple(
            Row(cells=tuple(Cell(blocks=(text(words),)) for words in cells), is_header=header and number == 0)
            for number, cells in enumerate(rows)
        )
    )


SOUND = (text("Reasons", 1), text("One"), text("Detail", 2), grid(("A", "B"), ("x", "")), text("Law", 1), text("End"))


def paper(*blocks: Block | Table, title: str = "Outcome", language: str = "en-GB", **more: object) -> WrittenPaper:
    return WrittenPaper(title=title, author="", subject="", language=language, blocks=blocks or SOUND, **more)  # type: ignore[arg-type]


def codes(*blocks: Block | Table, **more: object) -> list[str]:
    found = check_accessibility(paper(*blocks, **more))  # type: ignore[arg-type]
    assert all(finding.severity is Severity.MUST_FIX and finding.remedy for finding in found)
    return [finding.code.removeprefix("accessibility.") for finding in found]


def test_a_sound_paper_has_no_findings() -> None:
    assert codes() == []
    assert len(CHECKS) == 8


def test_a_paper_without_a_title_is_found() -> None:
    assert codes(title=" ") == ["title"]


@pytest.mark.parametrize("language", ["", "en-US"])
def test_a_paper_in_another_language_or_none_is_found(language: str) -> None:
    assert codes(language=language) == ["language"]


def test_a_paper_without_headings_is_found() -> None:
    assert codes(text("One"), text("Two")) == ["no-headings"]


@pytest.mark.parametrize("levels", [(1, 3), (2,), (1, 2, 4)])
def test_a_skipped_level_of_heading_is_found(levels: tuple[int, ...]) -> None:
    assert codes(*(text(f"H{level}", level) for level in levels)) == ["heading-skipped"]


def test_going_back_up_by_several_levels_skips_nothing() -> None:
    assert codes(*(text("H", level) for level in (1, 2, 3, 1, 2))) == []


def test_an_empty_heading_is_found() -> None:
    assert codes(text("H", 1), text(" ", 2), text("x")) == ["heading-empty"]


def test_a_table_without_a_header_row_is_found_with_its_place() -> None:
    blocks = (text("Reasons", 1), grid(("A", "B"), ("x", "y"), header=False))
    assert codes(*blocks) == ["header-row"]
    where = check_accessibility(paper(*blocks))[0].where
    assert (where.section, where.block) == ("Reasons", "table 1")


def test_an_empty_cell_in_a_header_row_is_found() -> None:
    assert codes(text("H", 1), grid(("A", ""), ("x", "y"))) == ["header-cell-empty"]


def test_a_table_of_one_cell_is_layout() -> None:
    assert codes(text("H", 1), grid(("boxed",), header=False)) == ["layout-table"]


def test_a_table_within_a_cell_is_looked_at_too() -> None:
    nested = Table(
        rows=(
            Row(
                cells=(Cell(blocks=(text("A"),)), Cell(blocks=(grid(("x", "y"), header=False), text("z")))),
                is_header=True,
            ),
        )
    )
    assert codes(text("H", 1), nested) == ["header-row"]


def test_empty_paragraphs_are_told_once_for_each_section() -> None:
    typed = [text("H", 1), text(""), text("a"), text(""), text("b"), text("I", 1), text("c"), text(""), text("d")]
    found = check_accessibility(paper(*typed))
    assert [each.where.section for each in found] == ["H", "I"]
    assert found[0].message.startswith("2 empty paragraphs stand in this section")
    assert found[1].message == "An empty paragraph stands in the text."


def test_a_picture_without_alternative_text_is_found() -> None:
    def with_picture(picture: Picture) -> Block:
        return Block(style="Normal", text="", pictures=(picture,))

    assert codes(text("H", 1), with_picture(Picture(alt_text=""))) == ["alt-text"]
    assert codes(text("H", 1), with_picture(Picture(alt_text="Crest"))) == []
    assert codes(text("H", 1), with_picture(Picture(alt_text="", decorative=True))) == []


def test_an_empty_paragraph_for_spacing_is_found() -> None:
    assert codes(text("H", 1), text("a"), text(" \u00a0"), text("b")) == ["empty-paragraph"]
    spaced = Table(rows=(Row(cells=(Cell(blocks=(text("A"), text(""))), Cell(blocks=(text("B"),))), is_header=True),))
    assert codes(text("H", 1), spaced) == ["empty-paragraph"]


def test_the_paragraph_that_word_needs_between_and_after_tables_is_no_spacing() -> None:
    table = grid(("A", "B"), ("x", "y"))
    assert codes(text("H", 1), table, text(""), table, text("")) == []


def test_page_breaks_and_the_empty_paragraph_of_a_header_are_no_spacing() -> None:
    assert codes(text("H", 1), text("\f"), text("a"), text("", part="header")) == []


def test_faint_text_is_found_once_for_each_colour() -> None:
    assert codes(text("H", 1), text("grey", colour="999999")) == ["contrast"]
    assert codes(text("H", 1), text("dark", colour="595959"), text("red", colour="9C1F00")) == []


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("FFFFFF", "FFFFFF") == pytest.approx(1)
    assert contrast("767676", "FFFFFF") == pytest.approx(4.54, abs=0.01)


def test_a_style_that_does_not_exist_is_found() -> None:
    assert codes(missing_styles=("Gone",)) == ["style-missing"]


@pytest.mark.parametrize(
    "words", ["image1.png", "Picture 3", "IMG_2041.jpg", "logo", "council crest final.JPEG", "Chart 1", " ", "\u00a0"]
)
def test_alternative_text_that_says_nothing(words: str) -> None:
    assert codes(text("H", 1), Block(style="Normal", text="", pictures=(Picture(alt_text=words),))) == ["alt-text"]


@pytest.mark.parametrize(
    "words", ["Alderbrook Council logo", "Chart of referrals by month, 2023 to 2025", "Map", "Crest"]
)
def test_alternative_text_that_says_what_is_shown(words: str) -> None:
    assert codes(text("H", 1), Block(style="Normal", text="", pictures=(Picture(alt_text=words),))) == []


@pytest.mark.parametrize("language", ["en-gb", "en-GB", "EN-GB"])
def test_the_case_of_the_language_is_all_one(language: str) -> None:
    assert codes(language=language) == []


@pytest.mark.parametrize("language", ["en", "cy-GB", "fr-FR", "en-AU"])
def test_other_languages_are_found(language: str) -> None:
    assert codes(language=language) == ["language"]


@pytest.mark.parametrize("levels", [(1, 2, 2, 3, 4), (1, 1, 1), (1, 2, 3, 2, 3, 1)])
def test_levels_that_follow_on_each_other(levels: tuple[int, ...]) -> None:
    assert codes(*(text(f"H{level}", level) for level in levels)) == []


@pytest.mark.parametrize("levels", [(3,), (1, 2, 5), (1, 2, 1, 3)])
def test_levels_that_are_skipped(levels: tuple[int, ...]) -> None:
    assert codes(*(text(f"H{level}", level) for level in levels)) == ["heading-skipped"]


def test_empty_paragraphs_of_any_white_space() -> None:
    assert codes(text("H", 1), text("a"), text("\t"), text("\u200b"), text("b")) == ["empty-paragraph"]
    assert codes(text("H", 1), text("a"), text("–"), text("b")) == []


def test_several_tables_are_told_one_by_one() -> None:
    sound, bare = grid(("A", "B"), ("x", "y")), grid(("A", "B"), ("x", "y"), header=False)
    found = check_accessibility(paper(text("Figures", 1), sound, text("a"), bare, text("b"), bare))
    assert [(each.code, each.where.block) for each in found] == [
        ("accessibility.header-row", "table 2"),
        ("accessibility.header-row", "table 3"),
    ]


@pytest.mark.parametrize("colour", ["A6A6A6", "FFC000", "00B050", "FF0000", "5B9BD5"])
def test_colours_that_are_too_faint(colour: str) -> None:
    assert codes(text("H", 1), text("words", colour=colour)) == ["contrast"]


@pytest.mark.parametrize("colour", ["0563C1", "C00000", "002060", "7030A0", "767171", "538135"])
def test_colours_that_are_dark_enough(colour: str) -> None:
    assert codes(text("H", 1), text("words", colour=colour)) == []

"""How printed lines become running text, paragraphs and items: line ends, page ends, bullets, footnotes."""

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from cabinet_drafter.reading.pdf.blocks import by_gaps
from cabinet_drafter.reading.pdf.bulleted_list import read_bulleted_list
from cabinet_drafter.reading.pdf.footnotes import read_footnotes
from cabinet_drafter.reading.pdf.numbering import Numbering, by_numbers
from cabinet_drafter.reading.pdf.pages import read_pages, spelt_out
from cabinet_drafter.reading.pdf.printed_page import Line, Piece, join_lines
from tests.reading.printed_pdf import Words, pdf

MEASURE = 520.0
FOOT = 60.0


def line(text: str, y: float, *, page: int = 1, x: float = 71, right: float = MEASURE) -> Line:
    return Line(page=page, y=y, last_y=y, size=12, bold=False, pieces=(Piece(x, text),), right=right)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("A well-", "planned visit"), "A well-planned visit"),
        (("day-to-", "day work"), "day-to-day work"),
        (("face-", "to-face talk"), "face-to-face talk"),
        (("a well‑", "planned visit"), "a well‑planned visit"),
        (("short-", "and longer-term"), "short- and longer-term"),
        (("16-", "and 17-year-olds"), "16- and 17-year-olds"),
        (("short-,", "medium- and long-term"), "short-, medium- and long-term"),
        (("pre-", "or post-adoption"), "pre- or post-adoption"),
        (("mid-", "to late teens"), "mid- to late teens"),
        (("in-", "and out-of-county"), "in- and out-of-county"),
        (("full-", "rather than part-time"), "full- rather than part-time"),
        (("in-", "as well as out-of-county"), "in- as well as out-of-county"),
        (("push-", "and-pull factors"), "push-and-pull factors"),
        (("in 2014–", "15 it rose"), "in 2014–15 it rose"),
        (("it rose –", "15 per cent"), "it rose – 15 per cent"),
        (("Plans are good –", "and used"), "Plans are good – and used"),
    ],
)
def test_lines_join_as_a_reader_reads_them(lines: tuple[str, ...], text: str) -> None:
    assert join_lines(lines) == text


def test_a_summary_paragraph_that_stops_short_at_the_end_of_a_page_goes_on() -> None:
    [whole] = by_gaps([line("Children are seen by", 62), line("people they know.", 740, page=2)], FOOT)
    assert (whole.text, whole.may_be_two) == ("Children are seen by people they know.", False)


@pytest.mark.parametrize(
    ("y", "right", "paragraphs"),
    [
        pytest.param(62, 300, 2, id="its last line is short"),
        pytest.param(110, MEASURE - 10, 2, id="the page has room left"),
        pytest.param(62, MEASURE - 10, 1, id="its last line and the page are full"),
    ],
)
def test_a_page_that_ends_with_a_sentence_ends_a_paragraph_where_print_shows_it(
    y: float, right: float, paragraphs: int
) -> None:
    blocks = by_gaps(
        [
            line("Children are seen", y + 14.5),
            line("each week.", y, right=right),
            line("Managers know.", 740, page=2),
        ],
        FOOT,
    )
    assert [block.may_be_two for block in blocks] == ([True] if paragraphs == 1 else [False, False])


def test_a_bullet_further_in_and_a_dash_stay_inside_their_item_and_what_stands_out_does_not() -> None:
    lines = [
        line("Leaders should improve these:", 700),
        line("◼ The quality of", 680),
        line("plans, for:", 665, x=90),
        line("o  children in care", 650, x=100),
        line("− care leavers.", 635, x=100),
        line("\uf0b7 The pace of", 620),
        line("▪ work", 605, x=100),
        line("In all of this they have begun.", 580),
    ]
    read = read_bulleted_list(lines)
    assert [item.text for item in read.items] == [
        "The quality of plans, for: • children in care – care leavers.",
        "The pace of • work",
    ]
    assert [block.text for block in read.before] == ["Leaders should improve these:"]
    assert [block.text for block in read.among] == ["In all of this they have begun."]


def test_text_before_the_first_number_is_kept_and_bullets_stay_in_their_paragraph() -> None:
    lines = [
        line("Services have improved.", 700),
        line("Much remains.", 670),
        line("1. Staff know:", 640),
        line("➢ each child", 625, x=90),
        line("\uf0a7 each home.", 610, x=90),
        line("2. They visit.", 580),
    ]
    numbered, before = by_numbers(lines, Numbering())
    assert [(block.number, block.text) for block in numbered] == [
        (1, "Staff know: • each child • each home."),
        (2, "They visit."),
    ]
    assert [block.text for block in before] == ["Services have improved.", "Much remains."]


def numbered_in_print(*sections: list[tuple[str, float]]) -> list[list[int]]:
    """The numbers read of sections whose paragraphs have such a number, so far from the margin, and two lines each."""
    numbering = Numbering()
    read = []
    for section in sections:
        lines = []
        for place, (number, x) in enumerate(section):
            top = 700 - 50 * place
            lines += [line(f"{number} Children are seen", top, x=x), line("12. by people they know.", top - 14.5, x=99)]
        read.append([block.number for block in by_numbers(lines, numbering)[0]])
    return read


@pytest.mark.parametrize(
    "sections",
    [
        pytest.param([[("1.", 71), ("2.", 71)], [("1.", 71), ("2.", 71)]], id="anew in each section"),
        pytest.param([[("1.", 71), ("2.", 71), ("9.", 71), ("10.", 71)]], id="six left out"),
        pytest.param([[("5.", 71), ("6.", 71)]], id="begins at 5"),
        pytest.param([[("1.", 71), ("2.", 71)], [("3.", 89), ("4.", 71)]], id="first of a section further in"),
        pytest.param([[("8.", 80), ("9.", 80), ("10.", 71), ("11.", 71)]], id="aligned on the right"),
        pytest.param([[("1.", 71), ("20.", 71), ("3.", 71)]], id="one misprinted"),
        pytest.param([[("1", 71), ("2", 71)]], id="without stops"),
    ],
)
def test_one_oddity_of_numbering_loses_no_paragraph(sections: list[list[tuple[str, float]]]) -> None:
    assert numbered_in_print(*sections) == [[int(number.rstrip(".")) for number, _ in section] for section in sections]


@pytest.mark.parametrize("glyph", ["•", "\uf0b7", "·", "□", "–", "-", "*", "§", "n", "♦", "➢"])
def test_whatever_its_bullet_looks_like_a_list_is_a_list(glyph: str) -> None:
    lines = [
        line(f"{glyph} The quality of plans for children,", 700),
        line("and of their reviews.", 685, x=90),
        line(f"{glyph} The pace – which is slow – of work.", 660),
    ]
    read = read_bulleted_list(lines)
    assert [item.text for item in read.items] == [
        "The quality of plans for children, and of their reviews.",
        "The pace – which is slow – of work.",
    ]
    assert (read.before, read.among, read.perhaps_two) == ([], [], [])


def test_a_heading_among_the_bullets_ends_no_list_and_a_bullet_further_in_is_one_of_its_own() -> None:
    lines = [
        line("• The quality of plans.", 700),
        line("Care leavers", 670),
        line("• Their health histories, including", 640, x=89),
        line("those of parents.", 625, x=107),
        line("• Their homes.", 600),
    ]
    read = read_bulleted_list(lines)
    assert [item.text for item in read.items] == [
        "The quality of plans.",
        "Their health histories, including those of parents.",
        "Their homes.",
    ]
    assert [block.text for block in read.among] == ["Care leavers"]


def test_an_item_that_goes_on_after_a_space_may_have_lost_a_bullet() -> None:
    lines = [line("• The quality of plans.", 700), line("The pace of work.", 670, x=89), line("• Homes.", 640)]
    read = read_bulleted_list(lines)
    assert [item.text for item in read.items] == ["The quality of plans. The pace of work.", "Homes."]
    assert read.perhaps_two == [1]


def test_footnotes_are_read_without_their_numbers_and_whole_over_a_page_end() -> None:
    body = [Words(71, 700 - 14 * place, "Children are seen by people they know and trust.") for place in range(20)]
    notes = read_footnotes(
        read_pages(
            "made.pdf",
            pdf(
                [
                    *body,
                    Words(71, 80, "1", size=6.5),
                    Words(78, 75, "These are schools in which children live.", size=10),
                    Words(71, 65, "2", size=6.5),
                    Words(78, 60, "This figure differs from the one that the", size=10),
                    Words(71, 35, "1", size=12),
                ],
                [
                    *body,
                    Words(71, 95, "council keeps.", size=10),
                    Words(71, 80, "3", size=6.5),
                    Words(78, 75, "It was counted in March.", size=10),
                    Words(71, 35, "2", size=12),
                ],
            ),
        )
    )
    assert [(note.page, note.text) for note in notes] == [
        (1, "These are schools in which children live."),
        (1, "This figure differs from the one that the council keeps."),
        (2, "It was counted in March."),
    ]


def test_a_footnote_mark_between_words_and_their_comma_leaves_no_space() -> None:
    end = 71 + stringWidth("Three live in special schools", "Helvetica", 12)
    printed = read_pages(
        "made.pdf",
        pdf(
            [
                Words(71, 700, "Three live in special schools"),
                Words(end, 704, "3", size=8),
                Words(end + stringWidth("3", "Helvetica", 8), 700, ", all of them near home."),
                Words(71, 680, "Children are seen by people they know and trust."),
            ]
        ),
    )
    assert printed.lines[0].text == "Three live in special schools, all of them near home."


def test_a_ligature_is_read_as_its_letters_and_a_soft_hyphen_as_the_hyphen_it_prints() -> None:
    assert spelt_out("oﬃcers of a well\u00adrun ﬁrm") == "officers of a well-run firm"

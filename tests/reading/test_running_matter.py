"""What stands on one baseline becomes one line, whatever order the page holds it in."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.reading.pdf.printed_page import Line, Page, Piece
from cabinet_drafter.reading.pdf.running_matter import sort_out


def line(x: float, y: float, text: str = "a") -> Line:
    return Line(page=1, y=y, last_y=y, size=12, bold=False, pieces=(Piece(x=x, text=text),), right=x + 10)


def joined_one_by_one(lines: list[Line]) -> Line:
    whole = lines[0]
    for each in lines[1:]:
        left, right = (each, whole) if each.x < whole.x else (whole, each)
        last_y, end = min(whole.last_y, each.last_y), max(whole.right, each.right)
        whole = replace(left, pieces=(*left.pieces, *right.pieces), last_y=last_y, right=end)
    return whole


@given(st.lists(st.integers(0, 500), min_size=1, max_size=40))
def test_lines_on_one_baseline_are_joined_as_if_one_after_another(places: list[int]) -> None:
    lines = [line(place, 400, f"word{number}") for number, place in enumerate(places)]
    (page,) = sort_out([Page(number=1, width=595, height=842, lines=tuple(lines))], 12)
    assert page.lines == (joined_one_by_one(lines),)


def test_a_baseline_keeps_the_place_of_its_leftmost_words_and_the_lowest_end() -> None:
    lines = (line(300, 401, "Good"), line(71, 400, "The impact of leaders"), line(400, 399))
    (page,) = sort_out([Page(number=1, width=595, height=842, lines=lines)], 12)
    (only,) = page.lines
    assert (only.x, only.y, only.last_y, only.text) == (71, 400, 399, "The impact of leaders Good a")

"""What is shown of a long text ends with a word, and closes the mark that it opens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.shown_text import beginning


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one two three", "one two three"),
        ("one two three four", "one two …"),
        ("“one two three four”", "“one two …”"),
        ("one, two and three", "one, two …"),
        ("abcdefghijklmnopqrst", "abcdefghijk …"),
    ],
)
def test_a_text_is_cut_between_words(text: str, shown: str) -> None:
    assert beginning(text, 13) == shown


@given(st.text(), st.integers(min_value=4, max_value=40))
def test_it_is_never_longer_than_asked_but_for_a_closing_mark(text: str, most: int) -> None:
    assert len(beginning(text, most)) <= most + 1

"""What two texts may differ in and still be the same words."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cabinet_drafter.same_words import normal_form, places_of, same_words

LETTERS = "abcdefgXYZ0123456789"
WORD = st.text(LETTERS, min_size=1, max_size=8)
WORDS = st.lists(WORD, min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("partners’ good work", "partners' good work"),
        ("‘through-care’", '"through-care"'),
        ("“edge of care”", "'edge of care'"),
        ("help  and\nprotection\u00a0now", "help and protection now"),
        (" help ", "help"),
        ("2017–2020", "2017-2020"),
        ("care — and", "care – and"),
        ("care—and", "care – and"),
        ("multi\ufffeagency", "multi-agency"),
        ("multi-\nagency", "multi-agency"),
        ("non‑compliant", "non-compliant"),
        ("vulner\u00adable", "vulnerable"),
        ("vulner\u200bable", "vulnerable"),
        ("eﬀective and eﬃcient", "effective and efficient"),
        ("Cafe\u0301", "Café"),
        ("thresholds … All", "thresholds... All"),
        ("thresholds. … All", "thresholds.... All"),
        ("thresholds . . . All", "thresholds…All"),
    ],
)
def test_formatting_is_forgiven(one: str, other: str) -> None:
    assert same_words(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("partner agencies", "partners agencies"),
        ("a restorative model", "restorative model"),
        ("increases", "increase"),
        ("four inspectors", "5 inspectors"),
        ("25 cases", "26 cases"),
        ("Good", "good"),
        ("GOOD", "Good"),
        ("here; this", "here, this"),
        ("for them, and", "for them and"),
        ("well-known", "well known"),
        ("well-known", "wellknown"),
        ("every one", "everyone"),
        ("children’s", "childrens"),
        ("‘through-care’", "through-care"),
        ("m²", "m2"),
        ("½", "1⁄2"),
        ("high. Staff", "high Staff"),
        ("1.5", "15"),
        ("high. … Staff", "high. Staff"),
    ],
)
def test_words_digits_capitals_and_marks_are_not_forgiven(one: str, other: str) -> None:
    assert not same_words(one, other)


@given(st.text(max_size=60))
def test_the_normal_form_of_a_normal_form_is_itself(text: str) -> None:
    assert normal_form(normal_form(text)) == normal_form(text)


@given(st.text(max_size=60))
def test_every_text_is_the_same_words_as_itself_and_as_its_normal_form(text: str) -> None:
    assert same_words(text, text)
    assert same_words(text, normal_form(text))


@given(WORDS, st.data())
def test_any_formatting_of_the_same_words_is_forgiven(words: list[str], data: st.DataObject) -> None:
    space = st.text(" \n\t\u00a0\u2009", min_size=1, max_size=3)
    marks = st.sampled_from("“”‘’\"'")
    spread = "".join(word + data.draw(space) for word in words)
    opening, closing = data.draw(marks), data.draw(marks)
    marked = f"{opening}{spread.strip()}{closing}"
    assert same_words(marked, f"'{' '.join(words)}'")


@given(WORDS, WORDS)
def test_different_words_are_never_the_same(one: list[str], other: list[str]) -> None:
    assert same_words(" ".join(one), " ".join(other)) == (one == other)


@given(st.text(LETTERS + 'éÉß -–—.…,;‘’"\n\u00a0\u00ad\ufffe', max_size=60))
def test_the_normal_form_keeps_every_letter_and_digit_in_order(text: str) -> None:
    assert [each for each in normal_form(text) if each.isalnum()] == [each for each in text if each.isalnum()]


@given(st.text(LETTERS, min_size=1, max_size=20), st.integers(0, 19), st.sampled_from(LETTERS))
def test_one_letter_or_digit_more_is_not_forgiven(text: str, at: int, more: str) -> None:
    assert not same_words(text, text[:at] + more + text[at:])


def test_places_are_found_whatever_the_formatting_and_given_in_the_text_as_printed() -> None:
    text = "Its ‘edge of\ncare’ team — long\ufffeterm."
    [(start, end)] = places_of("'edge of care' team - long-term", text)
    assert text[start:end] == "‘edge of\ncare’ team — long\ufffeterm"


@pytest.mark.parametrize(
    ("words", "text", "times"),
    [
        ("care", "care, careful, aftercare and care", 2),
        ("term", "long-term and mid-term", 0),
        ("long", "long-term", 0),
        ("child", "the child’s plan for a child", 1),
        ("had had", "he had had had", 2),
        ("Care", "care", 0),
        ("", "care", 0),
        ("…", "care … care", 0),
        ("high … Staff", "morale is high. … Staff want", 1),
        ("a.b", "a.b axb", 1),
    ],
)
def test_places_are_whole_words(words: str, text: str, times: int) -> None:
    assert len(places_of(words, text)) == times


@given(st.lists(st.text("abc’-.… ", min_size=1, max_size=6), max_size=12), st.integers(0, 11), st.integers(1, 4))
def test_what_stands_at_a_place_is_the_words_looked_for(pieces: list[str], start: int, length: int) -> None:
    text = " ".join(pieces)
    words = " ".join(text.split()[start : start + length])
    for first, last in places_of(words, text):
        assert same_words(text[first:last], words)
        assert text[first:last] == text[first:last].strip()


@given(WORDS, st.integers(0, 11), st.integers(1, 4))
def test_words_taken_from_a_text_are_found_where_they_stand(words: list[str], start: int, length: int) -> None:
    assume(start < len(words))
    text = " ".join(words)
    at = len(" ".join(words[:start])) + bool(start)
    assert at in [place[0] for place in places_of(" ".join(words[start : start + length]), text)]


BACKTRACKING_ELLIPSIS = re.compile(r"[\s.…]*(?:…|\.\s*\.\s*\.)[\s.…]*")


@given(st.text("a.… \n\u00a0", max_size=30))
def test_an_ellipsis_is_any_run_that_holds_one_or_three_dots(text: str) -> None:
    assert normal_form(text) == " ".join(BACKTRACKING_ELLIPSIS.sub("…", text).split())


def test_many_dashes_in_a_row_are_looked_for_without_trying_each_share_of_the_space_between_them() -> None:
    assert places_of(f"a{'-' * 300}b", f"a{' -' * 300} c") == ()
    assert len(places_of(f"a{'-' * 300}b", f"a{' -' * 300} b")) == 1


def test_long_runs_of_space_and_dots_have_a_normal_form() -> None:
    assert normal_form(f"a .{' ' * 100_000}.b") == "a . .b"
    assert normal_form(f"a{' .' * 50_000} b") == "a…b"

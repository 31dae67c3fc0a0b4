"""What characters a paper may hold is one rule, whoever asks."""

import pytest

from cabinet_drafter.allowed_text import code_point, forbidden_at, without_forbidden


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\r", "\x7f", "\x85", "\ud800", "\ufdd0", "\ufdef", "\ufffe"])
def test_a_forbidden_character_is_found_and_taken_away(character: str) -> None:
    assert forbidden_at(f"ab{character}c") == 2
    assert without_forbidden(f"ab{character}c").replace(" ", "") == "abc"


def test_one_that_separates_words_leaves_a_space() -> None:
    assert without_forbidden("a\x85b\x0bc\ufdd0d") == "a b cd"


@pytest.mark.parametrize("text", ["", "one\ntwo\tthree", "£4.2m – “ok” 😀", "\u00a0\u2028\u200b"])
def test_other_text_stays(text: str) -> None:
    assert forbidden_at(text) is None
    assert without_forbidden(text) == text


def test_a_character_is_named_as_people_look_it_up() -> None:
    assert code_point("\x07") == "U+0007"

"""Two lists are the same where the blocks say so, whatever is in them, and no two take long."""

from difflib import SequenceMatcher
from random import Random
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.checking.changes.differences import Differences, longest_rising
from cabinet_drafter.checking.changes.wording import likeness, supplied

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=25)
LARGE = 3_000
BOUND = 5.0


@given(WORDS, WORDS)
def test_of_short_lists_they_are_those_of_the_standard_library(was: list[str], now: list[str]) -> None:
    assert Differences(was, now).get_opcodes() == SequenceMatcher(None, was, now, autojunk=False).get_opcodes()


@given(WORDS, WORDS)
def test_where_that_is_too_much_work_every_block_is_the_same_in_both_and_every_word_is_told(
    was: list[str], now: list[str]
) -> None:
    done = other_done = 0
    for tag, one, one_end, other, other_end in Differences(was, now, most_steps=0).get_opcodes():
        assert (one, other) == (done, other_done)
        assert tag != "equal" or was[one:one_end] == now[other:other_end]
        done, other_done = one_end, other_end
    assert (done, other_done) == (len(was), len(now))


def test_a_long_paragraph_with_one_changed_word_is_told_by_that_word() -> None:
    words = Random(1).choices([f"w{number}" for number in range(200)], k=LARGE)
    now = [*words[:1_000], "changed", *words[1_001:]]
    changed = [code for code in Differences(words, now).get_opcodes() if code[0] != "equal"]
    assert changed == [("replace", 1_000, 1_001, 1_000, 1_001)]


@pytest.mark.parametrize(
    ("was", "now"),
    [(["a", "b"], ["a", "a"]), (["a", "b", "c"], ["b", "a", "c"]), (["a"], ["b"]), (["a"], ["a", "b", "a"])],
)
def test_no_two_lists_take_long(was: list[str], now: list[str]) -> None:
    begin = perf_counter()
    Differences(was * LARGE, now * LARGE).get_opcodes()
    likeness(" ".join(was * LARGE), " ".join(now * LARGE))
    assert perf_counter() - begin < BOUND


def test_what_was_awaited_is_sought_once_however_often_the_words_between_stand_there() -> None:
    was = "[awaiting: a] [awaiting: b] [awaiting: c] [awaiting: d] [awaiting: e]x"
    begin = perf_counter()
    assert supplied(was, "a " * LARGE + "y") == ()
    assert perf_counter() - begin < BOUND


@given(st.permutations(range(8)))
def test_the_most_that_rise_do(places: list[int]) -> None:
    rising = longest_rising(places)
    kept = [place for place in places if place in rising]
    assert kept == sorted(kept)
    most = [0] * len(places)  # for each place the longest that ends there
    for at, place in enumerate(places):
        most[at] = 1 + max((most[before] for before in range(at) if places[before] < place), default=0)
    assert len(kept) == max(most)

"""Where a sentence ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.reading.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ("Morale is high.", "Staff stay."),
        ("It rose to 2.5 per cent in 2016.", "30 children waited."),
        ("Some partners, e.g. Health and the police, do not attend.", "Others do."),
        ("Inspectors met Dr. A. Jones and Cllr. Ann B. Lee.", "They agreed."),
        ("J. Smith chairs the board.", "It meets monthly."),
        ("An enquiry under s. 47 began.", "It was late."),
        ("They gave an answer of no.", "Children were not told."),
        ("They asked, ‘Would it be good enough for my child?’", "All the parts are in place."),
        ("The question ‘is it safe?’ is asked each day.", "It helps."),
        ("One said, ‘I feel safe.’", "Another said so too."),
        ("(They know this.)", "They act on it."),
        ("Workers help traumatised children They do this well.", "It matters."),
        ("Children wait … and they wait again.", "It is too long."),
        ("They lack three things:", "• time", "• skill", "• support."),
        ("The plan is clear (outcome 1, national framework)",),
        ("Decisions about risk are late, etc.", "Children drift."),
        ("It costs a lot.", "£2 million was found."),
        ("‘This is home.’", "‘I grew up here.’"),
    ],
)
def test_a_text_splits_into_its_sentences(sentences: tuple[str, ...]) -> None:
    assert split_sentences(" ".join(sentences)) == sentences


def test_no_text_has_no_sentence() -> None:
    assert split_sentences("") == ()


@given(st.text())
def test_sentences_joined_by_single_spaces_are_the_text(text: str) -> None:
    plain = " ".join(text.split())
    assert " ".join(split_sentences(plain)) == plain


@given(
    st.lists(st.sampled_from(["Children", "wait.", "e.g.", "‘Why?’", "J.", "s.", "47", "•", "…", "(see", "p.", "3)"]))
)
def test_no_word_is_lost_and_no_sentence_is_empty(words: list[str]) -> None:
    sentences = split_sentences(" ".join(words))
    assert " ".join(sentences).split() == words
    assert all(sentences)

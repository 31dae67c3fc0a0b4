"""Where a sentence ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.reading.pdf.sentences import lost_full_stops, split_sentences


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
        ("Workers help traumatised children", "They do this well.", "It matters."),
        ("They visit often (see paragraph 4)", "However, records are thin."),
        ("Few stay in touch", "In addition, homes are far away."),
        ("Young people value the work of The Curve and of This Is Me.",),
        ("A plan for the children The Hub supports is late.",),
        ("They rely on the It takes time project.",),
        ("Children wait … and they wait again.", "It is too long."),
        ("They lack three things:", "• time", "• skill", "• support."),
        ("The plan is clear (outcome 1, national framework)",),
        ("Decisions about risk are late, etc.", "Children drift."),
        ("Schools, nurseries etc. are involved (i.e. St. Mary’s and No. 10).", "They help."),
        ("Contact is at 9 a.m. on weekdays.", "It works.", "In the U.K. it is usual."),
        ("It rose to 40 per cent.", "This is high."),
        ("One asked, ‘Does it matter?’ and, ‘To whom?’", "Nobody knew."),
        ("Managers said: ‘We know.", "We act.’", "They do."),
        ("Plans are late.", "(Recommendation)"),
        ("There were 90 (of whom:", "• 4 left", "• 6 stayed.)", "All are safe."),
        ("This is a rise.", "– Of these, 4 left.", "– 6 stayed – all of them – at home."),
        ("The range is wide: – visits – calls – letters.",),
        ("It costs a lot.", "£2 million was found."),
        ("‘This is home.’", "‘I grew up here.’"),
    ],
)
def test_a_text_splits_into_its_sentences(sentences: tuple[str, ...]) -> None:
    assert split_sentences(" ".join(sentences)) == sentences


def test_no_text_has_no_sentence() -> None:
    assert split_sentences("") == ()


SOME_TEXT = "Children children wait. e.g. ‘Why?’ J. s. 47 • – … (see p. 3) They In addition, do etc. U.K. The Dr."
ANY_WORDS = st.lists(st.sampled_from(SOME_TEXT.split()), max_size=12)


@given(st.text() | ANY_WORDS.map(" ".join))
def test_sentences_joined_by_single_spaces_are_the_text(text: str) -> None:
    plain = " ".join(text.split())
    assert " ".join(split_sentences(plain)) == plain


@given(ANY_WORDS)
def test_no_word_is_lost_and_no_sentence_is_empty(words: list[str]) -> None:
    sentences = split_sentences(" ".join(words))
    assert " ".join(sentences).split() == words
    assert all(sentences)


@given(st.text() | ANY_WORDS.map(" ".join))
def test_a_sentence_splits_into_itself(text: str) -> None:
    for sentence in split_sentences(text):
        assert split_sentences(sentence) == (sentence,)


def test_a_full_stop_that_print_lost_is_told_with_both_sentences() -> None:
    sentences = split_sentences("It works. They help children They do it well. They list: • time • skill.")
    assert lost_full_stops(sentences) == (("They help children", "They do it well."),)


@pytest.mark.parametrize(
    ("before", "may_end"),
    [("home", True), ("home’", True), ("4)", True), ("4)’", True), ("4", False), ("4’", False), ("É", False)],
)
def test_a_lost_full_stop_is_seen_after_a_small_letter_or_a_bracket(before: str, may_end: bool) -> None:
    text = f"They saw {before} However, records are thin."
    assert len(split_sentences(text)) == 1 + may_end

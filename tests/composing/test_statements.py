"""What a sentence says: whether it limits, judges, leans on the sentence before it, or turns it."""

import csv
import hashlib
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_drafter.composing.statements import statement, statements
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.limiting_words import limiting_words
from cabinet_drafter.same_words import normal_form

# Sentences of sixteen published reports, by the SHA-256 of their normal form, labelled by hand. "writing": read while
# the lists of phrases were written; "first check": eight of those reports, measured once, then the lists were mended
# from other reports; "held out": the same eight reports, other sentences, measured after the last change.
LABELLED = Path(__file__).with_name("labelled_sentences.tsv")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Too many children wait for a worker.", ("Too many",)),
        ("Plans are not yet good.", ("are not yet good",)),
        ("Not all children are seen alone.", ("Not all",)),
        ("Supervision is regular but not always recorded.", ("not always",)),
        ("Visits are inconsistent and recording is variable.", ("inconsistent", "variable")),
        ("Letters lack detail, which leads to drift.", ("lack", "drift")),
        ("Work with fathers remains an area for improvement.", ("remains an area",)),
        ("Leaders know that there is more to do.", ("more to do",)),
        ("Case notes don’t show the child’s voice.", ("don’t",)),
        ("Help comes too late for some families.", ("too late",)),
        ("Caseloads are manageable, although a few are too high.", ("too high",)),
        ("The pace of change has been slow.", ("slow",)),
        ("Children rarely see the same worker.", ("rarely",)),
        ("There are gaps in the record of visits.", ("gaps",)),
    ],
)
def test_a_sentence_that_limits_gives_the_words_that_do(sentence, words):
    assert limiting_words(sentence) == words
    assert statement(sentence).limiting


@pytest.mark.parametrize(
    "sentence",
    [
        "Children are seen without delay.",
        "Good planning prevents delays for babies.",
        "No children were found to be at risk of harm.",
        "Inspectors did not find any children at immediate risk.",
        "Foster carers are not only trained but valued.",
        "Workers reduce drift and delay by meeting weekly.",
        "Children are rarely moved in an emergency.",
        "Fewer children come into care each year.",
        "Practice has improved from a low base.",
        "Concerns about a child are responded to swiftly.",
        "Parents with poor mental health receive skilled help.",
        "Neglect is recognised early and risk of harm is understood.",
        "When children are not in school, their whereabouts are known.",
        "Children who are not able to live at home stay with relatives.",
        "Families who no longer need help are told so kindly.",
        "Leaders have addressed all of the weaknesses.",
        "There is time-limited support for parents.",
    ],
)
def test_a_false_friend_limits_nothing(sentence):
    assert limiting_words(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "However, visits are late.",
        "Despite this, visits are late.",
        "Some visits, however, are late.",
        "Others wait for months.",
    ],
)
def test_a_sentence_that_turns_the_one_before_leans_on_it(sentence):
    assert (statement(sentence).turns, statement(sentence).leans) == (True, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "This leads to delay.",
        "They know their children well.",
        "It is valued by staff.",
        "Such help is timely.",
        "As a result, children are safe.",
        "For example, one team meets weekly.",
        "For these children, help is swift.",
        "Leaders are aware of this weakness.",
        "Social workers know them well.",
        "The team is skilled.",
        "Most are detailed.",
        "‘They listen to us.’",
    ],
)
def test_a_sentence_that_points_back_leans(sentence):
    assert (statement(sentence).turns, statement(sentence).leans) == (False, True)


@pytest.mark.parametrize(
    "sentence",
    [
        "Children are seen alone.",
        "Those who leave care are well supported.",
        "Children in care, such as those in school, do well.",
        "Visits are regular, and this helps children.",
        "Although visits are regular, this is not recorded.",
        "As a result of investment, caseloads are lower.",
        "The quality of plans has improved since this inspection began.",
        "Since the last inspection, leaders have built a strong team.",
    ],
)
def test_a_sentence_that_stands_alone_does_not_lean(sentence):
    assert not statement(sentence).leans


def test_words_that_judge_are_given_as_printed():
    assert statement("Strong leaders act swiftly on well-being.").judges == ("Strong", "swiftly")


@given(st.text(max_size=300))
def test_the_words_given_stand_in_the_sentence_in_printed_order(sentence):
    place = 0
    for words in limiting_words(sentence):
        place = sentence.index(words, place) + len(words)
    assert statements([sentence]) == (statement(sentence),)


@pytest.mark.parametrize(
    ("part", "precision", "recall"), [("writing", 0.97, 0.97), ("first check", 0.88, 0.92), ("held out", 0.90, 0.87)]
)
def test_published_sentences_are_told_apart_as_a_person_did(
    ilacs_reports: dict[str, Inspection], part: str, precision: float, recall: float
) -> None:
    labels = labels_of(part)
    found = {digest(sentence): bool(limiting_words(sentence)) for sentence in printed_sentences(ilacs_reports)}
    assert labels.keys() <= found.keys()
    right = sum(limiting and found[each] for each, limiting in labels.items())
    assert right / sum(found[each] for each in labels) >= precision
    assert right / sum(labels.values()) >= recall


def labels_of(part: str) -> dict[str, bool]:
    with LABELLED.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["part"] == part]
    return {row["sha256"]: row["label"] == "limiting" for row in rows}


def digest(sentence: str) -> str:
    return hashlib.sha256(normal_form(sentence).encode()).hexdigest()


def printed_sentences(inspections: dict[str, Inspection]) -> set[str]:
    passages = chain.from_iterable(
        (*inspection.summary, *chain.from_iterable(section.paragraphs for section in inspection.sections))
        for inspection in inspections.values()
    )
    return {sentence for passage in passages for sentence in passage.sentences}

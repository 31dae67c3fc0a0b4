"""The words in which reports print their judgements: labels of rows, grades, and what each is about.

One place for both readings of the judgement table (where things stand on the page; the order of the text) and for
section headings, which repeat label and grade.
"""

import re
from collections.abc import Callable
from typing import Final

from cabinet_drafter.vocabulary import Grade, JudgementArea

_REQUIRES_IMPROVEMENT: Final = r"requires? improvement(?: to be good)?"
GRADE_WORDS: Final = rf"(?:outstanding|good|{_REQUIRES_IMPROVEMENT}|[il]nadequate)"
"""The pattern of a grade as reports print the four of them, in any case."""

# "Adequate" was a grade until 2013; "Not judged" and the like say that there is none.
_NO_GRADE: Final = r"(?:adequate|not (?:yet )?(?:judged|graded|inspected|applicable|made)|no judge?ment(?: made)?|n/a)"
_LONG_GRADES: Final = ("requires improvement to be good", "require improvement to be good")
_GRADE_BEGINS: Final = re.compile(
    r"(?:outstanding|good|requires?|[il1|]nadequate|adequate|not|n/a)(?![^\W\d])", re.IGNORECASE
)
_FOOTNOTE_MARK: Final = re.compile(r"(?<=[a-z])\s?\d{1,2}$", re.IGNORECASE)
_GRADE_AT_THE_END: Final = re.compile(
    rf"(?:(?P<label>.*?\S)\s+)??(?P<grade>{GRADE_WORDS}|{_NO_GRADE}|requires?(?: improvement(?: to(?: be)?)?)?)[.*]?$",
    re.IGNORECASE,
)
_REST: Final = r"improvement(?: to(?: be(?: good)?)?)?|to(?: be(?: good)?)?|be(?: good)?"
_REST_AT_THE_END: Final = re.compile(rf"(?:(?P<label>.*?\S)\s+)??(?P<grade>{_REST}|good)$", re.IGNORECASE)
_HEADER: Final = re.compile(
    r"(?:areas? of |inspection |key )?judge?ments?(?: areas?)?(?: (?:grades?|judge?ments?))?|grades?", re.IGNORECASE
)
_ROW: Final = re.compile(
    r"(?P<number>[1-9](?:\.\d)?)[.:)]?\s*(?=(?:The )?(?:Children|Adoption|Experiences?|Leadership)\b)"
    r"|(?=(?:The i|(?-i:I))mpact of leader(?:s|ship)\b|(?:The )?experiences? (?:and|&) progress of\b"
    r"|Overall effectiveness\b)"
    # A narrow column breaks a label after its first words.
    r"|(?=(?:The impact(?: of)?|(?-i:Impact of)|The experiences?(?: (?:and|&)(?: progress)?)?"
    r"|Experiences? (?:and|&)(?: progress)?|Overall)$)"
    # Rows of the Single Inspection Framework whose numbers are lost; with a small letter a longer label goes on.
    r"|(?=(?-i:Children who need help|Children looked after|Adoption performance|Leadership, management)\b)",
    re.IGNORECASE,
)
_ROW_NUMBER: Final = re.compile(r"[1-9](?:\.\d)?[.:)]?")
_UNFINISHED: Final = re.compile(r"(?:\b(?:of|and|in|with|on|who|the|for|to|after|need)|[,&])$", re.IGNORECASE)
LABEL_WORDS: Final = frozenset(
    re.findall(
        r"\w+",
        "the impact of leaders on social work practice with children and families young people experience experiences "
        "progress who need help protection in care leavers overall effectiveness looked after achieving permanence "
        "adoption performance leadership management governance",
    )
) | {"&"}
"""Every word of the labels that reports have printed so far."""
_AREAS: Final = (
    (r"overall effectiveness", JudgementArea.OVERALL_EFFECTIVENESS),
    (r"impact of leader(?:s|ship)|leadership,? (?:(?:and|&) )?management", JudgementArea.LEADERS),
    (r"need (?:of )?help", JudgementArea.HELP_AND_PROTECTION),
    (
        r"(?:children in care|progress of (?:children looked after|looked after children)) (?:and|&) care leavers",
        JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS,
    ),
    (r"care leavers", JudgementArea.CARE_LEAVERS),
    (r"children in care", JudgementArea.CHILDREN_IN_CARE),
    # The words of ILACS with the older name for them; the Single Inspection Framework adds "and achieving permanence".
    (r"progress of (?:children looked after|looked after children)$", JudgementArea.CHILDREN_IN_CARE),
    (r"looked after", JudgementArea.CHILDREN_LOOKED_AFTER),
    (r"adoption", JudgementArea.ADOPTION),
    (r"safeguarding children board", JudgementArea.LSCB),
)


def judgement_area(label: str) -> JudgementArea | None:
    """What a printed judgement label or section heading is about; None where it is about no judgement."""
    return next((area for words, area in _AREAS if re.search(words, label, re.IGNORECASE)), None)


def printed_grade(words: str) -> Grade | None:
    """The grade that printed words give; None for words that give none of the four ("Not judged", "Adequate")."""
    # Letters alone: a space lost or doubled in print changes no grade.
    letters = re.sub(r"[^a-z1|]", "", words.lower())
    # One published report prints the grade with a small L for its capital I.
    letters = re.sub(r"^[l1|]nadequate", "inadequate", letters)
    if re.fullmatch(r"requires?improvement(?:tobegood)?", letters):
        return Grade.REQUIRES_IMPROVEMENT
    return next((grade for grade in Grade if grade.value.lower() == letters), None)


def without_footnote_mark(words: str) -> str:
    """A label or a grade without the number of a footnote behind it ("Good1")."""
    return _FOOTNOTE_MARK.sub("", words)


def says_that_there_is_no_grade(words: str) -> bool:
    """Whether what stands for a grade is one of the wordings that give none of the four."""
    return bool(re.fullmatch(_NO_GRADE, words.strip(" .*"), re.IGNORECASE))


def begins_a_grade(words: str) -> bool:
    """Whether words in the grades' column are a grade or its first line."""
    return bool(_GRADE_BEGINS.match(words))


def goes_on_a_grade(above: str, joined: str) -> bool:
    """Whether a line under the grade `above`, which makes it `joined`, is that grade's next line."""
    if above.lower().startswith(("not", "no ")):
        return not begins_a_grade(joined[len(above) :].strip())
    whole = joined.lower().rstrip(" .*")
    return any(grade.startswith(whole) for grade in _LONG_GRADES)


def is_rest_of_a_grade(words: str) -> bool:
    """Whether words in the grades' column can only be the further lines of a grade that began above."""
    return bool(re.fullmatch(_REST, without_footnote_mark(words), re.IGNORECASE))


def grade_at_the_end(label: str, *, grade_open: Callable[[str], bool]) -> tuple[str, str]:
    """A line that holds both cells of a row, into label and grade; the grade is empty where it ends with none.

    Args:
        label: the line's words.
        grade_open: whether words go on with the grade of the line above.
    """
    rest = _REST_AT_THE_END.fullmatch(label)
    if rest and grade_open(rest["grade"]):
        return rest["label"] or "", rest["grade"]
    found = _GRADE_AT_THE_END.fullmatch(label)
    # A sentence ("Overall effectiveness is good.") has other words than a label.
    if found and is_label_words(row_opening(found["label"] or "")[1]):
        return found["label"] or "", found["grade"]
    return label, ""


def is_table_header(words: str) -> bool:
    """Whether the words are the table's header row ("Judgement", "Grade"), which Word repeats on a second page."""
    return bool(_HEADER.fullmatch(words))


def opens_a_row(words: str, above: str) -> bool:
    """Whether a line of labels opens a row, and does not go on with the label `above` (empty where none is near)."""
    return bool(_ROW.match(words)) and not is_unfinished(above)


def is_unfinished(words: str) -> bool:
    """Whether a label cannot end with these words."""
    return bool(_UNFINISHED.search(words))


def is_label_words(words: str) -> bool:
    """Whether every word is one of those that labels are made of."""
    return all(word in LABEL_WORDS for word in re.findall(r"[^\s,]+", words.lower()))


def is_row_number(words: str) -> bool:
    """Whether the words are nothing but a row's number ("2.1", "3.")."""
    return bool(_ROW_NUMBER.fullmatch(words))


def row_opening(label: str) -> tuple[str | None, str]:
    """A row's number, None where it has none, and the label without it."""
    row = _ROW.match(label)
    return (row["number"], label[row.end() :]) if row else (None, label)

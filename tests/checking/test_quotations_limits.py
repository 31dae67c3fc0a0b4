"""What a few quoted words leave outside the marks: a limit before them, a criticism behind them, whose they are."""

import pytest

from cabinet_drafter.checking.quotations.told import check_quotations
from cabinet_drafter.findings import Finding
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.written_paper import Block, Run
from tests.checking.made_papers import made_inspection, passage, under_check, written

REPORT = made_inspection(
    summary=(
        passage("Visits are not yet timely for every child.", "Some parents wait for answers to their letters."),
        passage("Audit needs to be further embedded in the teams.", "Leaders have made rapid progress with fostering."),
        passage("Too many early plans are weak and the effect on families is unclear."),
        passage("Help is prompt and kind, but too many children wait for a dentist."),
        passage("Foster carers are valued.", "They do not always have the training that they ask for."),
        passage("Records are poor.", "Chronologies are not kept.", "The files are well ordered."),
        passage("The mayor is proud of the service.", "The board has a clear grasp of the work that is needed next."),
        passage("Workers are skilled and caring, and their caseloads are now generally manageable."),
        passage("In almost all cases seen, letters reach the right person.", "Plans are mostly clear to read."),
        passage("Although practice in two teams is weak, rapid steps were taken to mend it."),
        passage("There is a small area of variability in what is otherwise a confident body of work."),
        passage("Some records are poor, but the voice of the child shines through most of them."),
        passage("Although the teams are new, they have found a rhythm of their own."),
        passage("Conferences are out of timescales and families are not benefiting from the plans."),
        passage("Young carers are noticeably absent from the vision, and support for them has deteriorated."),
        passage("The bond between mayor and director has ensured that the city has not rested on its laurels."),
        passage("The new trust marked a turning point, creating the focus needed by services that had remained weak."),
        passage("Decisions happen later than desired.", "However, managers are now addressing these delays."),
        passage("There is an over-reliance on agency workers.", "This results in missed chances to help."),
        passage("The hub opened in May.", "Its staff are unable to see the files of partners."),
        passage("Support reaches young people’s, parents’ and carers’ homes quickly."),
    ),
    sections=(),
)


def told(*content: str | Block, inspection: Inspection = REPORT) -> list[Finding]:
    found = check_quotations(under_check(written(*content), inspection))
    return [each for each in found if each.severity is not Severity.FOR_INFORMATION]


def codes(*content: str | Block, inspection: Inspection = REPORT) -> list[str]:
    return [each.code.removeprefix("quotation.") for each in told(*content, inspection=inspection)]


def styled(text: str) -> Block:
    return Block(style="Quote", text=text, runs=(Run(text=text),))


LIMIT_LEFT_OUTSIDE = {
    "not yet": "Ofsted found that visits are “timely for every child”.",
    "needs to be": "The report says that audit is “further embedded in the teams”.",
    "needs to be, one word": "Inspectors found that audit in the service is now “embedded”.",
    "some": "According to inspectors, “parents wait for answers to their letters”.",
    "a but before": "Inspectors found that no plan was late, but that visits are “timely for every child”.",
    "almost": "Inspectors found that in “all cases seen, letters reach the right person”.",
    "mostly": "The report finds that plans are “clear to read”.",
    "a sentence before": "Letters are not answered. Inspectors found visits to be “timely for every child”.",
}


@pytest.mark.parametrize("text", LIMIT_LEFT_OUTSIDE.values(), ids=LIMIT_LEFT_OUTSIDE)
def test_limit_left_outside_the_marks_is_to_confirm(text: str) -> None:
    (found,) = [each for each in told(text) if each.code == "quotation.limit-dropped"]
    assert found.severity is Severity.TO_CONFIRM
    assert "(page 2)" in found.message


def test_first_word_of_a_bullet_that_limits_it_is_told_with_the_printed_words() -> None:
    (found,) = told("The report said:", "“Many early plans are weak and the effect on families is unclear.”")
    assert found.code == "quotation.limit-dropped"
    assert "“Too Many" not in found.message
    assert "“Too many early plans" in found.message


LIMIT_SAID = {
    "not in its own words": "Ofsted found that visits are not “timely for every child”.",
    "short of it": "Inspectors found visits less than good and hardly “timely for every child”.",
    "what must be done": "The report says that audit must be “further embedded in the teams”.",
    "more work": "The report says that more work is needed until audit is “further embedded in the teams”.",
    "counted": "Inspectors wrote that a number of “parents wait for answers to their letters”.",
    "nearly": "Inspectors found that in nearly “all cases seen, letters reach the right person”.",
    "most": "The report says that most plans are “clear to read”.",
    "led in": "The report says that there are not enough of these:",
    "within the marks": "Ofsted found that visits are “not yet timely for every child”.",
    "praise that begins within a sentence": "Inspectors said that leaders “made rapid progress with fostering”.",
    "a grade": "Ofsted judged the service “good” and care “requires improvement”.",
}


@pytest.mark.parametrize("text", LIMIT_SAID.values(), ids=LIMIT_SAID)
def test_limit_that_the_paper_says_itself_is_silent(text: str) -> None:
    content = (text, "“timely for every child”") if text.endswith(":") else (text,)
    assert codes(*content) == []


CRITICISM_CUT = {
    "a but cut off": "Inspectors said that “help is prompt and kind”.",
    "closed as if it were all": "Inspectors wrote: “Help is prompt and kind.”",
    "the next sentence": "Inspectors said: “Foster carers are valued.”",
    "a next sentence without a link": "The report adds: “The hub opened in May.”",
}


@pytest.mark.parametrize("text", CRITICISM_CUT.values(), ids=CRITICISM_CUT)
def test_criticism_behind_what_is_quoted_is_to_confirm(text: str) -> None:
    assert codes("# Findings", text) == ["cut-removes-criticism"]
    assert codes("# Findings", text, "# Criticism", "They add “too many children wait for a dentist”.")[:1] == [
        "cut-removes-criticism"
    ]


CRITICISM_CUT_IN_FRONT = {
    "although": "Inspectors said that “rapid steps were taken to mend it”.",
    "although, as if it were all": "Inspectors said: “Rapid steps were taken to mend it.”",
    "otherwise": "Inspectors spoke of “what is otherwise a confident body of work”.",
    "but": "Inspectors found that “the voice of the child shines through most of them”.",
}


@pytest.mark.parametrize("text", CRITICISM_CUT_IN_FRONT.values(), ids=CRITICISM_CUT_IN_FRONT)
def test_criticism_in_front_of_what_is_quoted_is_to_confirm(text: str) -> None:
    (found,) = told("# Findings", text)
    assert found.code == "quotation.cut-removes-criticism"
    assert found.message.startswith("The quotation begins just after")


NO_CRITICISM_CUT_IN_FRONT = {
    "the paper grants it": (
        "Practice in two teams was weak; inspectors said that “rapid steps were taken to mend it”.",
    ),
    "quoted before": (
        "Inspectors wrote of “a small area of variability” in “what is otherwise a confident body of work”.",
    ),
    "what is granted is no criticism": ("Inspectors said that they “have found a rhythm of their own”.",),
    "quoted whole": ("Inspectors: “Although practice in two teams is weak, rapid steps were taken to mend it.”",),
}


@pytest.mark.parametrize("content", NO_CRITICISM_CUT_IN_FRONT.values(), ids=NO_CRITICISM_CUT_IN_FRONT)
def test_what_is_granted_in_front_and_told_is_not_asked_about(content: tuple[str, ...]) -> None:
    assert codes("# Findings", *content) == []


NO_CRITICISM_CUT = {
    "the quoted says that it is late": ("Inspectors wrote that “conferences are out of timescales”.",),
    "the quoted says what is missing": ("Inspectors wrote that “young carers are noticeably absent”.",),
    "what follows is praise in the negative": ("Inspectors saw a “bond between mayor and director”.",),
    "what follows lies behind": ("Ofsted wrote: “The new trust marked a turning point”, which the council welcomes.",),
    "what follows mends it": ("Inspectors wrote that “decisions happen later than desired”.",),
    "what follows is its effect": ("Inspectors wrote of “an over-reliance on agency workers”.",),
    "the paper calls it criticism": ("The opening hours are criticised: “The hub opened in May.”",),
    "the quoted is criticism itself": ("Inspectors said: “Records are poor.”",),
    "the quoted denies": ("Inspectors said that “visits are not yet timely”, which is being mended.",),
    "its own words deny": ("Inspectors found that records are not good: “Records are poor.”",),
    "quoted in the same sentence": (
        "Inspectors said that “help is prompt and kind”, but that “too many children wait for a dentist”.",
    ),
    "quoted in another paragraph": (
        "Inspectors said: “Foster carers are valued.”",
        "The council acts on this.",
        "They said of carers that they “do not always have the training that they ask for”.",
    ),
    "told in its own words": (
        "Inspectors said that “help is prompt and kind”.",
        "Yet there are too many children who must wait to see a dentist, the report says.",
    ),
    "the next sentence is praise": ("Inspectors said: “The mayor is proud of the service.”",),
}


@pytest.mark.parametrize("content", NO_CRITICISM_CUT.values(), ids=NO_CRITICISM_CUT)
def test_criticism_that_the_section_tells_is_not_asked_about(content: tuple[str, ...]) -> None:
    assert "cut-removes-criticism" not in codes("# Findings", *content)


GIVEN_AS_THEIRS = {
    "passive": "Inspectors visited the hub. The work there is described without reserve as ‘a beacon to the north’.",
    "it is called": "The model runs through the report. It is called “a joy that England should copy”, and is liked.",
    "pronoun": "Inspectors met the leaders of every team. They call them “wise beyond their years”.",
    "two words": "Ofsted writes of the leaders of these teams that their work is “dazzlingly wise”.",
    "near print": "The inspectors met every team. Caseloads in all of the teams “are now consistently manageable”.",
    "a denial within dropped": "Inspectors found in every one of the teams that visits “are timely”.",
}


@pytest.mark.parametrize("text", GIVEN_AS_THEIRS.values(), ids=GIVEN_AS_THEIRS)
def test_invented_or_changed_few_words_amid_inspectors_are_told(text: str) -> None:
    assert set(codes(text)) & {"not-in-report", "words-changed"}


def test_what_is_only_likely_ofsteds_is_to_confirm() -> None:
    for name in ("passive", "pronoun", "two words", "near print", "a denial within dropped"):
        assert {each.severity for each in told(GIVEN_AS_THEIRS[name])} == {Severity.TO_CONFIRM}, name


NOBODYS = {
    "a parent": "Inspectors visited the hub. A parent said that it is ‘a beacon to the north of us’.",
    "no inspectors near": "The work of the hub is described as ‘a beacon to the north’.",
    "a name": "Inspectors met the team. It is called ‘Forward Together’ and its panel ‘Voices of Alderbrook Youth’.",
    "a project of a name": "Inspectors liked a project called ‘staying close to home’.",
    "known as": "Inspectors saw the service that is known as ‘the open door’.",
    "terms before a noun": "Inspectors found that the ‘front door’ team and the ‘edge of care’ panel work well.",
    "a strategy": "The report was discussed. The strategy says that help should be “early and kind”.",
    "other hyphens": "Inspectors found that files are “well-ordered”.",
    "an older grade": "In 2012 inspectors judged that services were “adequate”.",
    "the council's aim": "The report was welcomed. Our aim is to be “the best place to grow up”.",
}


@pytest.mark.parametrize("text", NOBODYS.values(), ids=NOBODYS)
def test_terms_names_and_words_of_others_stay_unaccused(text: str) -> None:
    assert codes(text) == []


def test_block_in_the_style_of_quotations_that_nobody_printed_is_to_confirm() -> None:
    invented = styled("No child in this place has ever had to wait, and every family knows whom to call.")
    content = ("# What inspectors found", "Help is praised:", invented)
    assert [(each.code, each.severity) for each in told(*content)] == [("quotation.not-in-report", "to_confirm")]


@pytest.mark.parametrize(
    "lead_in", ["Our vision is:", "The council’s promise to families:", "Councillor Example said:"]
)
def test_block_of_the_councils_own_words_is_not_asked_about(lead_in: str) -> None:
    own = styled("No child in this place will have to wait, and every family will know whom to call.")
    assert codes("# What inspectors found", "The report is good.", lead_in, own) == []


def test_capitals_throughout_change_no_word() -> None:
    found = list(check_quotations(under_check(written("Ofsted:", "“FOSTER CARERS ARE VALUED.”"), REPORT)))
    assert "in capitals throughout" in next(each.message for each in found if each.code == "quotation.formatting")
    assert "words-changed" in codes("Ofsted:", "“FOSTER CARERS ARE TRULY VALUED.”")


@pytest.mark.parametrize("sign", ["&", "&amp;"])
def test_sign_for_and_is_to_confirm_and_another_change_beside_it_a_must_fix(sign: str) -> None:
    (found,) = [each for each in told(f"Ofsted said “help is prompt {sign} kind”.") if "words-changed" in each.code]
    assert found.severity is Severity.TO_CONFIRM
    more = told(f"Ofsted said “plans are weak {sign} an effect on families is unclear”.")
    assert ("quotation.words-changed", "must_fix") in [(each.code, each.severity) for each in more]


def test_owners_in_a_list_close_no_single_quotation() -> None:
    text = "Inspectors said that ‘young people’s, parents’ and carers’ homes quickly’ is what it is about."
    (quotation,) = under_check(written(text), REPORT).quotations
    assert quotation.text == "young people’s, parents’ and carers’ homes quickly"
    text = "Inspectors said that help reaches ‘parents’, carers’ and teachers’ homes’, and that it is kind."
    assert "parents’, carers’ and teachers’ homes" in {
        each.text for each in under_check(written(text), REPORT).quotations
    }

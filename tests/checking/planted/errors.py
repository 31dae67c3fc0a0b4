"""Plants errors: in quotations before they are set, in everything else in the draft."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Final

from cabinet_drafter.inspection import InspectionPeriod
from cabinet_drafter.vocabulary import Grade, JudgementArea
from tests.checking.planted.dates import day_words, period_words
from tests.checking.planted.drafted import Draft, Grid, Text, line
from tests.checking.planted.papers import NUMBERS, Subject
from tests.checking.planted.planted import PlantedError
from tests.checking.planted.quoting import ELLIPSES, FORMS, Quotation, Unit, is_critical, true_quotation

_CHANGED: Final = ("quotation.words-changed",)
_BLATANT: Final = re.compile(
    r"^However\b|\btoo (?:many|much)\b|\b(?:is|are|do|does) not\b|\binconsisten|\bvariab|\bnot yet\b|\bpoor\b|\bweak"
)
_SYNONYMS: Final = {
    "most": "all", "many": "most", "some": "many", "good": "excellent", "effective": "outstanding", "well": "fully",
    "quickly": "promptly", "strong": "robust", "children": "pupils", "regularly": "often", "timely": "swift",
    "appropriate": "suitable", "clear": "obvious", "improved": "changed", "leaders": "managers", "workers": "staff",
    "support": "help", "risk": "danger", "needs": "wishes", "plans": "targets", "help": "support",
    "quality": "standard",
}  # fmt: skip
_PLURALS: Final = {
    "plans": "plan", "assessments": "assessment", "workers": "worker", "leaders": "leader", "needs": "need",
    "services": "service", "visits": "visit", "families": "family", "children": "child", "managers": "manager",
    "partners": "partner", "risks": "risk", "decisions": "decision", "plan": "plans", "assessment": "assessments",
    "service": "services", "risk": "risks", "need": "needs", "outcomes": "outcome", "carers": "carer",
}  # fmt: skip
_TENSES: Final = {
    "is": "was", "are": "were", "has": "had", "have": "had", "was": "is", "were": "are", "receive": "received",
    "ensure": "ensured", "benefit": "benefited", "provides": "provided", "provide": "provided", "know": "knew",
}  # fmt: skip
_NUMBERS: Final = {"one": "two", "two": "three", "three": "four", "four": "five", "five": "six", "six": "seven"}
_NOT_PRINTED: Final = ("quotation.not-in-report", "quotation.words-changed")
_INVENTED: Final = (
    "The council has transformed every part of its service and should be commended as a model for the whole country.",
    "Elected members have shown exemplary courage in protecting budgets for the youngest residents.",
    "No other authority in the region has made such rapid gains in so short a time.",
)


def plain(words: str) -> str:
    """Words as print has them, for finding out whether a changed passage stands in print by chance."""
    words = words.translate({0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2013: "-", 0x2014: "-"})
    return " ".join(words.split()).lower()


def _letters(words: str) -> str:
    return re.sub(r"[^a-z]", "", words.lower())


def _word(table: dict[str, str]) -> Callable[[str, random.Random], str | None]:
    """Change one word within, never the first or the last."""

    def change(words: str, rng: random.Random) -> str | None:
        found = [each for each in re.finditer(r"(?<=\s)[a-z]+(?=\s)", words) if each[0] in table]
        if not found:
            return None
        each = rng.choice(found)
        return words[: each.start()] + table[each[0]] + words[each.end() :]

    return change


def _digit(words: str, rng: random.Random) -> str | None:
    found = list(re.finditer(r"(?<![\w.])\d+", words))
    if not found:
        return None
    each = rng.choice(found)
    return words[: each.start()] + str(int(each[0]) + rng.choice((1, 2, 10))) + words[each.end() :]


def _not_dropped(words: str, rng: random.Random) -> str | None:
    return words.replace(" not ", " ", 1) if " not " in words else None


def _not_added(words: str, rng: random.Random) -> str | None:
    found = re.search(r"\b(is|are|has|have)\b(?! not)(?= [a-z])", words[1:])
    return None if found is None else words[: found.end() + 1] + " not" + words[found.end() + 1 :]


def _inserted(words: str, rng: random.Random) -> str | None:
    found = list(re.finditer(r"(?<=\s)(?:good|effective|well|clear|strong|children|appropriate|staff)\b", words))
    if not found:
        return None
    each = rng.choice(found)
    added = rng.choice(("all ", "very ", "consistently ", "highly "))
    return words[: each.start()] + added + words[each.start() :]


def _within(words: str) -> list[re.Match[str]]:
    return list(re.finditer(r"(?<=[a-z] )[a-z]{2,}(?= [a-z])", words))


def _dropped(words: str, rng: random.Random) -> str | None:
    found = _within(words)
    if not found:
        return None
    each = rng.choice(found)
    return words[: each.start()] + words[each.end() + 1 :]


def _swapped(words: str, rng: random.Random) -> str | None:
    found = [each for each in re.finditer(r"(?<=[a-z] )([a-z]+) ([a-z]+)(?= [a-z])", words) if each[1] != each[2]]
    if not found:
        return None
    each = rng.choice(found)
    return f"{words[: each.start()]}{each[2]} {each[1]}{words[each.end() :]}"


def _capital(words: str, rng: random.Random) -> str | None:
    proper = list(re.finditer(r"(?<=[a-z] )[A-Z][a-z]{3,}", words))
    if proper:
        each = rng.choice(proper)
        return words[: each.start()] + each[0].lower() + words[each.end() :]
    found = re.search(r"(?<=[a-z] )(?:social workers|care leavers|children|leaders|foster carers)\b", words)
    return None if found is None else words[: found.start()] + found[0].title() + words[found.end() :]


def _comma(words: str, rng: random.Random) -> str | None:
    found = list(re.finditer(r"(?<=[a-z]), (?=[a-z])", words))
    if found and rng.random() < 0.6:
        each = rng.choice(found)
        return words[: each.start()] + " " + words[each.end() :]
    spaces = _within(words)
    if not spaces:
        return None
    place = rng.choice(spaces).start() - 1
    return words[:place] + "," + words[place:]


def _apostrophe(words: str, rng: random.Random) -> str | None:
    found = list(re.finditer(r"(?<=\w)’(?=s\b)", words))
    return words[: found[0].start()] + words[found[0].end() :] if found else None


def _semicolon(words: str, rng: random.Random) -> str | None:
    return words.replace("; ", ", ", 1) if "; " in words else None


def _hyphen(words: str, rng: random.Random) -> str | None:
    found = re.search(r"(?<=[a-z])-(?=[a-z])", words)
    return None if found is None else words[: found.start()] + " " + words[found.end() :]


def _spelling(words: str, rng: random.Random) -> str | None:
    for right, wrong in (
        ("practice", "practise"),
        ("programme", "program"),
        ("behaviour", "behavior"),
        ("recognis", "recogniz"),
        ("judgement", "judgment"),
    ):
        if right in words[2:]:
            return words[:2] + words[2:].replace(right, wrong, 1)
    return None


def _bracketed(words: str, rng: random.Random) -> str | None:
    found = re.search(r"(?<=[a-z] )(?:they|them|their|children|staff|leaders)(?= )", words)
    if found is None:
        return None
    return words[: found.start()] + rng.choice((f"{found[0]} [in the borough]", "[the council]")) + words[found.end() :]


def _ampersand(words: str, rng: random.Random) -> str | None:
    return words.replace(" and ", " & ", 1) if " and " in words else None


def _number_spelt(words: str, rng: random.Random) -> str | None:
    found = re.search(r"(?<=\s)(?:two|three|four|five|six|seven|eight|nine|ten)(?=\s)", words)
    return None if found is None else f"{words[: found.start()]}{NUMBERS.index(found[0])}{words[found.end() :]}"


def _last_word(words: str, rng: random.Random) -> str | None:
    before, _, last = words.rstrip(".").rpartition(" ")
    other = rng.choice(("quickly", "now", "services", "practice", "always"))
    return None if last == other or not last.isalpha() or not before else f"{before} {other}."


def _first_word(words: str, rng: random.Random) -> str | None:
    first, _, rest = words.partition(" ")
    other = {"Most": "All", "Some": "Many", "Many": "Most", "Social": "All social", "Children": "Pupils"}.get(first)
    return f"{other} {rest}" if other else None


def _sentence_inserted(words: str, rng: random.Random) -> str | None:
    place = words.find(". ")
    return None if place < 0 else f"{words[:place]}. This is highly commendable.{words[place + 1 :]}"


def _sentence_dropped(words: str, rng: random.Random) -> str | None:
    found = re.findall(r"[^.]+\. ", words)
    return (
        words.replace(found[1], "", 1).replace("  ", " ") if len(found) > 1 and found[0] + found[1] in words else None
    )


WORD_CHANGES: Final[dict[str, tuple[Callable[[str, random.Random], str | None], tuple[str, ...]]]] = {
    "a digit changed": (_digit, _CHANGED),
    "a number in words changed": (_word(_NUMBERS), _CHANGED),
    "“not” dropped": (_not_dropped, _CHANGED),
    "“not” added": (_not_added, _CHANGED),
    "singular and plural": (_word(_PLURALS), _CHANGED),
    "a word replaced": (_word(_SYNONYMS), _CHANGED),
    "tense": (_word(_TENSES), _CHANGED),
    "a word inserted": (_inserted, _CHANGED),
    "a word dropped": (_dropped, _CHANGED),
    "two words swapped": (_swapped, _CHANGED),
    "a capital within": (_capital, _CHANGED),
    "a comma added or dropped": (_comma, _CHANGED),
    "an apostrophe dropped": (_apostrophe, _CHANGED),
    "a semicolon made a comma": (_semicolon, _CHANGED),
    "a hyphen dropped": (_hyphen, _CHANGED),
    "spelling": (_spelling, _CHANGED),
    "“and” made “&”": (_ampersand, _CHANGED),
    "a number put in digits": (_number_spelt, _CHANGED),
    "the last word replaced": (_last_word, _CHANGED),
    "the first word replaced": (_first_word, _CHANGED),
    "a sentence inserted": (_sentence_inserted, _NOT_PRINTED),
    "a sentence dropped without a mark": (_sentence_dropped, (*_CHANGED, "quotation.joined", "quotation.cut*")),
    "words in square brackets": (_bracketed, ("quotation.insertion", "quotation.words-changed")),
}
OTHER_QUOTATION_KINDS: Final = (
    "joined without a mark", "joined with an ellipsis", "invented", "of another report", "bold added", "unclosed",
    "cut that removes criticism", "cut within a sentence that removes criticism",
    "two paragraphs run together", "halves of sentences joined", "stops before criticism",
    "a word replaced in a short phrase", "a word dropped in a short phrase", "of the previous report",
)  # fmt: skip
QUOTATION_KINDS: Final = (*WORD_CHANGES, *OTHER_QUOTATION_KINDS)


_JOINS: Final = frozenset(
    {"joined without a mark", "joined with an ellipsis", "two paragraphs run together", "halves of sentences joined"}
)
_WHOLE: Final = ("one sentence", "whole paragraph")
# Where a change at an edge or beside a mark would leave the words true, or tell nothing new.
_NO_CHANGE_IN: Final = frozenset(
    {"first letter in brackets", "dots at both ends", "interrupted", "area for improvement"}
)


def wrong_quotation(  # noqa: PLR0917
    kind: str,
    units: Sequence[Unit],
    others: Sequence[Unit],
    earlier: Sequence[Unit],
    used: set[str],
    print_: str,
    rng: random.Random,
) -> Quotation | None:
    """A quotation with that one thing wrong; None where this report lends itself to none."""
    order = [unit for unit in units if unit.address not in used]
    rng.shuffle(order)
    for unit in order:
        made = _wrong(kind, unit, order, others, earlier, print_, rng)
        if made:
            used.add(unit.address)
            made.error = f"quotation: {kind}"
            return made
    return None


def _wrong(  # noqa: PLR0911, PLR0912, PLR0917
    kind: str,
    unit: Unit,
    order: Sequence[Unit],
    others: Sequence[Unit],
    earlier: Sequence[Unit],
    print_: str,
    rng: random.Random,
) -> Quotation | None:
    quotation = partial(_quotation, unit)
    sentence = rng.choice(unit.sentences)
    if len(sentence.split()) < 8:
        return None
    if kind in WORD_CHANGES:
        return _words_changed(kind, unit, order, print_, rng)
    if kind in _JOINS:
        return _joined(kind, unit, order, sentence, rng)
    match kind:
        case "stops before criticism":
            found = re.search(
                r"(?<=[a-z]),? (?:but|although|however)\b[^.]*\b(?:not|too many|few|delay\w*|inconsisten\w*)\b",
                sentence,
            )
            if found is None or found.start() < 40:
                return None
            return quotation(
                sentence[: found.start()] + ".", sentence[found.start() :], "quotation.cut-removes-criticism"
            )
        case "a word replaced in a short phrase" | "a word dropped in a short phrase":
            true = true_quotation("phrase", [unit], set(), rng)
            change = WORD_CHANGES["a word replaced" if "replaced" in kind else "a word dropped"][0]
            changed = change(true.paragraphs[0], rng) if true else None
            if true is None or changed is None or plain(changed) in print_:
                return None
            true.paragraphs, true.was, true.codes = [changed], true.paragraphs[0], _NOT_PRINTED
            return true
        case "of the previous report":
            if not earlier:
                return None
            foreign = rng.choice(rng.choice(earlier).sentences)
            if len(foreign.split()) < 9 or plain(foreign) in print_:
                return None
            return quotation(foreign, "", *_NOT_PRINTED, "quotation.of-earlier-report")
        case "invented":
            return quotation(rng.choice(_INVENTED), "", "quotation.not-in-report")
        case "of another report":
            if not others:
                return None
            foreign = rng.choice(rng.choice(others).sentences)
            if len(foreign.split()) < 9 or plain(foreign) in print_:
                return None
            return quotation(foreign, "", "quotation.not-in-report", "quotation.words-changed")
        case "bold added":
            words = sentence.split(" ")
            begin = rng.randrange(1, len(words) - 4)
            made = quotation(sentence, sentence, "quotation.emphasis-added", "quotation.formatting")
            made.bold = " ".join(words[begin : begin + rng.randrange(2, 4)])
            return made if sentence.count(made.bold) == 1 else None
        case "unclosed":
            made = quotation(unit.text, unit.text, "quotation.unclosed", form="whole paragraph")
            made.closed = False
            return made if len(unit.text.split()) < 110 else None
        case "cut that removes criticism":
            for nth, each in enumerate(unit.sentences[1:-1], start=1):
                if _BLATANT.search(each) and is_critical(each):
                    before, after = unit.sentences[nth - 1], unit.sentences[nth + 1]
                    return quotation(f"{before}{rng.choice(ELLIPSES)}{after}", each, "quotation.cut-removes-criticism")
        case "cut within a sentence that removes criticism":
            found = re.search(
                r"(?<=[a-z]), (?:although|but|when|while|where)\b[^,.]*"
                r"\b(?:too many|not|delay\w*|inconsisten\w*)\b[^,.]*(?=[,.])",
                sentence,
            )
            if found and found.start() > 25:
                cut = sentence[: found.start()] + rng.choice(("…", "...", " […]")) + sentence[found.end() :].lstrip(",")
                rest = re.sub(r"[^a-z]", "", sentence[found.end() :])
                if len(rest) > 15:
                    return quotation(cut, found[0], "quotation.cut-removes-criticism")
    return None


def _words_changed(kind: str, unit: Unit, order: Sequence[Unit], print_: str, rng: random.Random) -> Quotation | None:
    """A true quotation of any form in which one change of words is made."""
    change, codes = WORD_CHANGES[kind]
    form = rng.choice((*_WHOLE, *_WHOLE, *FORMS)) if "sentence" not in kind else "whole paragraph"
    if form in _NO_CHANGE_IN:
        form = "one sentence"
    true = true_quotation(form, [unit, *order] if form == "two paragraphs" else [unit], set(), rng)
    if true is None:
        return None
    edges = "first" in kind or "last" in kind
    place = rng.randrange(len(true.paragraphs)) if not edges else 0
    source = true.paragraphs[place]
    changed = change(source, rng)
    if changed is None or changed == source or (edges and (len(true.paragraphs) > 1 or form not in _WHOLE)):
        return None
    if kind != "a capital within" and plain(changed) in print_:
        return None
    true.paragraphs[place], true.was, true.codes = changed, source, codes
    return true


def _joined(kind: str, unit: Unit, order: Sequence[Unit], sentence: str, rng: random.Random) -> Quotation | None:
    """Words of two paragraphs as if they were of one."""
    far = [each for each in order if abs(_place(each) - _place(unit)) > 2]
    if kind == "two paragraphs run together":
        far = [each for each in order if _place(each) == _place(unit) + 1]
    other = next((each for each in far if each.heading == unit.heading), None)
    if other is None:
        return None
    second = rng.choice(other.sentences)
    enough, words = 8, ""
    if kind == "two paragraphs run together":
        words = f"{unit.text} {other.text}" if len((unit.text + other.text).split()) < 160 else ""
    elif kind == "halves of sentences joined":
        enough = 16
        begin = " ".join(sentence.split(" ")[:9]).rstrip(",;")
        words = begin + rng.choice(ELLIPSES[:6]) + " ".join(second.split(" ")[-9:])
    else:
        words = f"{sentence}{' ' if kind == 'joined without a mark' else rng.choice(ELLIPSES)}{second}"
    if not words or min(len(sentence.split()), len(second.split())) < enough:
        return None
    return _quotation(unit, words, f"{unit.address} and {other.address}", "quotation.joined")


def _quotation(unit: Unit, words: str, was: str, *codes: str, form: str = "one sentence") -> Quotation:
    return Quotation(form, unit, [words], codes=codes, was=was)


def _place(unit: Unit) -> int:
    return int(re.sub(r"\D", "", unit.address) or 0) + (1000 if unit.address.startswith("S") else 0)


# --- in the draft ---------------------------------------------------------------------------------------------------

Planter = Callable[[Draft, Subject, "Subject | None", random.Random, str], PlantedError | None]


def _change(text: Text, words: str, mark: str) -> tuple[str, str]:
    was, text.words, text.mark = text.words, words, mark
    return words, was


def _dates(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str, *, end: bool
) -> PlantedError | None:
    text = rng.choice(draft.texts("dates."))
    period: InspectionPeriod = text.value
    days = timedelta(days=rng.choice((1, 2, 7, -1)) if end else -rng.choice((7, 1, 3)))
    wrong = replace_period(period, end=period.end + days) if end else replace_period(period, start=period.start + days)
    if wrong.end <= wrong.start:
        return None
    words, was = _change(text, period_words(wrong, text.how), mark)
    return PlantedError(
        f"facts: {'end' if end else 'start'} of the inspection",
        ("facts.inspection-dates", "facts.dates-disagree"),
        words,
        was,
    )


def replace_period(period: InspectionPeriod, **changed: object) -> InspectionPeriod:
    return period.model_copy(update=changed)


def _start(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    return _dates(draft, subject, earlier, rng, mark, end=False)


def _end(draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str) -> PlantedError | None:
    return _dates(draft, subject, earlier, rng, mark, end=True)


def _published(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    """A second day of publication, so that the paper says two."""
    day = subject.published + timedelta(days=rng.choice((1, 7, -1, 30)))
    place = next(
        n
        for n, each in enumerate(draft.content)
        if not isinstance(each, Grid) and each.words.startswith("Some of the findings")
    )
    draft.content.insert(
        place,
        line(
            "Ofsted published its report on ",
            Text(day_words(day, text_how := rng.randrange(6)), mark, day, text_how),
            ".",
        ),
    )
    return PlantedError(
        "facts: publication date",
        ("facts.publication-date", "facts.dates-disagree", "facts.stated-two-ways"),
        day_words(day, text_how),
        day_words(subject.published, text_how),
    )


def _other_grade(grade: Grade | None, rng: random.Random) -> Grade:
    return rng.choice([each for each in Grade if each is not grade])


def _grade(where: str) -> Planter:
    def plant(
        draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
    ) -> PlantedError | None:
        texts = draft.texts(f"grade.{where}")
        if not texts:
            return None
        text = rng.choice(texts)
        wrong = str(_other_grade(text.value.grade, rng))
        words, was = _change(text, wrong.lower() if text.words.islower() else wrong, mark)
        return PlantedError(f"facts: grade in {where}", ("facts.grade", "facts.stated-two-ways"), words, was)

    return plant


def _judgement_name(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    text = rng.choice([each for each in draft.texts("name.") if not each.words.startswith("Overall")])
    wrong = text.words
    for right, other in (
        ("children in care", "looked after children"), ("care leavers", "young people leaving care"),
        ("help and protection", "help or protection"), ("children and families", "families and children"),
        ("impact of leaders", "impact of leadership"), ("experiences and progress", "progress and experiences"),
    ):  # fmt: skip
        if right in wrong:
            wrong = wrong.replace(right, other, 1)
            break
    if wrong == text.words:
        return None
    words, was = _change(text, wrong, mark)
    return PlantedError("facts: name of a judgement", ("facts.judgement-name", "facts.judgement-missing"), words, was)


def _judgement_missing(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    if earlier is not None:
        return None
    text = rng.choice(draft.texts("name."))
    was = text.words
    draft.take_out(text.mark)
    n = text.mark.removeprefix("name.")
    draft.take_out("grade.prose.overall" if was.startswith("Overall") else f"grade.prose.{n}")
    return PlantedError("facts: a judgement left out", ("facts.judgement-missing",), "", was)


def _inspector(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    texts = draft.texts("inspector")
    if not texts:
        return None
    first, *rest = texts[0].words.split(" ")
    wrong = rng.choice((f"{first} Robertson-Hale", f"Philippa {' '.join(rest)}", f"{first} {' '.join(rest)}e"))
    words, was = _change(texts[0], wrong, mark)
    return PlantedError("facts: lead inspector", ("facts.lead-inspector",), words, was)


def _count(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    texts = draft.texts("areas.count")
    if not texts or texts[0].value < 2:
        return None
    wrong = texts[0].value + rng.choice((1, -1, 2))
    words, was = _change(texts[0], str(wrong) if texts[0].words.isdigit() else NUMBERS[max(wrong, 1)], mark)
    return PlantedError("facts: number of areas", ("facts.areas-count", "facts.stated-two-ways"), words, was)


def _area_reworded(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    texts = draft.texts("area.")
    rng.shuffle(texts)
    changes = [change for change, _ in WORD_CHANGES.values()]
    for text in texts:
        for name in ("a word dropped", "a word replaced", "singular and plural"):
            changed = WORD_CHANGES[name][0](text.words, rng)
            if changed and changed != text.words and changes:
                words, was = _change(text, changed, mark)
                return PlantedError(
                    "facts: an area reworded", ("facts.area-reworded", "facts.area-missing"), words, was
                )
    return None


def _area_missing(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    texts = draft.texts("area.")
    quoted = _letters(" ".join(each.words for each in draft.texts("q")))
    texts = [text for text in texts if _letters(text.words)[:30] not in quoted] if len(texts) > 1 else []
    if not texts:
        return None
    text = rng.choice(texts)
    draft.take_out(text.mark)
    return PlantedError("facts: an area left out", ("facts.area-missing",), "", text.words)


def _previous_grade(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    texts = draft.texts("before.grade.")
    if not texts:
        return None
    text = rng.choice(texts)
    wrong = str(_other_grade(text.value.grade, rng))
    words, was = _change(text, wrong, mark)
    return PlantedError("facts: grade of the previous inspection", ("facts.previous-grade", "facts.grade"), words, was)


def _previous_dates(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    texts = draft.texts("before.dates")
    if not texts:
        return None
    period = texts[0].value
    words, was = _change(
        texts[0], period_words(replace_period(period, start=period.start - timedelta(days=7)), 1), mark
    )
    return PlantedError(
        "facts: dates of the previous inspection",
        ("facts.inspection-dates", "facts.previous*", "facts.dates-disagree"),
        words,
        was,
    )


def _change_claim(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    texts = draft.texts("before.change.")
    if not texts:
        return None
    text = rng.choice(texts)
    wrong = text.value + 1 if text.value < 2 else 1
    words, was = _change(text, "one grade" if wrong == 1 else f"{NUMBERS[wrong]} grades", mark)
    return PlantedError("facts: claim of change", ("facts.change-claim",), words, was)


def _years(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    texts = draft.texts("before.years")
    if not texts:
        return None
    words, was = _change(texts[0], NUMBERS[texts[0].value + rng.choice((1, -1, 2))], mark)
    return PlantedError(
        "facts: years between inspections", ("facts.time-claim", "facts.change-claim", "facts.previous*"), words, was
    )


def _all_claimed(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    grades = [judgement.grade for judgement in subject.inspection.judgements]
    if len(set(grades)) == 1:
        return None
    place = next(
        n
        for n, each in enumerate(draft.content)
        if not isinstance(each, Grid) and each.words.startswith("Some of the findings")
    )
    grade = str(max(set(grades), key=grades.count)).lower()
    words = rng.choice((f"All judgements were {grade}.", f"Ofsted judged services {grade} in all areas."))
    draft.content.insert(place, line(Text(words, mark)))
    return PlantedError("facts: the same grade claimed for all", ("facts.grade", "facts.change-claim"), words)


def _overall_claimed(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    if subject.inspection.judgement(JudgementArea.OVERALL_EFFECTIVENESS):
        return None
    place = next(
        n
        for n, each in enumerate(draft.content)
        if not isinstance(each, Grid) and each.words.startswith("Some of the findings")
    )
    words = rng.choice(
        (
            "Children’s services were judged to be good overall.",
            "The overall effectiveness of services is Good.",
            "Ofsted rated the Council’s children’s services Good overall.",
        )
    )
    draft.content.insert(place, line(Text(words, mark)))
    return PlantedError(
        "facts: overall grade where none is printed", ("facts.overall-not-printed", "facts.grade"), words
    )


def _sum(draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str) -> PlantedError | None:
    text = rng.choice([*draft.texts("money.held"), *draft.texts("money.total"), *draft.texts("money.growth")])
    kind = {"held": "balance in prose", "total": "total of a table", "growth": "total in prose"}[text.mark[6:]]
    wrong = text.value + rng.choice((1, 2, 10))
    shown = {"held": f"£{wrong / 10}m", "total": str(wrong), "growth": f"£{wrong / 100:.2f}m"}[text.mark[6:]]
    words, was = _change(text, shown, mark)
    return PlantedError(f"figures: {kind}", ("figures.*",), words, was)


def _units(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    text = rng.choice([*draft.texts("money.planned"), *draft.texts("money.spent")])
    words, was = _change(
        text, rng.choice((f"£{text.value / 10}", f"£{text.value * 100_000:,}m", f"£{text.value * 100_000:,}k")), mark
    )
    return PlantedError("figures: units", ("figures.*",), words, was)


_NEAR_MISSES: Final = {
    "law.act": (
        "Education and Inspection Act 2006", "Education and Inspections Act 2005", "Education & Inspection Act 2006",
        "Education Inspections Act 2006",
    ),
    "law.regulations": (
        "Employment and Education Act 2006 (Inspection of Local Authorities) Regulations 2007",
        "Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2006",
        "Education and Inspection Act 2006 (Inspection of Local Authority) Regulations 2007",
    ),
    "law.equality": ("Equalities Act 2010", "Equality Act 2012", "Equality Act 2006"),
}  # fmt: skip


def _title(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    name = rng.choice(sorted(_NEAR_MISSES))
    words, was = _change(draft.texts(name)[0], rng.choice(_NEAR_MISSES[name]), mark)
    return PlantedError("law: title", ("law.title-wrong",), words, was)


def _law_period(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    name, wrongs = rng.choice(
        (
            ("law.seventy", ("60 working days", "70 days", "90 working days", "sixty working days")),
            ("law.thirty", ("20 working days", "28 working days", "30 days")),
        )
    )
    words, was = _change(draft.texts(name)[0], rng.choice(wrongs), mark)
    return PlantedError("law: period", ("law.period-wrong",), words, was)


def _no_statement(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    taken = draft.take_out("law.duty")
    return PlantedError("law: written statement missing", ("law.written-statement-missing",), "", taken[0].words)


_PLACEHOLDERS: Final = (
    ("cover.key", "Yes/No"), ("cover.notice", "[Insert date notice was published]"), ("cover.notice", "TBC"),
    ("cover.key", "Yes / No (delete as appropriate)"), ("cover.wards", "[Financial Threshold / Impact on Wards]"),
    ("cover.wards", "XX"), ("cover.notice", "<insert date>"), ("cover.notice", "xx/xx/20xx"), ("cover.wards", "[TBC]"),
    ("", "[Equalities comments to be inserted here]"), ("", "£XXX,XXX has been set aside for this work."),
    ("", "Further detail to be confirmed."), ("", "Insert text here"),
    ("", "[Guidance: summarise the options in no more than 200 words. Delete this note before publication.]"),
    ("", "The action plan will be reported to the committee on [date]."),
)  # fmt: skip


def _placeholder(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    where, words = rng.choice(_PLACEHOLDERS)
    if where:
        was = _change(draft.texts(where)[0], words, mark)[1]
        return PlantedError("left-over: placeholder", ("left-over.*",), words, was)
    _put_in(draft, rng, Text(words, mark))
    return PlantedError("left-over: placeholder", ("left-over.*",), words)


def _in_header(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    words = rng.choice(("[Name of council]", "[Insert meeting date]", "<Committee name>"))
    if draft.header is None:
        return None
    draft.header.texts = [Text(words, mark)]
    return PlantedError("left-over: placeholder in the header", ("left-over.*",), words)


def _put_in(draft: Draft, rng: random.Random, text: Text) -> None:
    places = [n for n, each in enumerate(draft.content) if not isinstance(each, Grid) and each.role == "heading"][2:]
    draft.content.insert(rng.choice(places), line(text))


def _tag(draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str) -> PlantedError | None:
    words = rng.choice(
        (
            "The report was considered on {{ meeting.date }}.",
            "{% if finance %}",
            "«Meeting_Date»",
            "{{r quotation.text }}",
            "${report_title}",
        )
    )
    _put_in(draft, rng, Text(words, mark))
    return PlantedError("left-over: template tag", ("left-over.template-tag", "left-over.placeholder"), words)


def _hidden(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    words = "The director would rather not mention this."
    _put_in(draft, rng, Text(words, mark, hidden=True))
    return PlantedError("left-over: hidden text", ("left-over.hidden-text",), words)


def _comment(
    draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
) -> PlantedError | None:
    lines = [
        each
        for each in draft.content
        if not isinstance(each, Grid) and each.role == "para" and not any(text.mark for text in each.texts)
    ]
    rng.choice(lines).comment = "Can we check this before it goes?"
    return PlantedError("left-over: comment", ("left-over.comment",), "")


def _tracked(how: str) -> Planter:
    def plant(
        draft: Draft, subject: Subject, earlier: Subject | None, rng: random.Random, mark: str
    ) -> PlantedError | None:
        lines = [
            each
            for each in draft.content
            if not isinstance(each, Grid)
            and each.role == "para"
            and each.words.endswith(".")
            and not any(text.mark for text in each.texts)
        ]
        rng.choice(lines).texts.append(Text(" This is welcome news.", mark, tracked=how))
        return PlantedError(
            f"left-over: tracked {'insertion' if how == 'ins' else 'deletion'}",
            ("left-over.tracked-change",),
            "This is welcome news.",
        )

    return plant


# Each group gives at most one error to a paper, so that no error hides or undoes another.
GROUPS: Final[dict[str, tuple[Planter, ...]]] = {
    "dates": (_start, _end, _published),
    "grades": (_grade("table"), _grade("prose"), _judgement_name, _judgement_missing),
    "inspector": (_inspector,),
    "areas": (_count, _area_reworded, _area_missing),
    "previous": (_previous_grade, _previous_dates, _change_claim, _years),
    "overall": (_overall_claimed, _all_claimed),
    "figures": (_sum, _units),
    "law": (_title, _law_period, _no_statement),
    "left-over": (_placeholder, _placeholder, _placeholder, _in_header),
    "left-over of Word": (_tag, _hidden, _comment, _tracked("ins"), _tracked("del")),
}


def plant_in_draft(
    draft: Draft, subject: Subject, earlier: Subject | None, groups: Sequence[str], rng: random.Random
) -> list[tuple[str, PlantedError]]:
    """One error of each group where the paper lends itself to it, each with the mark of its words."""
    planted: list[tuple[str, PlantedError]] = []
    for group in groups:
        planters = list(GROUPS[group])
        rng.shuffle(planters)
        mark = f"error.{group}"
        made = next((made for planter in planters if (made := planter(draft, subject, earlier, rng, mark))), None)
        if made:
            planted.append((mark, made))
    return planted


def with_places(error: PlantedError, places: Sequence[object]) -> PlantedError:
    return replace(error, places=tuple(places))  # type: ignore[arg-type]

"""True quotations of a report: passages cut and dressed in every way that leaves them true."""

import random
import re
from dataclasses import dataclass, field
from typing import Final

from cabinet_drafter.inspection import Inspection
from cabinet_drafter.limiting_words import limiting_words

ELLIPSES: Final = ("… ", "... ", " … ", " [...] ", " […] ", " . . . ", "..... ", " (…) ", "…", " ... ")
FORMS: Final = (
    "whole paragraph", "one sentence", "two sentences", "cut between sentences", "cut within a sentence",
    "from mid-sentence", "phrase", "lowered first letter", "two paragraphs", "broken over two paragraphs",
    "quotation in it", "end left off",
    "three pieces", "dots at both ends", "first letter in brackets", "interrupted", "area for improvement",
    "in a table",
)  # fmt: skip
INLINE_FORMS: Final = frozenset(
    {"interrupted", "dots at both ends", "from mid-sentence", "phrase", "lowered first letter", "end left off"}
)
_PARTS: Final = frozenset(
    {
        "three pieces",
        "dots at both ends",
        "interrupted",
        "cut within a sentence",
        "from mid-sentence",
        "phrase",
        "end left off",
    }
)
_CRITICAL: Final = re.compile(
    r"\b(however|not|too|few|although|while|but|despite|except|inconsisten\w*|delay\w*|variab\w*|lack\w*|weak\w*|poor\w*"
    r"|never|only|yet|drift|insufficient\w*|some|limited|slow\w*|remain\w*|no|cannot|unable|fail\w*|more)\b",
    re.IGNORECASE,
)
_QUOTED_IN_IT: Final = re.compile(r"‘([^‘’]*(?:\w’\w[^‘’]*)*)’(?!\w)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A printed passage."""

    heading: str
    address: str
    page: int
    text: str
    sentences: tuple[str, ...]


@dataclass(slots=True)
class Quotation:
    """Words to be set as a quotation, a string for each Word paragraph; `error` where something was made wrong."""

    form: str
    unit: Unit
    paragraphs: list[str]
    opens_each: bool = True
    bold: str = ""
    closed: bool = True
    error: str = ""
    codes: tuple[str, ...] = ()
    was: str = ""
    dressed: list[str] = field(default_factory=list)


def units_of(inspection: Inspection) -> list[Unit]:
    """Every passage that may be quoted."""
    units = [Unit("", f"S{n}", p.page, p.text, p.sentences) for n, p in enumerate(inspection.summary, start=1)]
    units += [
        Unit(section.heading, paragraph.address, paragraph.page, paragraph.text, paragraph.sentences)
        for section in inspection.sections
        for paragraph in section.paragraphs
    ]
    return [unit for unit in units if len(unit.text.split()) >= 8 and not re.search(r"[•“”\n\"]", unit.text)]


def areas_of(inspection: Inspection) -> list[Unit]:
    """The areas for improvement as passages that may be quoted in prose."""
    return [
        Unit("", f"A{n}", area.page, area.text, area.sentences)
        for n, area in enumerate(inspection.areas_for_improvement, start=1)
        if len(area.text.split()) >= 6 and not re.search(r"[•–‘“”\n\"]", area.text)
    ]


def is_critical(text: str) -> bool:
    return bool(_CRITICAL.search(text)) or bool(limiting_words(text))


def true_quotation(form: str, units: list[Unit], used: set[str], rng: random.Random) -> Quotation | None:
    """A quotation of that form from a passage not yet used; None where the report has none such."""
    order = [unit for unit in units if unit.address not in used]
    rng.shuffle(order)
    for unit in order:
        made = _cut(form, unit, units, rng)
        if made:
            used.add(unit.address)
            return made
    return None


def _cut(form: str, unit: Unit, units: list[Unit], rng: random.Random) -> Quotation | None:  # noqa: PLR0911, PLR0912
    sentences = unit.sentences
    sentence = rng.choice(sentences)
    words = sentence.split(" ")
    if form in _PARTS and "‘" in sentence:
        return None  # A part could begin or end within what is quoted there.
    match form:
        case "whole paragraph" if len(unit.text.split()) < 120:
            return Quotation(form, unit, [unit.text])
        case "one sentence" if len(words) >= 7:
            return Quotation(form, unit, [sentence])
        case "two sentences" if len(sentences) >= 3:
            begin = rng.randrange(len(sentences) - 1)
            return Quotation(form, unit, [" ".join(sentences[begin : begin + 2])])
        case "cut between sentences" if len(sentences) >= 3:
            begin = rng.randrange(len(sentences) - 2)
            end = rng.randrange(begin + 2, len(sentences))
            if any(is_critical(each) for each in sentences[begin + 1 : end]):
                return None
            return Quotation(form, unit, [_joined(sentences[begin], sentences[end], rng)])
        case "cut within a sentence" if len(words) >= 20:
            begin = rng.randrange(6, len(words) - 10)
            end = begin + rng.randrange(2, 5)
            if is_critical(" ".join(words[begin:end])):
                return None
            before, after = " ".join(words[:begin]), " ".join(words[end:])
            return Quotation(form, unit, [before + rng.choice(ELLIPSES[2:6]) + after])
        case "from mid-sentence" if len(words) >= 16:
            begin = rng.randrange(4, len(words) - 8)
            rest = " ".join(words[begin:])
            return Quotation(form, unit, [rest[:1].upper() + rest[1:] if rng.random() < 0.3 else rest])
        case "phrase" if len(words) >= 18:
            begin = rng.randrange(3, len(words) - 12)
            return Quotation(form, unit, [" ".join(words[begin : begin + rng.randrange(5, 10)]).rstrip(",;:")])
        case "lowered first letter" if len(words) >= 8 and words[0].isalpha() and len(words[0]) > 1:
            return Quotation(form, unit, [sentence[:1].lower() + sentence[1:]])
        case "end left off" if len(words) >= 16:
            left_off = " ".join(words[len(words) - 5 :])
            if is_critical(left_off):
                return None
            return Quotation(form, unit, [" ".join(words[: len(words) - 5]).rstrip(",;: ")])
        case "three pieces" if len(sentences) >= 5:
            begin = rng.randrange(len(sentences) - 4)
            if any(is_critical(sentences[begin + each]) for each in (1, 3)):
                return None
            first = _joined(sentences[begin], sentences[begin + 2], rng)
            return Quotation(form, unit, [_joined(first, sentences[begin + 4], rng)])
        case "dots at both ends" if len(words) >= 18:
            begin = rng.randrange(3, len(words) - 12)
            part = " ".join(words[begin : begin + rng.randrange(7, 11)]).rstrip(",;:")
            return Quotation(form, unit, [f"…{part}…" if rng.random() < 0.5 else f"... {part} ..."])
        case "first letter in brackets" if len(words) >= 10 and words[0].isalpha() and len(words[0]) > 1:
            begin = rng.randrange(3, len(words) - 6) if rng.random() < 0.5 else 0
            part = " ".join(words[begin:])
            letter = part[0].upper() if begin else part[0].lower()
            return (
                Quotation(form, unit, [f"[{letter}]{part[1:]}"]) if part[:2].isalpha() and part[1].islower() else None
            )
        case "interrupted" if len(words) >= 18:
            place = rng.randrange(6, len(words) - 7)
            return Quotation(form, unit, [" ".join(words[:place]).rstrip(","), " ".join(words[place:])])
        case "area for improvement" if unit.address.startswith("A"):
            return Quotation(form, unit, [unit.text])
        case "in a table" if len(unit.text.split()) < 80:
            return Quotation(form, unit, [unit.text])
        case "two paragraphs":
            place = units.index(unit)
            following = units[place + 1] if place + 1 < len(units) else None
            if following is None or following.heading != unit.heading or len(unit.text + following.text) > 1200:
                return None
            return Quotation(form, unit, [unit.text, following.text])
        case "broken over two paragraphs" if 25 <= len(unit.text.split()) < 100:
            words = unit.text.split(" ")
            middle = rng.randrange(8, len(words) - 8)
            return Quotation(form, unit, [" ".join(words[:middle]), " ".join(words[middle:])], opens_each=False)
        case "quotation in it" if _QUOTED_IN_IT.search(sentence):
            return Quotation(form, unit, [sentence])
    return None


def _joined(before: str, after: str, rng: random.Random) -> str:
    ellipsis = rng.choice(ELLIPSES)
    if ellipsis.startswith(("…", ".")) and rng.random() < 0.5:
        before = before.rstrip(".")
    return f"{before}{ellipsis}{after}"


def dress(quotation: Quotation, marks: tuple[str, str], rng: random.Random, most: int = 2) -> None:
    """Change what is formatting only: dashes, spaces, hyphens, the marks within."""
    wanted = rng.sample(sorted(_DRESSES), k=min(most, rng.choice((0, 0, 1, most))))
    for name in wanted:
        place = rng.randrange(len(quotation.paragraphs))
        before = quotation.paragraphs[place]
        quotation.paragraphs[place] = _DRESSES[name](before, rng)
        if quotation.paragraphs[place] != before:
            quotation.dressed.append(name)
    quotation.paragraphs = [_marks_within(words, marks[0]) for words in quotation.paragraphs]


def _marks_within(words: str, outer: str) -> str:
    if outer == "‘":
        return _QUOTED_IN_IT.sub(r"“\1”", words)
    if outer == "'":
        return _QUOTED_IN_IT.sub(r'"\1"', words).replace("’", "'").replace("‘", "'")
    if outer == '"':
        return words.replace("’", "'").replace("‘", "'")
    return words


def _in_long_word(words: str, rng: random.Random, joint: str) -> str:
    found = list(re.finditer(r"\b[a-z]{8,}\b", words))
    if not found:
        return words
    each = rng.choice(found)
    place = each.start() + len(each[0]) // 2
    return words[:place] + joint + words[place:]


def _in_space(words: str, rng: random.Random, joint: str) -> str:
    places = [place for place, character in enumerate(words) if character == " "]
    if not places:
        return words
    place = rng.choice(places)
    return words[:place] + joint + words[place + 1 :]


_DRESSES: Final = {
    "dashes swapped": lambda words, rng: words.replace(" – ", rng.choice((" — ", " - ", "—"))),
    "non-breaking spaces": lambda words, rng: _in_space(_in_space(words, rng, "\u00a0"), rng, "\u00a0"),
    "non-breaking hyphens": lambda words, _: re.sub(r"(?<=\w)-(?=\w)", "\u2011", words),
    "line-end hyphen": lambda words, rng: _in_long_word(words, rng, "-\n"),
    "line break": lambda words, rng: _in_space(words, rng, "\n"),
    "soft hyphen": lambda words, rng: _in_long_word(words, rng, "\u00ad"),
    "double space": lambda words, rng: _in_space(words, rng, "  "),
    "tab": lambda words, rng: _in_space(words, rng, "\t"),
}

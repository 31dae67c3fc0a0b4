"""A true cabinet paper on a published report, as a draft: every fact, figure and quotation in it is right."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from cabinet_drafter.inspection import Inspection, Judgement
from cabinet_drafter.vocabulary import JudgementArea
from tests.checking.planted.dates import DAY_FORMS, PERIOD_FORMS, day_words, period_words
from tests.checking.planted.drafted import Draft, Line, Text, grid, line
from tests.checking.planted.house_styles import House
from tests.checking.planted.quoting import FORMS, INLINE_FORMS, Quotation, areas_of, dress, true_quotation, units_of

NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_LEADS: Final = (
    "Inspectors said:", "The report states:", "Ofsted noted the following:", "In the words of the inspectors:",
    "The inspectors found:", "Ofsted’s report says:", "The report goes on to say:", "HMI reported:",
)  # fmt: skip
_INLINE: Final = (
    ("Inspectors found that ", "."), ("The report says that ", "."), ("Ofsted reported that ", "."),
    ("According to the inspectors, ", "."), ("Members will wish to note the finding that ", ", as the report puts it."),
    ("It is pleasing that, in Ofsted’s words, ", ", and this will be built on."),
    ("The inspection team concluded that ", " (see the report at Appendix A)."),
)  # fmt: skip
_KEYS: Final = {
    JudgementArea.OVERALL_EFFECTIVENESS: "Overall effectiveness",
    JudgementArea.LEADERS: "The impact of leaders",
    JudgementArea.HELP_AND_PROTECTION: "Help and protection",
    JudgementArea.CHILDREN_IN_CARE: "Children in care",
    JudgementArea.CARE_LEAVERS: "Care leavers",
    JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS: "Children in care and care leavers",
}


_DUTIES: Final = (
    (
        "Under section 137(3) of the Education and Inspections Act 2006 the Council must prepare a written statement "
        "of what it proposes to do in the light of the report and the period in which it proposes to do so."
    ),
    (
        "The Council is required by section 137(3) of that Act to prepare and publish a written statement of the "
        "action it proposes to take and when."
    ),
    "Section 137 requires a written statement of proposed action in response to the report.",
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A report with its file; the day of publication is that of the file’s name."""

    path: Path
    inspection: Inspection

    @property
    def published(self) -> date:
        return date.fromisoformat(self.path.stem.rsplit("_", 1)[1])

    @property
    def place(self) -> str:
        return self.path.stem.split("_")[1].replace("-", " ").title().replace(" And ", " and ").replace(" On ", " on ")


def quotations_for(subject: Subject, house: House, count: int, used: set[str], rng: random.Random) -> list[Quotation]:
    """True quotations in every form the report lends itself to."""
    units = units_of(subject.inspection)
    areas = areas_of(subject.inspection)
    forms = list(FORMS)
    rng.shuffle(forms)
    quotations: list[Quotation] = []
    for nth in range(count):
        form = forms[nth % len(forms)]
        made = true_quotation(form, areas if form.startswith("area") else units, used, rng)
        if made:
            dress(made, house.marks, rng)
            quotations.append(made)
    return quotations


def draft_of(
    subject: Subject, earlier: Subject | None, house: House, quotations: Sequence[Quotation], rng: random.Random
) -> Draft:
    """The paper; quotations carry the marks q0, q1 and so on."""
    return _Drafting(subject, earlier, house, rng).draft(quotations)


class _Drafting:
    def __init__(self, subject: Subject, earlier: Subject | None, house: House, rng: random.Random) -> None:
        self.subject, self.earlier, self.house, self.rng = subject, earlier, house, rng
        self.inspection = subject.inspection
        self.council = f"{subject.place} Council"
        self.meeting = subject.published + timedelta(days=rng.randrange(28, 60))
        self.short = rng.random() < 0.2

    def draft(self, quotations: Sequence[Quotation]) -> Draft:
        draft = Draft(header=line(f"{self.council}, Cabinet", role="plain"))
        self._cover(draft)
        self._summary(draft)
        self._recommendations(draft)
        self._reasons(draft)
        self._details(draft, quotations)
        self._finance(draft)
        self._legal(draft)
        self._ending(draft)
        return draft

    def day(self, day: date, mark: str) -> Text:
        how = self.rng.randrange(DAY_FORMS)
        return Text(day_words(day, how), mark, day, how)

    def period(self, where: str) -> list[Text]:
        how = self.rng.randrange(PERIOD_FORMS)
        texts: list[Text] = []
        for period in self.inspection.inspection_periods:
            texts += [Text(" and ")] if texts else []
            texts.append(Text(period_words(period, how), f"dates.{where}", period, how))
        return texts

    def grade(self, judgement: Judgement, where: str) -> Text:
        words = str(judgement.grade or judgement.grade_printed)
        if where.startswith("prose"):
            words = words.lower() if self.rng.random() < 0.6 else words
        elif self.rng.random() < 0.15:
            words = words.upper()
        return Text(words, f"grade.{where}", judgement)

    def quoted(self, words: str) -> str:
        return f"{self.house.marks[0]}{words}{self.house.marks[1]}"

    def _cover(self, draft: Draft) -> None:
        rows: list[list[str | Text]] = [
            ["Meeting", "Cabinet"],
            ["Date of meeting", day_words(self.meeting, self.rng.choice((0, 1, 3, 4)))],
            ["Title", f"Outcome of the Ofsted inspection of children’s services in {self.subject.place}"],
            ["Report of", "Robin Marlowe, Executive Director of Children’s Services"],
            ["Lead member", "Councillor Jo Ashdown, Cabinet Member for Children and Families"],
            ["Originating officer", "Sam Whitlock, Head of Strategy and Policy"],
            ["Wards affected", Text("All wards", "cover.wards")],
            ["Key decision", Text("No", "cover.key")],
            ["Forward plan notice published", Text("Not required", "cover.notice")],
            ["Classification", "Open (public)"],
        ]
        draft.content += [
            line(f"{self.council}: Cabinet report", role="plain"),
            grid(*rows, header=False, name="cover"),
        ]

    def _summary(self, draft: Draft) -> None:
        inspection = self.inspection
        draft.content.append(line("Executive summary", role="heading"))
        place = self.subject.place
        before, after = self.rng.choice(
            (
                (f"Ofsted inspected children’s services in {place} ", "."),
                (f"An inspection of children’s services in {place} took place ", "."),
                ("Inspectors from Ofsted were on site ", " and met staff, children and partners."),
                ("The Council’s children’s services were inspected ", " under the ILACS framework."),
            )
        )
        draft.content.append(line(before, *self.period("summary"), after))
        published = self.day(self.subject.published, "published.summary")
        before, after = self.rng.choice(
            (
                ("The report of the inspection was published on ", "."),
                ("Ofsted published its report on ", "."),
                ("The report, published on ", ", is at Appendix A."),
            )
        )
        draft.content.append(line(before, published, after))
        overall = inspection.judgement(JudgementArea.OVERALL_EFFECTIVENESS)
        if overall:
            before, after = self.rng.choice(
                (
                    ("Children’s services were judged overall to be ", "."),
                    ("The overall effectiveness of children’s services was judged ", "."),
                    ("Ofsted rated the Council’s children’s services as ", "."),
                    ("The overall judgement is that services are ", "."),
                    ("Overall effectiveness: ", ""),
                    (f"{place} received an overall grade of {self.house.marks[0]}", f"{self.house.marks[1]}."),
                )
            )
            draft.content.append(line(before, self.grade(overall, "prose.overall"), after))
        else:
            draft.content.append(
                line("Under the framework in force since April 2026 Ofsted no longer gives an overall judgement.")
            )
        count = len(inspection.areas_for_improvement)
        if count:
            noun = "area" if count == 1 else "areas"
            words = NUMBERS[count] if count <= 20 and self.rng.random() < 0.7 else str(count)
            before, after = self.rng.choice(
                (
                    ("The report lists ", f" {noun} for improvement, set out below."),
                    ("Ofsted identified ", f" {noun} for improvement."),
                    (
                        "There are ",
                        f" {noun} that need to improve." if count > 1 else f" {noun} that needs to improve.",
                    ),
                    ("The report makes ", f" recommendation{'s' if count > 1 else ''} for improvement."),
                )
            )
            draft.content.append(line(before, Text(words, "areas.count", count), after))
        draft.content.append(
            line(
                f"Staff in the {self.quoted('edge of care')} service and at the {self.quoted('Harbour House')} hub "
                f"were thanked by the Lead Member, who called it {self.quoted('a proud day for the borough')}."
            )
        )

    def _recommendations(self, draft: Draft) -> None:
        draft.content += [
            line("Recommendations", role="heading"),
            line("Cabinet is recommended to:", role="plain"),
            line("note the outcome of the inspection and the published report at Appendix A;", role="bullet"),
            line("agree that the action plan be brought back to Cabinet after six months.", role="bullet"),
        ]

    def _reasons(self, draft: Draft) -> None:
        open_, close = self.house.marks
        inner = ("“", "”") if open_ in "‘'" else ("‘", "’")
        draft.content += [
            line("Reasons for the decision and other options", role="heading"),
            line("Cabinet needs to know the outcome of the inspection in order to oversee the response to it."),
            line(
                f"Councillor Jo Ashdown said: {open_}I want to thank every member of staff for what they do. Our "
                f"{inner[0]}Stronger Together{inner[1]} programme will go on, and I look forward to it.{close}"
            ),
            line("Not preparing an action plan was considered and rejected, because the findings call for one."),
        ]

    def _details(self, draft: Draft, quotations: Sequence[Quotation]) -> None:
        inspection = self.inspection
        draft.content.append(line("Details of the report", role="heading"))
        draft.content.append(
            line("The inspection took place ", *self.period("details"), ". It followed the usual week of preparation.")
        )
        if inspection.lead_inspectors:
            name = Text(inspection.lead_inspectors[0], "inspector", inspection.lead_inspectors[0])
            before, after = self.rng.choice(
                (
                    ("The lead inspector was ", "."), ("The inspection was led by ", ", His Majesty’s Inspector."),
                    ("Lead inspector: ", ""), ("The inspection team, led by ", ", met more than a hundred staff."),
                )
            )  # fmt: skip
            draft.content.append(line(before, name, after))
        draft.content.append(line("The judgements are as follows."))
        rows: list[list[str | Text]] = [["Judgement", "Grade"]]
        rows += [
            [Text(judgement.name, f"name.{n}", judgement), self.grade(judgement, f"table.{n}")]
            for n, judgement in enumerate(inspection.judgements)
        ]
        draft.content.append(grid(*rows, name="judgements"))
        self._comparison(draft)
        for n, judgement in enumerate(inspection.judgements):
            if judgement.key is not JudgementArea.OVERALL_EFFECTIVENESS and judgement.grade and self.rng.random() < 0.5:
                name = judgement.name[:1].lower() + judgement.name[1:]
                verb = "were" if name.startswith("the experiences") else "was"
                short = _KEYS.get(judgement.key, judgement.name)
                before, after = self.rng.choice(
                    (
                        (f"In this inspection {name} {verb} judged to be ", "."),
                        (f"Ofsted judged {name} to be ", "."),
                        (f"{short}: ", ""),
                        (f"The judgement on {short[:1].lower() + short[1:]} is ", "."),
                        (f"{judgement.name} {verb} graded ", "."),
                    )
                )
                draft.content.append(line(before, self.grade(judgement, f"prose.{n}"), after))
        grades = {str(judgement.grade) for judgement in inspection.judgements}
        if len(grades) == 1:
            draft.content.append(line(f"All the judgements were {grades.pop().lower()}."))
        draft.content.append(
            line("Inspectors found much to praise, and said where more has to be done; officers agree with both.")
        )
        draft.content.append(line("Some of the findings are quoted here.", role="plain"))
        heading = topic = ""
        for n, quotation in enumerate(sorted(quotations, key=lambda each: each.unit.heading)):
            if quotation.unit.heading != heading:
                heading = quotation.unit.heading
                topic = heading.split(":", maxsplit=1)[0]
                draft.content.append(line(topic, role="subheading"))
            if quotation.form == "in a table":
                opening, closing = self.house.marks
                words = Text(f"{opening}{quotation.paragraphs[0]}{closing}", f"q{n}")
                draft.content.append(grid(["Theme", "What Ofsted said"], [topic or "All services", words]))
                continue
            draft.content += self._set(quotation, f"q{n}")
        if inspection.areas_for_improvement:
            draft.content.append(line("Areas for improvement", role="subheading"))
            draft.content.append(line("The report says that the following need to improve:"))
            draft.content += [
                line(Text(" ".join(area.text.split()), f"area.{n}", area), role="bullet")
                for n, area in enumerate(inspection.areas_for_improvement)
            ]

    def _comparison(self, draft: Draft) -> None:
        if self.earlier is None:
            return
        before = self.earlier.inspection
        draft.content.append(
            line(
                "The previous inspection took place ",
                Text(period_words(before.inspection_periods[0], 1), "before.dates", before.inspection_periods[0], 1),
                ".",
            )
            if len(before.inspection_periods) == 1
            else line("The previous inspection took place in two parts.")
        )
        years = round((self.inspection.inspection_start - before.inspection_start).days / 365.25)
        if years > 1:
            number = Text(NUMBERS[years], "before.years", years)
            draft.content.append(line("This inspection came about ", number, " years after the one before it."))
        rows: list[list[str | Text]] = [["Judgement", "Previous inspection", "This inspection"]]
        for n, judgement in enumerate(self.inspection.judgements):
            old = before.judgement(judgement.key) if judgement.key else None
            if old and old.grade and judgement.grade and judgement.key:
                rows.append(
                    [
                        judgement.name,
                        Text(str(old.grade), f"before.grade.{n}", old),
                        Text(str(judgement.grade), "", judgement),
                    ]
                )
                steps = judgement.grade.steps_above_inadequate - old.grade.steps_above_inadequate
                if steps > 0:
                    size = Text("one grade" if steps == 1 else f"{NUMBERS[steps]} grades", f"before.change.{n}", steps)
                    short = _KEYS.get(judgement.key, judgement.name)
                    said, after = self.rng.choice(
                        (
                            (f"{short} improved by ", " between the inspections."),
                            (f"{short} went up ", " since the previous inspection."),
                            (f"The judgement on {short[:1].lower() + short[1:]} is an improvement of ", "."),
                        )
                    )
                    draft.content.append(line(said, size, after))
                    now = Text(str(judgement.grade).lower(), f"grade.prose.rose.{n}", judgement)
                    then = Text(str(old.grade).lower(), f"before.grade.rose.{n}", old)
                    draft.content.append(line(f"{short} rose from ", then, " to ", now, "."))
        if len(rows) > 1:
            draft.content.append(line("The results of both inspections are compared here."))
            draft.content.append(grid(*rows, name="comparison"))

    def _set(self, quotation: Quotation, mark: str) -> list[Line]:
        """The quotation as this house sets it."""
        how = self.rng.choice(self.house.blocks)
        one = len(quotation.paragraphs) == 1
        inline = quotation.form in INLINE_FORMS
        if quotation.form == "interrupted":
            return [self._interrupted(quotation, mark)]
        if inline or (how == "inline" and one and len(quotation.paragraphs[0]) < 500):
            if quotation.closed:
                quotation.dressed.append("inline")
                return [self._inline(quotation, mark)]
            how = "marks"
        if quotation.error and how in {"style", "italic"}:
            how = "marks"
        if how in {"italic", "italic marks"} and quotation.bold:
            how = "marks"
        if how == "style" and not one and not quotation.opens_each:
            how = "marks"
        quotation.dressed.append(f"set by {how}")
        marks = self._marks(quotation)
        bullets = one and how == "marks" and self.rng.random() < 0.15
        lead = self.rng.choice(_LEADS if quotation.error else (None, *_LEADS))
        lines = [line(lead)] if lead else []
        bare = how in {"style", "italic"}
        for n, words in enumerate(quotation.paragraphs):
            last = n == len(quotation.paragraphs) - 1
            opening = "" if bare or (n and not quotation.opens_each) else marks[0]
            closing = "" if bare or not last or not quotation.closed else marks[1]
            text = self._ended(words, closing) if last and not bare else words
            texts = self._emphasised(f"{opening}{text}", quotation, mark, italic=how.startswith("italic"))
            if last and closing and self.rng.random() < 0.15 and quotation.unit.address[0].isdigit():
                texts.append(Text(f" (paragraph {quotation.unit.address})"))
            role = "quote" if bare or n or self.rng.random() < 0.7 else "para"
            lines.append(Line(texts, "bullet" if bullets else role))
        return lines

    def _marks(self, quotation: Quotation) -> tuple[str, str]:
        """The house's, or now and then those of another program from which the words were pasted."""
        if self.house.marks[0] in "‘'" or not quotation.closed or len(quotation.paragraphs) > 1:
            return self.house.marks
        if self.rng.random() < 0.9:
            return self.house.marks
        quotation.dressed.append("marks that do not match")
        return self.rng.choice((("“", '"'), ('"', "”"), ("”", "”"), ("''", "''"), ("``", "''")))

    def _interrupted(self, quotation: Quotation, mark: str) -> Line:
        opening, closing = self.house.marks
        first, second = quotation.paragraphs
        says = self.rng.choice((" inspectors said, ", " the report says, ", " according to Ofsted, "))
        ended = second[:-1] if second.endswith(".") else second
        return line(Text(f"{opening}{first},{closing}", mark), says, Text(f"{opening}{ended}{closing}", mark), ".")

    def _ended(self, words: str, closing: str) -> str:
        chance = self.rng.random()
        if words.endswith(".") and closing:
            if chance < 0.25:
                return words[:-1] + closing
            if chance < 0.4:
                return words[:-1] + closing + "."
        return words + closing

    def _inline(self, quotation: Quotation, mark: str) -> Line:
        opening, closing = self._marks(quotation)
        words = quotation.paragraphs[0]
        if self.rng.random() < 0.2 and words.endswith("."):
            whole = f"{opening}{words[:-1]},{closing}"
            return line(
                *self._emphasised(whole, quotation, mark), self.rng.choice((" the report says.", " inspectors wrote."))
            )
        before, after = self.rng.choice(_INLINE)
        if words.endswith("."):
            words = words[:-1] if after != "." or self.rng.random() < 0.6 else words
            after = "" if words.endswith(".") else after
        return line(before, *self._emphasised(f"{opening}{words}{closing}", quotation, mark), after)

    def _emphasised(self, words: str, quotation: Quotation, mark: str, *, italic: bool = False) -> list[Text]:
        if quotation.bold and quotation.bold in words:
            before, _, after = words.partition(quotation.bold)
            return [Text(before, mark), Text(quotation.bold, mark, bold=True), Text(after, mark)]
        return [Text(words, mark, italic=italic)]

    def _finance(self, draft: Draft) -> None:
        planned, spent = sorted(self.rng.sample(range(12, 60), 2), reverse=True)
        held = planned - spent
        items = [self.rng.randrange(100, 900) for _ in range(3)]
        names = ("Social work capacity", "Practice development", "Early help")
        draft.content += [
            line("Comments of the Chief Finance Officer", role="heading"),
            line(
                "The estimated cost of the improvement plan was ", Text(f"£{planned / 10}m", "money.planned", planned),
                ". Of this, ", Text(f"£{spent / 10}m", "money.spent", spent), " was spent. The balance of ",
                Text(f"£{held / 10}m", "money.held", held), " is held in reserve.",
            ),
            line(
                "Growth of ", Text(f"£{items[0] / 100:.2f}m", "", items[0]), " in one year and ",
                Text(f"£{items[1] / 100:.2f}m", "", items[1]), " in the next, a total of ",
                Text(f"£{(items[0] + items[1]) / 100:.2f}m", "money.growth", items[0] + items[1]), ", was approved.",
            ),
            line("The budget for the action plan is set out below."),
            grid(
                ["Item", "£000"],
                *([name, Text(str(item), "money.item", item)] for name, item in zip(names, items, strict=True)),
                ["Total", Text(str(sum(items)), "money.total", sum(items))],
                name="budget",
            ),
        ]  # fmt: skip

    def _legal(self, draft: Draft) -> None:
        act = Text("Education and Inspections Act 2006", "law.act")
        regulations = Text(
            "Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007", "law.regulations"
        )
        equality = Text("Equality Act 2010", "law.equality")
        thirty, seventy = Text("30 working days", "law.thirty"), Text("70 working days", "law.seventy")
        draft.content += [
            line("Comments of Legal Services", role="heading"),
            self.rng.choice(
                (
                    line("Ofsted inspects services under section 136 of the ", act, f" ({self.quoted('the Act')})."),
                    line("The inspection was carried out under sections 136 and 137 of the ", act, "."),
                    line("The ", act, " gives the Chief Inspector power to inspect local authorities."),
                )
            ),
            line(Text(self.rng.choice(_DUTIES), "law.duty")),
            self.rng.choice(
                (
                    line(
                        "The ", regulations, " (SI 2007/462) require the Council to publish the report within ", thirty,
                        Text(" and the written statement within ", "law.duty"), seventy, " of receiving the report.",
                    ),
                    line(
                        Text("The written statement must be published within ", "law.duty"), seventy, " and the report "
                        "within ", thirty, " of the day on which the Council received the report, as the ", regulations,
                        " provide.",
                    ),
                )
            ),
            line("In taking decisions the Council must have due regard to section 149 of the ", equality, "."),
        ]  # fmt: skip

    def _ending(self, draft: Draft) -> None:
        draft.content += [
            line("Appendices and background documents", role="heading"),
            line(f"Appendix A: the published inspection report of {self.subject.place}.", role="bullet"),
            line("Background documents: none.", role="bullet"),
            line("Contact officer: Sam Whitlock, Head of Strategy and Policy", role="plain"),
        ]

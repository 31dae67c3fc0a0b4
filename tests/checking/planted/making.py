"""Makes a paper from a report and a seed: the same seed, the same words with the same errors."""

import random
from collections.abc import Sequence

from tests.checking.planted.errors import GROUPS, QUOTATION_KINDS, plain, plant_in_draft, with_places, wrong_quotation
from tests.checking.planted.house_styles import HOUSES, write
from tests.checking.planted.papers import Subject, draft_of, quotations_for
from tests.checking.planted.planted import PlantedError, PlantedPaper, TrueQuotation
from tests.checking.planted.quoting import Quotation, dress, units_of


def make_papers(subjects: Sequence[Subject], count: int, seed: int) -> list[PlantedPaper]:
    """So many papers on ILACS reports, in every house style in turn; every fifth has no error."""
    about = [each for each in subjects if each.inspection.framework.value.startswith("ILACS")]
    # Those with an earlier report in hand come more often, for only in them the earlier one can be told wrongly.
    about += [each for each in about if _earlier(each, subjects)] * 2
    rng = random.Random(f"{seed}")
    rng.shuffle(about)
    kinds = list(QUOTATION_KINDS)
    rng.shuffle(kinds)
    papers = []
    for nth in range(count):
        subject = about[nth % len(about)]
        wanted = [kinds[(nth * 7 + each) % len(kinds)] for each in range(7)] if nth % 5 != 4 else []
        papers.append(make_paper(subject, subjects, nth, seed, wanted))
    return papers


def make_paper(
    subject: Subject, subjects: Sequence[Subject], nth: int, seed: int, kinds: Sequence[str]
) -> PlantedPaper:
    """One paper; `kinds` are the errors in quotations, and without any the whole paper is true."""
    rng = random.Random(f"{seed} {nth} {subject.path.name}")
    house = HOUSES[nth % len(HOUSES)]
    urn = subject.path.name.split("_")[0]
    earlier = _earlier(subject, subjects)
    units = units_of(subject.inspection)
    others = [
        unit
        for each in rng.sample(list(subjects), 3)
        if not each.path.name.startswith(urn)
        for unit in units_of(each.inspection)
    ]
    before = units_of(earlier.inspection) if earlier else []
    print_ = plain(" ".join(unit.text for unit in units))
    printed_before = plain(" ".join(unit.text for unit in before))
    used: set[str] = set()

    def known(kind: str) -> str:
        return print_ if kind == "of the previous report" else f"{print_} {printed_before}"

    wrong = [made for kind in kinds if (made := wrong_quotation(kind, units, others, before, used, known(kind), rng))]
    for each in wrong:
        dress(each, house.marks, rng, most=0 if each.bold else 1)
    true = quotations_for(subject, house, rng.randrange(10, 34), used, rng)
    quotations: list[Quotation] = sorted([*wrong, *true], key=lambda each: each.unit.heading)
    draft = draft_of(subject, earlier, house, quotations, rng)
    groups = sorted(GROUPS) if kinds else []
    rng.shuffle(groups)
    planted = plant_in_draft(draft, subject, earlier, groups, rng)
    content, places, lines = write(draft, house, rng, f"Outcome of the Ofsted inspection in {subject.place}")
    errors = [with_places(error, places.get(mark, ())) for mark, error in planted]
    truths: list[TrueQuotation] = []
    for number, quotation in enumerate(quotations):
        where = tuple(places[f"q{number}"])
        text = " / ".join(lines[place.order][place.start : place.end] for place in where)
        if quotation.error:
            errors.append(PlantedError(quotation.error, quotation.codes, text, quotation.was, where))
        else:
            truths.append(TrueQuotation(", ".join([quotation.form, *quotation.dressed]), text, where))
    return PlantedPaper(
        name=f"{nth:03}-{subject.path.stem}",
        house=house.name,
        content=content,
        report=subject.path,
        previous=(earlier.path,) if earlier else (),
        errors=tuple(errors),
        quotations=tuple(truths),
        lines=tuple(lines),
    )


def _earlier(subject: Subject, subjects: Sequence[Subject]) -> Subject | None:
    """The newest of the earlier reports on the same authority."""
    urn = subject.path.name.split("_")[0]
    return max(
        (each for each in subjects if each.path.name.startswith(f"{urn}_") and each.published < subject.published),
        key=lambda each: each.published,
        default=None,
    )

"""Measures proposed quotations: against the choice that a person made, and over all published reports.

Run by hand from the root: `python benchmarks/highlights.py [--reports DIR]`, with the published reports at
../shared/corpus/reports or in DIR. It prints Markdown tables; docs/quotations.md holds them.
"""

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from time import perf_counter

from cabinet_drafter.brief import Brief, QuotationChoice
from cabinet_drafter.composing.balance import Balance, balance_of, balance_of_chosen, passages_under
from cabinet_drafter.composing.highlights import propose
from cabinet_drafter.composing.likeness import Likeness, alike
from cabinet_drafter.composing.quotations import SUMMARY, ChosenPassage, quote
from cabinet_drafter.errors import FormNotRecognisedError
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.reading.inputs.brief_file import read_brief
from cabinet_drafter.reading.published_report import read_inspection

ROOT = Path(__file__).resolve().parents[1]
REPORTS = ROOT.parent / "shared" / "corpus" / "reports"
REFERENCE = ROOT / "examples" / "tower-hamlets-2019" / "brief.yaml"
PER_SECTION = 4


def main(reports: Path) -> None:
    """Print both tables."""
    against_a_person(reports)
    print()
    over_all(reports)


def against_a_person(reports: Path) -> None:
    """The reference paper: of the paragraphs that its author chose, how many are proposed at the same number."""
    brief = read_brief(REFERENCE).brief
    inspection = read_inspection(pinned(reports, brief.published_report.sha256))
    print("| List | Paragraphs | Author chose N | Of these proposed | in the first N | in N at random |")
    print("|---|---|---|---|---|---|")
    totals = [0.0] * 5
    limiting = dict.fromkeys(("In the report", "The author’s choice", "Proposals", "First N"), Balance(0, 0))
    for key in brief.quotations:
        paragraphs = list(passages_under(inspection, key))
        theirs = chosen_by_hand(brief, key, inspection)
        chosen = {each.address.passage for each in theirs}
        proposed = [each.chosen for each in propose(inspection, key, len(chosen))]
        first = first_of(inspection, key, len(chosen))
        counts = [
            len(paragraphs),
            len(chosen),
            *(len(chosen & {each.address.passage for each in passages}) for passages in (proposed, first)),
            len(chosen) ** 2 / len(paragraphs),
        ]
        print(f"| {key} | {' | '.join(map(str, counts[:4]))} | {counts[4]:.1f} |")
        balances = (balance_of(inspection, key), *map(balance_of_chosen, (theirs, proposed, first)))
        for name, balance in zip(limiting, balances, strict=True):
            limiting[name] = together(limiting[name], balance)
        if key != SUMMARY:
            totals = [total + count for total, count in zip(totals, counts, strict=True)]
    shares = (f"{count:.0f} ({count / totals[1]:.0%})" for count in totals[2:4])
    random = f"{totals[4]:.1f} ({totals[4] / totals[1]:.0%})"
    print(f"| without the summary | {totals[0]:.0f} | {totals[1]:.0f} | {' | '.join(shares)} | {random} |")
    print()
    print_limiting(limiting)


def over_all(reports: Path) -> None:
    """Every report with numbered paragraphs, at the same number for each section."""
    limiting = dict.fromkeys(("In the reports", "Proposals", "First N"), Balance(0, 0))
    repeated: dict[str, list[float]] = {"Proposals": [], "First N": []}
    inspections = list(readable(reports))
    taken = 0.0
    for inspection in inspections:
        every = [*inspection.summary, *(each for section in inspection.sections for each in section.paragraphs)]
        likeness = Likeness(each.text for each in every)
        for key in dict.fromkeys(section.key for section in inspection.sections if section.key):
            start = perf_counter()
            proposed = [each.chosen for each in propose(inspection, key, PER_SECTION)]
            taken += perf_counter() - start
            first = first_of(inspection, key, PER_SECTION)
            balances = (balance_of(inspection, key), balance_of_chosen(proposed), balance_of_chosen(first))
            for name, balance in zip(limiting, balances, strict=True):
                limiting[name] = together(limiting[name], balance)
            for name, passages in (("Proposals", proposed), ("First N", first)):
                repeated[name].append(repetition(passages, likeness))
    print(
        f"{len(inspections)} reports, {PER_SECTION} for each section, {taken / len(inspections) * 1000:.0f} ms a report"
    )
    print()
    print_limiting(limiting)
    print()
    print("| | Likeness of two passages of a section, mean (0 to 1) |")
    print("|---|---|")
    for name, values in repeated.items():
        print(f"| {name} | {sum(values) / len(values):.3f} |")


def print_limiting(limiting: dict[str, Balance]) -> None:
    print("| | Passages | Limiting | Share |")
    print("|---|---|---|---|")
    for name, balance in limiting.items():
        print(f"| {name} | {balance.passages} | {balance.limiting} | {balance.share:.0%} |")


def pinned(reports: Path, sha256: str) -> Path:
    """The report with that digest."""
    for path in sorted(reports.glob("*.pdf")):
        if hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
            return path
    raise SystemExit(f"the report with the SHA-256 {sha256} is not in {reports}")


def chosen_by_hand(brief: Brief, key: str, inspection: Inspection) -> list[ChosenPassage]:
    choices = (choice for choice in brief.quotations[key] if isinstance(choice, QuotationChoice))
    return [quote(choice, {"": inspection}, REFERENCE.name) for choice in choices]


def first_of(inspection: Inspection, key: str, how_many: int) -> list[ChosenPassage]:
    """The first passages, whole."""
    addresses = list(passages_under(inspection, key))[:how_many]
    return [quote(QuotationChoice(at=address), {"": inspection}, "") for address in addresses]


def together(one: Balance, other: Balance) -> Balance:
    return Balance(one.passages + other.passages, one.limiting + other.limiting)


def repetition(passages: Sequence[ChosenPassage], likeness: Likeness) -> float:
    weights = [likeness.weights(passage.words) for passage in passages]
    pairs = [alike(one, other) for one, other in combinations(weights, 2)]
    return sum(pairs) / len(pairs) if pairs else 0.0


def readable(reports: Path) -> Iterator[Inspection]:
    """The reports that are read in full: those under the older framework are read by their front page only."""
    for path in sorted(reports.glob("*.pdf")):
        try:
            inspection = read_inspection(path)
        except FormNotRecognisedError:
            continue
        if inspection.sections:
            yield inspection


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=Path, default=REPORTS, help="the folder of published reports")
    main(parser.parse_args().reports)

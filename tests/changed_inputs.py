"""A brief and finance inputs with every line filled in, and changes to them, wrong ones and others."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

Path = tuple[str | int, ...]

_WORDS: dict[str, Any] = {
    "paragraphs": ["One paragraph.", "Another."],
    "no_direct_implications": False,
    "in_place_of_drafted": True,
    "cleared": {"name": "A. Person", "role": "Officer", "date": "2025-04-11", "fingerprint": "0123456789ab"},
}
PARTS = (
    "chief_finance_officer",
    "legal_services",
    "equalities",
    "risk",
    "best_value",
    "safeguarding",
    "consultation",
    "data_protection",
    "environment",
)
BRIEF: dict[str, Any] = {
    "pack": "alderbrook",
    "document": "cabinet-paper",
    "published_report": {"file": "2025.pdf", "sha256": "a" * 64},
    "previous_reports": [{"label": "2021", "file": "2021.pdf", "sha256": "b" * 64, "published": "2021-11-22"}],
    "finance": {"file": "finance.yaml", "sha256": "c" * 64},
    "title": "Outcome of the inspection",
    "meeting": {"body": "Cabinet", "date": "2025-04-29"},
    "cover": {
        "report_of": {"name": "A. Person", "title": "Director"},
        "classification": "Open",
        "lead_member": {"name": "B. Person", "title": "Portfolio Holder"},
        "originating_officers": [{"name": "C. Person", "title": "Officer"}, {"name": "D. Person"}],
        "wards_affected": "All wards",
        "key_decision": True,
        "forward_plan_notice_published": "2025-03-01",
        "reason_for_key_decision": "It concerns all wards.",
        "strategic_plan_priority": "Children safe and well",
    },
    "inspection": {
        "published": "2025-03-27",
        "received": "2025-03-27",
        "dfe_intervention": {"in_force": False, "detail": "The notice was closed."},
        "what_follows": "Ofsted will visit.",
    },
    "recommendations": {
        "note_outcome": True,
        "endorse_statement": False,
        "delegate_statement_to": "Director",
        "progress_report_due": "October 2025",
        "own": ["Thank the staff."],
    },
    "reasons_for_decisions": ["Members need to know."],
    "alternative_options": ["To wait."],
    "quotations": {
        "summary": [{"at": "S1", "opens": "Services for", "closes": "their homes."}, "S2", {"auto": 3}],
        "leaders": {"auto": 4},
    },
    "comments": {part: deepcopy(_WORDS) for part in PARTS},
    "linked_reports": ["An earlier report"],
    "background_documents": [],
    "contacts": [{"name": "C. Person", "telephone": "01632 960 114", "email": "c@alderbrook.example"}],
    "accepted": [{"code": "figures.not-in-inputs", "text": "£4.8m", "reason": "It is another council’s."}],
}
_ENTRY: dict[str, Any] = {
    "kind": "approved",
    "period": "2024/25",
    "service": "children’s social care",
    "scheme": "improvement plan",
    "funding_source": "General Fund",
    "budget_type": "revenue",
    "recurrence": "one-off",
    "purpose": "practice training",
    "as_at": "2025-03-31",
}
FINANCE: dict[str, Any] = {
    "as_at": "2025-03-31",
    "budget_type": "capital",
    "entries": [
        {"id": "a", "amount": 12, **_ENTRY},
        {"id": "b", "amount": 10.5, **_ENTRY},
        {"id": "c", "amount": "1.50", **_ENTRY},
    ],
    "sums": [{"result": "a", "plus": ["b", "c"]}, {"result": "b", "plus": ["a"], "minus": ["c"]}],
}
_REQUIRED = {"pack", "published_report", "file", "label", "name", "in_force"}
_REQUIRED |= {"entries", "id", "kind", "amount", "result", "plus"}


@dataclass(frozen=True)
class WrongChange:
    """One thing made wrong: what was done, where, and the path at which that must be told."""

    done: str
    path: Path

    @property
    def told_at(self) -> Path:
        return (*self.path[:-1], f"{self.path[-1]}x") if self.done == "renamed" else self.path


def places_in(tree: Any, path: Path = ()) -> Iterator[Path]:
    """The path of each value within the tree, the whole left out."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for step, value in inner:
        yield (*path, step)
        yield from places_in(value, (*path, step))


def value_at(tree: Any, path: Path) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def wrong_changes(tree: Any) -> list[WrongChange]:
    """Each thing that can be made wrong at one place: a misspelt name, another kind, a needed line left out."""
    found = []
    for path in places_in(tree):
        found += [WrongChange("another kind", path), WrongChange("held by another", path)]
        if isinstance(path[-1], str):
            found.append(WrongChange("renamed", path))
            pins = path[-1] == "sha256" and path[0] != "finance"
            if path[-1] in _REQUIRED or pins:
                found += [WrongChange("left out", path), WrongChange("left empty", path)]
    return found


def made_wrong(tree: Any, changes: list[WrongChange]) -> Any:
    """A copy of the tree with the changes, of which none lies within another."""
    tree = deepcopy(tree)
    for change in changes:
        holder, step = value_at(tree, change.path[:-1]), change.path[-1]
        value = holder[step]
        match change.done:
            case "renamed":
                holder[f"{step}x"] = holder.pop(step)
            case "left out":
                del holder[step]
            case "left empty":
                holder[step] = None
            case "held by another":
                # A list of {auto: 4} is as good as {auto: 4}.
                holder[step] = {"held": value} if isinstance(value, list) or step == "leaders" else [value]
            case _:
                holder[step] = {"other": "x"} if isinstance(value, str) else "other"
                if isinstance(value, dict) and isinstance(step, int):
                    holder[step] = ["other"]  # text may be an address
    return tree


def several_wrong(tree: Any) -> st.SearchStrategy[list[WrongChange]]:
    """Up to five changes, none within another."""
    changes = st.lists(st.sampled_from(wrong_changes(tree)), min_size=1, max_size=5, unique_by=lambda each: each.path)
    return changes.filter(
        lambda some: (
            not any(one is not other and other.path[: len(one.path)] == one.path for one in some for other in some)
        )
    )


_VALUES: list[Any] = [
    None, "yes", "No", "TRUE", "maybe", 0, 2017, 12.5, -1, "12.50", "0.5", "-1", "1e3", 99_999_999_999_999, "", "x",
    "X-1", "none", "NONE", "nothing", "REVENUE", "One-Off", "approved", "2019-07-31", "31/07/2019", "x" * 201,
    "x" * 501, [], ["x"], [2017], [None], [[]], {}, {"name": "A"}, {"at": "4"}, {"at": 4}, {"auto": 1}, {"auto": "07"},
    {"auto": 21}, {"auto": 2.5}, {"at": "4", "auto": 1}, [{"auto": 1}], [{"at": "4", "opens": None}], [{"opens": "x"}],
    {"paragraphs": None}, {"in_force": "nO"}, {"file": 2017, "sha256": "d" * 64},
]  # fmt: skip


def other_value(tree: Any) -> st.SearchStrategy[Any]:
    """The tree with another value at one or two places: as good, or wrong."""
    places = [*places_in(tree)]
    change = st.tuples(st.sampled_from(places), st.sampled_from(_VALUES))

    def changed(changes: list[tuple[Path, Any]]) -> Any:
        copy = deepcopy(tree)
        for path, value in changes:
            value_at(copy, path[:-1])[path[-1]] = deepcopy(value)
        return copy

    def apart(changes: list[tuple[Path, Any]]) -> bool:
        (one, _), (other, _) = changes[0], changes[-1]
        return len(changes) == 1 or (one[: len(other)] != other and other[: len(one)] != one)

    return st.lists(change, min_size=1, max_size=2).filter(apart).map(changed)

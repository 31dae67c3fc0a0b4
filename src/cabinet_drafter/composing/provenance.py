"""Where each value of a paper comes from, written down while the paper is put together."""

from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel

from cabinet_drafter.evidence import Evidence, InputPlaces
from cabinet_drafter.paper import MarginNote, MissingInput, missing

T = TypeVar("T")


class Provenance:
    """The evidence for each path of a paper, and the notes for values that a person must confirm."""

    def __init__(self, brief: InputPlaces) -> None:
        self._brief = brief
        self.evidence: dict[str, tuple[Evidence, ...]] = {}
        self.notes: dict[str, MarginNote] = {}

    def rests_on(self, path: str, *evidence: Evidence) -> None:
        """Write down what the value or branch at `path` rests on."""
        self.evidence[path] = evidence

    def computed(self, path: str, rule: str, *fields: str) -> None:
        """Write down that the value at `path` is worked out from other fields by a named rule."""
        self.evidence[path] = (Evidence(computed_from=fields, rule=rule),)

    def chosen(self, path: str, brief_path: str) -> None:
        """Write down that the value at `path` stands in the brief."""
        self.evidence[path] = (self._brief.evidence(brief_path),)

    def chosen_each(self, items: Iterable[object], path: str) -> None:
        """Write down that each item of the list at `path` stands in the brief's list of that name."""
        for at, _ in each(items, path):
            self.chosen(at, at)

    def said(self, path: str, brief_path: str, stated: object) -> None:
        """Write down a yes/no: where the brief states it, or that it does not."""
        if stated:
            self.chosen(path, brief_path)
        else:
            self.computed(path, "the brief does not say so", path.rpartition(".")[0])

    def place(self, brief_path: str) -> str:
        """The line of the brief that an error about the value at `brief_path` names."""
        return self._brief.place(brief_path)

    def supplied(
        self, value: T | None, model: type[BaseModel], path: str, brief_path: str, *, waits_for: str | None = None
    ) -> T | MissingInput:
        """The brief's value for the field of `model` at `path`, or the missing input that stands in its place.

        A missing input is named as the brief names it (`brief_path`), or by the input that it waits for.
        """
        if value is None:
            return missing(model, path.rsplit(".", 1)[-1], waits_for or brief_path)
        self.chosen(path, brief_path)
        return value

    def note(self, path: str, note: MarginNote) -> None:
        """Ask a role to confirm the value at `path`."""
        self.notes[path] = note


def each(items: Iterable[T], path: str) -> Iterable[tuple[str, T]]:
    """Items of a list, each with its own path (`path.0`, `path.1` …)."""
    return ((f"{path}.{place}", item) for place, item in enumerate(items))

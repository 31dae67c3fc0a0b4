"""Each value of a composed paper with its evidence, for the manifest."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from cabinet_drafter.evidence import Evidence, nearest_first
from cabinet_drafter.manifest import ManifestValue
from cabinet_drafter.paper import ComposedPaper, MissingInput, NotGiven


def manifest_values(composed: ComposedPaper) -> tuple[ManifestValue, ...]:
    """Every value of the paper in the order of the contract; missing ones and ones that do not exist are left out.

    An empty list is a value: it is the answer that there are none.
    """
    return tuple(
        ManifestValue(field=path, value=value, evidence=evidence_for(path, composed))
        for path, value in _leaves(composed.paper, "")
    )


def evidence_for(path: str, composed: ComposedPaper) -> tuple[Evidence, ...]:
    """The evidence of the value at `path`: its own, else that of the nearest branch that it stands on."""
    return next((composed.evidence[branch] for branch in nearest_first(path) if branch in composed.evidence), ())


def _leaves(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, MissingInput | NotGiven):
        return
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _leaves(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, list) and value:
        for place, item in enumerate(value):
            yield from _leaves(item, f"{path}.{place}")
    else:
        yield path, value

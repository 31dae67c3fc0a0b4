"""The glossary and the nouns say the same words."""

import importlib
import inspect
import pkgutil
import re
from types import ModuleType

import pytest

from tests.conftest import ROOT

GLOSSARY = ROOT / "docs" / "glossary.md"
NOUNS = (
    "brief",
    "evidence",
    "finance",
    "findings",
    "inspection",
    "letter_record",
    "manifest",
    "pack",
    "paper",
    "read_record",
    "visit",
    "vocabulary",
    "written_paper",
)
ROW = re.compile(r"^\| (?P<term>[^|]+?) \| (?P<meaning>[^|]+?) \| (?P<code>[^|]+?) \|$", re.MULTILINE)


def rows() -> list[re.Match[str]]:
    """The rows of the page's tables, without their heads."""
    found = ROW.finditer(GLOSSARY.read_text(encoding="utf-8"))
    return [row for row in found if row["term"] != "Term" and set(row["term"]) != {"-"}]


def names_in_code() -> list[str]:
    """The names of the column "in code", in the order of the page."""
    return [name for row in rows() for name in re.findall(r"`([^`]+)`", row["code"])]


def modules_of(noun: str) -> list[ModuleType]:
    """The module of a noun, or the package with the modules within it."""
    module = importlib.import_module(f"cabinet_drafter.{noun}")
    within = pkgutil.iter_modules(module.__path__, f"{module.__name__}.") if hasattr(module, "__path__") else ()
    return [module, *(importlib.import_module(found.name) for found in within)]


def public_classes(noun: str) -> set[str]:
    """The public classes that a noun's modules define, as the glossary writes them: `brief.Cover`."""
    return {
        f"{noun}.{name}"
        for module in modules_of(noun)
        for name, member in vars(module).items()
        if inspect.isclass(member) and member.__module__ == module.__name__ and not name.startswith("_")
    }


def resolve(name: str) -> object:
    """What a dotted name of the package stands for; the last step may be a field of a class."""
    steps = name.split(".")
    found: object = importlib.import_module("cabinet_drafter")
    path = "cabinet_drafter"
    for step in steps:
        path = f"{path}.{step}"
        fields = {**getattr(found, "model_fields", {}), **getattr(found, "__dataclass_fields__", {})}
        if step in fields:
            found = fields[step]
        elif hasattr(found, step):
            found = getattr(found, step)
        else:
            found = importlib.import_module(path)
    return found


@pytest.mark.parametrize("noun", NOUNS)
def test_every_public_class_of_the_nouns_is_in_the_glossary(noun):
    assert public_classes(noun) - set(names_in_code()) == set()


@pytest.mark.parametrize("name", sorted(set(names_in_code())))
def test_every_name_in_the_glossary_exists(name):
    try:
        resolve(name)
    except ModuleNotFoundError:
        pytest.fail(f"docs/glossary.md names {name}, which does not exist")


def test_no_term_is_explained_twice():
    terms = [row["term"].lower() for row in rows()]
    assert sorted({term for term in terms if terms.count(term) > 1}) == []

"""The ranks: a module imports only from lower ranks, and stages never import each other."""

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "src" / "cabinet_drafter"
RANKS = [
    {"dates_in_words", "vocabulary", "errors", "noun"},
    {
        "allowed_text",
        "contrast",
        "law",
        "libreoffice",
        "limited_child",
        "office_packages",
        "phrase_list",
        "same_words",
        "shown_text",
        "whole_files",
    },
    {"deadlines", "evidence", "limiting_words"},
    {"findings"},
    {"inspection", "finance", "brief", "pack", "written_paper"},
    {"finance_sheet", "read_record", "visit"},
    {"letter_record"},
    {"schemas"},
    {"paper"},
    {"manifest"},
    {"reading", "composing", "checking", "preparing", "word"},
    {
        "brief_sources",
        "checked_sources",
        "drafts",
        "finding_notes",
        "pack_templates",
        "paper_files",
        "printed_choices",
        "sample_situations",
    },
    {
        "pack_keeping",
        "paper_check",
        "paper_comparison",
        "quotation_choice",
        "template_comparison",
        "template_maintenance",
        "workflow",
    },
    {"officer_folder", "template_preview"},
    {"__init__", "cli"},
    {"__main__"},
]
RANK = {name: rank for rank, names in enumerate(RANKS) for name in names}


def owner(module: str) -> str:
    """The ranked name that a module belongs to."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports_of(path: Path) -> set[str]:
    """Every module of the package that the file imports, inside functions and under TYPE_CHECKING as well."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level == 0 and (node.module or "").startswith("cabinet_drafter"):
            if node.module == "cabinet_drafter":
                found |= {f"cabinet_drafter.{alias.name}" for alias in node.names}
            else:
                found.add(node.module)
        elif isinstance(node, ast.ImportFrom) and node.level:
            pytest.fail(f"{path.name} imports relatively; the ranks are read from full names")
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.startswith("cabinet_drafter")}
    return found


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_imports_only_from_lower_ranks(path):
    relative = path.relative_to(PACKAGE).with_suffix("").parts
    own = relative[0]
    for module in imports_of(path):
        other = owner(module)
        if len(relative) > 1 and other == own:
            continue
        assert RANK[other] < RANK[own], f"{'/'.join(relative)} (rank of {own}) imports {module} (rank of {other})"


def test_every_module_has_a_rank():
    assert {path.relative_to(PACKAGE).with_suffix("").parts[0] for path in FILES} == set(RANK)


def test_no_import_circle_inside_a_package():
    graph = {}
    for path in FILES:
        name = "cabinet_drafter." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        graph[name.removesuffix(".__init__")] = imports_of(path)
    done: set[str] = set()

    def walk(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name in done:
            return
        for other in graph.get(name, ()):
            walk(other, (*trail, name))
        done.add(name)

    for name in graph:
        walk(name, ())


def only_importers(library: str) -> set[str]:
    return {
        str(path.relative_to(PACKAGE))
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text()))
        if (isinstance(node, ast.Import) and any(alias.name.split(".")[0] == library for alias in node.names))
        or (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == library)
    }


READING_RANKS = ["dates", "pdf", "other_documents", "inspections", "letters", "any_form", "child", "published_report"]


def test_reading_has_ranks_of_its_own_and_inputs_stand_apart():
    for path in sorted((PACKAGE / "reading").rglob("*.py")):
        own = path.relative_to(PACKAGE / "reading").with_suffix("").parts[0]
        for module in imports_of(path):
            parts = module.split(".")
            if parts[1] != "reading" or len(parts) == 2 or parts[2] == own:
                continue
            assert own != "inputs", f"{path.name} imports {module}"
            assert READING_RANKS.index(parts[2]) < READING_RANKS.index(own), f"{path.name} imports {module}"


def test_the_pdf_library_is_imported_to_read_published_documents_and_to_draw_our_own_pages():
    assert only_importers("pypdfium2") == {"reading/pdf/pages.py", "reading/pdf/page_pictures.py"}


def test_word_libraries_are_imported_in_the_word_stage_only():
    importers = only_importers("docxtpl") | only_importers("docx")
    assert importers
    assert all(name.startswith("word/") for name in importers)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_module_is_short_and_says_its_job_first(path):
    text = path.read_text()
    assert len(text.splitlines()) <= 300
    assert text.startswith('"""')


def test_only_the_edge_looks_at_the_clock_or_the_environment():
    forbidden = {"today", "now", "utcnow", "environ", "getenv", "time", "localtime"}
    for path in FILES:
        if path.stem in {"cli", "__main__"}:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute) and node.attr in forbidden:
                pytest.fail(f"{path.name}, line {node.lineno}: {ast.unparse(node)}")

"""The brief that `new` writes for the made-up council, in full: what an officer is shown, and in which words."""

from datetime import date

from cabinet_drafter.officer_folder import FolderRequest, make_folder
from tests.conftest import ROOT

ALDERBROOK = ROOT / "examples" / "alderbrook"


def test_brief_for_the_alderbrook_report(tmp_path, file_regression):
    made = make_folder(
        FolderRequest(
            published_report=ALDERBROOK / "published" / "inspection-2025.pdf",
            previous_reports=(ALDERBROOK / "published" / "inspection-2021.pdf",),
            pack="alderbrook",
            pack_dirs=(ALDERBROOK / "packs",),
            into=tmp_path / "paper",
            received=date(2025, 3, 27),
            meeting=date(2025, 4, 29),
        )
    )
    file_regression.check(made.brief.read_bytes().decode("utf-8"), extension=".yaml")

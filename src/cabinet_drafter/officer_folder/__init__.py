"""From a published report to a folder from which its paper can be made: brief, finance workbook, reports, schemas."""

from cabinet_drafter.officer_folder.asked import FolderFile, FolderRequest, FolderResult
from cabinet_drafter.officer_folder.making import make_folder

__all__ = ["FolderFile", "FolderRequest", "FolderResult", "make_folder"]

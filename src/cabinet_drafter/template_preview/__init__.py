"""What papers made from a pack will look like: in every situation, as Word files and as pages to look at."""

from cabinet_drafter.template_preview.making import Previewed, PreviewRequest, PreviewResult, preview

__all__ = ["PreviewRequest", "PreviewResult", "Previewed", "preview"]

"""The text of a PDF: pages, printed lines, and the blocks and sentences that they make."""

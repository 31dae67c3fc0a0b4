"""Passages in quotation marks: found in the paper, placed in the published reports, told as findings."""

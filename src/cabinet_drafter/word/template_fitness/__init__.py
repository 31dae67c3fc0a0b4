"""Whether a Word template that can be filled is fit to make papers from: look, spacing, references, what would leak."""

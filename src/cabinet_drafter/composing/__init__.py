"""Nouns into the paper: history, quotations by reference, figures, law; pure, no files."""

"""Sources into nouns: published reports, briefs, finance inputs and packs."""

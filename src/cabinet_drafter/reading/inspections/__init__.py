"""One reader for each published form of inspection report, and what they check in it."""

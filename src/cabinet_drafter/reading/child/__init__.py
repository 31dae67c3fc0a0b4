"""The process of its own in which published documents are read."""

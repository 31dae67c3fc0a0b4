"""Drafts a council's cabinet report on an Ofsted inspection, every word traceable to its source."""

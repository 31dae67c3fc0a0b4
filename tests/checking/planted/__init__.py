"""Papers made from published reports at run time, true or with errors planted; no report's text stands in here."""

"""The process of its own in which Word templates that do not come with the tool are filled."""

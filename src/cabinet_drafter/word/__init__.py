"""Word: the contract with templates, filling them, and reading Word files back."""

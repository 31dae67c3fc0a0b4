"""What officers and finance supply: YAML, the finance workbook, packs, and what is wrong with them."""

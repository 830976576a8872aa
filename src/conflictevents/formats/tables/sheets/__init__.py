"""Tables in workbooks (XLSX)."""

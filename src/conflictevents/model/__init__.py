"""What things mean: frozen values with their bounds and notation; no text processing, no files."""

"""Dates: which day a report means."""

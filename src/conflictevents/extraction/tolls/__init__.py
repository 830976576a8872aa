"""Tolls: how the figures of a report stand to each other."""

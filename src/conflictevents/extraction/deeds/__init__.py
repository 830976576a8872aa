"""Deeds: what belongs to each deed, and which deeds are one event."""

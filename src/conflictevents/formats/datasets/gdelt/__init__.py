"""GDELT, the Global Database of Events, Language and Tone."""

"""Reports of political violence in, typed conflict events out."""

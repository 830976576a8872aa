"""The datasets: one module each, a table of the columns that its codebook has and what they tell of an event."""

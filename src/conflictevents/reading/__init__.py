"""The engine: text to tokens to mentions by rules over kinds; it knows neither conflict nor English."""

"""Files as streams of text: opened, unpacked and decoded, and written whole or not at all."""

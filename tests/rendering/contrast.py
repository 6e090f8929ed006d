"""How bright a colour is (WCAG 2.2, relative luminance)."""


def luminance(colour: str) -> float:
    """From 0, black, to 1, white, of a colour such as #1e4d97."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

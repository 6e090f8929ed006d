"""The subject of a sentence: printed, told of nowhere else, or not at all."""

"""Lines of pictures: captions, credits, the counters of galleries."""

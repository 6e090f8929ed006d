"""The ranking algorithms, one a file: each gives one number a sentence."""

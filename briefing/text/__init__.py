"""The one base for text: words, stems, dates and normal form, once each, for all stations above."""

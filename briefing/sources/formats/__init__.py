"""The formats, one file each: a reader takes a `RawDocument` and yields articles and problems.

`table` names the reader of each file extension.
"""

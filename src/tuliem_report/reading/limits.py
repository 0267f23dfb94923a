"""Bounds on what a reader takes from a file that it does not trust.

They are far above any real report: the longest political report is some hundred pages, and its `word/document.xml` stays
below 10 MB even when every word is a run of its own.
"""

MAX_ARCHIVE_MEMBERS = 5_000
"""Members of a zip archive (a report with a photograph on each page has some hundred)."""

MAX_PART_BYTES = 64 * 1024 * 1024
"""Unpacked size of one XML part, in bytes."""

MAX_UNPACKED_BYTES = 192 * 1024 * 1024
"""Unpacked size of all parts that are read together, in bytes."""

MAX_PACKING_RATIO = 300
"""Unpacked size over packed size; repetitive XML of real tables reaches about 100, a bomb about 1,000."""

RATIO_FREE_BYTES = 1024 * 1024
"""Parts up to this unpacked size, in bytes, may be packed as tightly as they like."""

"""Typesets the documents of the test library from their hand-written sources, and writes their truths."""

"""Stage 5, report: the public models, built from the tree, and the proof that nothing was lost.

`build_report` is imported from `report.stage`; this package stays light for those who only load a report.
"""

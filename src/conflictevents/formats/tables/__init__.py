"""The tables of datasets: rows of text cells to events and back, cell for cell.

A dataset is a :class:`~.table.Table` of parts, each a few columns that tell one field of an event, and is read and
written by a :class:`~.layout.Layout`, which is the table as one file has it: its :class:`~.profile.Profile`.
"""

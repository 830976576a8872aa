"""How Sphinx builds the documentation: `make docs`."""

from __future__ import annotations

import sys
from pathlib import Path

from conflictevents._version import __version__

sys.path.append(str(Path(__file__).parent / "_ext"))

project = "conflictevents"
author = "conflictevents developers"
project_copyright = "2026, conflictevents developers"
version = release = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.viewcode",
    "rule_catalogue",
    "crosswalk_tables",
    "dataset_terms",
    "format_tables",
]
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "conflictevents"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_show_sourcelink = False

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

add_module_names = False
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 140

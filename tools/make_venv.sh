#!/bin/sh
# Creates a virtual environment, or says what is missing: make_venv.sh PYTHON FOLDER
set -eu
python=$1
folder=$2

fail() {
    printf '%s\n' "$@" >&2
    exit 1
}

command -v "$python" >/dev/null 2>&1 ||
    fail "'$python' was not found: install Python 3.11 or newer, or name yours: make PYTHON=/path/to/python3"

version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])') ||
    fail "'$python' does not run: name another one: make PYTHON=/path/to/python3"

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "conflictevents needs Python 3.11 or newer, and '$python' is Python $version." \
        "Name a newer one: make PYTHON=/path/to/python3"

"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    fail "'$python' cannot create virtual environments: its modules venv and ensurepip are not installed." \
        "On Debian and Ubuntu: apt-get install python3-venv (or python$version-venv)"

"$python" -m venv --clear "$folder"

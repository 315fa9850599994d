"""Asks zim's own search for a notebook that stays open: a line of words comes in, the number of pages found goes out."""

import sys

from zim.newfs import LocalFolder
from zim.notebook import build_notebook
from zim.search import Query, SearchSelection

notebook, _ = build_notebook(LocalFolder(sys.argv[1]))
print("ready", flush=True)
for line in sys.stdin:
    found = SearchSelection(notebook)
    found.search(Query(line.strip()))
    print(len(found), flush=True)

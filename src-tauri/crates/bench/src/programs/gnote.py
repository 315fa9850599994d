"""Asks a running gnote over its bus: a line of words comes in, the number of notes found goes out."""

import sys
import time

from gi.repository import Gio, GLib

LONG = 600_000
NAME, PATH = "org.gnome.Gnote", "/org/gnome/Gnote/RemoteControl"
bus = Gio.bus_get_sync(Gio.BusType.SESSION)


def call(method, asked=None):
    flags = Gio.DBusCallFlags.NO_AUTO_START
    return bus.call_sync(NAME, PATH, NAME + ".RemoteControl", method, asked, None, flags, LONG)


while True:
    try:
        call("Version")
        break
    except GLib.Error:
        time.sleep(0.1)
print("ready", flush=True)
for line in sys.stdin:
    found = call("SearchNotes", GLib.Variant("(sb)", (line.strip(), False)))
    print(found.get_child_value(0).n_children(), flush=True)

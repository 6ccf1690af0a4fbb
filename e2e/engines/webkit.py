#!/usr/bin/python3
"""Opens pages in WebKitGTK. Each line on stdin is {"url"}, a fresh view with scripts at "documentStart", "commit" and
"load", or {"ask"}, a script for the page that is open, whose value is a line on stdout.

It ends when stdin closes.
"""

import json
import os

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

window = Gtk.Window()
window.set_default_size(390, 844)
window.show_all()


view = None
buffer = b""


def open_page(url, documentStart=None, commit=None, load=None):
    global view
    manager = WebKit2.UserContentManager()
    if documentStart:
        manager.add_script(
            WebKit2.UserScript.new(
                documentStart,
                WebKit2.UserContentInjectedFrames.ALL_FRAMES,
                WebKit2.UserScriptInjectionTime.START,
                None,
                None,
            )
        )
    context = WebKit2.WebContext.new_ephemeral()
    view = WebKit2.WebView(web_context=context, user_content_manager=manager)
    late = {WebKit2.LoadEvent.COMMITTED: commit, WebKit2.LoadEvent.FINISHED: load}

    def on_load(loading, event):
        if late.get(event):
            loading.evaluate_javascript(late[event], -1, None, None, None, None)

    view.connect("load-changed", on_load)
    for child in window.get_children():
        child.destroy()
    window.add(view)
    window.show_all()
    view.load_uri(url)


def ask(script):
    def on_value(asked, result):
        try:
            value = asked.evaluate_javascript_finish(result).to_string()
        except GLib.Error as error:
            value = str(error)
        print(json.dumps(value), flush=True)

    view.evaluate_javascript(script, -1, None, None, None, on_value)


def on_bytes(fd, _condition):
    global buffer
    chunk = os.read(fd, 65536)
    if not chunk:
        Gtk.main_quit()
        return False
    *lines, buffer = (buffer + chunk).split(b"\n")
    for line in lines:
        command = json.loads(line)
        if "ask" in command:
            ask(command["ask"])
        else:
            open_page(**command)
    return True


GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, on_bytes)
Gtk.main()

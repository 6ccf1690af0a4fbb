#!/usr/bin/python3
"""Opens pages in WebKitGTK. Each line on stdin is {"url", "script"}: a fresh view with a document-start script.

It ends when stdin closes.
"""

import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

window = Gtk.Window()
window.set_default_size(390, 844)
window.show_all()


def open_page(url, script):
    manager = WebKit2.UserContentManager()
    if script:
        manager.add_script(
            WebKit2.UserScript.new(
                script, WebKit2.UserContentInjectedFrames.ALL_FRAMES, WebKit2.UserScriptInjectionTime.START, None, None
            )
        )
    context = WebKit2.WebContext.new_ephemeral()
    view = WebKit2.WebView(web_context=context, user_content_manager=manager)
    for child in window.get_children():
        child.destroy()
    window.add(view)
    window.show_all()
    view.load_uri(url)


def on_line(channel, _condition):
    line = channel.readline()
    if not line:
        Gtk.main_quit()
        return False
    command = json.loads(line)
    open_page(command["url"], command["script"])
    return True


GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_line)
Gtk.main()

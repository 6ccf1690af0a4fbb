#!/usr/bin/python3
"""A native host around WebKitGTK: the page sees the same API as in an app's WKWebView.

It takes commands and gives events as JSON lines on stdin and stdout. The first argument names the message handlers,
separated by commas. It ends when stdin closes.
"""

import json
import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

PAGE_SCHEMES = ("http:", "https:", "about:")


def emit(**event):
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


class Host:
    def __init__(self, handlers):
        manager = WebKit2.UserContentManager()
        for handler in handlers:
            manager.connect("script-message-received::" + handler, self.on_message, handler)
            manager.register_script_message_handler(handler)
        self.view = WebKit2.WebView.new_with_user_content_manager(manager)
        self.view.connect("decide-policy", self.on_policy)
        self.view.connect("create", self.on_create)
        self.view.connect("load-changed", self.on_load)
        self.view.connect("web-process-terminated", lambda _view, why: emit(event="terminated", reason=why.value_nick))
        self.window = Gtk.Window()
        self.window.set_default_size(390, 844)
        self.window.add(self.view)
        self.window.show_all()

    def on_message(self, _manager, result, handler):
        emit(event="message", handler=handler, body=json.loads(result.get_js_value().to_json(0)))

    def on_policy(self, _view, decision, kind):
        """Keeps other schemes and new windows out of the view, and tells about them, as an app does."""
        if kind == WebKit2.PolicyDecisionType.RESPONSE:
            return False
        action = decision.get_navigation_action()
        url = action.get_request().get_uri()
        new_window = kind == WebKit2.PolicyDecisionType.NEW_WINDOW_ACTION
        if not new_window and url.startswith(PAGE_SCHEMES):
            return False
        emit(event="navigation", url=url, newWindow=new_window, gesture=action.is_user_gesture())
        decision.ignore()
        return True

    def on_create(self, _view, action):
        emit(event="navigation", url=action.get_request().get_uri(), newWindow=True, gesture=action.is_user_gesture())

    def on_load(self, view, event):
        if event == WebKit2.LoadEvent.FINISHED:
            emit(event="loaded", url=view.get_uri())

    def do_load(self, url):
        self.view.load_uri(url)

    def do_reload(self):
        self.view.reload()

    def do_kill(self):
        """Ends the page's process, as iOS does to an app in the background."""
        self.view.terminate_web_process()

    def do_evaluate(self, id, body):
        """Runs the body of an async function in the page."""

        def done(view, result):
            try:
                value = view.call_async_javascript_function_finish(result)
                emit(event="result", id=id, value=json.loads(value.to_json(0) or "null"))
            except Exception as error:
                emit(event="result", id=id, error=str(error))

        self.view.call_async_javascript_function(body, -1, None, None, None, None, done)

    def do_snapshot(self, id, path):
        def done(view, result):
            view.get_snapshot_finish(result).write_to_png(path)
            emit(event="result", id=id, value=True)

        self.view.get_snapshot(WebKit2.SnapshotRegion.VISIBLE, WebKit2.SnapshotOptions.NONE, None, done)

    def do_show(self, visible):
        (self.view.show if visible else self.view.hide)()

    def do_dark(self, on):
        Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", on)

    def do_resize(self, width, height):
        self.window.resize(width, height)


def read_commands(host):
    """Gives the callback that runs each whole line of stdin."""
    rest = b""

    def on_input(_descriptor, _condition):
        nonlocal rest
        chunk = os.read(0, 65536)
        if not chunk:
            Gtk.main_quit()
            return False
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            command = json.loads(line)
            getattr(host, "do_" + command.pop("do"))(**command)
        return True

    return on_input


host = Host(sys.argv[1].split(","))
GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, read_commands(host))
emit(event="up")
Gtk.main()

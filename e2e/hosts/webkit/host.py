#!/usr/bin/python3
"""A native host around WebKitGTK: the page sees the same API as in an app's WKWebView.

It takes commands and gives events as JSON lines, on stdin and stdout or on a socket, and ends when they close.
"""

import argparse
import json
import os
import socket
import sys
from urllib.parse import urlsplit

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, GLib, Gtk, JavaScriptCore, WebKit2  # noqa: E402

options = argparse.ArgumentParser()
options.add_argument("--handler", action="append", default=[], help="a message handler that answers nothing")
options.add_argument("--reply", action="append", default=[], help="a message handler that answers a promise")
options.add_argument("--script", default="", help="what runs in the page's world before its own scripts")
options.add_argument("--socket", help="where to speak instead of stdin and stdout")
options.add_argument("--automation", action="store_true", help="a WebDriver opens the view and taps in it")
args = options.parse_args()

if args.socket:
    line = socket.socket(socket.AF_UNIX)
    line.connect(args.socket)
    source, sink = line.fileno(), line.fileno()
else:
    source, sink = 0, 1


def origin_of(url):
    parts = urlsplit(url or "about:blank")
    return parts.scheme, parts.netloc


def emit(**event):
    os.write(sink, (json.dumps(event) + "\n").encode())


class Host:
    def __init__(self):
        self.loading = None
        self.context = WebKit2.WebContext.new_ephemeral()
        self.manager = WebKit2.UserContentManager()
        for name in args.handler:
            self.manager.connect("script-message-received::" + name, self.on_message, name)
            self.manager.register_script_message_handler(name)
        for name in args.reply:
            self.manager.connect("script-message-with-reply-received::" + name, self.on_question, name)
            self.manager.register_script_message_handler_with_reply(name)
        if args.script:
            frames = WebKit2.UserContentInjectedFrames.TOP_FRAME
            start = WebKit2.UserScriptInjectionTime.START
            self.manager.add_script(WebKit2.UserScript.new(args.script, frames, start, None, None))
        self.window = Gtk.Window()
        self.window.set_default_size(390, 844)
        if args.automation:
            self.context.set_automation_allowed(True)
            self.context.connect("automation-started", self.on_automation)
        else:
            self.open_view()

    def open_view(self):
        self.view = WebKit2.WebView(
            web_context=self.context,
            user_content_manager=self.manager,
            is_controlled_by_automation=args.automation,
        )
        self.view.connect("decide-policy", self.on_policy)
        self.view.connect("create", self.on_create)
        self.view.connect("load-changed", self.on_load)
        self.view.connect("web-process-terminated", lambda _view, why: emit(event="terminated", reason=why.value_nick))
        self.window.add(self.view)
        self.window.show_all()
        return self.view

    def on_automation(self, _context, session):
        info = WebKit2.ApplicationInfo()
        info.set_name("Inlet host")
        session.set_application_info(info)
        session.connect("create-web-view", lambda _session: self.open_view())

    def on_message(self, _manager, result, handler):
        emit(event="message", handler=handler, body=json.loads(result.get_js_value().to_json(0)))

    def on_question(self, _manager, value, reply, handler):
        """Answers the promise of `postMessage`, as an app's handler with reply does: `ready` by asking for the state."""
        message = json.loads(value.to_json(0))
        emit(event="message", handler=handler, body=message)
        ping = {"ns": "inlet", "v": 1, "type": "host.ping", "id": "reply", "data": {}}
        answer = json.dumps(ping if message.get("type") == "ready" else {"heard": message.get("type")})
        reply.return_value(JavaScriptCore.Value.new_from_json(value.get_context(), answer))
        return True

    def on_policy(self, _view, decision, kind):
        """Keeps everything but the page out of the view, and tells about it, as an app does."""
        if kind == WebKit2.PolicyDecisionType.RESPONSE:
            return False
        action = decision.get_navigation_action()
        url = action.get_request().get_uri()
        new_window = kind == WebKit2.PolicyDecisionType.NEW_WINDOW_ACTION
        if not new_window and self.is_page(url):
            return False
        emit(event="navigation", url=url, newWindow=new_window, gesture=action.is_user_gesture())
        decision.ignore()
        return True

    def is_page(self, url):
        """The app's own load is the page; from then on its origin is."""
        shown = origin_of(self.view.get_uri())
        return self.loading == url or shown[0] == "about" or origin_of(url) == shown

    def on_create(self, _view, action):
        emit(event="navigation", url=action.get_request().get_uri(), newWindow=True, gesture=action.is_user_gesture())

    def on_load(self, view, event):
        if event == WebKit2.LoadEvent.FINISHED:
            emit(event="loaded", url=view.get_uri())

    def do_load(self, url):
        self.loading = url
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

    def do_clipboard(self, id):
        clipboard = Gtk.Clipboard.get(Gdk.SELECTION_CLIPBOARD)
        clipboard.request_text(lambda _clipboard, text: emit(event="result", id=id, value=text))

    def do_show(self, visible):
        (self.view.show if visible else self.view.hide)()

    def do_dark(self, on):
        Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", on)

    def do_text(self, scale):
        """Larger text alone, as a payer sets it on the phone."""
        self.view.get_settings().set_zoom_text_only(True)
        self.view.set_zoom_level(scale)

    def do_resize(self, width, height):
        self.window.resize(width, height)


def read_commands(host):
    """Gives the callback that runs each whole line."""
    rest = b""

    def on_input(_descriptor, _condition):
        nonlocal rest
        chunk = os.read(source, 65536)
        if not chunk:
            Gtk.main_quit()
            return False
        *lines, rest = (rest + chunk).split(b"\n")
        for text in lines:
            command = json.loads(text)
            getattr(host, "do_" + command.pop("do"))(**command)
        return True

    return on_input


GLib.io_add_watch(source, GLib.IO_IN | GLib.IO_HUP, read_commands(Host()))
emit(event="up")
Gtk.main()
sys.exit(0)

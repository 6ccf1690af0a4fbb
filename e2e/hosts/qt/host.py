#!/usr/bin/python3
"""A native host around QtWebEngine, whose Chromium 102 is as old as the oldest phones that the page is for.

Its object `InletHost` is like an old Android app's: it takes text, and it is not there at once on the other side, so what
the page posts waits in a queue. It takes commands and gives events as JSON lines on stdin and stdout, and ends when stdin
closes.
"""

import json
import os
import sys

from PyQt6.QtCore import QFile, QIODevice, QObject, QSocketNotifier, QUrl, pyqtSlot
from PyQt6.QtWebChannel import QWebChannel
from PyQt6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineScript
from PyQt6.QtWebEngineWidgets import QWebEngineView
from PyQt6.QtWidgets import QApplication

SHIM = """
(() => {
  const queue = []
  let native
  window.InletHost = Object.freeze({
    postMessage(text) {
      if (typeof text !== 'string') throw new TypeError('text only')
      if (native) native.postMessage(text)
      else queue.push(text)
    },
  })
  new QWebChannel(qt.webChannelTransport, ({ objects }) => {
    native = objects.native
    for (const text of queue.splice(0)) native.postMessage(text)
  })
})()
"""


def emit(**event):
    os.write(1, (json.dumps(event) + "\n").encode())


class Native(QObject):
    @pyqtSlot(str)
    def postMessage(self, text):
        emit(event="message", handler="InletHost", body=text)


class Page(QWebEnginePage):
    def acceptNavigationRequest(self, url, kind, is_main_frame):
        """Keeps other origins and schemes out of the view, and tells about them, as an app does."""
        shown = self.url()
        if shown.isEmpty() or shown.scheme() == "about" or (url.scheme(), url.authority()) == (
            shown.scheme(),
            shown.authority(),
        ):
            return True
        gesture = kind == QWebEnginePage.NavigationType.NavigationTypeLinkClicked
        emit(event="navigation", url=url.toString(), newWindow=False, gesture=gesture)
        return False

    def javaScriptConsoleMessage(self, level, message, line, source):
        if level == QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel:
            emit(event="complaint", text=f"{message} ({source}:{line})")


def start_script():
    channel = QFile(":/qtwebchannel/qwebchannel.js")
    channel.open(QIODevice.OpenModeFlag.ReadOnly)
    script = QWebEngineScript()
    script.setSourceCode(bytes(channel.readAll()).decode() + SHIM)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
    return script


app = QApplication(sys.argv)
profile = QWebEngineProfile()
page = Page(profile)
page.scripts().insert(start_script())
channel = QWebChannel()
native = Native()
channel.registerObject("native", native)
page.setWebChannel(channel)
page.loadFinished.connect(lambda _ok: emit(event="loaded", url=page.url().toString()))
view = QWebEngineView()
view.resize(390, 844)
view.setPage(page)
view.show()
buffer = b""


def do_load(url):
    page.load(QUrl(url))


def do_reload():
    page.triggerAction(QWebEnginePage.WebAction.Reload)


def do_evaluate(id, body):
    """Runs the body of a function in the page."""
    text = f"JSON.stringify((() => {{ {body} }})() ?? null)"
    page.runJavaScript(text, lambda value: emit(event="result", id=id, value=json.loads(value or "null")))


def do_snapshot(id, path):
    view.grab().save(path)
    emit(event="result", id=id, value=True)


def on_bytes():
    global buffer
    chunk = os.read(0, 65536)
    if not chunk:
        # A profile must not go before its pages, which an orderly end does not promise.
        os._exit(0)
    *lines, buffer = (buffer + chunk).split(b"\n")
    for line in lines:
        command = json.loads(line)
        globals()["do_" + command.pop("do")](**command)


notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(on_bytes)
emit(event="up")
app.exec()

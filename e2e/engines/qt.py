#!/usr/bin/python3
"""Opens pages in QtWebEngine. Each line on stdin is {"url"}, a fresh view with scripts at "documentStart" and "load", or
{"ask"}, a script for the page that is open, whose value is a line on stdout.

It ends when stdin closes.
"""

import json
import os
import sys

from PyQt6.QtCore import QSocketNotifier, QUrl
from PyQt6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineScript
from PyQt6.QtWebEngineWidgets import QWebEngineView
from PyQt6.QtWidgets import QApplication

app = QApplication(sys.argv)
view = QWebEngineView()
view.resize(390, 844)
view.show()
kept = []
buffer = b""


def open_page(url, documentStart=None, load=None):
    if kept:
        kept[-1][1].setUrl(QUrl("about:blank"))
    profile = QWebEngineProfile()
    page = QWebEnginePage(profile, view)
    if documentStart:
        start = QWebEngineScript()
        start.setSourceCode(documentStart)
        start.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
        start.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
        page.scripts().insert(start)
    if load:
        page.loadFinished.connect(lambda _ok: page.runJavaScript(load))
    kept.append((profile, page))
    view.setPage(page)
    page.load(QUrl(url))


def ask(script):
    kept[-1][1].runJavaScript(script, lambda value: print(json.dumps(value), flush=True))


def on_bytes():
    global buffer
    chunk = os.read(0, 65536)
    if not chunk:
        # A profile must not go before its pages, which an orderly end does not promise.
        os._exit(0)
    *lines, buffer = (buffer + chunk).split(b"\n")
    for line in lines:
        command = json.loads(line)
        if "ask" in command:
            ask(command["ask"])
        else:
            open_page(**command)


notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(on_bytes)
app.exec()

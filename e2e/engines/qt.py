#!/usr/bin/python3
"""Opens pages in QtWebEngine. Each line on stdin is {"url", "script"}: a fresh view with a document-start script.

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


def open_page(url, script):
    profile = QWebEngineProfile()
    page = QWebEnginePage(profile, view)
    if script:
        start = QWebEngineScript()
        start.setSourceCode(script)
        start.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
        start.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld)
        page.scripts().insert(start)
    kept.append((profile, page))
    view.setPage(page)
    page.load(QUrl(url))


def on_bytes():
    global buffer
    chunk = os.read(0, 65536)
    if not chunk:
        # A profile must not go before its pages, which an orderly end does not promise.
        os._exit(0)
    *lines, buffer = (buffer + chunk).split(b"\n")
    for line in lines:
        command = json.loads(line)
        open_page(command["url"], command["script"])


notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(on_bytes)
app.exec()

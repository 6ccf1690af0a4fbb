// The app's side of Inlet's protocol around a WKWebView. Copy this file and DepositView.swift; iOS 15 or newer.
//
// Its syntax is checked (tree-sitter, in nativeSources.test.ts). It was neither compiled nor run: that takes Xcode.
// An event is a hint: ask your server before you give anything of value.

import Combine
import UIKit
import WebKit

/// One message of the page. `data` by its type is in the page's `protocol` folder; amounts and chain ids are text.
struct DepositMessage {
  let type: String
  let id: String
  let seq: Int
  let epoch: String
  let session: String
  let data: [String: Any]

  init?(_ body: Any) {
    guard let body = body as? [String: Any],
      body["ns"] as? String == "inlet", body["v"] as? Int == 1,
      let type = body["type"] as? String, let id = body["id"] as? String,
      let seq = body["seq"] as? Int, let epoch = body["epoch"] as? String
    else { return nil }
    self.type = type
    self.id = id
    self.seq = seq
    self.epoch = epoch
    self.session = body["session"] as? String ?? ""
    self.data = body["data"] as? [String: Any] ?? [:]
  }
}

/// The host of one deposit: owns the web view, hears the page, does what it asks for.
@MainActor
final class DepositHost: NSObject, ObservableObject {
  /// What the app carries out when the page asks.
  static let caps = ["open", "copy", "share", "close", "back", "haptic"]

  @Published private(set) var canGoBack = false
  /// Money is on its way and the payer wants to leave: ask, then call `leave()`.
  @Published var asksToConfirm = false

  let webView: WKWebView
  private let url: URL
  private let onEvent: (DepositMessage) -> Void
  private let onClose: () -> Void
  private var known: [String] = []
  private var last: (epoch: String, seq: Int)?
  private var question: (id: String, type: String)?
  private var isGone = false

  /// `url` is the session's link from your server, with the client secret in its fragment.
  init(url: URL, onEvent: @escaping (DepositMessage) -> Void, onClose: @escaping () -> Void) {
    self.url = Self.withCaps(url)
    self.onEvent = onEvent
    self.onClose = onClose
    let configuration = WKWebViewConfiguration()
    webView = WKWebView(frame: .zero, configuration: configuration)
    super.init()
    // Before the page loads, and through a weak proxy: the content controller keeps what it is given.
    configuration.userContentController.addScriptMessageHandler(
      WeakHandler(self), contentWorld: .page, name: "inletHost")
    webView.navigationDelegate = self
    webView.uiDelegate = self
    webView.isOpaque = false
    webView.backgroundColor = .systemBackground
    // The page pads by env(safe-area-inset-*) itself.
    webView.scrollView.contentInsetAdjustmentBehavior = .never
    load()
  }

  /// Loads the first link, because the page has taken the secret out of its own address.
  private func load() { webView.load(URLRequest(url: url)) }

  /// One step back in the page; where there is none, the same as `close()`.
  func back() { canGoBack ? ask("host.back") : close() }

  func close() { ask("host.close") }

  func leave() { ask("host.close", ["force": true]) }

  /// The payer is back in the app: the page looks at once.
  func returned() { say("host.returned") }

  /// `light`, `dark` or `system`; only for an app with a look of its own, the page follows the device by itself.
  func setTheme(_ mode: String) { say("host.theme", ["mode": mode]) }

  /// Says a message of the protocol to the page and gives its id.
  @discardableResult
  func say(_ type: String, _ data: [String: Any] = [:]) -> String {
    let id = UUID().uuidString
    let message: [String: Any] = ["ns": "inlet", "v": 1, "type": type, "id": id, "data": data]
    if let json = try? JSONSerialization.data(withJSONObject: message), let text = String(data: json, encoding: .utf8) {
      webView.evaluateJavaScript("window.Inlet && window.Inlet.receive(\(text)); true")
    }
    return id
  }

  /// Asks the page to step back or to close; one that does not answer in a second is closed.
  private func ask(_ type: String, _ data: [String: Any] = [:]) {
    let id = say(type, data)
    question = (id, type)
    Task { [weak self] in
      try? await Task.sleep(nanoseconds: 1_000_000_000)
      if self?.question?.id == id { self?.dismiss() }
    }
  }

  private func answer(_ message: DepositMessage, _ ok: Bool) {
    say("host.answer", ["re": message.id, "ok": ok])
  }

  fileprivate func receive(_ message: DepositMessage) {
    guard !known.contains(message.id) else { return }
    known = known.suffix(255) + [message.id]
    act(on: message)
    if last?.epoch != message.epoch || last!.seq < message.seq { last = (message.epoch, message.seq) }
    onEvent(message)
  }

  private func act(on message: DepositMessage) {
    let data = message.data
    switch message.type {
    case "ready":
      var hello: [String: Any] = ["caps": Self.caps, "name": "Example app", "version": "1.0.0"]
      if let last = last { hello["last"] = ["epoch": last.epoch, "seq": last.seq] }
      say("host.hello", hello)
    case "navigation":
      canGoBack = data["canGoBack"] as? Bool ?? false
    case "open.request":
      let links = [data["url"], data["fallbackUrl"]].compactMap { ($0 as? String).flatMap(URL.init(string:)) }
      Task { answer(message, await OutsideLinks.open(firstOf: links)) }
    case "copy.request":
      UIPasteboard.general.string = data["text"] as? String
      answer(message, true)
    case "share.request":
      share([data["text"], data["url"]].compactMap { $0 as? String }, for: message)
    case "haptic":
      UINotificationFeedbackGenerator().notificationOccurred(data["style"] as? String == "error" ? .error : .success)
    case "answer":
      hearAnswer(data)
    case "close":
      dismiss()
    default:
      break  // A newer page may say more.
    }
  }

  private func hearAnswer(_ data: [String: Any]) {
    guard let question = question, data["re"] as? String == question.id else { return }
    self.question = nil
    if data["confirm"] as? Bool == true {
      asksToConfirm = true
    } else if question.type == "host.close" {
      dismiss()
    } else if data["handled"] as? Bool != true {
      close()
    }
  }

  private func share(_ items: [String], for message: DepositMessage) {
    let sheet = UIActivityViewController(activityItems: items, applicationActivities: nil)
    sheet.completionWithItemsHandler = { [weak self] _, done, _, _ in self?.answer(message, done) }
    sheet.popoverPresentationController?.sourceView = webView
    var top = webView.window?.rootViewController
    while let next = top?.presentedViewController { top = next }
    top?.present(sheet, animated: true)
  }

  private func dismiss() {
    guard !isGone else { return }
    isGone = true
    question = nil
    onClose()
  }

  /// Says in the link what the app can do, so that the page can decide inside the first tap.
  private static func withCaps(_ url: URL) -> URL {
    guard var parts = URLComponents(url: url, resolvingAgainstBaseURL: false) else { return url }
    parts.queryItems = (parts.queryItems ?? []) + [URLQueryItem(name: "caps", value: caps.joined(separator: ","))]
    return parts.url ?? url
  }

  fileprivate func isOurs(_ url: URL?) -> Bool {
    url?.scheme == self.url.scheme && url?.host == self.url.host && url?.port == self.url.port
  }
}

extension DepositHost: WKNavigationDelegate, WKUIDelegate {
  /// Only the page itself stays in the view; a tapped link to anywhere else leaves by the operating system.
  func webView(_ webView: WKWebView, decidePolicyFor action: WKNavigationAction) async -> WKNavigationActionPolicy {
    let link = action.request.url
    if action.targetFrame != nil, isOurs(link) { return .allow }
    if let link = link, action.navigationType == .linkActivated { _ = await OutsideLinks.open(firstOf: [link]) }
    return .cancel
  }

  /// `window.open` and `target="_blank"` make no second view.
  func webView(
    _ webView: WKWebView, createWebViewWith configuration: WKWebViewConfiguration,
    for action: WKNavigationAction, windowFeatures: WKWindowFeatures
  ) -> WKWebView? {
    if let link = action.request.url { Task { _ = await OutsideLinks.open(firstOf: [link]) } }
    return nil
  }

  /// iOS ended the page's process, mostly in the background: the page comes back to the same screen by itself.
  func webViewWebContentProcessDidTerminate(_ webView: WKWebView) { load() }
}

extension DepositHost: WKScriptMessageHandlerWithReply {
  /// Frames see the handler too: only the page's own main frame is heard.
  func userContentController(
    _ controller: WKUserContentController, didReceive message: WKScriptMessage
  ) async -> (Any?, String?) {
    let origin = message.frameInfo.securityOrigin
    guard message.frameInfo.isMainFrame, origin.protocol == url.scheme, origin.host == url.host,
      origin.port == (url.port ?? 0), let event = DepositMessage(message.body)
    else { return (nil, "This app hears the deposit page alone.") }
    receive(event)
    return (nil, nil)
  }
}

/// Does not keep the host alive.
private final class WeakHandler: NSObject, WKScriptMessageHandlerWithReply {
  private weak var host: DepositHost?
  init(_ host: DepositHost) { self.host = host }

  func userContentController(
    _ controller: WKUserContentController, didReceive message: WKScriptMessage
  ) async -> (Any?, String?) {
    await host?.userContentController(controller, didReceive: message) ?? (nil, nil)
  }
}

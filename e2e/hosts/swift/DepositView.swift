// Inlet's deposit page in SwiftUI. Copy with DepositHost.swift and OutsideLinks.swift; checked like them.

import SwiftUI
import WebKit

/// The deposit, full screen or in a sheet, with the app's own back and close.
struct DepositView: View {
  @Environment(\.scenePhase) private var scenePhase
  @StateObject private var host: DepositHost

  /// `url` is the session's link from your server.
  init(url: URL, onEvent: @escaping (DepositMessage) -> Void, onClose: @escaping () -> Void) {
    _host = StateObject(wrappedValue: DepositHost(url: url, onEvent: onEvent, onClose: onClose))
  }

  var body: some View {
    NavigationView {
      WebViewHolder(webView: host.webView)
        // The page pads for the home bar itself; the keyboard still makes the view smaller.
        .ignoresSafeArea(.container, edges: .bottom)
        .navigationBarTitleDisplayMode(.inline)
        .toolbar {
          ToolbarItem(placement: .navigationBarLeading) {
            if host.canGoBack {
              Button(action: host.back) { Label("Back", systemImage: "chevron.backward") }
            }
          }
          ToolbarItem(placement: .cancellationAction) {
            Button("Close", action: host.close)
          }
        }
    }
    .navigationViewStyle(.stack)
    .interactiveDismissDisabled()
    .alert("Leave this payment?", isPresented: $host.asksToConfirm) {
      Button("Stay", role: .cancel) {}
      Button("Leave", role: .destructive, action: host.leave)
    } message: {
      Text("Your money is on its way. You can come back later.")
    }
    .onChange(of: scenePhase) { phase in
      if phase == .active { host.returned() }
    }
  }
}

private struct WebViewHolder: UIViewRepresentable {
  let webView: WKWebView
  func makeUIView(context: Context) -> WKWebView { webView }
  func updateUIView(_ webView: WKWebView, context: Context) {}
}

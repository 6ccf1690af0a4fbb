// The app's own wallet, offered to Inlet's deposit page. Copy with DepositHost.swift; checked like it.

import Foundation

/// Passes an EVM wallet of the app on to the page: `hear` what `onEvent` gives, and in DepositView, beside `.onChange`,
/// `.onAppear { ownWallet.say = { host.say($0, $1) } }`.
@MainActor
final class OwnWallet {
  /// All that the page ever asks. Whatever else comes is refused, whoever asks for it.
  static let methods = [
    "eth_accounts", "eth_requestAccounts", "eth_chainId", "eth_call", "eth_getBalance", "eth_gasPrice",
    "eth_getTransactionReceipt", "eth_getTransactionByHash", "wallet_switchEthereumChain",
    "wallet_addEthereumChain", "eth_sendTransaction", "personal_sign",
  ]

  /// How the page hears it: `DepositHost.say`.
  var say: (String, [String: Any]) -> Void = { _, _ in }
  private let name: String
  private let ask: (String, [Any]) async throws -> Any

  /// `ask` is your wallet by EIP-1193. It shows your user what is sent or signed, and throws an NSError with its codes:
  /// 4001 refused, 4100 not connected, 4902 no such chain.
  init(name: String, ask: @escaping (String, [Any]) async throws -> Any) {
    self.name = name
    self.ask = ask
  }

  /// Hears every message of the page; a page that was loaded again is offered the wallet again.
  func hear(_ message: DepositMessage) {
    if message.type == "ready" {
      say("host.wallets", ["wallets": [["id": "main", "family": "eip155", "name": name]]])
    } else if message.type == "wallet.request" {
      Task { say("host.answer", await answer(message)) }
    }
  }

  /// Tells that the wallet's user changed something: `accountsChanged`, `chainChanged` or `disconnect`.
  func changed(_ event: String, _ value: Any) {
    say("host.wallet", ["wallet": "main", "event": event, "value": value])
  }

  private func answer(_ message: DepositMessage) async -> [String: Any] {
    let method = message.data["method"] as? String ?? ""
    guard Self.methods.contains(method), message.data["wallet"] as? String == "main" else {
      return ["re": message.id, "ok": false, "error": ["code": 4200, "message": "Not asked of this wallet"]]
    }
    do {
      let result = try await ask(method, message.data["params"] as? [Any] ?? [])
      return ["re": message.id, "ok": true, "result": result]
    } catch {
      let failure: [String: Any] = ["code": (error as NSError).code, "message": error.localizedDescription]
      return ["re": message.id, "ok": false, "error": failure]
    }
  }
}

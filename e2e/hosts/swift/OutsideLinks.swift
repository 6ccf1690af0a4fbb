// Links that leave the app. Copy with DepositHost.swift; checked like it.

import UIKit

/// Opens what the page links to, by the operating system and by an allow-list.
enum OutsideLinks {
  /// The web, mail, payment links, and the wallets you support.
  static let schemes: Set<String> = [
    "https", "mailto", "ethereum", "solana", "bitcoin", "wc", "metamask", "trust", "phantom", "rainbow", "cbwallet", "okx",
  ]

  /// Opens the first link that an app takes; tells whether one did. `open` needs no entry in Info.plist.
  @MainActor
  static func open(firstOf links: [URL]) async -> Bool {
    for link in links where schemes.contains(link.scheme?.lowercased() ?? "") {
      if await UIApplication.shared.open(link) { return true }
    }
    return false
  }
}

// The app's own wallet, offered to Inlet's deposit page. Copy with DepositHost.kt; checked like it.

package com.example.deposit

import org.json.JSONArray
import org.json.JSONObject

/** An EVM wallet of the app, by EIP-1193. Everything happens on the main thread. */
interface WalletOfApp {
    val name: String

    /**
     * Carries a request out, after showing your user what is sent or signed, and calls one of the two back: with the result,
     * or with a code of EIP-1193: 4001 refused, 4100 not connected, 4902 no such chain.
     */
    fun ask(method: String, params: JSONArray, done: (Any?) -> Unit, failed: (Int, String) -> Unit)
}

/**
 * Passes it on to the page: in the activity `OwnWallet(wallet) { type, data -> host.say(type, data) }`, whose [hear]
 * `onEvent` calls.
 */
class OwnWallet(private val wallet: WalletOfApp, private val say: (String, JSONObject) -> Unit) {
    /** Hears every message of the page; a page that was loaded again is offered the wallet again. */
    fun hear(message: DepositMessage) {
        if (message.type == "ready") offer()
        if (message.type == "wallet.request") answer(message.id, message.data)
    }

    /** Tells that the wallet's user changed something: `accountsChanged`, `chainChanged` or `disconnect`. */
    fun changed(event: String, value: Any?) {
        say("host.wallet", JSONObject().put("wallet", ID).put("event", event).put("value", value))
    }

    private fun offer() {
        val offer = JSONObject().put("id", ID).put("family", "eip155").put("name", wallet.name)
        say("host.wallets", JSONObject().put("wallets", JSONArray().put(offer)))
    }

    private fun answer(re: String, data: JSONObject) {
        val method = data.optString("method")
        val failed = { code: Int, message: String ->
            val error = JSONObject().put("code", code).put("message", message)
            say("host.answer", JSONObject().put("re", re).put("ok", false).put("error", error))
        }
        if (method !in METHODS || data.optString("wallet") != ID) return failed(4200, "Not asked of this wallet")
        val done = { result: Any? ->
            say("host.answer", JSONObject().put("re", re).put("ok", true).put("result", result ?: JSONObject.NULL))
        }
        wallet.ask(method, data.optJSONArray("params") ?: JSONArray(), done, failed)
    }

    companion object {
        private const val ID = "main"

        /** All that the page ever asks. Whatever else comes is refused, whoever asks for it. */
        val METHODS = listOf(
            "eth_accounts", "eth_requestAccounts", "eth_chainId", "eth_call", "eth_getBalance", "eth_gasPrice",
            "eth_getTransactionReceipt", "eth_getTransactionByHash", "wallet_switchEthereumChain",
            "wallet_addEthereumChain", "eth_sendTransaction", "personal_sign",
        )
    }
}

// The app's side of Inlet's protocol, without a view. Copy all files of this folder; androidx.webkit 1.8 or newer.
//
// Its syntax is checked (tree-sitter, in nativeSources.test.ts). It was neither compiled against Android nor run.
// An event is a hint: ask your server before you give anything of value.

package com.example.deposit

import android.os.Handler
import android.os.Looper
import java.util.UUID
import org.json.JSONArray
import org.json.JSONException
import org.json.JSONObject

/** One message of the page. `data` by its type is in the page's `protocol` folder; amounts and chain ids are text. */
class DepositMessage(json: JSONObject) {
    val type: String = json.getString("type")
    val id: String = json.getString("id")
    val seq: Int = json.getInt("seq")
    val epoch: String = json.getString("epoch")
    val session: String = json.optString("session")
    val data: JSONObject = json.optJSONObject("data") ?: JSONObject()
}

/** What the app does for the page. */
interface DepositDevice {
    /** Gives a message to the page. */
    fun send(text: String)
    fun open(links: List<String>): Boolean
    fun copy(text: String): Boolean
    fun share(text: String, url: String?): Boolean
    fun haptic()
    fun setCanGoBack(canGoBack: Boolean)
    /** Asks the payer whether to leave while money is on its way; `leave` when so. */
    fun confirmClose(leave: () -> Unit)
    fun dismiss()
    /** Hears every message once. A new `epoch` is a page that was loaded again: it tells everything again. */
    fun onEvent(message: DepositMessage)
}

/** The host of one deposit. Everything happens on the main thread. */
class DepositHost(private val device: DepositDevice) {
    private class Question(val id: String, val type: String)

    private val main = Handler(Looper.getMainLooper())
    private val known = LinkedHashSet<String>()
    private var last: JSONObject? = null
    private var canGoBack = false
    private var question: Question? = null
    private var isGone = false

    /** One step back in the page; where there is none, the same as [close]. */
    fun back() = if (canGoBack) ask("host.back") else close()

    /** Closes, after asking the payer where money is on its way. */
    fun close() = ask("host.close")

    /** The payer is back in the app: the page looks at once. */
    fun returned() {
        say("host.returned")
    }

    /** `light`, `dark` or `system`: a WebView follows the theme of the app, not of the device. */
    fun setTheme(mode: String) {
        say("host.theme", JSONObject().put("mode", mode))
    }

    /** Takes a message of the page; what is none of this protocol is nobody's. */
    fun receive(text: String) {
        val message = read(text) ?: return
        if (!known.add(message.id)) return
        if (known.size > 256) known.remove(known.first())
        act(message)
        val before = last
        if (before?.getString("epoch") != message.epoch || before.getInt("seq") < message.seq) {
            last = JSONObject().put("epoch", message.epoch).put("seq", message.seq)
        }
        device.onEvent(message)
    }

    private fun read(text: String): DepositMessage? = try {
        val json = JSONObject(text)
        if (json.optString("ns") == "inlet" && json.optInt("v") == 1) DepositMessage(json) else null
    } catch (_: JSONException) {
        null
    }

    private fun act(message: DepositMessage) {
        val data = message.data
        when (message.type) {
            "ready" -> say("host.hello", hello())
            "navigation" -> {
                canGoBack = data.optBoolean("canGoBack")
                device.setCanGoBack(canGoBack)
            }
            "open.request" -> answer(message, device.open(listOfNotNull(data.text("url"), data.text("fallbackUrl"))))
            "copy.request" -> answer(message, device.copy(data.optString("text")))
            "share.request" -> answer(message, device.share(data.optString("text"), data.text("url")))
            "haptic" -> device.haptic()
            "answer" -> hearAnswer(data)
            "close" -> dismiss()
        }
    }

    private fun hello() = JSONObject()
        .put("caps", JSONArray(CAPS))
        .put("name", "Example app")
        .put("version", "1.0.0")
        .putOpt("last", last)

    /** Says a message of the protocol to the page and gives its id. */
    fun say(type: String, data: JSONObject = JSONObject()): String {
        val id = UUID.randomUUID().toString()
        val message = JSONObject().put("ns", "inlet").put("v", 1).put("type", type).put("id", id).put("data", data)
        device.send(message.toString())
        return id
    }

    /** Asks the page to step back or to close; one that does not answer in a second is closed. */
    private fun ask(type: String, data: JSONObject = JSONObject()) {
        val asked = Question(say(type, data), type)
        question = asked
        main.postDelayed({ if (question === asked) dismiss() }, 1_000)
    }

    private fun answer(message: DepositMessage, ok: Boolean) {
        say("host.answer", JSONObject().put("re", message.id).put("ok", ok))
    }

    private fun hearAnswer(data: JSONObject) {
        val asked = question?.takeIf { it.id == data.optString("re") } ?: return
        question = null
        when {
            data.optBoolean("confirm") -> device.confirmClose { ask("host.close", JSONObject().put("force", true)) }
            asked.type == "host.close" -> dismiss()
            !data.optBoolean("handled") -> close()
        }
    }

    private fun dismiss() {
        if (isGone) return
        isGone = true
        question = null
        device.dismiss()
    }

    companion object {
        /** What the app carries out when the page asks. */
        val CAPS = listOf("open", "copy", "share", "close", "back", "haptic")
    }
}

private fun JSONObject.text(name: String): String? = opt(name) as? String

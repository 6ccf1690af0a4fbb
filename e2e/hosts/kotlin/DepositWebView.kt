// The WebView of the deposit page. Copy with DepositHost.kt; checked like it.

package com.example.deposit

import android.annotation.SuppressLint
import android.graphics.Color
import android.net.Uri
import android.view.ViewGroup
import android.webkit.RenderProcessGoneDetail
import android.webkit.WebResourceRequest
import android.webkit.WebView
import android.webkit.WebViewClient
import androidx.webkit.JavaScriptReplyProxy
import androidx.webkit.WebSettingsCompat
import androidx.webkit.WebViewCompat
import androidx.webkit.WebViewFeature

/** Shows `link` in `parent` and carries messages. `refuse` is called where the WebView is too old to know who speaks. */
class DepositWebView(
    private val parent: ViewGroup,
    private val link: Uri,
    private val host: DepositHost,
    refuse: () -> Unit,
) {
    private val origin = "${link.scheme}://${link.encodedAuthority}"
    private var view: WebView? = null
    private var reply: JavaScriptReplyProxy? = null

    init {
        if (WebViewFeature.isFeatureSupported(WebViewFeature.WEB_MESSAGE_LISTENER)) load() else refuse()
    }

    fun send(text: String) {
        reply?.postMessage(text)
    }

    /** A WebView starts with the device's font scale by itself; this is for a change while it is open. */
    fun setTextZoom(percent: Int) {
        view?.settings?.textZoom = percent
    }

    fun destroy() {
        reply = null
        view?.let {
            parent.removeView(it)
            it.destroy()
        }
        view = null
    }

    @SuppressLint("SetJavaScriptEnabled", "RequiresFeature")
    private fun load() {
        val next = WebView(parent.context)
        next.settings.javaScriptEnabled = true
        next.settings.domStorageEnabled = true
        next.settings.allowFileAccess = false
        next.setBackgroundColor(Color.TRANSPARENT)
        // The page has a dark look of its own; darkened by a rule its QR code could not be read.
        if (WebViewFeature.isFeatureSupported(WebViewFeature.ALGORITHMIC_DARKENING)) {
            WebSettingsCompat.setAlgorithmicDarkeningAllowed(next.settings, false)
        }
        next.webViewClient = Client()
        // Before the page loads, and for its origin alone.
        WebViewCompat.addWebMessageListener(next, "InletHost", setOf(origin)) { _, message, from, isMainFrame, proxy ->
            val text = message.data
            if (isMainFrame && from.toString() == origin && text != null) {
                reply = proxy
                host.receive(text)
            }
        }
        view = next
        parent.addView(next, ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.MATCH_PARENT)
        next.loadUrl(link.toString())
    }

    private inner class Client : WebViewClient() {
        /** Only the page itself stays in the view; a tapped link to anywhere else leaves by the operating system. */
        override fun shouldOverrideUrlLoading(view: WebView, request: WebResourceRequest): Boolean {
            val url = request.url
            if ("${url.scheme}://${url.encodedAuthority}" == origin) return false
            if (request.hasGesture()) OutsideLinks.open(view.context, url.toString())
            return true
        }

        /** A WebView whose process is gone is of no use; the page comes back to the same screen in a new one. */
        override fun onRenderProcessGone(view: WebView, detail: RenderProcessGoneDetail): Boolean {
            destroy()
            load()
            return true
        }
    }
}

// Links that leave the app. Copy with DepositHost.kt; checked like it.

package com.example.deposit

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri
import java.net.URISyntaxException

/** Opens what the page links to, by the operating system and by an allow-list. */
object OutsideLinks {
    /** The web, mail, payment links, and the wallets you support. */
    private val schemes = setOf(
        "https", "mailto", "ethereum", "solana", "bitcoin",
        "wc", "metamask", "trust", "phantom", "rainbow", "cbwallet", "okx",
    )

    /** Opens a link; tells whether an app took it. */
    fun open(context: Context, link: String): Boolean {
        val intent = (if (link.startsWith("intent:")) parse(link) else Intent(Intent.ACTION_VIEW, Uri.parse(link))) ?: return false
        if (start(context, intent)) return true
        val fallback = intent.getStringExtra("browser_fallback_url") ?: return false
        return fallback.startsWith("https:") && start(context, Intent(Intent.ACTION_VIEW, Uri.parse(fallback)))
    }

    /** A link may name no activity of its own choice: only an app that opens such links for everybody. */
    private fun parse(link: String): Intent? = try {
        Intent.parseUri(link, Intent.URI_INTENT_SCHEME).apply {
            addCategory(Intent.CATEGORY_BROWSABLE)
            component = null
            selector = null
        }
    } catch (_: URISyntaxException) {
        null
    }

    private fun start(context: Context, intent: Intent): Boolean {
        if (intent.data?.scheme?.lowercase() !in schemes) return false
        return try {
            context.startActivity(intent.setFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
            true
        } catch (_: ActivityNotFoundException) {
            false
        }
    }
}

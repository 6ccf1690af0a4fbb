// Inlet's deposit page on Android, full screen. Copy with DepositHost.kt, DepositWebView.kt and OutsideLinks.kt; checked like
// them.

package com.example.deposit

import android.app.AlertDialog
import android.content.ClipData
import android.content.ClipboardManager
import android.content.Intent
import android.content.res.Configuration
import android.net.Uri
import android.os.Bundle
import android.view.HapticFeedbackConstants
import android.widget.FrameLayout
import androidx.activity.ComponentActivity
import androidx.activity.OnBackPressedCallback
import androidx.activity.enableEdgeToEdge
import androidx.core.view.ViewCompat
import androidx.core.view.WindowInsetsCompat
import kotlin.math.roundToInt

/**
 * Started with the session's link as the intent's data. In the manifest: `android:windowSoftInputMode="adjustResize"`, and
 * `android:configChanges="orientation|screenSize|uiMode|fontScale"`, so that a turned phone keeps its page.
 */
class DepositActivity : ComponentActivity(), DepositDevice {
    private lateinit var frame: FrameLayout
    private lateinit var page: DepositWebView
    private val host = DepositHost(this)

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        val link = intent.data ?: return finish()
        frame = FrameLayout(this)
        setContentView(frame)
        page = DepositWebView(frame, withCaps(link), host) { finish() }
        // Bars, cutout and keyboard stay outside the view: how much of them a WebView tells its page differs by version.
        ViewCompat.setOnApplyWindowInsetsListener(frame) { view, insets ->
            val edges = insets.getInsets(
                WindowInsetsCompat.Type.systemBars() or
                    WindowInsetsCompat.Type.displayCutout() or
                    WindowInsetsCompat.Type.ime(),
            )
            view.setPadding(edges.left, edges.top, edges.right, edges.bottom)
            WindowInsetsCompat.CONSUMED
        }
        onBackPressedDispatcher.addCallback(
            this,
            object : OnBackPressedCallback(true) {
                override fun handleOnBackPressed() = host.back()
            },
        )
    }

    override fun onRestart() {
        super.onRestart()
        host.returned()
    }

    override fun onConfigurationChanged(newConfig: Configuration) {
        super.onConfigurationChanged(newConfig)
        val isDark = newConfig.uiMode and Configuration.UI_MODE_NIGHT_MASK == Configuration.UI_MODE_NIGHT_YES
        host.setTheme(if (isDark) "dark" else "light")
        page.setTextZoom((newConfig.fontScale * 100).roundToInt())
    }

    override fun onDestroy() {
        if (::page.isInitialized) page.destroy()
        super.onDestroy()
    }

    override fun send(text: String) = page.send(text)

    override fun open(links: List<String>) = links.any { OutsideLinks.open(this, it) }

    override fun copy(text: String): Boolean {
        getSystemService(ClipboardManager::class.java).setPrimaryClip(ClipData.newPlainText("", text))
        return true
    }

    override fun share(text: String, url: String?): Boolean {
        val send = Intent(Intent.ACTION_SEND).setType("text/plain")
            .putExtra(Intent.EXTRA_TEXT, listOfNotNull(text, url).joinToString(" "))
        startActivity(Intent.createChooser(send, null))
        return true
    }

    override fun haptic() {
        frame.performHapticFeedback(HapticFeedbackConstants.KEYBOARD_TAP)
    }

    /** The system's back always comes here: without a step in the page it closes. An app with a toolbar shows its arrow. */
    override fun setCanGoBack(canGoBack: Boolean) = Unit

    override fun confirmClose(leave: () -> Unit) {
        AlertDialog.Builder(this)
            .setTitle("Leave this payment?")
            .setMessage("Your money is on its way. You can come back later.")
            .setPositiveButton("Leave") { _, _ -> leave() }
            .setNegativeButton("Stay", null)
            .show()
    }

    override fun dismiss() = finish()

    /** Ask your server here, and give value for its answer alone. */
    override fun onEvent(message: DepositMessage) = Unit

    /** Says in the link what the app can do, so that the page can decide inside the first tap. */
    private fun withCaps(link: Uri): Uri =
        link.buildUpon().appendQueryParameter("caps", DepositHost.CAPS.joinToString(",")).build()
}

// Inlet's deposit page in Flutter, full screen. Copy with deposit_host.dart.
//
// Written for flutter_inappwebview 6, url_launcher 6 and share_plus 10. Its syntax is checked (tree-sitter, in
// nativeSources.test.ts); it was neither analyzed by Dart nor run. An event is a hint: ask your server before you give
// anything of value.

import 'package:flutter/material.dart';
import 'package:flutter/services.dart';
import 'package:flutter_inappwebview/flutter_inappwebview.dart';
import 'package:share_plus/share_plus.dart';
import 'package:url_launcher/url_launcher.dart';

import 'deposit_host.dart';

/// Shows the page and carries out what it asks for.
class DepositPage extends StatefulWidget {
  const DepositPage({super.key, required this.link, required this.onEvent, required this.onClose});

  /// The session's link from your server, with the client secret in its fragment.
  final Uri link;
  final void Function(DepositMessage message) onEvent;
  final VoidCallback onClose;

  @override
  State<DepositPage> createState() => _DepositPageState();
}

class _DepositPageState extends State<DepositPage> with WidgetsBindingObserver implements DepositDevice {
  late final _host = DepositHost(this);
  PlatformJavaScriptReplyProxy? _reply;
  bool _canGoBack = false;
  int _life = 0;

  /// Says in the link what the app can do, so that the page can decide inside the first tap.
  late final _link = widget.link.replace(
    queryParameters: {...widget.link.queryParametersAll, 'caps': DepositHost.caps.join(',')},
  );

  @override
  void initState() {
    super.initState();
    WidgetsBinding.instance.addObserver(this);
  }

  @override
  void dispose() {
    WidgetsBinding.instance.removeObserver(this);
    _host.dispose();
    super.dispose();
  }

  @override
  void didChangeAppLifecycleState(AppLifecycleState state) {
    if (state == AppLifecycleState.resumed) _host.returned();
  }

  @override
  void didChangePlatformBrightness() {
    final isDark = WidgetsBinding.instance.platformDispatcher.platformBrightness == Brightness.dark;
    _host.setTheme(isDark ? 'dark' : 'light');
  }

  @override
  Widget build(BuildContext context) => PopScope(
        canPop: false,
        onPopInvokedWithResult: (didPop, _) {
          if (!didPop) _host.back();
        },
        child: Scaffold(
          appBar: AppBar(
            leading: IconButton(
              icon: Icon(_canGoBack ? Icons.arrow_back : Icons.close),
              tooltip: _canGoBack ? 'Back' : 'Close',
              onPressed: _host.back,
            ),
          ),
          // Bars and cutout stay outside the view, and the keyboard makes it smaller.
          body: SafeArea(child: _webView()),
        ),
      );

  Widget _webView() => InAppWebView(
        key: ValueKey(_life),
        initialSettings: InAppWebViewSettings(
          transparentBackground: true,
          useShouldOverrideUrlLoading: true,
          supportMultipleWindows: false,
          javaScriptCanOpenWindowsAutomatically: false,
          algorithmicDarkeningAllowed: false,
          contentInsetAdjustmentBehavior: ScrollViewContentInsetAdjustmentBehavior.NEVER,
        ),
        onWebViewCreated: _load,
        shouldOverrideUrlLoading: _decide,
        onCreateWindow: (_, action) async {
          await _openOutside(action.request.url?.toString());
          return false;
        },
        onRenderProcessGone: (_, __) => _startAgain(),
        onWebContentProcessDidTerminate: (_) => _startAgain(),
      );

  /// The listener comes before the page loads, and for its origin alone; frames are not heard.
  Future<void> _load(InAppWebViewController controller) async {
    await controller.addWebMessageListener(WebMessageListener(
      jsObjectName: 'InletHost',
      allowedOriginRules: {_link.origin},
      onPostMessage: (message, sourceOrigin, isMainFrame, replyProxy) {
        if (!isMainFrame || sourceOrigin?.origin != _link.origin) return;
        _reply = replyProxy;
        final text = message?.data;
        if (text is String) _host.receive(text);
      },
    ));
    await controller.loadUrl(urlRequest: URLRequest(url: WebUri.uri(_link)));
  }

  /// Only the page itself stays in the view; a link to anywhere else leaves by the operating system.
  Future<NavigationActionPolicy> _decide(InAppWebViewController _, NavigationAction action) async {
    final url = action.request.url;
    final isWeb = url != null && (url.isScheme('https') || url.isScheme('http'));
    if (isWeb && url.origin == _link.origin) return NavigationActionPolicy.ALLOW;
    if (action.hasGesture ?? action.navigationType == NavigationType.LINK_ACTIVATED) {
      await _openOutside(url?.toString());
    }
    return NavigationActionPolicy.CANCEL;
  }

  /// A view whose process is gone is of no use; the page comes back to the same screen in a new one.
  void _startAgain() => setState(() {
        _reply = null;
        _life += 1;
      });

  /// The web, mail, payment links, and the wallets you support.
  static const _schemes = {
    'https', 'mailto', 'ethereum', 'solana', 'bitcoin', //
    'wc', 'metamask', 'trust', 'phantom', 'rainbow', 'cbwallet', 'okx',
  };

  Future<bool> _openOutside(String? link) async {
    final url = Uri.tryParse(link ?? '');
    if (url == null || !_schemes.contains(url.scheme.toLowerCase())) return false;
    try {
      return await launchUrl(url, mode: LaunchMode.externalApplication);
    } on PlatformException {
      return false;
    }
  }

  @override
  void send(String text) => _reply?.postMessage(WebMessage(data: text));

  @override
  Future<bool> open(String url) => _openOutside(url);

  @override
  Future<bool> copy(String text) async {
    await Clipboard.setData(ClipboardData(text: text));
    return true;
  }

  @override
  Future<bool> share(String text, String? url) async {
    final result = await Share.share(url == null ? text : '$text $url');
    return result.status == ShareResultStatus.success;
  }

  @override
  void haptic() => HapticFeedback.selectionClick();

  @override
  void setCanGoBack(bool canGoBack) => setState(() => _canGoBack = canGoBack);

  @override
  Future<bool> confirmClose() async {
    final leaves = await showDialog<bool>(
      context: context,
      builder: (context) => AlertDialog(
        title: const Text('Leave this payment?'),
        content: const Text('Your money is on its way. You can come back later.'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(context, false), child: const Text('Stay')),
          TextButton(onPressed: () => Navigator.pop(context, true), child: const Text('Leave')),
        ],
      ),
    );
    return leaves ?? false;
  }

  @override
  void dismiss() => widget.onClose();

  @override
  void onEvent(DepositMessage message) => widget.onEvent(message);
}

// The app's side of Inlet's protocol, without a widget. Copy with deposit_page.dart.
//
// Its syntax is checked (tree-sitter, in nativeSources.test.ts). It was neither analyzed by Dart nor run.
// An event is a hint: ask your server before you give anything of value.

import 'dart:async';
import 'dart:convert';

/// One message of the page. `data` by its type is in the page's `protocol` folder; amounts and chain ids are text.
class DepositMessage {
  DepositMessage(Map<String, dynamic> json)
      : type = json['type'] as String,
        id = json['id'] as String,
        seq = json['seq'] as int,
        epoch = json['epoch'] as String,
        data = json['data'] as Map<String, dynamic>;

  final String type;
  final String id;
  final int seq;
  final String epoch;
  final Map<String, dynamic> data;

  /// Gives a message of this protocol, or null for anything else.
  static DepositMessage? read(String text) {
    try {
      final json = jsonDecode(text);
      final isOurs = json is Map<String, dynamic> && json['ns'] == 'inlet' && json['v'] == 1;
      return isOurs ? DepositMessage(json) : null;
    } on FormatException {
      return null;
    } on TypeError {
      return null;
    }
  }
}

/// What the app does for the page. Each tells whether it was done.
abstract interface class DepositDevice {
  /// Gives a message to the page.
  void send(String text);
  Future<bool> open(String url);
  Future<bool> copy(String text);
  Future<bool> share(String text, String? url);
  void haptic();
  void setCanGoBack(bool canGoBack);

  /// Asks the payer whether to leave while money is on its way.
  Future<bool> confirmClose();
  void dismiss();

  /// Hears every message once. A new `epoch` is a page that was loaded again: it tells everything again.
  void onEvent(DepositMessage message);
}

/// The host of one deposit.
class DepositHost {
  DepositHost(this._device);

  /// What the app carries out when the page asks.
  static const caps = ['open', 'copy', 'share', 'close', 'back', 'haptic'];

  final DepositDevice _device;
  final _known = <String>{};
  ({String epoch, int seq})? _last;
  ({String id, String type, Timer timer})? _question;
  bool _canGoBack = false;
  bool _isGone = false;
  int _count = 0;

  /// One step back in the page; where there is none, the same as [close].
  void back() => _canGoBack ? _ask('host.back') : close();

  /// Closes, after asking the payer where money is on its way.
  void close() => _ask('host.close');

  /// The payer is back in the app: the page looks at once.
  void returned() => say('host.returned');

  /// `light`, `dark` or `system`.
  void setTheme(String mode) => say('host.theme', {'mode': mode});

  void dispose() => _question?.timer.cancel();

  /// Takes a message of the page; what is none of this protocol is nobody's.
  void receive(String text) {
    final message = DepositMessage.read(text);
    if (message == null || !_known.add(message.id)) return;
    if (_known.length > 256) _known.remove(_known.first);
    _act(message);
    final last = _last;
    if (last == null || last.epoch != message.epoch || last.seq < message.seq) {
      _last = (epoch: message.epoch, seq: message.seq);
    }
    _device.onEvent(message);
  }

  void _act(DepositMessage message) {
    final data = message.data;
    switch (message.type) {
      case 'ready':
        _hello();
      case 'navigation':
        _canGoBack = data['canGoBack'] == true;
        _device.setCanGoBack(_canGoBack);
      case 'open.request':
        _answer(message, _open([data['url'], data['fallbackUrl']]));
      case 'copy.request':
        _answer(message, _device.copy(_text(data['text']) ?? ''));
      case 'share.request':
        _answer(message, _device.share(_text(data['text']) ?? '', _text(data['url'])));
      case 'haptic':
        _device.haptic();
      case 'answer':
        _hearAnswer(data);
      case 'close':
        _dismiss();
    }
  }

  void _hello() {
    final last = _last;
    say('host.hello', {
      'caps': caps,
      'name': 'Example app',
      'version': '1.0.0',
      if (last != null) 'last': {'epoch': last.epoch, 'seq': last.seq},
    });
  }

  /// Says a message of the protocol to the page and gives its id.
  String say(String type, [Map<String, dynamic> data = const {}]) {
    final id = 'app-${_count += 1}';
    _device.send(jsonEncode({'ns': 'inlet', 'v': 1, 'type': type, 'id': id, 'data': data}));
    return id;
  }

  /// Asks the page to step back or to close; one that does not answer in a second is closed.
  void _ask(String type, [Map<String, dynamic> data = const {}]) {
    _question?.timer.cancel();
    final timer = Timer(const Duration(seconds: 1), _dismiss);
    _question = (id: say(type, data), type: type, timer: timer);
  }

  Future<void> _answer(DepositMessage message, Future<bool> act) async {
    say('host.answer', {'re': message.id, 'ok': await act});
  }

  Future<void> _hearAnswer(Map<String, dynamic> data) async {
    final question = _question;
    if (question == null || data['re'] != question.id) return;
    question.timer.cancel();
    _question = null;
    if (data['confirm'] == true) {
      if (await _device.confirmClose()) _ask('host.close', {'force': true});
    } else if (question.type == 'host.close') {
      _dismiss();
    } else if (data['handled'] != true) {
      close();
    }
  }

  void _dismiss() {
    if (_isGone) return;
    _isGone = true;
    _device.dismiss();
  }

  /// Opens the first link that an app takes.
  Future<bool> _open(List<dynamic> links) async {
    for (final link in links) {
      if (link is String && await _device.open(link)) return true;
    }
    return false;
  }
}

String? _text(dynamic value) => value is String ? value : null;

// The app's own wallet, offered to Inlet's deposit page. Copy with deposit_host.dart; checked like it.

import 'deposit_host.dart';

/// A failure of your wallet, with a code of EIP-1193: 4001 refused, 4100 not connected, 4902 no such chain.
class WalletFailure implements Exception {
  const WalletFailure(this.code, this.message);

  final int code;
  final String message;
}

/// Passes an EVM wallet of the app on to the page: in the page's state `OwnWallet('Acme', ask, _host.say)`, whose [hear]
/// `onEvent` calls.
class OwnWallet {
  /// [_ask] is your wallet by EIP-1193: it shows your user what is sent or signed, and throws a [WalletFailure].
  /// [_say] is `DepositHost.say`.
  OwnWallet(this._name, this._ask, this._say);

  /// All that the page ever asks. Whatever else comes is refused, whoever asks for it.
  static const methods = [
    'eth_accounts', 'eth_requestAccounts', 'eth_chainId', 'eth_call', 'eth_getBalance', 'eth_gasPrice', //
    'eth_getTransactionReceipt', 'eth_getTransactionByHash', 'wallet_switchEthereumChain', //
    'wallet_addEthereumChain', 'eth_sendTransaction', 'personal_sign',
  ];

  static const _id = 'main';

  final String _name;
  final Future<Object?> Function(String method, List<dynamic> params) _ask;
  final void Function(String type, Map<String, dynamic> data) _say;

  /// Hears every message of the page; a page that was loaded again is offered the wallet again.
  void hear(DepositMessage message) {
    if (message.type == 'ready') {
      _say('host.wallets', {
        'wallets': [
          {'id': _id, 'family': 'eip155', 'name': _name},
        ],
      });
    } else if (message.type == 'wallet.request') {
      _answer(message);
    }
  }

  /// Tells that the wallet's user changed something: `accountsChanged`, `chainChanged` or `disconnect`.
  void changed(String event, Object? value) {
    _say('host.wallet', {'wallet': _id, 'event': event, 'value': value});
  }

  Future<void> _answer(DepositMessage message) async {
    final method = message.data['method'];
    try {
      if (!methods.contains(method) || message.data['wallet'] != _id) {
        throw const WalletFailure(4200, 'Not asked of this wallet');
      }
      final params = message.data['params'];
      final result = await _ask(method as String, params is List ? params : const []);
      _say('host.answer', {'re': message.id, 'ok': true, 'result': result});
    } on WalletFailure catch (failure) {
      final error = {'code': failure.code, 'message': failure.message};
      _say('host.answer', {'re': message.id, 'ok': false, 'error': error});
    }
  }
}

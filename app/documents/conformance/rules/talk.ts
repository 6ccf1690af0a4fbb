import type { Rule } from '../rule.ts'

const hello = {
  web: `frame.contentWindow.postMessage({ ns: 'inlet', v: 1, type: 'host.hello', id: crypto.randomUUID(), data: { caps: [] } }, 'https://pay.example')`,
  swift: `webView.evaluateJavaScript(#"Inlet.receive({"ns":"inlet","v":1,"type":"host.hello","id":"\\#(UUID())","data":{"caps":["open"]}})"#)`,
  kotlin: `webView.evaluateJavascript("""Inlet.receive({"ns":"inlet","v":1,"type":"host.hello","id":"\${UUID.randomUUID()}","data":{"caps":["open"]}})""", null)`,
  reactNative: `webView.current.injectJavaScript(\`Inlet.receive(\${JSON.stringify({ ns: 'inlet', v: 1, type: 'host.hello', id: newId(), data: { caps: ['open'] } })}); true\`)`,
  flutter: `controller.evaluateJavascript(source: 'Inlet.receive(\${jsonEncode({"ns": "inlet", "v": 1, "type": "host.hello", "id": newId(), "data": {"caps": ["open"]}})})');`,
}
const channel = {
  web: `<iframe src="https://pay.example/?…&parentOrigin=https://shop.example&layout=embed"></iframe>`,
  swift: `configuration.userContentController.add(handler, name: "inletHost")  // before load(_:)`,
  kotlin: `WebViewCompat.addWebMessageListener(webView, "InletHost", setOf("https://pay.example"), listener)  // before loadUrl`,
  reactNative: `<WebView source={{ uri }} onMessage={onMessage} />`,
  flutter: `controller.addJavaScriptHandler(handlerName: 'inletHost', callback: onMessage);  // in onWebViewCreated`,
}

/** How host and page talk. */
export const talk = {
  channel: {
    title: 'The page finds its host',
    fault: 'The page found nobody to talk to: no parent that may hear it, no opener, no native object.',
    fix: 'Open this page the way you open a deposit. A native app registers its object before it loads the URL.',
    weight: 'must',
    code: channel,
  },
  hello: {
    title: 'The host says host.hello',
    fault: 'The host never said host.hello, or said it before the page could hear.',
    fix: 'Answer each "ready" with host.hello. Deposits work without it; links outside, replay after a reload and native controls do not.',
    weight: 'should',
    code: hello,
  },
  prompt: {
    title: 'The hello comes quickly',
    fault: 'The hello came more than 2 s after ready.',
    fix: 'Listen before you load the page, and answer ready as it comes.',
    weight: 'should',
  },
  json: {
    title: 'Messages are JSON',
    fault: 'The host sent text that is no JSON.',
    fix: 'Send an object, or its text by JSON.stringify.',
    weight: 'must',
  },
  form: {
    title: 'Messages have the channel’s own form',
    fault: 'The host sent text through postMessage, which takes objects.',
    fix: 'Send the object itself: postMessage copies it.',
    weight: 'should',
    code: { web: `frame.contentWindow.postMessage(message, 'https://pay.example')  // not JSON.stringify(message)` },
  },
  namespace: {
    title: 'Messages say ns: "inlet"',
    fault: 'The host sent a command without ns: "inlet", so the page ignores it.',
    fix: 'Put every command into the envelope.',
    weight: 'must',
    code: hello,
  },
  version: {
    title: 'Messages say v: 1',
    fault: 'The host speaks another version than 1, so the page ignores it.',
    fix: 'Send v: 1, as a number.',
    weight: 'must',
    code: hello,
  },
  type: {
    title: 'Commands are known',
    fault: 'The host sent a type that is no command of version 1.',
    fix: 'Compare the type with the list of commands: they all start with "host.".',
    weight: 'must',
  },
  id: {
    title: 'Every message has an id',
    fault: 'The host sent a message whose id is not a text of 1 to 128 characters.',
    fix: 'Give each message a new id, as text.',
    weight: 'must',
  },
  fresh: {
    title: 'Ids are used once',
    fault: 'The host used one id for two messages, so the page drops the second.',
    fix: 'Make a new id for each message; only a message that is sent again keeps its own.',
    weight: 'must',
  },
  data: {
    title: 'Data are as the schema says',
    fault: 'The data of a command are not what the schema says.',
    fix: 'Compare the message with its sample under /protocol/samples/.',
    weight: 'must',
  },
  pace: {
    title: 'The host does not flood',
    fault: 'The host sent more than 50 messages in one second; the page drops the rest.',
    fix: 'Send a command once, when something changed.',
    weight: 'must',
  },
  tolerance: {
    title: 'Unknown events and fields are ignored',
    fault: 'The host removed the page, or fell silent, after an event that it does not know.',
    fix: 'Ignore types and fields that you do not know: new ones come within version 1.',
    weight: 'must',
    code: {
      web: `if (data?.ns !== 'inlet' || data.v !== 1) return  // then a switch without a default that closes`,
      swift: `default: break`,
      kotlin: `else -> Unit`,
      reactNative: `default: return`,
      flutter: `default: break;`,
    },
  },
  again: {
    title: 'The hello comes again after a reload',
    fault: 'After a reload the host did not say hello again.',
    fix: 'Answer every ready, not only the first: a new epoch is a new page. Say in "last" what you know.',
    weight: 'should',
  },
} as const satisfies Record<string, Rule>

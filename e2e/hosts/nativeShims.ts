/**
 * A native host as its page sees it: the objects that the platform puts there, and how it speaks back. Both functions
 * run in the page's document and so stand alone. What is posted goes to `__post`, in the form the platform takes.
 */
export type NativeShim = { readonly install: () => void; readonly say: (message: object) => void }

/** Every native host by its platform, with the platform's own names, forms and refusals. */
export const nativeShims: Readonly<Record<string, NativeShim>> = {
  'Android’s message listener': {
    install: () => {
      const postMessage = (text: unknown) => {
        if (typeof text !== 'string') throw new TypeError('text only')
        Reflect.get(window, '__post')(text)
      }
      Object.assign(window, { InletHost: { postMessage, onmessage: null } })
    },
    say: (message) => {
      Reflect.get(window, 'InletHost').onmessage({ data: JSON.stringify(message) })
    },
  },
  'Android’s JavaScript interface, or webview_flutter': {
    install: () => {
      const postMessage = (text: unknown) => void Reflect.get(window, '__post')(String(text))
      Object.assign(window, { InletHost: Object.freeze({ postMessage }) })
    },
    say: (message) => {
      window.Inlet?.receive(JSON.stringify(message))
    },
  },
  WKWebView: {
    install: () => {
      const postMessage = (value: unknown) => void Reflect.get(window, '__post')(structuredClone(value))
      Object.assign(window, { webkit: { messageHandlers: { inletHost: { postMessage } } } })
    },
    say: (message) => {
      window.Inlet?.receive(message)
    },
  },
  'React Native on iOS': {
    install: () => {
      const postMessage = (text: unknown) => void Reflect.get(window, '__post')(String(text))
      Object.assign(window, { ReactNativeWebView: { postMessage } })
    },
    say: (message) => {
      window.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }))
    },
  },
  'React Native on Android': {
    install: () => {
      const postMessage = (text: unknown) => void Reflect.get(window, '__post')(String(text))
      Object.assign(window, { ReactNativeWebView: { postMessage } })
    },
    say: (message) => {
      document.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }))
    },
  },
  'an iOS host under React Native’s name': {
    install: () => {
      const postMessage = (text: unknown) => void Reflect.get(window, '__post')(String(text))
      Object.assign(window, { webkit: { messageHandlers: { ReactNativeWebView: { postMessage } } } })
    },
    say: (message) => {
      window.Inlet?.receive(JSON.stringify(message))
    },
  },
  flutter_inappwebview: {
    install: () => {
      const host = {
        _platformReady: null as true | null,
        callHandler: (name: string, value: unknown) => {
          if (!host._platformReady) throw new Error('the platform is not ready')
          if (name === 'inletHost') Reflect.get(window, '__post')(value)
          return Promise.resolve(null)
        },
      }
      Object.assign(window, { flutter_inappwebview: host })
      addEventListener('load', () => {
        window.dispatchEvent(new Event('flutterInAppWebViewPlatformReady'))
        host._platformReady = true
      })
    },
    say: (message) => {
      window.Inlet?.receive(message)
    },
  },
  WebView2: {
    install: () => {
      const postMessage = (value: unknown) => void Reflect.get(window, '__post')(structuredClone(value))
      Object.assign(window, { chrome: { webview: Object.assign(new EventTarget(), { postMessage }) } })
    },
    say: (message) => {
      Reflect.get(window, 'chrome').webview.dispatchEvent(new MessageEvent('message', { data: message }))
    },
  },
  'Capgo’s in-app browser': {
    install: () => {
      const postMessage = ({ detail }: { detail: unknown }) => void Reflect.get(window, '__post')(detail)
      Object.assign(window, { mobileApp: { postMessage } })
    },
    say: (message) => {
      window.dispatchEvent(new CustomEvent('messageFromNative', { detail: message }))
    },
  },
  'Cordova’s in-app browser': {
    install: () => {
      const postMessage = (text: unknown) => {
        if (typeof text !== 'string') throw new TypeError('text only')
        Reflect.get(window, '__post')(text)
      }
      Object.assign(window, { webkit: { messageHandlers: { cordova_iab: { postMessage } } } })
    },
    say: (message) => {
      window.Inlet?.receive(JSON.stringify(message))
    },
  },
}

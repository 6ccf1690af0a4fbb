import { waitingBody } from '../fixtures/sessions.ts'
import { expect } from '../test.ts'
import { createDepositHost } from './react-native/createDepositHost.ts'
import { test } from './webkitTest.ts'

test.describe('a handler with reply', () => {
  test.use({ hostOptions: { handlers: [], replies: ['inletHost'] } })

  test('hears the whole deposit, and its answers reach the page', async ({ inlet, host }) => {
    const { url, sessionId } = await inlet.createSession(waitingBody())
    host.load(url)
    await host.waitFor('ready')
    const answer = await host.evaluate(
      'return await webkit.messageHandlers.inletHost.postMessage({ type: "question" })',
    )
    expect(answer).toEqual({ heard: 'question' })
    await host.waitFor('state')
    await inlet.pay(sessionId)
    await host.waitFor('payment.completed')
  })
})

test.describe('React Native on an iPhone', () => {
  /** What react-native-webview puts into the page there. */
  const script = `window.ReactNativeWebView = {
    postMessage: (text) => webkit.messageHandlers.ReactNativeWebView.postMessage(String(text)),
  }`
  test.use({ hostOptions: { handlers: ['ReactNativeWebView'], script } })

  test('the host for React Native shows the whole deposit', async ({ inlet, host }) => {
    const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
    const heard: string[] = []
    const nothing = async () => false
    const app = createDepositHost(
      {
        inject: (line) => void host.evaluate(line).catch(() => undefined),
        open: nothing,
        copy: nothing,
        share: nothing,
        haptic: () => undefined,
        setCanGoBack: () => undefined,
        confirmClose: nothing,
        dismiss: () => undefined,
        onEvent: ({ type }) => void heard.push(type),
      },
      { name: 'Test', version: '1' },
    )
    host.hear((message) => app.receive(JSON.stringify(message)))
    host.load(url)
    await expect.poll(() => heard).toContain('state')
    await inlet.pay(sessionId)
    await expect.poll(() => heard).toContain('payment.completed')
    expect(heard.filter((type) => type === 'payment.completed')).toHaveLength(1)
    expect(JSON.stringify(host.messages)).not.toContain(clientSecret)
  })
})

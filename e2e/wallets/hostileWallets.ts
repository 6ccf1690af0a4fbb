/**
 * Runs in the page before its own scripts: twenty wallets of one name, names that turn the text around, one that never
 * answers, one that throws nothing at all, and objects whose every property throws. Self-contained, since only its own
 * text reaches the page.
 */
export function hostileWallets(): void {
  const hostile = new Proxy(
    {},
    {
      get() {
        throw new Error('hostile')
      },
      getPrototypeOf() {
        throw new Error('hostile')
      },
    },
  )
  const icon = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" onload="window.hacked=1"/%3E'
  const announce = (name: unknown, provider: unknown, rdns: unknown = 'io.metamask') => {
    const detail = { info: { uuid: 'same', name, rdns, icon }, provider }
    const say = () => dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
    addEventListener('eip6963:requestProvider', say)
  }
  for (let at = 0; at < 20; at++) announce('MetaMask', { request: () => Promise.resolve([]), at })
  announce('\u202eksaMateM\u0000', { request: () => Promise.resolve([]) })
  announce(`<img src=x onerror="window.hacked=1">${'x'.repeat(10_000)}`, { request: () => Promise.resolve([]) })
  announce('Silent', { request: () => new Promise(() => undefined) })
  announce('Throws', { request: () => Promise.reject(Object(null) && null) })
  announce(hostile, hostile, hostile)
  Object.defineProperty(window, 'ethereum', {
    get() {
      throw new Error('hostile')
    },
  })
  Object.defineProperty(window, 'solana', { value: hostile })
  Object.defineProperty(window, 'phantom', { value: hostile })
  dispatchEvent(
    new CustomEvent('wallet-standard:register-wallet', {
      detail: () => {
        throw new Error('hostile')
      },
    }),
  )
}

/**
 * Runs in the page before its own scripts: lets the injected wallets ask the service at `path`, and tells them what
 * their user changes there. Self-contained, since only its own text reaches the page.
 */
export function connectToService(path: string): void {
  const askOf = (family: string) => async (method: string, input: unknown) => {
    const answer = await fetch(`${path}/${family}`, { method: 'POST', body: JSON.stringify({ method, input }) })
    return (await answer.json()) as unknown
  }
  Object.assign(window, { __askWallet: askOf('evm'), __askSolana: askOf('solana') })
  const changes = new EventSource(`${path}/changes`)
  for (const name of ['__wallet', '__solanaWallet'])
    changes.addEventListener(name, ({ data }: MessageEvent<string>) =>
      dispatchEvent(new CustomEvent(name, { detail: JSON.parse(data) as unknown })),
    )
}

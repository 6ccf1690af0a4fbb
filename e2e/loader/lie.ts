/** Gives a document that lies to the page around it, and then posts `said`: that it is paid, in the words and on the channel of the real one. */
export function lie(ch: string): string {
  const message = {
    ns: 'inlet',
    v: 1,
    type: 'payment.completed',
    id: 'x',
    seq: 999,
    epoch: 'x',
    ch,
    session: 's',
    data: {},
  }
  return `<script>parent.postMessage(${JSON.stringify(message)}, '*'); parent.postMessage('said', '*')</script>`
}

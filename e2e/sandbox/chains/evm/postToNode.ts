import { Agent, request } from 'node:http'

const deadlineMs = 20_000

/** Closes a line that nothing goes over before a node would: it could be closing just as it is used again. */
const agent = new Agent({ keepAlive: true, timeout: 4_000 })

/**
 * Posts JSON to a local node and gives what it answers, as text. A third of what `fetch` works for the same, and a
 * sandbox asks its nodes twenty times a second.
 * @throws an Error when the node does not answer within 20 s
 */
export function postToNode(url: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (more: string) => (text += more))
      answer.once('end', () => resolve(text)).once('error', reject)
    })
    asked.setTimeout(deadlineMs, () => asked.destroy(new Error(`the node at ${url} did not answer in time`)))
    asked.once('error', reject).end(body)
  })
}

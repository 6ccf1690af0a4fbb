import { once } from 'node:events'
import { IncomingMessage, ServerResponse, type RequestListener } from 'node:http'
import { connect, Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { listen, type Listening } from './listen.ts'
import { shedLoad } from './shedLoad.ts'

const answer: RequestListener = (_, response) => void response.end('answered')
let server: Listening | undefined
afterEach(() => {
  vi.useRealTimers()
  return server?.close()
})

async function answersOf(method: string, most: number) {
  server = await listen(shedLoad(answer, most), 0)
  const body = method === 'POST' ? { body: 'x'.repeat(100_000) } : {}
  const came = await fetch(`http://127.0.0.1:${server.port}/`, { method, ...body })
  const header = (name: string) => came.headers.get(name)
  return [came.status, header('retry-after'), header('access-control-allow-origin'), await came.text()]
}

const refused = [429, '2', '*', '{"error":"too many requests at once; ask again later"}']
const answered = [200, null, null, 'answered']

test.each([
  ['GET', 1, answered],
  ['GET', 0, refused],
  ['POST', 1, answered],
  ['POST', 0, refused],
])('%s, where %i may wait', async (method, most, wanted) => {
  expect(await answersOf(method, most)).toEqual(wanted)
})

test('a preflight is never refused, so that a page can read what is', async () => {
  expect(await answersOf('OPTIONS', 0)).toEqual(answered)
})

test('whoever comes when the queue is full is refused, and everybody again once it is not', async () => {
  server = await listen(shedLoad(answer, 2), 0)
  const line = openLine(server.port)
  expect(await line.ask(4)).toEqual(['200', '200', '429', '429'])
  expect(await line.ask(1)).toEqual(['200', '200', '429', '429', '200'])
})

test('a line that asks again at once although it was refused is heard a little later, another one before it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  server = await listen(shedLoad(answer, 0), 0)
  const [eager, other] = [openLine(server.port), openLine(server.port)]
  await eager.ask(1)
  const asked = eager.ask(1)
  expect(await other.ask(1)).toEqual(['429'])
  expect(eager.statuses()).toEqual(['429'])
  vi.runAllTimers()
  expect(await asked).toEqual(['429', '429'])
})

/** Opens a line that asks several times without waiting, and gives the status of every answer that it has got so far. */
function openLine(port: number) {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1')
  let [said, asked] = ['', 0]
  socket.on('data', (text: string) => (said += text))
  const statuses = () => [...said.matchAll(/HTTP\/1.1 (\d+) /g)].map(([, status = '']) => status)
  return {
    statuses,
    async ask(times: number) {
      asked += times
      socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(times))
      while (statuses().length < asked) await once(socket, 'data')
      return statuses()
    },
  }
}

test('those who wait get their turn also while others keep being refused', () => {
  const listener = vi.fn<RequestListener>()
  const take = shedLoad(listener, 2)
  const come = (times: number) => {
    for (let time = 0; time < times; time += 1) {
      const request = new IncomingMessage(new Socket())
      take(request, new ServerResponse(request))
    }
  }
  come(2)
  expect(listener).toHaveBeenCalledTimes(0)
  come(16)
  expect(listener).toHaveBeenCalledTimes(1)
})

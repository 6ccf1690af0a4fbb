import { afterEach, expect, test } from 'vitest'
import { listen, type Listening } from './listen.ts'
import { shedLoad } from './shedLoad.ts'

let isTooMuch = false
const shedding = shedLoad((_, response) => response.end('answered'), { takes: () => !isTooMuch, look: () => undefined })
let server: Listening | undefined
afterEach(async () => {
  shedding.stop()
  await server?.close()
})

test('what is too much is refused with when to ask again, readable by a page; a preflight never is', async () => {
  server = await listen(shedding.listener, 0)
  const url = `http://127.0.0.1:${server.port}/`
  const answers = async (method: string) => {
    const answer = await fetch(url, { method, ...(method === 'POST' && { body: 'x'.repeat(100_000) }) })
    const { status, headers } = answer
    return [status, headers.get('retry-after'), headers.get('access-control-allow-origin'), await answer.text()]
  }
  const refused = [429, '2', '*', '{"error":"too many requests at once; ask again later"}']
  const answered = [200, null, null, 'answered']
  expect(await answers('GET')).toEqual(answered)
  isTooMuch = true
  expect(await answers('GET')).toEqual(refused)
  expect(await answers('POST')).toEqual(refused)
  expect(await answers('OPTIONS')).toEqual(answered)
  isTooMuch = false
  expect(await answers('GET')).toEqual(answered)
})

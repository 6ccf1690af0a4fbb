import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Call } from './answerCall.ts'
import { answerCall } from './answerCall.ts'
import { createMailboxes, type Line } from './createMailboxes.ts'
import { readClient } from './readClient.ts'

/** The path of the relay on the backends' origin. */
export const relayPath = '/walletconnect'

/** A relay that a server's upgrades are handed to. */
export type Relay = {
  take(request: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): void
}

/**
 * Creates a local relay of WalletConnect: JSON-RPC over WebSockets, with mailboxes by topic. It passes on what it cannot
 * read, as the hosted one does; unlike that, it knows any project.
 */
export function createRelay(now: () => number = Date.now): Relay {
  const server = new WebSocketServer({ noServer: true })
  const mail = createMailboxes(now)
  let lastId = now() * 1000

  const welcome = (socket: WebSocket, clientId: string) => {
    const send = (message: object) => socket.send(JSON.stringify({ jsonrpc: '2.0', ...message }))
    const underway = new Map<number, () => void>()
    const line: Line = {
      clientId,
      deliver(id, data, onTaken) {
        underway.set(++lastId, onTaken)
        send({ id: lastId, method: 'irn_subscription', params: { id, data } })
      },
    }
    socket.on('close', () => mail.drop(line))
    socket.on('message', (data: Buffer) => {
      const call = JSON.parse(data.toString()) as Call
      if (!call.method) return underway.get(Number(call.id))?.()
      try {
        send({ id: call.id, result: answerCall(call, line, mail) })
      } catch (error) {
        send({ id: call.id, error: { code: -32601, message: String(error) } })
      }
    })
  }
  return {
    take(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://relay')
      if (url.pathname !== relayPath) return void socket.destroy()
      server.handleUpgrade(request, socket, head, (opened) => {
        const clientId = readClient(url, now())
        // As the hosted one: it lets a client in, and then says that it may not be there.
        if (!clientId) return opened.close(3000, 'Unauthorized: invalid auth')
        welcome(opened, clientId)
      })
    },
    close() {
      for (const client of server.clients) client.terminate()
      server.close()
    },
  }
}

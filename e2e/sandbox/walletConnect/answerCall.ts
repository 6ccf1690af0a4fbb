import type { Line, Mailboxes } from './createMailboxes.ts'

type Publish = { topic: string; message: string; ttl?: number; tag?: number }
/** A call as clients send it. */
export type Call = { id: number | string; method: string; params: unknown }

const fiveMinutes = 300

/**
 * Answers one call of a client; rejects by a throw what the relay does not know.
 *
 * The last two calls are those of newer clients: one call for what was a publish and a subscribe before.
 *
 * @see https://specs.walletconnect.com/2.0/specs/servers/relay/relay-server-rpc
 */
export function answerCall({ method, params }: Call, line: Line, mail: Mailboxes): unknown {
  const publish = ({ topic, message, ttl = fiveMinutes, tag = 0 }: Publish) =>
    mail.publish(line, topic, message, tag, ttl)
  const { topic = '' } = params as { topic?: string }
  const { topics = [] } = params as { topics?: string[] }
  switch (method) {
    case 'irn_publish':
      publish(params as Publish)
      return true
    case 'irn_batchPublish':
      ;(params as { messages: Publish[] }).messages.forEach(publish)
      return true
    case 'irn_subscribe':
      return mail.subscribe(line, topic)
    case 'irn_batchSubscribe':
      return topics.map((each) => mail.subscribe(line, each))
    case 'irn_unsubscribe':
      mail.unsubscribe(line, topic)
      return true
    case 'irn_batchUnsubscribe':
      ;(params as { subscriptions: { topic: string }[] }).subscriptions.forEach((each) =>
        mail.unsubscribe(line, each.topic),
      )
      return true
    case 'irn_fetchMessages':
      return { messages: mail.take(line, topic), hasMore: false }
    case 'irn_batchFetchMessages':
      return { messages: topics.flatMap((each) => mail.take(line, each)), hasMore: false }
    case 'wc_proposeSession': {
      const { pairingTopic, sessionProposal } = params as { pairingTopic: string; sessionProposal: string }
      mail.subscribe(line, pairingTopic)
      publish({ topic: pairingTopic, message: sessionProposal, tag: 1100 })
      return true
    }
    case 'wc_approveSession': {
      const approval = params as Record<
        'pairingTopic' | 'sessionTopic' | 'sessionProposalResponse' | 'sessionSettlementRequest',
        string
      >
      mail.subscribe(line, approval.sessionTopic)
      publish({ topic: approval.pairingTopic, message: approval.sessionProposalResponse, tag: 1101 })
      publish({ topic: approval.sessionTopic, message: approval.sessionSettlementRequest, tag: 1102 })
      return true
    }
    default:
      throw new Error(`unknown method ${method}`)
  }
}

import type { HostMessage } from '../pages/createHostPage.ts'
import type { Evidence } from './evidence.ts'

const ends = ['payment.completed', 'payment.bounced', 'payment.expired', 'payment.failed', 'payment.cancelled']
/** After these statuses the session says nothing else; what expired may still be paid late. */
const final = ['succeeded', 'bounced', 'failed', 'cancelled']

/** Judges what the host heard: in order, each once, ends last, nothing claimed that is not so. Gives what is wrong, in words. */
export function judgeEvents({
  heard,
  looks,
  session,
}: Pick<Evidence, 'heard' | 'looks' | 'session'>): readonly string[] {
  const once = [...new Map(heard.map((message) => [`${message.epoch} ${message.id}`, message])).values()]
  const epochs = [...new Set(once.map(({ epoch }) => epoch))]
  const truth = looks.at(-1)?.truth
  const claims = (type: string) => once.some((message) => message.type === type)
  return [
    ...epochs.flatMap((epoch) => judgeEpoch(once.filter((message) => message.epoch === epoch))),
    ...heard
      .filter((message) => session.secret !== '' && JSON.stringify(message).includes(session.secret))
      .map(tellsSecret),
    ...once.filter((message) => message.session !== '' && message.session !== session.sessionId).map(isForeign),
    ...(truth && !truth.isDelivered && claims('payment.completed')
      ? ['the host heard of a delivery that is not on the chain']
      : []),
    ...(truth && !truth.isPaid && claims('payment.detected')
      ? ['the host heard of a payment that is not on the chain']
      : []),
  ]
}

function judgeEpoch(messages: readonly HostMessage[]): readonly string[] {
  const inOrder = messages.toSorted((one, other) => one.seq - other.seq)
  const gap = inOrder.find(({ seq }, at) => seq !== at + 1)
  const told = ends.filter((end) => inOrder.filter(({ type }) => type === end).length > 1)
  const statuses = inOrder.flatMap(({ type, data }) =>
    type === 'session.updated' ? [(data['session'] as { status: string }).status] : [],
  )
  const moved = statuses.findIndex(
    (status, at) => final.includes(statuses[at - 1] ?? '') && status !== statuses[at - 1],
  )
  const completedAt = inOrder.findIndex(({ type }) => type === 'payment.completed')
  const detectedAt = inOrder.findIndex(({ type }) => type === 'payment.detected')
  return [
    ...(gap ? [`message ${gap.seq} (${gap.type}) is not where its number says`] : []),
    ...told.map((end) => `${end} was told more than once in one life of the page`),
    ...(moved > 0 ? [`${statuses[moved - 1]} was followed by ${statuses[moved]}`] : []),
    ...(completedAt >= 0 && !(detectedAt >= 0 && detectedAt < completedAt)
      ? ['a completion without a payment before it']
      : []),
  ]
}

const tellsSecret = ({ type }: HostMessage) => `${type} carries the secret`
const isForeign = ({ type, session }: HostMessage) => `${type} is about the session ${session}`

import type { HostMessage } from '../pages/createHostPage.ts'

/** What a host knows of a session and its money when a deposit has gone through every status. */
export const wholeHistory = [
  'session.updated requires_payment_method',
  'session.updated waiting_payment',
  'session.updated processing',
  'payment.detected',
  'session.updated succeeded',
  'payment.completed',
]

/** Gives what a host has learned of the session and its money: by epoch and number, each thing once, however often and in however many epochs it was said. */
export function historyOf(messages: readonly HostMessage[]): string[] {
  const epochs = [...new Set(messages.map(({ epoch }) => epoch))]
  const order = ({ epoch, seq }: HostMessage) => epochs.indexOf(epoch) * 1e6 + seq
  const told = once(messages)
    .toSorted((a, b) => order(a) - order(b))
    .filter(({ type }) => type === 'session.updated' || type.startsWith('payment.'))
    .map(({ type, data }) => (type === 'session.updated' ? `${type} ${statusOf(data)}` : type))
  return [...new Set(told)]
}

function statusOf(data: HostMessage['data']): string {
  return (data['session'] as { status: string }).status
}

/** Gives how often `payment.completed` was said in each epoch that said it; the same message again is not said twice. */
export function completionsByEpoch(messages: readonly HostMessage[]): number[] {
  const completed = once(messages).filter(({ type }) => type === 'payment.completed')
  const epochs = [...new Set(completed.map(({ epoch }) => epoch))]
  return epochs.map((one) => completed.filter(({ epoch }) => epoch === one).length)
}

function once(messages: readonly HostMessage[]): HostMessage[] {
  return [...new Map(messages.map((message) => [message.id, message])).values()]
}

import type { Talk } from './makeTalk.ts'

/** Answers the host's commands as the deposit page does, where they want an answer, and follows its theme. */
export function answerCommands(talk: Talk, root: HTMLElement): void {
  talk.hear(({ type, id, data }) => {
    if (type === 'host.ping') talk.sender.send('state', { status: 'waiting_payment', session: null, re: id })
    if (type === 'host.back') talk.sender.send('answer', { re: id, ok: true, handled: false })
    if (type === 'host.close') talk.sender.send('answer', { re: id, ok: true, handled: true })
    if (type === 'host.theme') root.dataset['theme'] = String(data['mode'])
  })
}

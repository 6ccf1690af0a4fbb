import type { InletEvent } from '../../../app/loader/inletLoader.ts'
import type { Told } from './told.ts'

/** Prints messages, newest first, each with its data folded away. */
export function createLog(list: HTMLElement) {
  function print(message: InletEvent): void {
    const note = document.createElement('span')
    note.textContent = summary(message.data)
    const type = document.createElement('b')
    type.textContent = message.type
    const time = document.createElement('time')
    time.textContent = new Date('ts' in message ? message.ts : Date.now()).toLocaleTimeString([], { hour12: false })
    const head = document.createElement('summary')
    head.append(type, note, time)
    const data = document.createElement('pre')
    data.textContent = JSON.stringify(message, null, 2)
    const details = document.createElement('details')
    details.append(head, data)
    const row = document.createElement('li')
    row.dataset['type'] = message.type
    row.append(details)
    list.prepend(row)
  }
  return { print, clear: () => list.replaceChildren() }
}

function summary({ code, height, session, status, reason, screen, method }: Told): string {
  if (code) return code
  if (height) return `${Math.ceil(height)} px`
  return session?.status ?? status ?? reason ?? screen ?? method ?? ''
}

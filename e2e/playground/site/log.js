/** Prints messages, newest first; a message sent again is counted, not printed twice. */
export function createLog(list) {
  const rows = new Map()

  function print(message) {
    const again = rows.get(message.id)
    if (again) {
      again.count += 1
      again.note.textContent = `${summary(message)} ×${again.count}`
      return
    }
    const note = document.createElement('span')
    note.textContent = summary(message)
    const type = document.createElement('b')
    type.textContent = message.type
    const time = document.createElement('time')
    time.textContent = new Date(message.ts).toLocaleTimeString([], { hour12: false })
    const head = document.createElement('summary')
    head.append(type, note, time)
    const data = document.createElement('pre')
    data.textContent = JSON.stringify(message, null, 2)
    const details = document.createElement('details')
    details.append(head, data)
    const row = document.createElement('li')
    row.dataset.type = message.type
    row.append(details)
    list.prepend(row)
    rows.set(message.id, { note, count: 1 })
  }

  function clear() {
    rows.clear()
    list.replaceChildren()
  }

  return { print, clear }
}

function summary({ data = {} }) {
  if (data.code) return data.code
  if (data.height) return `${Math.ceil(data.height)} px`
  return data.session?.status ?? data.status ?? data.screen ?? data.reason ?? ''
}

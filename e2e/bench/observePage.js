// Runs in the page before its own scripts. Records paints, shifts and long tasks, and the first frame after address and
// QR code are both on screen. Plain JavaScript: its text goes into the page as it is.
;(() => {
  const observed = { firstPaint: 0, depositUi: 0, layoutShift: 0, longTasks: [] }
  window.__observed = observed
  const watch = (type, onEntry) =>
    new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({ type, buffered: true })
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') observed.firstPaint = entry.startTime
  })
  watch('layout-shift', (entry) => (observed.layoutShift += entry.value))
  watch('longtask', (entry) => observed.longTasks.push([entry.startTime, entry.duration]))

  const isShown = (selector) => {
    const element = document.querySelector(selector)
    const box = element?.getBoundingClientRect()
    return (
      box?.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    )
  }
  // A message task posted from a frame callback runs after that frame was painted.
  const painted = new MessageChannel()
  painted.port1.onmessage = () => (observed.depositUi = performance.now())
  const look = () => {
    const isReady = isShown('main [data-address]') && isShown('main [data-qr]')
    requestAnimationFrame(isReady ? () => painted.port2.postMessage(0) : look)
  }
  requestAnimationFrame(look)
})()

// A page that forgets to let go: each request leaves what it brought, a listener and a node behind.
const kept = []
const ask = window.fetch
window.fetch = (...args) => {
  kept.push(new Array(2_000).fill(kept.length), document.createElement('i'))
  document.addEventListener('visibilitychange', () => kept.length)
  return ask(...args)
}

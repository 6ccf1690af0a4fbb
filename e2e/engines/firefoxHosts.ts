/** A host's document; its button shows the page, and `all` has the types of what it heard. */
type FirefoxHost = { readonly name: string; readonly html: string }

const withLoader = (options: string) => `<!doctype html><title>Host</title>
<button>Pay</button><div id="pay"></div>
<script src="{{page}}/inlet.js"></script>
<script>
  window.all = []
  document.querySelector('button').onclick = () =>
    Inlet.open({ url: '{{url}}', ${options}, onEvent: ({ type }) => void all.push(type) })
</script>`

/** A host without the loader, which hands over a port with its first word and hears the rest there. */
const withPort = `<!doctype html><title>Host</title>
<button>Pay</button><iframe title="Deposit"></iframe>
<script>
  window.all = []
  const frame = document.querySelector('iframe')
  const link = new URL('{{url}}')
  link.searchParams.set('parentOrigin', location.origin)
  link.searchParams.set('layout', 'embed')
  let port
  document.querySelector('button').onclick = () => { frame.src = link.href }
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== link.origin || data.ns !== 'inlet') return
    if (port) return void (data.type.startsWith('payment.') && all.push('beside the port: ' + data.type))
    if (data.type !== 'ready') return
    const channel = new MessageChannel()
    port = channel.port1
    port.onmessage = ({ data: { type } }) => void all.push(type)
    const hello = { ns: 'inlet', v: 1, type: 'host.hello', id: '1', data: { name: 'Shop' } }
    frame.contentWindow.postMessage(hello, link.origin, [channel.port2])
  })
</script>`

/** The hosts that Firefox is tried as. */
export const firefoxHosts: readonly FirefoxHost[] = [
  { name: 'a frame by the loader hears its deposit paid', html: withLoader(`container: '#pay'`) },
  { name: 'a popup by the loader hears its deposit paid', html: withLoader(`mode: 'popup'`) },
  {
    name: 'a port handed over by a plain host carries the deposit to its end, and nothing goes beside it',
    html: withPort,
  },
]

import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
// The file of the package as it was published; its index would bring wallets and accounts that this host has no use for.
import { DaimoFrame } from '../../../node_modules/@daimo/sdk/dist/web/components/DaimoFrame.js'

/** A host as somebody wrote it for Daimo: its component, with our origin as the base URL. It tells the test what it was told. */
const names = ['onOpen', 'onPaymentStarted', 'onPaymentCompleted', 'onClose']
const told = Object.fromEntries(names.map((name) => [name, () => void Reflect.get(window, '__told')(name)]))
const props = Object.fromEntries(new URLSearchParams(location.search))

createRoot(document.body.appendChild(document.createElement('div'))).render(
  createElement(DaimoFrame, { ...props, ...told }),
)

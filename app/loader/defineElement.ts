import type { InletHandle, OpenOptions, Theme } from './inletLoader.ts'
import { open } from './open.ts'

/**
 * Defines `<inlet-deposit>`, which is a class by the browser's own rule.
 *
 * The frame stands in a shadow root, so that a framework which owns the element's children never meets it.
 */
export function defineElement(): void {
  customElements.define(
    'inlet-deposit',
    class extends HTMLElement {
      static observedAttributes = ['src', 'theme', 'locale']

      wallet: OpenOptions['wallet']
      private handle: InletHandle | undefined

      async connectedCallback() {
        // A parser sets each attribute by itself, and a move takes out before it puts in: what counts is how it ends.
        await undefined
        if (!this.isConnected) this.end()
        else if (this.getAttribute('src')) this.handle ??= this.open()
      }

      disconnectedCallback() {
        return this.connectedCallback()
      }

      attributeChangedCallback(name: string, before: string | null, now: string | null) {
        if (name === 'theme') this.handle?.setTheme((now as Theme) ?? 'system')
        else if (name === 'locale') this.handle?.setLocale(now!)
        else if (before !== now) {
          this.end()
          void this.connectedCallback()
        }
      }

      private end() {
        this.handle?.close()
        this.handle = undefined
      }

      private open(): InletHandle {
        const attributes: Record<string, string> = {}
        for (const { name, value } of this.attributes) attributes[name] = value
        return open({
          ...attributes,
          wallet: this.wallet,
          url: attributes['src']!,
          container: this.shadowRoot ?? this.attachShadow({ mode: 'open' }),
          onEvent: (detail) => this.dispatchEvent(new CustomEvent('inlet', { detail, cancelable: true })),
          onClose: (detail) => this.dispatchEvent(new CustomEvent('inlet-close', { detail })),
        })
      }
    },
  )
}

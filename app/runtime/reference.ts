/** Solid itself, which the tests compare the runtime with. */
export * as solid from 'solid-js'
export * as solidWeb from 'solid-js/web'

import * as core from 'solid-js'
import * as web from 'solid-js/web'
import type { Api } from './fakeGraph.ts'
import type { Kit } from './fakeView.ts'

/** Solid itself, which random programs are compared with. */
export const solid: Api = {
  ...core,
  // Its types know the two ways apart, and hand on a last value that nobody here has.
  on: (sources, run, { defer }) => {
    const follow = defer ? core.on(sources, run, { defer }) : core.on(sources, run)
    return () => follow(undefined)
  },
}

/** Solid itself, which random pages are compared with. */
export const solidKit: Kit = {
  ...core,
  ...web,
  // Its types want a second word that it does not read.
  memo: (ask) => web.memo(ask, true),
}

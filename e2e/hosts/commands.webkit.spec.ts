import { inDepth } from '../deep/inDepth.ts'
import { commandCases } from './commandCases.ts'
import { requestCases } from './requestCases.ts'
import { test } from './webkitTest.ts'

/** What an app refuses or forgets, and how it dresses the page, is the same to the page in every engine. */
const always = [...commandCases, ...requestCases].filter(({ name }) =>
  /^(?:steps|is asked|says|opens|copies)/.test(name),
)

for (const one of [...commandCases, ...requestCases])
  test(`an app that ${one.name}`, always.includes(one) ? {} : inDepth, ({ inlet, host }) => one.run(inlet, host))

import { commandCases } from './commandCases.ts'
import { requestCases } from './requestCases.ts'
import { test } from './webkitTest.ts'

for (const { name, run } of [...commandCases, ...requestCases])
  test(`an app that ${name}`, ({ inlet, host }) => run(inlet, host))

import { commandCases } from './commandCases.ts'
import { test } from './qt/qtTest.ts'
import { requestCases } from './requestCases.ts'

for (const { name, run } of [...commandCases, ...requestCases])
  test(`an app on an old phone that ${name}`, ({ inlet, host }) => run(inlet, host))

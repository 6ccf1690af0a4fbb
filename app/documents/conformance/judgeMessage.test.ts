import { expect, test } from 'vitest'
import schema from '../../../public/protocol/v1.schema.json' with { type: 'json' }
import type { Shapes } from './checkShape.ts'
import { makeJudge } from './judgeMessage.ts'
import { makeReport } from './makeReport.ts'

const shapes = schema.definitions as Shapes
const hello = { ns: 'inlet', v: 1, type: 'host.hello', id: '1', data: { caps: ['open'] } }

function judge(raw: unknown, takesObjects = true) {
  const report = makeReport(() => undefined)
  const command = makeJudge(report, shapes, takesObjects)(raw)
  return { command, wrong: report.summary().wrong.map(({ rule }) => rule) }
}

test('a command as the schema says is taken', () => {
  expect(judge(hello)).toEqual({ command: { type: 'host.hello', id: '1', data: { caps: ['open'] } }, wrong: [] })
  expect(judge({ ...hello, later: 1, data: { later: [] } }).wrong).toEqual([])
  expect(judge(JSON.stringify(hello), false).wrong).toEqual([])
})

test.each([
  ['namespace', { ...hello, ns: 'other' }],
  ['version', { ...hello, v: '1' }],
  ['type', { ...hello, type: 'host.pay' }],
  ['id', { ...hello, id: 7 }],
  ['data', { ...hello, data: { caps: ['pay'] } }],
  ['data', { ...hello, data: { last: { epoch: 'e', seq: '2' } } }],
  ['data', { ...hello, type: 'host.theme' }],
])('a message that breaks the rule "%s" is not taken', (rule, message) => {
  expect(judge(message)).toEqual({ command: undefined, wrong: [rule] })
})

test.each([{ type: 'other' }, 'webpack', null, 7, { ns: 'other', v: 1 }])('%j is nobody’s fault', (message) => {
  expect(judge(message)).toEqual({ command: undefined, wrong: [] })
})

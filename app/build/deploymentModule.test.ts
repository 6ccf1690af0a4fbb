import { expect, test } from 'vitest'
import { backends, deployment } from '#deployment'
import { terms } from '#terms/daimo'
import usual from '../deployment.json' with { type: 'json' }

test('the head script gets of each backend what its first read needs, and no more', () => {
  const [openfort, daimo, dynamic, bleepay, watch, full] = usual.backends
  const { accepts: _, ...texts } = daimo!
  const { id, kind, apiBase, environmentId } = dynamic!
  const textsOf = ({ pages: _, full: __, ...rest }: NonNullable<typeof full>) => rest
  const infinite = [watch, full].map((one) => textsOf(one!))
  expect(backends).toEqual([openfort, texts, { id, kind, apiBase, environmentId }, bleepay, ...infinite])
})

test('an adapter gets the rest of its own backends', () => {
  expect(terms).toEqual({ daimo: { accepts: usual.backends[1]?.accepts } })
})

test('the page has neither backends nor hosts in its deployment', () => {
  const { backends: _, hosts: __, ...rest } = usual
  expect(deployment).toEqual(rest)
})

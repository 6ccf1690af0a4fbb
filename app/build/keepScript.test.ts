import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepScript } from './keepScript.ts'

let folder = ''
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'inlet-kept-')), 'scripts')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

test('one source is made once, another one by itself, and nothing half written is left', async () => {
  const make = vi.fn(async () => 'short')
  expect(await keepScript('long', make, folder)).toBe('short')
  expect(await keepScript('long', make, folder)).toBe('short')
  expect(make).toHaveBeenCalledTimes(1)
  expect(await keepScript('other', async () => 'o', folder)).toBe('o')
  expect(readdirSync(folder).every((file) => /^[0-9a-f]{64}$/.test(file))).toBe(true)
})

test('what could not be made is not kept', async () => {
  const fails = () => Promise.reject(new Error('no'))
  await expect(keepScript('long', fails, folder)).rejects.toThrow('no')
  expect(await keepScript('long', async () => 'short', folder)).toBe('short')
})

test('without a folder each is made anew', async () => {
  const make = vi.fn(async () => 'short')
  await keepScript('long', make, undefined)
  await keepScript('long', make, undefined)
  expect(make).toHaveBeenCalledTimes(2)
})

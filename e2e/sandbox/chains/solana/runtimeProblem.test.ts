import { expect, test } from 'vitest'
import { runtimeProblem, type Platform } from './runtimeProblem.ts'

const platformWith = (platform: NodeJS.Platform, arch: NodeJS.Architecture, found?: string): Platform => ({
  platform,
  arch,
  canFind: (name) => name === found,
})

test.each([
  ['linux', 'x64', 'litesvm-linux-x64-gnu'],
  ['linux', 'arm64', 'litesvm-linux-arm64-musl'],
  ['darwin', 'arm64', 'litesvm-darwin-arm64'],
] as const)('%s on %s runs Solana by its own build', (platform, arch, build) => {
  expect(runtimeProblem(platformWith(platform, arch, build), undefined)).toBeUndefined()
})

test("another machine's build does not do, and the problem names what is missing", () => {
  const problem = runtimeProblem(platformWith('win32', 'x64', 'litesvm-linux-x64-gnu'), undefined)
  expect(problem).toContain('litesvm for win32-x64')
})

test('it can be turned off where it would run', () => {
  expect(runtimeProblem(platformWith('darwin', 'arm64', 'litesvm-darwin-arm64'), 'off')).toContain('INLET_SOLANA=off')
})

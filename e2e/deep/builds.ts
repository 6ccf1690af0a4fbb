/** Builds the project twice, in two folders, under other settings and without a network, and compares every byte. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../commands/run.mjs'
import { makeManifest, writeManifest } from '../release/manifest.ts'
import { readRules } from '../operator/headers/runHeaders.ts'

/** Whether a build may run where there is no network: `unshare` needs rights that not every machine gives. */
const hasNoNetwork = spawnSync('unshare', ['-rn', 'true']).status === 0

const settings = [
  { TZ: 'UTC', LANG: 'C' },
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' },
] as const

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: root,
  encoding: 'utf8',
})
const manifests = settings.map((env, index) => {
  const folder = mkdtempSync(join(tmpdir(), `inlet-build-${index}-`))
  try {
    for (const name of files.split('\0').filter((file) => file !== '')) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      cpSync(join(root, name), join(folder, name))
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    const [command = '', ...args] = [
      ...(hasNoNetwork ? ['unshare', '-rn'] : []),
      process.execPath,
      'node_modules/vite/bin/vite.js',
      'build',
      '--logLevel',
      'error',
    ]
    execFileSync(command, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const dist = join(folder, 'dist')
    return writeManifest(makeManifest(dist, readRules(dist)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

const isSame = manifests[0] === manifests[1]
const where = hasNoNetwork ? 'without a network' : 'with a network: this machine does not let it be taken away'
process.stdout.write(`two builds in two folders, ${where}: ${isSame ? 'the same bytes' : 'not the same'}\n`)
process.exitCode = isSame ? 0 : 1

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HeaderRule } from '../../../app/build/headers.ts'
import { root } from '../../commands/run.mjs'
import { writeCaddy } from './writeCaddy.ts'
import { writeNginx } from './writeNginx.ts'

/** A server that was started on this machine. */
export type Running = { readonly origin: string; readonly stop: () => void }

/** A real server, told what to do by the configuration that the project writes for it. */
export type RealServer = {
  readonly name: string
  readonly whyNot: () => string | undefined
  readonly start: (rules: readonly HeaderRule[], dist: string) => Promise<Running>
}

/** The Debian package that has a server that the tests want. */
export const serverPackages = ['nginx-light']

/** Where a Caddy of the tests' own is unpacked: installed, it would start and take port 80. */
export const caddyFolder = join(root, '.cache/caddy')

const nginxPaths = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx']
const caddyPaths = ['/usr/bin/caddy', '/usr/local/bin/caddy', join(caddyFolder, 'usr/bin/caddy')]
const find = (paths: readonly string[]) => paths.find((path) => existsSync(path))

/** Tells why no nginx can be started here, or gives undefined when one can. */
export const whyNoNginx = () => (find(nginxPaths) === undefined ? 'nginx is not installed' : undefined)

/** Tells why no Caddy can be started here, or gives undefined when one can. */
export const whyNoCaddy = () => (find(caddyPaths) === undefined ? 'Caddy is not installed' : undefined)

/** nginx and Caddy. */
export const realServers: readonly RealServer[] = [
  {
    name: 'nginx',
    whyNot: whyNoNginx,
    async start(rules, dist) {
      const [folder, port] = [newFolder(), await findPort()]
      const block = writeNginx(rules, dist).replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join(' ')
      const text = `daemon off; master_process off; pid ${folder}/pid; error_log stderr;
events {}
http { include /etc/nginx/mime.types; ${temporary}
${block}}`
      const file = writeIn(folder, 'nginx.conf', text)
      return startServer(find(nginxPaths) ?? '', ['-e', 'stderr', '-p', folder, '-c', file], folder, port)
    },
  },
  {
    name: 'Caddy',
    whyNot: whyNoCaddy,
    async start(rules, dist) {
      const [folder, port] = [newFolder(), await findPort()]
      const text = `{
	admin off
	auto_https off
}
${writeCaddy(rules, dist).replace('pay.example', `http://127.0.0.1:${port}`)}`
      const file = writeIn(folder, 'Caddyfile', text)
      return startServer(find(caddyPaths) ?? '', ['run', '--config', file, '--adapter', 'caddyfile'], folder, port)
    },
  },
]

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'inlet-server-'))
}

function writeIn(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

function findPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Waits until the server answers; what it said is the reason when it ends before that. */
async function startServer(program: string, args: readonly string[], folder: string, port: number): Promise<Running> {
  const child = spawn(program, args, { env: { ...process.env, HOME: folder }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  const origin = `http://127.0.0.1:${port}`
  const stop = () => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    )
    if (isUp) return { origin, stop }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  stop()
  throw new Error(`${program} did not start: ${said}`)
}

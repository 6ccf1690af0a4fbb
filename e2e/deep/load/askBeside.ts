import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Ask, Pace, Run } from './askMany.ts'

/** What a process beside is told. */
export type Beside = {
  readonly origin: string
  readonly pace: Omit<Pace, 'onOpen'>
  readonly asks: readonly Ask[]
}

/**
 * Asks from a process of its own. Who asks for thousands is late by itself, and what it measures then is its own delay: this
 * one asks little and sees what a single page sees. Resolves when its connections are open, as those of pages are: a server
 * that has too much to do takes new ones one by one.
 * @throws an Error when the process ends without saying how it went; `run` rejects then as well
 */
export async function askBeside(beside: Beside): Promise<{ readonly run: Promise<Run> }> {
  const child = fork(join(import.meta.dirname, 'besideProcess.ts'))
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`who asks beside ended with ${code}`)))
  child.send(beside)
  await Promise.race([once(child, 'message'), ended])
  const run = once(child, 'message').then(([told]) => told as Run)
  return { run: Promise.race([run, ended]) }
}

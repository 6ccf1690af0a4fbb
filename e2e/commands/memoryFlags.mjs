/**
 * What a process that serves the sandbox is started with, in MiB. Nearly all that a request makes is garbage by its answer: a
 * small nursery is collected before it piles up. And where a heap may become 4 GiB, V8 lets it grow fourfold before it looks for
 * garbage among what is old; where it may become one, by little more than half.
 */
export const memoryFlags = ['--max-semi-space-size=8', '--max-old-space-size=1024']

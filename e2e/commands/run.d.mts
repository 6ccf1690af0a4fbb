export type RunOptions = { env?: Record<string, string>; show?: boolean }
export type RunResult = { code: number; output: string }
export const root: string
export function run(command: string, args: string[], options?: RunOptions): Promise<RunResult>
export function runNpm(args: string[], options?: RunOptions): Promise<RunResult>
export function endWithSignals(): void
export function isStopping(): boolean

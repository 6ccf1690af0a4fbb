export type Ports = { page: number; backends: number; playground: number }
export function portsFrom(base: number): Ports
export function readPorts(env?: NodeJS.ProcessEnv): Ports
export function findTaken(ports: Ports): Promise<{ service: keyof Ports; port: number } | undefined>
export function isFree(port: number): Promise<boolean>

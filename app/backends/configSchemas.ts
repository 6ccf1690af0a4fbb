import { bleepay } from './bleepay/configSchema.ts'
import { daimo } from './daimo/configSchema.ts'
import { dynamic } from './dynamic/configSchema.ts'
import { infinite } from './infinite/configSchema.ts'
import { openfort } from './openfort/configSchema.ts'

/** The schemas of what the deployment says of each kind of backend. For the build alone. */
export const configSchemas = [openfort, daimo, dynamic, bleepay, infinite] as const

import { loadReceiver } from '../../app/methods/kits.ts'
import { endsKit } from '../../app/screens/outcomesLater.ts'
import { loadRest } from '../../app/screens/restLater.ts'
import { loadUnavailable } from '../../app/screens/unavailableLater.ts'

/** Loads what nearly every screen needs, so that no test pays for it in its own time. */
export async function loadParts(): Promise<void> {
  await Promise.all([
    import('../../app/bridge/startBridge.ts'),
    import('../../app/backends/toFailure.ts'),
    import('../../app/backends/daimo/daimoFailure.ts'),
    import('../../app/backends/openfort/acts/openfortActs.ts'),
    import('#island/qr'),
    import('#island/checksum'),
    loadReceiver(),
    endsKit.load(),
    loadUnavailable(),
    loadRest(),
  ])
}

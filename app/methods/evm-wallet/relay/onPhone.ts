import { OpenApp } from './OpenApp.tsx'
import { PairingApps } from './PairingApps.tsx'

/** The part that opens the app of a wallet on this phone: to pair it, and where its requests wait. */
export const onPhone = { OpenApp, PairingApps }

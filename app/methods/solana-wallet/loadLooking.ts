import { later } from '../../parts/later.tsx'
import { askingKit } from '../kits.ts'

/** Loads what a payment rarely needs. It draws with the asking kit. */
export const loadLooking = async () => (await Promise.all([import('../looking.ts'), askingKit.load()]))[0].looking

/** Says why there has to be another transaction, and gets it by one tap. */
export const Fresh = later(async () => (await loadLooking()).Fresh)

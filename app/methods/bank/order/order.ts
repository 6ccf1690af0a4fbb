import { Choose } from './Choose.tsx'

/** The part that asks what is bought or sold. */
export const order = { Choose }

/** The part that looks for a transaction which its chain does not have, or not any more. */
export { findElsewhere } from './findElsewhere.ts'
export { findReplacement } from './findReplacement.ts'

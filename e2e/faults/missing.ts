/** Faults whose test is still to be written. Only ever gets shorter. */
export const missing: readonly string[] = ['H07']

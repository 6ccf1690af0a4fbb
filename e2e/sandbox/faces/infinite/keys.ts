/** The organizations that always stand in the sandbox. Public values: they name, and guard nothing. */
export const infiniteOrganizations = {
  /** Speaks the seed's shapes. */
  own: '00000000-0000-4000-8000-0000000014f1',
  /** Speaks the newer shapes. */
  newer: '00000000-0000-4000-8000-0000000014f2',
} as const

/** The one-time code that every e-mail of the sandbox would hold; no e-mail is sent. */
export const sandboxEmailCode = '246810'

/** The part that comes with the first answer of every session: what later parts share is there, and not in the document. */
export const firstPart = 'receiver'

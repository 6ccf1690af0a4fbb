/**
 * The part that nearly every payer sees first: the head script asks for it, and a header of the document does before it.
 * What later parts share is there, and not in the document.
 */
export const firstPart = 'receiver'

/** Islands that come in the first part’s file: two requests less, and bytes. */
export const firstIslands = ['checksum', 'qr'] as const

/**
 * The part that nearly every payer sees first: the head script asks for it, and a header of the document does before it.
 * What later parts share is there, and not in the document.
 */
export const firstPart = 'receiver'

/** What nearly every payer sees next: the head script asks for them, and a header of the document does before it. */
export const likelyParts = ['receiver', 'checksum', 'qr'] as const

/** Writes a count of things: "1 minute", "3 minutes". */
export const countInEnglish = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`

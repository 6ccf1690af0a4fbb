/** The icon of a field that searches. */
export const searchPath = 'm17 17-4-4m1.5-4a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0Z'

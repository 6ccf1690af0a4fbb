/** The part that lists all parts that the head script does not. */
export const listName = 'moreParts'

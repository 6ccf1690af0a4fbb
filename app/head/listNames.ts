/** The part that lists all parts that the head script does not, but for the rare ones. */
export const listName = 'moreParts'
/** The part that lists what most payments never need: banks, gates, and the rarer turns of a payment. */
export const rareListName = 'rareParts'
/** All lists, in the order in which a name is looked up. */
export const listNames = [listName, rareListName] as const

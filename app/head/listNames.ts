/** The part that lists all parts that the head script does not, but for those of ramps. */
export const listName = 'moreParts'
/** The part that lists the parts of on-ramps and off-ramps, which most payments never need: banks and gates. */
export const rampListName = 'rampParts'
/** All lists, in the order in which a name is looked up. */
export const listNames = [listName, rampListName] as const

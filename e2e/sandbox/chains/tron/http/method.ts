/** One path of the interface: the JSON of a request in, that of its answer out. */
export type Method = (body: object, view: View) => object | Promise<object>

/** What a request may see: the last block of all, or the last one that is confirmed. */
export type View = { lastBlock: bigint }

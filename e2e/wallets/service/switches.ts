import * as v from 'valibot'

/** What the user of the test wallet decides; the first of each is how it starts. */
export const Switches = v.object({
  /** `waits` leaves every prompt open until it is answered here by one of the other two. */
  answers: v.picklist(['agrees', 'refuses', 'waits'], 'expected agrees, refuses or waits'),
  account: v.picklist(['funded', 'empty'], 'expected funded or empty'),
  network: v.picklist(['right', 'other'], 'expected right or other'),
})

export type Switches = v.InferOutput<typeof Switches>

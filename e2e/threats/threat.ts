/** A test that holds a control: a file, and words of the test's title as they stand in it. */
export type Proof = readonly [file: string, title: string]

/** A way to be robbed, lied to or stopped, and what the page does about it. */
export type Threat = {
  readonly id: string
  readonly threat: string
  readonly control: string
  readonly proofs: readonly Proof[]
  /** Why the control is milder than it could be, or not the page's: shown beside it. */
  readonly limit?: string
}

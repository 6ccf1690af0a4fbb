/** What can go wrong, what the payer then sees, and what the host hears. Its tests carry its id at the head of their titles. */
export type FaultRow = {
  /** The table's letter and two digits. */
  readonly id: string
  readonly fault: string
  /**
   * What is on screen: LOAD while nothing is known, PAY while it can be paid, HOLD while that waits for a read, STOP once
   * the screen was emptied for good, TRACK while money is on its way, END.
   */
  readonly screen: string
  /** What the host hears beyond what it hears anyway; `—`: nothing. */
  readonly event: string
  /** Where the test puts the fault in. */
  readonly where: 'line' | 'answer' | 'site' | 'clock' | 'link' | 'payer' | 'wallet' | 'chain' | 'host' | 'browser'
  /** Whether the real vendor's service can bring it about; `unknown` where that hangs on headers that it may not expose. */
  readonly fromVendor: 'yes' | 'no' | 'unknown'
  /** The kinds of backend that can have it; absent: all. */
  readonly backends?: readonly string[]
  /** Why the page is milder than it could be: what a harder answer would do to an honest session. */
  readonly rewritten?: string
  /** Why no test can have it here, and what stands in. */
  readonly cannotRun?: { readonly why: string; readonly coveredBy: string }
}

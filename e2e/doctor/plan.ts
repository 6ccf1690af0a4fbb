/** What an integrator gives: where the page will stand, and how it will open one session. */
export type Options = {
  /** The backend's API as the deployment has it: a URL, or a path of the page's own origin. */
  readonly api: string
  /** Only where the backend has one. */
  readonly publishableKey: string | undefined
  /** Only where the backend has environments. */
  readonly environmentId: string | undefined
  /** Only where the backend has organizations. */
  readonly organizationId: string | undefined
  /** The origin that the page is served from. */
  readonly origin: string
  readonly sessionId: string | undefined
  readonly clientSecret: string | undefined
}

/** One call that the page makes. */
export type Call = {
  readonly name: string
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  /**
   * Reads the answer as the page does, and says what it found. Absent where the call would change something: then only
   * the browser's permission is asked for, and nothing is sent.
   * @throws `DepositError` when the page could not use it
   */
  readonly read?: (answer: Response) => Promise<string>
}

/** What is looked at for one backend. */
export type Plan = {
  readonly calls: readonly Call[]
  /** What has to be told to the vendor, in its own words. */
  readonly register: readonly string[]
  /** What was left out, and what to give for it. */
  readonly skipped: readonly string[]
}

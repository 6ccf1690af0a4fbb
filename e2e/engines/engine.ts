/** A browser engine that opens pages. What a page finds out it tells its own server, the same way in every engine. */
export type Engine = {
  readonly name: EngineName
  /** Opens a page without any memory of others. */
  open(url: string, scripts?: AddedScripts): Promise<void>
  /** Runs a script in the world of the page that was opened last, past its policy, and gives its value as text. */
  ask(script: string): Promise<string>
  close(): Promise<void>
}

/** What the program around an engine runs in the page's world, without asking its policy. */
export type AddedScripts = {
  /** Before the page's own scripts. */
  readonly documentStart?: string
  /** As soon as the document is there; its own scripts may have run. */
  readonly commit?: string
  /** After everything of the page has loaded. */
  readonly load?: string
}

export type EngineName = 'Chromium' | 'WebKitGTK' | 'Firefox ESR' | 'QtWebEngine'

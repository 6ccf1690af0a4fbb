/** A browser engine that opens pages. What a page finds out it tells its own server, the same way in every engine. */
export type Engine = {
  readonly name: EngineName
  /** Opens a page without any memory of others; `documentStart` runs in the page's world before its own scripts. */
  open(url: string, documentStart?: string): Promise<void>
  close(): Promise<void>
}

export type EngineName = 'Chromium' | 'WebKitGTK' | 'Firefox ESR' | 'QtWebEngine'

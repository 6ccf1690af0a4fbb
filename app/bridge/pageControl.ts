/** What a host may do to the page: how it looks, and where the payer is. Nothing here can move money. */
export type PageControl = {
  setTheme(mode: 'light' | 'dark' | 'system'): void
  /** BCP 47; a language that the page lacks leaves it as it is. */
  setLocale(locale: string): void
  /** CSS px that the device's edges and its keyboard cover; what is absent stays. */
  setInsets(insets: Insets): void
  /** Undoes one step; false when there is none. */
  back(): boolean
  /** The payer may have paid elsewhere: reads the session, once however often it is said. */
  refresh(): void
  /** Money is on its way: leaving now wants a word with the payer. */
  isPending(): boolean
}
export type Insets = {
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
  readonly left?: number
  readonly keyboard?: number
}

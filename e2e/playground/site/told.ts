/** What a message says, whatever its type: the fields that the playground prints. */
export type Told = {
  code?: string
  height?: number
  status?: string
  reason?: string
  method?: string
  screen?: string
  url?: string
  text?: string
  style?: string
  re?: string
  session?: { status: string } | null
}

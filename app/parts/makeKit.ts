/** Code of one part that other parts use too: loaded before they are drawn, then there without a wait. */
export type Kit<Tools> = {
  load(): Promise<Tools>
  /** Gives the loaded code. Throws before `load` has resolved: whoever opens a panel loads its kits first. */
  use(): Tools
}

/** Makes a kit, which comes with those that it draws with. A part may not import another part, and what two parts import would be in the entry: a kit is how they share. */
export function makeKit<Tools>(
  load: () => Promise<Tools>,
  ...beside: readonly { load(): Promise<unknown> }[]
): Kit<Tools> {
  let tools: Tools | undefined
  return {
    load: async () => (tools ??= (await Promise.all([load(), ...beside.map((kit) => kit.load())]))[0]),
    use() {
      if (!tools) throw new Error('A kit is used before it is loaded')
      return tools
    },
  }
}

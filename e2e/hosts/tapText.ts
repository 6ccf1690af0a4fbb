import { expect } from '../test.ts'

/** Clicks as a script does, in the element of a kind that has a text, once it is there. */
export async function tapText(
  host: { evaluate(body: string): Promise<unknown> },
  kind: string,
  text: string,
): Promise<void> {
  const find = `[...document.querySelectorAll('${kind}')].find((one) => one.textContent.includes('${text}'))`
  await expect.poll(() => host.evaluate(`return !!${find}`)).toBe(true)
  await host.evaluate(`${find}.click()`)
}

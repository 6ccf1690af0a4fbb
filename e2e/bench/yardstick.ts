/** What the machine on which the budgets were set takes for the yardstick, in s. */
const referenceS = 1.7
const rounds = 3e8

/**
 * Says how fast this machine is beside the one on which the budgets were set: how long Node takes for 3e8 rounds of one
 * sum. The floor has hardly any script, so on a slower machine the page's ratio to it rises, and tasks that were short
 * are long ones.
 */
export function writeYardstick(): string {
  const startedAt = performance.now()
  let sum = 1
  for (let round = 0; round < rounds; round += 1) sum = (sum * 31 + round) | 0
  const tookS = (performance.now() - startedAt) / 1000
  // The sum is said so that no engine leaves it out.
  return `Yardstick: ${tookS.toFixed(2)} s (sum ${sum}); the budgets were set where it takes ${referenceS} s`
}

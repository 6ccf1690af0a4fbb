import type { Switches } from './switches.ts'

/** What a user says to the prompts of a wallet. */
export type Decision = {
  /** Gives whether the user agrees, as soon as it is decided. */
  agrees(): Promise<boolean>
  /** Decides, for the prompts that are open too. */
  decide(answers: Switches['answers']): void
}

/** Creates a user who agrees at first. */
export function createDecision(): Decision {
  const open = new Set<(agrees: boolean) => void>()
  let standing: Switches['answers'] = 'agrees'
  return {
    agrees: async () => (standing === 'waits' ? new Promise((resolve) => open.add(resolve)) : standing === 'agrees'),
    decide(answers) {
      standing = answers
      if (answers === 'waits') return
      for (const answer of open) answer(answers === 'agrees')
      open.clear()
    },
  }
}

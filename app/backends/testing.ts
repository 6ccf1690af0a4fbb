import { isDepositError } from '../errors.ts'

/** For tests only: gives the code that a piece of work fails with. */
export const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (thrown: unknown) => (isDepositError(thrown) ? thrown.code : thrown),
  )

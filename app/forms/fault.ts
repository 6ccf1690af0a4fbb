import type { enForms } from '../i18n/enForms.ts'

/** What is wrong with a field, by the page's check or by the backend's word. */
export type Fault = {
  /**
   * `place`: not one of the list; `closed`: one that nobody is taken from yet; `shape`: not of the form that the example
   * shows; `checksum`: a digit is wrong; `refused`: the backend did not take it; `known`: it is somebody's already.
   */
  readonly word: FaultWord
  readonly example?: string
}

export type FaultWord = keyof (typeof enForms)['forms']['faults']

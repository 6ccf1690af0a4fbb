import * as v from 'valibot'

/** Says where and what is wrong in an input; the fields are joined by dots. */
export function issueWords(issue: v.BaseIssue<unknown>): { field: string; message: string } {
  const field = v.getDotPath(issue) ?? 'body'
  // A field that is absent is the fault of the object around it, so the field's own words are not there.
  return { field, message: issue.received === 'undefined' ? 'expected a value' : issue.message }
}

import type { Accessor } from 'solid-js'
import { batch, createMemo, createSignal, createUniqueId } from 'solid-js'
import type { DepositError } from '../errors.ts'
import { isDepositError, toDepositError } from '../errors.ts'
import type { Fault } from './fault.ts'
import type { Draft, FormValues } from './makeDrafts.ts'
import { plainDigits } from './plainDigits.ts'

/** What a form is made of. `Values` are what is typed; `check` and `send` get them as they are sent. */
export type FormParts<Values extends FormValues> = {
  readonly draft: Draft<Values>
  /** The fields that are asked for now, in their order. */
  readonly names: Accessor<readonly Name<Values>[]>
  /** Those that are codes and numbers: the digits of every script are digits. */
  readonly codes: readonly Name<Values>[]
  check(name: Name<Values>, values: Values): Fault | undefined
  /** Tells whether a value is long enough to be judged while it is typed. */
  isWhole?(name: Name<Values>, value: string): boolean
  /** Gives the field that a failure is about, where that is not the one it names itself. */
  fieldOf?(error: DepositError): { readonly name: Name<Values>; readonly fault: Fault } | undefined
  send(values: Values): Promise<unknown>
}

export type Name<Values> = keyof Values & string

/** A form at work. */
export type Form<Values extends FormValues> = {
  readonly values: Accessor<Values>
  /** Gives the id of a field's element. */
  idOf(name: string): string
  /** Gives what is wrong with a field, once that may be said. */
  faultOf(name: Name<Values>): Fault | undefined
  /** What the last try to send has left to mend. */
  readonly faulty: Accessor<readonly Name<Values>[]>
  /** How often it was tried to send. */
  readonly tries: Accessor<number>
  /** Why the last try failed, where no field is to blame. */
  readonly problem: Accessor<DepositError | undefined>
  readonly isBusy: Accessor<boolean>
  /** Hears what is typed. A field is judged when it is left with something in it, and from then on with each letter. */
  edit(name: Name<Values>, value: string, wasLeft?: true): void
  /** Reads the fields as they are, checks them all, and sends them: once, until the answer is there. */
  submit(element: HTMLFormElement): Promise<void>
}

/** Makes a form. What was refused stays as it was typed; when what was taken is cleared, the draft decides. */
export function createForm<Values extends FormValues>(parts: FormParts<Values>): Form<Values> {
  const { draft, names, check } = parts
  const base = createUniqueId()
  const [judged, setJudged] = createSignal<ReadonlySet<string>>(new Set())
  const [refused, setRefused] = createSignal<Readonly<Record<string, Fault>>>({})
  const [told, setTold] = createSignal<readonly Name<Values>[]>([])
  const [tries, setTries] = createSignal(0)
  const [problem, setProblem] = createSignal<DepositError>()
  const [isBusy, setIsBusy] = createSignal(false)
  const read = (): Values => readValues(draft.values(), parts.codes)
  const faultIn = (name: Name<Values>) => refused()[name] ?? check(name, read())
  const judge = (more: readonly string[]) => setJudged((last) => new Set([...last, ...more]))

  const edit: Form<Values>['edit'] = (name, value, wasLeft) =>
    batch(() => {
      if (value !== draft.values()[name]) {
        draft.write({ [name]: value } as Partial<Values>)
        setRefused(({ [name]: _, ...others }) => others)
        setProblem(undefined)
      }
      const isFull = value.trim() !== '' && (wasLeft ?? parts.isWhole?.(name, read()[name] ?? ''))
      if (isFull && !judged().has(name)) judge([name])
    })
  const explain = (thrown: unknown) => {
    const error = toDepositError(thrown)
    const found = parts.fieldOf?.(error) ?? namedBy(error, names())
    if (!found) return void setProblem(() => error)
    setRefused((last) => ({ ...last, [found.name]: found.fault }))
    setTold([found.name])
  }
  const faultOf = (name: Name<Values>) => (judged().has(name) || refused()[name] ? faultIn(name) : undefined)
  const faulty = createMemo(() => told().filter((name) => faultOf(name)))
  return {
    values: draft.values,
    idOf: (name) => `${base}-${name}`,
    faultOf,
    faulty,
    tries,
    problem,
    isBusy,
    edit,
    async submit(element) {
      if (isBusy()) return
      const wrong = batch(() => {
        hear(element, names(), edit)
        judge(names())
        setProblem(undefined)
        setTold(names().filter((name) => faultIn(name)))
        setTries((last) => last + 1)
        return told()
      })
      if (wrong.length > 0) return
      setIsBusy(true)
      try {
        await parts.send(read())
        setJudged(new Set<string>())
      } catch (thrown) {
        batch(() => {
          explain(thrown)
          setTries((last) => last + 1)
        })
      } finally {
        setIsBusy(false)
      }
    },
  }
}

/** A browser may fill in a field without a word to the page: what stands there is what counts. */
function hear<Values extends FormValues>(
  element: HTMLFormElement,
  names: readonly Name<Values>[],
  edit: Form<Values>['edit'],
): void {
  for (const name of names) {
    const field = element.elements.namedItem(name)
    const isTyped = field instanceof HTMLInputElement || field instanceof HTMLSelectElement
    if (isTyped && field.getAttribute('role') !== 'combobox') edit(name, field.value)
  }
}

function readValues<Values extends FormValues>(values: Values, codes: readonly string[]): Values {
  const plain = (name: string, value: string) => (codes.includes(name) ? plainDigits(value) : value.normalize().trim())
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(name, value)])) as Values
}

function namedBy<Values>(
  error: DepositError,
  names: readonly Name<Values>[],
): { readonly name: Name<Values>; readonly fault: Fault } | undefined {
  const field = isDepositError(error, 'backend_rejected') ? error.context.field : undefined
  const name = names.find((one) => one === field)
  return name === undefined ? undefined : { name, fault: { word: 'refused' } }
}

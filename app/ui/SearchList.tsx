import type { Accessor, JSX } from 'solid-js'
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js'
import { Icon } from './Icon.tsx'
import { searchPath } from './searchPath.ts'

/** A thing to choose from a list. */
export type Option = {
  readonly id: string
  readonly name: string
  readonly note?: string | undefined
  readonly mark: () => JSX.Element
  /** It is listed and drawn as what nobody chooses: the note says why. Who gets the choice refuses it. */
  readonly isIdle?: boolean
}

/** From this many options on, a list can be searched. */
const searchFrom = 7
/** Of more options than these, the first are drawn: whoever looks for another one types. More than all countries there are. */
const mostDrawn = 300

/**
 * Draws a list of which one option is chosen by a tap, or by arrows and Enter; a long one can be searched.
 *
 * The focus stays in the search field (or on the list), and the active option is told by reference.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function SearchList(props: {
  options: readonly Option[]
  /** Names the search field. */
  label: string
  /** Names the list where nothing can be searched. */
  name: string
  /** Says that nothing matches. */
  none: (query: string) => string
  /** The option that is being carried out: no other is taken meanwhile. */
  busyId: string | undefined
  onChoose: (id: string) => void
}): JSX.Element {
  const base = createUniqueId()
  const [query, setQuery] = createSignal('')
  const [active, setActive] = createSignal<string>()
  const found = createMemo(() => matching(props.options, query()).slice(0, mostDrawn))
  const choose = (id: string) => props.busyId === undefined && props.onChoose(id)
  const isSearchable = () => props.options.length >= searchFrom
  const onKey = (event: KeyboardEvent) => {
    const next = keyTarget(event, found(), active())
    if (next === undefined) return
    event.preventDefault()
    if (event.key === 'Enter') return choose(next)
    setActive(next)
    document.getElementById(base + next)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <div class="stack">
      <Show when={isSearchable()}>
        <label class="box">
          <Icon path={searchPath} />
          <span class="hidden">{props.label}</span>
          <input
            type="search"
            role="combobox"
            aria-expanded="true"
            aria-autocomplete="list"
            aria-controls={base}
            aria-activedescendant={active() && base + active()}
            autocomplete="off"
            spellcheck={false}
            placeholder={props.label}
            onInput={(event) => {
              setQuery(event.currentTarget.value)
              setActive(undefined)
            }}
            onKeyDown={onKey}
          />
        </label>
      </Show>
      <ul
        id={base}
        class="list options"
        role="listbox"
        aria-label={isSearchable() ? props.label : props.name}
        tabindex={isSearchable() ? undefined : 0}
        aria-activedescendant={isSearchable() ? undefined : active() && base + active()}
        onKeyDown={(event) => !isSearchable() && onKey(event)}
      >
        <For each={found()}>
          {(option) => (
            <Row option={option} id={base + option.id} active={active} busyId={props.busyId} onChoose={choose} />
          )}
        </For>
      </ul>
      <Show when={found().length === 0}>
        <p class="muted">{props.none(query())}</p>
      </Show>
    </div>
  )
}

function Row(props: {
  option: Option
  id: string
  active: Accessor<string | undefined>
  busyId: string | undefined
  onChoose: (id: string) => void
}): JSX.Element {
  const isActive = () => props.active() === props.option.id
  const isOff = () => props.option.isIdle || (props.busyId !== undefined && props.busyId !== props.option.id)
  return (
    <li
      id={props.id}
      class="row"
      classList={{ active: isActive(), idle: !!props.option.isIdle }}
      role="option"
      aria-selected={isActive() || props.busyId === props.option.id}
      aria-disabled={isOff() ? 'true' : undefined}
      onClick={() => props.onChoose(props.option.id)}
    >
      <span class="lead">{props.option.mark()}</span>
      <span class="words">
        <strong>{props.option.name}</strong>
        <Show when={props.option.note}>
          <small class="muted">{props.option.note}</small>
        </Show>
      </span>
      <Show when={props.busyId === props.option.id} fallback={<Icon name="next" />}>
        <span class="mark" />
      </Show>
    </li>
  )
}

/** Every word typed has to be somewhere in the name. */
function matching(options: readonly Option[], query: string): readonly Option[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return options.filter(({ id, name }) => words.every((word) => `${name} ${id}`.toLowerCase().includes(word)))
}

/** Gives the option that a key leads to, or nothing when the key is not one of the list's. */
function keyTarget(
  { key, isComposing }: KeyboardEvent,
  options: readonly Option[],
  active: string | undefined,
): string | undefined {
  const at = options.findIndex(({ id }) => id === active)
  if (isComposing) return undefined
  if (key === 'Enter') return options[at]?.id ?? (options.length === 1 ? options[0]?.id : undefined)
  if (key === 'ArrowDown') return options[(at + 1) % options.length]?.id
  if (key === 'ArrowUp') return options.at(at <= 0 ? -1 : at - 1)?.id
  return undefined
}

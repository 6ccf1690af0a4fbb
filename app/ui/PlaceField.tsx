import type { JSX } from 'solid-js'
import { createMemo, createSignal, For, Show } from 'solid-js'
import type { FieldProps } from './FieldFrame.tsx'
import { FieldFrame } from './FieldFrame.tsx'
import { goOn } from './goOn.ts'
import { Icon } from './Icon.tsx'
import { searchPath } from './searchPath.ts'
import { placeKeys } from './placeKeys.ts'
import type { Place } from './places.ts'
import { matching, named } from './places.ts'

/**
 * Draws a field whose value is one of many places, found by typing a part of its name, by arrows, or by the browser's autofill.
 * The list lies over what follows, so that nothing moves away under a finger when it closes.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function PlaceField(
  props: FieldProps & {
    places: readonly Place[]
    autocomplete: string
    /** Says that nothing matches. */
    none: string
  },
): JSX.Element {
  const [typed, setTyped] = createSignal<string>()
  const [isOpen, setIsOpen] = createSignal(false)
  const [active, setActive] = createSignal<string>()
  const listId = () => `${props.tie.id}-list`
  const chosen = () => props.places.find(({ id }) => id === props.tie.value)
  const found = createMemo(() => matching(props.places, typed() ?? ''))
  const shown = () => typed() ?? chosen()?.name ?? props.tie.value
  const choose = (place: Place | undefined) => {
    if (!place || place.note) return
    props.tie.onInput(place.id)
    close()
  }
  const open = () => {
    setIsOpen(true)
    setActive(props.tie.value || undefined)
    scrollTo(`${listId()}-${props.tie.value}`)
  }
  const close = () => {
    setTyped(undefined)
    setIsOpen(false)
    setActive(undefined)
  }
  const hear = (value: string, isFocused: boolean) => {
    setTyped(value)
    setIsOpen(isFocused)
    setActive(undefined)
    props.tie.onInput(value)
  }
  /** Whoever typed a name to its end, or had it filled in by the browser, has chosen. */
  const settle = (value: string) => {
    const place = named(props.places, value)
    if (place) choose(place)
    else hear(value, false)
  }
  const leave = () => {
    const typedNow = typed()?.trim()
    const open = found().filter(({ note }) => !note)
    if (typedNow) choose(named(props.places, typedNow) ?? (open.length === 1 ? open[0] : undefined))
    close()
    props.tie.onInput(props.tie.value, true)
  }
  const move = (id: string) => {
    setIsOpen(true)
    setActive(id)
    scrollTo(`${listId()}-${id}`)
  }
  const onKey = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    const shownNow = { ids: found().map(({ id }) => id), active: active(), isOpen: isOpen() }
    const chooseId = (id: string) => choose(props.places.find((place) => place.id === id))
    if (!placeKeys(event, shownNow, { move, close, choose: chooseId })) goOn(event)
  }
  return (
    <FieldFrame of={props}>
      <div class="place">
        <span class="box" classList={{ faulty: props.tie.error !== undefined }}>
          <input
            id={props.tie.id}
            name={props.tie.name}
            type="text"
            role="combobox"
            aria-expanded={isOpen()}
            aria-autocomplete="list"
            aria-controls={listId()}
            aria-activedescendant={isOpen() && active() ? `${listId()}-${active()}` : undefined}
            aria-invalid={props.tie.error ? 'true' : 'false'}
            aria-describedby={`${props.tie.id}-note`}
            autocomplete={props.autocomplete}
            autocorrect="off"
            spellcheck={false}
            enterkeyhint="next"
            required
            value={shown()}
            onClick={(event) => {
              event.currentTarget.select()
              open()
            }}
            onInput={(event) => hear(event.currentTarget.value, event.currentTarget === document.activeElement)}
            onChange={(event) => settle(event.currentTarget.value)}
            onBlur={leave}
            onKeyDown={onKey}
          />
          <Icon path={searchPath} />
        </span>
        <ul
          id={listId()}
          class="list places"
          role="listbox"
          aria-label={props.label}
          hidden={!isOpen() || found().length === 0}
        >
          <For each={isOpen() ? found() : []}>
            {(place) => (
              <li
                id={`${listId()}-${place.id}`}
                class="row"
                classList={{ active: active() === place.id, idle: place.note !== undefined }}
                role="option"
                aria-selected={props.tie.value === place.id}
                aria-disabled={place.note ? 'true' : undefined}
                // The field keeps the focus: leaving it would close the list under the finger.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(place)}
              >
                <span class="words">
                  <span>{place.name}</span>
                  <Show when={place.note}>
                    <small class="muted">{place.note}</small>
                  </Show>
                </span>
                <Show when={props.tie.value === place.id}>
                  <span>
                    <Icon name="check" />
                  </span>
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={isOpen() && found().length === 0}>
          <p class="places none muted small" role="status">
            {props.none}
          </p>
        </Show>
      </div>
    </FieldFrame>
  )
}

/** The row is there after the list has been drawn, which is at once. */
function scrollTo(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
}

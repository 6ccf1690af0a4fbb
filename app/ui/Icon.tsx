import type { JSX } from 'solid-js'

/** One style: 1.5 px strokes in a box of 20. */
const paths = {
  back: 'M12 4.5 6.5 10l5.5 5.5',
  next: 'M8 4.5 13.5 10 8 15.5',
  close: 'm5 5 10 10M15 5 5 15',
  check: 'm4.5 10.5 3.7 3.7 7.3-8.2',
  copy: 'M7.5 7.5V4.25c0-.7.55-1.25 1.25-1.25h7c.7 0 1.25.55 1.25 1.25v7c0 .7-.55 1.25-1.25 1.25H12.5M4.25 7.5h7c.7 0 1.25.55 1.25 1.25v7c0 .7-.55 1.25-1.25 1.25h-7C3.55 17 3 16.45 3 15.75v-7c0-.7.55-1.25 1.25-1.25Z',
  info: 'M10 9.2v4.3m0-7v.1M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0Z',
  warning:
    'M10 8v3.6m0 2.6v.1M8.8 3.4 2.3 14.9c-.5.9.1 2.1 1.2 2.1h13c1.1 0 1.7-1.2 1.2-2.1L11.2 3.4a1.4 1.4 0 0 0-2.4 0Z',
  outside:
    'M11.5 3.5h5v5m0-5-8 8M8 4.5H5.25c-.7 0-1.25.55-1.25 1.25v9c0 .7.55 1.25 1.25 1.25h9c.7 0 1.25-.55 1.25-1.25V12',
  wallet:
    'M15.5 7V4.9c0-.8-.8-1.4-1.6-1.2L4.1 6c-.7.1-1.1.7-1.1 1.3v7.4c0 .8.6 1.3 1.3 1.3h11.4c.7 0 1.3-.6 1.3-1.3V8.3c0-.7-.6-1.3-1.3-1.3H5m8.7 4.5v.1',
  scan: 'M3 7V4.25C3 3.55 3.55 3 4.25 3H7m6 0h2.75c.7 0 1.25.55 1.25 1.25V7m0 6v2.75c0 .7-.55 1.25-1.25 1.25H13m-6 0H4.25C3.55 17 3 16.45 3 15.75V13m4-6h2v2H7zm4 4h2v2h-2zm0-4h2m-6 5.5h1.5',
  exchange: 'M3.5 16.5h13M5 13.5V8.5m3.3 5V8.5m3.4 5V8.5m3.3 5V8.5M3.5 8.5h13L10 3.5 3.5 8.5Z',
} as const
/** The icons the page has. */
export type IconName = keyof typeof paths

/** Draws an icon in the colour of its text; always beside a word, so it is hidden from readers. One that a part alone draws comes as its `path`. */
export function Icon(props: { name: IconName; path?: never } | { name?: never; path: string }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={props.path ?? paths[props.name]} />
    </svg>
  )
}

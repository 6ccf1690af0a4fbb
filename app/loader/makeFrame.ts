import type { OpenOptions, Theme } from './inletLoader.ts'

const frameCss = 'vertical-align:top;width:100%;height:420px;border:0'

/** Makes the frame that a page runs in, with the height of the page's own skeleton. */
export function makeFrame(
  src: string,
  { title = 'Deposit', theme }: Pick<OpenOptions, 'title' | 'theme'>,
): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.style.cssText = frameCss
  frame.allow = 'clipboard-write; web-share'
  frame.title = title
  colorFrame(frame, theme)
  frame.src = src
  return frame
}

/** Lets the frame be transparent: a browser paints a ground behind it where its scheme is not the page's. */
export function colorFrame({ style }: HTMLIFrameElement, theme: Theme = 'system'): void {
  style.colorScheme = theme === 'system' ? 'light dark' : theme
}

/** Takes the focus to an element that came in place of the one that had it; where somebody else has it, it stays. */
export function rescueFocus(element: HTMLElement | undefined): void {
  if (element && document.hasFocus() && document.activeElement === document.body) element.focus()
}

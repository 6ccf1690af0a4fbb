/** Gives the one element of the document that fits a selector. @throws an Error when there is none of that kind */
export function find<Kind extends Element = HTMLElement>(selector: string, kind?: new () => Kind): Kind {
  const element = document.querySelector(selector)
  if (!element || (kind && !(element instanceof kind))) throw new Error(`The document has no ${selector}.`)
  return element as Kind
}

/** Gives a form's control by its name. @throws an Error when there is none of that kind */
export function control<Kind extends Element | RadioNodeList>(
  form: HTMLFormElement,
  name: string,
  kind: new () => Kind,
): Kind {
  const element: unknown = form.elements.namedItem(name)
  if (!(element instanceof kind)) throw new Error(`The form has no ${name}.`)
  return element
}

/** Opens a link from the page, as a tap on it would: a host refused it, and the tap is still young. */
export function openHere(document: Document, url: string, isWeb: boolean): void {
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.rel = 'noopener noreferrer'
  if (isWeb) anchor.target = '_blank'
  anchor.click()
}

import type { InletLoader } from '../../../app/loader/inletLoader.ts'

/**
 * Loads the page's own `inlet.js`, as every host does.
 * @throws an Error when the page's origin does not serve it
 */
export async function loadInlet(pageUrl: string): Promise<InletLoader> {
  const script = document.createElement('script')
  script.src = `${pageUrl}/inlet.js`
  await new Promise((resolve, reject) => {
    script.onload = resolve
    script.onerror = () => reject(new Error(`${script.src} does not load.`))
    document.head.append(script)
  })
  return (window as { Inlet?: unknown }).Inlet as InletLoader
}

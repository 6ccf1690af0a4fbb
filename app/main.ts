import './ui/ui.css'
import { startPage } from './startPage.tsx'

/** Starts once the document is read: a part that the cache had may run this script before. */
function startHere(): void {
  const content = document.getElementById('inlet')
  if (content && window.inletBoot) startPage(content, window.inletBoot)
}

/** Evaluating this script and drawing the page are two tasks, so that a slow phone stays responsive between them. */
const bootLater = () => void setTimeout(startHere)

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', bootLater)
else bootLater()

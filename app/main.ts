import './ui/ui.css'
import { startPage } from './startPage.tsx'

const { inletBoot: boot } = window

/** Evaluating this script and drawing the page are two tasks, so that a slow phone stays responsive between them. */
setTimeout(() => {
  try {
    startPage(document.getElementById('inlet')!, boot!)
  } catch (error) {
    boot?.failed()
    throw error
  }
})

import './ui/ui.css'
import { startPage } from './startPage.tsx'

/** Evaluating this script and drawing the page are two tasks, so that a slow phone stays responsive between them. */
setTimeout(() => startPage(document.getElementById('inlet')!, window.inletBoot!))

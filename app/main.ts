import { nextTask } from './lib/nextTask.ts'
import './ui/ui.css'
import { startPage } from './startPage.tsx'

/** Evaluating this script and drawing the page are two tasks, so that a slow phone stays responsive between them. */
void nextTask().then(() => startPage(document.getElementById('inlet')!, window.inletBoot!))

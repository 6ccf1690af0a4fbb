import { nextTask } from './lib/nextTask.ts'
import { openType } from './ui/openType.ts'
import './ui/ui.css'
import { startPage } from './startPage.tsx'

/** Evaluating this script, drawing the page and what it can do while it waits are tasks of their own, so that a slow phone stays responsive between them. */
void nextTask()
  .then(() => startPage(document.getElementById('inlet')!, window.inletBoot!))
  .then(openType)

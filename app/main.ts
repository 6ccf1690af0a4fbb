import './ui/ui.css'
import { startPage } from './startPage.tsx'

/** Starts once the document is read: a part that the cache had may run this script before. What is missing then is an error, which the head script says. */
const startHere = () => void startPage(document.getElementById('inlet')!, window.inletBoot!)

/** Evaluating this script and drawing the page are two tasks, so that a slow phone stays responsive between them. */
const bootLater = () => void setTimeout(startHere)

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', bootLater)
else bootLater()

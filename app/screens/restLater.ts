import { Missing } from '../parts/LoadedPart.tsx'
import { later } from '../parts/later.tsx'
import { whenLoaded } from '../parts/whenLoaded.tsx'

/** Loads what the first screen does without. */
export const loadRest = async () => (await import('./rest.ts')).rest

/** The screen that says not to send. What finds out that it must be said comes with it; until it is there, nothing that could be paid is on screen. */
export const Stopped = later(async () => (await loadRest()).Stopped)
/** What is said where the page itself broke. */
export const Broken = later(async () => (await loadRest()).Broken)
/** What is said over a screen whose last read failed. */
export const Trouble = whenLoaded(async () => (await loadRest()).Trouble)
/** The quiet last lines of every screen. While they do not come, nothing that is new does either: that is said in their place. */
export const Foot = whenLoaded(async () => (await loadRest()).Foot, Missing)

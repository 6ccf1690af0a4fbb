import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'

/** Like {@link readIfFit}, for a field that is often absent: to throw what nobody hears takes a slow phone milliseconds. */
export function readIfThere<Value>(place: Place, read: (place: Place) => Value): Value | undefined {
  return place.isAbsent ? undefined : readIfFit(() => read(place))
}

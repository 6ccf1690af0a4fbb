/** Tells whether the device is one to hold and to tap: wallet apps are on it. */
export function isHandheld(): boolean {
  return window.matchMedia('(pointer: coarse)').matches
}

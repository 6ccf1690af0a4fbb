/** Gives the settings that every request to a backend is made with. */
export function requestInit(init?: RequestInit, signal?: AbortSignal): RequestInit {
  return {
    ...init,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'error',
    ...(signal && { signal }),
  }
}

// In index.html: <script src="{{page}}/inlet.js"></script>
import { useEffect, useRef } from 'react'

/** Shows a session: <Deposit url="{{url}}" onEvent={…} /> */
export function Deposit({ url, onEvent }) {
  const box = useRef(null)
  const hear = useRef(onEvent)
  hear.current = onEvent
  useEffect(() => {
    const handle = window.Inlet.open({ url, container: box.current, onEvent: (event) => hear.current(event) })
    return () => handle.close()
  }, [url])
  return <div ref={box} />
}

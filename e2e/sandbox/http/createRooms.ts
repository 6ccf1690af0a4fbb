import { Hono, type Env } from 'hono'

/** Answers a request; `env` is what Node gave for it. */
export type Answer = (request: Request, env: object) => Response | Promise<Response>

/** What answers below one word. */
export type Room = readonly [name: string, app: Hono]

/** Puts an app below a word, so that its path `/v1` is `/<name>/v1`. */
export function roomAt<Own extends Env>(name: string, app: Hono<Own>): Room {
  return [name, withEnd(new Hono().route(`/${name}`, app))]
}

/**
 * Creates what gives each request to the room that the first word of its path names. One app for all of them would hold every
 * request against the paths of all.
 */
export function createRooms(rooms: readonly Room[]): Answer {
  const byName = new Map(rooms)
  const nowhere = withEnd(new Hono())
  return (request, env) => {
    const [, , , name = ''] = request.url.split(/[/?#]/, 4)
    return (byName.get(name) ?? nowhere).fetch(request, env)
  }
}

function withEnd(app: Hono): Hono {
  return app.notFound((c) => c.json({ error: 'nothing is here; see /control/info' }, 404))
}

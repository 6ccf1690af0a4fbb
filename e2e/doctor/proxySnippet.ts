/** Writes how a server passes a path of the page's origin on to a backend that does not let browsers in. */
export function proxySnippet(backend: string, api: string): string {
  const { origin, host, pathname } = new URL(api)
  const path = `/api/${backend}`
  const rest = pathname.replace(/\/+$/, '')
  return `The backend does not let this origin in. Let the page's own server pass its calls on.

  nginx:
    location ${path}/ {
      proxy_pass ${origin}${rest}/;
      proxy_set_header Host ${host};
      proxy_ssl_server_name on;
      proxy_set_header Cookie "";
    }

  Caddy:
    handle_path ${path}/* {
      ${rest ? `rewrite * ${rest}{uri}\n      ` : ''}reverse_proxy ${origin} {
        header_up Host ${host}
        header_up -Cookie
      }
    }

  In the deployment file: "apiBase": "${path}"`
}

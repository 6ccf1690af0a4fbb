import type { Rule } from '../rule.ts'

/** Where the host puts the page, and what it lets it do there. */
export const place = {
  claim: {
    title: 'parentOrigin is the host’s origin',
    fault: 'parentOrigin in the URL is not the origin that frames the page, so the page tells it nothing.',
    fix: 'Build the URL with the origin of the page that holds the frame.',
    weight: 'must',
    code: { web: 'url.searchParams.set("parentOrigin", location.origin)' },
  },
  claimed: {
    title: 'The URL says parentOrigin',
    fault: 'The URL has no parentOrigin: older browsers and popups cannot know who listens.',
    fix: 'Add parentOrigin to the URL.',
    weight: 'should',
    code: { web: 'url.searchParams.set("parentOrigin", location.origin)' },
  },
  listed: {
    title: 'The host is on the list of hosts',
    fault: 'The host’s origin is not on this page’s list of hosts, so the page tells it nothing.',
    fix: 'Ask whoever runs the page to add the origin to hosts.json and to frame-ancestors.',
    weight: 'must',
  },
  opener: {
    title: 'The popup still has its opener',
    fault: 'The URL names a parentOrigin, and the page has neither parent nor opener.',
    fix: 'Open the popup without noopener, and send no Cross-Origin-Opener-Policy: same-origin on your page.',
    weight: 'must',
    code: { web: `window.open(url, 'inlet', 'popup,width=420,height=760')  // no noopener` },
  },
  origin: {
    title: 'The frame has an origin',
    fault: 'The frame is sandboxed without allow-same-origin: the page has no origin and no storage.',
    fix: 'Add allow-same-origin to the sandbox. It gives the page its own origin, not yours.',
    weight: 'must',
    code: {
      web: '<iframe sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox">',
    },
  },
  storage: {
    title: 'The page may store',
    fault: 'Storage throws: after a reload the page has only what its URL says.',
    fix: 'Allow storage in the WebView or the sandbox; leave the URL, with its fragment, on the frame.',
    weight: 'should',
    code: { kotlin: 'webView.settings.domStorageEnabled = true' },
  },
  clipboard: {
    title: 'The page may copy',
    fault: 'The frame lacks allow="clipboard-write": copying an address works only in a roundabout way.',
    fix: 'Allow it on the frame.',
    weight: 'should',
    code: { web: '<iframe allow="clipboard-write; web-share" …>' },
  },
  popups: {
    title: 'The page may open a window',
    fault: 'A window that the payer’s tap asked for did not open.',
    fix: 'Add allow-popups and allow-popups-to-escape-sandbox to the sandbox, or declare the capability open.',
    weight: 'should',
    code: {
      web: '<iframe sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox">',
      swift: 'func webView(_:createWebViewWith:for:windowFeatures:)  // open action.request.url outside',
      kotlin: 'caps: ["open"]  // and an Intent for the link',
      reactNative: 'onOpenWindow={({ nativeEvent }) => Linking.openURL(nativeEvent.targetUrl)}',
    },
  },
  lasting: {
    title: 'The frame keeps its storage',
    fault: 'The frame is credentialless: what the page stores is gone with it.',
    fix: 'Leave credentialless out.',
    weight: 'should',
    code: { web: '<iframe …>  // without credentialless' },
  },
  secret: {
    title: 'The client secret is in the fragment',
    fault: 'The client secret is in the query, which servers, logs and proxies see.',
    fix: 'Put it behind the #.',
    weight: 'should',
    code: { web: 'https://pay.example/?session=fnd_…#cs=…' },
  },
  zoom: {
    title: 'The page is shown at its own width',
    fault: 'The page is laid out wider than the screen, or zoomed.',
    fix: 'Respect the viewport meta tag.',
    weight: 'should',
    code: { kotlin: 'webView.settings.useWideViewPort = true; webView.settings.loadWithOverviewMode = false' },
  },
} as const satisfies Record<string, Rule>

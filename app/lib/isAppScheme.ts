/** Schemes that are not an app of the operator: the web, what runs or reads on the device, what other apps own. */
const refused = new Set(
  (
    'http https ws wss ftp javascript vbscript data blob file filesystem about view-source chrome intent content ' +
    'android-app tel sms mms mailto geo market itms itms-apps'
  ).split(' '),
)

/** Tells whether a URL scheme, without its colon, may be an app of the operator's own. */
export function isAppScheme(scheme: string): boolean {
  return /^[a-z][a-z0-9+.-]{1,62}$/.test(scheme) && !refused.has(scheme)
}

import type { HeaderRule } from '../../../app/build/headers.ts'
import { placesOf, type Place } from './placesOf.ts'

/** Headers that CloudFront sets by fields of their own, and refuses among the others. */
const ownFields = [
  'Content-Security-Policy',
  'X-Content-Type-Options',
  'Referrer-Policy',
  'Strict-Transport-Security',
  'Access-Control-Allow-Origin',
]

/**
 * Writes the rules for files in a bucket behind CloudFront: one response headers policy for each set of headers, with
 * the path patterns of the behaviours it belongs to, and the function that finds a folder's document.
 *
 * @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html
 */
export function writeCloudFront(rules: readonly HeaderRule[]): string {
  const places = placesOf(rules)
  const sets = [...new Set(places.map(({ headers }) => JSON.stringify(headers)))]
  const policies = sets.map((text, index) => ({
    pathPatterns: places.filter(({ headers }) => JSON.stringify(headers) === text).map(({ path }) => path),
    responseHeadersPolicyConfig: writeConfig(
      `inlet-${index + 1}`,
      JSON.parse(text) as Readonly<Record<string, string>>,
    ),
  }))
  return `${JSON.stringify({ policies, viewerRequestFunction: writeFunction(places) }, null, 2)}\n`
}

function writeConfig(name: string, headers: Readonly<Record<string, string>>) {
  const policy = headers['Content-Security-Policy']
  const age = /\d+/.exec(headers['Strict-Transport-Security'] ?? '')?.[0]
  const others = Object.entries(headers).filter(([header]) => !ownFields.includes(header))
  return {
    Name: name,
    ...(headers['Access-Control-Allow-Origin'] === undefined ? {} : { CorsConfig: anyOrigin }),
    SecurityHeadersConfig: {
      ...(policy === undefined ? {} : { ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policy } }),
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: headers['Referrer-Policy'] },
      ...(age === undefined
        ? {}
        : {
            StrictTransportSecurity: {
              Override: true,
              AccessControlMaxAgeSec: Number(age),
              IncludeSubdomains: false,
              Preload: false,
            },
          }),
    },
    CustomHeadersConfig: {
      Quantity: others.length,
      Items: others.map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  }
}

const anyOrigin = {
  AccessControlAllowOrigins: { Quantity: 1, Items: ['*'] },
  AccessControlAllowHeaders: { Quantity: 1, Items: ['*'] },
  AccessControlAllowMethods: { Quantity: 2, Items: ['GET', 'HEAD'] },
  AccessControlAllowCredentials: false,
  OriginOverride: true,
}

function writeFunction(places: readonly Place[]): string {
  const files = places
    .filter(({ path, file }) => file !== undefined && file !== path)
    .map(({ path, file }) => [path, file])
  return `var files = ${JSON.stringify(Object.fromEntries(files))};
function handler(event) {
  var request = event.request;
  request.uri = files[request.uri] || request.uri;
  return request;
}`
}

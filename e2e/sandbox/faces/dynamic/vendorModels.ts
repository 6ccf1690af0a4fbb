import { checkByTypes } from '../../testing/checkByTypes.ts'

/** What the vendor's own client sends and takes. */
const names = [
  'Flow',
  'FlowSourceResponse',
  'FlowAttachSourceRequest',
  'FlowQuoteRequest',
  'FlowPrepareSigningRequest',
  'FlowRecordBroadcastRequest',
] as const
export type VendorModel = (typeof names)[number]

/**
 * Makes checks by the models of the vendor's published client.
 * @see https://www.npmjs.com/package/@dynamic-labs/sdk-api-core
 */
export const readVendorModels = () =>
  checkByTypes(`@dynamic-labs/sdk-api-core/src/models/{${names.join(',')}}.d.ts`, names)

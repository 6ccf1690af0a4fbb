/** Where the last chosen asset is remembered. */
export const lastAssetKey = 'asset'

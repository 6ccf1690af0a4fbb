/** The API key that the sandbox's Daimo face takes from servers. A public value of a local sandbox. */
export const daimoApiKey = '00000000-0000-4000-8000-00000000da10'

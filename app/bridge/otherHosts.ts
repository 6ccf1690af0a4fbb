/** The hosts that few pages meet, as one part: those that speak Daimo's protocol, and the clients of mini apps. */
export { withDaimo } from './daimo/withDaimo.ts'
export { findMiniApp } from './miniApps/findMiniApp.ts'

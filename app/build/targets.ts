/** The oldest engines that the page runs in: an old Android WebView, and iOS 15.4. */
export const targets = ['chrome102', 'safari15.4']

/**
 * Inlet's deposit page in React Native, full screen. Copy this file and createDepositHost.ts.
 *
 * It was type-checked against the versions in package.json (`npm run react-native`); it was not run. An event is a hint: ask your
 * server before you give anything of value.
 */
import Clipboard from '@react-native-clipboard/clipboard'
import { useEffect, useMemo, useRef, useState } from 'react'
import {
  Alert,
  AppState,
  BackHandler,
  Button,
  KeyboardAvoidingView,
  Linking,
  Platform,
  Share,
  StyleSheet,
  Vibration,
  useColorScheme,
} from 'react-native'
import { SafeAreaView } from 'react-native-safe-area-context'
import { WebView } from 'react-native-webview'
import { createDepositHost, isAllowedLink, type DepositMessage } from './createDepositHost'

type Props = {
  /** The session's link from your server, with the client secret in its fragment. */
  url: string
  onEvent(message: DepositMessage): void
  onClose(): void
}

/** Shows the page and carries out what it asks for. */
export function DepositScreen({ url, onEvent, onClose }: Props) {
  const webView = useRef<WebView>(null)
  const [life, setLife] = useState(0)
  const [canGoBack, setCanGoBack] = useState(false)
  const scheme = useColorScheme()
  const calls = useRef({ onEvent, onClose })
  calls.current = { onEvent, onClose }
  const host = useMemo(
    () =>
      createDepositHost(
        {
          inject: (script) => webView.current?.injectJavaScript(script),
          open: openOutside,
          copy: async (text) => (Clipboard.setString(text), true),
          share: (text, link) => Share.share({ message: link ? `${text} ${link}` : text }).then(isShared, () => false),
          haptic: () => Vibration.vibrate(10),
          setCanGoBack,
          confirmClose,
          dismiss: () => calls.current.onClose(),
          onEvent: (message) => calls.current.onEvent(message),
        },
        { name: 'Example app', version: '1.0.0' },
      ),
    [],
  )

  useEffect(() => {
    const back = BackHandler.addEventListener('hardwareBackPress', () => (host.back(), true))
    const active = AppState.addEventListener('change', (state) => state === 'active' && host.returned())
    return () => (back.remove(), active.remove())
  }, [host])
  useEffect(() => host.setTheme(scheme === 'dark' ? 'dark' : 'light'), [host, scheme])

  /** Its process is gone: a new view with the first link, because the page has taken the secret out of its own. */
  const startAgain = () => setLife((lives) => lives + 1)
  const isOurs = (link: string) => originOf(link) === originOf(url)
  return (
    <SafeAreaView style={styles.fill}>
      <Button title={canGoBack ? 'Back' : 'Close'} onPress={canGoBack ? host.back : host.close} />
      <KeyboardAvoidingView style={styles.fill} enabled={Platform.OS === 'android'} behavior="height">
        <WebView
          key={life}
          ref={webView}
          style={styles.clear}
          source={{ uri: withCaps(url) }}
          originWhitelist={['*']}
          onMessage={({ nativeEvent }) => isOurs(nativeEvent.url) && host.receive(nativeEvent.data)}
          onShouldStartLoadWithRequest={({ url: link, isTopFrame }) => {
            if (isOurs(link) || !isTopFrame) return true
            if (isAllowedLink(link)) void openOutside(link)
            return false
          }}
          onOpenWindow={({ nativeEvent }) => {
            if (isAllowedLink(nativeEvent.targetUrl)) void openOutside(nativeEvent.targetUrl)
          }}
          onContentProcessDidTerminate={startAgain}
          onRenderProcessGone={startAgain}
          contentInsetAdjustmentBehavior="never"
          bounces={false}
          forceDarkOn={false}
          webviewDebuggingEnabled={__DEV__}
        />
      </KeyboardAvoidingView>
    </SafeAreaView>
  )
}

const openOutside = (url: string): Promise<boolean> =>
  Linking.openURL(url).then(
    () => true,
    () => false,
  )

const isShared = ({ action }: { action: string }) => action === Share.sharedAction

const confirmClose = () =>
  new Promise<boolean>((resolve) =>
    Alert.alert('Leave this payment?', 'Your money is on its way. You can come back later.', [
      { text: 'Stay', style: 'cancel', onPress: () => resolve(false) },
      { text: 'Leave', onPress: () => resolve(true) },
    ]),
  )

/** React Native's own `URL` is not whole on every version. */
const originOf = (url: string) => /^https?:\/\/[^/?#]+/i.exec(url)?.[0].toLowerCase()

const withCaps = (url: string) => url.replace('?', '?caps=open,copy,share,close,back,haptic&')

const styles = StyleSheet.create({ fill: { flex: 1 }, clear: { backgroundColor: 'transparent' } })

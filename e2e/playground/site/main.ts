import { act } from './act.ts'
import { assetOf, evmAssets } from './assets.ts'
import { backendFormOf } from './backendForms.ts'
import type { Links } from './createCode.ts'
import { createCode } from './createCode.ts'
import { createStage } from './createStage.ts'
import type { Look } from './createStage.ts'
import { control, find } from './find.ts'
import { readDynamic } from './dynamicForm.ts'
import { readInfinite } from './infiniteForm.ts'
import { loadInlet } from './loadInlet.ts'
import { createLog } from './log.ts'
import { createProof } from './proof.ts'
import { scenarios } from './scenarios.ts'
import type { Session } from './server.ts'
import { createSession, pay, readSettings } from './server.ts'
import { askForm, transactionForms } from './transactionForms.ts'
import { createWalletCard } from './walletCard.ts'

const form = {
  create: find('#create', HTMLFormElement),
  place: find('#place', HTMLFormElement),
  pay: find('#pay', HTMLFormElement),
}
const wish = {
  backend: control(form.create, 'backend', RadioNodeList),
  kind: control(form.create, 'kind', RadioNodeList),
  amount: control(form.create, 'amount', HTMLInputElement),
  target: control(form.create, 'target', HTMLSelectElement),
  method: control(form.create, 'method', HTMLSelectElement),
  strict: control(form.create, 'strict', HTMLInputElement),
  dynamic: readDynamic(form.create),
  infinite: readInfinite(form.create),
  newer: () =>
    [...form.create.querySelectorAll<HTMLInputElement>('[name=newer]')].some((box) => box.checked && !box.disabled),
  customerEmail: control(form.create, 'customerEmail', HTMLInputElement),
  customerReference: control(form.create, 'customerReference', HTMLInputElement),
  metadata: control(form.create, 'metadata', HTMLInputElement),
}
const { pageUrl } = await readSettings()
const pageOrigin = new URL(pageUrl).origin

const log = createLog(find('#log'))
const proof = createProof('#page-says', '#webhook-says', '#chain-says')
const code = await createCode(find('#code'), pageOrigin)
let current: Session | undefined
const wallet = await createWalletCard(find('#wallet', HTMLFormElement), () => current && show(linksOf(current)))
const stage = createStage({
  stage: find('#stage'),
  inlet: await loadInlet(pageOrigin),
  wallets: wallet.offered,
  onEvent(event) {
    log.print(event)
    proof.hearPage(event)
  },
})

find('#host-origin').textContent = location.origin
find('#page-origin').textContent = pageOrigin
fillSelect(wish.target, ['usdc-base', 'usdc-polygon'])
fillSelect(control(form.pay, 'coin', HTMLSelectElement), evmAssets, 'as asked')
const transaction = find('#transaction', HTMLSelectElement)
transaction.append(...transactionForms.map(([key, label]) => new Option(label, key)))
transaction.addEventListener(
  'change',
  act('#outcome', () => askForm(transaction.value)),
)
find('#clear-log').addEventListener('click', log.clear)
form.create.addEventListener('change', drawAmount)
for (const radio of document.querySelectorAll('[name=backend]')) radio.addEventListener('change', drawBackend)
form.create.addEventListener('submit', act('#outcome', create))
form.place.addEventListener('change', changeLook)
form.pay.addEventListener('submit', act('#outcome', payNow))
for (const { label, backend, run } of scenarios) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  button.dataset['needsSession'] = ''
  button.disabled = true
  if (backend) button.dataset['backend'] = backend
  button.addEventListener(
    'click',
    act('#outcome', () => run({ session: session(), show: (url) => show({ url }) })),
  )
  find('#scenarios').append(button)
}
drawBackend()
// Until here a click would have sent the form by itself, and loaded the playground anew.
find('#create button', HTMLButtonElement).disabled = false

async function create(): Promise<string> {
  const { toBody, path, isLocked, hasNoWebhook = false } = backendFormOf(wish.backend.value)
  const body = toBody({
    target: assetOf(wish.target.value),
    method: wish.method.value,
    strict: wish.strict.checked,
    newer: wish.newer(),
    dynamic: wish.dynamic(),
    infinite: wish.infinite(),
    customer: {
      email: wish.customerEmail.value,
      reference: wish.customerReference.value,
      metadata: wish.metadata.value,
    },
    ...((isLocked || wish.kind.value === 'locked') && { amount: wish.amount.value }),
  })
  current = await createSession(body, path)
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-needs-session]')) button.disabled = false
  log.clear()
  await proof.follow(current.sessionId, hasNoWebhook)
  code.fill(linksOf(current))
  show(linksOf(current))
  return `Session ${current.sessionId} stands.`
}

/** @throws an Error before the first session */
function session(): Session {
  if (!current) throw new Error('Create a session first.')
  return current
}

async function payNow(): Promise<string> {
  const amount = control(form.pay, 'amount', HTMLInputElement).value
  const coin = control(form.pay, 'coin', HTMLSelectElement).value
  const { text, symbol, hash } = await pay(session().sessionId, { amount, ...(coin && placeOf(coin)) })
  return `Paid ${text} ${symbol}, transaction ${hash.slice(0, 10)}….`
}

function show({ url, webview }: Links): void {
  stage.show({ url: wallet.linkFor(url), ...(webview && { webview: wallet.linkFor(webview) }) }, look())
}

function look(): Look {
  const choice = (name: string) => control(form.place, name, HTMLSelectElement).value
  return {
    place: control(form.place, 'place', RadioNodeList).value as Look['place'],
    theme: choice('theme') as Look['theme'],
    locale: choice('locale'),
  }
}

/** Theme and language change in the open page; another place opens it anew. */
function changeLook({ target }: Event): void {
  const name = target instanceof Element ? target.getAttribute('name') : undefined
  if (name === 'theme') stage.setTheme(look().theme)
  else if (name === 'locale') stage.setLocale(look().locale)
  else if (current) show(linksOf(current))
}

function placeOf(coin: string) {
  const { chain, currency } = assetOf(coin)
  return { chainId: chain, asset: currency }
}

/** Shows what the backend has, and hides what another one has. */
function drawBackend(): void {
  const backend = wish.backend.value
  const { methods, sample, isLocked } = backendFormOf(backend)
  for (const element of document.querySelectorAll<HTMLElement>('[data-backend]')) {
    element.hidden = !element.dataset['backend']?.split(' ').includes(backend)
    // What is hidden counts for nothing.
    for (const input of element.querySelectorAll('input')) input.disabled = element.hidden
  }
  find('#amount-kind').hidden = isLocked === true
  find('#method-field').hidden = methods.length === 0
  drawAmount()
  control(form.pay, 'coin', HTMLSelectElement).value = ''
  wish.method.replaceChildren(
    new Option('The payer chooses', ''),
    ...methods.map(([key, label]) => new Option(label, key)),
  )
  if (!current)
    code.fill({ url: pageOrigin + sample.url, ...(sample.webview && { webview: pageOrigin + sample.webview }) })
}

function linksOf({ url, webviewUrl }: Session): Links {
  return { url, ...(webviewUrl && { webview: webviewUrl }) }
}

function drawAmount(): void {
  const { isLocked, hasOwnAmount } = backendFormOf(wish.backend.value)
  const isHidden = hasOwnAmount === true || (wish.kind.value === 'open' && !isLocked)
  wish.amount.disabled = isHidden
  find('#amount-field').hidden = isHidden
}

function fillSelect(select: HTMLSelectElement, keys: readonly string[], first?: string): void {
  if (first) select.append(new Option(first, ''))
  for (const key of keys) select.append(new Option(assetOf(key).label, key))
}

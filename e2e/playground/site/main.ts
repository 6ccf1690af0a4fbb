import type { Asset } from './assets.ts'
import { assetOf, assets, toBaseUnits } from './assets.ts'
import { createCode } from './createCode.ts'
import { createStage } from './createStage.ts'
import type { Look } from './createStage.ts'
import { control, find } from './find.ts'
import { loadInlet } from './loadInlet.ts'
import { createLog } from './log.ts'
import { createProof } from './proof.ts'
import { scenarios } from './scenarios.ts'
import type { Session } from './server.ts'
import { createSession, pay, readSettings } from './server.ts'

const form = {
  create: find('#create', HTMLFormElement),
  place: find('#place', HTMLFormElement),
  pay: find('#pay', HTMLFormElement),
}
const wish = {
  kind: control(form.create, 'kind', RadioNodeList),
  amount: control(form.create, 'amount', HTMLInputElement),
  target: control(form.create, 'target', HTMLSelectElement),
  method: control(form.create, 'method', HTMLSelectElement),
  strict: control(form.create, 'strict', HTMLInputElement),
}
const { pageUrl } = await readSettings()
const pageOrigin = new URL(pageUrl).origin

const log = createLog(find('#log'))
const proof = createProof('#page-says', '#webhook-says', '#chain-says')
const code = await createCode(find('#code'), pageOrigin)
const stage = createStage({
  stage: find('#stage'),
  inlet: await loadInlet(pageOrigin),
  onEvent(event) {
    log.print(event)
    proof.hearPage(event)
  },
})
let current: Session | undefined

find('#host-origin').textContent = location.origin
find('#page-origin').textContent = pageOrigin
fillSelect(wish.target, ['usdc-base', 'usdc-polygon'])
fillSelect(wish.method, Object.keys(assets), 'The payer chooses')
find('#clear-log').addEventListener('click', log.clear)
form.create.addEventListener('change', drawAmount)
form.create.addEventListener('submit', act(create))
form.place.addEventListener('change', changeLook)
form.pay.addEventListener('submit', act(payNow))
for (const { label, run } of scenarios) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  button.dataset['needsSession'] = ''
  button.disabled = true
  button.addEventListener(
    'click',
    act(() => run({ session: session(), show })),
  )
  find('#scenarios').append(button)
}
drawAmount()
// Until here a click would have sent the form by itself, and loaded the playground anew.
find('#create button', HTMLButtonElement).disabled = false

async function create(): Promise<string> {
  const isLocked = wish.kind.value === 'locked'
  const { chain, currency } = assetOf(wish.target.value)
  const amount = wish.amount.value
  current = await createSession({
    backend: 'openfort',
    target: { chain, currency },
    strict: wish.strict.checked,
    ...(isLocked && { amount }),
    ...(wish.method.value && { paymentMethod: methodFor(assetOf(wish.method.value), isLocked ? amount : '10') }),
  })
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-needs-session]')) button.disabled = false
  log.clear()
  await proof.follow(current.sessionId)
  code.fill(current.url)
  show(current.url)
  return `Session ${current.sessionId} stands.`
}

/** @throws an Error before the first session */
function session(): Session {
  if (!current) throw new Error('Create a session first.')
  return current
}

async function payNow(): Promise<string> {
  const { text, symbol, hash } = await pay(session().sessionId, control(form.pay, 'amount', HTMLInputElement).value)
  return `Paid ${text} ${symbol}, transaction ${hash.slice(0, 10)}….`
}

function show(url: string): void {
  stage.show(url, look())
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
  else if (current) show(current.url)
}

/** Runs what a button asks for, and prints how it went. */
function act(work: () => Promise<string> | string): (event: Event) => void {
  const outcome = find('#outcome')
  const run = async () => {
    try {
      outcome.textContent = await work()
      delete outcome.dataset['bad']
    } catch (error) {
      outcome.textContent = error instanceof Error ? error.message : String(error)
      outcome.dataset['bad'] = ''
    }
  }
  return (event) => {
    event.preventDefault()
    void run()
  }
}

function methodFor({ chain, currency, decimals }: Asset, amount: string) {
  return { type: 'evm', source: { chain, currency, amount: toBaseUnits(amount, decimals) } }
}

function drawAmount(): void {
  const isOpen = wish.kind.value === 'open'
  wish.amount.disabled = isOpen
  find('#amount-field').hidden = isOpen
}

function fillSelect(select: HTMLSelectElement, keys: readonly string[], first?: string): void {
  if (first) select.append(new Option(first, ''))
  for (const key of keys) select.append(new Option(assetOf(key).label, key))
}

import { assets, toBaseUnits } from './assets.js'
import { createEmbed } from './embed.js'
import { createLog } from './log.js'
import { createProof } from './proof.js'
import { scenarios } from './scenarios.js'
import { createSession, pay, readSettings } from './server.js'

const find = (selector) => document.querySelector(selector)
const forms = { create: find('#create'), place: find('#place'), pay: find('#pay') }
const { pageUrl } = await readSettings()
const pageOrigin = new URL(pageUrl).origin

const log = createLog(find('#log'))
const proof = createProof({ page: find('#page-says'), webhook: find('#webhook-says'), chain: find('#chain-says') })
const embed = createEmbed({
  stage: find('#stage'),
  modal: find('#modal'),
  pageOrigin,
  onMessage(message) {
    log.print(message)
    proof.hearPage(message)
  },
})
let session

find('#host-origin').textContent = location.origin
find('#page-origin').textContent = pageOrigin
fillSelect(forms.create.target, ['usdc-base', 'usdc-polygon'])
fillSelect(forms.create.method, Object.keys(assets), 'The payer chooses')
find('#clear-log').addEventListener('click', log.clear)
forms.create.addEventListener('change', drawAmount)
forms.create.addEventListener('submit', act(create))
forms.place.addEventListener('change', () => session && show(session.url))
forms.pay.addEventListener('submit', act(payNow))
for (const { label, run } of scenarios) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  button.dataset.needsSession = ''
  button.disabled = true
  button.addEventListener(
    'click',
    act(() => run({ session, show })),
  )
  find('#scenarios').append(button)
}
drawAmount()

async function create() {
  const { kind, amount, target, method, strict } = forms.create
  const isLocked = kind.value === 'locked'
  session = await createSession({
    backend: 'openfort',
    target: { chain: assets[target.value].chain, currency: assets[target.value].currency },
    strict: strict.checked,
    ...(isLocked ? { amount: amount.value } : {}),
    ...(method.value ? { paymentMethod: methodFor(assets[method.value], isLocked ? amount.value : '10') } : {}),
  })
  for (const button of document.querySelectorAll('[data-needs-session]')) button.disabled = false
  log.clear()
  await proof.follow(session.sessionId)
  show(session.url)
  return `Session ${session.sessionId} stands.`
}

async function payNow() {
  const { text, symbol, hash } = await pay(session.sessionId, forms.pay.amount.value)
  return `Paid ${text} ${symbol}, transaction ${hash.slice(0, 10)}….`
}

function show(url) {
  const { place, layout, theme, locale } = forms.place
  embed.show(url, { place: place.value, layout: layout.value, theme: theme.value, locale: locale.value })
}

/** Runs what a button asks for, and prints how it went. */
function act(work) {
  return async (event) => {
    event.preventDefault()
    const outcome = find('#outcome')
    try {
      outcome.textContent = await work()
      delete outcome.dataset.bad
    } catch (error) {
      outcome.textContent = error.message
      outcome.dataset.bad = ''
    }
  }
}

function methodFor({ chain, currency, decimals }, amount) {
  return { type: 'evm', source: { chain, currency, amount: toBaseUnits(amount, decimals) } }
}

function drawAmount() {
  const open = forms.create.kind.value === 'open'
  forms.create.amount.disabled = open
  find('#amount-field').hidden = open
}

function fillSelect(select, keys, first) {
  if (first) select.append(new Option(first, ''))
  for (const key of keys) select.append(new Option(assets[key].label, key))
}

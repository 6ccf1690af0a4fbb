import type { JSX } from 'solid-js'
import { createSignal, Match, Show, Switch, untrack } from 'solid-js'
import { formatUnits } from '../../chains/amount.ts'
import type { DepositError } from '../../errors.ts'
import { DepositError as Failure, isDepositError, toDepositError } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enExchange } from '../../i18n/enExchange.ts'
import { isSafeLink } from '../../lib/isSafeLink.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Title } from '../../ui/Title.tsx'
import { askingKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import type { Exchange } from './exchanges.ts'
import type { Opening } from './openLater.ts'
import { openLater } from './openLater.ts'
import { orderMemory } from './orderMemory.ts'
import { ExternalLink } from '../ExternalLink.tsx'

/** Human units below which the vendor refuses a purchase. */
const leastWhole = 5n

/** Asks how much to buy and goes on at the exchange, in a tab that is opened in the click itself. An order that was made is gone on with, also after a reload. */
export function Buy(props: { exchange: Exchange }): JSX.Element {
  const { enAsking, Field, parseAmount } = askingKit.use()
  const { text, fill, amount, separator } = useText().with({ ...enExchange, ...enAsking })
  const session = useSession()
  const { sessionId, target, backend } = useLiveSession()()
  const least = leastWhole * 10n ** BigInt(target.asset.decimals)
  const [typed, setTyped] = createSignal(
    target.amount && target.amount >= least ? formatUnits(target.amount, target.asset.decimals) : '',
  )
  const [problem, setProblem] = createSignal<DepositError>()
  const [isBusy, setIsBusy] = createSignal(false)
  const order = untrack(() => orderMemory(sessionId, props.exchange.id))
  const known = order.read()
  const [link, setLink] = createSignal(known && { ...known, opening: 'by_tap' as Opening })
  const name = () => ({ exchange: props.exchange.name })

  const read = (): bigint => {
    const units = parseAmount(typed(), target.asset.decimals, separator())
    if (units < least) throw new Failure('amount_invalid', { reason: 'below_minimum' })
    return units
  }
  const go = async (units: bigint) => {
    const tab = openLater(window, { kind: 'provider', app: props.exchange.name })
    setIsBusy(true)
    try {
      const answer = await session.payLink!({
        exchange: props.exchange.id,
        amount: formatUnits(units, target.asset.decimals),
      })
      if (!isSafeLink(answer.url))
        throw new Failure('backend_unreadable', { backend, path: 'url', expected: 'a safe link' })
      order.keep(answer)
      setLink({ ...answer, opening: tab.go(answer.url) })
    } catch (thrown) {
      tab.cancel()
      setProblem(toDepositError(thrown))
    } finally {
      setIsBusy(false)
    }
  }
  const submit = () => {
    // Enter reaches a form past its busy button.
    if (isBusy()) return
    try {
      void go(read())
    } catch (thrown) {
      setProblem(toDepositError(thrown))
    }
  }
  const minimum = () => fill(text().amount.minimum, { amount: amount(least, target.asset) })
  const openingWords = (opening: Opening) =>
    ({
      tab: fill(text().exchange.opened, name()),
      host: fill(text().exchange.continue, name()),
      by_tap: fill(text().exchange.continue, name()),
      blocked: text().exchange.blocked,
    })[opening]
  const inline = () => {
    const error = problem()
    if (!isDepositError(error, 'amount_invalid')) return undefined
    const { reason } = error.context
    const words = text().amountProblems[reason]
    return reason === 'below_minimum' ? `${words} ${minimum()}` : words
  }
  return (
    <section class="panel">
      <Title>{fill(text().exchange.buyTitle, name())}</Title>
      <Switch>
        <Match when={link()}>
          {(opened) => (
            <>
              <Notice kind="info" word={text().frame.information} title={openingWords(opened().opening)}>
                {opened().confirmsItself ? text().exchange.openedFollows : text().exchange.openedProof}
              </Notice>
              <ExternalLink
                class={`button ${['tab', 'host'].includes(opened().opening) ? 'secondary' : 'primary'}`}
                link={{ kind: 'provider', url: opened().url, app: props.exchange.name }}
              >
                {fill(text().exchange.open, name())}
              </ExternalLink>
              <Button
                kind="quiet"
                onClick={() => {
                  order.keep(undefined)
                  setLink(undefined)
                }}
              >
                {text().exchange.another}
              </Button>
            </>
          )}
        </Match>
        <Match when={true}>
          <form
            class="panel"
            onSubmit={(event) => {
              event.preventDefault()
              submit()
            }}
          >
            <Field
              kind="decimal"
              label={fill(text().exchange.buyAmount, { symbol: target.asset.symbol })}
              suffix={target.asset.symbol}
              placeholder={text().amount.placeholder}
              hint={minimum()}
              error={inline()}
              value={typed()}
              onInput={(value) => {
                setTyped(value)
                setProblem(undefined)
              }}
            />
            <Show when={!inline() && problem()}>{(error) => <Problem error={error()} />}</Show>
            <Button type="submit" isBusy={isBusy()}>
              {fill(text().exchange.continue, name())}
            </Button>
          </form>
        </Match>
      </Switch>
    </section>
  )
}

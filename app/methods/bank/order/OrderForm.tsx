import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { enOrder } from '../../../i18n/enOrder.ts'
import { Button } from '../../../ui/Button.tsx'
import { Title } from '../../../ui/Title.tsx'
import { askingKit, bankKit } from '../../kits.ts'
import { ChosenRows } from './ChosenRows.tsx'
import type { Ordering } from './createOrdering.ts'
import { Gets } from './Gets.tsx'
import { Segments } from './Segments.tsx'
import { bridgedWords, limitWords } from './words.ts'

/** Draws the whole order on one screen: direction, amount, what it brings, and each choice with its suggestion. */
export function OrderForm(props: { order: Ordering }): JSX.Element {
  const { enBank, railName } = bankKit.use()
  const { enAsking, Field } = askingKit.use()
  const i18n = useText().with({ ...enBank, ...enAsking, ...enOrder })
  const { text, fill } = i18n
  const [isAsked, setIsAsked] = createSignal(false)
  const choices = () => props.order.choices()
  const directions = () => props.order.directions()
  const limits = () => {
    const { paid } = choices()
    return paid && limitWords(i18n, props.order.payLimits(), paid)
  }
  // Until there is a price, nobody knows how much must be paid for that much to arrive.
  const arrives = () => {
    const { coin } = choices()
    const { least } = props.order.getsLimits()
    if (!coin || least === undefined || props.order.price.guide()) return undefined
    return fill(text().order.mustArrive, { least: i18n.amount(least, coin.asset) })
  }
  const error = () => {
    const read = props.order.amount()
    if (!('reason' in read) || (read.reason === 'empty' && !isAsked())) return undefined
    const words = text().amountProblems[read.reason]
    return read.reason === 'below_minimum' || read.reason === 'above_maximum' ? `${words} ${limits() ?? ''}` : words
  }
  const submit = () => {
    setIsAsked(true)
    if (props.order.order() && !props.order.getsProblem()) {
      props.order.change({ isReviewed: true })
      props.order.open('review')
    } else if (!choices().address && choices().coin) props.order.open('address')
  }
  return (
    <>
      <Title>{text().order.title[choices().direction]}</Title>
      <form
        class="panel"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Show when={directions().length > 1}>
          <Segments
            label={text().order.what}
            options={directions().map((id) => ({ id, name: text().order.directions[id] }))}
            chosen={choices().direction}
            onChoose={(direction) => props.order.change({ direction })}
          />
        </Show>
        <Field
          kind="decimal"
          label={text().order.amount[choices().direction]}
          suffix={choices().paid?.symbol ?? ''}
          placeholder={text().amount.placeholder}
          value={props.order.draft().amount}
          hint={[limits(), arrives()].filter(Boolean).join('. ') || '\u00a0'}
          error={error()}
          onInput={(amount) => {
            setIsAsked(false)
            props.order.change({ amount })
          }}
        />
        <Gets order={props.order} />
        <Show when={choices().rail && choices().place}>
          {(place) => (
            <Segments
              label={text().order.rail}
              options={place().rails.map((id) => ({ id, name: railName(text().bank.rails, id) }))}
              chosen={choices().rail ?? 'ach'}
              onChoose={(rail) => props.order.change({ rail })}
            />
          )}
        </Show>
        <ChosenRows order={props.order} />
        <Show when={choices().coin && bridgedWords(i18n, choices().coin!)}>
          {(words) => <p class="muted small">{words()}</p>}
        </Show>
        <Show when={choices().coin && !choices().account}>
          <p class="muted small">{text().order.looking}</p>
          <Button kind="secondary" onClick={() => props.order.open('add')}>
            {text().order.addAccount}
          </Button>
        </Show>
        <Button type="submit" isIdle={!choices().coin || !choices().account}>
          {text().order.review}
        </Button>
      </form>
    </>
  )
}

import type { JSX } from 'solid-js'
import { createSignal, For, Show } from 'solid-js'
import type { DepositError } from '../../../errors.ts'
import { toDepositError } from '../../../errors.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { enOrder } from '../../../i18n/enOrder.ts'
import type { BankAccount } from '../../../model/ramp.ts'
import { Button } from '../../../ui/Button.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Title } from '../../../ui/Title.tsx'
import { Problem } from '../../Problem.tsx'
import type { Ordering } from './createOrdering.ts'
import { accountWords } from './words.ts'

/** Asks for the bank account. One that is not ready says why and is not chosen. */
export function PickAccount(props: { order: Ordering }): JSX.Element {
  const i18n = useText().with(enOrder)
  const { text, list } = i18n
  const [isBusy, setIsBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<DepositError>()
  const why = ({ standing, kind, holderName }: BankAccount) =>
    standing === 'ready'
      ? list([...(kind ? [text().order.kinds[kind]] : []), ...(holderName ? [holderName] : [])])
      : text().order.standings[standing]
  const look = () => {
    setIsBusy(true)
    setProblem(undefined)
    props.order
      .lookAgain()
      .catch((thrown: unknown) => setProblem(() => toDepositError(thrown)))
      .finally(() => setIsBusy(false))
  }
  return (
    <>
      <Title>{text().order.accountTitle}</Title>
      <ul class="list">
        <For each={props.order.choices().accounts}>
          {(account) => (
            <Choice
              mark={<Icon name="exchange" />}
              name={accountWords(i18n, account)}
              why={why(account)}
              onChoose={
                account.standing === 'ready' ? () => props.order.take({ accountId: account.accountId }) : undefined
              }
            />
          )}
        </For>
      </ul>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <Button kind="quiet" isBusy={isBusy()} onClick={look}>
        {text().order.look}
      </Button>
    </>
  )
}

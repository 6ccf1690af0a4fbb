import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import type { DepositError } from '../../../errors.ts'
import { toDepositError } from '../../../errors.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { enOrder } from '../../../i18n/enOrder.ts'
import { Button } from '../../../ui/Button.tsx'
import { Title } from '../../../ui/Title.tsx'
import { accountsKit } from '../../kits.ts'
import { Problem } from '../../Problem.tsx'
import type { Ordering } from './createOrdering.ts'

/** Asks for the bank account. One that is not ready says why and is not chosen; another one can be added. */
export function PickAccount(props: { order: Ordering }): JSX.Element {
  const { AccountList, enBankAccount } = accountsKit.use()
  const { text } = useText().with({ ...enBankAccount, ...enOrder })
  const [isBusy, setIsBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<DepositError>()
  const accounts = () => props.order.choices().accounts
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
      <AccountList
        accounts={accounts()}
        chosenId={props.order.choices().account?.accountId}
        name="order-account"
        onChoose={(accountId) => props.order.change({ accountId })}
      />
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <Button isIdle={!props.order.choices().account} onClick={() => props.order.take({})}>
        {text().order.useAccount}
      </Button>
      <Button kind="secondary" onClick={() => props.order.open('add')}>
        {text().bankAccount.another}
      </Button>
      <Show when={accounts().some(({ standing }) => standing !== 'ready')}>
        <Button kind="quiet" isBusy={isBusy()} onClick={look}>
          {text().order.look}
        </Button>
      </Show>
    </>
  )
}

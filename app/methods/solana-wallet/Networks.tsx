import type { JSX } from 'solid-js'
import { chainName } from '../../chains/chains.ts'
import { solana } from '../../chains/caip.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enFamilies } from '../../i18n/enFamilies.ts'
import type { View } from '../../session/createNavigation.tsx'
import { useNavigation } from '../../session/createNavigation.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Title } from '../../ui/Title.tsx'

/** Asks on which networks to pay by a wallet that is here for two families. A part, which comes while the row of such a wallet stands. */
export function Networks(props: { evm: View; solana: View }): JSX.Element {
  const { text } = useText().with(enFamilies)
  const navigation = useNavigation()
  const name = chainName(solana)
  return (
    <>
      <Title>{text().families.title}</Title>
      <ul class="list">
        <Choice mark={<Mark name={name} />} name={name} onChoose={() => navigation.go(props.solana)} />
        <Choice
          mark={<Mark name="Ethereum" />}
          name={text().families.evm}
          why={text().families.evmWhy}
          onChoose={() => navigation.go(props.evm)}
        />
      </ul>
    </>
  )
}

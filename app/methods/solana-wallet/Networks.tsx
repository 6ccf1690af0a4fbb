import type { JSX } from 'solid-js'
import { chainName } from '../../chains/chains.ts'
import { solana } from '../../chains/caip.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import type { View } from '../../session/createNavigation.tsx'
import { useNavigation } from '../../session/createNavigation.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Title } from '../../ui/Title.tsx'

/** Asks on which networks to pay by a wallet that is here for two families. */
export function Networks(props: { evm: View; solana: View }): JSX.Element {
  const { text } = useText().with(enSolana)
  const navigation = useNavigation()
  const name = chainName(solana)
  return (
    <>
      <Title>{text().solana.networksTitle}</Title>
      <ul class="list">
        <Choice mark={<Mark name={name} />} name={name} onChoose={() => navigation.go(props.solana)} />
        <Choice
          mark={<Mark name="Ethereum" />}
          name={text().solana.evmNetworks}
          why={text().solana.evmNetworksWhy}
          onChoose={() => navigation.go(props.evm)}
        />
      </ul>
    </>
  )
}

import type { JSX } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { enOrder } from '../../../i18n/enOrder.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Title } from '../../../ui/Title.tsx'
import { askingKit, bankKit } from '../../kits.ts'
import type { Ordering } from './createOrdering.ts'
import type { Place } from './places.ts'
import { countryWords } from './words.ts'

/** Asks where the bank is: a union's members by their own names. What is not open is listed with the reason, and not chosen. */
export function PickPlace(props: { order: Ordering }): JSX.Element {
  const { SearchList, enChoosing } = askingKit.use()
  const { enBank, railName } = bankKit.use()
  const { text, fill, list, formatTag } = useText().with({ ...enBank, ...enChoosing, ...enOrder })
  const places = () => props.order.choices().places
  const note = ({ standing, currency, rails }: Place) => {
    if (standing === 'closed') return text().order.closed
    if (standing === 'no_form') return text().order.noForm
    const names = rails.map((rail) => railName(text().bank.rails, rail))
    return fill(text().order.placeNote, { currency, rails: list(names) })
  }
  return (
    <>
      <Title>{text().order.placeTitle}</Title>
      <SearchList
        options={places().map((place) => ({
          id: place.id,
          name: countryWords(formatTag(), place.country),
          note: note(place),
          isIdle: place.standing !== 'open',
          mark: () => <Icon name="exchange" />,
        }))}
        label={text().order.placeSearch}
        name={text().order.placeTitle}
        none={(query) => fill(text().assets.none, { query })}
        busyId={undefined}
        onChoose={(placeId) => {
          if (places().some(({ id, standing }) => id === placeId && standing === 'open')) props.order.take({ placeId })
        }}
      />
    </>
  )
}

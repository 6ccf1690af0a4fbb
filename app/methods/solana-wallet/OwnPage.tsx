import type { JSX } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { Button } from '../../ui/Button.tsx'
import { followLink } from './followLink.ts'

/** Opens this session as a page of its own: a frame may open no app. */
export function OwnPage(props: { makeLink: () => string | undefined }): JSX.Element {
  const { text } = useText().with(enSolana)
  const open = () => {
    const link = props.makeLink()
    if (link) followLink(link, '_blank')
  }
  return (
    <>
      <p class="muted">{text().solana.ownPage}</p>
      <Button icon="outside" onClick={open}>
        {text().solana.openOwnPage}
      </Button>
      <p class="hint">{text().solana.keepLink}</p>
    </>
  )
}

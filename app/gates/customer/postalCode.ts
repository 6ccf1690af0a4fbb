/**
 * What a postal code looks like, where everybody in the country knows: 0 is a digit, A a letter, * either; what else stands
 * there is written by us. In square brackets: what may be left out.
 *
 * @see https://www.upu.int/en/postal-solutions/programmes-services/addressing-solutions
 */
const forms: Readonly<Record<string, string>> = {
  AT: '0000',
  AU: '0000',
  BE: '0000',
  BG: '0000',
  BR: '00000-000',
  CA: 'A0A 0A0',
  CH: '0000',
  CY: '0000',
  CZ: '000 00',
  DE: '00000',
  DK: '0000',
  EE: '00000',
  ES: '00000',
  FI: '00000',
  FR: '00000',
  GR: '000 00',
  HR: '00000',
  HU: '0000',
  IE: 'A** ****',
  IT: '00000',
  LT: 'LT-00000',
  LU: 'L-0000',
  LV: 'LV-0000',
  MX: '00000',
  NL: '0000 AA',
  NO: '0000',
  PL: '00-000',
  PT: '0000-000',
  RO: '000000',
  SE: '000 00',
  SI: '0000',
  SK: '000 00',
  US: '00000[-0000]',
}

const kinds: Readonly<Record<string, RegExp>> = { '0': /\d/, A: /[A-Z]/, '*': /[A-Z\d]/ }

/**
 * Writes a code the way its country does: `1010` in Latvia is `LV-1010`. Gives nothing where it is none; in a country
 * whose form we do not know, anything is one.
 */
export function readPostalCode(country: string, typed: string): string | undefined {
  const form = forms[country]
  const code = typed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (form === undefined) return code === '' ? undefined : typed
  // Germans write D-10115 too, and what we write ourselves need not have been typed.
  const bare = /^[0L]/.test(form) ? code.replace(/^[A-Z]{1,2}(?=\d)/, '') : code
  return fit(form.replace(/[[\]]/g, ''), bare) ?? fit(form.replace(/\[.*\]/, ''), bare)
}

/** Gives a code of that country to show how it looks, where we know. */
export function postalExample(country: string): string | undefined {
  const examples: Readonly<Record<string, string>> = { IE: 'D02 AF30', US: '78701', GB: 'SW1A 1AA' }
  return (
    examples[country] ??
    forms[country]
      ?.replace(/[[\]]/g, '')
      .replace(/0/g, (_, at: number) => String((at % 9) + 1))
      .replace(/A/g, 'K')
  )
}

/** Tells whether a code of that country has digits alone, so that a number pad is enough. */
export function isNumericPostalCode(country: string): boolean {
  return /^[0 ]+$/.test(forms[country] ?? '')
}

function fit(form: string, code: string): string | undefined {
  const signs = [...code]
  const written = [...form].map((place) => {
    const kind = kinds[place]
    // Letters of a prefix are ours: what was typed begins after it.
    if (!kind) return place
    const sign = signs.shift()
    return sign !== undefined && kind.test(sign) ? sign : '\0'
  })
  return signs.length > 0 || written.includes('\0') ? undefined : written.join('')
}

const list =
  'AL Alabama,AK Alaska,AS American Samoa,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware,' +
  'DC District of Columbia,FL Florida,GA Georgia,GU Guam,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas,' +
  'KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,' +
  'MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,' +
  'ND North Dakota,MP Northern Mariana Islands,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,PR Puerto Rico,' +
  'RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VI U.S. Virgin Islands,' +
  'VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming'

/** The states and territories of the United States by their postal codes, under the names that are on letters. */
export const states: readonly (readonly [code: string, name: string])[] = list
  .split(',')
  .map((entry) => [entry.slice(0, 2), entry.slice(3)])

/** Countries whose addresses name a state, province or region beside the city; `list`: one of ours. */
const kinds: Readonly<Record<string, 'list' | 'text'>> = {
  US: 'list',
  AR: 'text',
  AU: 'text',
  BR: 'text',
  CA: 'text',
  IN: 'text',
  MX: 'text',
}

/** Gives how a country's addresses name a state; nothing where they do not. */
export function stateKind(country: string): 'list' | 'text' | undefined {
  return kinds[country]
}

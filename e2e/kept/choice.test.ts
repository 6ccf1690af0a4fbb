// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import { addressesOn } from '../faults/keepsAddress.ts'
import { loadParts } from '../faults/loadParts.ts'
import { mountPage, type Asked } from '../faults/mountPage.ts'
import { tapOn } from '../faults/tapOn.ts'
import { tidy } from '../faults/tidy.ts'
import { choosable, makeDesk, type Fate } from './makeDesk.ts'
import { passToNextLife, spoilStorage, storageModes, type StorageMode } from './storages.ts'

const modes = Object.keys(storageModes) as StorageMode[]
const fates = ['lost before', 'lost after', 'answered'] as const satisfies readonly Fate[]
const isChoice = ({ method, path }: Asked) => method === 'POST' && !path.includes('/rpc/')

beforeAll(loadParts)
afterEach(tidy)

test.each(modes.flatMap((mode) => fates.map((fate) => [mode, fate] as const)))(
  'storage %s, killed with a choice that is %s: it is made once',
  async (mode, fate) => {
    const desk = makeDesk()
    const spoil = () => spoilStorage(mode)
    const first = await mountPage(choosable, desk.reply, choosable.link, spoil)
    await first.shows('CHOOSE')
    desk.let(fate)
    await tapOn(first.content, 'Any wallet')
    await tapOn(first.content, 'Polygon')
    await first.wait(500)
    expect(first.asked.filter(isChoice)).toHaveLength(1)
    first.end()
    passToNextLife(mode, 'opened again')

    desk.let('answered')
    const second = await mountPage(choosable, desk.reply, choosable.link, spoil)
    if (fate === 'lost before') {
      await second.shows('CHOOSE')
      await second.wait(10_000)
      expect([desk.commits(), second.asked.filter(isChoice)]).toEqual([0, []])
      await tapOn(second.content, 'Any wallet')
      await tapOn(second.content, 'Polygon')
    }
    await second.shows('PAY')
    expect(addressesOn(second.content)).toEqual([choosable.receiverAddress])
    await second.wait(10_000)
    expect([desk.commits(), second.asked.filter(isChoice).length]).toEqual([1, fate === 'lost before' ? 1 : 0])
    second.end()
  },
)

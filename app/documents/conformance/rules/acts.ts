import type { Rule } from '../rule.ts'

const answer = {
  web: `frame.contentWindow.postMessage({ ns: 'inlet', v: 1, type: 'host.answer', id: newId(), data: { re: request.id, ok: true } }, 'https://pay.example')`,
  swift: `Inlet.receive({"ns":"inlet","v":1,"type":"host.answer","id":"…","data":{"re":"\\(request.id)","ok":true}})`,
  kotlin: `Inlet.receive({"ns":"inlet","v":1,"type":"host.answer","id":"…","data":{"re":"\${request.id}","ok":true}})`,
  reactNative: `Inlet.receive({ ns: 'inlet', v: 1, type: 'host.answer', id: newId(), data: { re: request.id, ok: true } })`,
  flutter: `Inlet.receive({"ns":"inlet","v":1,"type":"host.answer","id":"…","data":{"re":"\${request.id}","ok":true}})`,
}
const promise = (word: string): Rule => ({
  title: `${word}.request is answered`,
  fault: `The host declared the capability ${word} and did not answer ${word}.request within 3 s.`,
  fix: 'Send host.answer with the request’s id in "re", and ok: false when it could not be done; or do not declare it.',
  weight: 'must',
  code: answer,
})

/** What the host does when the page asks. */
export const acts = {
  open: promise('open'),
  copy: promise('copy'),
  share: promise('share'),
  re: {
    title: 'Answers name their request',
    fault: 'The host answered a request that nobody made: "re" is not the id of a request.',
    fix: 'Copy the request’s id into "re".',
    weight: 'must',
    code: answer,
  },
  once: {
    title: 'A message sent again is done once',
    fault: 'The host answered one request twice: it did not notice that the id was the same.',
    fix: 'Remember the last 256 ids, and leave alone what you have seen.',
    weight: 'should',
  },
  close: {
    title: 'The host closes the page when it asks',
    fault: 'The page asked to be closed and is still here.',
    fix: 'Take the page away on close, or ask the payer first.',
    weight: 'must',
    code: {
      web: `if (data.type === 'close') frame.remove()`,
      swift: 'case "close": dismiss()',
      kotlin: '"close" -> finish()',
      reactNative: `case 'close': navigation.goBack()`,
      flutter: `case 'close': Navigator.pop(context);`,
    },
  },
} as const satisfies Record<string, Rule>

import { expect, test } from 'vitest'
import { readPaymentUri } from './paymentUri.ts'

const token = '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'
const receiver = '0x4444444444444444444444444444444444444444'

test.each([
  [
    `ethereum:${token}@137/transfer?address=${receiver}&uint256=1`,
    { receiverAddress: receiver, chainId: 'eip155:137', tokenAddress: token.toLowerCase() },
  ],
  [`ethereum:${receiver}@8453?value=1`, { receiverAddress: receiver, chainId: 'eip155:8453', tokenAddress: undefined }],
  [`ethereum:pay-${receiver}`, { receiverAddress: receiver, chainId: undefined, tokenAddress: undefined }],
  [`ethereum:${token}@137/transfer?uint256=1`, undefined],
  [`ethereum:${token}@137/approve?address=${receiver}`, undefined],
  ['ethereum:vitalik.eth', undefined],
  [receiver, undefined],
])('%s', (uri, read) => expect(readPaymentUri(uri)).toEqual(read))

import { expect, test } from 'vitest'
import { readPaymentUri } from './paymentUri.ts'

const token = '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'
const receiver = '0x4444444444444444444444444444444444444444'
const owner = '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'
const mint = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v'

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
  [
    `solana:${owner}?amount=10.5&spl-token=${mint}&label=Acme`,
    { receiverAddress: owner, chainId: undefined, tokenAddress: mint },
  ],
  [`solana:${owner}`, { receiverAddress: owner, chainId: undefined, tokenAddress: undefined }],
  ['solana:https%3A%2F%2Facme.example%2Fpay', undefined],
  ['solana:https://acme.example/pay', undefined],
  [`solana:${receiver}`, undefined],
])('%s', (uri, read) => expect(readPaymentUri(uri)).toEqual(read))

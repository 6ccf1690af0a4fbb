import type { TransactionProblem } from '../../../errors.ts'

/** Why a prepared call never gets to a wallet. */
export type CallProblem = Extract<
  TransactionProblem,
  'unreadable' | 'too_large' | 'spender' | 'delegate' | 'authority' | 'amount' | 'asset' | 'receiver' | 'opaque'
>

/**
 * Functions of tokens that no route pays by, whatever contract is called, by the first four bytes of their signature's
 * hash: they let somebody take coins later, or give away what the account has or owns. A router does its work by
 * functions of its own.
 */
export const dangers: Readonly<Record<string, CallProblem>> = {
  // approve(address,uint256)
  '095ea7b3': 'delegate',
  // increaseAllowance(address,uint256)
  '39509351': 'delegate',
  // increaseApproval(address,uint256)
  d73dd623: 'delegate',
  // approveAndCall(address,uint256,bytes)
  cae9ca51: 'delegate',
  // approveAndCall(address,uint256)
  '3177029f': 'delegate',
  // permit(address,address,uint256,uint256,uint8,bytes32,bytes32)
  d505accf: 'delegate',
  // permit(address,address,uint256,uint256,bool,uint8,bytes32,bytes32)
  '8fcbaf0c': 'delegate',
  // approve(address,address,uint160,uint48)
  '87517c45': 'delegate',
  // setApprovalForAll(address,bool)
  a22cb465: 'delegate',
  // authorizeOperator(address)
  '959b8c3f': 'delegate',
  // approveDelegation(address,uint256)
  c04a8a10: 'delegate',
  // transferFrom(address,address,uint256)
  '23b872dd': 'authority',
  // safeTransferFrom(address,address,uint256)
  '42842e0e': 'authority',
  // safeTransferFrom(address,address,uint256,bytes)
  b88d4fde: 'authority',
  // safeTransferFrom(address,address,uint256,uint256,bytes)
  f242432a: 'authority',
  // safeBatchTransferFrom(address,address,uint256[],uint256[],bytes)
  '2eb2c2d6': 'authority',
  // setOperator(address,bool)
  '558a7297': 'delegate',
  // approve(address,uint256,uint256)
  '426a8493': 'delegate',
  // transfer(address,uint256,uint256)
  '095bcdb6': 'authority',
  // transferFrom(address,address,uint256,uint256)
  fe99049a: 'authority',
  // transferOwnership(address)
  f2fde38b: 'authority',
}

/** What no route pays by where it is the paid token that is called; a router may have such a function of its own. */
export const tokenDangers: Readonly<Record<string, CallProblem>> = {
  // transferAndCall(address,uint256)
  '1296ee62': 'authority',
  // transferAndCall(address,uint256,bytes)
  '4000aea0': 'authority',
  // send(address,uint256,bytes)
  '9bd9bbc6': 'authority',
  // push(address,uint256)
  b753a98c: 'authority',
  // burn(uint256)
  '42966c68': 'authority',
  // burn(uint256,bytes)
  fe9d9303: 'authority',
  // burn(address,uint256)
  '9dc29fac': 'authority',
}

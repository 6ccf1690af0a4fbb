import { parseAbi } from 'viem'

/** The sandbox's USDC, with its open faucet. */
export const usdcAbi = parseAbi([
  'event Transfer(address indexed from, address indexed to, uint256 value)',
  'function balanceOf(address owner) view returns (uint256)',
  'function transfer(address to, uint256 amount) returns (bool)',
  'function mint(address to, uint256 amount)',
])

/** What moves the money of deposit addresses, once per id. */
export const factoryAbi = parseAbi([
  'event Moved(bytes32 indexed id, address indexed vault, address token, address to, uint256 amount)',
  'function moved(bytes32 id) view returns (bool)',
  'function move(bytes32 id, bytes32 salt, address token, address to, uint256 amount)',
])

/** What pays deliveries, once per id. */
export const treasuryAbi = parseAbi([
  'event Delivered(bytes32 indexed id, address token, address indexed to, uint256 amount)',
  'function delivered(bytes32 id) view returns (bool)',
  'function deliver(bytes32 id, address token, address to, uint256 amount)',
])

/** What takes a payer's money for a route, by allowance or as coins that come along. */
export const routerAbi = parseAbi([
  'event Paid(bytes32 indexed salt, address indexed payer, address token, uint256 amount)',
  'function pay(bytes32 salt, address token, uint256 amount) payable',
])

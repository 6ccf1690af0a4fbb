// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// The sandbox's USDC. Name, symbol and decimals are code, not storage, so that this code can be set at the token's
/// mainnet address and still answer reads.
contract SandboxUsdc is ERC20 {
    constructor() ERC20("", "") {}

    function name() public pure override returns (string memory) {
        return "USD Coin";
    }

    function symbol() public pure override returns (string memory) {
        return "USDC";
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }

    /// A faucet: there is no value behind this token.
    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }
}

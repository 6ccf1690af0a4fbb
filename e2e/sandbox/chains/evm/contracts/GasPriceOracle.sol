// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// What a page asks of the contract of OP chains that tells what a transaction costs on Ethereum, by its ABI; the price is made up.
/// https://docs.optimism.io/op-stack/transactions/fees
contract GasPriceOracle {
    uint256 private constant PER_BYTE = 1e9;

    function getL1FeeUpperBound(uint256 unsignedTxSize) external pure returns (uint256) {
        return unsignedTxSize * PER_BYTE;
    }
}

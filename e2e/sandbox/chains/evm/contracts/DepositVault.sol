// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// A deposit address. Its code is deployed by CREATE2 when money first leaves it.
contract DepositVault {
    using SafeERC20 for IERC20;

    address public immutable factory;

    constructor() {
        factory = msg.sender;
    }

    receive() external payable {}

    function send(address token, address to, uint256 amount) external {
        require(msg.sender == factory, "vault: not the factory");
        if (token == address(0)) {
            (bool ok, ) = to.call{value: amount}("");
            require(ok, "vault: native coin refused");
        } else {
            IERC20(token).safeTransfer(to, amount);
        }
    }
}

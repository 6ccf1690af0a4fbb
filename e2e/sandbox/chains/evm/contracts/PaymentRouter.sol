// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {VaultFactory} from "./VaultFactory.sol";

/// Takes a payer's payment for a route and puts it into the route's vault. It holds nothing between two calls.
contract PaymentRouter {
    using SafeERC20 for IERC20;

    event Paid(bytes32 indexed salt, address indexed payer, address token, uint256 amount);

    VaultFactory public immutable factory;

    constructor(VaultFactory factory_) {
        factory = factory_;
    }

    /// Pays `amount` of a token by the payer's allowance, or exactly the coins that come along (zero address).
    function pay(bytes32 salt, address token, uint256 amount) external payable {
        address vault = factory.addressOf(salt);
        if (token == address(0)) {
            require(msg.value == amount, "router: not that many coins");
            (bool ok, ) = vault.call{value: amount}("");
            require(ok, "router: native coin refused");
        } else {
            require(msg.value == 0, "router: coins beside a token");
            IERC20(token).safeTransferFrom(msg.sender, vault, amount);
        }
        emit Paid(salt, msg.sender, token, amount);
    }
}

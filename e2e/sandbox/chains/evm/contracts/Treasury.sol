// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";

/// Holds the money that deliveries are paid from. A delivery has an id and happens once, so a crash cannot pay twice.
contract Treasury {
    using SafeERC20 for IERC20;

    event Delivered(bytes32 indexed id, address token, address indexed to, uint256 amount);

    address public immutable operator;
    mapping(bytes32 => bool) public delivered;

    constructor(address operator_) {
        operator = operator_;
    }

    receive() external payable {}

    /// Pays `amount` of a token (zero address: native coin) to `to`.
    function deliver(bytes32 id, address token, address to, uint256 amount) external {
        require(msg.sender == operator, "treasury: not the operator");
        require(!delivered[id], "treasury: delivered before");
        delivered[id] = true;
        if (token == address(0)) {
            (bool ok, ) = to.call{value: amount}("");
            require(ok, "treasury: native coin refused");
        } else {
            IERC20(token).safeTransfer(to, amount);
        }
        emit Delivered(id, token, to, amount);
    }
}

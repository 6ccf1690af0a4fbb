// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

import {DepositVault} from "./DepositVault.sol";

/// Moves what deposit addresses hold. A move has an id and happens once, so a crash cannot sweep or refund twice.
contract VaultFactory {
    event Moved(bytes32 indexed id, address indexed vault, address token, address to, uint256 amount);

    address public immutable operator;
    mapping(bytes32 => bool) public moved;

    constructor(address operator_) {
        operator = operator_;
    }

    /// The address of a vault, whether its code is there yet or not.
    function addressOf(bytes32 salt) public view returns (address) {
        bytes32 code = keccak256(type(DepositVault).creationCode);
        return address(uint160(uint256(keccak256(abi.encodePacked(bytes1(0xff), address(this), salt, code)))));
    }

    /// Sends `amount` of a vault's token (zero address: native coin) to `to`.
    function move(bytes32 id, bytes32 salt, address token, address to, uint256 amount) external {
        require(msg.sender == operator, "factory: not the operator");
        require(!moved[id], "factory: moved before");
        moved[id] = true;
        address vault = addressOf(salt);
        if (vault.code.length == 0) new DepositVault{salt: salt}();
        DepositVault(payable(vault)).send(token, to, amount);
        emit Moved(id, vault, token, to, amount);
    }
}

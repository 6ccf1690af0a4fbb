// SPDX-License-Identifier: MIT
pragma solidity ^0.8.24;

/// The code that a payer's account runs as (EIP-7702) when its wallet sends several calls at once: all of them or none.
contract BatchAccount {
    struct Call {
        address to;
        uint256 value;
        bytes data;
    }

    receive() external payable {}

    function execute(Call[] calldata calls) external payable {
        require(msg.sender == address(this), "account: not its owner");
        for (uint256 i = 0; i < calls.length; i++) {
            (bool ok, bytes memory reason) = calls[i].to.call{value: calls[i].value}(calls[i].data);
            if (!ok)
                assembly {
                    revert(add(reason, 32), mload(reason))
                }
        }
    }
}

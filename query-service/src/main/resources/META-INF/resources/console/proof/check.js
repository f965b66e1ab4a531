import {hex, isSigned, readCheckpoint, readKey, readReceipt} from './notes.js';
import {leafHash, rootOf, sha256} from './tree.js';

/** Checks an entry's proof here, in the browser: whoever serves it is not believed. */
const utf8 = text => new TextEncoder().encode(text);

/** @returns whether each step holds, `isSigned` null without key; `size` of the signed log, `facts` as told */
export async function check(claim, position, {header, facts, receipt}, keyText) {
    const its = JSON.parse(header);
    const read = readReceipt(receipt);
    const checkpoint = read && readCheckpoint(read.checkpoint);
    const root = checkpoint && (await rootOf(await leafHash(utf8(header)), position, checkpoint.size, read.hashes));
    const commitment = hex(await sha256(Uint8Array.of(2), bytesOfHex(facts.salt), utf8(facts.bytes)));
    const key = keyText ? await readKey(keyText) : null;
    return {
        isOfClaim: its.stream === `claim/${claim}` && its.position === position,
        isFacts: its.parts[0] === commitment,
        isIncluded: root !== null && read.position === position && hex(root) === hex(checkpoint.root),
        isSigned: keyText ? key !== null && checkpoint !== null && (await isSigned(checkpoint, key)) : null,
        size: checkpoint?.size,
        origin: checkpoint?.origin,
        recordedAt: its.recordedAt,
        facts: JSON.parse(facts.bytes),
    };
}

const bytesOfHex = text => Uint8Array.from(text.match(/../g) ?? [], byte => Number.parseInt(byte, 16));

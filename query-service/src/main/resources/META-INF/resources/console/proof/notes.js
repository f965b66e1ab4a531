import {sha256} from './tree.js';

/** Receipts, checkpoints and verifier keys as text (docs/spec/proofs.md); what is written otherwise is null. */
const ED25519 = 1;

export function bytesOf(base64) {
    return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}

/** @returns {position, hashes, checkpoint: its text} */
export function readReceipt(text) {
    const found =
        /^c2sp\.org\/tlog-proof@v1\n(?:extra [^\n]*\n)?index (\d+)\n((?:[A-Za-z0-9+/=]{44}\n)*)\n([^]+)$/.exec(text);
    return (
        found && {
            position: Number(found[1]),
            hashes: found[2].split('\n').filter(Boolean).map(bytesOf),
            checkpoint: found[3],
        }
    );
}

/** @returns {origin, size, root, signed: what the signatures are over, signatures: [{name, id, signature}]} */
export function readCheckpoint(text) {
    const end = text.lastIndexOf('\n\n');
    const [origin, size, root] = text.slice(0, end).split('\n');
    if (end < 0 || !/^\d+$/.test(size) || !/^[A-Za-z0-9+/]{43}=$/.test(root)) {
        return null;
    }
    const signatures = text
        .slice(end + 2)
        .split('\n')
        .map(line => /^— (\S+) (\S+)$/.exec(line))
        .filter(Boolean)
        .map(([, name, blob]) => ({name, id: bytesOf(blob).slice(0, 4), signature: bytesOf(blob).slice(4)}));
    return {
        origin,
        size: Number(size),
        root: bytesOf(root),
        signed: new TextEncoder().encode(text.slice(0, end + 1)),
        signatures,
    };
}

/** @returns {name, id, key: as the browser takes it} */
export async function readKey(text) {
    const found = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim());
    const bytes = found && bytesOf(found[3]);
    if (bytes?.length !== 33 || bytes[0] !== ED25519) {
        return null;
    }
    const id = (await sha256(new TextEncoder().encode(found[1] + '\n'), bytes)).slice(0, 4);
    if (hex(id) !== found[2]) {
        return null;
    }
    return {
        name: found[1],
        id,
        key: await crypto.subtle.importKey('raw', bytes.slice(1), 'Ed25519', false, ['verify']),
    };
}

/** There has to be a signature by the key, and each has to be right; others' are passed over. */
export async function isSigned(checkpoint, {name, id, key}) {
    const its = checkpoint.signatures.filter(it => it.name === name && hex(it.id) === hex(id));
    const right = await Promise.all(
        its.map(it => crypto.subtle.verify('Ed25519', key, it.signature, checkpoint.signed)),
    );
    return checkpoint.origin === name && right.length > 0 && right.every(Boolean);
}

export const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** Inclusion in a Merkle tree of RFC 9162 §2.1, by the browser's own SHA-256. */
const sha256 = async (...parts) => {
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
};

export const leafHash = header => sha256(Uint8Array.of(0), header);
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);

export {sha256};

/** The root that the proof leads to from the leaf (§2.1.3.2); null where it is of another position or size. */
export async function rootOf(leaf, position, size, proof) {
    if (position >= size) {
        return null;
    }
    let [node, last, root] = [position, size - 1, leaf];
    for (const hash of proof) {
        if (last === 0) {
            return null;
        }
        if (node % 2 === 1 || node === last) {
            root = await nodeHash(hash, root);
            while (node % 2 === 0 && node !== 0) {
                [node, last] = [half(node), half(last)];
            }
        } else {
            root = await nodeHash(root, hash);
        }
        [node, last] = [half(node), half(last)];
    }
    return last === 0 ? root : null;
}

// Not by shifting, which ends at 32 bits.
const half = number => Math.floor(number / 2);

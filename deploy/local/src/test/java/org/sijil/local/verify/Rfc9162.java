package org.sijil.local.verify;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Roots and proofs word by word as RFC 9162 §2.1 defines them, slow and plain. */
final class Rfc9162 {
    private Rfc9162() {}

    static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    static byte[] root(List<byte[]> leaves) {
        if (leaves.size() <= 1) {
            return leaves.isEmpty() ? sha256() : leaves.getFirst();
        }
        return sha256(new byte[] {1}, root(left(leaves)), root(right(leaves)));
    }

    /** Of the leaf that stands at {@code position}. */
    static List<byte[]> inclusion(int position, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int split = split(leaves);
        var path = position < split ? inclusion(position, left(leaves)) : inclusion(position - split, right(leaves));
        path.add(root(position < split ? right(leaves) : left(leaves)));
        return path;
    }

    /** Of a tree of the first {@code from} leaves, which are some and not all. */
    static List<byte[]> consistency(int from, List<byte[]> leaves) {
        return subproof(from, leaves, true);
    }

    private static List<byte[]> subproof(int from, List<byte[]> leaves, boolean isWhole) {
        if (from == leaves.size()) {
            return isWhole ? new ArrayList<>() : new ArrayList<>(List.of(root(leaves)));
        }
        int split = split(leaves);
        var path = from <= split ? subproof(from, left(leaves), isWhole) : subproof(from - split, right(leaves), false);
        path.add(root(from <= split ? right(leaves) : left(leaves)));
        return path;
    }

    private static int split(List<byte[]> leaves) {
        return Integer.highestOneBit(leaves.size() - 1);
    }

    private static List<byte[]> left(List<byte[]> leaves) {
        return leaves.subList(0, split(leaves));
    }

    private static List<byte[]> right(List<byte[]> leaves) {
        return leaves.subList(split(leaves), leaves.size());
    }

    static byte[] sha256(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

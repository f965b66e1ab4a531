package org.sijil.local.verify;

import org.sijil.verifier.Fault;
import org.sijil.verifier.LogFault;
import org.sijil.verifier.proof.ProofFault;

/** Faults in words: where first, then what. */
final class FaultText {
    private FaultText() {}

    static String of(LogFault fault) {
        return switch (fault) {
            case LogFault.InEntry(var entry) -> at(entry.position()) + of(entry);
            case LogFault.Short(var size, var signed) ->
                at(size) + "the log ends here, and was signed with %d entries".formatted(signed);
            case LogFault.OtherRoot(var found, var signed) ->
                "the %d entries lead to the root %s, signed is %s".formatted(found.size(), found.root(), signed.root());
            case LogFault.MissingTile(var path, var position) -> at(position) + path + " is missing";
            case LogFault.OtherTile(var path, var position) ->
                at(position) + path + " does not hold the hashes that the entries lead to";
            case LogFault.OtherBundle(var path, var position) ->
                at(position) + path + " does not hold the header that the entries have";
            case LogFault.NotGrown(var since, var why) ->
                "it did not grow from the checkpoint of size %d: that %s".formatted(since.size(), of(why));
            case LogFault.NotIncluded(var position, var why) -> at(position) + "the proof of inclusion " + of(why);
        };
    }

    private static String at(long position) {
        return "position " + position + ": ";
    }

    private static String of(Fault fault) {
        return switch (fault) {
            case Fault.Unreadable it -> "no entry (" + it.what() + ")";
            case Fault.MalformedHeader _ -> "the header is malformed";
            case Fault.FieldDiffers it -> it.field() + " is told otherwise than the header has it";
            case Fault.OutOfPlace it -> "the entry of position %d stands here".formatted(it.found());
            case Fault.WrongLeafHash _ -> "the leaf hash is not the header's";
            case Fault.WrongVersion it ->
                "version %d of its stream, where %d is due".formatted(it.found(), it.expected());
            case Fault.BrokenChain it ->
                "names %d as the entry before it in its stream, which is %d".formatted(it.found(), it.expected());
            case Fault.TimeRunsBack _ -> "recorded before the entry before it";
            case Fault.WrongParts _ -> "not the parts that the header commits to";
            case Fault.PartDiffers it -> "its " + it.part() + " are not what the header commits to";
            case Fault.FactsMissing _ -> "its facts are missing";
            case Fault.NotRedacted it -> "its words are gone, and entry %d is no redaction of them".formatted(it.by());
        };
    }

    static String of(ProofFault fault) {
        return switch (fault) {
            case ProofFault.Malformed it -> "is malformed (" + it.what() + ")";
            case ProofFault.WrongKeyId(var told, var derived) ->
                "has the id %s, which should be %s".formatted(told, derived);
            case ProofFault.NotSigned(var key) -> "is not signed by " + key;
            case ProofFault.WrongSignature(var key) -> "has a wrong signature by " + key;
            case ProofFault.OtherOrigin(var expected, var found) -> "is of %s, not of %s".formatted(found, expected);
            case ProofFault.OutsideTree(var position, var size) ->
                "is of position %d in a tree of %d".formatted(position, size);
            case ProofFault.Shrunk it -> "is larger than the log's, which is of size %d".formatted(it.to());
            case ProofFault.TooManyHashes _ -> "has too many hashes";
            case ProofFault.TooFewHashes _ -> "has too few hashes";
            case ProofFault.OtherRoot(var size) -> "leads to another root at size %d".formatted(size);
            case ProofFault.OtherLeaf(var position) -> "is of another entry at position %d".formatted(position);
        };
    }
}

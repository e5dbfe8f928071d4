package dev.mostrador.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// PostgreSQL refuses to run as root. How its programs are started all the same.
///
/// @param prefix goes before each command
/// @param owner who must own the cluster's files, where that is not the one who runs Mostrador
record Privileges(List<String> prefix, @Nullable UserPrincipal owner) {

    static Privileges here(Path folder) {
        try {
            if (!isRoot()) return new Privileges(List.of(), null);
            // A user namespace without a mapping: outside the files are root's, inside nobody is.
            if (succeeds("unshare", "-U", "true")) return new Privileges(List.of("unshare", "-U"), null);
            return asTheOwnerOf(folder);
        } catch (IOException e) {
            throw Refused.because(e, "postgres.refused.root");
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static Privileges asTheOwnerOf(Path folder) throws IOException {
        var uid = Files.getAttribute(folder, "unix:uid").toString();
        var gid = Files.getAttribute(folder, "unix:gid").toString();
        var prefix = List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups");
        // Every folder above must let that user through; the loader's message would be about a missing library.
        if (uid.equals("0")
                || !succeeds(
                        prefix.getFirst(),
                        prefix.get(1),
                        prefix.get(2),
                        prefix.get(3),
                        "test",
                        "-x",
                        folder.toString())) throw Refused.because("postgres.refused.root");
        return new Privileges(prefix, Files.getOwner(folder));
    }

    private static boolean succeeds(String... command) {
        try {
            var quiet = ProcessBuilder.Redirect.DISCARD;
            var process = new ProcessBuilder(command)
                    .redirectOutput(quiet)
                    .redirectError(quiet)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false; // no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void own(Path file) throws IOException {
        if (owner != null) Files.setOwner(file, owner);
    }
}

package org.sijil.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sijil.local.DataFolder;
import org.sijil.local.Ports;

/** Who looks into the database from the side. */
record Superuser(DataFolder folder, Ports ports) {
    Connection connect() throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/sijil";
        return DriverManager.getConnection(url, "postgres", Files.readString(folder.password()));
    }
}

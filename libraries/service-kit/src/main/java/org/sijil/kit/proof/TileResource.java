package org.sijil.kit.proof;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sijil.kit.log.LogSchemas;
import org.sijil.kit.security.Roles;
import org.sijil.store.tree.TilePath;

/** The tree as tiles, and the headers under it (c2sp.org/tlog-tiles). */
@Path("log/tile")
@Tag(name = "Log")
@EndpointDisabled(name = "sijil.owned-log", stringValue = LogSchemas.NONE)
class TileResource {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** A wider one may be there a second later. */
    private static final String FOR_A_SECOND = "public, max-age=1";

    private final OwnedTree tree;

    TileResource(OwnedTree tree) {
        this.tree = tree;
    }

    @GET
    @Path("{path: .+}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.READER)
    public Uni<RestResponse<byte[]>> get(@PathParam("path") String path) {
        var tile = TilePath.parse("tile/" + path);
        if (tile == null) {
            throw OwnedTree.notFound("Tiles are at <level>/<N> and <level>/<N>.p/<W>, with levels 0 to 7, entries at"
                    + " entries/<N>; 1234067 is written x001/x234/067");
        }
        var caching = tile.width() == TilePath.FULL ? FOR_EVER : FOR_A_SECOND;
        return tree.tile(tile)
                .map(bytes -> RestResponse.ResponseBuilder.ok(bytes.toArray())
                        .header(HttpHeaders.CACHE_CONTROL, caching)
                        .build());
    }
}

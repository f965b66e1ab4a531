package org.sijil.query.why;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.sijil.domain.control.Effect;
import org.sijil.domain.fold.Reason;

/** How the fold's reasons are written, so that the domain need not know: each names its step, effects as in states. */
@Singleton
class ReasonJson implements ObjectMapperCustomizer {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Reason.Judged.class, name = "JUDGED"),
        @JsonSubTypes.Type(value = Reason.Weighed.class, name = "WEIGHED")
    })
    private interface Step {}

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(Reason.class, Step.class);
        mapper.registerModule(new SimpleModule().addSerializer(Effect.class, ToStringSerializer.instance));
    }
}

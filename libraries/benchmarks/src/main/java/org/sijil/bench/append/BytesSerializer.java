package org.sijil.bench.append;

import static java.util.Objects.requireNonNull;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Content that is bytes already, and metadata that is empty: what Axon's own serializers would cost is not counted. */
final class BytesSerializer implements Serializer {
    private static final byte[] NO_METADATA = {'{', '}'};
    private static final SerializedType CONTENT = new SimpleSerializedType("claim.recorded.v1", null);
    private static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        return object instanceof MetaData
                ? new SimpleSerializedObject<>(representation.cast(NO_METADATA), representation, METADATA)
                : new SimpleSerializedObject<>(representation.cast(requireNonNull(object)), representation, CONTENT);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return representation == byte[].class;
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        throw new UnsupportedOperationException("nothing is read");
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return byte[].class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is declared
    public SerializedType typeForClass(@Nullable Class type) {
        return CONTENT;
    }

    @Override
    public Converter getConverter() {
        return new ChainingConverter();
    }
}

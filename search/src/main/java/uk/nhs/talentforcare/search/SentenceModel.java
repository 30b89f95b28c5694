package uk.nhs.talentforcare.search;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The English sentence model bge-small-en-v1.5 (384 dimensions, 8-bit weights) inside this process. Safe for use by
 * many threads; a question takes milliseconds, a page of text some tens of them.
 */
public final class SentenceModel implements Embedder, Closeable {

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    /** Closing waits for whoever is inside: native code does not notice that its memory is gone. */
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private boolean closed;

    private SentenceModel(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Loads the model, which takes about a second and 100 MB outside the heap.
     *
     * @throws IOException when the model or its native library cannot be used here; a failure to link the library is
     *     an {@link Error}, and whoever loads should do without meaning then
     */
    public static SentenceModel load() throws IOException {
        try (InputStream model = resource(MODEL);
                InputStream tokenizer = resource(TOKENIZER);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            WordPieces pieces = WordPieces.read(tokenizer);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            // one thread a text: several texts at once are what a server has
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new SentenceModel(pieces, environment, environment.createSession(model.readAllBytes(), options));
        } catch (OrtException e) {
            throw new IOException("The sentence model cannot be loaded", e);
        }
    }

    /** @throws IllegalStateException when the model is closed, or fails */
    @Override
    public float[] vector(String text) {
        open.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The sentence model is closed");
            }
            return read(pieces.of(text));
        } catch (OrtException e) {
            throw new IllegalStateException("The sentence model could not read a text", e);
        } finally {
            open.readLock().unlock();
        }
    }

    private float[] read(long[] numbers) throws OrtException {
        long[] shape = {1, numbers.length};
        long[] attention = new long[numbers.length];
        Arrays.fill(attention, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(attention), shape);
                OnnxTensor types =
                        OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[numbers.length]), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return normal(states[0][0]);
        }
    }

    @Override
    public void close() throws IOException {
        open.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                session.close();
            }
        } catch (OrtException e) {
            throw new IOException("The sentence model did not close", e);
        } finally {
            open.writeLock().unlock();
        }
    }

    private static float[] normal(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        float[] normal = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            normal[i] = (float) (vector[i] / Math.sqrt(sum));
        }
        return normal;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = SentenceModel.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("The sentence model is not among the libraries: " + name);
        }
        return resource;
    }
}

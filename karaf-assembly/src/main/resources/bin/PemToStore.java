import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a certificate chain and its key (PEM) into a store that the server reads: java PemToStore.java chain key store. */
class PemToStore {
    private static final Pattern KEY = Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

    public static void main(String[] files) {
        // Only the rights on the file protect it, as they do the key it was made from.
        char[] password = "nabij".toCharArray();
        try (OutputStream out = Files.newOutputStream(Path.of(files[2]))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("nabij", key(Path.of(files[1])), password, chain(Path.of(files[0])));
            store.store(out, password);
        } catch (IOException | GeneralSecurityException e) {
            System.err.println("This certificate cannot be used: " + e.getMessage());
            System.exit(1);
        }
    }

    private static Certificate[] chain(Path file) throws IOException, GeneralSecurityException {
        var chain = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
        return chain.toArray(Certificate[]::new);
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        Matcher pem = KEY.matcher(Files.readString(file));
        if (!pem.find()) {
            throw new IOException(file + " holds no unencrypted PKCS 8 key (\"BEGIN PRIVATE KEY\")");
        }
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(encoded);
        } catch (GeneralSecurityException notRsa) {
            return KeyFactory.getInstance("EC").generatePrivate(encoded);
        }
    }
}

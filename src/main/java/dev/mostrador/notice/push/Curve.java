package dev.mostrador.notice.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;

/// The curve of all push keys, P-256, and its points as 65 bytes.
final class Curve {
    static final int POINT = 65; // bytes: 4, x, y

    private static final String NAME = "secp256r1";
    private static final int HALF = 32;
    private static final ECParameterSpec SPEC = spec();

    private Curve() {}

    static KeyPair fresh() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec(NAME));
            return maker.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ECParameterSpec parameters() {
        return SPEC;
    }

    static byte[] bytes(ECPublicKey key) {
        var bytes = new byte[POINT];
        bytes[0] = 4;
        copy(key.getW().getAffineX(), bytes, 1);
        copy(key.getW().getAffineY(), bytes, 1 + HALF);
        return bytes;
    }

    /// Throws when that is no point of the curve: a key beside it would give ours away.
    static ECPublicKey key(byte[] bytes) throws GeneralSecurityException {
        if (bytes.length != POINT || bytes[0] != 4) {
            throw new InvalidKeySpecException("Not an uncompressed point");
        }
        var x = new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + HALF));
        var y = new BigInteger(1, Arrays.copyOfRange(bytes, 1 + HALF, POINT));
        if (!isOn(x, y)) {
            throw new InvalidKeySpecException("Not a point of the curve");
        }
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), SPEC));
    }

    private static boolean isOn(BigInteger x, BigInteger y) {
        var p = ((ECFieldFp) SPEC.getCurve().getField()).getP();
        if (x.compareTo(p) >= 0 || y.compareTo(p) >= 0) {
            return false;
        }
        var right = x.pow(3)
                .add(SPEC.getCurve().getA().multiply(x))
                .add(SPEC.getCurve().getB());
        return y.pow(2).mod(p).equals(right.mod(p));
    }

    private static void copy(BigInteger number, byte[] to, int at) {
        var bytes = number.toByteArray(); // with a sign byte, or shorter
        var length = Math.min(bytes.length, HALF);
        System.arraycopy(bytes, bytes.length - length, to, at + HALF - length, length);
    }

    private static ECParameterSpec spec() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(NAME));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

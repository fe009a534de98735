using System.Formats.Asn1;

namespace Makini.NetSuite.Certificates;

/// <summary>A new key pair that can sign its own certificate: what differs between the two kinds.</summary>
internal abstract class CertificateKey : IDisposable
{
    /// <summary>Makes a key pair.</summary>
    public static CertificateKey Make(CertificateAlgorithm algorithm) => algorithm == CertificateAlgorithm.EC ? new EcKey() : new RsaKey();

    /// <summary>Writes the name of the signature's algorithm.</summary>
    public abstract void WriteAlgorithm(AsnWriter der);

    /// <summary>Writes the public key (RFC 5280, SubjectPublicKeyInfo).</summary>
    public abstract void WritePublicKey(AsnWriter der);

    /// <summary>The private key (RFC 5208, PrivateKeyInfo), in DER.</summary>
    public abstract byte[] PrivateKey();

    /// <summary>Signs as the algorithm says.</summary>
    public abstract byte[] Sign(byte[] data);

    /// <inheritdoc/>
    public abstract void Dispose();

    /// <summary>Writes a number that is never negative.</summary>
    protected static void WriteNumber(AsnWriter der, byte[] bigEndian)
    {
        var zeros = bigEndian.TakeWhile(b => b == 0).Count();
        der.WriteIntegerUnsigned(bigEndian.AsSpan(Math.Min(zeros, bigEndian.Length - 1)));
    }
}

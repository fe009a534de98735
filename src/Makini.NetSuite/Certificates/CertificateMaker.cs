using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Makini.NetSuite.Certificates;

/// <summary>
/// Makes self-signed certificates (RFC 5280) with a new key pair. .NET's own maker knows no salt of 64 bytes and is missing in
/// .NET Standard.
/// </summary>
internal static class CertificateMaker
{
    private const int Version3 = 2;

    /// <summary>Makes a certificate.</summary>
    /// <param name="algorithm">The kind of key.</param>
    /// <param name="subject">Its common name.</param>
    /// <param name="from">When it begins.</param>
    /// <param name="until">When it ends.</param>
    /// <returns>The certificate and the private key, both in PEM.</returns>
    public static (string Certificate, string PrivateKey) Make(CertificateAlgorithm algorithm, string subject, DateTimeOffset from, DateTimeOffset until)
    {
        using var key = CertificateKey.Make(algorithm);
        var content = new AsnWriter(AsnEncodingRules.DER);
        WriteContent(content, key, subject, from, until);
        var signed = content.Encode();

        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            der.WriteEncodedValue(signed);
            key.WriteAlgorithm(der);
            der.WriteBitString(key.Sign(signed));
        }

        return (Pem.Write(Pem.Certificate, der.Encode()), Pem.Write(Pem.PrivateKey, key.PrivateKey()));
    }

    private static void WriteContent(AsnWriter der, CertificateKey key, string subject, DateTimeOffset from, DateTimeOffset until)
    {
        using (der.PushSequence())
        {
            using (der.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 0))) der.WriteInteger(Version3);
            der.WriteInteger(SerialNumber());
            key.WriteAlgorithm(der);
            WriteName(der, subject);
            using (der.PushSequence())
            {
                der.WriteUtcTime(from);
                der.WriteUtcTime(until);
            }

            WriteName(der, subject);
            key.WritePublicKey(der);
        }
    }

    private static void WriteName(AsnWriter der, string subject)
    {
        using (der.PushSequence())
        using (der.PushSetOf())
        using (der.PushSequence())
        {
            der.WriteObjectIdentifier(Oids.CommonName);
            der.WriteCharacterString(UniversalTagNumber.UTF8String, subject);
        }
    }

    /// <summary>Positive, and never the same twice.</summary>
    private static byte[] SerialNumber()
    {
        var bytes = new byte[16];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        bytes[0] = (byte)((bytes[0] & 0x3F) | 0x40);
        return bytes;
    }
}

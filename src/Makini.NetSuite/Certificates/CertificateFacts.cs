using System.Formats.Asn1;
using System.Numerics;

namespace Makini.NetSuite.Certificates;

/// <summary>
/// What stands in a certificate, read from its DER: .NET tells neither the padding nor the salt of a signature.
/// </summary>
/// <param name="Subject">Its common name; empty where it has none.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends.</param>
/// <param name="KeyAlgorithm">The name of the key's algorithm (an OID).</param>
/// <param name="Curve">The curve's name (an OID); null for RSA.</param>
/// <param name="KeySize">Bits of the key.</param>
/// <param name="SignatureAlgorithm">The name of the signature's algorithm (an OID).</param>
/// <param name="SaltLength">Bytes of the salt; null where the signature is no PSS.</param>
internal sealed record CertificateFacts(
    string Subject, DateTimeOffset From, DateTimeOffset Until, string KeyAlgorithm, string? Curve, int KeySize, string SignatureAlgorithm, int? SaltLength)
{
    /// <summary>The key as it stands in the certificate.</summary>
    public byte[] PublicKey { get; private init; } = [];

    private const int UsualSalt = 20;

    /// <exception cref="AsnContentException">It is no certificate.</exception>
    public static CertificateFacts Read(byte[] der)
    {
        var content = new AsnReader(der, AsnEncodingRules.DER).ReadSequence().ReadSequence();
        var version = new Asn1Tag(TagClass.ContextSpecific, 0);
        if (content.PeekTag().HasSameClassAndValue(version)) content.ReadSequence(version);
        content.ReadInteger();
        var (signature, salt) = ReadSignature(content.ReadSequence());
        content.ReadSequence();
        var validity = content.ReadSequence();
        var (from, until) = (ReadTime(validity), ReadTime(validity));
        var subject = ReadCommonName(content.ReadSequence());
        var (algorithm, curve, size, key) = ReadKey(content.ReadSequence());
        return new(subject, from, until, algorithm, curve, size, signature, salt) { PublicKey = key };
    }

    private static (string Algorithm, int? Salt) ReadSignature(AsnReader reader)
    {
        var algorithm = reader.ReadObjectIdentifier();
        if (algorithm != Oids.RsaPss) return (algorithm, null);
        var salt = new Asn1Tag(TagClass.ContextSpecific, 2);
        var parameters = reader.ReadSequence();
        while (parameters.HasData)
        {
            if (parameters.PeekTag().HasSameClassAndValue(salt)) return (algorithm, (int)parameters.ReadSequence(salt).ReadInteger());
            parameters.ReadEncodedValue();
        }

        return (algorithm, UsualSalt);
    }

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();

    private static string ReadCommonName(AsnReader names)
    {
        while (names.HasData)
        {
            var part = names.ReadSetOf().ReadSequence();
            if (part.ReadObjectIdentifier() != Oids.CommonName) continue;
            return part.ReadCharacterString((UniversalTagNumber)part.PeekTag().TagValue);
        }

        return "";
    }

    private static (string Algorithm, string? Curve, int Size, byte[] Key) ReadKey(AsnReader reader)
    {
        var kind = reader.ReadSequence();
        var algorithm = kind.ReadObjectIdentifier();
        var key = reader.ReadBitString(out _);
        if (algorithm == Oids.EcPublicKey)
        {
            // Two numbers behind one byte; P-521 fills the last of its bytes by one bit.
            var size = (key.Length - 1) / 2 * 8;
            return (algorithm, kind.ReadObjectIdentifier(), size == 528 ? 521 : size, key);
        }

        var modulus = new AsnReader(key, AsnEncodingRules.DER).ReadSequence().ReadInteger();
        return (algorithm, null, (int)Math.Ceiling(BigInteger.Log(modulus + 1, 2)), key);
    }
}

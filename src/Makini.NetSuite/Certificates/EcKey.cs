using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Makini.NetSuite.Certificates;

/// <summary>A key on the curve P-256 that signs with ECDSA.</summary>
internal sealed class EcKey : CertificateKey
{
    private const byte Uncompressed = 4;

    private readonly ECDsa _key = ECDsa.Create();

    public EcKey() => _key.KeySize = 256;

    public override void WriteAlgorithm(AsnWriter der)
    {
        using (der.PushSequence()) der.WriteObjectIdentifier(Oids.EcdsaSha256);
    }

    public override void WritePublicKey(AsnWriter der)
    {
        using (der.PushSequence())
        {
            WriteCurve(der);
            der.WriteBitString(Point(_key.ExportParameters(includePrivateParameters: false)));
        }
    }

    public override byte[] PrivateKey()
    {
        var key = _key.ExportParameters(includePrivateParameters: true);
        var inner = new AsnWriter(AsnEncodingRules.DER);
        using (inner.PushSequence())
        {
            inner.WriteInteger(1);
            inner.WriteOctetString(key.D!);
            using (inner.PushSequence(new Asn1Tag(TagClass.ContextSpecific, 1))) inner.WriteBitString(Point(key));
        }

        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            der.WriteInteger(0);
            WriteCurve(der);
            der.WriteOctetString(inner.Encode());
        }

        return der.Encode();
    }

    /// <summary>.NET gives the two numbers of a signature one after the other; certificates want them as a sequence.</summary>
    public override byte[] Sign(byte[] data)
    {
        var numbers = _key.SignData(data, HashAlgorithmName.SHA256);
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            WriteNumber(der, numbers.AsSpan(0, numbers.Length / 2).ToArray());
            WriteNumber(der, numbers.AsSpan(numbers.Length / 2).ToArray());
        }

        return der.Encode();
    }

    public override void Dispose() => _key.Dispose();

    private static byte[] Point(ECParameters key) => [Uncompressed, .. key.Q.X!, .. key.Q.Y!];

    private static void WriteCurve(AsnWriter der)
    {
        using (der.PushSequence())
        {
            der.WriteObjectIdentifier(Oids.EcPublicKey);
            der.WriteObjectIdentifier(Oids.P256);
        }
    }
}

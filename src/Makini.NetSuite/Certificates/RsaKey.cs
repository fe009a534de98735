using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Makini.NetSuite.Certificates;

/// <summary>An RSA key of 4096 bits that signs with PSS.</summary>
internal sealed class RsaKey : CertificateKey
{
    private const int Bits = 4096;

    private readonly RSA _key = RSA.Create();

    public RsaKey() => _key.KeySize = Bits;

    public override void WriteAlgorithm(AsnWriter der)
    {
        using (der.PushSequence())
        {
            der.WriteObjectIdentifier(Oids.RsaPss);
            using (der.PushSequence())
            {
                using (der.PushSequence(Tag(0))) WriteHash(der);
                using (der.PushSequence(Tag(1)))
                using (der.PushSequence())
                {
                    der.WriteObjectIdentifier(Oids.Mgf1);
                    WriteHash(der);
                }

                using (der.PushSequence(Tag(2))) der.WriteInteger(PssSigner.SaltLength);
            }
        }
    }

    public override void WritePublicKey(AsnWriter der)
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        var inner = new AsnWriter(AsnEncodingRules.DER);
        using (inner.PushSequence())
        {
            WriteNumber(inner, key.Modulus!);
            WriteNumber(inner, key.Exponent!);
        }

        using (der.PushSequence())
        {
            WriteRsa(der);
            der.WriteBitString(inner.Encode());
        }
    }

    public override byte[] PrivateKey()
    {
        var key = _key.ExportParameters(includePrivateParameters: true);
        var inner = new AsnWriter(AsnEncodingRules.DER);
        using (inner.PushSequence())
        {
            inner.WriteInteger(0);
            foreach (var number in new[] { key.Modulus, key.Exponent, key.D, key.P, key.Q, key.DP, key.DQ, key.InverseQ }) WriteNumber(inner, number!);
        }

        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            der.WriteInteger(0);
            WriteRsa(der);
            der.WriteOctetString(inner.Encode());
        }

        return der.Encode();
    }

    public override byte[] Sign(byte[] data) => PssSigner.Sign(_key.ExportParameters(includePrivateParameters: true), data);

    public override void Dispose() => _key.Dispose();

    private static Asn1Tag Tag(int number) => new(TagClass.ContextSpecific, number);

    private static void WriteRsa(AsnWriter der)
    {
        using (der.PushSequence())
        {
            der.WriteObjectIdentifier(Oids.Rsa);
            der.WriteNull();
        }
    }

    private static void WriteHash(AsnWriter der)
    {
        using (der.PushSequence())
        {
            der.WriteObjectIdentifier(Oids.Sha256);
            der.WriteNull();
        }
    }
}

using System.Formats.Asn1;

namespace Makini.NetSuite.Certificates;

/// <summary>Finds what is plainly no private key for Makini, before it is sent: the files of a certificate are easily mixed up.</summary>
internal static class PrivateKeyCheck
{
    private const string Encrypted = "ENCRYPTED PRIVATE KEY";
    private static readonly Asn1Tag PublicPart = new(TagClass.ContextSpecific, 1);

    /// <summary>Checks a private key.</summary>
    /// <param name="key">Its text.</param>
    /// <param name="certificate">The certificate that it should belong to; null where there is none at hand.</param>
    /// <exception cref="MakiniException">InvalidRequest: it is something else, or belongs to another certificate.</exception>
    public static void Run(string key, string? certificate)
    {
        if (Pem.Read(key, Encrypted) is not null) throw Invalid("The private key is encrypted, and Makini is told no password of it.", "openssl pkey -in key.pem -out open.pem takes the password away.");
        var isCertificate = Pem.Read(key, Pem.Certificate) is not null && key.IndexOf(Pem.PrivateKey, StringComparison.Ordinal) < 0;
        if (isCertificate) throw Invalid("That is the certificate, and not its private key.", "The other file has it: netsuite.key.pem.");
        if (certificate is null || Pem.Read(key, Pem.PrivateKey) is not { } own || Pem.Read(certificate, Pem.Certificate) is not { } der) return;
        if (PublicKeyOf(own) is { } part && !part.SequenceEqual(CertificateFacts.Read(der).PublicKey))
            throw Invalid("The private key is not that of the certificate.", "Give both files of one New-NetSuiteCertificate.");
    }

    /// <summary>The public half of a key (RFC 5208), as a certificate has it; null where it is not told.</summary>
    private static byte[]? PublicKeyOf(byte[] key)
    {
        try
        {
            var content = new AsnReader(key, AsnEncodingRules.BER).ReadSequence();
            content.ReadInteger();
            var algorithm = content.ReadSequence().ReadObjectIdentifier();
            var inner = new AsnReader(content.ReadOctetString(), AsnEncodingRules.BER).ReadSequence();
            inner.ReadInteger();
            return algorithm == Oids.EcPublicKey ? PointOf(inner) : NumbersOf(inner);
        }
        catch (AsnContentException e)
        {
            throw Invalid("The private key cannot be read: its text is damaged.", "Copy the file as a whole, from -----BEGIN to END-----.", e);
        }
    }

    private static byte[]? PointOf(AsnReader key)
    {
        while (key.HasData)
        {
            if (key.PeekTag().HasSameClassAndValue(PublicPart)) return key.ReadSequence(PublicPart).ReadBitString(out _);
            key.ReadEncodedValue();
        }

        return null;
    }

    private static byte[] NumbersOf(AsnReader key)
    {
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            der.WriteInteger(key.ReadInteger());
            der.WriteInteger(key.ReadInteger());
        }

        return der.Encode();
    }

    private static MakiniException Invalid(string message, string action, Exception? cause = null) => new(ErrorIds.InvalidRequest, message, cause) { RecommendedAction = action };
}

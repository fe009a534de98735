using System.Formats.Asn1;

namespace Makini.NetSuite.Certificates;

/// <summary>
/// Tells whether NetSuite takes a certificate. Its rules, from NetSuite's help on OAuth 2.0 client credentials: RSA of 3072 or
/// 4096 bits or a curve P-256, P-384 or P-521, and two years at most.
/// </summary>
internal static class CertificateCheck
{
    private const int MostDays = 731;
    private static readonly int[] RsaSizes = [3072, 4096];
    private static readonly int[] CurveSizes = [256, 384, 521];

    /// <summary>Checks a certificate.</summary>
    /// <param name="pem">Its text.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="MakiniException">InvalidRequest: it is no certificate.</exception>
    public static NetSuiteCertificateTest Run(string pem, DateTimeOffset now)
    {
        if (Pem.Read(pem, Pem.Certificate) is not { } der) throw NoCertificate(pem, null);
        try
        {
            var facts = CertificateFacts.Read(der);
            var problems = Problems(facts, now).ToList();
            return new NetSuiteCertificateTest
            {
                Subject = facts.Subject,
                NotBefore = facts.From,
                NotAfter = facts.Until,
                DaysLeft = (int)Math.Floor((facts.Until - now).TotalDays),
                KeyAlgorithm = facts.KeyAlgorithm == Oids.EcPublicKey ? "EC" : facts.KeyAlgorithm is Oids.Rsa or Oids.RsaPss ? "RSA" : facts.KeyAlgorithm,
                KeySize = facts.KeySize,
                Padding = facts.SignatureAlgorithm == Oids.RsaPss ? "PSS" : facts.KeyAlgorithm == Oids.Rsa ? "PKCS1" : null,
                SaltLength = facts.SaltLength,
                IsAccepted = problems.Count == 0,
                Problems = problems,
            };
        }
        catch (Exception e) when (e is AsnContentException or InvalidOperationException or OverflowException)
        {
            throw NoCertificate(pem, e);
        }
    }

    private static IEnumerable<string> Problems(CertificateFacts facts, DateTimeOffset now)
    {
        if (facts.Until <= now) yield return "It has ended.";
        if (facts.From > now) yield return "It has not begun.";
        if ((facts.Until - facts.From).TotalDays > MostDays) yield return "It is good for more than two years: NetSuite takes two at most.";
        if (facts.KeyAlgorithm == Oids.EcPublicKey)
        {
            if (!CurveSizes.Contains(facts.KeySize)) yield return $"Its curve has {facts.KeySize} bits: NetSuite takes P-256, P-384 and P-521.";
        }
        else if (facts.KeyAlgorithm is not (Oids.Rsa or Oids.RsaPss))
        {
            yield return "Its key is neither RSA nor EC.";
        }
        else
        {
            if (!RsaSizes.Contains(facts.KeySize)) yield return $"Its key has {facts.KeySize} bits: NetSuite takes 3072 and 4096.";
            if (facts.SignatureAlgorithm != Oids.RsaPss) yield return "It is not signed with PSS, which Makini asks for.";
            else if (facts.SaltLength != PssSigner.SaltLength) yield return $"Its salt has {facts.SaltLength} bytes: Makini asks for {PssSigner.SaltLength}.";
        }
    }

    private static MakiniException NoCertificate(string text, Exception? cause) => new(ErrorIds.InvalidRequest, "That is no certificate in PEM.", cause)
    {
        RecommendedAction = text.Contains(Pem.PrivateKey) ? "This is the private key; the other file has the certificate." : "New-NetSuiteCertificate makes one.",
    };
}

using System.Security.Cryptography;
using Makini.NetSuite.Certificates;

namespace Makini.NetSuite.Tests;

public sealed class PrivateKeyTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Theory]
    [InlineData(CertificateAlgorithm.RsaPss)]
    [InlineData(CertificateAlgorithm.EC)]
    public void The_key_of_the_certificate_is_taken_and_no_other(CertificateAlgorithm algorithm)
    {
        var (certificate, key) = CertificateMaker.Make(algorithm, "Makini", Now, Now.AddDays(1));
        var (_, other) = CertificateMaker.Make(CertificateAlgorithm.EC, "Makini", Now, Now.AddDays(1));
        PrivateKeyCheck.Run(key, certificate);
        PrivateKeyCheck.Run(other, certificate: null);
        Fails(other, certificate, "not that of the certificate");
    }

    [Fact]
    public void Keys_that_others_wrote_are_compared_too()
    {
        using var key = RSA.Create(3072);
        var certificate = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=x", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pss).CreateSelfSigned(Now, Now.AddDays(1));
        PrivateKeyCheck.Run(key.ExportPkcs8PrivateKeyPem(), certificate.ExportCertificatePem());
        PrivateKeyCheck.Run(key.ExportRSAPrivateKeyPem(), certificate.ExportCertificatePem());
    }

    [Fact]
    public void What_is_plainly_something_else_is_refused()
    {
        var (certificate, _) = CertificateMaker.Make(CertificateAlgorithm.EC, "Makini", Now, Now.AddDays(1));
        using var key = RSA.Create(2048);
        Fails(certificate, null, "That is the certificate");
        Fails(key.ExportEncryptedPkcs8PrivateKeyPem("secret", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)), null, "encrypted");
        Fails("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", certificate, "damaged");
    }

    [Fact]
    public void What_cannot_be_told_is_left_to_Makini() => PrivateKeyCheck.Run("a key in a form of its own", certificate: null);

    private static void Fails(string key, string? certificate, string message)
    {
        var error = Assert.Throws<MakiniException>(() => PrivateKeyCheck.Run(key, certificate));
        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN", error.ToString(), StringComparison.Ordinal);
    }
}

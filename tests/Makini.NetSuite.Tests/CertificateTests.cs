using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Makini.NetSuite.Certificates;

namespace Makini.NetSuite.Tests;

public sealed class CertificateTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Theory]
    [InlineData(CertificateAlgorithm.RsaPss, "RSA", 4096, "PSS", 64)]
    [InlineData(CertificateAlgorithm.EC, "EC", 256, null, null)]
    public void What_is_made_is_taken(CertificateAlgorithm algorithm, string key, int size, string? padding, int? salt)
    {
        var (certificate, _) = CertificateMaker.Make(algorithm, "Makini of Müller", Now, Now.AddDays(730));
        var test = CertificateCheck.Run(certificate, Now);
        Assert.Empty(test.Problems);
        Assert.True(test.IsAccepted);
        Assert.Equal((key, size, padding, salt, 730), (test.KeyAlgorithm, test.KeySize, test.Padding, test.SaltLength, test.DaysLeft + (int)Math.Ceiling((Now.AddDays(730) - test.NotAfter).TotalDays)));
        Assert.Equal("Makini of Müller", test.Subject);
    }

    [Theory]
    [InlineData(CertificateAlgorithm.RsaPss)]
    [InlineData(CertificateAlgorithm.EC)]
    public void The_private_key_is_that_of_the_certificate(CertificateAlgorithm algorithm)
    {
        var (pem, key) = CertificateMaker.Make(algorithm, "Makini", Now, Now.AddDays(30));
        using var certificate = X509Certificate2.CreateFromPem(pem, key);
        Assert.True(certificate.HasPrivateKey);
        byte[] data = [1, 2, 3];
        if (algorithm == CertificateAlgorithm.EC)
        {
            using var ec = certificate.GetECDsaPrivateKey()!;
            using var publicEc = certificate.GetECDsaPublicKey()!;
            Assert.True(publicEc.VerifyData(data, ec.SignData(data, HashAlgorithmName.SHA256), HashAlgorithmName.SHA256));
            return;
        }

        using var rsa = certificate.GetRSAPrivateKey()!;
        using var publicRsa = certificate.GetRSAPublicKey()!;
        Assert.True(publicRsa.VerifyData(data, rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss), HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
    }

    [Theory]
    [InlineData(CertificateAlgorithm.RsaPss)]
    [InlineData(CertificateAlgorithm.EC)]
    public async Task OpenSsl_verifies_it(CertificateAlgorithm algorithm)
    {
        if (!HasOpenSsl()) return;
        var folder = Directory.CreateTempSubdirectory("makini-cert-").FullName;
        var (certificate, key) = CertificateMaker.Make(algorithm, "Makini", Now, Now.AddDays(30));
        var (certificatePath, keyPath) = (Path.Combine(folder, "c.pem"), Path.Combine(folder, "k.pem"));
        await File.WriteAllTextAsync(certificatePath, certificate);
        await File.WriteAllTextAsync(keyPath, key);

        Assert.Contains("OK", await OpenSslAsync("verify", "-check_ss_sig", "-CAfile", certificatePath, certificatePath), StringComparison.Ordinal);
        Assert.Equal(await OpenSslAsync("x509", "-in", certificatePath, "-noout", "-pubkey"), await OpenSslAsync("pkey", "-in", keyPath, "-pubout"));
        var text = await OpenSslAsync("x509", "-in", certificatePath, "-noout", "-text");
        Assert.Contains(algorithm == CertificateAlgorithm.EC ? "ecdsa-with-SHA256" : "Salt Length: 0x40", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(2048, 100, true, "2048 bits")]
    [InlineData(4096, 800, true, "more than two years")]
    [InlineData(4096, 100, false, "not signed with PSS")]
    [InlineData(4096, 100, true, "salt has 32 bytes")]
    public void What_others_made_is_looked_at(int bits, int days, bool isPss, string problem)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest("CN=other", key, HashAlgorithmName.SHA256, isPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Now.AddMinutes(-1), Now.AddDays(days));
        var test = CertificateCheck.Run(certificate.ExportCertificatePem(), Now);
        Assert.False(test.IsAccepted);
        Assert.Contains(test.Problems, text => text.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void One_that_has_ended_says_so()
    {
        var (certificate, _) = CertificateMaker.Make(CertificateAlgorithm.EC, "Makini", Now.AddDays(-10), Now.AddDays(-1));
        var test = CertificateCheck.Run(certificate, Now);
        Assert.Contains("It has ended.", test.Problems);
        Assert.True(test.DaysLeft < 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----\n")]
    public void What_is_none_is_an_error(string text) =>
        Assert.Equal(ErrorIds.InvalidRequest, Assert.Throws<MakiniException>(() => CertificateCheck.Run(text, Now)).ErrorId);

    private static bool HasOpenSsl() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "openssl")));

    private static async Task<string> OpenSslAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, errors);
        return await output;
    }
}

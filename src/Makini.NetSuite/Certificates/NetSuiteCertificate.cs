namespace Makini.NetSuite;

/// <summary>A new certificate: where its two halves are. The private one is in a file of yours alone or in a vault, never here.</summary>
/// <param name="CertificatePath">The file to upload to NetSuite.</param>
/// <param name="PrivateKeyPath">The file of the private key; null where it is in a vault.</param>
/// <param name="Vault">The vault that has the private key; null where it is in a file.</param>
/// <param name="SecretName">The secret's name in the vault.</param>
/// <param name="Subject">The certificate's common name.</param>
/// <param name="Algorithm">The kind of key: RSA-PSS or EC.</param>
/// <param name="NotAfter">When it ends.</param>
public sealed record NetSuiteCertificate(
    string CertificatePath,
    string? PrivateKeyPath,
    string? Vault,
    string? SecretName,
    string Subject,
    string Algorithm,
    DateTimeOffset NotAfter);

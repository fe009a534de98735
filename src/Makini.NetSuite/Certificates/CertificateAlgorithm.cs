namespace Makini.NetSuite;

/// <summary>The kinds of keys that NetSuite takes for machine-to-machine logins.</summary>
public enum CertificateAlgorithm
{
    /// <summary>RSA of 4096 bits, signed with PSS padding, SHA-256 and a salt of 64 bytes, as Makini asks for it.</summary>
    RsaPss,

    /// <summary>The elliptic curve P-256, signed with ECDSA and SHA-256.</summary>
    EC,
}

namespace Makini.NetSuite;

/// <summary>What Test-NetSuiteCertificate found.</summary>
public sealed record NetSuiteCertificateTest
{
    /// <summary>The certificate's common name.</summary>
    public required string Subject { get; init; }

    /// <summary>When it begins.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset NotAfter { get; init; }

    /// <summary>Whole days until it ends; less than 0 when it has.</summary>
    public int DaysLeft { get; init; }

    /// <summary>RSA or EC, else the algorithm's number.</summary>
    public required string KeyAlgorithm { get; init; }

    /// <summary>Bits of its key.</summary>
    public int KeySize { get; init; }

    /// <summary>PSS or PKCS1; null for EC.</summary>
    public string? Padding { get; init; }

    /// <summary>Bytes of the salt; null where there is none.</summary>
    public int? SaltLength { get; init; }

    /// <summary>NetSuite and Makini take it.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>Why they do not.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];
}

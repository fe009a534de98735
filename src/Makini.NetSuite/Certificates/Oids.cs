namespace Makini.NetSuite.Certificates;

/// <summary>The names of algorithms and fields in certificates.</summary>
internal static class Oids
{
    public const string Rsa = "1.2.840.113549.1.1.1";
    public const string RsaPss = "1.2.840.113549.1.1.10";
    public const string Mgf1 = "1.2.840.113549.1.1.8";
    public const string Sha256 = "2.16.840.1.101.3.4.2.1";
    public const string EcPublicKey = "1.2.840.10045.2.1";
    public const string P256 = "1.2.840.10045.3.1.7";
    public const string EcdsaSha256 = "1.2.840.10045.4.3.2";
    public const string CommonName = "2.5.4.3";
}

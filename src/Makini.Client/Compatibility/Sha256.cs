using System.Security.Cryptography;

namespace Makini.Compatibility;

/// <summary>SHA-256 in one call, which .NET Standard lacks.</summary>
internal static class Sha256
{
    /// <summary>The hash of some bytes: 32 bytes.</summary>
    public static byte[] Of(byte[] data)
    {
#if NET
        return SHA256.HashData(data);
#else
        using var sha = SHA256.Create();
        return sha.ComputeHash(data);
#endif
    }
}

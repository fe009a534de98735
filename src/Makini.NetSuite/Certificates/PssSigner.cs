using System.Numerics;
using System.Security.Cryptography;
using Makini.Compatibility;

namespace Makini.NetSuite.Certificates;

/// <summary>
/// Signs with RSASSA-PSS, SHA-256 and a salt of 64 bytes (RFC 8017, 8.1.1 and 9.1.1). .NET's own signing takes a salt as long
/// as the hash, and nothing else, on all but its newest runtimes; Makini asks for 64.
/// </summary>
internal static class PssSigner
{
    /// <summary>Bytes of the salt.</summary>
    public const int SaltLength = 64;

    private const int HashLength = 32;
    private const byte Trailer = 0xBC;

    /// <summary>The signature of some data.</summary>
    public static byte[] Sign(RSAParameters key, byte[] data)
    {
        var size = key.Modulus!.Length;
        var encoded = Encode(Sha256.Of(data), Random(SaltLength), size);
        var number = BigInteger.ModPow(Number(encoded), Number(key.D!), Number(key.Modulus));
        return Bytes(number, size);
    }

    private static byte[] Encode(byte[] digest, byte[] salt, int size)
    {
        var hash = Sha256.Of([.. new byte[8], .. digest, .. salt]);
        var maskedLength = size - HashLength - 1;
        var block = new byte[maskedLength];
        block[maskedLength - SaltLength - 1] = 1;
        salt.CopyTo(block, maskedLength - SaltLength);
        var mask = Mask(hash, maskedLength);
        for (var i = 0; i < maskedLength; i++) block[i] ^= mask[i];

        // The modulus fills its bytes, so one bit is too many.
        block[0] &= 0x7F;
        return [.. block, .. hash, Trailer];
    }

    /// <summary>MGF1 with SHA-256.</summary>
    private static byte[] Mask(byte[] seed, int length)
    {
        var mask = new List<byte>(length + HashLength);
        for (var counter = 0; mask.Count < length; counter++)
            mask.AddRange(Sha256.Of([.. seed, (byte)(counter >> 24), (byte)(counter >> 16), (byte)(counter >> 8), (byte)counter]));
        return [.. mask.Take(length)];
    }

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return bytes;
    }

    private static BigInteger Number(byte[] bigEndian) => new([.. Enumerable.Reverse(bigEndian), 0]);

    private static byte[] Bytes(BigInteger number, int length)
    {
        var littleEndian = number.ToByteArray();
        Array.Resize(ref littleEndian, length);
        Array.Reverse(littleEndian);
        return littleEndian;
    }
}

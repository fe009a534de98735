using System.Security.Cryptography;
using System.Text.Json;
using Makini.Json;

namespace Makini.Webhooks;

/// <summary>
/// The signature of a webhook: HMAC-SHA256 over the JSON text of the payload, in Base64, as Makini's documentation of
/// webhooks says.
/// </summary>
public static class WebhookSignature
{
    private const int Bytes = 32;

    /// <summary>Signs a body.</summary>
    /// <param name="body">Its bytes as they are sent.</param>
    /// <param name="secret">The secret that the Developer Portal shows, in UTF-8.</param>
    /// <returns>The value of the header X-Webhook-Signature.</returns>
    public static string Compute(byte[] body, byte[] secret) => Convert.ToBase64String(Hash(body, secret));

    /// <summary>
    /// Whether a signature is that of a body: of its bytes as they came, or of the same JSON without blanks, since what
    /// the sender signs is the text that JavaScript writes. Takes as long for a wrong signature as for a right one.
    /// </summary>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="signature">The header's value.</param>
    /// <param name="secret">The secret that the Developer Portal shows, in UTF-8.</param>
    /// <returns>True if it is.</returns>
    public static bool IsValid(byte[] body, string signature, byte[] secret)
    {
        var (given, isReadable) = Read(signature);
        var isOfBytes = AreEqual(Hash(body, secret), given);
        var isOfText = AreEqual(Hash(Compact(body), secret), given);
        return isReadable & (isOfBytes | isOfText);
    }

    private static (byte[] Hash, bool IsReadable) Read(string signature)
    {
        try
        {
            var bytes = Convert.FromBase64String(signature.Trim());
            return bytes.Length == Bytes ? (bytes, true) : (new byte[Bytes], false);
        }
        catch (FormatException)
        {
            return (new byte[Bytes], false);
        }
    }

    private static byte[] Hash(byte[] text, byte[] secret)
    {
#if NET
        return HMACSHA256.HashData(secret, text);
#else
        using var hash = new HMACSHA256(secret);
        return hash.ComputeHash(text);
#endif
    }

    private static byte[] Compact(byte[] body)
    {
        try
        {
            return CompactJson.Write(body);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return body;
        }
    }

    private static bool AreEqual(byte[] one, byte[] other)
    {
#if NET
        return CryptographicOperations.FixedTimeEquals(one, other);
#else
        var difference = one.Length ^ other.Length;
        for (var i = 0; i < one.Length && i < other.Length; i++) difference |= one[i] ^ other[i];
        return difference == 0;
#endif
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Makini.Sandbox.Accounts;

/// <summary>Makes the secrets of an account. They are random and say nothing.</summary>
internal static class Secrets
{
    private const string Header = """{"typ":"JWT","alg":"RS256"}""";
    private const string Payload = """{"aud":"sandbox","scopes":[]}""";
    private const int SignatureLength = 64;
    private const int SecretLength = 30;

    /// <summary>Makes an access token, of the form that Makini's have.</summary>
    public static string AccessToken() =>
        $"{Encode(Encoding.ASCII.GetBytes(Header))}.{Encode(Encoding.ASCII.GetBytes(Payload))}.{Encode(Random(SignatureLength))}";

    /// <summary>Makes a refresh token, a client secret or a code.</summary>
    public static string Create() => Encode(Random(SecretLength));

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return bytes;
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}

using System.Security.Cryptography;
using System.Text;

namespace Makini.Sandbox.Server;

/// <summary>Makes an access token of the form Makini's have. It is random and says nothing.</summary>
internal static class SandboxToken
{
    private const string Header = """{"typ":"JWT","alg":"RS256"}""";
    private const string Payload = """{"aud":"sandbox","scopes":[]}""";
    private const int SignatureLength = 64;

    /// <summary>Makes a token.</summary>
    public static string Create()
    {
        var signature = new byte[SignatureLength];
        using (var random = RandomNumberGenerator.Create()) random.GetBytes(signature);
        return $"{Encode(Encoding.ASCII.GetBytes(Header))}.{Encode(Encoding.ASCII.GetBytes(Payload))}.{Encode(signature)}";
    }

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}

using System.Text.RegularExpressions;

namespace Makini.NetSuite.Certificates;

/// <summary>Certificates and keys as text (RFC 7468).</summary>
internal static class Pem
{
    public const string Certificate = "CERTIFICATE";
    public const string PrivateKey = "PRIVATE KEY";

    private const int LineLength = 64;

    private static readonly Regex Block = new(
        "-----BEGIN (?<label>[A-Z0-9 ]+)-----(?<text>[A-Za-z0-9+/=\\s]+)-----END \\k<label>-----",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(5));

    /// <summary>Writes DER as text, lines as every system takes them.</summary>
    public static string Write(string label, byte[] der)
    {
        var text = Convert.ToBase64String(der);
        var lines = Enumerable.Range(0, (text.Length + LineLength - 1) / LineLength).Select(i => text.Substring(i * LineLength, Math.Min(LineLength, text.Length - (i * LineLength))));
        return $"-----BEGIN {label}-----\n{string.Join("\n", lines)}\n-----END {label}-----\n";
    }

    /// <summary>The first block of a label; null where there is none.</summary>
    public static byte[]? Read(string text, string label)
    {
        foreach (Match block in Block.Matches(text))
        {
            if (block.Groups["label"].Value != label) continue;
            try
            {
                return Convert.FromBase64String(block.Groups["text"].Value);
            }
            catch (FormatException)
            {
                return null;
            }
        }

        return null;
    }
}

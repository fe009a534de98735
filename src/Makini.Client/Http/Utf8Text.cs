using System.Text;

namespace Makini.Http;

/// <summary>Bytes as text, bad ones replaced.</summary>
internal static class Utf8Text
{
    public static string Of(ReadOnlySpan<byte> bytes) =>
#if NET
        Encoding.UTF8.GetString(bytes);
#else
        Encoding.UTF8.GetString(bytes.ToArray());
#endif
}

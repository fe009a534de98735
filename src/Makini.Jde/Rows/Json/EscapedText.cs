using System.Text;

namespace Makini.Jde.Rows;

/// <summary>
/// Texts with escapes that are no Unicode: half a character, where a column was too short for the whole one, as JSON writers pass it
/// on. Half a character becomes a replacement character, as bytes that are no UTF-8 do: one such value must not cost the file.
/// </summary>
internal static class EscapedText
{
    private const char Replacement = '\uFFFD';
    private const int CodeLength = 4;

    /// <summary>The text.</summary>
    /// <param name="utf8">What stands between the quotes; its escapes are well-formed.</param>
    public static string Read(ReadOnlySpan<byte> utf8)
    {
        var escaped = Utf8Text.ToString(utf8);
        var text = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\')
            {
                text.Append(escaped[i]);
                continue;
            }

            var kind = escaped[++i];
            if (kind != 'u')
            {
                text.Append(Plain(kind));
                continue;
            }

            var code = 0;
            for (var digit = 0; digit < CodeLength; digit++) code = (code << 4) + Uri.FromHex(escaped[++i]);
            text.Append((char)code);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else text[i] = Replacement;
        }

        return text.ToString();
    }

    private static char Plain(char kind) => kind switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => kind,
    };
}

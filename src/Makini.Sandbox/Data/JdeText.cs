using Makini.Jde;

namespace Makini.Sandbox.Data;

/// <summary>CHAR as JDE stores it: always its full length, blanks (or zeros) around the text.</summary>
internal static class JdeText
{
    /// <summary>Text that is too long for a site's shorter column is cut.</summary>
    public static string Fill(string text, int length, JdeJustification justification)
    {
        if (text.Length >= length) return text.Substring(0, length);
        return justification switch
        {
            JdeJustification.Right when text.Length > 0 => text.PadLeft(length),
            JdeJustification.ZeroFilled when text.Length > 0 => text.PadLeft(length, '0'),
            _ => text.PadRight(length),
        };
    }

    /// <summary>The search form of a name: capital letters, no blanks.</summary>
    public static string Compress(string name) => name.Replace(" ", "").ToUpperInvariant();
}

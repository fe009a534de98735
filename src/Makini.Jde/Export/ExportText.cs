using System.Globalization;

namespace Makini.Jde.Export;

/// <summary>Values as files of text have them: the same on each machine, whatever its culture.</summary>
internal static class ExportText
{
    /// <summary>The text; null for no value.</summary>
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString("hh\\:mm\\:ss", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}

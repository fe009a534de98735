using System.Globalization;

namespace Makini.Jde.Query;

/// <summary>SQL text with a ? for each parameter.</summary>
internal sealed record SqlStatement(string Text, IReadOnlyList<object?> Parameters)
{
    /// <summary>For people: the text, then the parameters one a line.</summary>
    public IReadOnlyList<string> Describe() => [Text, .. Parameters.Select((p, i) => $"?{i + 1} = {Literal(p)}")];

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        string text => "'" + text.Replace("'", "''") + "'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

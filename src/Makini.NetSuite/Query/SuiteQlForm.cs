using System.Globalization;
using Makini.Jde.Rows;

namespace Makini.NetSuite.Query;

/// <summary>Reads a value of SuiteQL, which always comes as text. A text that is not as its field says stays a text: nothing is lost.</summary>
/// <param name="Type">What it holds.</param>
/// <param name="DayFormat">How the account writes days; null where that is not known.</param>
internal sealed record SuiteQlForm(SuiteQlType Type, string? DayFormat) : ValueForm
{
    /// <inheritdoc/>
    public override object? Read(string text) => Type switch
    {
        SuiteQlType.Number when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        SuiteQlType.Whole when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        SuiteQlType.Flag when text is "T" or "F" => text == "T",
        SuiteQlType.Date when DayFormat is not null && DateTime.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => text,
    };
}

using System.Globalization;

namespace Makini.NetSuite.Query;

/// <summary>
/// The ways an account may write days: it is a preference, and nothing in an answer says which. So one day that is known is
/// asked for, and looked at.
/// </summary>
internal static class DayFormats
{
    private static readonly DateTime Known = new(2001, 2, 3);

    // The choices of NetSuite's Setup > Company > General Preferences; leading zeros are read by each of them.
    private static readonly string[] All =
        ["M/d/yyyy", "d/M/yyyy", "d-MMM-yyyy", "d.M.yyyy", "d-MMMM-yyyy", "d MMMM, yyyy", "yyyy/M/d", "yyyy-M-d"];

    /// <summary>The column that has it.</summary>
    public const string Column = "known";

    /// <summary>The statement that asks for the day that is known, once a row of a record.</summary>
    public static string Statement(string record) => $"SELECT {SuiteQlLiteral.Of(Known)} AS {Column} FROM {record}";

    /// <summary>The format of the day that is known; null where it is none of them.</summary>
    public static string? Of(string text) => Array.Find(
        All, format => DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day == Known);
}

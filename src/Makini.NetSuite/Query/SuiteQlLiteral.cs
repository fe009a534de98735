using System.Globalization;

namespace Makini.NetSuite.Query;

/// <summary>
/// Writes values into SuiteQL. Its web service documents no parameters, so this is the one place where a value becomes text:
/// text in quotes with its quotes doubled, numbers and dates in one form whatever the user's culture.
/// </summary>
internal static class SuiteQlLiteral
{
    /// <exception cref="MakiniException">InvalidRequest: SuiteQL has no such value.</exception>
    public static string Of(object? value) => value switch
    {
        null => "NULL",
        string text => Text(text),
        char letter => Text(letter.ToString()),
        bool flag => flag ? "'T'" : "'F'",
        DateTime time => Time(time),
        DateTimeOffset moment => Time(moment.DateTime),
        byte or sbyte or short or ushort or int or uint or long or ulong or decimal => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        float or double when Number(value) is { } number => number,
        Guid id => Text(id.ToString()),
        Enum name => Text(name.ToString()),
        _ => throw new MakiniException(ErrorIds.InvalidRequest, $"'{value}' ({value.GetType().Name}) cannot be a value in SuiteQL.")
        {
            Target = value,
            RecommendedAction = "Give text, a number, a date, true, false or $null.",
        },
    };

    private static string Text(string text) => $"'{text.Replace("'", "''")}'";

    private static string Time(DateTime time) => time.TimeOfDay == TimeSpan.Zero
        ? $"TO_DATE('{time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}', 'YYYY-MM-DD')"
        : $"TO_TIMESTAMP('{time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}', 'YYYY-MM-DD HH24:MI:SS')";

    private static string? Number(object value)
    {
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return double.IsNaN(number) || double.IsInfinity(number) ? null : number.ToString("R", CultureInfo.InvariantCulture);
    }
}

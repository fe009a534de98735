namespace Makini.Jde.Rows;

/// <summary>Values as people read them.</summary>
internal static class RowText
{
    /// <summary>What JDE takes for "none": blanks, 0, no date.</summary>
    /// <param name="value">A property's value.</param>
    /// <returns>True for such a value.</returns>
    public static bool IsBlank(object? value) => value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        int or long or decimal => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture) == 0,
        TimeSpan time => time == TimeSpan.Zero,
        _ => false,
    };

    /// <summary>Writes a value; dates without their time, since JDE's have none.</summary>
    /// <param name="value">A property's value.</param>
    /// <param name="culture">The culture.</param>
    /// <returns>The text.</returns>
    public static string Format(object? value, IFormatProvider culture) => value switch
    {
        null => "",
        DateTime date => date.ToString("d", culture),
        IFormattable other => other.ToString(format: null, culture),
        _ => value.ToString() ?? "",
    };
}

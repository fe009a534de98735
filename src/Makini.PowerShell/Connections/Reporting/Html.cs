using System.Globalization;
using System.Net;

namespace Makini.PowerShell.Connections;

/// <summary>Text that is HTML already. Whatever else is put into it is escaped.</summary>
internal sealed class Html
{
    private readonly string _text;

    private Html(string text) => _text = text;

    /// <summary>Nothing.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>HTML with values in it: what is no HTML is escaped.</summary>
    public static Html Of(FormattableString text) =>
        new(string.Format(CultureInfo.InvariantCulture, text.Format, [.. text.GetArguments().Select(Escape)]));

    /// <summary>Text of ours that needs no escaping: a style sheet.</summary>
    public static Html Raw(string text) => new(text);

    /// <summary>One behind the other.</summary>
    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts));

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static object? Escape(object? value) => value is Html ? value : WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture));
}

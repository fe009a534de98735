namespace Makini.Http;

/// <summary>Names and keys on their way into a path.</summary>
internal static class PathSegment
{
    /// <summary>The text as one segment of a path: nothing in it leads elsewhere.</summary>
    /// <param name="text">A key or name, not escaped.</param>
    /// <param name="what">What it should be, for the message: key.</param>
    /// <exception cref="MakiniException">InvalidRequest: it is blank, or dots only, which lead up the path.</exception>
    public static string Of(string text, string what) => text.Trim('.', ' ').Length > 0
        ? Uri.EscapeDataString(text)
        : throw new MakiniException(ErrorIds.InvalidRequest, $"'{text}' is no {what}.") { Target = text };
}

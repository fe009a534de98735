using System.Text.RegularExpressions;

namespace Makini.Jde.Query;

/// <summary>A file's name, perhaps with its library; both checked and in upper case.</summary>
internal readonly record struct TableName(string? Library, string Table);

/// <summary>What is a name on IBM i, and how it stands in SQL. Nothing else ever becomes part of a statement's text.</summary>
internal static class JdeNames
{
    private static readonly char[] Separators = ['.', '/'];
    private static readonly Regex Name = new("^[A-Z#@$][A-Z0-9#@$_]*$(?!\n)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex Plain = new("^[A-Z][A-Z0-9_]*$(?!\n)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Reads F0101, LIB.F0101 and LIB/F0101.</summary>
    /// <exception cref="MakiniException"><see cref="ErrorIds.JdeNameInvalid"/>.</exception>
    public static TableName ParseTable(string text, string? library)
    {
        var parts = text.Split(Separators);
        if (parts.Length > 2) throw Invalid(text, "the name of a file", "Write F0101 or LIBRARY.F0101.");

        var table = Check(parts[^1], text, "the name of a file");
        var given = library is null ? null : Check(library, library, "the name of a library");
        if (parts.Length == 1) return new TableName(given, table);

        var named = Check(parts[0], text, "the name of a library");
        return given is null || given == named
            ? new TableName(named, table)
            : throw new MakiniException(ErrorIds.JdeNameInvalid, $"'{text}' names another library than -Library {given}.")
            {
                Target = text,
                RecommendedAction = "Name the library once.",
            };
    }

    /// <summary>Whether the text can name a column: an alias may begin with a digit, since a prefix stands before it in the file.</summary>
    public static bool CanBeColumn(string text) => text.Length > 0 && Name.IsMatch("#" + text.ToUpperInvariant());

    /// <summary>The error for text that is no name.</summary>
    public static MakiniException Invalid(string text, string what, string action) =>
        new(ErrorIds.JdeNameInvalid, $"'{text}' is not {what}.") { Target = text, RecommendedAction = action };

    /// <summary>The name as SQL text: in double quotes unless every database reads it without.</summary>
    public static string Quote(string name) => Plain.IsMatch(name) ? name : "\"" + name.Replace("\"", "\"\"") + "\"";

    private static string Check(string name, string text, string what)
    {
        var upper = name.ToUpperInvariant();
        return Name.IsMatch(upper)
            ? upper
            : throw Invalid(text, what, "A name has letters, digits, #, @, $ and _, and does not begin with a digit.");
    }
}

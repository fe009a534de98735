using System.Text.RegularExpressions;
using Makini.Filtering;

namespace Makini.NetSuite.Query;

/// <summary>Lets only names into SuiteQL where names belong.</summary>
internal static class SuiteQlNames
{
    private static readonly Regex Name = new("^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.None, TimeSpan.FromSeconds(5));

    /// <summary>A field in a filter.</summary>
    /// <exception cref="MakiniException">FilterInvalid: it is no name.</exception>
    public static string Field(string name, FilterPosition position) => Name.IsMatch(name) ? name : throw Invalid($"'{name}' is no field.", position);

    /// <summary>A record or field elsewhere.</summary>
    /// <exception cref="MakiniException">InvalidRequest: it is no name.</exception>
    public static string Check(string name, string what) => Name.IsMatch(name) ? name : throw new MakiniException(ErrorIds.InvalidRequest, $"'{name}' is no {what}.")
    {
        Target = name,
        RecommendedAction = "Get-NetSuiteRecordType lists the records; letters, digits and _ make a name.",
    };

    /// <summary>The error for a filter.</summary>
    public static MakiniException Invalid(string message, FilterPosition position) =>
        new(ErrorIds.FilterInvalid, $"{message} (line {position.Line}, column {position.Column})") { RecommendedAction = "See about the filter language; write the query yourself where it does not suffice." };
}

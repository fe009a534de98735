namespace Makini.NetSuite;

/// <summary>A field of a kind of record.</summary>
/// <param name="Name">Its name: companyName.</param>
/// <param name="Title">What NetSuite's pages call it; null where it is not said.</param>
/// <param name="Type">string, number, boolean, date, date-time, or object for what belongs to another record.</param>
public sealed record NetSuiteField(string Name, string? Title, string Type)
{
    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}

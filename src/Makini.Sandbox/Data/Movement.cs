namespace Makini.Sandbox.Data;

/// <summary>Something comes into stock (above 0) or goes out of it.</summary>
internal sealed record Movement(Item Item, BusinessUnit Branch, decimal Quantity, string Type, int Number, DateTime Date, string Text)
{
    /// <summary>The order behind it: type, number and line.</summary>
    public (string Type, int Number, decimal Line)? Order { get; init; }

    public Party? Party { get; init; }

    public string? Reason { get; init; }
}

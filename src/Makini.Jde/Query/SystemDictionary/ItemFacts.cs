namespace Makini.Jde.Query;

/// <summary>What a site's dictionary says of a data item; null for what it does not say.</summary>
internal sealed record ItemFacts
{
    /// <summary>How it is stored, as far as F9210 or F9201 tell: they do not tell times from numbers.</summary>
    public JdeItemType? Type { get; init; }

    /// <summary>Display decimals.</summary>
    public int? Decimals { get; init; }

    /// <summary>It is an amount or a quantity: CURRENCY, QTYINV.</summary>
    public string? Class { get; init; }

    /// <summary>Its long name: AddressNumber.</summary>
    public string? Name { get; init; }

    /// <summary>Its row description.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it is right-justified.</summary>
    public bool? IsRight { get; init; }

    /// <summary>The user defined code table of its edit rule: 01/ST.</summary>
    public string? UserDefinedCode { get; init; }

    /// <summary>These facts, and the others where these say nothing.</summary>
    public ItemFacts Or(ItemFacts? other) => other is null ? this : new()
    {
        Type = Type ?? other.Type,
        Decimals = Decimals ?? other.Decimals,
        Class = Class ?? other.Class,
        Name = Name ?? other.Name,
        Text = Text ?? other.Text,
        IsRight = IsRight ?? other.IsRight,
        UserDefinedCode = UserDefinedCode ?? other.UserDefinedCode,
    };
}

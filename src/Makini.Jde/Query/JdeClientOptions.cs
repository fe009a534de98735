using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>What a <see cref="JdeClient"/> works with.</summary>
public sealed record JdeClientOptions
{
    /// <summary>The way to the connected system.</summary>
    public required IPassthrough Passthrough { get; init; }

    /// <summary>The connection's name, which rows carry.</summary>
    public required string ConnectionName { get; init; }

    /// <summary>The connection's platform, such as jd-edwards-world; null if it is not known.</summary>
    public string? Platform { get; init; }

    /// <summary>The files and data items.</summary>
    public JdeDictionary Dictionary { get; init; } = JdeDictionary.BuiltIn;

    /// <summary>Where files are looked for, the first library that has one wins; empty leaves that to the connected system.</summary>
    public IReadOnlyList<string> LibraryList { get; init; } = [];

    /// <summary>The attribute that hides ConnectionName from lists of a row's properties; null for none.</summary>
    public Type? HiddenAttribute { get; init; }
}

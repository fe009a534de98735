namespace Makini.Jde.Business;

/// <summary>Something of the business, read from JDE files and told in plain words.</summary>
public abstract record JdeRecord
{
    /// <summary>The name of the connection that it came through.</summary>
    public string ConnectionName { get; init; } = "";
}

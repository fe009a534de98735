namespace Makini.Entities;

/// <summary>
/// Where a record came from. Records have it as properties of this interface alone: PowerShell finds them by name, and
/// lists of properties leave them out.
/// </summary>
public interface IEntityOrigin
{
    /// <summary>The name of the connection that it was read through.</summary>
    string ConnectionName { get; }

    /// <summary>The family that it was read from.</summary>
    MakiniFamily Family { get; }
}

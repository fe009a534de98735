using System.Management.Automation;

namespace Makini.PowerShell.State;

/// <summary>The connections of a runspace by name (letter case ignored), and which of them is the default.</summary>
internal sealed class OpenConnections
{
    private readonly SortedDictionary<string, MakiniConnection> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The connection used where none is named.</summary>
    public MakiniConnection? Default { get; private set; }

    /// <summary>All of them, by name; a copy, so that a pipeline may close what it reads.</summary>
    public IReadOnlyList<MakiniConnection> All => [.. _byName.Values];

    /// <summary>The connection of exactly this name.</summary>
    public MakiniConnection? Find(string name) => _byName.TryGetValue(name, out var connection) ? connection : null;

    /// <summary>The connections whose names match a wildcard pattern.</summary>
    public IReadOnlyList<MakiniConnection> Match(string pattern)
    {
        var wildcard = WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase);
        return [.. _byName.Values.Where(connection => wildcard.IsMatch(connection.Name))];
    }

    /// <summary>Adds a connection and makes it the default.</summary>
    /// <returns>Whether it replaces one of the same name. That one stays usable for those who hold it.</returns>
    public bool Add(MakiniConnection connection)
    {
        var replaces = _byName.ContainsKey(connection.Name);
        _byName[connection.Name] = connection;
        Default = connection;
        return replaces;
    }

    /// <summary>Makes a connection the default.</summary>
    public void SetDefault(MakiniConnection connection)
    {
        if (Find(connection.Name) != connection) _byName[connection.Name] = connection;
        Default = connection;
    }

    /// <summary>Forgets and closes a connection. No other becomes the default: that must not be left to chance.</summary>
    public void Close(MakiniConnection connection)
    {
        if (Find(connection.Name) == connection) _byName.Remove(connection.Name);
        if (Default == connection) Default = null;
        connection.Dispose();
    }
}

using System.ComponentModel;

namespace Makini.PowerShell.Connections;

/// <summary>What the user gave to -Connection: a name, perhaps with wildcards, or a connection.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ConnectionArgument
{
    internal ConnectionArgument(string name) => Name = name;

    internal ConnectionArgument(MakiniConnection connection)
        : this(connection.Name) => Connection = connection;

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The connection, where it was given itself.</summary>
    public MakiniConnection? Connection { get; }

    /// <summary>It came from another process, as a description of a connection that stayed there.</summary>
    public bool IsDeserialized { get; internal init; }

    /// <summary>It says nothing.</summary>
    internal bool IsNowhere => Name.Length == 0 && !IsDeserialized;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

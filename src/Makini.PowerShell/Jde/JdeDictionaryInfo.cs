using Makini.Jde;

namespace Makini.PowerShell;

/// <summary>The dictionary that a connection uses.</summary>
public sealed class JdeDictionaryInfo
{
    internal JdeDictionaryInfo(string connectionName, JdeDictionary dictionary, DateTime updatedAt, string path)
    {
        ConnectionName = connectionName;
        Tables = dictionary.Tables.Count(t => t.Source != JdeFactSource.BuiltIn);
        Items = dictionary.Items.Count(i => i.Source == JdeFactSource.Dictionary);
        UpdatedAt = updatedAt;
        Path = path;
    }

    /// <summary>The connection.</summary>
    public string ConnectionName { get; }

    /// <summary>How many files are as the connected system has them.</summary>
    public int Tables { get; }

    /// <summary>How many data items are as the site's own dictionary has them.</summary>
    public int Items { get; }

    /// <summary>When it was read, in local time.</summary>
    public DateTime UpdatedAt { get; }

    /// <summary>The file it is kept in.</summary>
    public string Path { get; }

    /// <summary>The connection's name.</summary>
    public override string ToString() => ConnectionName;
}

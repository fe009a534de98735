namespace Makini.Entities;

/// <summary>What a field of a body takes.</summary>
public enum EntityFieldKind
{
    /// <summary>Text; keys and codes, too.</summary>
    Text,

    /// <summary>A point in time; sent as ISO 8601 in UTC.</summary>
    Time,

    /// <summary>A number, with decimals or without.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A list of texts or of objects.</summary>
    List,

    /// <summary>An object with fields of its own.</summary>
    Object,

    /// <summary>The content of a file.</summary>
    File,
}

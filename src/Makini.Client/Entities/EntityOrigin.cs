namespace Makini.Entities;

/// <summary>The connection and the family of a record.</summary>
internal readonly record struct EntityOrigin(string? ConnectionName, MakiniFamily Family);

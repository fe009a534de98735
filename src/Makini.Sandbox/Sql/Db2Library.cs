namespace Makini.Sandbox.Sql;

/// <summary>A library.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Files">The names of its files.</param>
internal sealed record Db2Library(string Name, IReadOnlyList<string> Files);

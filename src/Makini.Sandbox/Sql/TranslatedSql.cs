namespace Makini.Sandbox.Sql;

/// <summary>A statement in SQLite's language.</summary>
/// <param name="Text">Its text; parameters are numbered (?1) in the order the original has them.</param>
/// <param name="ParameterCount">How many it has.</param>
internal sealed record TranslatedSql(string Text, int ParameterCount);

namespace Makini.Sandbox.Sql;

/// <summary>A token of a statement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text as <see cref="SqlTokenKind"/> says.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text)
{
    /// <summary>It may name a table, a column or a correlation.</summary>
    public bool IsName => Kind == SqlTokenKind.Quoted || (Kind == SqlTokenKind.Word && !Db2Words.IsReserved(Text));

    public bool Is(string word) => Kind == SqlTokenKind.Word && Text == word;

    public bool IsSymbol(string symbol) => Kind == SqlTokenKind.Symbol && Text == symbol;
}

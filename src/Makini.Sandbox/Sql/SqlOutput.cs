using System.Text;

namespace Makini.Sandbox.Sql;

/// <summary>SQLite text as it grows, a blank between any two words.</summary>
internal sealed class SqlOutput
{
    /// <summary>The label of an expression that has no name; Db2 gives its position instead.</summary>
    public const string Unnamed = "\u0001";

    private readonly StringBuilder _text = new();

    /// <summary>Adds text as it is.</summary>
    public void Add(string text) => _text.Append(text).Append(' ');

    /// <summary>Adds an identifier. Not in double quotes: SQLite takes those for a string where no column has the name.</summary>
    public void AddName(string name) => Add(name.IndexOf(']') < 0 ? $"[{name}]" : $"`{name.Replace("`", "``")}`");

    /// <summary>Adds a token in SQLite's spelling.</summary>
    public void Add(SqlToken token)
    {
        switch (token.Kind)
        {
            case SqlTokenKind.Quoted:
                AddName(token.Text);
                break;
            case SqlTokenKind.Text:
                Add($"'{token.Text.Replace("'", "''")}'");
                break;
            case SqlTokenKind.Parameter:
                Add("?" + token.Text);
                break;
            case SqlTokenKind.Word when !Db2Words.IsReserved(token.Text):
                AddName(token.Text);
                break;
            default:
                Add(token.Text);
                break;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}

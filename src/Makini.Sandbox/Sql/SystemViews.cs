using System.Text.Json;
using Makini.Jde;
using Microsoft.Data.Sqlite;

namespace Makini.Sandbox.Sql;

/// <summary>QSYS2.SYSTABLES, QSYS2.SYSCOLUMNS and SYSIBM.SYSDUMMY1.</summary>
/// <remarks>The reader's connections can write nothing, no table of ours either: a function gives the rows as JSON, SQLite reads them.</remarks>
internal sealed class SystemViews(IReadOnlyList<Db2Library> libraries, JdeDictionary dictionary)
{
    private static readonly string[] TableColumns =
        ["TABLE_SCHEMA", "TABLE_NAME", "TABLE_TYPE", "TABLE_TEXT", "COLUMN_COUNT", "FILE_TYPE", "SYSTEM_TABLE_SCHEMA", "SYSTEM_TABLE_NAME"];

    private static readonly string[] ColumnColumns =
    [
        "TABLE_SCHEMA", "TABLE_NAME", "COLUMN_NAME", "ORDINAL_POSITION", "DATA_TYPE", "LENGTH", "NUMERIC_SCALE", "NUMERIC_PRECISION",
        "IS_NULLABLE", "COLUMN_TEXT", "COLUMN_HEADING", "SYSTEM_TABLE_SCHEMA", "SYSTEM_TABLE_NAME", "SYSTEM_COLUMN_NAME",
    ];

    private readonly Lazy<string> _tables = new(() => ToJson(libraries, (library, file) => [TableRow(library, file, dictionary)]));
    private readonly Lazy<string> _columns = new(() => ToJson(libraries, (library, file) => ColumnRows(library, file, dictionary)));

    /// <summary>Finds a view.</summary>
    /// <param name="schema">QSYS2 or SYSIBM.</param>
    /// <param name="name">The view's name.</param>
    /// <returns>What to write for it behind FROM, or null if there is no such view.</returns>
    public static string? Find(string schema, string name) => (schema, name) switch
    {
        ("SYSIBM", "SYSDUMMY1") => "( SELECT 'Y' AS [IBMREQD] )",
        ("QSYS2", "SYSTABLES" or "TABLES") => Rows("db2_systables", TableColumns),
        ("QSYS2", "SYSCOLUMNS" or "COLUMNS") => Rows("db2_syscolumns", ColumnColumns),
        _ => null,
    };

    /// <summary>Gives a connection the functions the views read from.</summary>
    /// <param name="connection">An open connection.</param>
    public void Register(SqliteConnection connection)
    {
        connection.CreateFunction("db2_systables", () => _tables.Value, isDeterministic: true);
        connection.CreateFunction("db2_syscolumns", () => _columns.Value, isDeterministic: true);
    }

    private static string Rows(string function, string[] columns) =>
        $"( SELECT {string.Join(", ", columns.Select((name, i) => $"value ->> {i} AS [{name}]"))} FROM json_each({function}()) )";

    private static object?[] TableRow(string library, string file, JdeDictionary dictionary)
    {
        var table = dictionary.FindTable(file);
        return [library, file, "P", table?.Description ?? "", table?.Columns.Count ?? 0, "D", library, file];
    }

    private static IEnumerable<object?[]> ColumnRows(string library, string file, JdeDictionary dictionary) =>
        dictionary.FindTable(file) is not { } table ? [] : table.Columns.Select(column =>
        {
            var item = column.Item;
            var isText = item.Type == JdeItemType.Text;
            var length = isText ? item.Length : item.Type is JdeItemType.Date or JdeItemType.Time ? 6 : item.Digits is 0 ? 15 : item.Digits;
            object? scale = isText ? null : 0;
            object? precision = isText ? null : length;
            var text = item.Description ?? "";
            return new[]
            {
                library, file, column.Name, column.Position, isText ? "CHAR" : "DECIMAL", length, scale, precision,
                "N", text, item.FriendlyName ?? text, library, file, column.Name,
            };
        });

    private static string ToJson(IReadOnlyList<Db2Library> libraries, Func<string, string, IEnumerable<object?[]>> rows) =>
        JsonSerializer.Serialize(libraries.SelectMany(library => library.Files.SelectMany(file => rows(library.Name, file))));
}

using System.Globalization;
using Makini.Jde;

namespace Makini.Sandbox.Sql;

/// <summary>Writes calls of Db2's functions: as SQLite's where they agree, else as ours.</summary>
internal sealed class FunctionWriter(SqlOutput output, JdeDictionary dictionary, ExpressionWriter expression)
{
    private const int DigitsOfInteger = 10;
    private static readonly SqlNode Comma = new(new SqlToken(SqlTokenKind.Symbol, ","));

    /// <summary>Db2's name and SQLite's: those that give no text.</summary>
    private static readonly Dictionary<string, string> Functions = Map(
        "COUNT:count COUNT_BIG:count SUM:sum AVG:avg MIN:min MAX:max ABS:abs ABSVAL:abs NULLIF:nullif "
        + "LENGTH:length CHAR_LENGTH:length CHARACTER_LENGTH:length POSSTR:instr LOCATE:db2_locate "
        + "FLOOR:floor CEIL:ceil CEILING:ceil SIGN:sign POWER:power SQRT:sqrt MOD:db2_mod ROUND:db2_round TRUNC:db2_truncate TRUNCATE:db2_truncate "
        + "INT:db2_integer INTEGER:db2_integer BIGINT:db2_integer SMALLINT:db2_integer DEC:db2_decimal DECIMAL:db2_decimal NUMERIC:db2_decimal ZONED:db2_decimal "
        + "FLOAT:db2_double DOUBLE:db2_double REAL:db2_double DATE:db2_date DAYS:db2_days YEAR:db2_year MONTH:db2_month DAY:db2_day "
        + "ROW_NUMBER:row_number RANK:rank DENSE_RANK:dense_rank");

    /// <summary>Those that give text (or may). Trailing blanks of their results do not count in comparisons.</summary>
    private static readonly Dictionary<string, string> TextFunctions = Map(
        "COALESCE:coalesce VALUE:coalesce IFNULL:coalesce SUBSTR:substr SUBSTRING:substr TRIM:trim LTRIM:ltrim RTRIM:rtrim REPLACE:replace "
        + "UPPER:db2_upper UCASE:db2_upper LOWER:db2_lower LCASE:db2_lower LEFT:db2_left RIGHT:db2_right CONCAT:db2_concat "
        + "CHAR:db2_char CHARACTER:db2_char VARCHAR:db2_varchar DIGITS:db2_digits");

    /// <summary>A parenthesis behind the word makes it a call.</summary>
    public static bool IsFunction(string word) =>
        !Db2Words.IsReserved(word) || word is "LEFT" or "RIGHT" or "CONCAT" or "CAST";

    /// <summary>Writes a call.</summary>
    /// <param name="name">Db2's name of the function.</param>
    /// <param name="arguments">What stands in the parenthesis.</param>
    public void Write(string name, IReadOnlyList<SqlNode> arguments)
    {
        switch (name)
        {
            case "CAST":
                WriteCast(arguments);
                break;
            case "DIGITS":
                WriteCall("DIGITS", [.. arguments, Comma, Number(DigitsOf(arguments))]);
                break;
            case "TRIM" or "STRIP":
                WriteTrim(arguments);
                break;
            case "SUBSTRING":
                WriteCall(name, [.. arguments.Select(a => a.Is("FROM") || a.Is("FOR") ? Comma : a)]);
                break;
            default:
                WriteCall(name, arguments);
                break;
        }
    }

    private void WriteCall(string name, IReadOnlyList<SqlNode> arguments)
    {
        if (Functions.TryGetValue(name, out var function))
        {
            output.Add(function);
            expression.WriteGroup(arguments);
        }
        else if (TextFunctions.TryGetValue(name, out function))
        {
            output.Add("( " + function);
            expression.WriteGroup(arguments);
            output.Add("COLLATE RTRIM )");
        }
        else
        {
            throw Db2Errors.FunctionNotFound(name);
        }
    }

    /// <summary>CAST(x AS DECIMAL(15, 2)) is DECIMAL(x, 15, 2).</summary>
    private void WriteCast(IReadOnlyList<SqlNode> arguments)
    {
        var at = arguments.Count - 1;
        while (at > 0 && !arguments[at].Is("AS")) at--;
        if (at < 1 || arguments.At(at + 1) is not { Token.Kind: SqlTokenKind.Word } type) throw Db2Errors.InvalidToken("CAST");
        var size = arguments.At(at + 2)?.Group;
        WriteCall(type.Token.Text, size is null ? arguments.Part(0, at) : [.. arguments.Part(0, at), Comma, .. size]);
    }

    /// <summary>TRIM(LEADING '0' FROM x), STRIP(x, LEADING, '0').</summary>
    private void WriteTrim(IReadOnlyList<SqlNode> arguments)
    {
        var from = 0;
        while (from < arguments.Count && !arguments[from].Is("FROM")) from++;
        var parts = arguments.SplitAtCommas().ToArray();
        var (text, side, character) = from < arguments.Count
            ? (arguments.Part(from + 1, arguments.Count), arguments[0], SideOf(arguments[0]) is null ? arguments.Part(0, from) : arguments.Part(1, from))
            : (parts[0], parts.ElementAtOrDefault(1)?.At(0), parts.ElementAtOrDefault(2) ?? []);
        WriteCall((side is null ? null : SideOf(side)) ?? "TRIM", character.Count == 0 ? text : [.. text, Comma, .. character]);
    }

    private static string? SideOf(SqlNode side) => side.Group is not null || side.Token.Kind != SqlTokenKind.Word ? null : side.Token.Text switch
    {
        "LEADING" or "L" => "LTRIM",
        "TRAILING" or "T" => "RTRIM",
        "BOTH" or "B" => "TRIM",
        _ => null,
    };

    /// <summary>A decimal's digits are its column's, or those DEC says.</summary>
    private int DigitsOf(IReadOnlyList<SqlNode> argument)
    {
        if (argument is [.., { IsName: true } name] && argument.OperandStart(argument.Count - 1) == 0 && dictionary.FindColumn(name.Token.Text) is { } column)
        {
            return column.Item.Type is JdeItemType.Date or JdeItemType.Time ? 6 : column.Item.Digits is 0 ? DigitsOfInteger : column.Item.Digits;
        }

        return argument is [{ Token: { Kind: SqlTokenKind.Word, Text: "DEC" or "DECIMAL" } }, { Group: { } parts }]
            && parts.SplitAtCommas().ElementAtOrDefault(1) is [{ Token.Kind: SqlTokenKind.Number } size]
            && int.TryParse(size.Token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : DigitsOfInteger;
    }

    private static SqlNode Number(int value) => new(new SqlToken(SqlTokenKind.Number, value.ToString(CultureInfo.InvariantCulture)));

    private static Dictionary<string, string> Map(string pairs) => pairs.Split(' ')
        .Select(pair => pair.Split(':'))
        .Append([DateArithmetic.Function, "db2_add_duration"])
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Makini.Sandbox.Sql;

/// <summary>The functions of Db2 that SQLite lacks or has differently. A null among the arguments gives null.</summary>
internal static class Db2Functions
{
    /// <summary>What their names begin with in SQLite.</summary>
    public const string Prefix = "db2_";

    private static readonly Dictionary<string, Func<object[], object?>> All = new(StringComparer.Ordinal)
    {
        ["upper"] = a => Text(a[0]).ToUpperInvariant(),
        ["lower"] = a => Text(a[0]).ToLowerInvariant(),
        ["left"] = a => Resize(Text(a[0]), Size(a[1])),
        ["right"] = a => Right(Text(a[0]), Size(a[1])),
        ["concat"] = a => Text(a[0]) + Text(a[1]),
        ["locate"] = a => Locate(Text(a[0]), Text(a[1]), a.Length > 2 ? Size(a[2]) : 1),
        ["char"] = a => a.Length > 1 ? Resize(Text(a[0]), Size(a[1])) : Text(a[0]),
        ["varchar"] = a => a.Length > 1 && Text(a[0]) is var text && text.Length > Size(a[1]) ? text[..Size(a[1])] : Text(a[0]),
        ["digits"] = a => decimal.Truncate(Math.Abs(Number(a[0]))).ToString(CultureInfo.InvariantCulture).PadLeft(Size(a[1]), '0'),
        ["integer"] = a => decimal.ToInt64(Number(a[0])),
        ["decimal"] = a => Truncate(Number(a[0]), a.Length > 2 ? Size(a[2]) : 0),
        ["double"] = a => (double)Number(a[0]),
        ["mod"] = a => Mod(Number(a[0]), Number(a[1])),
        ["round"] = a => Round(Number(a[0]), a.Length > 1 ? Size(a[1]) : 0),
        ["truncate"] = a => Truncate(Number(a[0]), a.Length > 1 ? Size(a[1]) : 0),
        ["date"] = a => Db2Date.Read(a[0]) is { } date ? Db2Date.Write(date) : null,
        ["days"] = a => Db2Date.Read(a[0]) is { } date ? Db2Date.Number(date) : null,
        ["year"] = a => (long?)Db2Date.Read(a[0])?.Year,
        ["month"] = a => (long?)Db2Date.Read(a[0])?.Month,
        ["day"] = a => (long?)Db2Date.Read(a[0])?.Day,
        ["add_duration"] = a => Db2Date.Read(a[0]) is { } date ? Db2Date.Write(Db2Date.Add(date, Size(a[1]), Text(a[2]))) : null,
    };

    /// <summary>The smallest and the largest number of arguments, where it is not one.</summary>
    private static readonly Dictionary<string, (int Least, int Most)> Arities = new(StringComparer.Ordinal)
    {
        ["left"] = (2, 2),
        ["right"] = (2, 2),
        ["concat"] = (2, 2),
        ["locate"] = (2, 3),
        ["char"] = (1, 2),
        ["varchar"] = (1, 2),
        ["digits"] = (2, 2),
        ["decimal"] = (1, 3),
        ["mod"] = (2, 2),
        ["round"] = (1, 2),
        ["truncate"] = (1, 2),
        ["add_duration"] = (3, 3),
    };

    /// <summary>Gives a connection the functions.</summary>
    /// <param name="connection">An open connection.</param>
    public static void Register(SqliteConnection connection)
    {
        foreach (var pair in All)
        {
            var (least, most) = Arities.TryGetValue(pair.Key, out var arity) ? arity : (1, 1);
            var (name, function) = (Prefix + pair.Key, pair.Value);
            connection.CreateFunction(name, arguments => Call(name, function, arguments, least, most), isDeterministic: true);
        }
    }

    private static object? Call(string name, Func<object[], object?> function, object?[] arguments, int least, int most)
    {
        if (arguments.Length < least || arguments.Length > most) throw new InvalidOperationException($"wrong number of arguments to function {name}()");
        if (Array.Exists(arguments, a => a is null or DBNull)) return null;
        try
        {
            var result = function(arguments!);
            if (result is not decimal number) return result;

            // SQLite knows no decimals: integers stay integers, the rest becomes the nearest double.
            if (decimal.Truncate(number) == number && Math.Abs(number) <= long.MaxValue) return (long)number;
            return (double)number;
        }
        catch (Db2Exception e)
        {
            throw new InvalidOperationException(Db2Errors.ToSqlite(e), e);
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            throw new InvalidOperationException(Db2Errors.ToSqlite(Db2Errors.Overflow()), e);
        }
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static decimal Number(object value) => value switch
    {
        long integer => integer,
        double real => (decimal)real,
        string text when decimal.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Db2Errors.InvalidNumber(),
    };

    private static int Size(object value) => decimal.ToInt32(Number(value));

    private static string Resize(string text, int length) => text.Length > length ? text[..length] : text.PadRight(length);

    private static string Right(string text, int length) => text.Length > length ? text[^length..] : text.PadRight(length);

    private static long Locate(string search, string text, int start) =>
        start < 1 ? throw Db2Errors.Overflow() : start > text.Length ? 0 : text.IndexOf(search, start - 1, StringComparison.Ordinal) + 1;

    private static decimal Mod(decimal a, decimal b) => b == 0 ? throw Db2Errors.Overflow() : a % b;

    private static decimal Truncate(decimal value, int digits) => decimal.Truncate(value * PowerOfTen(digits)) / PowerOfTen(digits);

    private static decimal Round(decimal value, int digits) => digits >= 0
        ? Math.Round(value, Math.Min(digits, 28), MidpointRounding.AwayFromZero)
        : Math.Round(value * PowerOfTen(digits), MidpointRounding.AwayFromZero) / PowerOfTen(digits);

    private static decimal PowerOfTen(int digits)
    {
        var power = 1m;
        for (var i = 0; i < Math.Abs(digits); i++) power *= 10;
        return digits < 0 ? 1 / power : power;
    }
}

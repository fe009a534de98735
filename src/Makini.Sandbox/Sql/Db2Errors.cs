using System.Text.RegularExpressions;

namespace Makini.Sandbox.Sql;

/// <summary>The messages of Db2 for i, and those of SQLite in its words.</summary>
internal static class Db2Errors
{
    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);

    /// <summary>What SQLite says (one group for the name in it), and how Db2 for i says it.</summary>
    private static readonly (Regex Pattern, Func<string, Db2Exception> Make)[] Translations =
    [
        (Pattern("^(SQL[0-9]{4} .*)$"), Own),
        (Pattern("^no such column: (.*)$"), name => new("SQL0206", $"Column or global variable {Unqualified(name)} not found.")),
        (Pattern("^ambiguous column name: (.*)$"), name => new("SQL0203", $"Name {Unqualified(name)} is ambiguous.")),
        (Pattern("^wrong number of arguments to function (.*)\\(\\)$"), name => new("SQL0170", $"Number of arguments for function {FunctionName(name)} not valid.")),
        (Pattern("^near \"(.*)\": syntax error$"), InvalidToken),
        (Pattern("^(incomplete input)$"), _ => UnexpectedEnd()),
        (Pattern("^(integer overflow)$"), _ => Overflow()),
        (Pattern("^(misuse of aggregate.*)$"), _ => new("SQL0120", "Use of aggregate function not valid.")),
        (Pattern("(ORDER|GROUP) BY term"), _ => new("SQL0125", "ORDER BY or GROUP BY column number not valid.")),
        (Pattern("(do not have the same number of result columns|must have the same number of terms)"), _ => new("SQL0421", "Number of operands in UNION, INTERSECT, EXCEPT or VALUES not equal.")),
    ];

    public static Db2Exception InvalidToken(string token) => new("SQL0104", $"Token {token} was not valid.");

    public static Db2Exception UnexpectedEnd() => InvalidToken("<END-OF-STATEMENT>");

    public static Db2Exception NotDelimited(string rest) =>
        new("SQL0010", $"String constant beginning with {rest[..Math.Min(rest.Length, 20)]} not delimited.");

    public static Db2Exception TooComplex() => new("SQL0101", "SQL statement too long or complex.");

    public static Db2Exception NotAllowed() => new("SQL0084", "SQL statement not allowed: the sandbox takes one SELECT, WITH or VALUES.");

    public static Db2Exception FileNotFound(string library, string file) => new("SQL0204", $"{file} in {library} type *FILE not found.");

    public static Db2Exception FunctionNotFound(string function) => new("SQL0204", $"{function} in *LIBL type *N not found.");

    public static Db2Exception WrongParameterCount(int expected, int given) =>
        new("SQL0313", $"Number of host variables not valid: the statement has {expected}, the request {given}.");

    public static Db2Exception InvalidDate() => new("SQL0181", "Value in date, time, or timestamp string not valid.");

    public static Db2Exception InvalidNumber() => new("SQL0420", "Value for cast argument not valid.");

    public static Db2Exception Overflow() => new("SQL0802", "Data conversion or data mapping error.");

    public static Db2Exception TooLong() => new("SQL0666", "SQL query exceeds specified time limit or storage limit.");

    /// <summary>Says in Db2's words what SQLite said.</summary>
    /// <param name="message">SQLite's message.</param>
    /// <returns>The error.</returns>
    public static Db2Exception FromSqlite(string message)
    {
        foreach (var (pattern, make) in Translations)
        {
            if (pattern.Match(message) is { Success: true } match) return make(match.Groups[1].Value);
        }

        return new Db2Exception("SQL0901", $"SQL system error: {message}.");
    }

    /// <summary>The text by which a function of ours tells SQLite of an error, and <see cref="FromSqlite"/> knows it again.</summary>
    /// <param name="error">The error.</param>
    /// <returns>Code and message.</returns>
    public static string ToSqlite(Db2Exception error) => $"{error.Code} {error.Message}";

    private static Db2Exception Own(string text) => new(text[..7], text[8..]);

    private static string Unqualified(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static string FunctionName(string name) => name.Replace(Db2Functions.Prefix, "").ToUpperInvariant();

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Singleline, RegexTimeout);
}

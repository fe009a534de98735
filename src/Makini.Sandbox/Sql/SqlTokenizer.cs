using System.Globalization;
using System.Text;

namespace Makini.Sandbox.Sql;

/// <summary>Cuts a Db2 for i statement into tokens; comments and white space fall away.</summary>
internal sealed class SqlTokenizer
{
    private static readonly string[] LongSymbols = ["<>", "<=", ">=", "!=", "¬=", "^=", "¬<", "¬>", "!<", "!>", "||"];
    private readonly string _sql;
    private readonly List<SqlToken> _tokens = [];
    private int _position;
    private int _parameters;

    private SqlTokenizer(string sql) => _sql = sql;

    private char Current => _position < _sql.Length ? _sql[_position] : '\0';

    private char Next => _position + 1 < _sql.Length ? _sql[_position + 1] : '\0';

    /// <summary>Cuts a statement into tokens.</summary>
    /// <param name="sql">The statement.</param>
    /// <returns>Its tokens.</returns>
    /// <exception cref="Db2Exception">A string without an end, or a character that SQL does not have.</exception>
    public static IReadOnlyList<SqlToken> Tokenize(string sql)
    {
        var tokenizer = new SqlTokenizer(sql);
        while (tokenizer.SkipBlanks()) tokenizer._tokens.Add(tokenizer.Read());
        return tokenizer._tokens;
    }

    private bool SkipBlanks()
    {
        while (_position < _sql.Length)
        {
            if (char.IsWhiteSpace(Current)) _position++;
            else if (Current == '-' && Next == '-') SkipLine();
            else if (Current == '/' && Next == '*') SkipComment();
            else return true;
        }

        return false;
    }

    private void SkipLine()
    {
        while (_position < _sql.Length && Current is not ('\n' or '\r')) _position++;
    }

    private void SkipComment()
    {
        var depth = 0;
        do
        {
            if (_position >= _sql.Length) throw Db2Errors.UnexpectedEnd();
            depth += (Current, Next) switch { ('/', '*') => 1, ('*', '/') => -1, _ => 0 };
            _position += (Current, Next) is ('/', '*') or ('*', '/') ? 2 : 1;
        }
        while (depth > 0);
    }

    private SqlToken Read()
    {
        if (IsWordStart(Current)) return ReadWord();
        if (char.IsDigit(Current) || (Current == '.' && char.IsDigit(Next))) return ReadNumber();
        return Current switch
        {
            '\'' => new SqlToken(SqlTokenKind.Text, ReadDelimited('\'')),
            '"' => new SqlToken(SqlTokenKind.Quoted, ReadDelimited('"')),
            '?' => ReadParameter(),
            _ => ReadSymbol(),
        };
    }

    private SqlToken ReadParameter()
    {
        _position++;
        return new SqlToken(SqlTokenKind.Parameter, (++_parameters).ToString(CultureInfo.InvariantCulture));
    }

    private SqlToken ReadWord()
    {
        var start = _position;
        while (IsWordStart(Current) || char.IsDigit(Current)) _position++;
        return new SqlToken(SqlTokenKind.Word, _sql[start.._position].ToUpperInvariant());
    }

    private SqlToken ReadNumber()
    {
        var start = _position;
        SkipDigits();
        if (Current == '.') _position++;
        SkipDigits();
        if (Current is 'E' or 'e' && (char.IsDigit(Next) || (Next is '+' or '-' && _position + 2 < _sql.Length && char.IsDigit(_sql[_position + 2]))))
        {
            _position += 2;
            SkipDigits();
        }

        return new SqlToken(SqlTokenKind.Number, _sql[start.._position]);
    }

    private void SkipDigits()
    {
        while (Current is >= '0' and <= '9') _position++;
    }

    private string ReadDelimited(char quote)
    {
        var text = new StringBuilder();
        var start = _position++;
        while (_position < _sql.Length)
        {
            var c = _sql[_position++];
            if (c != quote) text.Append(c);
            else if (Current == quote) text.Append(_sql[_position++]);
            else return text.ToString();
        }

        throw Db2Errors.NotDelimited(_sql[start..]);
    }

    private SqlToken ReadSymbol()
    {
        foreach (var symbol in LongSymbols)
        {
            if (string.CompareOrdinal(_sql, _position, symbol, 0, 2) != 0) continue;
            _position += 2;
            return new SqlToken(SqlTokenKind.Symbol, symbol switch
            {
                "!=" or "¬=" or "^=" => "<>",
                "¬<" or "!<" => ">=",
                "¬>" or "!>" => "<=",
                _ => symbol,
            });
        }

        if ("()+-*/=<>,.;".IndexOf(Current) < 0) throw Db2Errors.InvalidToken(Current.ToString());
        return new SqlToken(SqlTokenKind.Symbol, _sql[_position++].ToString());
    }

    private static bool IsWordStart(char c) => char.IsLetter(c) || c is '_' or '#' or '@' or '$';
}

using System.Text;
using Makini.Filtering;

namespace Makini.Jde.Query;

/// <summary>Writes conditions as SQL: columns by name, every value as a parameter.</summary>
internal sealed class SqlConditionWriter
{
    private readonly StringBuilder _text = new();
    private readonly List<object?> _parameters = [];

    /// <summary>Whether SQL can say it.</summary>
    public static bool CanWrite(StoredCondition condition) => condition switch
    {
        LikeCondition like => !like.Pattern.HasSets,
        AllCondition all => all.Parts.All(CanWrite),
        AnyCondition any => any.Parts.All(CanWrite),
        NotCondition not => CanWrite(not.Part),
        _ => true,
    };

    /// <summary>Adds text.</summary>
    public SqlConditionWriter Append(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Adds a condition.</summary>
    public SqlConditionWriter Append(StoredCondition condition)
    {
        switch (condition)
        {
            case ConstantCondition constant: _text.Append(constant.Value ? "1 = 1" : "1 = 0"); break;
            case ComparisonCondition c: Compare(c.Column, Symbol(c.Operator), c.Value); break;
            case OneOfCondition oneOf: OneOf(oneOf, "IN"); break;
            case LikeCondition like: Like(like, "LIKE"); break;
            case AllCondition all: Join(all.Parts, " AND "); break;
            case AnyCondition any: Join(any.Parts, " OR "); break;
            case NotCondition { Part: OneOfCondition oneOf }: OneOf(oneOf, "NOT IN"); break;
            case NotCondition { Part: LikeCondition like }: Like(like, "NOT LIKE"); break;
            case NotCondition not:
                _text.Append("NOT (");
                Append(not.Part).Append(")");
                break;
            default: throw new ArgumentException($"SQL cannot say {condition.GetType()}.", nameof(condition));
        }

        return this;
    }

    /// <summary>The text and its parameters.</summary>
    public SqlStatement ToStatement() => new(_text.ToString(), _parameters);

    private static string Symbol(FilterOperator op) => op switch
    {
        FilterOperator.Equal => "=",
        FilterOperator.NotEqual => "<>",
        FilterOperator.GreaterThan => ">",
        FilterOperator.GreaterOrEqual => ">=",
        FilterOperator.LessThan => "<",
        FilterOperator.LessOrEqual => "<=",
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "Not one of the six comparisons."),
    };

    private void Compare(JdeColumn column, string symbol, object value)
    {
        _text.Append(JdeNames.Quote(column.Name)).Append(' ').Append(symbol).Append(" ?");
        _parameters.Add(value);
    }

    private void OneOf(OneOfCondition condition, string word)
    {
        var marks = string.Join(", ", condition.Values.Select(_ => "?"));
        _text.Append(JdeNames.Quote(condition.Column.Name)).Append(' ').Append(word).Append(" (").Append(marks).Append(')');
        _parameters.AddRange(condition.Values);
    }

    private void Like(LikeCondition condition, string word)
    {
        _text.Append("UPPER(TRIM(").Append(JdeNames.Quote(condition.Column.Name)).Append(")) ").Append(word).Append(" ? ESCAPE '\\'");
        _parameters.Add(condition.Pattern.ToSql());
    }

    private void Join(IReadOnlyList<StoredCondition> parts, string word)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0) _text.Append(word);
            if (parts[i] is AllCondition or AnyCondition) Append("(").Append(parts[i]).Append(")");
            else Append(parts[i]);
        }
    }
}

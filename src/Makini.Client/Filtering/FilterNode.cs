using System.Collections;

namespace Makini.Filtering;

/// <summary>
/// A filter as a tree. Every surface (script block, string) is read into it, every target (SQL, bracket filters, AIS,
/// SuiteQL, the client) is written from it.
/// </summary>
public abstract record FilterNode;

/// <summary>One field compared with a value.</summary>
/// <param name="Field">The field as the user wrote it.</param>
/// <param name="Operator">The comparison.</param>
/// <param name="Value">A value, null, or for -in and -notin a list of values; already evaluated.</param>
/// <param name="Position">Where it stands, for errors about the field or the value.</param>
public sealed record FilterComparison(string Field, FilterOperator Operator, object? Value, FilterPosition Position) : FilterNode
{
    /// <summary>The values of the list; the value itself where it is none.</summary>
    internal IEnumerable<object?> Items => Value is IEnumerable list and not string ? list.Cast<object?>() : [Value];
}

/// <summary>All of the parts hold.</summary>
/// <param name="Parts">Two or more.</param>
public sealed record FilterAnd(IReadOnlyList<FilterNode> Parts) : FilterNode;

/// <summary>At least one of the parts holds.</summary>
/// <param name="Parts">Two or more.</param>
public sealed record FilterOr(IReadOnlyList<FilterNode> Parts) : FilterNode;

/// <summary>The part does not hold. Two-valued: what is not true is false.</summary>
/// <param name="Part">What is negated.</param>
public sealed record FilterNot(FilterNode Part) : FilterNode;

/// <summary>A place in a filter's text, both numbers from 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
public readonly record struct FilterPosition(int Line, int Column);

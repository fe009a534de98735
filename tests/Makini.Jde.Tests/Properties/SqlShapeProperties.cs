using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Makini.Filtering;
using Makini.Jde.Query;
using Makini.Jde.Tests.Query;

namespace Makini.Jde.Tests.Properties;

/// <summary>No value and no name, however odd, changes what a statement does: values are parameters, names are in the dictionary.</summary>
public sealed partial class SqlShapeProperties
{
    private const int Runs = 1000;
    private static readonly string[] Fields = ["AN8", "ALPH", "AT1", "MCU", "UPMJ", "UPMT", "TAX"];

    private static readonly JdeTable Table = JdeDictionary.BuiltIn.FindTable("F0101")!;

    // All words of a statement over F0101. Anything else in one is somebody's value.
    private static readonly HashSet<string> Words =
    [
        "SELECT", "FROM", "WHERE", "AND", "OR", "NOT", "IN", "LIKE", "ESCAPE", "UPPER", "TRIM", "ORDER", "BY", "FETCH", "FIRST", "ROWS", "ONLY",
        "F0101", "0", "1", "2000", .. Fields.Select(f => "AB" + f),
    ];

    [Property(MaxTest = Runs, Arbitrary = [typeof(Values)])]
    public void No_value_becomes_part_of_the_statement(OddValue value, FilterOperator op, byte field)
    {
        if (Describe(Filters.Where(Fields[field % Fields.Length], op, value.Value)) is not { } sql) return;

        var tokens = SqlTokenizer.Read(sql);
        Assert.All(tokens.Where(t => t.Kind == SqlTokenKind.Word), t => Assert.Contains(t.Text, Words));
        Assert.All(tokens.Where(t => t.Kind == SqlTokenKind.Quoted), t => Assert.Equal("'\\'", t.Text));
        Assert.DoesNotContain("--", sql, StringComparison.Ordinal);
        Assert.DoesNotContain(';', sql);
    }

    [Property(MaxTest = Runs)]
    public void Any_text_makes_the_statement_that_a_plain_word_makes(NonNull<string> text, bool isEqual)
    {
        var op = isEqual ? FilterOperator.Equal : FilterOperator.LessThan;
        if (Describe(Filters.Where("ALPH", op, text.Get)) is not { } sql) return;

        Assert.Equal(Describe(Filters.Where("ALPH", op, "word")), sql);
    }

    [Property(MaxTest = Runs)]
    public void Any_pattern_makes_the_statement_that_a_plain_one_makes_or_stays_here(NonNull<string> text)
    {
        if (Describe(Filters.Like("ALPH", text.Get)) is not { } sql) return;

        // Sets are no pattern of SQL's: such a filter runs on the client.
        var hasSets = LikePattern.Parse(text.Get)!.HasSets;
        Assert.Equal(Describe(hasSets ? null : Filters.Like("ALPH", "word*")), sql);
    }

    [Property(MaxTest = Runs)]
    public void A_list_has_a_mark_for_each_of_its_values_and_nothing_else(NonNull<string>[] texts)
    {
        if (Describe(Filters.In("ALPH", [.. texts.Select(t => (object?)t.Get)])) is not { } sql) return;

        var marks = sql.Count(c => c == '?');
        Assert.InRange(marks, texts.Length == 0 ? 0 : 1, texts.Length);
        Assert.Equal(Describe(Filters.In("ALPH", [.. Enumerable.Range(0, marks).Select(i => (object?)$"word{i}")])), sql);
    }

    [Property(MaxTest = Runs)]
    public void A_library_is_a_name_or_an_error(NonNull<string> text)
    {
        try
        {
            var sql = Clients.Describe(new JdeQuery { Table = "F0101", Properties = ["AN8"], Library = text.Get })[0];
            Assert.Matches(LibraryName(), text.Get);
            Assert.Equal(Clients.Describe(new JdeQuery { Table = "F0101", Properties = ["AN8"], Library = "LIB" })[0].Length + Quoted(text.Get).Length - 3, sql.Length);
        }
        catch (MakiniException e)
        {
            Assert.Equal(ErrorIds.JdeNameInvalid, e.ErrorId);
        }
    }

    [Property(MaxTest = Runs)]
    public void A_column_is_in_the_dictionary_or_an_error(NonNull<string> text)
    {
        try
        {
            var sql = Clients.Describe(new JdeQuery { Table = "F0101", OrderBy = [text.Get], Properties = ["AN8"] })[0];
            var words = SqlTokenizer.Read(sql).SkipWhile(t => !t.Is("BY")).Skip(1).TakeWhile(t => !t.Is("FETCH")).Where(t => t.Kind == SqlTokenKind.Word);
            Assert.All(words, t => Assert.True(t.Text is "ASC" or "DESC" || Table.Find(t.Text) is not null, t.Text));
        }
        catch (MakiniException e)
        {
            Assert.Contains(e.ErrorId, new[] { ErrorIds.JdeNameInvalid, ErrorIds.JdeColumnNotFound });
        }
    }

    /// <summary>The statement; null where the value does not fit the column.</summary>
    private static string? Describe(FilterNode? filter)
    {
        try
        {
            return Clients.Describe(new JdeQuery { Table = "F0101", Properties = ["AN8", "ALPH"], Filter = filter })[0];
        }
        catch (MakiniException e) when (e.ErrorId == ErrorIds.JdeValueInvalid)
        {
            return null;
        }
    }

    private static string Quoted(string name) => JdeNames.Quote(name.ToUpperInvariant());

    [GeneratedRegex("^[A-Za-z#@$][A-Za-z0-9#@$_]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LibraryName();

    /// <summary>A value of any of the types that a filter may get, many of them hostile.</summary>
    public sealed record OddValue(object? Value);

    /// <summary>Makes odd values.</summary>
    public static class Values
    {
        private static readonly object?[] Hostile =
        [
            null, "", "' OR 1=1 --", "\"; DROP TABLE F0101; --", "?", "/* */", "%", "\\'", "a\0b", "12", "1e5", "126281", "2026-10-08", "14:05",
            double.NaN, double.PositiveInfinity, decimal.MaxValue, long.MinValue, 0, -0.0, true, 'x', DateTime.MinValue, DateTime.MaxValue, TimeSpan.MinValue,
        ];

        public static Arbitrary<OddValue> OddValue()
        {
            var types = ArbMap.Default;
            var any = Gen.OneOf(
                types.GeneratorFor<string>().Select(v => (object?)v),
                types.GeneratorFor<int>().Select(v => (object?)v),
                types.GeneratorFor<long>().Select(v => (object?)v),
                types.GeneratorFor<decimal>().Select(v => (object?)v),
                types.GeneratorFor<double>().Select(v => (object?)v),
                types.GeneratorFor<DateTime>().Select(v => (object?)v),
                types.GeneratorFor<TimeSpan>().Select(v => (object?)v),
                Gen.Elements(Hostile),
                Gen.Elements(Hostile).ArrayOf().Select(v => (object?)v));
            return any.Select(v => new OddValue(v)).ToArbitrary();
        }
    }
}

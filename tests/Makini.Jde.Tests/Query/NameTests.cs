using Makini.Jde.Query;

namespace Makini.Jde.Tests.Query;

public sealed class NameTests
{
    private static readonly string[] TwoColumns = ["AN8", "ALPH"];

    [Theory]
    [InlineData("F0101", null, "F0101")]
    [InlineData("f0101", null, "F0101")]
    [InlineData("proddta.f0101", null, "PRODDTA.F0101")]
    [InlineData("PRODDTA/F0101", null, "PRODDTA.F0101")]
    [InlineData("F0101", "proddta", "PRODDTA.F0101")]
    [InlineData("PRODDTA.F0101", "PRODDTA", "PRODDTA.F0101")]
    [InlineData("LIB#1/F0101", null, "\"LIB#1\".F0101")]
    [InlineData("$LIB.F0101@", null, "\"$LIB\".\"F0101@\"")]
    public void Reads_a_file_and_its_library(string text, string? library, string sql) =>
        Assert.Equal(sql, FileLibraries.None.Write(JdeNames.ParseTable(text, library)));

    [Theory]
    [InlineData("F0101'", null)]
    [InlineData("F0101\"", null)]
    [InlineData("F0101; DROP TABLE X", null)]
    [InlineData("F0101;", null)]
    [InlineData("F0101 ", null)]
    [InlineData(" F0101", null)]
    [InlineData("F0101\n", null)]
    [InlineData("A.B.C", null)]
    [InlineData("A/B.C", null)]
    [InlineData(".F0101", null)]
    [InlineData("LIB.", null)]
    [InlineData("", null)]
    [InlineData("1F0101", null)]
    [InlineData("F0101--", null)]
    [InlineData("Fö101", null)]
    [InlineData("F0101", "")]
    [InlineData("F0101", "LIB;")]
    [InlineData("F0101", "A.B")]
    [InlineData("LIB.F0101", "OTHER")]
    public async Task Refuses_what_is_no_name_before_anything_is_sent(string table, string? library)
    {
        var service = FakePassthrough.Answering();

        var error = await Assert.ThrowsAsync<MakiniException>(() => service.ReadAsync(new JdeQuery { Table = table, Library = library }));

        Assert.Equal(ErrorIds.JdeNameInvalid, error.ErrorId);
        Assert.NotNull(error.RecommendedAction);
        Assert.Empty(service.Requests);
    }

    [Theory]
    [InlineData("F0102", "F0101 (Address Book Master)")]
    [InlineData("F4811", "F4801")]
    [InlineData("ADDRESS", "F0101 (Address Book Master)")]
    [InlineData("F01O1", "F0101")]
    public void Names_the_nearest_files(string table, string nearest)
    {
        var error = Assert.Throws<MakiniException>(() => Clients.Describe(new JdeQuery { Table = table }));

        Assert.Equal(ErrorIds.JdeTableNotFound, error.ErrorId);
        Assert.Equal(table, error.Target);
        Assert.Contains(nearest, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_no_file_if_none_is_near()
    {
        var error = Assert.Throws<MakiniException>(() => Clients.Describe(new JdeQuery { Table = "QZXWVQZXWV" }));

        Assert.Equal(ErrorIds.JdeTableNotFound, error.ErrorId);
        Assert.DoesNotContain("nearest", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AN9", "AN8 (AddressNumber)")]
    [InlineData("ABAN9", "AN8 (AddressNumber)")]
    [InlineData("AdressNumber", "AN8 (AddressNumber)")]
    [InlineData("ALPHA", "ALPH (AlphaName)")]
    public void Names_the_nearest_columns(string column, string nearest)
    {
        var error = Assert.Throws<MakiniException>(() => Clients.Describe(new JdeQuery { Table = "F0101", Properties = [column] }));

        Assert.Equal(ErrorIds.JdeColumnNotFound, error.ErrorId);
        Assert.Equal(column, error.Target);
        Assert.Contains(nearest, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AN8; --")]
    [InlineData("AN8'")]
    [InlineData("")]
    [InlineData("A B")]
    public void Refuses_what_is_no_column_name(string column)
    {
        foreach (var query in new JdeQuery[]
        {
            new() { Table = "F0101", Properties = [column] },
            new() { Table = "F0101", Filter = Filters.Eq(column, 1) },
            new() { Table = "F0101", OrderBy = [column] },
        })
        {
            var error = Assert.Throws<MakiniException>(() => Clients.Describe(query));
            Assert.Equal(ErrorIds.JdeNameInvalid, error.ErrorId);
        }
    }

    [Theory]
    [InlineData("AN8 sideways")]
    [InlineData("AN8 desc nulls")]
    [InlineData("AN8,ALPH")]
    public void Refuses_what_is_no_order(string order)
    {
        var error = Assert.Throws<MakiniException>(() => Clients.Describe(new JdeQuery { Table = "F0101", OrderBy = [order] }));

        Assert.Equal(ErrorIds.JdeNameInvalid, error.ErrorId);
    }

    [Theory]
    [InlineData("an8", JdeNameStyle.Alias, "AN8")]
    [InlineData("ABAN8", JdeNameStyle.Alias, "ABAN8")]
    [InlineData("addressnumber", JdeNameStyle.Alias, "AddressNumber")]
    [InlineData("AN8", JdeNameStyle.Friendly, "AddressNumber")]
    [InlineData("AddressNumber", JdeNameStyle.Column, "ABAN8")]
    public void Calls_a_property_as_the_column_was_asked_for(string asked, JdeNameStyle style, string property)
    {
        var selected = Assert.Single(Lookup("F0101").Select([asked], style));

        Assert.Equal(property, selected.PropertyName);
        Assert.Equal("ABAN8", selected.Column.Name);
    }

    [Fact]
    public void Expands_wildcards_in_the_files_order_and_takes_each_column_once()
    {
        var aliases = Lookup("F0101").Select(["ALPH", "AC0?", "AC*", "ALPH"], JdeNameStyle.Alias).Select(s => s.PropertyName).ToList();

        Assert.Equal("ALPH", aliases[0]);
        Assert.Equal(Enumerable.Range(1, 30).Select(i => $"AC{i:00}"), aliases.Skip(1));
    }

    [Fact]
    public void Expands_wildcards_of_column_and_friendly_names_where_no_alias_matches()
    {
        Assert.Equal(["ABAC01", "ABAC02"], Lookup("F0101").Select(["ABAC0[12]"], JdeNameStyle.Column).Select(s => s.PropertyName));
        Assert.Equal(["AddressNumber"], Lookup("F0101").Select(["AddressNum*"], JdeNameStyle.Friendly).Select(s => s.PropertyName));
        Assert.Equal(ErrorIds.JdeColumnNotFound, Assert.Throws<MakiniException>(() => Lookup("F0101").Select(["QQ*"], JdeNameStyle.Alias)).ErrorId);
    }

    [Fact]
    public void Gives_every_column_of_every_file_a_property_of_its_own_in_each_style()
    {
        foreach (var table in JdeDictionary.BuiltIn.Tables)
        {
            foreach (var style in new[] { JdeNameStyle.Alias, JdeNameStyle.Friendly, JdeNameStyle.Column })
            {
                var names = new ColumnLookup(table).Select([], style).Select(s => s.PropertyName).ToList();
                Assert.Equal(table.Columns.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
            }
        }
    }

    [Fact]
    public void Finds_a_column_by_any_of_its_names()
    {
        foreach (var name in new[] { "UPMJ", "abupmj", "DateUpdated" })
            Assert.Equal("ABUPMJ", Lookup("F0101").Find(name).Name);
    }

    [Fact]
    public void Quotes_names_that_not_every_database_reads()
    {
        var lines = Clients.Describe(new JdeQuery { Table = "F0911", Properties = ["REG#"], OrderBy = ["REG# desc"], Filter = Filters.Eq("REG#", "1") });

        Assert.StartsWith("SELECT \"GLREG#\",", lines[0], StringComparison.Ordinal);
        Assert.Contains("WHERE \"GLREG#\" = ? ORDER BY \"GLREG#\" DESC,", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_several_properties() => Assert.Equal(TwoColumns, Lookup("F0101").Select(TwoColumns, JdeNameStyle.Alias).Select(s => s.PropertyName));

    private static ColumnLookup Lookup(string table) => new(JdeDictionary.BuiltIn.FindTable(table)!);
}

using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.FakePassthrough;
using static Makini.Jde.Tests.Query.Filters;

namespace Makini.Jde.Tests.Query;

public sealed class JoinTests
{
    private static readonly JdeQuery Query = new()
    {
        Table = "F4211",
        Properties = ["DOCO", "ALPH"],
        Join = new JdeJoin("F0101") { On = ["AN8"] },
        Route = JdeRoute.Sql,
    };

    [Fact]
    public void Joins_two_files()
    {
        var text = Clients.Describe(Query with { Filter = And(Eq("AT1", "C"), Gt("DOCO", 5)) })[0];

        Assert.StartsWith("SELECT SDDOCO, ABALPH, ", text, StringComparison.Ordinal);
        Assert.Contains(
            "FROM (SELECT A.SDDOCO AS SDDOCO, COALESCE(B.ABALPH, '') AS ABALPH, ", text, StringComparison.Ordinal);
        Assert.Contains(" FROM F4211 A LEFT JOIN F0101 B ON A.SDAN8 = B.ABAN8) J WHERE ABAT1 = ? AND SDDOCO > ?", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SHAN=AN8", "A.SDSHAN = B.ABAN8")]
    [InlineData("SDSHAN = ABAN8", "A.SDSHAN = B.ABAN8")]
    public void Joins_by_columns_of_two_names(string on, string condition) =>
        Assert.Contains($" A JOIN F0101 B ON {condition}) J", Clients.Describe(Query with { Join = new JdeJoin("F0101") { On = [on], Type = JdeJoinType.Inner } })[0], StringComparison.Ordinal);

    [Fact]
    public void Joins_by_the_other_files_key_if_nothing_is_said()
    {
        var text = Clients.Describe(new JdeQuery { Table = "F4211", Join = new JdeJoin("F4201"), Route = JdeRoute.Sql })[0];

        var key = JdeDictionary.BuiltIn.FindTable("F4201")!.Key;
        Assert.Contains(" ON " + string.Join(" AND ", key.Select(k => $"A.SD{k.Alias} = B.{k.Name}")), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_there_is_no_key_to_join_by()
    {
        var error = Assert.Throws<MakiniException>(() => Clients.Describe(Query with { Table = "F0101", Join = new JdeJoin("F4211") }));

        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.Contains("-On", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_both_have_is_the_first_files()
    {
        var service = Answering("""{"data":[{"SDAN8":5,"ABAN8":6}]}""");

        var rows = await service.ReadAsync(Query with { Properties = ["AN8", "ABAN8"] });

        Assert.Equal([5], rows.Values("AN8"));
        Assert.Equal([6], rows.Values("ABAN8"));
    }

    [Fact]
    public async Task Files_of_one_prefix_have_labels_of_their_own()
    {
        var service = Answering("""{"data":[{"RPDOC":5,"RPDOC_2":6}]}""");

        var rows = await service.ReadAsync(new JdeQuery
        {
            Table = "F0411",
            Properties = ["DOC", "RPDOC_2"],
            Join = new JdeJoin("F0311") { On = ["AN8"] },
            Route = JdeRoute.Sql,
        });

        Assert.Equal([5], rows.Values("DOC"));
        Assert.Equal([6], rows.Values("RPDOC_2"));
        Assert.Contains("COALESCE(B.RPDOC, 0) AS RPDOC_2", service.Requests[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("F0101", "AB.F4211 A LEFT JOIN AB.F0101 B")]
    [InlineData("CD.F0101", "AB.F4211 A LEFT JOIN CD.F0101 B")]
    public void One_library_is_both_files_if_the_other_names_none(string other, string from) =>
        Assert.Contains(from, Clients.Describe(Query with { Library = "AB", Join = new JdeJoin(other) { On = ["AN8"] } })[0], StringComparison.Ordinal);

    [Fact]
    public void Pages_by_the_key_of_both_files_where_a_row_has_several_counterparts()
    {
        var text = Clients.Describe(new JdeQuery { Table = "F0101", Properties = ["ALPH"], Join = new JdeJoin("F0411") { On = ["AN8"] }, Route = JdeRoute.Sql })[0];

        Assert.Contains("ORDER BY ABAN8, RP", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A=B=C", ErrorIds.JdeNameInvalid)]
    [InlineData("NOPE", ErrorIds.JdeColumnNotFound)]
    [InlineData("DOCO", ErrorIds.JdeColumnNotFound)]
    public void Says_what_is_no_pair(string on, string errorId) => Assert.Equal(
        errorId, Assert.Throws<MakiniException>(() => Clients.Describe(Query with { Join = new JdeJoin("F0101") { On = [on] } })).ErrorId);

    [Theory]
    [InlineData(JdeRoute.Ais)]
    [InlineData(JdeRoute.Raw)]
    public void Only_SQL_joins(JdeRoute route) =>
        Assert.Equal(ErrorIds.InvalidRequest, Assert.Throws<MakiniException>(() => Clients.Describe(Query with { Route = route })).ErrorId);

    [Fact]
    public void Suggests_the_key_first_and_roles_last()
    {
        var dictionary = JdeDictionary.BuiltIn;
        var suggestions = JoinRules.Suggestions(dictionary.FindTable("F4211")!, dictionary.FindTable("F0101")!).ToList();

        Assert.Equal("AN8", suggestions[0]);
        Assert.Contains("SHAN=AN8", suggestions);
        Assert.DoesNotContain("AT1", suggestions);
    }

    [Fact]
    public void Groups_the_rows_of_a_join()
    {
        using var client = Answering().Client();

        var text = client.Describe(new JdeGroupQuery(Query with { Properties = [], Filter = Eq("AT1", "C") })
        {
            GroupBy = ["ALPH"],
            Aggregates = [new(JdeAggregateKind.Count, "")],
        })[0];

        Assert.Contains(
            "FROM (SELECT ABALPH, COUNT(*) AS GROUP_ROWS FROM (SELECT COALESCE(B.ABALPH, '') AS ABALPH, COALESCE(B.ABAT1, '') AS ABAT1 FROM F4211 A LEFT JOIN F0101 B ON A.SDAN8 = B.ABAN8) J"
            + " WHERE ABAT1 = ? GROUP BY ABALPH) G", text, StringComparison.Ordinal);
    }
}

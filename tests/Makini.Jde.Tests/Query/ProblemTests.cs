using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.FakePassthrough;

namespace Makini.Jde.Tests.Query;

public sealed class ProblemTests
{
    [Fact]
    public async Task Warns_once_a_query_of_values_that_are_no_dates()
    {
        var log = new FakeLog();
        var service = Answering(
            Data("""{"ABAN8":1,"ABUPMJ":125366,"ABEFTB":100000}""", """{"ABAN8":2,"ABUPMJ":0}"""),
            Data("""{"ABAN8":3,"ABUPMJ":99366}""", """{"ABAN8":4,"ABUPMJ":126001}"""),
            Data("""{"ABAN8":5,"ABUPMJ":-1}"""));

        var rows = await service.ReadAsync(new JdeQuery { Table = "F0101", Properties = ["UPMJ", "EFTB"], PageSize = 2 }, log);

        Assert.Equal(5, rows.Count);
        Assert.Equal(
            "3 values of UPMJ in F0101 are no dates and came as $null (the first is 125366)."
            + " 1 value of EFTB in F0101 is no date and came as $null (it is 100000).",
            Assert.Single(log.Warnings));
    }

    [Fact]
    public async Task Warns_of_rows_in_an_order_and_of_the_users_own_SQL()
    {
        const string Bad = """{"data":[{"ABAN8":1,"ABUPMJ":125366}],"meta":{"last_page":1}}""";
        var log = new FakeLog();

        await Answering(Bad).ReadAsync(new JdeQuery { Table = "F0101", Properties = ["UPMJ"], OrderBy = ["AN8"] }, log, platform: null);
        await Answering(Bad).ReadAsync(new JdeSqlQuery { Sql = "SELECT ABUPMJ FROM F0101" }, log);

        Assert.Equal(2, log.Warnings.Count);
        Assert.StartsWith("1 value of ABUPMJ is no date", log.Warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_nothing_where_all_is_well()
    {
        var log = new FakeLog();

        await Answering(Data("""{"ABAN8":1,"ABUPMJ":126001}""")).ReadAsync(new JdeQuery { Table = "F0101", Properties = ["UPMJ"] }, log);

        Assert.Empty(log.Warnings);
    }
}

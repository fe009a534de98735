namespace Makini.Sandbox.Tests.Data;

public sealed class ManufacturingInvariantTests(DataSets sets) : IClassFixture<DataSets>
{
    public static TheoryData<int, int, string> Sets => DataSets.All;

    [Theory, MemberData(nameof(Sets))]
    public void Bills_consist_of_items_of_the_plant(int seed, int scale, string library)
    {
        foreach (var item in new[] { "IXITM", "IXKIT" })
        {
            sets.AssertNone(seed, scale, library, $"""
                SELECT IXKIT, IXITM FROM F3002 WHERE NOT EXISTS (SELECT 1 FROM F4102 WHERE IBITM = {item} AND IBMCU = IXMMCU)
                """);
        }
    }

    [Theory, MemberData(nameof(Sets))]
    public void No_item_is_part_of_itself(int seed, int scale, string library) => sets.AssertNone(seed, scale, library, """
        WITH RECURSIVE parts(item, part, depth) AS (
          SELECT IXKIT, IXITM, 1 FROM F3002
          UNION SELECT item, IXITM, depth + 1 FROM parts JOIN F3002 ON IXKIT = part WHERE depth < 20)
        SELECT item, depth FROM parts WHERE item = part OR depth = 20
        """);

    [Theory, MemberData(nameof(Sets))]
    public void Parts_lists_are_the_bills_times_the_quantity(int seed, int scale, string library)
    {
        sets.AssertNone(seed, scale, library, """
            SELECT WMDOCO, WMCPIT FROM F3111 LEFT JOIN F4801 ON WADOCO = WMDOCO
            LEFT JOIN F3002 ON IXKIT = WAITM AND IXMMCU = WAMMCU AND IXITM = WMCPIT AND IXCPNB = WMCPNB
            WHERE WADOCO IS NULL OR IXKIT IS NULL OR WMUORG * 100 <> IXQNTY * WAUORG
            """);
        sets.AssertNone(seed, scale, library, """
            SELECT WADOCO FROM F4801 WHERE WADCTO = 'WO' AND (SELECT count(*) FROM F3002 WHERE IXKIT = WAITM AND IXMMCU = WAMMCU)
              <> (SELECT count(*) FROM F3111 WHERE WMDOCO = WADOCO)
            """);
        sets.AssertNone(seed, scale, library, """
            SELECT WMCPIT FROM F3111 WHERE NOT EXISTS (SELECT 1 FROM F4102 WHERE IBITM = WMCPIT AND IBMCU = WMCMCU)
            """);
    }

    [Theory, MemberData(nameof(Sets))]
    public void Routings_are_those_of_the_item(int seed, int scale, string library)
    {
        sets.AssertNone(seed, scale, library, """
            SELECT WLDOCO FROM F3112 LEFT JOIN F4801 ON WADOCO = WLDOCO
            LEFT JOIN F3003 ON IRKIT = WAITM AND IRMMCU = WAMMCU AND IROPSQ = WLOPSQ AND IRMCU = WLMCU
            WHERE WADOCO IS NULL OR IRKIT IS NULL
            """);
        sets.AssertNone(seed, scale, library, """
            SELECT WADOCO FROM F4801 WHERE WADCTO = 'WO' AND (SELECT count(*) FROM F3003 WHERE IRKIT = WAITM AND IRMMCU = WAMMCU)
              <> (SELECT count(*) FROM F3112 WHERE WLDOCO = WADOCO)
            """);
        sets.AssertNone(seed, scale, library, """
            SELECT IRMCU FROM F3003 LEFT JOIN F0006 ON MCMCU = IRMCU WHERE MCSTYL IS NULL OR MCSTYL <> 'WC'
            """);
    }

    [Theory, MemberData(nameof(Sets))]
    public void Issues_and_completions_moved_the_stock(int seed, int scale, string library)
    {
        sets.AssertNone(seed, scale, library, """
            SELECT WMDOCO, WMCPIT FROM F3111 WHERE WMTRQT <> -coalesce((SELECT sum(ILTRQT) FROM F4111
              WHERE ILDCT = 'IM' AND ILDOCO = WMDOCO AND ILITM = WMCPIT AND ILLNID = WMCPNB * 100), 0)
            """);
        sets.AssertNone(seed, scale, library, """
            SELECT WADOCO FROM F4801 WHERE WASOQS <> coalesce((SELECT sum(ILTRQT) FROM F4111
              WHERE ILDCT = 'IC' AND ILDOCO = WADOCO AND ILITM = WAITM), 0)
            """);
    }

    [Theory, MemberData(nameof(Sets))]
    public void A_completed_order_leaves_nothing_in_process(int seed, int scale, string library) =>
        sets.AssertNone(seed, scale, library, """
            SELECT WADOCO FROM F4801 WHERE WADCTO = 'WO' AND WASRST IN ('80', '90', '99')
              AND (SELECT sum(GLAA) FROM F0911 WHERE GLOBJ = '1340' AND GLSBLT = 'W' AND GLSBL = printf('%08d', WADOCO)) <> 0
            """);

    [Theory, MemberData(nameof(Sets))]
    public void Made_items_cost_their_parts_and_labour(int seed, int scale, string library) => sets.AssertNone(seed, scale, library, """
        SELECT COITM, COMCU FROM F4105 c WHERE COLEDG = '07' AND EXISTS (SELECT 1 FROM F3002 WHERE IXKIT = COITM AND IXMMCU = COMCU)
          AND COUNCS <= (SELECT sum(IXQNTY * p.COUNCS / 100.0) FROM F3002
                         JOIN F4105 p ON p.COITM = IXITM AND p.COMCU = IXMMCU AND p.COLEDG = '07'
                         WHERE IXKIT = c.COITM AND IXMMCU = c.COMCU)
        """);

    [Theory, MemberData(nameof(Sets))]
    public void Work_orders_name_what_exists(int seed, int scale, string library)
    {
        sets.AssertNone(seed, scale, library, "SELECT WADOCO FROM F4801 WHERE WANUMB <> 0 AND WANUMB NOT IN (SELECT FANUMB FROM F1201)");
        sets.AssertNone(seed, scale, library, "SELECT WADOCO FROM F4801 WHERE WAITM <> 0 AND WAITM NOT IN (SELECT IMITM FROM F4101)");
        sets.AssertNone(seed, scale, library, "SELECT WADOCO FROM F4801 WHERE (WAITM = 0) = (WANUMB = 0)");
        foreach (var unit in new[] { "WAMCU", "WAMMCU" })
            sets.AssertNone(seed, scale, library, $"SELECT WADOCO FROM F4801 WHERE {unit} NOT IN (SELECT MCMCU FROM F0006)");
    }

    [Theory, MemberData(nameof(Sets))]
    public void Asset_balances_add_up_to_their_accounts(int seed, int scale, string library)
    {
        for (var period = 0; period <= 12; period++)
        {
            var column = period == 0 ? "APYC" : $"AN{period:D2}";
            sets.AssertNone(seed, scale, library, $"""
                SELECT FLAID, FLFY, sum(FL{column}) AS assets FROM F1202 GROUP BY FLAID, FLFY, FLLT
                HAVING assets <> (SELECT GB{column} FROM F0902 WHERE GBAID = FLAID AND GBFY = FLFY AND GBLT = FLLT)
                """);
        }
    }

    [Theory, MemberData(nameof(Sets))]
    public void Assets_have_parents_balances_and_accounts(int seed, int scale, string library)
    {
        sets.AssertNone(seed, scale, library, "SELECT FANUMB FROM F1201 WHERE FAAAID NOT IN (SELECT FANUMB FROM F1201)");
        Assert.NotEqual(0, sets.Scalar(seed, scale, library, "SELECT count(*) FROM F1201 WHERE FAAAID <> FANUMB"));
        sets.AssertNone(seed, scale, library, "SELECT FANUMB FROM F1201 WHERE (SELECT count(*) FROM F1202 WHERE FLNUMB = FANUMB) <> 6");
        sets.AssertNone(seed, scale, library, """
            SELECT FANUMB FROM F1201 WHERE NOT EXISTS (SELECT 1 FROM F0901 JOIN F1202 ON FLAID = GMAID
              WHERE FLNUMB = FANUMB AND GMMCU = FAAMCU AND GMOBJ = FAAOBJ AND FLAPYC > 0)
            """);
    }

    [Theory, MemberData(nameof(Sets))]
    public void Schedules_are_of_assets_and_their_open_orders(int seed, int scale, string library)
    {
        sets.AssertNone(seed, scale, library, "SELECT FWUKID FROM F1207 WHERE FWNUMB NOT IN (SELECT FANUMB FROM F1201)");
        sets.AssertNone(seed, scale, library, """
            SELECT FWUKID FROM F1207 LEFT JOIN F4801 ON WADOCO = FWWONA WHERE FWWONA <> 0 AND (WANUMB IS NULL OR WANUMB <> FWNUMB)
            """);
    }

    [Fact]
    public void Some_services_are_under_way() =>
        Assert.NotEqual(0, sets.Scalar(1, 1, "MKDTA", "SELECT count(*) FROM F1207 WHERE FWWONA <> 0"));
}

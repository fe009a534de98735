namespace Makini.Sandbox.Tests.Data;

public sealed class DistributionInvariantTests(DataSets sets) : IClassFixture<DataSets>
{
    public static TheoryData<int, int, string> Sets => DataSets.All;

    [Theory, MemberData(nameof(Sets))]
    public void On_hand_is_the_sum_of_the_movements(int seed, int scale, string library)
    {
        sets.AssertNone(seed, scale, library, """
            SELECT LIITM, LIMCU, LILOCN, LIPQOH, moved FROM F41021
            LEFT JOIN (SELECT ILITM, ILMCU, ILLOCN, ILLOTN, sum(ILTRQT) AS moved FROM F4111 GROUP BY ILITM, ILMCU, ILLOCN, ILLOTN)
              ON ILITM = LIITM AND ILMCU = LIMCU AND ILLOCN = LILOCN AND ILLOTN = LILOTN
            WHERE LIPQOH <> coalesce(moved, 0) OR LIPQOH < 0
            """);
        sets.AssertNone(seed, scale, library, """
            SELECT ILUKID FROM F4111 WHERE NOT EXISTS (
              SELECT 1 FROM F41021 WHERE LIITM = ILITM AND LIMCU = ILMCU AND LILOCN = ILLOCN AND LILOTN = ILLOTN)
            """);
    }

    [Theory, MemberData(nameof(Sets))]
    public void The_stock_s_value_is_the_inventory_account(int seed, int scale, string library) => sets.AssertNone(seed, scale, library, """
        SELECT GMMCU, value, (SELECT sum(GLAA) FROM F0911 WHERE GLAID = GMAID)
          + (SELECT GBAPYC FROM F0902 WHERE GBAID = GMAID AND GBLT = 'AA' AND GBFY = 25) AS ledger
        FROM F0901 JOIN (SELECT ILMCU, sum(ILPAID) AS value FROM F4111 GROUP BY ILMCU) ON ILMCU = GMMCU
        WHERE GMOBJ = '1310' AND value <> ledger
        """);

    [Theory, MemberData(nameof(Sets))]
    public void A_movement_s_value_is_quantity_times_cost(int seed, int scale, string library) => sets.AssertNone(seed, scale, library, """
        SELECT ILUKID, ILTRQT, ILUNCS, ILPAID FROM F4111 WHERE abs(ILPAID - ILTRQT * ILUNCS / 10000.0) > 0.51
        """);

    [Theory, MemberData(nameof(Sets))]
    public void Sales_orders_are_the_sum_of_their_lines(int seed, int scale, string library)
    {
        sets.AssertNone(seed, scale, library, """
            SELECT SHDOCO, SHOTOT FROM F4201 WHERE SHOTOT <> coalesce(
              (SELECT sum(SDAEXP) FROM F4211 WHERE SDDOCO = SHDOCO AND SDDCTO = SHDCTO AND SDKCOO = SHKCOO), -1)
            """);
        sets.AssertNone(seed, scale, library, """
            SELECT SDDOCO FROM F4211 WHERE NOT EXISTS (
              SELECT 1 FROM F4201 WHERE SHDOCO = SDDOCO AND SHDCTO = SDDCTO AND SHKCOO = SDKCOO AND SHAN8 = SDAN8)
            """);
    }

    [Theory, MemberData(nameof(Sets))]
    public void Purchase_orders_are_the_sum_of_their_lines(int seed, int scale, string library)
    {
        sets.AssertNone(seed, scale, library, """
            SELECT PHDOCO, PHOTOT FROM F4301 WHERE PHOTOT <> coalesce(
              (SELECT sum(PDAEXP) FROM F4311 WHERE PDDOCO = PHDOCO AND PDDCTO = PHDCTO AND PDKCOO = PHKCOO), -1)
            """);
        sets.AssertNone(seed, scale, library, """
            SELECT PDDOCO FROM F4311 WHERE NOT EXISTS (
              SELECT 1 FROM F4301 WHERE PHDOCO = PDDOCO AND PHDCTO = PDDCTO AND PHKCOO = PDKCOO AND PHAN8 = PDAN8)
            """);
    }

    [Theory, MemberData(nameof(Sets))]
    public void Quantities_of_a_line_add_up(int seed, int scale, string library)
    {
        sets.AssertNone(seed, scale, library, "SELECT SDDOCO FROM F4211 WHERE SDUORG <> SDSOQS + SDUOPN + SDSOCN OR SDSOBK > SDUOPN");
        sets.AssertNone(seed, scale, library, "SELECT PDDOCO FROM F4311 WHERE PDUORG <> PDUREC + PDUOPN OR PDAEXP <> PDAREC + PDAOPN");

        // Quantities have two decimals, prices four; amounts two, but none in yen.
        sets.AssertNone(seed, scale, library, """
            SELECT SDDOCO, SDLNID FROM F4211
            WHERE abs(SDAEXP - (SDSOCN = 0) * SDUORG * SDUPRC / CASE SDCO WHEN '00200' THEN 1000000.0 ELSE 10000.0 END) > 0.51
            """);
    }

    [Theory, MemberData(nameof(Sets))]
    public void What_is_open_stands_beside_the_stock(int seed, int scale, string library) => sets.AssertNone(seed, scale, library, """
        SELECT LIITM, LIMCU, LIPREQ, LIPCOM FROM F41021 WHERE LIPBIN = 'P' AND (
          LIPREQ <> coalesce((SELECT sum(PDUOPN) FROM F4311 WHERE PDITM = LIITM AND PDMCU = LIMCU), 0)
          OR LIPCOM <> coalesce((SELECT sum(SDUOPN) FROM F4211 WHERE SDITM = LIITM AND SDMCU = LIMCU), 0))
        """);

    [Theory, MemberData(nameof(Sets))]
    public void Shipments_and_receipts_moved_the_stock(int seed, int scale, string library)
    {
        sets.AssertNone(seed, scale, library, """
            SELECT SDDOCO, SDLNID FROM F4211 WHERE SDLNTY = 'S' AND SDSOQS <> -coalesce((SELECT sum(ILTRQT) FROM F4111
              WHERE ILDOCO = SDDOCO AND ILDCTO = SDDCTO AND ILLNID = SDLNID AND ILITM = SDITM AND ILMCU = SDMCU), 0)
            """);
        sets.AssertNone(seed, scale, library, """
            SELECT PDDOCO, PDLNID FROM F4311 WHERE PDUREC <> coalesce((SELECT sum(ILTRQT) FROM F4111
              WHERE ILDOCO = PDDOCO AND ILDCTO = PDDCTO AND ILLNID = PDLNID AND ILITM = PDITM AND ILMCU = PDMCU), 0)
            """);
    }

    [Theory, MemberData(nameof(Sets))]
    public void An_invoiced_order_has_its_invoice(int seed, int scale, string library) => sets.AssertNone(seed, scale, library, """
        SELECT SDDOCO, SDDOC, sum(SDAEXP) AS total FROM F4211 WHERE SDDCT = 'RI' GROUP BY SDDOCO, SDDOC, SDKCO
        HAVING total <> coalesce((SELECT sum(RPAG) FROM F0311 WHERE RPDOC = SDDOC AND RPDCT = 'RI' AND RPKCO = SDKCO AND RPDCTM = ''), 0)
        """);

    [Theory, MemberData(nameof(Sets))]
    public void Items_and_addresses_of_lines_exist(int seed, int scale, string library)
    {
        foreach (var (file, prefix, searchType) in new[] { ("F4211", "SD", "C"), ("F4311", "PD", "V") })
        {
            sets.AssertNone(seed, scale, library, $"""
                SELECT {prefix}DOCO, {prefix}LNID FROM {file} LEFT JOIN F4101 ON IMITM = {prefix}ITM LEFT JOIN F0101 ON ABAN8 = {prefix}AN8
                WHERE IMLITM IS NULL OR IMLITM <> {prefix}LITM OR ABAT1 IS NULL OR ABAT1 <> '{searchType}'
                """);
        }

        foreach (var (file, prefix) in new[] { ("F41021", "LI"), ("F4111", "IL"), ("F4311", "PD"), ("F4105", "CO") })
        {
            sets.AssertNone(seed, scale, library, $"""
                SELECT {prefix}ITM, {prefix}MCU FROM {file}
                WHERE NOT EXISTS (SELECT 1 FROM F4102 WHERE IBITM = {prefix}ITM AND IBMCU = {prefix}MCU)
                """);
        }

        sets.AssertNone(seed, scale, library, """
            SELECT IBITM, IBMCU FROM F4102 LEFT JOIN F4101 ON IMITM = IBITM LEFT JOIN F0006 ON MCMCU = IBMCU
            WHERE IMITM IS NULL OR MCSTYL IS NULL OR MCSTYL <> 'BP'
            """);
    }

    [Fact]
    public void Orders_are_at_every_step()
    {
        Assert.Equal(5, sets.Scalar(1, 1, "MKDTA", "SELECT count(DISTINCT SDLTTR || SDNXTR) FROM F4211"));
        Assert.Equal(5, sets.Scalar(1, 1, "MKDTA", "SELECT count(DISTINCT PDLTTR || PDNXTR) FROM F4311"));
    }
}

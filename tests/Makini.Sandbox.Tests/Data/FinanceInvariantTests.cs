namespace Makini.Sandbox.Tests.Data;

public sealed class FinanceInvariantTests(DataSets sets) : IClassFixture<DataSets>
{
    public static TheoryData<int, int, string> Sets => DataSets.All;

    [Theory, MemberData(nameof(Sets))]
    public void Balances_are_the_sums_of_posted_journal_lines(int seed, int scale, string library)
    {
        for (var period = 1; period <= 14; period++)
        {
            var column = $"GBAN{period:D2}";
            sets.AssertNone(seed, scale, library, $"""
                SELECT GBAID, GBLT, GBFY, GBSBL, {column}, posted FROM F0902
                LEFT JOIN (SELECT GLAID, GLLT, GLCTRY, GLFY, GLSBL, GLSBLT, sum(GLAA) AS posted FROM F0911
                           WHERE GLPOST = 'P' AND GLPN = {period} GROUP BY GLAID, GLLT, GLCTRY, GLFY, GLSBL, GLSBLT)
                  ON GLAID = GBAID AND GLLT = GBLT AND GLCTRY = GBCTRY AND GLFY = GBFY AND GLSBL = GBSBL AND GLSBLT = GBSBLT
                WHERE GBLT <> 'BA' AND {column} <> coalesce(posted, 0)
                """);
        }
    }

    [Theory, MemberData(nameof(Sets))]
    public void Every_posted_line_has_a_balance(int seed, int scale, string library) => sets.AssertNone(seed, scale, library, """
        SELECT * FROM F0911 WHERE GLPOST = 'P' AND NOT EXISTS (SELECT 1 FROM F0902
          WHERE GBAID = GLAID AND GBLT = GLLT AND GBCTRY = GLCTRY AND GBFY = GLFY AND GBSBL = GLSBL AND GBSBLT = GLSBLT)
        """);

    [Theory, MemberData(nameof(Sets))]
    public void There_are_posted_and_unposted_lines_and_three_ledgers(int seed, int scale, string library)
    {
        Assert.NotEqual(0, sets.Scalar(seed, scale, library, "SELECT count(*) FROM F0911 WHERE GLPOST = 'P'"));
        Assert.NotEqual(0, sets.Scalar(seed, scale, library, "SELECT count(*) FROM F0911 WHERE GLPOST = ''"));
        Assert.Equal(3, sets.Scalar(seed, scale, library, "SELECT count(DISTINCT GBLT) FROM F0902"));
    }

    [Theory, MemberData(nameof(Sets))]
    public void Journals_balance(int seed, int scale, string library) => sets.AssertNone(seed, scale, library, """
        SELECT GLKCO, GLDCT, GLDOC, GLCO, sum(GLAA) FROM F0911 WHERE GLLT = 'AA'
        GROUP BY GLKCO, GLDCT, GLDOC, GLCO HAVING sum(GLAA) <> 0
        """);

    [Theory, MemberData(nameof(Sets))]
    public void A_company_s_balances_add_up_to_zero_each_year(int seed, int scale, string library) =>
        sets.AssertNone(seed, scale, library, $"""
            SELECT GBCO, GBFY, sum(GBAPYC + {YearOf("")}) AS total FROM F0902 WHERE GBLT = 'AA' GROUP BY GBCO, GBFY HAVING total <> 0
            """);

    [Theory, MemberData(nameof(Sets))]
    public void A_balance_sheet_account_opens_with_what_it_closed(int seed, int scale, string library) =>
        sets.AssertNone(seed, scale, library, $"""
            SELECT o.GBAID, o.GBSBL FROM F0902 o
            JOIN F0902 n ON n.GBAID = o.GBAID AND n.GBLT = o.GBLT AND n.GBSBL = o.GBSBL AND n.GBFY = o.GBFY + 1
            WHERE o.GBLT = 'AA' AND o.GBOBJ < '5000' AND o.GBOBJ <> '3210' AND n.GBAPYC <> o.GBAPYC + {YearOf("o.")}
            """);

    [Theory, MemberData(nameof(Sets))]
    public void A_budget_is_the_sum_of_its_periods(int seed, int scale, string library) => sets.AssertNone(seed, scale, library, $"""
        SELECT GBAID FROM F0902 WHERE GBLT = 'BA' AND (GBBORG = 0 OR GBBORG <> {YearOf("")})
        """);

    [Theory, MemberData(nameof(Sets))]
    public void Journal_lines_name_accounts_as_the_chart_has_them(int seed, int scale, string library) =>
        sets.AssertNone(seed, scale, library, """
            SELECT GLAID FROM F0911 LEFT JOIN F0901 ON GMAID = GLAID
            WHERE GMAID IS NULL OR GMMCU <> GLMCU OR GMOBJ <> GLOBJ OR GMSUB <> GLSUB OR GMCO <> GLCO
            """);

    [Theory, MemberData(nameof(Sets))]
    public void Accounts_belong_to_business_units_of_their_company(int seed, int scale, string library) =>
        sets.AssertNone(seed, scale, library, """
            SELECT GMAID FROM F0901 LEFT JOIN F0006 ON MCMCU = GMMCU LEFT JOIN F0010 ON CCCO = GMCO
            WHERE CCCO IS NULL OR MCCO <> GMCO OR MCCO IS NULL
            """);

    [Theory, MemberData(nameof(Sets))]
    public void What_is_open_of_a_voucher_is_what_was_not_paid(int seed, int scale, string library) =>
        sets.AssertNone(seed, scale, library, """
            SELECT RPDOC, RPAG, RPAAP, paid FROM F0411
            LEFT JOIN (SELECT RNDOC, RNDCT, RNKCO, RNSFX, -sum(RNPAAP + RNADSA) AS paid FROM F0414 GROUP BY RNDOC, RNDCT, RNKCO, RNSFX)
              ON RNDOC = RPDOC AND RNDCT = RPDCT AND RNKCO = RPKCO AND RNSFX = RPSFX
            WHERE RPAAP > RPAG OR RPAAP < 0 OR RPAG - RPAAP <> coalesce(paid, 0)
            """);

    [Theory, MemberData(nameof(Sets))]
    public void Payments_are_of_vouchers_of_their_payee(int seed, int scale, string library)
    {
        sets.AssertNone(seed, scale, library, """
            SELECT RNPYID FROM F0414 LEFT JOIN F0411 ON RPDOC = RNDOC AND RPDCT = RNDCT AND RPKCO = RNKCO AND RPSFX = RNSFX
            LEFT JOIN F0413 ON RMPYID = RNPYID
            WHERE RPDOC IS NULL OR RMPYID IS NULL OR RMPYE <> RPPYE
            """);
        sets.AssertNone(seed, scale, library, """
            SELECT RMPYID FROM F0413 WHERE RMPAAP <> (SELECT sum(RNPAAP) FROM F0414 WHERE RNPYID = RMPYID)
            """);
    }

    [Theory, MemberData(nameof(Sets))]
    public void What_is_open_of_an_invoice_is_what_was_not_received(int seed, int scale, string library) =>
        sets.AssertNone(seed, scale, library, """
            SELECT i.RPDOC, i.RPAG, i.RPAAP, received FROM F0311 i
            LEFT JOIN (SELECT RPDOC AS doc, RPKCO AS kco, -sum(RPAG + RPADSA) AS received
                       FROM F0311 WHERE RPDCTM = 'RC' GROUP BY RPDOC, RPKCO)
              ON doc = i.RPDOC AND kco = i.RPKCO
            WHERE i.RPDCTM = '' AND (i.RPAAP > i.RPAG OR i.RPAAP < 0 OR i.RPAG - i.RPAAP <> coalesce(received, 0))
            """);

    [Theory, MemberData(nameof(Sets))]
    public void Every_receipt_has_its_invoice(int seed, int scale, string library) => sets.AssertNone(seed, scale, library, """
        SELECT r.RPDOCM FROM F0311 r WHERE r.RPDCTM = 'RC'
          AND NOT EXISTS (SELECT 1 FROM F0311 i WHERE i.RPDCTM = '' AND i.RPDOC = r.RPDOC AND i.RPKCO = r.RPKCO AND i.RPAN8 = r.RPAN8)
        """);

    [Theory]
    [InlineData("2110", "F0411")]
    [InlineData("1210", "F0311")]
    public void Open_items_are_the_balance_of_their_account(string account, string file)
    {
        foreach (var (seed, scale, library) in new[] { (1, 1, "MKDTA"), (1, 1, "MKTST"), (7, 3, "MKDTA") })
        {
            var sign = account == "2110" ? "-" : "";
            sets.AssertNone(seed, scale, library, $"""
                SELECT CCCO, (SELECT {sign}sum(GLAA) FROM F0911 WHERE GLCO = CCCO AND GLOBJ = '{account}' AND GLLT = 'AA') AS ledger,
                  (SELECT sum(RPAAP) FROM {file} WHERE RPCO = CCCO) AS open
                FROM F0010 WHERE coalesce(ledger, 0) <> coalesce(open, 0)
                """);
        }
    }

    [Theory, MemberData(nameof(Sets))]
    public void Addresses_of_documents_are_in_the_address_book(int seed, int scale, string library)
    {
        (string File, string Column)[] references =
        [
            ("F0411", "RPAN8"), ("F0311", "RPAN8"), ("F0414", "RNAN8"), ("F0116", "ALAN8"),
            ("F0401", "A6AN8"), ("F0010", "CCAN8"), ("F0006", "MCAN8"),
        ];
        foreach (var (file, column) in references)
            sets.AssertNone(seed, scale, library, $"SELECT {column} FROM {file} WHERE {column} NOT IN (SELECT ABAN8 FROM F0101)");
        sets.AssertNone(seed, scale, library, "SELECT GLAN8 FROM F0911 WHERE GLAN8 <> 0 AND GLAN8 NOT IN (SELECT ABAN8 FROM F0101)");
        sets.AssertNone(seed, scale, library, "SELECT ABAN8 FROM F0101 WHERE ABAN8 NOT IN (SELECT ALAN8 FROM F0116)");
        sets.AssertNone(seed, scale, library, "SELECT ABAN8 FROM F0101 WHERE ABAT1 = 'V' AND ABAN8 NOT IN (SELECT A6AN8 FROM F0401)");
    }

    [Theory, MemberData(nameof(Sets))]
    public void Batches_count_their_documents(int seed, int scale, string library) => sets.AssertNone(seed, scale, library, """
        SELECT ICICU FROM F0011 LEFT JOIN (SELECT GLICU, GLICUT, count(DISTINCT GLDCT || GLDOC || GLKCO) AS documents,
          sum(CASE WHEN GLAA > 0 THEN GLAA ELSE 0 END) AS debits FROM F0911 GROUP BY GLICU, GLICUT) ON GLICU = ICICU AND GLICUT = ICICUT
        WHERE documents IS NULL OR documents <> ICNDO OR debits <> ICAME
        """);

    [Fact]
    public void Yen_have_no_decimals_and_dinars_three()
    {
        const string Decimals = "SELECT CAST(CVCDEC AS INTEGER) FROM F0010 JOIN F0013 ON CVCRCD = CCCRCD WHERE CCCO = ";
        Assert.Equal(0, sets.Scalar(1, 1, "MKDTA", Decimals + "'00200'"));
        Assert.Equal(3, sets.Scalar(1, 1, "MKDTA", Decimals + "'00300'"));

        // A salary of the same order in dollars: yen 150 for one, no cents; dinars 0.376 for one, a thousand fils each.
        const string Salary = "SELECT avg(GLAA) FROM F0911 WHERE GLOBJ = '8110' AND GLCO = ";
        Assert.InRange(sets.Scalar(1, 1, "MKDTA", Salary + "'00200'"), 18_000 * 150L, 60_000 * 150L);
        Assert.InRange(sets.Scalar(1, 1, "MKDTA", Salary + "'00300'"), 18_000 * 376L, 60_000 * 376L);
    }

    [Fact]
    public void Some_documents_are_in_a_foreign_currency()
    {
        sets.AssertNone(1, 1, "MKDTA", """
            SELECT RPDOC FROM F0411 WHERE (RPCRRM = 'F') <> (RPCRCD <> RPBCRC) OR (RPCRRM = 'F') <> (RPACR <> 0)
            """);
        Assert.NotEqual(0, sets.Scalar(1, 1, "MKDTA", "SELECT count(*) FROM F0411 WHERE RPCRRM = 'F'"));
        Assert.NotEqual(0, sets.Scalar(1, 1, "MKDTA", "SELECT count(*) FROM F0311 WHERE RPCRRM = 'F'"));
        Assert.NotEqual(0, sets.Scalar(1, 1, "MKDTA", "SELECT count(*) FROM F4211 WHERE SDFEA <> 0"));
    }

    // The sum of a year's periods.
    private static string YearOf(string alias) => string.Join(" + ", Enumerable.Range(1, 14).Select(p => $"{alias}GBAN{p:D2}"));
}

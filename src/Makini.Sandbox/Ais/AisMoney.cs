using System.Globalization;
using System.Text.Json;
using Makini.Jde;
using Makini.Sandbox.Sql;

namespace Makini.Sandbox.Ais;

/// <summary>What one unit of a column is in stored units, as SQL: EnterpriseOne puts the decimal points itself, by currency.</summary>
internal sealed class AisMoney
{
    private static readonly string[] CompanyAliases = ["CO", "KCO", "KCOO"];
    private readonly IReadOnlyList<(string Code, long Unit)> _currencies;
    private readonly IReadOnlyList<(string Code, long Unit)> _companies;

    private AisMoney(IReadOnlyList<(string Code, long Unit)> currencies, IReadOnlyList<(string Code, long Unit)> companies)
    {
        _currencies = currencies;
        _companies = companies;
    }

    /// <summary>Reads currencies and companies.</summary>
    public static AisMoney Read(Db2Engine engine) => new(
        Units(engine, "SELECT CVCRCD AS CODE, CVCDEC AS DECIMALS FROM F0013"),
        Units(engine, "SELECT CCCO AS CODE, CVCDEC AS DECIMALS FROM F0010 JOIN F0013 ON CCCRCD = CVCRCD"));

    /// <summary>The SQL of a column's unit: 100 for two decimals.</summary>
    public string Unit(JdeTable table, JdeDataItem item)
    {
        var usual = PowerOfTen(item.Decimals).ToString(CultureInfo.InvariantCulture);
        if (item.Money == JdeMoney.None) return usual;

        var byCurrency = Case(table.Find("CRCD"), _currencies, usual);
        if (item.Money == JdeMoney.Foreign) return byCurrency;
        return Case(CompanyAliases.Select(table.Find).FirstOrDefault(c => c is not null), _companies, byCurrency);
    }

    private static string Case(JdeColumn? column, IReadOnlyList<(string Code, long Unit)> units, string otherwise) =>
        column is null || units.Count == 0
            ? otherwise
            : $"CASE [{column.Name}] {string.Concat(units.Select(u => $"WHEN '{u.Code.Replace("'", "''")}' THEN {u.Unit} "))}ELSE {otherwise} END";

    private static List<(string Code, long Unit)> Units(Db2Engine engine, string sql)
    {
        try
        {
            using var answer = engine.Query(sql, [], CancellationToken.None);
            using var document = JsonDocument.Parse(answer.Bytes.AsMemory(0, answer.Length));
            return [.. document.RootElement.GetProperty("data").EnumerateArray()
                .Select(r => (r.GetProperty("CODE").GetString()!.Trim(), PowerOfTen(ReadDecimals(r.GetProperty("DECIMALS")))))];
        }
        catch (Db2Exception)
        {
            // A site's layout need not have these files.
            return [];
        }
    }

    private static int ReadDecimals(JsonElement decimals) =>
        int.TryParse(decimals.ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static long PowerOfTen(int exponent) => exponent <= 0 ? 1 : 10 * PowerOfTen(exponent - 1);
}

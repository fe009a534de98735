using System.Text.Json;
using Makini.Jde;
using Makini.Jde.Rows;

namespace Makini.Benchmarks;

/// <summary>A page of sales order lines: twenty columns of F4211, values as stored, texts padded with blanks.</summary>
internal static class SalesPage
{
    public static readonly string[] Aliases =
    [
        "AN8", "VR01", "LNTY", "MCU", "CO", "KCOO", "DOCO", "DCTO", "LNID", "LITM",
        "DRQJ", "NXTR", "UOM", "SOQS", "UPRC", "AEXP", "CRCD", "USER", "UPMJ", "TDAY",
    ];

    private static readonly string[] Names = ["Abbott pumps", "Meyer Getriebe", "Nakamura line 3", "Al Hamad spares", "Rossi"];
    private static readonly string[] Users = ["JDE", "MARTINEZ", "KOWALSKI", "BATCH"];

    public static RowShape Shape { get; } =
        new("F4211", [.. Aliases.Select(a => new RowColumn("SD" + a, a, JdeDictionary.BuiltIn.FindItem(a)))]);

    public static byte[] Write(int rows)
    {
        var random = new Random(1);
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteStartArray("data");
        for (var i = 0; i < rows; i++)
        {
            json.WriteStartObject();
            foreach (var alias in Aliases) WriteValue(json, alias, i, random);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return stream.ToArray();
    }

    private static void WriteValue(Utf8JsonWriter json, string alias, int row, Random random)
    {
        var item = JdeDictionary.BuiltIn.FindItem(alias)!;
        var text = Text(alias, row, random);
        if (text is null) json.WriteNumber("SD" + alias, Number(alias, row, random));
        else json.WriteString("SD" + alias, item.Justification == JdeJustification.Right ? text.PadLeft(item.Length) : text.PadRight(item.Length));
    }

    private static string? Text(string alias, int row, Random random) => alias switch
    {
        "VR01" => $"{Names[random.Next(Names.Length)]} {row}",
        "LNTY" => random.Next(2) == 0 ? "S" : "W",
        "MCU" => $"M{random.Next(10)}0",
        "CO" or "KCOO" => "00001",
        "DCTO" => "SO",
        "LITM" => $"PUMP-{random.Next(500)}",
        "NXTR" => random.Next(3) == 0 ? "560" : "999",
        "UOM" => "EA",
        "CRCD" => "USD",
        "USER" => Users[random.Next(Users.Length)],
        _ => null,
    };

    private static long Number(string alias, int row, Random random) => alias switch
    {
        "AN8" => 1000 + random.Next(2000),
        "DOCO" => 200_000 + (row / 4),
        "LNID" => 1000 * ((row % 4) + 1),
        "DRQJ" or "UPMJ" => 126_001 + random.Next(300),
        "TDAY" => (random.Next(24) * 10_000) + (random.Next(60) * 100) + random.Next(60),
        "UPRC" => random.Next(10_000_000),
        _ => random.Next(2_000_000),
    };

    internal sealed class Currencies : ICurrencies
    {
        public int? Decimals(string currency) => 2;

        public string? OfCompany(string company) => "USD";
    }
}

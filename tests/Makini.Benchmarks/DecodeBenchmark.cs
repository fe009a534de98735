using System.Text.Json;
using Makini.Jde.Rows;

namespace Makini.Benchmarks;

/// <summary>A page of JDE rows in memory to objects: how fast, and how much memory a row takes.</summary>
internal static class DecodeBenchmark
{
    private const int Rows = 1000;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static void Run()
    {
        var (shape, page) = (SalesPage.Shape, SalesPage.Write(Rows));
        var decoder = new RowDecoder(shape, new RowSource("benchmark", shape.Table, Library: null), new SalesPage.Currencies());
        var indented = Indent(page);
        new Race(Rows)
            .Add("tokens of Utf8JsonReader", () => ReadTokens(page))
            .Add("emitted rows", () => decoder.Decode(page))
            .Add("emitted rows, indented answer", () => decoder.Decode(indented))
            .Add("note properties from Utf8JsonReader", () => OtherRoutes.NoteProperties(page))
            .Add("ConvertFrom-Json's route", () => OtherRoutes.ConvertFromJson(page))
            .Print("row");
        Console.WriteLine($"A page of {Rows} rows, {shape.Columns.Count} columns, {page.Length / Rows} bytes of JSON a row.");
    }

    private static void ReadTokens(byte[] page)
    {
        var reader = new Utf8JsonReader(page);
        while (reader.Read())
        {
        }
    }

    private static byte[] Indent(byte[] page)
    {
        using var document = JsonDocument.Parse(page);
        return JsonSerializer.SerializeToUtf8Bytes(document, Indented);
    }
}

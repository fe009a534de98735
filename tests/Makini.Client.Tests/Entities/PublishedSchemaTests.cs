using System.Text.Json;
using Makini.Client.Tests.Fakes;
using Xunit.Abstractions;

namespace Makini.Client.Tests.Entities;

/// <summary>Compares the records with what Makini has published, where that lies beside the repository.</summary>
public sealed class PublishedSchemaTests(ITestOutputHelper output)
{
    // The published name of a record that is called as its entity here, or that .NET has a type of the name of.
    private static readonly Dictionary<string, string> OwnNames = new()
    {
        ["Model"] = "AssetTemplate",
        ["Counter"] = "Meter",
        ["CounterReading"] = "MeterReading",
        ["Part"] = "Material",
        ["LineItem"] = "PurchaseOrderLineItem",
        ["POLineItem"] = "OrderLineItem",
        ["BOMLineItem"] = "BillOfMaterialLineItem",
        ["Task"] = "WorkTask",
        ["Work"] = "WorkResource",
    };

    [Fact]
    public void Every_published_field_has_a_property()
    {
        var path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "makini-api", "schemas.json"));
        if (!File.Exists(path))
        {
            output.WriteLine($"{path} is not there: nothing compared.");
            return;
        }

        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var families = json.RootElement.EnumerateObject().Where(f => f.Name != "system");
        foreach (var schema in families.SelectMany(f => f.Value.EnumerateObject())) AssertRead(schema);
    }

    private static void AssertRead(JsonProperty schema)
    {
        var name = OwnNames.GetValueOrDefault(schema.Name, schema.Name);
        var record = Assert.Single(OddJson.RecordTypes, t => t.Name == name);
        var properties = OddJson.Properties(record).Select(p => OddJson.NameOf(p.Name)).ToHashSet();
        Assert.All(schema.Value.EnumerateObject(), field => Assert.True(properties.Contains(field.Name), $"{name}.{field.Name}"));
    }
}
